import { createHmac } from 'node:crypto';

/** A request as anybody could make it who knows the secret, or thinks so. */
export interface RawRequest {
  url: string;
  secret: string;
  body: string;
  /** `application/json` unless given. */
  type?: string;
  /** Seconds of the epoch; now unless given. */
  at?: number;
  headers?: Readonly<Record<string, string>>;
}

/** Posts it, signed. */
export function postSigned({ url, secret, body, type = 'application/json', ...more }: RawRequest): Promise<Response> {
  const { at = Math.floor(Date.now() / 1_000), headers = {} } = more;
  const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return fetch(new URL('/slack/events', url), {
    method: 'POST',
    headers: {
      'Content-Type': type,
      'X-Slack-Signature': `v0=${hash}`,
      'X-Slack-Request-Timestamp': String(at),
      ...headers,
    },
    body,
  });
}

/** An interaction's body: its payload in a field of a form. */
export function asForm(payload: unknown): Pick<RawRequest, 'body' | 'type'> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { body, type: 'application/x-www-form-urlencoded' };
}
