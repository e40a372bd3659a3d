import type { Request, Response } from 'express';
import type { Person } from '../../../src/domain/person';
import type { WebConfig, WebLog } from '../config';
import { isLocalRequest } from '../local';
import { WebRefusal } from '../refusal';
import { cookieValue, sessionCookieName, sessionCookieOptions } from '../session-cookie';
import type { SignedIn, WebHost } from '../web-host';

/** What all routes share. */
export interface WebContext {
  host: WebHost;
  config: WebConfig;
  log: WebLog;
}

/** Whether this request comes from somebody at the machine itself. */
export function isLocal(req: Request, { config }: WebContext): boolean {
  return isLocalRequest({ remoteAddress: req.socket.remoteAddress, headers: req.headers }, config);
}

/** The person who is signed in, if they are still with us. */
export async function currentPerson(req: Request, context: WebContext): Promise<Person | undefined> {
  const { host, config } = context;
  const secret = secretOf(req, config);
  const session = secret === undefined ? undefined : await host.sessions.find(secret);
  if (!session || (session.picked && !isLocal(req, context))) return undefined;
  const person = await host.person(session.person);
  return person?.active ? person : undefined;
}

/** The same, or a refusal. */
export async function requirePerson(req: Request, context: WebContext): Promise<Person> {
  const person = await currentPerson(req, context);
  if (!person) throw new WebRefusal('unauthenticated', 'You are not signed in. Ask Critical Friend for a link.');
  return person;
}

/** Refuses what only somebody at the machine itself may do. */
export function requireLocal(req: Request, context: WebContext): void {
  if (!isLocal(req, context)) throw new WebRefusal('forbidden', 'This works only on the machine itself.');
}

/** Signs somebody in, under a new secret: whoever knew the one before knows nothing now. */
export async function beginSession(
  req: Request,
  res: Response,
  { person, picked }: SignedIn,
  { host, config }: WebContext,
): Promise<void> {
  const secret = await host.sessions.begin(person, picked);
  res.cookie(sessionCookieName(config), secret, sessionCookieOptions(config));
  const before = secretOf(req, config);
  if (before !== undefined) await host.sessions.end(before);
}

/** Signs out: the session is ended, and the cookie goes. */
export async function endSession(req: Request, res: Response, { host, config }: WebContext): Promise<void> {
  const secret = secretOf(req, config);
  if (secret !== undefined) await host.sessions.end(secret);
  const { maxAge: _, ...options } = sessionCookieOptions(config);
  res.clearCookie(sessionCookieName(config), options);
}

function secretOf(req: Request, config: WebConfig): string | undefined {
  return cookieValue(req.headers.cookie, sessionCookieName(config));
}
