import type { Request, Response } from 'express';
import type { Person } from '../../../src/domain/person';
import type { WebConfig, WebLog } from '../config';
import { isLocalRequest } from '../local';
import { WebRefusal } from '../refusal';
import {
  cookieValue,
  openSession,
  SESSION_COOKIE,
  SESSION_DAYS,
  sealSession,
  type WebSession,
} from '../session-cookie';
import type { WebHost } from '../web-host';

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
  const cookie = cookieValue(req.headers.cookie, SESSION_COOKIE);
  const session = cookie === undefined ? undefined : openSession(cookie, context.config.cookieKey, new Date());
  if (!session || (session.picked && !isLocal(req, context))) return undefined;
  const person = await context.host.person(session.person);
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

/** Signs somebody in: the cookie holds who they are. */
export function setSession(res: Response, session: WebSession, { config }: WebContext): void {
  res.cookie(SESSION_COOKIE, sealSession(session, config.cookieKey, new Date()), {
    ...cookieOptions(config),
    maxAge: SESSION_DAYS * 86_400_000,
  });
}

/** Signs out: the cookie is gone. */
export function clearSession(res: Response, { config }: WebContext): void {
  res.clearCookie(SESSION_COOKIE, cookieOptions(config));
}

function cookieOptions(config: WebConfig) {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
}
