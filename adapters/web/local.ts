import { createHash, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import { comesFromHere, type RequestFacts } from '../../src/ports/local-request';
import type { WebConfig } from './config';
import { cookieValue } from './session-cookie';

/** Of whoever opened the address that was printed at the start. */
const COOKIE = 'critical_friend_here';
/** In that address: `/?token=…`. */
export const OPENING = 'token';

type Local = Pick<WebConfig, 'publicUrl' | 'localToken'>;

/** Whether a request is made at this very machine, and the installation is nobody else's. */
export function isFromHere(facts: RequestFacts, { publicUrl, localToken }: Local): boolean {
  return localToken !== undefined && !publicUrl && comesFromHere(facts);
}

/**
 * Whether it comes, besides, from a browser in which the address was opened that is printed at the start: only then can one
 * pick who one is and move the clock. All other signs of a stranger can be missing, behind a proxy that sets no header.
 */
export function isLocalRequest(facts: RequestFacts, config: Local): boolean {
  const { cookie } = facts.headers;
  return (
    isFromHere(facts, config) && isToken(typeof cookie === 'string' ? cookieValue(cookie, COOKIE) : undefined, config)
  );
}

/** The cookie for who opens the printed address: gone with the browser, worthless after the next start. */
export function openingCookie(req: Request, config: Local): [string, string, CookieOptions] | undefined {
  const given = req.query[OPENING];
  const facts = { remoteAddress: req.socket.remoteAddress, headers: req.headers };
  if (typeof given !== 'string' || !isFromHere(facts, config) || !isToken(given, config)) return undefined;
  return [COOKIE, given, { httpOnly: true, sameSite: 'strict', path: '/' }];
}

function isToken(given: string | undefined, { localToken }: Local): boolean {
  return given !== undefined && localToken !== undefined && timingSafeEqual(digest(given), digest(localToken));
}

/** Equally long whatever the token, as the comparison wants it. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
