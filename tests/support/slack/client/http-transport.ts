import { createHmac } from 'node:crypto';
import type { World } from '../world/types';
import type { Answer, How, Outgoing, Retry, Transport } from './outgoing';

/** Signed requests to the app's `POST /slack/events` (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export function httpTransport(world: World, appUrl: string): Transport {
  const url = new URL('/slack/events', appUrl).href;
  return {
    async send(outgoing, how, retry, signal) {
      const { type, body } = encode(outgoing);
      const headers = { 'Content-Type': type, ...signed(world, body, how), ...retried(retry) };
      const sent = how.signature === 'tampered' ? `${body} ` : body;
      const limit = AbortSignal.timeout(world.times.answerMs);
      return attempt(url, { method: 'POST', headers, body: sent, signal: AbortSignal.any([signal, limit]) });
    },
  };
}

async function attempt(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    const body = await response.text();
    return { in: 'time', status: response.status, body, mayRetry: response.headers.get('x-slack-no-retry') !== '1' };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { in: 'vain', reason: isLate ? 'http_timeout' : 'connection_failed' };
  }
}

function encode({ kind, payload }: Outgoing): { type: string; body: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'event':
      return { type: 'application/json', body: JSON.stringify(payload) };
    case 'interactive':
    case 'options':
      return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
    case 'command':
      return { type: form, body: new URLSearchParams(payload).toString() };
  }
}

const STALE_SECONDS = 600;

/** The app compares with its own clock, so this is the machine's, not the world's. */
function signed(world: World, body: string, { signature }: How): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000) - (signature === 'stale' ? STALE_SECONDS : 0);
  const secret = signature === 'wrong' ? `not-${world.app.signingSecret}` : world.app.signingSecret;
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'X-Slack-Signature': `v0=${hash}`, 'X-Slack-Request-Timestamp': String(seconds) };
}

function retried(retry: Retry | undefined): Record<string, string> {
  if (!retry) return {};
  return { 'X-Slack-Retry-Num': String(retry.number), 'X-Slack-Retry-Reason': retry.reason };
}
