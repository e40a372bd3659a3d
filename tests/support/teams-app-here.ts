import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { botFor, connectorsOf, isTrustedService, teamsChat, teamsWayIn } from '../../adapters/teams';
import { reception } from '../../src/app/reception';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from './genoa-schedule';
import { aWorld, type World } from './service-world';
import { aReview, MIDWAY } from './sheets';
import { type StoreFaults, withFaults } from './slack-app-faults';
import { type Teams, teamsClient } from './teams/client';
import { APP_ID, type Connector, startConnector } from './teams/connector';
import { type Login, startLogin } from './teams/login';
import type { Conversation, Member, Team } from './teams/world';
import { UNPACED } from './unpaced';
import type { LogLine } from './web-server';

/** The adapter over the real services and the embedded store in this process, with a Teams and a login service before it. */
export interface TeamsHere {
  teams: Teams;
  connector: Connector;
  login: Login;
  world: World;
  faults: StoreFaults;
  log: LogLine[];
  url: string;
  /** Who has accounts in the review of Genoa, and who has not. */
  people: Record<'helsinki' | 'barcelona' | 'utrecht' | 'lyon' | 'stranger' | 'guest', Member>;
  /** Who else is there, if anybody is, by whom of the world they are. */
  others: Readonly<Record<string, Member>>;
  /** A team with all of them but the guest, its channel, and a chat of some of them. */
  team: Team;
  channel: Conversation;
  chat: Conversation;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function startTeamsHere({
  review = {} as Partial<Review>,
  unknown = false,
  givesFiles = true,
  wrong = {} as { appId?: string; password?: string },
  /** A world that is there already, with its people; it stays open. */
  world: given = undefined as World | undefined,
  more = {} as Readonly<Record<string, { name: string } & Partial<Member>>>,
  /** Whose accounts these are, where not everybody's. */
  accountsOf = undefined as readonly string[] | undefined,
} = {}): Promise<TeamsHere> {
  const login = await startLogin(APP_ID);
  const connector = await startConnector({ checkToken: login.isGiven });
  const people = {
    helsinki: connector.world.person('Hanna Lehtonen', { locale: 'en-GB', timeZone: 'Europe/Helsinki' }),
    barcelona: connector.world.person('Jordi Puig', { locale: 'fr-FR', timeZone: 'Europe/Madrid' }),
    utrecht: connector.world.person('Pieter Jansen', { timeZone: 'Europe/Amsterdam' }),
    lyon: connector.world.person('Benoît Marchand', { locale: 'fr-FR', timeZone: 'Europe/Paris' }),
    stranger: connector.world.person('Zoé Lambert', { locale: 'fr-FR', email: 'zoe@elsewhere.example' }),
    guest: connector.world.person('Inês Cardoso', { userRole: 'guest', email: 'ines@elsewhere.example' }),
  };
  const { guest: _, ...members } = people;
  const team = connector.world.team('Peer review', Object.values(members), { channels: ['Genoa'] });
  const others = Object.fromEntries(
    Object.entries(more).map(([who, { name, ...rest }]) => [who, connector.world.person(name, rest)]),
  );
  const accounted = (person: Person) =>
    unknown || accountsOf?.includes(person.id) === false ? person : withAccount(person, { ...people, ...others });
  const world = given ?? (await aWorld({ reviews: [aReview(review)], people: GENOA_PEOPLE.map(accounted) }, MIDWAY));
  if (given)
    for (const person of await given.deps.store.people.find({})) await given.deps.store.people.put(accounted(person));
  // Faults are of what people write, not of where they are.
  const { whereabouts } = world.deps.store;
  const { store, faults } = withFaults(world.deps.store);
  const log: LogLine[] = [];
  const note = (level: LogLine['level']) => (fields: LogLine['fields'], message: string) =>
    void log.push({ level, fields, message });
  Object.assign(world.deps, { store, log: { info: note('info'), warn: note('warn'), error: note('error') } });

  const { appId, password } = { appId: APP_ID, password: login.password, ...wrong };
  const bot = botFor({ identity: { kind: 'multi-tenant', appId, password }, login: login.service });
  const isTrusted = (serviceUrl: string) => isTrustedService(serviceUrl, { loopback: true });
  const now = () => new Date().toISOString();
  const shared = {
    connectors: connectorsOf(bot.adapter, { appId, isTrusted }),
    appId,
    whereabouts,
    log: world.deps.log,
    now,
    globalService: connector.globalUrl,
  };
  // Turns have a test of their own; here nobody waits for theirs.
  const chat = teamsChat({ ...shared, pacing: UNPACED });
  Object.assign(world.deps, { chats: new Map([...world.deps.chats, ['teams', chat]]) });
  const desk = reception(world.deps, lanes());
  const way = teamsWayIn({ ...shared, bot, reception: desk, trustsLoopback: true, givesFiles });

  const app = express();
  way.mount(app);
  app.use(((_error, _req, res, _next) => void res.status(500).end()) satisfies express.ErrorRequestHandler);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const teams = teamsClient(connector, login);
  teams.deliverTo(url);

  const settled = async () => {
    await way.finished();
    await desk.finished();
    await world.queue.runDue(world.deps.clock.now);
  };
  return {
    teams,
    connector,
    login,
    world,
    faults,
    log,
    url,
    people,
    others,
    team,
    channel: connector.world.channel(team, 'Genoa'),
    chat: connector.world.groupChat([people.helsinki, people.barcelona, people.lyon]),
    settled,
    close: async () => {
      await settled();
      await way.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([connector.stop(), login.stop(), ...(given ? [] : [world.close()])]);
    },
  };
}

function withAccount(person: Person, members: Readonly<Record<string, Member>>): Person {
  const member = members[person.id];
  if (!member) return person;
  return { ...person, accounts: [{ platform: 'teams', space: member.tenantId, user: member.aadObjectId }] };
}

/** The answers of somebody in the review, by indicator: how far they got, as it is stored. */
export function sheetsOf({ world }: TeamsHere, person: string) {
  return world.deps.store.sheets.find({ person });
}
