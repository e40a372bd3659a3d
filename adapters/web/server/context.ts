import type { Request, Response } from 'express';
import type { Person } from '../../../src/method/person';
import type { BodyRoom } from '../../http/body-room';
import type { WebConfig, WebLog } from '../config';
import { isFromHere, isLocalRequest } from '../local';
import { WebRefusal } from '../refusal';
import { cookieValue, sessionCookieName, sessionCookieOptions } from '../session-cookie';
import type { SignedIn, WebHost } from '../web-host';
import type { Crowd } from './crowd';
import { deviceIn } from './device';

/** What all routes share. */
export interface WebContext {
  host: WebHost;
  config: WebConfig;
  log: WebLog;
  /** Memory for the bodies of people who are signed in, of strangers, and of files. */
  bodies: { members: BodyRoom; strangers: BodyRoom; files: BodyRoom };
  /** Counts the requests of each session that are under way. */
  crowd: Crowd;
}

/** How near somebody is: `here`, at the machine itself; `to-open`, they have not opened the printed address yet. */
export type Nearness = 'here' | 'to-open' | 'elsewhere';

/** Where a request comes from, as far as it counts: here there may be no demonstration for anybody. */
export async function nearness(req: Request, { config, host }: WebContext): Promise<Nearness> {
  const facts = { remoteAddress: req.socket.remoteAddress, headers: req.headers };
  if (!isFromHere(facts, config) || !(await host.demo?.available())) return 'elsewhere';
  return isLocalRequest(facts, config) ? 'here' : 'to-open';
}

async function isLocal(req: Request, context: WebContext): Promise<boolean> {
  return (await nearness(req, context)) === 'here';
}

/** The person who is signed in, if they are still with us. */
export async function currentPerson(req: Request, context: WebContext): Promise<Person | undefined> {
  const { host, config } = context;
  const secret = secretOf(req, config);
  const session = secret === undefined ? undefined : await host.sessions.find(secret);
  if (!session || (session.picked && !(await isLocal(req, context)))) return undefined;
  return session.who?.active ? session.who : undefined;
}

/** The same, or a refusal; one session has so many requests under way and no more. */
export async function requirePerson(req: Request, context: WebContext): Promise<Person> {
  const secret = secretOf(req, context.config);
  if (secret !== undefined) context.crowd(secret, req);
  const person = await currentPerson(req, context);
  if (!person) throw new WebRefusal('unauthenticated', 'You are not signed in. Ask Critical Friend for a link.');
  return person;
}

/** Refuses what only somebody at the machine itself may do. */
export async function requireLocal(req: Request, context: WebContext): Promise<void> {
  if (!(await isLocal(req, context)))
    throw new WebRefusal('forbidden', 'This works only on the machine itself, at the address printed at the start.');
}

/** Signs somebody in, under a new secret: whoever knew the one before knows nothing now. */
export async function beginSession(
  req: Request,
  res: Response,
  { person, picked }: SignedIn,
  { host, config }: WebContext,
): Promise<void> {
  const secret = await host.sessions.begin(person, picked, deviceIn(req.headers['user-agent']));
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

/** What tells one session from another; undefined: nobody is signed in. */
export function secretOf(req: Request, config: WebConfig): string | undefined {
  return cookieValue(req.headers.cookie, sessionCookieName(config));
}
