import express, { type Express, type Request, type Response } from 'express';
import { comesFromHere } from '../../../src/ports/local-request';
import type { Log } from '../../../src/ports/log';

/** The most that is taken. What Teams sends is far below. */
const BODY_LIMIT = '256kb';

export interface HttpParts {
  /** Only requests from this machine are taken. */
  onlyFromHere: boolean;
  log: Log;
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
  'untrusted-service': 403,
  'too-large': 413,
  'not-json': 415,
  'login-away': 503,
} as const;

/** Where Teams delivers: `POST /api/messages`. */
export function teamsRoute(parts: HttpParts): (app: Express) => void {
  const json = express.json({ type: 'application/json', limit: BODY_LIMIT });
  return (app) => {
    app.post(
      '/api/messages',
      (req, res, next) => {
        const refusal = refusalOf(parts, req);
        if (refusal) refuse(parts.log, refusal, res);
        else next();
      },
      json,
      (req, res, next) => void parts.answer(req.body, req.headers.authorization, res).catch(next),
    );
    app.use('/api/messages', unreadable(parts.log));
  };
}

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

/** The reader of bodies says by its error's type what it could not read. */
function unreadable(log: Log): express.ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
    if (type === 'entity.too.large') return refuse(log, 'too-large', res);
    if (typeof type === 'string') return refuse(log, 'malformed', res);
    next(error);
  };
}
