import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dict } from './block-kit/shape';
import { CannotDo } from './client/cannot';
import { type Courier, newCourier } from './client/courier';
import { httpTransport } from './client/http-transport';
import type { Answer, Delivery } from './client/outgoing';
import { newPerson, type Person } from './client/person';
import { asEvent, hears } from './client/subscriptions';
import { newWorkspace, type Workspace } from './client/workspace';
import type { AppSettings, SlackOptions } from './options';
import { urlVerification } from './payloads/envelope';
import { messagesSeen, type SeenMessage } from './reading';
import { newSocketHub, type SocketHub } from './socket/hub';
import type { Api } from './web-api/dispatch';
import { serve } from './web-api/serve';
import { newWorld } from './world/new-world';
import type { Call, FaultKind, Team, World } from './world/types';

/** A Slack of one's own on this machine. */
export interface SlackServer {
  /** `slackApiUrl` for clients: ends in `/api/`. */
  apiUrl: string;
  /** `authorizationUrl` for installers. */
  authorizeUrl: string;
  app: AppSettings;
  /** Where the app listens (its base URL). Without it, everything goes over its sockets. */
  deliverTo(appUrl: string): void;
  /** In a workspace; default: the first one. */
  as(userId: string, teamId?: string): Person;
  workspace(teamId?: string): Workspace;
  /** The bot of a workspace: token, ids, scopes as they are now. */
  bot(teamId?: string): Readonly<{ token: string; botId: string; userId: string; scopes: readonly string[] }>;
  /** What somebody sees in a channel. */
  messages(channel: string, who: { as: string; team?: string }): SeenMessage[];
  /** A parent and its replies. */
  thread(channel: string, ts: string, who: { as: string; team?: string }): SeenMessage[];
  /** The home tab as it was published for this person. */
  home(userId: string, teamId?: string): Dict | undefined;
  /** The modals that this person has open, the top one last. */
  views(userId: string, teamId?: string): Dict[];
  /** What the app called, in order, without tokens. */
  calls(method?: string): readonly Call[];
  /** What Slack would have ignored, shown wrongly, or only said in a log: a test can ask that it stays empty. */
  problems(): readonly string[];
  /** What went wrong on purpose: the next `times` (1) calls that fit. */
  fail(kind: FaultKind, on?: { method?: string; team?: string; channel?: string; times?: number }): void;
  /** Everything that was sent to the app, in order. */
  deliveries(): readonly Delivery[];
  /** The same once more, as a retry. */
  redeliver(delivery: Delivery): Promise<Answer>;
  /** Asks the app's address whether it is the app's, as the settings page does. Resolves to whether it answered right. */
  verifiesUrl(): Promise<boolean>;
  socket: Pick<SocketHub, 'open' | 'disconnect' | 'cut'>;
  /** Lets this Slack's clock go forward: triggers and response_urls expire. */
  pass(ms: number): void;
  /** Resolves when nothing is on its way to the app. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on a free port of the loopback interface. Stop it at the end. */
export async function startSlack(options: SlackOptions = {}): Promise<SlackServer> {
  // Longer than a crowded machine may stand still: a client writes to no connection that has just been closed.
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let passedMs = 0;
  const clock = options.now ?? Date.now;
  const world = newWorld({ ...options, now: () => clock() + passedMs }, `http://127.0.0.1:${port}`);
  const hub = newSocketHub(world);
  let transport = hub.transport;
  const courier = newCourier(world, () => transport);
  listen(server, world, courier, hub);

  const teamOf = (id?: string) => theTeam(world, id);
  return {
    apiUrl: `${world.url}/api/`,
    authorizeUrl: `${world.url}/oauth/v2/authorize`,
    app: world.app,
    deliverTo: (appUrl) => {
      transport = httpTransport(world, appUrl);
    },
    as: (userId, teamId) => newPerson({ world, courier, ...memberOf(teamOf(teamId), userId) }),
    workspace: (teamId) => newWorkspace(world, teamOf(teamId), courier),
    bot: (teamId) => teamOf(teamId).bot,
    messages: (channel, { as, team }) => messagesSeen(teamOf(team), channel, as),
    thread: (channel, ts, { as, team }) => messagesSeen(teamOf(team), channel, as, ts),
    home: (userId, teamId) => teamOf(teamId).homes.get(userId)?.sent,
    views: (userId, teamId) => (teamOf(teamId).stacks.get(userId) ?? []).map(({ sent }) => sent),
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    problems: () => world.problems,
    fail: (kind, { method, team, channel, times = 1 } = {}) =>
      void world.faults.push({ method, team, channel, kind, timesLeft: times }),
    deliveries: () => courier.deliveries,
    redeliver: (delivery) => courier.redeliver(delivery),
    verifiesUrl: () => verifiesUrl(world, courier),
    socket: hub,
    pass: (ms) => {
      passedMs += ms;
    },
    idle: () => courier.idle(),
    stop: async () => {
      await courier.stop();
      await hub.stop();
      await close(server);
    },
  };
}

function listen(server: Server, world: World, courier: Courier, hub: SocketHub): void {
  const api: Api = {
    world,
    newSocketUrl: hub.newUrl,
    emit: (team, name, event) => {
      if (hears(world, team, name)) courier.post(asEvent(world, team, event));
    },
  };
  server.on('request', (request, response) => {
    serve(api, request, response).catch((error: unknown) => {
      world.problems.push(`this Slack broke: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket) => hub.upgrade(request, socket));
}

function theTeam(world: World, id: string | undefined): Team {
  const team = id === undefined ? [...world.teams.values()][0] : world.teams.get(id);
  if (!team) throw new CannotDo(`there is no workspace ${id}`);
  return team;
}

function memberOf(team: Team, userId: string) {
  const user = team.users.get(userId);
  if (!user) throw new CannotDo(`there is no user ${userId} in ${team.id}`);
  return { team, user };
}

async function verifiesUrl(world: World, courier: Courier): Promise<boolean> {
  const challenge = 'a-challenge-of-this-slack';
  const delivery = await courier.deliver({ kind: 'event', payload: urlVerification(world, challenge) });
  const last = delivery.attempts.at(-1);
  return last?.in === 'time' && last.status === 200 && last.body.includes(challenge);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
