import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import type { Role } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Board } from '../../src/ports/board';
import type { InboundEvent } from '../../src/ports/event';
import type { Prompt } from '../../src/ports/prompt';

/** A part somebody has in a review. `running`: its desk review is under way. */
export interface CandidateRole {
  role: Role;
  city: string;
  running: boolean;
}

/** Somebody one can be in the local demonstration. */
export interface Candidate {
  id: string;
  name: string;
  affiliation: string;
  roles: CandidateRole[];
  language: Language;
  /** The city of the review to begin with; set for the one who is recommended. */
  hint?: string;
}

/** A conversation: one's own with the bot, or a review's team channel. */
export interface Thread {
  id: string;
  kind: 'direct' | 'channel';
  title: string;
}

/** A message as its reader may see it. */
export interface ShownMessage {
  id: string;
  at: Instant;
  /** Goes up when the message is redrawn. */
  version: number;
  from: 'bot' | 'you';
  text?: string;
  prompt?: Prompt;
  /** What the team answered under it, oldest first; only where one may answer. */
  replies?: readonly ShownReply[];
}

/** What somebody answered under a message of their team's channel; `by` is their name. */
export interface ShownReply {
  id: string;
  at: Instant;
  from: 'you' | 'other';
  by: string;
  text: string;
}

/** What a picture is shown on, where that is not a light page. */
export interface PictureLook {
  scheme?: 'dark';
}

export interface Picture {
  /** The media type. */
  type: string;
  bytes: Uint8Array;
}
export interface Download extends Picture {
  /** The file's name. */
  name: string;
}

