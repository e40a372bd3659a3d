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

/** A message of the product's. `id` is a stable key: the same id is delivered once. */
export interface Message {
  id: string;
  to: Recipient;
  /** The conversation it belongs to: `threadOf(to)`. Stored beside `to` so that one can look for it. */
  thread: string;
  content: MessageContent;
  at: Instant;
  status: 'waiting' | 'delivered' | 'undeliverable';
  /** The platform's own reference once delivered, to redraw the message later. */
  reference?: string;
  /** Why it could not be delivered, in constant words for operators. */
  failure?: string;
  /** Goes up when the message is redrawn. */
  version: number;
}

/** What became of a delivery. Thrown errors count as `later`. */
export type Delivery =
  | { kind: 'delivered'; reference: string }
  | { kind: 'later'; afterMs: number }
  | { kind: 'undeliverable'; reason: string };

/** A chat platform, as the services see it: one way out. What comes in, adapters hand to the inbox themselves. */
export interface Chat {
  /** The platform's name, as in accounts and channels. */
  readonly platform: string;
  /** Sends a message, or redraws it when it carries a reference. Idempotent by the message's id. */
  deliver(message: Message): Promise<Delivery>;
}
