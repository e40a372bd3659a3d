import type { Account } from '../../src/method/person';
import { accountId } from '../../src/method/person';
import type { Belonging } from '../../src/method/standing';
import type { Chat, Delivery, Outgoing, Profile, Reader } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';

/** A chat platform in memory: what it was given can be looked at, and how it behaves is the test's to say. */
export interface APlatform {
  chat: Chat;
  /** What arrived, drawn anew included. */
  arrived: Outgoing[];
  /** What was said to accounts that are nobody's. */
  told: { account: Account; prompt: Prompt }[];
  /** By `accountId`. */
  profiles: Map<string, Profile>;
  /** Workspaces and e-mails that were looked for. */
  searched: string[];
  /** Who reads along in every channel; undefined: that is not known. */
  readers: Reader[] | undefined;
  /** Why that is not known, if it is not. */
  unseen: string;
  /** The workspace whose people can read every channel. */
  openTo: string | undefined;
  /** The workspaces with which every channel is shared. */
  sharedWith: string[] | undefined;
  /** What it answers; `delivered` unless set. */
  answer: () => Delivery | undefined | Promise<Delivery | undefined>;
  /** The next deliveries fail, before or after the platform took them. */
  cut: 'before' | 'after' | undefined;
  /** Whether it can look for what it was given. */
  looks: boolean;
  /** Deliveries wait for this. */
  hold: Promise<void> | undefined;
}

/** The connection broke. */
export class CutOff extends Error {}

export function aPlatform(platform = 'slack'): APlatform {
  const of: APlatform = {
    chat: {
      platform,
      name: platform === 'teams' ? 'Teams' : 'Slack',
      deliver: async (out) => {
        await of.hold;
        if (of.cut === 'before') throw new CutOff();
        const answer = (await of.answer()) ?? { kind: 'delivered' as const, reference: `ref-${out.id}` };
        if (answer.kind === 'delivered') of.arrived.push(out);
        if (of.cut === 'after') throw new CutOff();
        return answer;
      },
      settle: async ({ id }) => {
        if (!of.looks) return { kind: 'unknown' };
        return of.arrived.some((out) => out.id === id)
          ? { kind: 'delivered', reference: `ref-${id}` }
          : { kind: 'not-sent' };
      },
      profile: async (account) => of.profiles.get(accountId(account)),
      find: async (space, email) => {
        of.searched.push(`${space} ${email}`);
        if (of.cut === 'before') throw new CutOff();
        const found = [...of.profiles].find(([id, p]) => id.startsWith(`${platform}|${space}|`) && p.email === email);
        const account = { platform, space, user: found?.[0].split('|')[2] ?? '' };
        return found && { account, belonging: found[1].belonging };
      },
      tell: async (account, prompt) => void of.told.push({ account, prompt }),
      audience: async () =>
        of.readers === undefined
          ? { kind: 'unknown', reason: of.unseen }
          : {
              kind: 'known',
              readers: of.readers,
              ...(of.openTo === undefined ? {} : { openTo: of.openTo }),
              ...(of.sharedWith === undefined ? {} : { sharedWith: of.sharedWith }),
            },
    },
    arrived: [],
    told: [],
    profiles: new Map(),
    searched: [],
    readers: [],
    unseen: 'not there',
    openTo: undefined,
    sharedWith: undefined,
    answer: () => undefined,
    cut: undefined,
    looks: true,
    hold: undefined,
  };
  return of;
}

/** An account of this platform. */
export function anAccount(user: string, platform = 'slack'): Account {
  return { platform, space: 'T1', user };
}

/** Who somebody is to its workspace: a member unless said otherwise. */
export function belonging(over: Partial<Belonging> = {}): Belonging {
  return { home: 'T1', part: 'member', isNobody: false, isAddressConfirmed: true, ...over };
}
