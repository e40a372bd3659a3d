import type { Words } from '../i18n';
import type { Benchmark } from '../method/benchmark';
import type { Ratings } from '../method/blind-rule';
import type { WorkCalendar } from '../method/calendar';
import type { Decision } from '../method/decision';
import type { Language, Localized } from '../method/language';
import type { Excess } from '../method/limits';
import type { Pace } from '../method/pace';
import type { Person } from '../method/person';
import type { PlanItem } from '../method/plan';
import type { Reach } from '../method/reach';
import type { RegisterFunction, ReportText, Supplemented } from '../method/report';
import type { Channel, Review, Role } from '../method/review';
import type { Sheet } from '../method/sheet';
import type { Day, Instant } from '../method/time';
import type { Address, FieldValues, Prompt } from '../ports/prompt';
import type { SaidBefore } from '../ports/taken';
import type { TeamChanging } from './changing-team';
import type { CommandWords } from './commands-said';
import type { KeptDocuments } from './documents';
import type { Effect } from './effects';
import type { Exports } from './exports';
import type { LoggedLine } from './logged';
import type { Founding, TableOutcome } from './new-programme';
import type { Creation } from './new-review';

/** The version of `Session`: a stored session of a version that is not known is restarted where the answers left off. */
export const SESSION_VERSION = 2;

/** Where a person's conversation goes next. Everything else is in the cards and in the store. */
export interface Session {
  /** The review they are working on. */
  review?: string;
  /** Texts that found no place yet. */
  pending: readonly PendingText[];
  /** What a step has open or asks in that review: one does at a time. */
  open?: StoredPart;
  /** What steps remember besides, each its own. */
  kept?: readonly StoredPart[];
}

/** All of `Session`: no step's own part has a field of one of these names. */
export const SESSION_FIELDS: Readonly<Record<keyof Session, true>> = {
  review: true,
  pending: true,
  open: true,
  kept: true,
};

/** A step's own part of a session as it is stored; only that step reads it (`SessionPart`). */
export interface StoredPart {
  step: string;
  version: number;
  fields: Readonly<Record<string, unknown>>;
}

/** A text the bot did not understand, kept until it has a place. */
export interface PendingText {
  id: string;
  text: string;
}

/** The session of somebody who has not said anything yet. */
export const NEW_SESSION: Session = { pending: [] };

/** One review as a person may work with it: their own sheets, the report; others' only where loaded. */
export interface ReviewView {
  review: Review;
  benchmark: Benchmark;
  roles: readonly Role[];
  /** The person's own sheets by indicator. */
  sheets: ReadonlyMap<string, Sheet>;
  /** Those on what the review's terms leave out: kept, and counted nowhere. Absent where there are none. */
  outside?: ReadonlyMap<string, Sheet>;
  /** What the host's report says on indicators. */
  report: ReadonlyMap<string, ReportText>;
  /** What the host has added to it since; absent where nothing. */
  supplements?: Supplemented;
  /** How the host judges itself, as far as the person may see it. */
  rating: Ratings;
  /** The functions that the report names. */
  register: readonly RegisterFunction[];
  /** Whom the others ask to meet, as they named them; nobody before the sheets are open to the team. */
  named: readonly string[];
  pace: Pace;
  /** Who fills in the same sheets as the person, where they share a seat. */
  mates?: readonly Pick<Person, 'id' | 'name'>[];
  /** Everybody with a role in it who is still with us, by id; loaded only for turns that ask for it. */
  members?: ReadonlyMap<string, Pick<Person, 'name' | 'city' | 'organisation'>>;
  /**
   * Everybody who has a part in it or had one, erased ones apart, by id: none of their names stands in what leaves the team. Loaded
   * with `members`.
   */
  known?: ReadonlyMap<string, Pick<Person, 'name' | 'city' | 'organisation'>>;
  /** Where those come from who were erased since; loaded with `members`. */
  left?: ReadonlyMap<string, Pick<Person, 'city' | 'organisation'>>;
  /** Earlier reviews of its city, as far as the person may read them, the last one first; loaded only for turns that ask for it. */
  earlier?: readonly ComparedReview[];
  /** Who did what in it, the newest first; loaded only for turns that ask for it. */
  log?: readonly LoggedLine[];
  /** Everything of the team; loaded only for turns that ask for it. Readers filter it by the blind rule. */
  team?: TeamView;
}

