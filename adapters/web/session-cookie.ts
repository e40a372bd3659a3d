import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../src/domain/time';

export const SESSION_COOKIE = 'critical_friend';
/** How long a sign-in lasts, in days. */
export const SESSION_DAYS = 30;

/** Who is signed in. `picked`: by the local picker, so that it holds for local requests only. */
export interface WebSession {
  person: string;
  picked: boolean;
}

/** The cookie's value: who, until when, and a signature over both. `now` is the machine's time, not a demonstration's. */
export function sealSession(session: WebSession, key: Uint8Array, now: Date): string {
  const until = new Date(now.getTime() + SESSION_DAYS * 86_400_000).toISOString();
  const payload = Buffer.from(JSON.stringify([session.person, session.picked, until])).toString('base64url');
  return `${payload}.${signature(payload, key)}`;
}

/** The session of a cookie's value; undefined when it was not made by this key or is past. */
export function openSession(value: string, key: Uint8Array, now: Date): WebSession | undefined {
  const [payload, given, ...rest] = value.split('.');
  if (!payload || !given || rest.length > 0) return undefined;
  const expected = Buffer.from(signature(payload, key));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  const [person, picked, until] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string,
    boolean,
    Instant,
  ];
  return until > now.toISOString() ? { person, picked } : undefined;
}

/** The value of one cookie of a `Cookie` header. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}

function signature(payload: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}
