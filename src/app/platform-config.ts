import { z } from 'zod';
import { mailNames } from './mail-config';

/** Of a service: on this machine it may do without HTTPS. */
const serviceAddress = z
  .string()
  .refine((v) => URL.canParse(v) && (new URL(v).protocol === 'https:' || isPlainLocal(v)), {
    message: 'is not an address beginning with https://',
  })
  .optional();

const secret = (shortest: number, hint = '') =>
  z.string().min(shortest, { message: `is shorter than ${shortest} characters${hint}` });

/** What the chat platforms' adapters are told, name by name; and the secrets. */
export const platformNames = {
  SECRETS_KEY: secret(16).optional(),
  OPERATOR_TOKEN: secret(24, ': make one with `openssl rand -hex 16`').optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', { message: 'is no bot token (xoxb-…)' }).optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .refine((v) => !/^x(?:ox|app)/.test(v), { message: 'is a token, not the signing secret' })
    .optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', { message: 'is no app-level token (xapp-…)' }).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, { message: 'is no client id (two numbers with a dot between them)' })
    .optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: secret(16).optional(),
  SLACK_API_URL: z.url({ message: 'is not an address' }).optional(),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
      message: 'is none of MultiTenant, SingleTenant, UserAssignedMSI',
    })
    .optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z
    .string()
    .refine((v) => !z.guid().safeParse(v).success, { message: 'is the id of a secret (or of the app), not its Value' })
    .optional(),
  MicrosoftAppTenantId: z.string().optional(),
  TEAMS_SERVICE_URL: serviceAddress,
  TEAMS_FILES: z.enum(['true', 'false'], { message: 'is neither true nor false' }).optional(),
  TEAMS_ALLOW_UNAUTHENTICATED: z.enum(['true', 'false'], { message: 'is neither true nor false' }).optional(),
  ...mailNames,
  ToBotFromChannelOpenIdMetadataUrl: serviceAddress,
  ToBotFromChannelTokenIssuer: z.string().optional(),
  ToChannelFromBotLoginUrl: serviceAddress,
  ToChannelFromBotOAuthScope: z.string().optional(),
};

const names = z.object(platformNames);
type Names = z.infer<typeof names>;

/** How events come from Slack: over HTTP, checked by their signature, or over a socket that we open. */
export type SlackTransport = { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };

/** One workspace by its token, or many by OAuth. */
export type SlackWorkspaces =
  | { kind: 'one'; botToken: string }
  | { kind: 'many'; clientId: string; clientSecret: string; stateSecret: string };

/** What is set of Slack. */
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
    for (const name of ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const)
      if (e[name]) problems.push(`${name} needs SLACK_CLIENT_ID beside it`);
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

/** Who the bot is for Microsoft; `nobody`: whoever is on this machine is believed. */
export type TeamsIdentity =
  | { kind: 'multi-tenant'; appId: string; password: string }
  | { kind: 'single-tenant'; appId: string; password: string; tenant: string }
  | { kind: 'managed'; appId: string; tenant: string }
  | { kind: 'nobody' };

/** What is set of Microsoft Teams. */
export interface TeamsConfig {
  identity: TeamsIdentity;
  /** Another login service than the one of Microsoft's public cloud, each part by itself. */
  login: { openIdMetadataUrl?: string; tokenIssuer?: string; loginUrl?: string; oAuthScope?: string };
  /** Which service of Teams' to ask for people of whom nothing is known yet; that of Microsoft's public cloud unless set. */
  service?: string;
  /** The cloud lets bots give files. */
  givesFiles: boolean;
  /** Teams itself may be on this machine: a playground, or a test's. */
  trustsLoopback: boolean;
}

/**
 * Teams' part of the environment; undefined when nothing of it is set. `isLocal`: nobody but this machine reaches us.
 * Adds what is wrong to `problems`.
 */
export function teamsConfig(e: Names, isLocal: boolean, problems: string[]): TeamsConfig | undefined {
  const identity = teamsIdentity(e, isLocal, problems);
  if (!identity) return undefined;
  const login = {
    ...(e.ToBotFromChannelOpenIdMetadataUrl ? { openIdMetadataUrl: e.ToBotFromChannelOpenIdMetadataUrl } : {}),
    ...(e.ToBotFromChannelTokenIssuer ? { tokenIssuer: e.ToBotFromChannelTokenIssuer } : {}),
    ...(e.ToChannelFromBotLoginUrl ? { loginUrl: e.ToChannelFromBotLoginUrl } : {}),
    ...(e.ToChannelFromBotOAuthScope ? { oAuthScope: e.ToChannelFromBotOAuthScope } : {}),
  };
  // Where the keys come from this machine, Teams does too.
  const standIn = login.openIdMetadataUrl !== undefined && isPlainLocal(login.openIdMetadataUrl);
  const service = e.TEAMS_SERVICE_URL ? { service: e.TEAMS_SERVICE_URL } : {};
  const givesFiles = e.TEAMS_FILES !== 'false';
  return { identity, login, ...service, givesFiles, trustsLoopback: identity.kind === 'nobody' || standIn };
}

function teamsIdentity(e: Names, isLocal: boolean, problems: string[]): TeamsIdentity | undefined {
  const { MicrosoftAppId: appId, TEAMS_ALLOW_UNAUTHENTICATED: open } = e;
  if (open === 'true') {
    if (!isLocal) problems.push('TEAMS_ALLOW_UNAUTHENTICATED needs HOST to be this machine alone, and no PUBLIC_URL');
    if (appId) problems.push('TEAMS_ALLOW_UNAUTHENTICATED is for a bot without MicrosoftAppId: set one of them');
    return { kind: 'nobody' };
  }
  if (appId) return knownIdentity(e, appId, problems);
  for (const name of ['MicrosoftAppType', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const)
    if (e[name]) problems.push(`${name} needs MicrosoftAppId beside it`);
  return undefined;
}

function knownIdentity(e: Names, appId: string, problems: string[]): TeamsIdentity | undefined {
  const { MicrosoftAppType: type = 'MultiTenant', MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = e;
  const missing = (name: string) => {
    problems.push(`${name} is missing, which MicrosoftAppType ${type} needs`);
    return undefined;
  };
  switch (type) {
    case 'MultiTenant':
      return password ? { kind: 'multi-tenant', appId, password } : missing('MicrosoftAppPassword');
    case 'SingleTenant':
      if (!password) return missing('MicrosoftAppPassword');
      return tenant ? { kind: 'single-tenant', appId, password, tenant } : missing('MicrosoftAppTenantId');
    case 'UserAssignedMSI':
      if (password) problems.push('MicrosoftAppPassword is not for MicrosoftAppType UserAssignedMSI, which has none');
      return tenant ? { kind: 'managed', appId, tenant } : missing('MicrosoftAppTenantId');
  }
}

function isPlainLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]');
}