/** A whole team's work on a review. */
export interface TeamView {
  /** Everybody with a part in it, and whoever had one. */
  people: ReadonlyMap<string, Person>;
  sheets: readonly Sheet[];
  decisions: readonly Decision[];
  paces: ReadonlyMap<string, Pace>;
  calendars: ReadonlyMap<string, WorkCalendar>;
  /** When the last digest was made; what came after it is new. */
  lastDigest?: Instant;
  /** How far each has come towards the review. */
  reach: ReadonlyMap<string, Reach>;
  /** Who cannot be reached, and why. */
  unreachable: readonly { person: string; reason: string }[];
  /** Who was reminded when, newest first. */
  reminded: readonly { person: string; at: Instant }[];
  /** Who would be left alone now, and why. */
  quiet: ReadonlyMap<string, Quiet>;
  /** When a reminder reaches those whom it does not reach now: in their working hours, and nobody twice a day. */
  later: ReadonlyMap<string, Instant>;
}

/** A review whose team's work was loaded. */
export interface TeamReview extends ReviewView {
  team: TeamView;
}

/** A programme as somebody may work with it: what it is about, its reviews, and who is in them. */
export interface ProgrammeView {
  id: string;
  /** What new reviews of it are about. */
  benchmark: Benchmark;
  /** All of them by visit date, also those in which the person has no part. */
  reviews: readonly Review[];
  /** Those in which somebody has begun to work with the benchmark, by id: they keep the version they have. */
  begun: ReadonlySet<string>;
  /** Everybody with a role in one of them who is still with us, by id. */
  people: ReadonlyMap<string, Person>;
  /** The benchmarks that ship. */
  shipped: readonly Benchmark[];
  /** After how many months its host cities are asked again, where that is not as everywhere. */
  followUp?: readonly number[];
  /**
   * How many found an indicator unclear, by its id: of reviews on this benchmark whose sheets the person may read, once
   * they are open to their team. Loaded only for turns that ask for it.
   */
  unclear?: ReadonlyMap<string, number>;
  /** What a table came to that was pasted, or handed over. Loaded only for turns that ask for it. */
  table?: TableOutcome;
  /** Loaded only for turns that read documents about reviews. */
  compared?: Compared;
  /** The reviews in which the person may do what the turn asks for (`each`), by visit date, with the documents that it reads. */
  each?: readonly ComparedReview[];
}

/** What of a programme's reviews may be set side by side: of those alone whose terms let them into a comparison. */
export interface Compared {
  /** By visit date; with the documents that the turn reads, everybody's. */
  reviews: readonly ComparedReview[];
  /** The benchmarks that they pin, whole, and those that these came from. */
  versions: readonly Benchmark[];
}

/** A review with documents about it. */
export interface ComparedReview {
  review: Review;
  /** As far as its terms say that it is about it. */
  benchmark: Benchmark;
  kept: KeptDocuments;
}

/** A channel of a chat platform as a turn sees it that is said in it. */
export interface ChannelView {
  channel: Channel;
  /** Everybody there saw what was said, so that it can be answered there. */
  isOpenly: boolean;
  /** What a link of the channel to this review would mean, when that is what was asked for. */
  link?: { review: string; readers: ChannelReaders; nextDigest?: Instant };
}

/**
 * Who reads along in a channel: nobody who must not, or why nothing may be posted there: the names of all of the host
 * city, of all guests and people of elsewhere who are not known to be on the team, and of those of whom the platform does
 * not tell who they are; in the order in which it names them.
 */
export type ChannelReaders =
  | { kind: 'right'; isPublic: boolean }
  | { kind: 'wrong'; readers: { host: readonly string[]; guest: readonly string[]; unknown: readonly string[] } }
  | { kind: 'unknown'; reason: string };

/** What organisers do for each other, as the log calls it. */
export const DONE_FOR_OTHERS = [
  'opened',
  'invited',
  'remind',
  'visit-moved',
  'report-moved',
  'cells-opened',
  'postponed',
  'cancelled',
  'ended',
  'taken-up',
  'team-add',
  'team-leave',
  'team-replace',
  'team-share',
  'team-lead',
  'team-deputy',
  'team-address',
] as const;

/** What an organiser did in a review that another looks after first. */
export interface DoneForOther {
  review: string;
  action: (typeof DONE_FOR_OTHERS)[number];
  by: string;
  for: string;
  at: Instant;
}

/** Why somebody is left alone. */
export type Quiet = 'away' | 'paused' | 'snoozed';

