import type { TeamOptions, UserOptions } from '../slack/options';
import type { Conversation, Member, TeamsWorld } from '../teams/world';
import { TENANT } from '../teams/world';

export { TENANT } from '../teams/world';

/** The workspace and the tenant that the programme trusts, and the team's channel in the workspace. */
export const TEAM = 'T0000001';
export const CHANNEL = 'C0000001';
/** A tenant that nobody trusts. */
export const OTHER_TENANT = 'b1c6f0c2-0d2e-4b7e-8f57-3d1f60b7f0aa';

/** Somebody as the programme file has them. */
export interface TeamMember {
  email: string;
  name: string;
  city?: string;
  organisation?: string;
  language: 'en' | 'fr';
  timeZone: string;
  role: 'organiser' | 'leader' | 'peer' | 'host';
  accounts?: readonly object[];
}

export type PersonKey = 'olga' | 'ben' | 'hanna' | 'jordi' | 'pieter' | 'ines' | 'carla';
/** Those who fill in sheets. */
export const ANSWERERS = ['ben', 'hanna', 'jordi', 'pieter', 'ines'] as const satisfies readonly PersonKey[];
export type Answerer = (typeof ANSWERERS)[number];

export const PEOPLE: Readonly<Record<PersonKey, TeamMember>> = {
  olga: {
    email: 'olga@eurocities.example',
    name: 'Olga Marinescu',
    organisation: 'EUROCITIES',
    language: 'en',
    timeZone: 'Europe/Brussels',
    role: 'organiser',
  },
  ben: {
    email: 'ben@lyon.example',
    name: 'Benoît Marchand',
    city: 'Lyon',
    language: 'fr',
    timeZone: 'Europe/Paris',
    role: 'leader',
  },
  hanna: {
    email: 'hanna@helsinki.example',
    name: 'Hanna Lehtonen',
    city: 'Helsinki',
    language: 'en',
    timeZone: 'Europe/Helsinki',
    role: 'peer',
  },
  jordi: {
    email: 'jordi@barcelona.example',
    name: 'Jordi Puig',
    city: 'Barcelona',
    language: 'fr',
    timeZone: 'Europe/Madrid',
    role: 'peer',
  },
  pieter: {
    email: 'pieter@utrecht.example',
    name: 'Pieter Jansen',
    city: 'Utrecht',
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    role: 'peer',
  },
  ines: {
    email: 'ines@porto.example',
    name: 'Inês Cardoso',
    city: 'Porto',
    language: 'en',
    timeZone: 'Europe/Lisbon',
    role: 'peer',
  },
  carla: {
    email: 'carla@genoa.example',
    name: 'Carla Parodi',
    city: 'Genoa',
    language: 'en',
    timeZone: 'Europe/Rome',
    role: 'host',
  },
};

/** Those who are in Slack. */
export const IN_SLACK = {
  hanna: user(1, PEOPLE.hanna, 'en-GB'),
  jordi: user(2, PEOPLE.jordi, 'fr-FR'),
  carla: user(3, PEOPLE.carla, 'en-GB'),
} as const;

/** Slack's workspace: two peers and the bot are in the team's channel, the host city's contact is not. */
export function workspace(): TeamOptions {
  const { hanna, jordi } = IN_SLACK;
  const members = [hanna.id, jordi.id, 'U00BOT01'];
  const channel = { id: CHANNEL, name: 'genoa-2027', isPrivate: true, members };
  return { id: TEAM, name: 'EUROCITIES', users: Object.values(IN_SLACK), channels: [channel] };
}

/** Those who are in Teams, and the team's channel there. */
export interface InTeams {
  ben: Member;
  pieter: Member;
  /** The same Hanna who is in Slack. */
  hanna: Member;
  /** At home in a tenant of her own. */
  ines: Member;
  channel: Conversation;
}

/** Two tenants. Inês is no guest in the first one's channel: of a guest's address we would not know that it is hers. */
export function settle(world: TeamsWorld): InTeams {
  const [ben, pieter, hanna] = [PEOPLE.ben, PEOPLE.pieter, PEOPLE.hanna].map((p) => member(world, p));
  const ines = member(world, PEOPLE.ines, { tenantId: OTHER_TENANT });
  if (!ben || !pieter || !hanna) throw new RangeError('somebody is missing');
  const team = world.team('Peer review', [ben, pieter, hanna], { channels: ['Genoa 2027'] });
  return { ben, pieter, hanna, ines, channel: world.channel(team, 'Genoa 2027') };
}

/** Everybody, as the programme file is to have them: the leader's account stands in it. */
export function programmePeople({ ben }: InTeams): TeamMember[] {
  const accounts = [{ teams: { tenant: ben.tenantId, user: ben.aadObjectId } }];
  return Object.values(PEOPLE).map((person) => (person === PEOPLE.ben ? { ...person, accounts } : person));
}

function user(n: number, { name, email, timeZone: tz }: TeamMember, locale: string): UserOptions {
  return { id: `U${String(n).padStart(7, '0')}`, name, email, tz, locale };
}

function member(
  world: TeamsWorld,
  { name, email, timeZone, language }: TeamMember,
  more: Partial<Member> = {},
): Member {
  const { tenantId = TENANT, userRole = 'user' } = more;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return world.person(name, { email, userPrincipalName: email, timeZone, locale, tenantId, userRole });
}
