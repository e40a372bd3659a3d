import { parseCookie } from 'cookie';
import type { CookieOptions } from 'express';
import type { WebConfig } from './config';

const NAME = 'critical_friend';
/** As long as a session can last. When it really ends, the store knows. */
const MAX_AGE_MS = 365 * 86_400_000;

type Served = Pick<WebConfig, 'publicUrl'>;

/** The cookie's name. With the prefix, browsers take it from a secure page of this very host only. */
export function sessionCookieName(config: Served): string {
  return isSecure(config) ? `__Host-${NAME}` : NAME;
}

/** Out of reach of scripts, and of requests that other sites make. */
export function sessionCookieOptions(config: Served): CookieOptions & { maxAge: number } {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(config), maxAge: MAX_AGE_MS };
}

/** The value of one cookie of a `Cookie` header. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[name];
}

function isSecure({ publicUrl }: Served): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}
