import { randomUUID } from 'node:crypto';
import { type Answered, type Teams, type TeamsPerson, teamsPerson } from '../support/teams/client';
import type { Connector } from '../support/teams/connector';
import type { Login } from '../support/teams/login';
import { type Member, required, type Seen } from '../support/teams/world';
import { eventually } from './beside';
import type { ReadyPress } from './beside-bare';
import type { BenchProgramme } from './programme';
import { timed } from './statistics';

/** As many ask for their first card at once. */
const ASKING = 8;
/** The status that says so. */
const NOT_KEPT = 503;
/** What people do is taken down rather than delivered. */
const TAKEN_DOWN: Answered = { status: 0, body: undefined };

/** The same programme, whose people have the app in Teams, each in a tenant of their city's; and these, in the same order. */
export function inTeams(
  programme: BenchProgramme,
  { world }: Connector,
): { programme: BenchProgramme; members: Member[] } {
  const members = programme.people.map(({ name }) => world.person(name, { tenantId: randomUUID() }));
  const people = programme.people.map((person, n) => {
    const { tenantId: space, aadObjectId: user } = members[n] ?? { tenantId: '', aadObjectId: '' };
    return { ...person, accounts: [{ platform: 'teams', space, user }] };
  });
  for (const member of members) world.install(member);
  return { programme: { ...programme, people }, members };
}

/** Everybody asks the product for their first card. */
export async function askForCards(teams: Teams, url: string, members: readonly Member[]): Promise<void> {
  teams.deliverTo(url);
  await timed(
    members.map((member) => () => ask(teams, member)),
    ASKING,
  );
  await eventually(async () => members.every((member) => lastCard(teams.as(member)) !== undefined));
}

/** Everybody judges on the card that they have; it is drawn anew with what it needs now. */
export async function judgedCards(teams: Teams, url: string, members: readonly Member[]): Promise<void> {
  teams.deliverTo(url);
  for (const member of members) {
    const person = teams.as(member);
    const on = required(lastCard(person), 'there is no card');
    await kept(teams, person.presses('2 = at', { on }));
  }
}

async function ask(teams: Teams, member: Member): Promise<void> {
  await kept(teams, teams.as(member).says('next'));
}

/** As Teams does, it is delivered again as long as there was no time to store it. */
async function kept(teams: Teams, first: ReturnType<TeamsPerson['says']>): Promise<void> {
  let { status, activity } = await first;
  while (status === NOT_KEPT) ({ status, activity } = await teams.deliver(activity));
}

function lastCard(person: TeamsPerson): Seen | undefined {
  return person.seen().findLast(({ cards }) => cards.length > 0);
}

/** Everybody fills in the card that they have, and is about to press. */
export async function filledCards(
  connector: Connector,
  login: Login,
  members: readonly Member[],
): Promise<ReadyPress[]> {
  const presses: ReadyPress[] = [];
  for (const member of members) presses.push(await pressOf(connector, login, member));
  return presses;
}

/** *Nobody to meet* with a complete answer, as Teams would send it, signed already. */
async function pressOf(connector: Connector, login: Login, member: Member): Promise<ReadyPress> {
  const person = teamsPerson(connector, async (activity) => ({ ...TAKEN_DOWN, activity: activity as Sent }), member);
  const on = required(lastCard(person), 'there is no card');
  const typed = {
    'What should the visit verify?': `${member.name} suspects that it holds up in the social department.`,
    'To ask': 'Who signs it?\nWho pays for it?',
  };
  const { activity } = await person.presses('Nobody to meet', { on, typed });
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    Authorization: `Bearer ${login.tokenFor(activity.serviceUrl)}`,
  };
  const body = JSON.stringify(activity);
  const post = async (url: string) => {
    const response = await fetch(new URL('/api/messages', url), { method: 'POST', headers, body });
    await response.text();
    return response.status;
  };
  return { conversation: person.personal().id, post };
}
type Sent = Awaited<ReturnType<Teams['deliver']>>['activity'];
