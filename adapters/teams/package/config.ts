import { isIP } from 'node:net';
import { z } from 'zod';

/** What the app package is made from. */
export interface PackageConfig {
  /** The bot's, in Microsoft Entra; the app goes by the same. */
  appId: string;
  /** Where Critical Friend is reached: `https://…`, without a path. */
  publicUrl: URL;
  /** Goes up with every package that is to replace one: Teams takes none of the same. */
  version: string;
  developer: string;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
  /** Teams may add the app to private and shared channels. */
  privateChannels: boolean;
  /** The cloud lets bots offer files. */
  files: boolean;
}

export type ReadConfig = { kind: 'config'; config: PackageConfig } | { kind: 'problems'; problems: string[] };

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const NO_GUID = '00000000-0000-0000-0000-000000000000';
const VERSION = /^\d+\.\d+\.\d+$/;

const address = z
  .string()
  .max(2_048)
  .refine((v) => URL.canParse(v) && new URL(v).protocol === 'https:', 'is not an address beginning with https://');

const names = z.object({
  MicrosoftAppId: z
    .string('is missing: the id of the bot, from its registration in Azure')
    .refine((v) => GUID.test(v) && v !== NO_GUID, 'is no app id (00000000-…, 32 hexadecimal digits)'),
  PUBLIC_URL: z
    .string('is missing: the address at which Teams reaches Critical Friend')
    .refine((v) => URL.canParse(v) && isPublic(new URL(v)), 'is not an https:// address with a name of its own'),
  TEAMS_APP_VERSION: z.string().regex(VERSION, 'is no version (1.2.3)').optional(),
  TEAMS_DEVELOPER: z.string().max(32, 'is longer than 32 characters').default('Critical Friend'),
  TEAMS_WEBSITE_URL: address.optional(),
  TEAMS_PRIVACY_URL: address.optional(),
  TEAMS_TERMS_URL: address.optional(),
  OPERATED_BY: z.string().optional(),
  SUPPORT_CONTACT: z.string().optional(),
  TEAMS_FILES: z.enum(['true', 'false'], 'is neither true nor false').default('true'),
  TEAMS_PRIVATE_CHANNELS: z.enum(['true', 'false'], 'is neither true nor false').default('false'),
});

/** Reads the environment, or names everything that is wrong with it. `version`: the app's, unless the environment says. */
export function readPackageConfig(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): ReadConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = names.safeParse(set);
  const lacking = pagesLacking(set);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    return { kind: 'problems', problems: [...wrong, ...lacking] };
  }
  if (lacking.length > 0) return { kind: 'problems', problems: lacking };
  const e = read.data;
  const home = new URL('/', e.PUBLIC_URL).href;
  const page = (path: string) => new URL(path, home).href;
  return {
    kind: 'config',
    config: {
      appId: e.MicrosoftAppId.toLowerCase(),
      publicUrl: new URL(home),
      version: e.TEAMS_APP_VERSION ?? version,
      developer: e.TEAMS_DEVELOPER,
      websiteUrl: e.TEAMS_WEBSITE_URL ?? (hasPages(e) ? page('support') : home),
      privacyUrl: e.TEAMS_PRIVACY_URL ?? page('privacy'),
      termsUrl: e.TEAMS_TERMS_URL ?? page('terms'),
      privateChannels: e.TEAMS_PRIVATE_CHANNELS === 'true',
      files: e.TEAMS_FILES === 'true',
    },
  };
}

/** As far as it is set. */
type Names = Readonly<Record<string, string | undefined>>;

/** Whether the product serves the pages about the installation: it does where it knows who runs it. */
function hasPages({ OPERATED_BY, SUPPORT_CONTACT }: Names): boolean {
  return OPERATED_BY !== undefined && SUPPORT_CONTACT !== undefined;
}

/** Teams shows everybody where its terms and what it keeps can be read. There is no package without them. */
function pagesLacking(e: Names): string[] {
  if (hasPages(e) || (e.TEAMS_PRIVACY_URL !== undefined && e.TEAMS_TERMS_URL !== undefined)) return [];
  const instead = 'which the pages /privacy and /terms say (or set TEAMS_PRIVACY_URL and TEAMS_TERMS_URL)';
  return [
    ...(e.OPERATED_BY === undefined ? [`OPERATED_BY is missing: who runs this installation, ${instead}`] : []),
    ...(e.SUPPORT_CONTACT === undefined ? [`SUPPORT_CONTACT is missing: where to write to, ${instead}`] : []),
  ];
}

/** Whether Microsoft's servers can reach it, as far as its name tells. */
function isPublic({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && host.includes('.') && isIP(host) === 0 && !host.endsWith('.local');
}
