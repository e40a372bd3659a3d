import type { Account } from '../method/person';
import type { HostRating } from '../method/review';
import type { SheetRevision } from '../method/sheet';
import type { MailContent } from '../method/terms';
import type { Day, Instant } from '../method/time';
import type { Claim } from './chat';
import type { InboundEvent } from './event';
import type { Address } from './prompt';

/** A programme and the file it was last imported from, to tell what the file changed from what was changed in chat. */
export interface Programme {
  id: string;
  /** As whoever made it in chat named it. */
  name?: string;
  benchmark: { id: string; version: number };
  /** Workspaces and tenants from which an e-mail is enough to link an account. */
  trusted: readonly { platform: string; space: string }[];
  /** Links only unless set. */
  mail?: MailContent;
  /** When peers see how hosts judge themselves; `own-sheet` unless set. Its reviews have it, too. */
  hostRating?: HostRating;
  /** How many months after the final report host cities are asked again; `FOLLOW_UP_MONTHS` unless set. Its reviews have it, too. */
  followUp?: readonly number[];
  /** The file's last imported content, normalised. */
  imported: unknown;
  importedAt: Instant;
  /** The draft in chat that became it: a draft becomes one programme, however often it is confirmed. */
  createdFrom?: string;
}

/** A revision of a sheet that a later one has replaced: written once, before the sheet lets go of it. */
export interface PastRevision {
  /** The sheet's id and the revision's number, as `review|indicator|person|number`. */
  id: string;
  sheet: string;
  review: string;
  person: string;
  at: Instant;
  revision: SheetRevision;
}

/** A digest that was made: from when to when it tells. The text is computed anew from stored data whenever it is shown. */
export interface DigestRecord {
  id: string;
  review: string;
  /** Tells what is new after this moment … */
  since: Instant;
  /** … and the state at this one. */
  until: Instant;
  day: Day;
}

/** A person's conversation: where it goes next. The state is the flow's own, with the flow's version. */
export interface SessionRecord {
  /** The person's id. */
  id: string;
  version: number;
  state: unknown;
  /** The last event carried out, and what was answered: the same event again gets the same answer. */
  lastEvent?: string;
  lastMessages: readonly string[];
  updatedAt: Instant;
  /** The account they used last on a platform; absent where there was none. */
  account?: Account;
  /** They were in the web chat since. */
  onPage?: boolean;
  /** Who is taking a turn in it: one at a time, of all instances. */
  claim?: Claim;
}

/** An account that we have seen, and whose it is. */
export interface AccountRecord {
  /** `accountId` of the account. */
  id: string;
  account: Account;
  /** Empty as long as it is nobody's. */
  person: string;
  /** How we know. `refused`: whose it was said that it is not theirs, so that no e-mail makes it theirs again. */
  how: 'file' | 'link' | 'e-mail' | 'refused';
  seenAt: Instant;
}

/** Where an account or a channel was found last, in the words of its platform's adapter, for those that need to know. */
export interface Whereabouts {
  /** `accountId` or `channelId`. */
  id: string;
  platform: string;
  details: Readonly<Record<string, string>>;
  at: Instant;
}

/** Something stored that is worked on, whereby the process may end. */
export interface Tried {
  /** The runs of the product that began to work on it and have not come back from it: `RunRecord.id`. */
  tries?: readonly string[];
}

/** A run of the product, from the start of a process to its end, as others that work on the same store see it. */
export interface RunRecord {
  id: string;
  /** Goes up while it lives, where others can see it. */
  beats: number;
  /** The last sign of life, by its machine's clock. */
  at: Instant;
  /** It ended as it should. */
  stopped: boolean;
}

/** What came in, stored before it is acknowledged. */
export interface InboxEntry extends Tried {
  id: string;
  /** Gone once it was applied: what somebody said is kept where it belongs, and only there. */
  event?: InboundEvent;
  /** Who sent it. */
  person: string;
  status: 'received' | 'done' | 'failed';
  receivedAt: Instant;
  attempts: number;
  failure?: string;
}

/** What came in and was not applied, yet or ever. */
export type Unapplied = InboxEntry & Required<Pick<InboxEntry, 'event'>>;

/** Who did what: reminders, exports, merges, erasures. Never an answer's text. */
export interface AuditEntry {
  id: string;
  at: Instant;
  /** A person id or `operator`. */
  by: string;
  action: string;
  review?: string;
  /** The person concerned. */
  person?: string;
  detail?: Readonly<Record<string, string | number | boolean>>;
}

/** Somebody signed in to the web chat. Only a hash of the session's secret is kept. */
export interface WebSession {
  /** The secret's SHA-256. */
  id: string;
  person: string;
  /** By the local picker: it holds for requests from the machine itself only. */
  picked: boolean;
  /** The browser and its system by their names, as far as it tells. */
  device?: string;
  createdAt: Instant;
  /** To the hour. */
  usedAt: Instant;
  /** It ends then, unless it is used again. */
  until: Instant;
}

/**
 * What a one-time link is for: `invitation`, to come in for the first time; `message`, to open what a message tells of;
 * `sign-in`, asked for this very moment, where nothing else is said.
 */
export type LinkPurpose = 'invitation' | 'message' | 'sign-in';

/** A button that is pressed for somebody once they are signed in, so that its card is what they see. */
export interface CardToOpen {
  press: string;
  address?: Address;
  data?: Readonly<Record<string, string>>;
}

/** A one-time link. It is kept for a while after its end, to say what became of it. */
export interface SignInLink {
  /** The token's SHA-256. */
  id: string;
  person: string;
  until: Instant;
  purpose?: LinkPurpose;
  /** The message that it came with, or would have. */
  message?: string;
  opens?: CardToOpen;
  /** It works no more: somebody used it, or was sent another in its place. */
  spent?: 'used' | 'replaced';
}

/** A workspace of a platform that installed us, with what its API asks for. */
export interface Installation {
  /** `installationId` of the workspace. */
  id: string;
  platform: string;
  space: string;
  /** The token, sealed with the operator's key. */
  sealed: string;
  /** Since when; another installation is another moment. */
  at: Instant;
}

/** The one text that names a workspace of a platform. */
export function installationId(platform: string, space: string): string {
  return `${platform}|${space}`;
}

/** What a step of the method keeps beside the method's own documents; its step knows what `value` is. */
export interface StepRecord {
  id: string;
  /** The name of its kind, as the step declares it. */
  kind: string;
  /** The review that it is about; empty for none. */
  review: string;
  /** The programme that it is about, where it is about all of one. */
  programme?: string;
  /** Whose it is; empty for what is a programme's own. */
  person: string;
  value: unknown;
}

/** A small value that belongs to the installation, as the demonstration clock's offset. */
export interface Setting {
  id: string;
  value: string;
}
