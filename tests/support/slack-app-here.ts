import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Pacing } from '../../adapters/pacing/pacing';
import { oneWorkspace, slackChat, slackUsers, slackWayIn } from '../../adapters/slack';
import { reception } from '../../src/app/reception';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from './genoa-schedule';
import { aWorld, type World } from './service-world';
import { aReview, MIDWAY } from './sheets';
import type { SlackOptions, TeamOptions, UserOptions } from './slack/options';
import { type SlackServer, startSlack } from './slack/start-slack';
import { type StoreFaults, withFaults } from './slack-app-faults';
import { UNPACED } from './unpaced';
import type { LogLine } from './web-server';

/** The adapter over the real services and the embedded store in this process, and a Slack of its own. */
export interface SlackHere {
  slack: SlackServer;
  world: World;
  faults: StoreFaults;
  log: LogLine[];
  /** Why a workspace was said to be lost. */
  lost: string[];
  /** Where the adapter listens. */
  url: string;
  /** Stops and starts the adapter's way in, as a process does that ends and begins. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when nothing is on its way any more, in either direction. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface SlackHereOptions {
  transport?: 'http' | 'socket';
  slack?: Omit<SlackOptions, 'teams'>;
  /** Beside the workspace whose token the adapter has. */
  teams?: readonly TeamOptions[];
  review?: Partial<Review>;
  /** Which the adapter has, if it is not the workspace's. */
  token?: string;
  /** Nobody waits for their turn unless this is given: turns have tests of their own. */
  pacing?: Pacing;
  /** A world that is there already, with its people; it stays open. Otherwise the review of Genoa begins in one of its own. */
  world?: World;
  /** The workspace's members instead of the usual ones, by whom of the world they are. */
  users?: Readonly<Record<string, UserOptions>>;
  /** Whose accounts these are, where not everybody's. */
  accountsOf?: readonly string[];
  /** Those who are not in the channel. */
  outside?: readonly string[];
}

/** The workspace; and its members, who have accounts in the review of Genoa under these names. */
export const HERE = 'T0000001';
export const USERS = {
  helsinki: { id: 'U0000001', name: 'Hanna Lehtonen' },
  barcelona: { id: 'U0000002', name: 'Jordi Puig' },
  utrecht: { id: 'U0000003', name: 'Pieter Jansen' },
  lyon: { id: 'U0000004', name: 'Benoît Marchand', locale: 'fr-FR' },
  stranger: { id: 'U0000009', name: 'Zoé Lambert', locale: 'fr-FR', email: 'zoe@elsewhere.example' },
} as const satisfies Record<string, UserOptions>;
export const ROOM = 'C0000001';

/** Starts both. */
export async function startSlackHere(options: SlackHereOptions = {}): Promise<SlackHere> {
  const { users = USERS, outside = [], accountsOf } = options;
  const members = Object.entries(users).flatMap(([who, { id }]) => (outside.includes(who) ? [] : [id]));
  const rooms = [{ id: ROOM, name: 'genoa', isPrivate: true, members: [...members, 'U00BOT01'] }];
  const teams = [{ id: HERE, users: Object.values(users), channels: rooms }, ...(options.teams ?? [])];
  const slack = await startSlack({ ...options.slack, teams });
  const hasAccount = (person: Person) => accountsOf?.includes(person.id) ?? true;
  const given = (person: Person) => (hasAccount(person) ? withAccount(person, users) : person);
  const world =
    options.world ?? (await aWorld({ reviews: [aReview(options.review)], people: GENOA_PEOPLE.map(given) }, MIDWAY));
  if (options.world)
    for (const person of await world.deps.store.people.find({})) await world.deps.store.people.put(given(person));
  const { store, faults } = withFaults(world.deps.store);
  const log: LogLine[] = [];
  const lost: string[] = [];
  const note = (level: LogLine['level']) => (fields: LogLine['fields'], message: string) =>
    void log.push({ level, fields, message });
  Object.assign(world.deps, { store, log: { info: note('info'), warn: note('warn'), error: note('error') } });

  const workspaces = oneWorkspace(options.token ?? slack.bot().token, { apiUrl: slack.apiUrl }, store);
  const shared = {
    workspaces,
    log: world.deps.log,
    onLost: async (_team: string, reason: string) => {
      lost.push(reason);
      return 'stays' as const;
    },
  };
  const pacing = options.pacing ?? UNPACED;
  const chat = slackChat({ ...shared, users: slackUsers(), pacing });
  Object.assign(world.deps, { chats: new Map([...world.deps.chats, ['slack', chat]]) });
  const desk = reception(world.deps, lanes());
  const transport =
    options.transport === 'socket'
      ? ({ kind: 'socket', appToken: slack.app.appToken } as const)
      : ({ kind: 'http', signingSecret: slack.app.signingSecret } as const);
  const way = () =>
    slackWayIn({ ...shared, apiUrl: slack.apiUrl, reception: desk, now: () => new Date().toISOString() }, transport);

  let current = way();
  const app = express();
  current.mount(app);
  app.use(((_error, _req, res, _next) => void res.status(500).end()) satisfies express.ErrorRequestHandler);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (transport.kind === 'http') slack.deliverTo(url);
  await workspaces.begin();
  await current.start();

  const settled = async () => {
    await slack.idle();
    await current.finished();
    await desk.finished();
    await world.queue.runDue(world.deps.clock.now);
    await slack.idle();
  };
  return {
    slack,
    world,
    faults,
    log,
    lost,
    url,
    start: async () => {
      current = way();
      await current.start();
    },
    stop: () => current.stop(),
    settled,
    close: async () => {
      await current.stop();
      await slack.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await desk.finished();
      if (!options.world) await world.close();
    },
  };
}

function withAccount(person: Person, users: Readonly<Record<string, UserOptions>>): Person {
  const user = users[person.id];
  return user ? { ...person, accounts: [{ platform: 'slack', space: HERE, user: user.id }] } : person;
}

/** The answers of somebody in the review, by indicator: how far they got, as it is stored. */
export async function sheetsOf({ world }: SlackHere, person: string) {
  return world.deps.store.sheets.find({ person });
}
