import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import { ChatBlocked } from '../../../src/ports/chat';
import type { Log } from '../../../src/ports/log';
import { slackCode } from '../api/meaning';
import { clientOptions, SILENT } from '../api/workspaces';

export interface SocketParts {
  appToken: string;
  /** Another Slack Web API base. */
  apiUrl?: string;
  log: Log;
  /** Answers one request; `ack` may carry what a form is answered with. Not called: Slack delivers it again. */
  answer(body: unknown, ack: (response?: unknown) => Promise<void>, retry: number | undefined): Promise<void>;
}

/** What the client says of each envelope that comes in. */
interface Envelope {
  type: string;
  body: unknown;
  ack(response?: Record<string, unknown>): Promise<void>;
  retry_num?: number;
}

/** Pauses before connecting again, in milliseconds: none after a connection that stood. */
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Slack's requests over a socket that we open, again and again whenever it is closed. `start` throws when Slack refuses
 * the token; a Slack that is away is tried again meanwhile.
 */
export function slackSocket(parts: SocketParts): { start(): Promise<void>; stop(): Promise<void> } {
  const { log } = parts;
  const client = clientOf(parts);
  const stopping = new AbortController();
  const { signal } = stopping;
  let connecting: Promise<void> = Promise.resolve();
  let isConnected = false;

  const open = async () => {
    await client.start();
    log.info({}, 'the connection to Slack is open');
  };
  /** The client would try again by itself, but an error there ends the process. */
  const keepTrying = async (failures: number): Promise<void> => {
    for (let failed = failures; !signal.aborted; failed += 1) {
      await sleep(pauseAfter(failed), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        return await open();
      } catch (error) {
        log.warn({ err: error }, 'there is no connection to Slack; it is tried again');
      }
    }
  };

  client.on('connected', () => {
    isConnected = true;
  });
  client.on('disconnected', () => {
    // One that was never open is its opener's to try again.
    if (!isConnected || signal.aborted) return;
    isConnected = false;
    log.warn({}, 'the connection to Slack is closed; it is opened again');
    connecting = keepTrying(0);
  });
  return {
    start: async () => {
      try {
        await open();
      } catch (error) {
        const code = slackCode(error);
        if (code !== undefined)
          throw new ChatBlocked('token-refused', `SLACK_APP_TOKEN: Slack does not take it (${code})`, { cause: error });
        log.warn({ err: error }, 'there is no connection to Slack; it is tried again');
        connecting = keepTrying(1);
      }
    },
    stop: async () => {
      stopping.abort();
      await connecting;
      await client.disconnect();
    },
  };
}

function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

function clientOf({ appToken, apiUrl, log, answer }: SocketParts): SocketModeClient {
  // Loaded where a socket is opened, as Bolt.
  const { SocketModeClient: Client }: typeof import('@slack/socket-mode') = require('@slack/socket-mode');
  const client = new Client({
    appToken,
    logger: SILENT,
    autoReconnectEnabled: false,
    clientOptions: clientOptions(apiUrl === undefined ? {} : { apiUrl }),
  });
  client.on('slack_event', ({ body, ack, retry_num }: Envelope) => {
    const acknowledge = (response?: unknown) =>
      ack(typeof response === 'object' && response !== null ? { ...response } : undefined);
    answer(body, acknowledge, retry_num || undefined).catch((error: unknown) => {
      log.error({ err: error }, 'a request of Slack’s could not be answered');
    });
  });
  return client;
}
