import type { Language } from '../method/language';
import type { Account } from '../method/person';
import { type Channel, channelId } from '../method/review';
import type { Belonging } from '../method/standing';
import type { Day, Instant, TimeZone } from '../method/time';
import type { Letter } from './letter';
import type { Prompt } from './prompt';
import type { Taken } from './taken';

/**
 * Where a message goes: one person directly, or the team channel of a review; with `at`, the copy of it in a linked
 * channel of a platform, without, the web chat's.
 */
export type Recipient = { kind: 'person'; person: string } | { kind: 'channel'; review: string; at?: Channel };

/** The one text that names a conversation: `person:<id>`, `channel:<review>`, `channel:<review>@<platform>|…`. */
export function threadOf(to: Recipient): string {
  switch (to.kind) {
    case 'person':
      return `person:${to.person}`;
    case 'channel':
      return to.at === undefined ? `channel:${to.review}` : `channel:${to.review}@${channelId(to.at)}`;
  }
}

/**
 * What a message says. A digest is a reference, drawn anew from stored data each time it is shown, so that an erased
 * person disappears from it. What was planned is a reference until it has gone out: whether it is still to be said, and
 * in which words, is asked at that moment; `said` holds the words while it is being sent. Everything else is a prompt.
 */
export type MessageContent =
  /** `review`: what it is about, where the prompt, which answers nothing there, does not say it. */
  | { kind: 'prompt'; prompt: Prompt; review?: string }
  | { kind: 'digest'; digest: string; copy: DigestCopy }
  | { kind: 'planned'; planned: Planned; said?: Prompt }
  /** What the person themselves wrote, for the platforms whose history is ours. */
  | SaidContent;
export type DigestCopy = 'leader' | 'channel';

/** Which card a message is, of which there may be others, while it is open. */
export function openCardIn(content: MessageContent): Pick<Message, 'card'> {
  const card = content.kind === 'prompt' && !content.prompt.folded ? content.prompt.card : undefined;
  return card ? { card: card.id } : {};
}

/** Something that a person wrote, as they worded it last, and what was made of it. */
export interface SaidContent {
  kind: 'said';
  text: string;
  taken?: Taken;
  /** Of their last change to it; what is older comes too late. */
  edition?: string;
  isDeleted?: boolean;
  /** How it was before the change that an event brought last, for when that is cut short and made again. */
  was?: { event: string; text: string; taken?: Taken };
}

/** What is to be said. A reminder is all that somebody is reminded of on a day, by the plan and by hand. */
export type Planned =
  | { kind: 'reminder'; parts: readonly ReminderPart[] }
  /** The sheets of a review are open to its team. */
  | { kind: 'gathered'; review: string }
  /** Somebody is asked to come to a review, by an organiser of it or the operator. */
  | { kind: 'invitation'; review: string; by: string }
  /** What follows from a review's documents, of the kind with this name, at its moment: to one person, or to the channel. */
  | { kind: 'timed'; review: string; of: string; why: string; dueAt: Instant; to: 'person' | 'channel' }
  /** A briefing of the kind with this name, on a day of theirs. */
  | { kind: string; day: Day };

/** One thing that somebody is reminded of; `by-hand`, by whom, with which line of theirs, and from which event. */
export type ReminderPart =
  | { kind: string; review: string }
  | { kind: 'by-hand'; review: string; by: string; line: string; event: string };

/**
 * `waiting`: to be sent; `sending`: one process is at it, or was when it ended; `redrawn`: delivered, but its platform
 * shows an older version; `unsettled`: its sending was cut off, and it was left as it is rather than repeated; `dropped`:
 * when it was to go out, it was no longer to be said.
 */
export type MessageStatus = 'waiting' | 'sending' | 'delivered' | 'redrawn' | 'undeliverable' | 'unsettled' | 'dropped';

/** A process's hold on a message, lost when it is past. */
export interface Claim {
  by: string;
  until: Instant;
}

/** A message of the product's. `id` is a stable key: the same id is delivered once. */
export interface Message {
  id: string;
  to: Recipient;
  /** The conversation it belongs to: `threadOf(to)`. Stored beside `to` so that one can look for it. */
  thread: string;
  content: MessageContent;
  /** Who wrote it, where several write: the id of a person. */
  by?: string;
  at: Instant;
  status: MessageStatus;
  /** The card that it is, as long as it is open there: `openCardIn(content)`. Stored so that one can look for it. */
  card?: string;
  /** The platform's own reference once delivered, to redraw the message later. */
  reference?: string;
  /** Only some of it is there, and the rest is to follow. */
  unfinished?: boolean;
  /** Since when its platform puts it off. */
  putOffSince?: Instant;
  /** The account whose conversation it is in, where that is not the web chat's. */
  account?: Account;
  /** Who asked openly for it in the channel that it goes to. */
  askedBy?: Account;
  /** An address that was theirs: by mail it goes there, and leads nobody in. */
  formerAddress?: string;
  /** The mail address that refused it: whose it was may have another by now. */
  refusedBy?: string;
  /** The message under which it is said, on platforms with threads: how their reference of that one begins. */
  under?: string;
  /** Why it could not be delivered, or was dropped, in constant words for operators. */
  failure?: string;
  /** Who is sending it, while it is `sending`. */
  claim?: Claim;
  /** The runs of the product that began to draw it and have not come back from it. */
  tries?: readonly string[];
  /** What to do when its sending was cut off and nobody can tell what became of it: `repeat` unless set. */
  ifCutOff?: 'repeat' | 'leave';
  /** It reaches people in their working hours only, or its channel in its leader's: planned messages do. */
  inHours?: boolean;
  /** When a review's people were to be told it: what still waits when the review is stopped is not said any more. */
  toldAt?: Instant;
  /** Goes up when the message is redrawn. */
  version: number;
}

