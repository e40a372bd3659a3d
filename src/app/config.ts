import { accessSync, constants, existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { delimiter, join } from 'node:path';
import { ConnectionString } from 'mongodb-connection-string-url';
import { z } from 'zod';
import { type MailConfig, mailConfig } from './mail-config';
import { platformNames, type SlackConfig, slackConfig, type TeamsConfig, teamsConfig } from './platform-config';

const flag = z.enum(['true', 'false']).transform((v) => v === 'true');
const url = (protocols: readonly string[]) =>
  z.string().refine((v) => URL.canParse(v) && protocols.includes(new URL(v).protocol), {
    message: `is not an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

/** One or more hosts, as a replica set has. */
const mongodbUri = z.string().refine((v) => mongoAddress(v) !== undefined, {
  message: 'is not an address beginning with mongodb:// or mongodb+srv://',
});

/** Where to write to: an e-mail address, or a page. */
const contact = z
  .string()
  .refine((v) => z.email().safeParse(v).success || (URL.canParse(v) && new URL(v).protocol === 'https:'), {
    message: 'is neither an e-mail address nor an address beginning with https://',
  });

/** The environment, name by name. Empty values count as unset. */
const schema = z.object({
  PORT: z.coerce.number({ message: 'is not a number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: mongodbUri.optional(),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  SESSION_DAYS: z.coerce
    .number({ message: 'is not a number' })
    .int({ message: 'is not a whole number' })
    .min(1, { message: 'is less than 1' })
    .max(365, { message: 'is more than 365' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  LIBREOFFICE: z.string().optional(),
  NODE_ENV: z.string().default('production'),
  DEMO: flag.optional(),
  OPERATED_BY: z.string().max(200, { message: 'is longer than 200 characters' }).optional(),
  SUPPORT_CONTACT: contact.optional(),
  // What DEMO was called before.
  EXAMPLE: flag.optional(),
  ...platformNames,
});

/** Where and on what the product runs. */
export interface Config {
  port: number;
  host: string;
  publicUrl?: string;
  dataDir: string;
  mongodbUri?: string;
  redisUrl?: string;
  logLevel: string;
  /** A sign-in that is not used for so many days ends; the product's own number unless set. */
  sessionDays?: number;
  /** Where everything is on one's own machine, an empty data folder is filled with the example programme, to try it out. */
  demo: boolean;
  /** The program that makes PDFs, by its path. */
  libreOffice?: string;
  /** Encrypts platform tokens at rest. */
  secretsKey?: string;
  /** Guards what is for operators over HTTP; without it that is off. */
  operatorToken?: string;
  /** Who runs the installation, as its pages about itself say. */
  house?: { name: string; contact: string };
  slack?: SlackConfig;
  teams?: TeamsConfig;
  mail?: MailConfig;
}

/** The environment is wrong; `problems` names all that is, one line each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** The process's environment, with what a file named `.env` in the working folder adds to it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Reads the environment: the only place that does. Somebody who looks at a terminal is spared the log of every request
 * unless they ask for it. Throws a `ConfigError` with every problem at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, atTerminal = false): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`));
  const e = parsed.data;
  const problems: string[] = [];
  const slack = slackConfig(e, e.PUBLIC_URL, problems);
  const isLocal = e.PUBLIC_URL === undefined && isLoopback(e.HOST);
  const teams = teamsConfig(e, isLocal, problems);
  const mail = mailConfig(e, problems);
  const demo = e.DEMO ?? e.EXAMPLE ?? true;
  const embedded = e.MONGODB_URI === undefined && e.REDIS_URL === undefined;
  if (e.DEMO === true && !(embedded && isLocal))
    problems.push('DEMO is for this machine alone: HOST a loopback address, no PUBLIC_URL, MONGODB_URI or REDIS_URL');
  const { OPERATED_BY: name, SUPPORT_CONTACT: writtenTo } = e;
  if ((name === undefined) !== (writtenTo === undefined))
    problems.push('OPERATED_BY and SUPPORT_CONTACT need each other: the pages about this installation say both');
  const libreOffice = libreOfficeIn(e.LIBREOFFICE, set.PATH ?? '', problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    logLevel: e.LOG_LEVEL ?? (atTerminal ? 'warn' : 'info'),
    demo,
    ...(e.PUBLIC_URL ? { publicUrl: e.PUBLIC_URL } : {}),
    ...(e.MONGODB_URI ? { mongodbUri: e.MONGODB_URI } : {}),
    ...(e.REDIS_URL ? { redisUrl: e.REDIS_URL } : {}),
    ...(e.SESSION_DAYS ? { sessionDays: e.SESSION_DAYS } : {}),
    ...(libreOffice === undefined ? {} : { libreOffice }),
    ...(e.SECRETS_KEY ? { secretsKey: e.SECRETS_KEY } : {}),
    ...(e.OPERATOR_TOKEN ? { operatorToken: e.OPERATOR_TOKEN } : {}),
    ...(name && writtenTo ? { house: { name, contact: writtenTo } } : {}),
    ...(slack ? { slack } : {}),
    ...(teams ? { teams } : {}),
    ...(mail ? { mail } : {}),
  };
}

/** LibreOffice, as it is named; else as it is found in the folders of programs. `false`: none, although there is one. */
function libreOfficeIn(named: string | undefined, path: string, problems: string[]): string | undefined {
  if (named === 'false') return undefined;
  if (named === undefined)
    return path
      .split(delimiter)
      .flatMap((folder) => (folder === '' ? [] : [join(folder, 'soffice')]))
      .find(canRun);
  if (!canRun(named)) problems.push('LIBREOFFICE is neither a program that can be run, by its path, nor false');
  return named;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether an engine works in the data folder; else both are servers, and several processes may use them. */
export function usesDataDir(config: Pick<Config, 'mongodbUri' | 'redisUrl'>): boolean {
  return config.mongodbUri === undefined || config.redisUrl === undefined;
}

/** The host or hosts of a server's address, with ports: what may be shown and logged. */
export function hostsOf(address: string): string {
  return mongoAddress(address)?.hosts.join(',') ?? new URL(address).host;
}

function mongoAddress(text: string): ConnectionString | undefined {
  try {
    return new ConnectionString(text);
  } catch {
    return undefined;
  }
}

/** Whether the store or the queue is a server, which may be away. */
export function usesServers(config: Pick<Config, 'mongodbUri' | 'redisUrl'>): boolean {
  return config.mongodbUri !== undefined || config.redisUrl !== undefined;
}

/**
 * Whether there may be a demonstration: the product is somebody's own, on their own machine (embedded engines, loopback, no
 * public address), and they did not turn it off. There is one where the example is what is served.
 */
export function mayDemonstrate(config: Config): boolean {
  const embedded = config.mongodbUri === undefined && config.redisUrl === undefined;
  return config.demo && embedded && config.publicUrl === undefined && isLoopback(config.host);
}

/** Whether a host is this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
