import type { Instant } from '../domain/time';
import type { Prompt } from './prompt';

/** Where a message goes: one person directly, or the team channel of a review. */
export type Recipient = { kind: 'person'; person: string } | { kind: 'channel'; review: string };

/** The one text that names a conversation: `person:<id>` or `channel:<review>`. */
export function threadOf(to: Recipient): string {
  switch (to.kind) {
    case 'person':
      return `person:${to.person}`;
    case 'channel':
      return `channel:${to.review}`;
  }
}

/**
 * What a message says. A digest is a reference, drawn anew from stored data each time it is shown, so that an erased
 * person disappears from it; everything else is a prompt.
 */
export type MessageContent =
  | { kind: 'prompt'; prompt: Prompt }
  | { kind: 'digest'; digest: string; copy: DigestCopy }
  /** What the person themselves wrote, for the platforms whose history is ours. */
  | { kind: 'said'; text: string };
export type DigestCopy = 'leader' | 'channel';

/**
 * `waiting`: to be sent; `sending`: one process is at it, or was when it ended; `unsettled`: its sending was cut off, and
 * it was left as it is rather than repeated.
 */
export type MessageStatus = 'waiting' | 'sending' | 'delivered' | 'undeliverable' | 'unsettled';

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
  at: Instant;
  status: MessageStatus;
  /** The platform's own reference once delivered, to redraw the message later. */
  reference?: string;
  /** Why it could not be delivered, in constant words for operators. */
  failure?: string;
  /** Who is sending it, while it is `sending`. */
  claim?: Claim;
  /** What to do when its sending was cut off and nobody can tell what became of it: `repeat` unless set. */
  ifCutOff?: 'repeat' | 'leave';
  /** Goes up when the message is redrawn. */
  version: number;
}

/** What became of a delivery. Thrown errors count as `later`. */
export type Delivery =
  | { kind: 'delivered'; reference: string }
  | { kind: 'later'; afterMs: number }
  | { kind: 'undeliverable'; reason: string };

/** What the platform knows of a message whose sending was cut off. */
export type Settled = { kind: 'delivered'; reference: string } | { kind: 'not-sent' } | { kind: 'unknown' };

/** A chat platform, as the services see it: one way out. What comes in, adapters hand to the inbox themselves. */
export interface Chat {
  /** The platform's name, as in accounts and channels. */
  readonly platform: string;
  /** Sends a message, or redraws it when it carries a reference. */
  deliver(message: Message): Promise<Delivery>;
  /**
   * Looks whether a message arrived whose sending was cut off. Absent where delivering twice is the same as once, as in
   * the web chat, whose messages are the stored ones.
   */
  settle?(message: Message): Promise<Settled>;
}
