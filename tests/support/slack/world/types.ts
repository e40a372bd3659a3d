import type { Dict } from '../block-kit/shape';
import type { AppSettings, Times } from '../options';

/** Everything that this Slack knows. Plain data, changed in place by methods and people. */
export interface World {
  app: AppSettings;
  times: Times;
  /** This server's address, without a slash at the end. */
  url: string;
  limitPosts: boolean;
  /** Milliseconds of the epoch, as this Slack sees it: a test may let time pass. */
  now(): number;
  teams: Map<string, Team>;
  /** By token: what apps can act as. */
  tokens: Map<string, Token>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  codes: Map<string, AuthorizationCode>;
  uploads: Map<string, Upload>;
  calls: Call[];
  problems: string[];
  faults: Fault[];
  /** Counts up: the source of ids and time stamps that are never the same. */
  count: number;
}

export interface Team {
  id: string;
  name: string;
  domain: string;
  /** It has the app by an installation of this whole organisation. */
  organisation: string | undefined;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  files: Map<string, SlackFile>;
  views: Map<string, View>;
  /** Home tabs by user id. */
  homes: Map<string, View>;
  /** Open modals by user id, the last one on top. */
  stacks: Map<string, View[]>;
  /** What people filled in, see client/filled.ts. */
  filled: Map<string, Map<string, unknown>>;
  bot: Bot;
  installed: boolean;
}

export interface Bot {
  token: string;
  botId: string;
  userId: string;
  scopes: readonly string[];
}

export interface Token {
  team: Team;
  state: 'valid' | 'revoked' | 'inactive';
}

export interface User {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  email: string | undefined;
  tz: string;
  locale: string;
  isBot: boolean;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isStranger: boolean;
  memberOf: readonly string[] | undefined;
  isEmailConfirmed: boolean;
  isInvited: boolean;
  deleted: boolean;
}

export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  isArchived: boolean;
  isExtShared: boolean;
  isOrgShared: boolean;
  isPendingExtShared: boolean;
  sharedWith: string[];
  members: Set<string>;
  messages: Message[];
  /** When the bot last posted, milliseconds of the epoch. */
  lastPostAt: number;
}

export interface Message {
  ts: string;
  threadTs: string | undefined;
  /** Who wrote it: a person, or the bot's user. */
  user: string;
  botId: string | undefined;
  text: string;
  blocks: Dict[];
  metadata: Dict | undefined;
  edited: { user: string; ts: string } | undefined;
  files: SlackFile[];
  /** Only this user sees it; it is in no history. */
  ephemeralFor: string | undefined;
}

export interface SlackFile {
  id: string;
  name: string;
  title: string;
  altText: string | undefined;
  mimetype: string;
  bytes: Buffer;
  user: string;
  /** Channels that it is shared in; an unshared file is seen by its owner only. */
  channels: Set<string>;
}

export interface Upload {
  team: Team;
  id: string;
  filename: string;
  length: number;
  altText: string | undefined;
  bytes: Buffer | undefined;
}

export interface View {
  id: string;
  user: string;
  type: 'modal' | 'home';
  hash: string;
  rootId: string;
  previousId: string | undefined;
  /** As the app sent it, with the block_ids and action_ids that it left out. */
  sent: Dict;
  isOpen: boolean;
}

export interface Trigger {
  team: Team;
  user: string;
  /** The view that it was made from, if any: views.push goes onto it. */
  viewId: string | undefined;
  expiresAt: number;
  isUsed: boolean;
}

export interface ResponseUrl {
  team: Team;
  channel: Channel;
  user: string;
  /** The message that was interacted with; undefined: a slash command. */
  ts: string | undefined;
  threadTs: string | undefined;
  expiresAt: number;
  usesLeft: number;
}

export interface AuthorizationCode {
  team: Team;
  user: string;
  scopes: readonly string[];
  redirectUri: string | undefined;
}

/** One call of the Web API, without its token. */
export interface Call {
  method: string;
  team: string | undefined;
  args: Dict;
  ok: boolean;
  error: string | undefined;
}

/** What goes wrong on demand, with calls that fit. */
export interface Fault {
  method: string | undefined;
  team: string | undefined;
  channel: string | undefined;
  kind: FaultKind;
  timesLeft: number;
}

export type FaultKind =
  | { is: 'rate-limited'; retryAfterSeconds: number }
  /** `after`: all is done, but the answer says so. */
  | { is: 'error'; error: string; after?: boolean }
  | { is: 'status'; status: number; after?: boolean }
  /** The connection ends before anything was done. */
  | { is: 'cut-before' }
  /** All is done, but the answer is lost. */
  | { is: 'cut-after' };