/** A message with everything a platform needs to show it: what it says, to whom, where. */
export interface Outgoing {
  /** The message's id, by which the platform may find it again. */
  id: string;
  version: number;
  /** Set when it is there already, to be drawn anew in its place. */
  reference?: string;
  /** Set when it is to be said in the thread of another message: how the platform's reference of that one begins. */
  under?: string;
  /** The platform's reference of the message that a button of the prompt brings into view (`shows`). */
  shows?: string;
  prompt: Prompt;
  language: Language;
  to: { kind: 'account'; account: Account } | { kind: 'channel'; review: string; channel: Channel };
  /** A picture of the prompt, as a PNG; undefined when its reader may not see it. */
  picture(id: string): Promise<Uint8Array | undefined>;
  /** The same as a letter, with links of its own each time; only where it goes to a mailbox. */
  letter?(): Promise<Letter>;
}

/** What a platform knows of the person behind an account. */
export interface Profile {
  name: string;
  /** Absent where the platform does not tell. */
  email?: string;
  timeZone?: TimeZone;
  language?: Language;
  belonging: Belonging;
}

/**
 * Who reads along in a channel; programs are left out. `openTo`: the workspace or tenant whose people can all read it,
 * whether they are among its readers or not. `sharedWith`: there where people of other workspaces or tenants may be in
 * it; which ones, as far as the platform tells.
 */
export type Audience =
  | { kind: 'known'; readers: readonly Reader[]; openTo?: string; sharedWith?: readonly string[] }
  | { kind: 'unknown'; reason: string };

/** Somebody who reads along in a channel. */
export interface Reader extends Pick<Profile, 'name' | 'email' | 'belonging'> {
  /** As it is named in the workspace or tenant of the channel. */
  account: Account;
}

/** Somebody who was looked for. */
export interface Found {
  account: Account;
  belonging: Belonging;
}

/** What became of a delivery. */
export type Delivery =
  | { kind: 'delivered'; reference: string }
  /** Some of it is there; the rest is sent by delivering it again with this reference, after so long. */
  | { kind: 'partly'; reference: string; afterMs: number }
  /** `lastsTooLong`: why it is undeliverable where this is said of it for days, in constant words. */
  | { kind: 'later'; afterMs: number; lastsTooLong?: string }
  | { kind: 'undeliverable'; reason: string };

/** What the platform knows of a message whose sending was cut off. */
export type Settled =
  | { kind: 'delivered'; reference: string }
  | { kind: 'partly'; reference: string }
  | { kind: 'not-sent' }
  | { kind: 'unknown' };

/**
 * A platform cannot be called until an operator sets something right, and then can. `reason` says what, in constant
 * words for them; `code` is constant.
 */
export class ChatBlocked extends Error {
  constructor(
    readonly code: string,
    readonly reason: string,
    options: ErrorOptions = {},
  ) {
    super(reason, options);
    this.name = 'ChatBlocked';
  }
}

/** Thrown by a delivery that failed before anything was sent: it is tried again, whatever kind of message it is. */
export class NotSent extends Error {
  constructor(cause: unknown) {
    super('nothing was sent', { cause });
    this.name = 'NotSent';
  }
}

/**
 * A chat platform, as the services see it: the way out. What comes in, adapters hand to the inbox themselves. The web
 * chat is none: what is stored for it is delivered.
 */
export interface Chat {
  /** The platform's name, as in accounts and channels. */
  readonly platform: string;
  /** What the platform calls itself, in every language. */
  readonly name: string;
  /**
   * Sends a message, or redraws it when it carries a reference; which is the same done twice as done once, unless the
   * reference is of one that is there partly: then the rest of it is sent. Throws a `NotSent` or a `ChatBlocked` where
   * it surely did not arrive, anything else where nobody knows.
   */
  deliver(message: Outgoing): Promise<Delivery>;
  /** Looks whether a message arrived whose sending was cut off. */
  settle(message: Outgoing): Promise<Settled>;
  /** Who has an account; undefined when the platform knows no such account. Throws what passes. */
  profile(account: Account): Promise<Profile | undefined>;
  /** Whose e-mail this is in a workspace or tenant; undefined when nobody's, or one may not ask. Throws what passes. */
  find(space: string, email: string): Promise<Found | undefined>;
  /**
   * Says something to an account that is nobody's yet. Once, as well as it goes; in the thread of the message that `under`
   * begins to name, where there are threads.
   */
  tell(account: Account, prompt: Prompt, language: Language, under?: string): Promise<void>;
  /** Whether what is named as a channel is a group's chat; absent where there are none. */
  isGroupChat?(channel: Channel): boolean;
  /** Everybody who can read along in a channel, or why that cannot be found out. Throws what passes. */
  audience(channel: Channel): Promise<Audience>;
}
