import type { Express, Request, Response } from 'express';
import { comesFromHere } from '../../../src/ports/local-request';
import type { Log } from '../../../src/ports/log';
import { BodyError } from '../../http/body-error';
import { type BodyRoom, bodyRoom } from '../../http/body-room';
import { jsonIn } from '../../http/json';
import { readBody } from '../../http/read-body';

/** In bytes. What Teams sends is far below. */
const LIMIT = 2 ** 18;
/** Of all requests that are being read; whether they are Teams’ is known only after reading. */
const ROOM = 8 * 2 ** 20;
/** Teams sends a request at once. */
const PATIENCE_MS = 10_000;

export interface HttpParts {
  /** Only requests from this machine are taken. */
  onlyFromHere: boolean;
  log: Log;
  /** Why a request with this `Authorization` is none of Teams’, whatever is in it; undefined: it may be. */
  refusalOfToken(authorization: string | undefined): Refusal | undefined;
  /** Answers one request with JSON in it. */
  answer(body: unknown, authorization: string | undefined, res: Response): Promise<void>;
}

/** Why a request is refused, and how. Of what is in it, nothing is logged. */
export type Refusal = keyof typeof STATUS;
const STATUS = {
  malformed: 400,
  'no-token': 401,
  'wrong-token': 401,
  'not-local': 403,
  'other-channel': 403,
  'too-slow': 408,
  'untrusted-service': 403,
  'too-large': 413,
  'not-json': 415,
  unsupported: 415,
  'login-away': 503,
  crowded: 503,
} as const;

/** Where Teams delivers: `POST /api/messages`. */
export function teamsRoute(parts: HttpParts): (app: Express) => void {
  const room = bodyRoom({ total: ROOM, each: ROOM });
  return (app) => {
    app.post('/api/messages', (req, res, next) => void receive(parts, room, req, res).catch(next));
  };
}

async function receive(parts: HttpParts, room: BodyRoom, req: Request, res: Response): Promise<void> {
  const { authorization } = req.headers;
  const refusal = refusalOf(parts, req) ?? parts.refusalOfToken(authorization);
  if (refusal) return refuse(parts.log, refusal, res);
  try {
    const raw = await readBody(req, { limit: LIMIT, room, sender: '', patienceMs: PATIENCE_MS });
    await parts.answer(jsonIn(raw, req.headers['content-type']), authorization, res);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    res.set(error.headers);
    refuse(parts.log, error.code === 'aborted' ? 'malformed' : error.code, res);
  }
}

/** Refuses a request, and says in the log why; whoever sent it hears the status alone. */
export function refuse(log: Log, code: Refusal, res: Response): void {
  log.warn({ code }, 'a request to Teams’ address was refused');
  res.status(STATUS[code]).end();
}

/** A page in somebody's browser can post anything here but JSON. */
function refusalOf({ onlyFromHere }: HttpParts, req: Request): Refusal | undefined {
  const { headers, socket } = req;
  if (onlyFromHere && !comesFromHere({ remoteAddress: socket.remoteAddress, headers })) return 'not-local';
  return req.is('application/json') ? undefined : 'not-json';
}
