/** What a test says about its workspaces; all of it has a default. Ids are invented: T…, U…, C…, B…, A…. */
export interface SlackOptions {
  /** Default: one workspace `T0000001` with the app installed. */
  teams?: readonly TeamOptions[];
  app?: Partial<AppSettings>;
  times?: Partial<Times>;
  /** Answers 429 to a second post in the same channel within a second. Default: no. */
  limitPosts?: boolean;
  /** A clock of the test's own, in milliseconds of the epoch. Default: the machine's. */
  now?: () => number;
}

export interface TeamOptions {
  id: string;
  name?: string;
  /** The Enterprise organisation that it is part of, whose administrator installed the app for all of it. */
  organisation?: string;
  users?: readonly UserOptions[];
  channels?: readonly ChannelOptions[];
  /** Default: the app is installed with every scope it asks for. `false`: not installed. */
  bot?: Partial<BotOptions> | false;
}

export interface UserOptions {
  id: string;
  name: string;
  email?: string;
  /** IANA name. Default: Europe/Amsterdam. */
  tz?: string;
  /** As Slack writes it: en-US. */
  locale?: string;
  isBot?: boolean;
  /** A guest of several channels. */
  isRestricted?: boolean;
  /** A guest of one channel. */
  isUltraRestricted?: boolean;
  /** Somebody of another organisation who shares no channel with the app. */
  isStranger?: boolean;
  /** Their own workspace, where it is another: people seen through Slack Connect. */
  teamId?: string;
  /** The workspaces of an Enterprise organisation that they are a member of. */
  memberOf?: readonly string[];
  /** Default: true. */
  isEmailConfirmed?: boolean;
  /** Invited, and has not come yet. */
  isInvited?: boolean;
  deleted?: boolean;
}

export interface ChannelOptions {
  id: string;
  name: string;
  isPrivate?: boolean;
  isArchived?: boolean;
  /** User ids; the bot's own (`botOf(team).userId`) makes it a member. */
  members?: readonly string[];
  /** Shared with another organisation. */
  isExtShared?: boolean;
  /** Shared among workspaces of one organisation. */
  isOrgShared?: boolean;
  /** An invitation to share it is on its way. */
  isPendingExtShared?: boolean;
  /** The other workspaces in it. */
  sharedWith?: readonly string[];
}

export interface BotOptions {
  token: string;
  botId: string;
  userId: string;
  /** Granted scopes. Default: those of the app. */
  scopes: readonly string[];
}

export interface AppSettings {
  id: string;
  /** `display_information.name` of the manifest. */
  name: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  /** The old verification token that stands in every payload. */
  verificationToken: string;
  /** For apps.connections.open. */
  appToken: string;
  /** Scopes that an installation grants, and the default of each team's bot. */
  scopes: readonly string[];
  /** `settings.event_subscriptions.bot_events` of the manifest. Default: every event there is here. */
  events: readonly string[] | 'all';
  homeTab: boolean;
  messagesTab: boolean;
  /** Slash commands with their slash. Default: any. */
  commands: readonly string[] | 'any';
}

/** Milliseconds. */
export interface Times {
  /** How long Slack waits for an answer. */
  answerMs: number;
  /** Pauses before it tries an event again. Slack's own are 0, a minute and five; the default here is shorter. */
  retriesMs: readonly number[];
  /** How long a trigger_id lives. */
  triggerMs: number;
  /** How long a response_url lives. */
  responseUrlMs: number;
}

export const DEFAULT_TIMES: Times = {
  answerMs: 3000,
  retriesMs: [0, 20, 20],
  triggerMs: 3000,
  responseUrlMs: 30 * 60_000,
};
