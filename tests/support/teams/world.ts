import { randomBytes, randomUUID } from 'node:crypto';

/** Somebody as Teams' rosters tell of them. */
export interface Member {
  /** Their id between Teams and the bot. */
  id: string;
  /** Their object id in the directory of the tenant in whose rosters they are. */
  aadObjectId: string;
  name: string;
  givenName: string;
  surname: string;
  email?: string;
  userPrincipalName?: string;
  tenantId: string;
  userRole: 'user' | 'guest' | 'anonymous';
  /** BCP 47; how their client is set. */
  locale: string;
  timeZone: string;
}

export interface Team {
  /** That of its General channel too. */
  id: string;
  name: string;
  aadGroupId: string;
  tenantId: string;
  members: Member[];
  channels: { id: string; name: string | null }[];
  installed: boolean;
}

/** A message as people see it now. */
export interface Seen {
  id: string;
  /** The id of who wrote it: the bot's or a member's. */
  from: string;
  /** The first message of its thread, in a channel's replies. */
  root?: string;
  text?: string;
  /** The Adaptive Cards in it. */
  cards: unknown[];
  attachments: { contentType: string; content?: unknown; name?: string }[];
  summary?: string;
  /** How often it was drawn anew. */
  edits: number;
  at: number;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  tenantId: string;
  team?: Team;
  members: Member[];
  messages: Seen[];
  /** Whether the app is installed there; for a channel, its team's counts. */
  installed: boolean;
  /** Somebody blocked the bot there. */
  blocked: boolean;
}

export type Who = Partial<Omit<Member, 'name' | 'aadObjectId' | 'id'>>;

const hex = () => randomBytes(16).toString('hex');

/** Tenants, people, teams and chats, and what was written in them. */
export function teamsWorld(appId: string) {
  const bot = { id: `28:${appId}`, name: 'Critical Friend' };
  const people: Member[] = [];
  const teams: Team[] = [];
  const conversations = new Map<string, Conversation>();
  let lastId = Date.now();

  const open = (of: Omit<Conversation, 'messages' | 'blocked' | 'installed'>, installed: boolean): Conversation => {
    const conversation: Conversation = { ...of, messages: [], blocked: false, installed };
    conversations.set(of.id, conversation);
    return conversation;
  };

  const world = {
    bot,
    people,
    teams,
    conversations,
    /** An id as Teams gives messages: milliseconds, each once. */
    nextId: () => {
      lastId = Math.max(lastId + 1, Date.now());
      return String(lastId);
    },
    person: (name: string, who: Who = {}): Member => {
      const [givenName = name, ...rest] = name.split(' ');
      const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
      const member: Member = {
        id: `29:1${randomBytes(30).toString('base64url')}`,
        aadObjectId: randomUUID(),
        name,
        givenName,
        surname: rest.join(' '),
        email: address,
        userPrincipalName: address,
        tenantId: TENANT,
        userRole: 'user',
        locale: 'en-GB',
        timeZone: 'Europe/London',
        ...who,
      };
      people.push(member);
      return member;
    },
    /** A team with its General channel and others, and the app in it. */
    team: (
      name: string,
      members: Member[],
      { tenantId = TENANT, channels = [] as string[], installed = true } = {},
    ) => {
      const id = `19:${hex()}@thread.tacv2`;
      const named = channels.map((channel) => ({ id: `19:${hex()}@thread.tacv2`, name: channel }));
      const all = [{ id, name: null }, ...named];
      const team: Team = { id, name, aadGroupId: randomUUID(), tenantId, members, channels: all, installed };
      teams.push(team);
      for (const channel of all) open({ id: channel.id, kind: 'channel', tenantId, team, members }, installed);
      return team;
    },
    /** A channel of a team by its name; the General one without. */
    channel: (team: Team, name: string | null = null): Conversation => {
      const found = team.channels.find((channel) => channel.name === name);
      return required(conversations.get(found?.id ?? ''), `no channel ${name ?? 'General'} in ${team.name}`);
    },
    groupChat: (members: Member[], { tenantId = TENANT, installed = true } = {}): Conversation =>
      open({ id: `19:${hex()}@thread.v2`, kind: 'groupChat', tenantId, members }, installed),
    /** The conversation of a person with the bot, where there is one. */
    personal: (member: Member): Conversation | undefined =>
      [...conversations.values()].find((c) => c.kind === 'personal' && c.members[0]?.id === member.id),
    /** The app is installed for a person: from then on there is a conversation. */
    install: (member: Member): Conversation => {
      const conversation =
        world.personal(member) ??
        open(
          {
            id: `a:1${randomBytes(40).toString('base64url')}`,
            kind: 'personal',
            tenantId: member.tenantId,
            members: [member],
          },
          true,
        );
      conversation.installed = true;
      return conversation;
    },
    /** Writes something a person says into a conversation, in a thread of it if one is named. */
    say: (conversation: Conversation, member: Member, text: string, root?: string): Seen => {
      const id = world.nextId();
      const seen: Seen = { id, from: member.id, text, cards: [], attachments: [], edits: 0, at: Date.now() };
      if (conversation.kind === 'channel') seen.root = root ?? id;
      conversation.messages.push(seen);
      return seen;
    },
  };
  return world;
}

export type TeamsWorld = ReturnType<typeof teamsWorld>;

/** The tenant in which everything is that is not told another. */
export const TENANT = '6f1b3f4e-0f4c-4a57-9a86-7a0d5c6c9d01';

class Missing extends Error {}

export function required<T>(value: T | undefined, why: string): T {
  if (value === undefined) throw new Missing(why);
  return value;
}
