import { isValidSlackRequest } from '@slack/bolt';
import express, { type Express, type Request, type Response } from 'express';
import type { Log } from '../../../src/ports/log';
import { SILENT } from '../api/workspaces';

/** The most that Slack sends is far below this. */
const BODY_LIMIT = '1mb';

export interface HttpParts {
  signingSecret: string;
  log: Log;
  /** Answers one request whose signature is right. */
  answer(body: unknown, res: Response, retry: number | undefined): Promise<void>;
}

/** Slack's requests over HTTP: `POST /slack/events`, events, interactions, commands alike. */
export function slackRoute(parts: HttpParts): (app: Express) => void {
  return (app) => {
    app.post(
      '/slack/events',
      express.raw({ type: () => true, limit: BODY_LIMIT }),
      (req, res, next) => void receive(parts, req, res).catch(next),
    );
    app.use('/slack/events', tooLarge(parts.log));
  };
}

async function receive(parts: HttpParts, req: Request, res: Response): Promise<void> {
  const raw = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '';
  if (!isSigned(parts.signingSecret, req, raw)) {
    parts.log.warn({ code: 'bad-signature' }, 'a request to Slack’s address was refused');
    res.status(401).end();
    return;
  }
  const body = bodyOf(req.headers['content-type'] ?? '', raw);
  if (body === undefined) {
    parts.log.warn({ code: 'malformed' }, 'a request to Slack’s address was refused');
    res.status(400).end();
    return;
  }
  const retry = Number(req.headers['x-slack-retry-num']);
  await parts.answer(body, res, Number.isInteger(retry) ? retry : undefined);
}

/** How far a request's time may be from ours, either way, in seconds. */
const APART_S = 5 * 60;

/** By Slack's signature over the time and the body. Bolt looks for requests that are too old, not for those to come. */
function isSigned(signingSecret: string, req: Request, body: string): boolean {
  const signature = req.headers['x-slack-signature'];
  const said = req.headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof said !== 'string' || !/^\d{1,12}$/.test(said)) return false;
  const timestamp = Number(said);
  if (Math.abs(Date.now() / 1_000 - timestamp) > APART_S) return false;
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp };
  return isValidSlackRequest({ signingSecret, body, headers, logger: SILENT });
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

function tooLarge(log: Log): express.ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
    if (!isTooLarge) return next(error);
    log.warn({ code: 'too-large' }, 'a request to Slack’s address was refused');
    res.status(413).end();
  };
}
