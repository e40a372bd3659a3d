import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Log } from '../../src/ports/log';
import { brake, type Guess } from './brake';

/** Tells the operator from everybody else. */
export interface OperatorGuard {
  /**
   * Whether a request has the token, as `Authorization: Bearer <token>` or, as browsers ask for it, as the password of HTTP
   * Basic with any user name. A wrong one is counted.
   */
  isOperator(req: Request, res: Response): boolean;
  /** Lets the operator through. Everybody else gets a 401, and, who guesses on and on, a 429. */
  only: RequestHandler;
}

/**
 * The brake is for who guesses, and stops nobody who has the token: it is looked at first, whoever else failed from the
 * same address. What keeps guesses out is the token's length; the brake keeps them from filling the log, and shows them.
 */
export function operatorGuard(token: string, log: Log, now?: () => number): OperatorGuard {
  const expected = digest(token);
  const guess = brake(now);
  const look = (req: Request, res: Response): 'right' | 'none' | Guess => {
    const given = tokenIn(req.headers.authorization);
    // Browsers ask first without a token: that is nothing to look into.
    if (given === undefined) return 'none';
    if (timingSafeEqual(digest(given), expected)) return 'right';
    const wrong = guess(req.socket.remoteAddress);
    const fields = { request: res.locals.request as unknown, path: req.baseUrl };
    if (!wrong.isTooMany) log.warn(fields, 'operator page refused: the token is wrong');
    else if (wrong.first) log.warn(fields, 'somebody guesses the operator token: more of it is not logged this minute');
    return wrong;
  };
  return {
    isOperator: (req, res) => look(req, res) === 'right',
    only: (req, res, next) => {
      const found = look(req, res);
      if (found === 'right') return next();
      if (found !== 'none' && found.isTooMany) {
        res.status(429).set('Retry-After', String(Math.ceil(found.waitMs / 1_000)));
        res.type('text').send('Too many wrong tokens. The right one opens all the same.\n');
        return;
      }
      res.append('WWW-Authenticate', 'Basic realm="Critical Friend, operator", charset="UTF-8"');
      res.append('WWW-Authenticate', 'Bearer realm="Critical Friend, operator"');
      res
        .status(401)
        .type('text')
        .send('Send the OPERATOR_TOKEN: as a bearer token, or as the password with any name.\n');
    },
  };
}

/** Says that there is nothing, and what turns it on. */
export const turnedOff: RequestHandler = (_req, res) => {
  res.status(404).type('text').send('This page is off. Setting OPERATOR_TOKEN turns it on.\n');
};

/** These pages change nothing, whoever asks for it. */
export const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  res.status(405).set('Allow', 'GET, HEAD').type('text').send('This page only shows. Nothing was changed.\n');
};

/** Equally long whatever the token, as the comparison wants it. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function tokenIn(header: string | undefined): string | undefined {
  const [, scheme = '', credentials = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() !== 'basic') return credentials || undefined;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}
