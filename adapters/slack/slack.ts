import type { Express, Response } from 'express';
import type { Reception } from '../../src/ports/reception';
import { underWay } from '../../src/ports/under-way';
import { boltApp, type SlackAppParts } from './app';
import { type DeskParts, type Taken, take } from './in/desk';
import { slackRoute } from './in/http';
import { sayNotKept } from './in/not-kept';
import { slackSocket } from './in/socket';

/** How requests come: over HTTP, or over a socket that we open. */
export type Transport = { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };

export interface SlackWayIn {
  /** Adds our route, if requests come over HTTP. */
  mount(app: Express): void;
  /** Opens the socket, if they come over one. Throws what Slack says against it. */
  start(): Promise<void>;
  /** Takes nothing in any more, and finishes what was. */
  stop(): Promise<void>;
  /** Resolves when nothing that was taken in is under way any more. */
  finished(): Promise<void>;
}

type Parts = SlackAppParts & DeskParts & { reception: Reception };

/** Slack as a way in: each request is taken in first (what a person wrote is stored), and only then acknowledged. */
export function slackWayIn(parts: Parts, transport: Transport): SlackWayIn {
  const app = boltApp(parts);
  const { watch, finished } = underWay();

  const process = (body: unknown, taken: Extract<Taken, { kind: 'taken' }>, ack: Ack, retry: number | undefined) =>
    app.processEvent({
      body: body as Record<string, unknown>,
      ack,
      customProperties: { intake: taken.intake },
      ...(retry === undefined ? {} : { retryNum: retry }),
    });

  const answerOverHttp = async (body: unknown, res: Response, retry: number | undefined) => {
    if (isAboutTheAddress(body, res)) return;
    const taken = await take(parts, body);
    if (taken.kind !== 'taken') return refuseOverHttp(parts, taken, body, res);
    await process(body, taken, async (response) => send(res, response), retry);
    // A request that nobody listens to is done with.
    if (!res.headersSent) res.status(200).end();
  };

  const answerOverSocket = async (body: unknown, ack: Ack, retry: number | undefined) => {
    const taken = await take(parts, body);
    if (taken.kind === 'not-kept') return void (await sayNotKept(parts, taken.intake, body, ack));
    let acknowledged = false;
    const once = async (response?: unknown) => {
      acknowledged = true;
      await ack(response);
    };
    if (taken.kind === 'taken') await process(body, taken, once, retry);
    else parts.log.warn({ code: taken.kind }, 'a request of Slack’s was refused');
    if (!acknowledged) await ack();
  };

  switch (transport.kind) {
    case 'http': {
      const route = slackRoute({
        signingSecret: transport.signingSecret,
        log: parts.log,
        answer: (body, res, retry) => watch(answerOverHttp(body, res, retry)),
      });
      return { mount: route, start: async () => undefined, stop: finished, finished };
    }
    case 'socket': {
      const socket = slackSocket({
        appToken: transport.appToken,
        log: parts.log,
        ...(parts.apiUrl === undefined ? {} : { apiUrl: parts.apiUrl }),
        answer: (body, ack, retry) => watch(answerOverSocket(body, ack, retry)),
      });
      const stop = () => socket.stop().then(finished);
      return { mount: () => undefined, start: socket.start, stop, finished };
    }
  }
}

type Ack = (response?: unknown) => Promise<void>;

/** Slack asks whether the address is ours, and whether its certificate is right. */
function isAboutTheAddress(body: unknown, res: Response): boolean {
  const { type, challenge, ssl_check } = body as { type?: unknown; challenge?: unknown; ssl_check?: unknown };
  if (type === 'url_verification' && typeof challenge === 'string') {
    res.status(200).json({ challenge });
    return true;
  }
  if (ssl_check === undefined) return false;
  res.status(200).end();
  return true;
}

async function refuseOverHttp(
  parts: Parts,
  taken: Exclude<Taken, { kind: 'taken' }>,
  body: unknown,
  res: Response,
): Promise<void> {
  switch (taken.kind) {
    case 'malformed':
    case 'unknown-workspace':
      parts.log.warn({ code: taken.kind }, 'a request to Slack’s address was refused');
      res.status(taken.kind === 'malformed' ? 400 : 403).end();
      return;
    case 'not-kept': {
      const said = await sayNotKept(parts, taken.intake, body, async (response) => send(res, response));
      // Slack delivers it again.
      if (!said) res.status(503).end();
    }
  }
}

function send(res: Response, response: unknown): void {
  if (res.headersSent) return;
  if (response === undefined || response === '') res.status(200).end();
  else if (typeof response === 'string') res.status(200).send(response);
  else res.status(200).json(response);
}