/** How far the demonstration's clock can be moved at once. */
export const CLOCK_STEPS = ['hour', 'workday', 'eve'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

/** What only a local demonstration can do. */
export interface Demonstration {
  /** Whether what is served is the example, and nobody's own programme. */
  available(): Promise<boolean>;
  /** Moves the clock on and carries out what became due. */
  move(step: ClockStep): Promise<{ now: Instant }>;
  /** Everybody but this person answers what is open; says how many answers came. */
  letOthersAnswer(person: string): Promise<{ count: number }>;
  /** What would have been sent by mail, the newest first. */
  mails(): readonly ShownMail[];
}

/** A mail of the demonstration, as it would be read. */
export interface ShownMail {
  id: string;
  at: Date;
  /** Name and address. */
  to: string;
  subject: string;
  html: string;
}

/** Who is signed in. `picked`: by the local picker, so that it holds for local requests only. */
export interface SignedIn {
  person: string;
  picked: boolean;
}

/** Sessions are known by secrets that only browsers have. They end by themselves, and can be ended at any time. */
export interface Sessions {
  /** Answers the secret of a new session; `device` says in a few words where. */
  begin(person: string, picked: boolean, device?: string): Promise<string>;
  /** With who it is by now; undefined: there is nobody any more. Asking is use: the session lasts on. */
  find(secret: string): Promise<(SignedIn & { who: Person | undefined }) | undefined>;
  end(secret: string): Promise<void>;
}

/** Somebody who becomes the first organiser, as they wrote it; the time zone as their browser says. */
export interface Beginner {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
}

/** Who they are now; or that the address is none any more, or that name or e-mail cannot be read. */
export type Begun = { kind: 'begun'; person: string } | { kind: 'spent' } | { kind: 'unreadable' };

/** What came of a one-time link. */
export type LinkOutcome =
  /** It is used up by that: its person is signed in from now on. */
  | { kind: 'good'; person: string }
  /** It works no more, and is theirs who are signed in already: they go on. */
  | { kind: 'known' }
  /** It does not work (any more). `ask`: who can make another one for its person, by name. */
  | { kind: 'used' | 'replaced' | 'too-old'; ask: readonly string[] }
  | { kind: 'unknown' };

/** How a one-time link is asked for: by one's address, or with a link that works no more. */
export type LinkRequest = { address: string } | { token: string };

/** What one may know of signing in before one has. */
export interface SignInTerms {
  /** A session that is not used for so many days ends. */
  days: number;
  /** A link can be sent to whoever asks. */
  mails: boolean;
}

/** A file about a review that somebody hands over, for the files `to` of a step; `id` names it among theirs. */
export interface OfferedDocument {
  to: string;
  review: string;
  about: string;
  id: string;
  name: string;
  /** In bytes, where it was said. */
  size?: number | undefined;
  content: AsyncIterable<Uint8Array>;
}

/** A kept file, a part at a time. */
export interface KeptDocument {
  name: string;
  /** The media type. */
  type: string;
  /** In bytes. */
  size: number;
  content: AsyncIterable<Uint8Array>;
}

/** A file as somebody hands it over; `id` names it among theirs. */
export interface GivenFile {
  id: string;
  name: string;
  bytes: Uint8Array;
}

/** Whether everything answers that the product needs. */
export interface Health {
  ok: boolean;
  /** What does not, and why: `detail` has places in it and is for the operator. */
  troubles: readonly Trouble[];
}
export interface Trouble {
  /** `store`, `queue` or `starting`. */
  part: string;
  detail?: string;
}

/** What the web adapter needs of the product. Refusals are thrown as `WebRefusal`; anything else thrown is a fault. */
export interface WebHost {
  now(): Instant;
  /** Everybody one can be, for the local picker. */
  people(): Promise<Candidate[]>;
  person(id: string): Promise<Person | undefined>;
  /** What this person may open. */
  threads(person: Person): Promise<Thread[]>;
  /** What kind of thread it is that somebody wants to write in; undefined when they may not open it. */
  opens(person: Person, thread: string): Promise<Thread['kind'] | undefined>;
  /** The newest messages before a moment, oldest first. Refuses with `forbidden` what the person may not open. */
  messages(person: Person, thread: string, before?: Instant, limit?: number): Promise<ShownMessage[]>;
  /** The messages of a thread with these ids, as far as they are shown; refuses likewise. */
  messagesById(person: Person, thread: string, ids: readonly string[]): Promise<ShownMessage[]>;
  /** Whether a thread is read by several: somebody may come to it, or leave. */
  isShared(thread: string): boolean;
  /** Stores and applies; resolves once what the person wrote is on disk and applied. The same event id counts once. */
  receive(person: Person, event: InboundEvent): Promise<void>;
  /** Keeps what somebody answers under a message of their team's channel, for the team to read; the same event id counts once. */
  reply(person: Person, thread: string, under: string, event: InboundEvent): Promise<void>;
  /** Tells of new and redrawn messages; call the answer to stop. */
  onMessage(listener: (message: { thread: string; id: string }) => void): () => void;
  /** The pages that can be projected, by the first part of their address; the second is a review. */
  boards: readonly string[];
  /** One of them, as this person may see it now; undefined for who may not. */
  board(person: Person, board: string, review: string, order?: string): Promise<Board | undefined>;
  /** The threads in which it is told that one changed which this person may see. */
  boardThreads(person: Person): Promise<string[]>;
  /** The review whose boards are told of in a thread; undefined for any other thread. */
  boardOf(thread: string): string | undefined;
  /** A picture by its id, drawn for a light page or a dark one. */
  picture(person: Person, id: string, look: PictureLook): Promise<Picture | undefined>;
  /** A file by its path, as in a prompt's link. */
  download(person: Person, path: string): Promise<Download | undefined>;
  /** A kept file by its path, for those who may have it. */
  document(person: Person, path: string): Promise<KeptDocument | undefined>;
  /** Keeps a file as its bytes come, and answers what it is called; the same id counts once. Refuses before it reads any. */
  takeDocument(person: Person, document: OfferedDocument): Promise<{ name: string }>;
  /** Whether somebody has anything to hand a file over for. */
  takesFiles(person: Person): Promise<boolean>;
  /** Reads a file that somebody hands over, and tells them what it came to. The same id counts once. */
  handOver(person: Person, file: GivenFile): Promise<void>;
  /** The calendar at an address that only its owner was told; `busy` for a caller who asks too often. */
  calendar(secret: string, caller: string): Promise<Picture | 'busy' | undefined>;
  /** Whether nobody was ever here, so that somebody has to begin. */
  isEmpty(): Promise<boolean>;
  /** Makes whoever opened the printed address the first organiser, and spends it. */
  begin(token: string, who: Beginner): Promise<Begun>;
  /** Uses a one-time link, for whom nobody is signed in yet or this person. */
  signIn(token: string, current: string | undefined): Promise<LinkOutcome>;
  signInTerms: SignInTerms;
  /**
   * Sends a link to whoever is known by that, later: what becomes of it is told to nobody. False, without looking, where
   * this caller has asked too often.
   */
  askForLink(request: LinkRequest, caller: string): boolean;
  sessions: Sessions;
  demo?: Demonstration;
  health(): Promise<Health>;
}
