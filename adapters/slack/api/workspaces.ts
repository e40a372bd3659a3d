import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { slackCode } from './meaning';

/** A workspace that installed us. */
export interface Workspace {
  team: string;
  client: WebClient;
}

/** The workspaces that installed us, by their id. */
export interface Workspaces {
  /** Undefined when it has not, or no more. Throws what passes. */
  of(team: string): Promise<Workspace | undefined>;
  /** The same for a request that has to be acknowledged in time: nobody is asked for it but the store. */
  forRequest(team: string): Promise<Workspace | undefined>;
}

/**
 * What becomes of a workspace that is said to be lost. `removed`: what was kept of it is gone; `absent`: it was before.
 * `replaced`: it has installed us again meanwhile. `stays`: its token works, or is refused for another reason.
 */
export type Lost = 'removed' | 'absent' | 'replaced' | 'stays';

/** Where and how to call. */
export interface ApiOptions {
  /** Another Slack Web API base, for an emulator. */
  apiUrl?: string;
}

/** How long one call may take, in milliseconds: shorter than a message is claimed for. */
export const CALL_MS = 20_000;

/** A client that tells at once what goes wrong: trying again is the queue's, which holds up nobody else meanwhile. */
export function clientFor(token: string, api: ApiOptions): WebClient {
  return new WebClient(token, { ...clientOptions(api), logger: SILENT });
}

/** How Slack’s own client is used: it tries nothing again and waits for no limit, we do. */
export function clientOptions({ apiUrl }: ApiOptions): Omit<WebClientOptions, 'logger' | 'logLevel'> {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    allowAbsoluteUrls: false,
  };
}

/** Slack's words for a token that will not work again. A refusal for any other reason may pass. */
const GONE: ReadonlySet<string | undefined> = new Set(['account_inactive', 'token_revoked']);

/** Whether a token has ended. News of it may be old, or about one that was replaced: the token itself is asked. */
export async function isGone(client: WebClient): Promise<boolean> {
  try {
    await client.auth.test();
    return false;
  } catch (error) {
    const code = slackCode(error);
    if (code === undefined) throw error;
    return GONE.has(code);
  }
}

const quiet = () => undefined;
/** What matters is thrown; Slack's own log would hold texts. */
export const SILENT = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  getLevel: () => LogLevel.ERROR,
  setName: quiet,
};