/** What a person means, read from what they did. */
export type Intent =
  | { kind: 'hello' }
  /** `kept`: the text that waits for a place and is settled by it. `place`, `file`, `days`, `text`: what was said after it. */
  | {
      kind: 'command';
      command: string;
      argument: string;
      place?: string;
      file?: string;
      days?: string;
      text?: string;
      review?: string;
      address?: Address;
      kept?: string;
    }
  | { kind: 'typed'; text: string; address?: Address }
  | {
      kind: 'press';
      press: string;
      address: Address | undefined;
      data: Readonly<Record<string, string>>;
      fields: FieldValues;
    }
  /** What they said before has other words now, or is deleted; `before` is absent for what we do not know (any more). */
  | { kind: 'edited'; text: string; before?: SaidBefore }
  | { kind: 'deleted'; before?: SaidBefore }
  | { kind: 'unknown-press' }
  /** More than one may type at a time: no flow sees it. */
  | { kind: 'too-much'; excess: Excess };

/** How a plan speaks of a kind. */
export interface PlannedName {
  name: Localized;
  /** It comes every day: a plan says how many there are, not each. */
  daily?: true;
}

/** A browser in which somebody is signed in. `key` names it and opens nothing. */
export interface SignIn {
  key: string;
  device?: string;
  /** To the hour. */
  usedAt: Instant;
}

/** What a flow knows about the moment. */
export interface FlowContext {
  now: Instant;
  /** The person's day. */
  today: Day;
  person: Person;
  words: Words;
  language: Language;
  platform: string;
  commands: CommandWords;
  /** What is planned in reviews, by kind. */
  planned: ReadonlyMap<string, PlannedName>;
  /** The files that leave the product, by their names. */
  exports: Exports;
  /** Whether PDFs can be made here. */
  printsPdf: boolean;
  /** All the reviews in which the person has a role, by visit date. */
  reviews: readonly { review: Review; roles: readonly Role[] }[];
  /** The review this turn is about, if any. */
  focus?: ReviewView;
  /** All their reviews with the team's work, when a turn asks for the overview. */
  overview: readonly ReviewView[];
  /** What organisers did of late in those that another looks after first, in order; loaded with the overview, for a command. */
  doneForOthers?: readonly DoneForOther[];
  /** The programme this turn is about, if any. */
  programme?: ProgrammeView;
  /** The programmes that it could be about, when it is not clear which. */
  programmes?: readonly { id: string; name: string }[];
  /** What steps say of the person's programmes; loaded with the overview, for a command. */
  standing?: readonly Prompt[];
  /** The reviews a command could be about, when it is not clear which. */
  candidates: readonly Review[];
  /** A card is about a review in which the person has no part, or about none: they do not learn which of these. */
  isForeign?: true;
  /** The channel in which something was said, when it was not between the person and us. */
  channel?: ChannelView;
  /** What the turn's step keeps, of the kinds that it declared to read. */
  kept: KeptDocuments;
  /** What a review is created from; only for those who may create one, when that is what a turn is about. */
  creation?: Creation;
  /** What a programme is made from; only for those who may make one, when that is what a turn is about. */
  founding?: Founding;
  /** Where they are signed in to the web chat, the one used last first; only for turns that ask for it. */
  signIns?: readonly SignIn[];
  /** What the team in focus is changed from; only for those who may, when that is what a turn is about. */
  teamChange?: TeamChanging;
  /** What a visit's move would change. */
  move?: {
    review: string;
    start: Day;
    before: readonly PlanItem[];
    after: readonly PlanItem[];
    odd: readonly MoveOddity[];
    /** Everybody with a part in it. */
    people: readonly Person[];
  };
  /** The address of the page, where it is known. */
  page?: string;
}

/**
 * What about a moved visit is possible but probably not meant: a day of it that is none in the host city, or none for
 * these people; or one that would lie in the past.
 */
export type MoveOddity =
  | { what: 'visit' | 'call' | 'report' | 'gathering'; day: Day }
  | { what: 'people'; people: readonly string[]; day: Day }
  | { what: 'past'; of: 'call' | 'gathering'; day: Day };

/** One prompt for the person at hand; with `replaces`, drawn in the place of that message. */
export interface Reply {
  prompt: Prompt;
  replaces?: string;
}

/** A flow's answer. */
export interface Turn<S extends Session = Session> {
  session: S;
  reply: readonly Reply[];
  effects: readonly Effect[];
}

/** A turn that answers in the place of the card that was pressed; as a message of its own, where that is not known. */
export function inPlace<S extends Session>(
  session: S,
  { message }: { message?: string | undefined },
  prompt: Prompt,
  effects: readonly Effect[] = [],
): Turn<S> {
  return { session, reply: [{ prompt, ...(message ? { replaces: message } : {}) }], effects };
}

/** A turn that only says something. */
export function saying<S extends Session>(session: S, ...prompts: readonly Prompt[]): Turn<S> {
  return { session, reply: prompts.map((prompt) => ({ prompt })), effects: [] };
}
