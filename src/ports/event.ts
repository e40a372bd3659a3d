import type { Account } from '../method/person';
import type { Channel } from '../method/review';
import type { Instant } from '../method/time';
import type { Address, FieldValues } from './prompt';
import type { SaidBefore } from './taken';

/**
 * What a person did, without any platform's words. `id` is the platform's own event id: the same event may come twice.
 * `person` is empty as long as nobody knows whose the account is.
 */
export interface InboundEvent {
  id: string;
  platform: string;
  person: string;
  at: Instant;
  /** The message that carried the pressed card, if any. */
  message?: string;
  /** Where they typed it under a message of ours: how the platform's reference of that message begins. */
  under?: string;
  /**
   * The message that they typed, changed or deleted, by the platform's reference of it: on platforms where people can
   * change what they sent.
   */
  said?: string;
  /** The account they did it with, on other platforms than the web chat. */
  account?: Account;
  /** The channel they did it in, if it was not between them and us. */
  channel?: Channel;
  what: EventKind;
}

export type EventKind =
  /** They opened the chat for the first time. */
  | { kind: 'hello' }
  /** They typed something; `address` is of the card they typed it under, which is found out from `under`. */
  | { kind: 'text'; text: string; address?: Address; names?: readonly Named[] }
  /**
   * They changed the words of a message, or deleted it; `saidAt` is when they first sent it. Of several changes, the last
   * by `edition` counts, whatever comes first. `before` is found out from `said`.
   */
  | {
      kind: 'edited';
      text: string;
      saidAt: Instant;
      edition: string;
      before?: SaidBefore;
      names?: readonly Named[];
    }
  | { kind: 'deleted'; saidAt: Instant; edition: string; before?: SaidBefore }
  /** They pressed a button; `fields` holds the card's fields when the action submits them. */
  | { kind: 'press'; action: string; address?: Address; data: Readonly<Record<string, string>>; fields: FieldValues };

/** Somebody or something that a text names by an id: the name, once it is found, comes in at this place of the text. */
export interface Named {
  at: number;
  /** The name that came along, where one did. */
  name?: string;
  what: { kind: 'person'; account: Account } | { kind: 'channel' } | { kind: 'group' };
}
