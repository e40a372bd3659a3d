import type { Language } from '../method/language';
import type { Account } from '../method/person';
import type { Channel } from '../method/review';
import type { InboundEvent } from './event';
import type { Wordless } from './menu';
import type { Option, Prompt } from './prompt';

/** What a platform's adapter hands in; whose account it is, we find out. */
export type Incoming = Omit<InboundEvent, 'person' | 'account'> & { account: Account };

/** A message of ours as its reader sees it now. */
export interface Answer {
  id: string;
  version: number;
  prompt: Prompt;
  language: Language;
}

/** What somebody looks for among the options of a card that has too many to show. */
export interface Search {
  /** Our id of the card's message. */
  message: string;
  /** The id of its field. */
  field: string;
  /** What they typed so far. */
  said: string;
}

/** A file as people get it. */
export interface OfferedFile {
  name: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array;
}

/** Where adapters of chat platforms hand in what people did. */
export interface Reception {
  /** What people mean who only call or mention us. */
  wordless: Wordless;
  /**
   * Stores an event; from here on it is not lost, and the platform may be told so. The same id again changes nothing.
   * Throws a `StoreError` when it could not be stored.
   */
  keep(event: Incoming): Promise<void>;
  /**
   * Applies what was kept, and sends what there is to answer. Resolves with the answers once everything is stored, while
   * they are still on their way, but for a card on which its reader goes on writing: that one was drawn anew by then, or stays
   * as it is shown. With none where it was applied before, or for somebody whom nobody knows. Throws what
   * went wrong: then it is applied later. Answers that are `shown` where the person did it are not sent as messages.
   */
  apply(id: string, shown?: (answers: readonly Answer[]) => boolean | Promise<boolean>): Promise<readonly Answer[]>;
  /**
   * Somebody came upon us without saying anything: they installed us, or opened our conversation. Whom nobody knows is told
   * what this is, once for the id of `event`; who is known has been written to, or will be. Never throws.
   */
  greet(event: Pick<Incoming, 'id' | 'platform' | 'account' | 'at'>): Promise<void>;
  /** Who reads along in these channels may be others than before; `news` names the platform's event. Never throws. */
  readersChanged(channels: readonly Channel[], news: string): Promise<void>;
  /** A message to this account as it is now, to be shown as a form; undefined when it is none of theirs. */
  message(account: Account, id: string): Promise<Answer | undefined>;
  /**
   * Of a field's options on a message to this account, those in which all the words stand that they typed, in the card's
   * order; none where it is none of theirs, or where they may not answer it any more.
   */
  options(account: Account, search: Search): Promise<readonly Option[]>;
  /** What is for this account on a page of its own: where they stand, one part after the other. */
  home(account: Account): Promise<{ language: Language; prompts: readonly Prompt[] }>;
  /** A file that a message offers, by its path; undefined when it is not theirs to have. */
  file(account: Account, path: string): Promise<OfferedFile | undefined>;
  /** The language that this account is spoken to in. */
  language(account: Account): Promise<Language>;
  /** That they are answered where nobody else reads, in their language. */
  privately(account: Account): Promise<string>;
}
