import {
  type BotOptions,
  type ChannelOptions,
  DEFAULT_TIMES,
  type SlackOptions,
  type TeamOptions,
  type UserOptions,
} from '../options';
import { ALL_SCOPES } from '../scopes';
import type { Bot, Channel, Team, User, World } from './types';

const APP = {
  id: 'A0000001',
  name: 'Critical Friend',
  signingSecret: 'a-signing-secret',
  clientId: '1111111111.2222222222',
  clientSecret: 'a-client-secret',
  verificationToken: 'a-verification-token',
  appToken: 'xapp-1-A0000001-1-app',
  events: 'all',
  homeTab: true,
  messagesTab: true,
  commands: 'any',
} as const;
const DEFAULT_TEAM: TeamOptions = { id: 'T0000001' };

export function newWorld(options: SlackOptions, url: string): World {
  const world: World = {
    app: { ...APP, scopes: ALL_SCOPES, ...options.app },
    times: { ...DEFAULT_TIMES, ...options.times },
    url,
    limitPosts: options.limitPosts ?? false,
    now: options.now ?? Date.now,
    teams: new Map(),
    tokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    uploads: new Map(),
    calls: [],
    problems: [],
    faults: [],
    count: 0,
  };
  for (const team of options.teams ?? [DEFAULT_TEAM]) addTeam(world, team);
  return world;
}

function addTeam(world: World, options: TeamOptions): void {
  const bot = botFrom(world, options.id, options.bot || {});
  const users = [...(options.users ?? []), botUser(world, bot)].map((user) => userFrom(options.id, user));
  const team: Team = {
    id: options.id,
    name: options.name ?? `Workspace ${options.id}`,
    domain: options.id.toLowerCase(),
    organisation: options.organisation,
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map((options.channels ?? []).map((channel) => [channel.id, channelFrom(channel)])),
    files: new Map(),
    views: new Map(),
    homes: new Map(),
    stacks: new Map(),
    filled: new Map(),
    bot,
    installed: options.bot !== false,
  };
  world.teams.set(team.id, team);
  if (team.installed) world.tokens.set(bot.token, { team, state: 'valid' });
}

/** `T0000001` has the bot user `U00BOT01`, the bot `B0000001` and the token `xoxb-T0000001-1`. */
function botFrom(world: World, teamId: string, given: Partial<BotOptions>): Bot {
  const tail = teamId.slice(-2);
  return {
    token: `xoxb-${teamId}-1`,
    botId: `B00000${tail}`,
    userId: `U00BOT${tail}`,
    scopes: world.app.scopes,
    ...given,
  };
}

function botUser(world: World, bot: Bot): UserOptions {
  return { id: bot.userId, name: world.app.name, isBot: true };
}

export function userFrom(teamId: string, options: UserOptions): User {
  return {
    id: options.id,
    teamId: options.teamId ?? teamId,
    name: options.name.toLowerCase().replaceAll(' ', '.'),
    realName: options.name,
    email: options.email,
    tz: options.tz ?? 'Europe/Amsterdam',
    locale: options.locale ?? 'en-GB',
    isBot: options.isBot ?? false,
    isRestricted: options.isRestricted ?? false,
    isUltraRestricted: options.isUltraRestricted ?? false,
    memberOf: options.memberOf,
    isEmailConfirmed: options.isEmailConfirmed ?? true,
    isInvited: options.isInvited ?? false,
    isStranger: options.isStranger ?? false,
    deleted: options.deleted ?? false,
  };
}

/** Ids that begin with a D are direct messages, here those between two people. */
function kindOf({ id, isPrivate }: ChannelOptions): Channel['kind'] {
  if (id.startsWith('D')) return 'im';
  return isPrivate ? 'private' : 'public';
}

export function channelFrom(options: ChannelOptions): Channel {
  return {
    id: options.id,
    kind: kindOf(options),
    name: options.name,
    isArchived: options.isArchived ?? false,
    isExtShared: options.isExtShared ?? false,
    isOrgShared: options.isOrgShared ?? false,
    isPendingExtShared: options.isPendingExtShared ?? false,
    sharedWith: [...(options.sharedWith ?? [])],
    members: new Set(options.members),
    messages: [],
    lastPostAt: 0,
  };
}
