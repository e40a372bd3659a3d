import type { Express, Request, Response } from 'express';
import type { Log } from '../../../src/ports/log';
import { BodyError } from '../../http/body-error';
import { type BodyRoom, bodyRoom } from '../../http/body-room';
import { textIn } from '../../http/json';
import { readBody } from '../../http/read-body';
import { SILENT } from '../api/workspaces';
import { bolt } from '../bolt';

/** In bytes. The most that Slack sends is far below this. */
const LIMIT = 2 ** 20;
/** Of all requests that are being read; it is known only after reading whether they are Slack's. */
const ROOM = 8 * 2 ** 20;
/** Slack sends a request at once, and gives up after three seconds. */
const PATIENCE_MS = 10_000;

export interface HttpParts {
  signingSecret: string;
  log: Log;
  /** Answers one request whose signature is right. */
  answer(body: unknown, res: Response, retry: number | undefined): Promise<void>;
}

/** Slack's requests over HTTP: `POST /slack/events`, events, interactions, commands alike. */
export function slackRoute(parts: HttpParts): (app: Express) => void {
  return (app) => {
    const room = bodyRoom({ total: ROOM, each: ROOM });
    app.post('/slack/events', (req, res, next) => void receive(parts, room, req, res).catch(next));
  };
}

async function receive(parts: HttpParts, room: BodyRoom, req: Request, res: Response): Promise<void> {
  const refuse = (code: string, status: number) => {
    parts.log.warn({ code }, 'a request to Slack’s address was refused');
    res.status(status).end();
  };
  const signature = signatureOf(req);
  if (!signature) return refuse('bad-signature', 401);
  try {
    const raw = textIn(await readBody(req, { limit: LIMIT, room, sender: '', patienceMs: PATIENCE_MS }));
    if (!isSigned(parts.signingSecret, signature, raw)) return refuse('bad-signature', 401);
    const body = bodyOf(req.headers['content-type'] ?? '', raw);
    if (body === undefined) return refuse('malformed', 400);
    await answered(parts, req, res, body);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    res.set(error.headers);
    refuse(error.code, error.status);
  }
}

async function answered(parts: HttpParts, req: Request, res: Response, body: unknown): Promise<void> {
  const retry = Number(req.headers['x-slack-retry-num']);
  await parts.answer(body, res, Number.isInteger(retry) ? retry : undefined);
}

/** How far a request's time may be from ours, either way, in seconds. */
const APART_S = 5 * 60;

interface Signature {
  'x-slack-signature': string;
  'x-slack-request-timestamp': number;
}

/** What a request says of who signed it and when, before its body is read; undefined: Slack did not sign it now. */
function signatureOf(req: Request): Signature | undefined {
  const signature = req.headers['x-slack-signature'];
  const said = req.headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof said !== 'string' || !/^\d{1,12}$/.test(said)) return undefined;
  const timestamp = Number(said);
  if (Math.abs(Date.now() / 1_000 - timestamp) > APART_S) return undefined;
  return { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp };
}

/** By Slack's signature over the time and the body. Bolt looks for requests that are too old, not for those to come. */
function isSigned(signingSecret: string, headers: Signature, body: string): boolean {
  return bolt().isValidSlackRequest({ signingSecret, body, headers, logger: SILENT });
}

/** JSON, or a form whose `payload` is JSON, or the form's own fields. Undefined: none of these. */
function bodyOf(type: string, raw: string): unknown {
  if (type.startsWith('application/json')) return jsonOf(raw);
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const form = new URLSearchParams(raw);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : jsonOf(payload);
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
