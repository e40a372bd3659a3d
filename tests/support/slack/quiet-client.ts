import { WebClient } from '@slack/web-api';
import { SILENT } from '../../../adapters/slack/api/workspaces';
import type { SlackServer } from './start-slack';

/** Slack's own client of this server, that tries nothing again. Default: with the first workspace's token. */
export function clientOf(slack: SlackServer, token = slack.bot().token): WebClient {
  return new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: SILENT });
}

/** The error that Slack answers, or what was thrown; 'none' if it answers well. */
export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return 'none';
  } catch (error) {
    const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined;
    return typeof data === 'object' && data !== null && 'error' in data ? data.error : error;
  }
}
