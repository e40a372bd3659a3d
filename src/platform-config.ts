import { z } from 'zod';

const secret = (shortest: number) => z.string().min(shortest, { message: `is shorter than ${shortest} characters` });

/** What the chat platforms' adapters are told, name by name; and the secrets. */
export const platformNames = {
  SECRETS_KEY: secret(16).optional(),
  OPERATOR_TOKEN: secret(8).optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', { message: 'is no bot token (xoxb-…)' }).optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', { message: 'is no app-level token (xapp-…)' }).optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_API_URL: z.url({ message: 'is not an address' }).optional(),
};

const names = z.object(platformNames);
type Names = z.infer<typeof names>;

/** How events come from Slack: over HTTP, checked by their signature, or over a socket that we open. */
export type SlackTransport = { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };

/** One workspace by its token, or many by OAuth. */
export type SlackWorkspaces =
  | { kind: 'one'; botToken: string }
  | { kind: 'many'; clientId: string; clientSecret: string; stateSecret: string };

export interface SlackConfig {
  transport: SlackTransport;
  workspaces: SlackWorkspaces;
  /** Another Slack Web API base. */
  apiUrl?: string;
}

/** Slack's part of the environment; undefined when nothing of it is set. Adds what is wrong to `problems`. */
export function slackConfig(e: Names, publicUrl: string | undefined, problems: string[]): SlackConfig | undefined {
  if (!e.SLACK_BOT_TOKEN && !e.SLACK_CLIENT_ID) {
    for (const name of ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const)
      if (e[name]) problems.push(`${name} needs SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (many) beside it`);
    return undefined;
  }
  const transport = slackTransport(e, problems);
  const workspaces = slackWorkspaces(e, publicUrl, problems);
  if (!transport || !workspaces) return undefined;
  return { transport, workspaces, ...(e.SLACK_API_URL ? { apiUrl: e.SLACK_API_URL } : {}) };
}

function slackTransport(e: Names, problems: string[]): SlackTransport | undefined {
  if (e.SLACK_APP_TOKEN) return { kind: 'socket', appToken: e.SLACK_APP_TOKEN };
  if (e.SLACK_SIGNING_SECRET) return { kind: 'http', signingSecret: e.SLACK_SIGNING_SECRET };
  problems.push('SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN, for Socket Mode)');
  return undefined;
}

function slackWorkspaces(e: Names, publicUrl: string | undefined, problems: string[]): SlackWorkspaces | undefined {
  if (e.SLACK_BOT_TOKEN && e.SLACK_CLIENT_ID) {
    problems.push('SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: set one of them');
    return undefined;
  }
  if (e.SLACK_BOT_TOKEN) return { kind: 'one', botToken: e.SLACK_BOT_TOKEN };
  const missing: string[] = (['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SECRETS_KEY'] as const).filter(
    (name) => !e[name],
  );
  if (!publicUrl) missing.push('PUBLIC_URL');
  for (const name of missing) problems.push(`${name} is missing, which SLACK_CLIENT_ID (many workspaces) needs`);
  if (missing.length > 0) return undefined;
  return {
    kind: 'many',
    clientId: e.SLACK_CLIENT_ID ?? '',
    clientSecret: e.SLACK_CLIENT_SECRET ?? '',
    stateSecret: e.SLACK_STATE_SECRET ?? '',
  };
}
