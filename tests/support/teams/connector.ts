import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { calls } from './calls';
import { paceOfConversations } from './pace';
import { REFUSALS, type Refusal, Refused } from './refusals';
import { type Conversation, type Seen, type TeamsWorld, teamsWorld } from './world';

/** A call of the bot's, as it arrived. */
export interface Call {
  method: string;
  /** Below the region: `v3/conversations/…`, decoded. */
  path: string;
  region: string;
  body: unknown;
  authorization: string | undefined;
}

/** How some calls are answered instead. `stall`: never; `drop`: done as ever, and the connection breaks. */
export type Instead = Refusal | 'stall' | 'drop';

export interface ConnectorOptions {
  /** The app id that the bot is registered with. */
  appId?: string;
  /** Tells whether the token of a call is good; without, none is asked for. */
  checkToken?: (token: string | undefined) => boolean | Promise<boolean>;
  /** Refuses whoever writes faster into a conversation than Microsoft says it takes. */
  isPaced?: boolean;
}

/** A Bot Connector on loopback: what Microsoft documents of the REST API that Teams offers to bots. */
export interface Connector {
  /** The service's address, as activities name it. */
  url: string;
  /** The address for whom nothing is known of yet. */
  globalUrl: string;
  world: TeamsWorld;
  /** All calls so far, in order. */
  calls: Call[];
  /** The messages of a conversation as people see them, in order. */
  seen(conversation: Pick<Conversation, 'id'>): Seen[];
  /** What the bot said there. */
  fromBot(conversation: Pick<Conversation, 'id'>): Seen[];
  /** The next `times` calls that fit are answered so. */
  answer(instead: Instead, fits?: (call: Call) => boolean, times?: number): void;
  stop(): Promise<void>;
}

export async function startConnector({
  appId = APP_ID,
  checkToken,
  isPaced,
}: ConnectorOptions = {}): Promise<Connector> {
  const world = teamsWorld(appId);
  const made: Call[] = [];
  const planned: { instead: Instead; fits: (call: Call) => boolean; left: number }[] = [];
  const tooFast = isPaced ? paceOfConversations() : () => false;
  const app = express();
  app.use(express.json({ limit: '5mb' }));
  app.use(async (req: Request, res: Response) => {
    const call = callOf(req);
    made.push(call);
    const token = call.authorization?.replace(/^Bearer /, '');
    if (checkToken && !(await checkToken(token))) return refuse(res, REFUSALS.unauthorized);
    const plan = planned.find(({ left, fits }) => left > 0 && fits(call));
    if (plan) plan.left -= 1;
    if (plan?.instead === 'stall') return undefined;
    if (plan && plan.instead !== 'drop') return refuse(res, plan.instead);
    if (tooFast(call)) return refuse(res, REFUSALS.throttled);
    try {
      const { status, body } = calls(world, call, req.query);
      return plan ? res.destroy() : void res.status(status).json(body);
    } catch (error) {
      if (error instanceof Refused) return refuse(res, error.refusal);
      throw error;
    }
  });
  const server = await listening(app);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seen = ({ id }: Pick<Conversation, 'id'>) => world.conversations.get(id)?.messages ?? [];
  return {
    url: `${base}/emea/`,
    globalUrl: `${base}/teams/`,
    world,
    calls: made,
    seen,
    fromBot: (conversation) => seen(conversation).filter(({ from }) => from === world.bot.id),
    answer: (instead, fits = () => true, times = 1) => void planned.push({ instead, fits, left: times }),
    stop: () => stopped(server),
  };
}

/** The app id that everything in these tests is registered with. */
export const APP_ID = '4f6f5a3c-9f7e-4a52-8a55-2f8a8e5b7c11';

function callOf(req: Request): Call {
  const [, region = '', ...path] = req.path.split('/').map(decodeURIComponent);
  return { method: req.method, path: path.join('/'), region, body: req.body, authorization: req.headers.authorization };
}

function refuse(res: Response, { status, code, message, retryAfter }: Refusal): void {
  if (retryAfter !== undefined) res.set('Retry-After', String(retryAfter));
  res.status(status).json({ error: { code, message } });
}

function listening(app: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
