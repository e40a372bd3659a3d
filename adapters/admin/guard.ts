import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../../src/ports/log';

/**
 * Lets the operator through: who sends the token, as `Authorization: Bearer <token>` or, as browsers ask for it, as the
 * password of HTTP Basic with any user name. Everybody else gets a 401.
 */
export function onlyOperator(token: string, log: Log): RequestHandler {
  const expected = digest(token);
  return (req, res, next) => {
    const given = tokenIn(req.headers.authorization);
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return next();
    const request: unknown = res.locals.request;
    // Browsers ask first without a token: that is nothing to look into.
    if (given !== undefined) log.warn({ request, path: req.baseUrl }, 'operator page refused: the token is wrong');
    res.append('WWW-Authenticate', 'Basic realm="Critical Friend, operator", charset="UTF-8"');
    res.append('WWW-Authenticate', 'Bearer realm="Critical Friend, operator"');
    res
      .status(401)
      .type('text')
      .send('Send the OPERATOR_TOKEN: as a bearer token, or as the password with any name.\n');
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
