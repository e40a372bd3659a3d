import type { Benchmark } from '../method/benchmark';
import type { Decision } from '../method/decision';
import type { DigestInput } from '../method/digest';
import type { Language } from '../method/language';
import type { Pace } from '../method/pace';
import type { Right } from '../method/permissions';
import type { Account, Person } from '../method/person';
import type {
  BriefingPlanner,
  DigestPlanner,
  GatheringPlanner,
  ReminderPlanner,
  TimedPlanner,
} from '../method/planner';
import type { Reach } from '../method/reach';
import type { Review } from '../method/review';
import type { Day, Instant } from '../method/time';
import type { DigestCopy } from '../ports/chat';
import type { HeatMap } from '../ports/pictures';
import type { Block, Prompt } from '../ports/prompt';
import type { FlowContext, PlannedName, ProgrammeView, ReviewView, Session, TeamReview } from './contract';
import type { DocumentKind, KeptDocuments } from './documents';

/**
 * What a step has planned, by kind: when, and how it is drawn from what is there at the moment at which it goes out. The
 * kind's name is stored with each planned item: it stays as it is.
 */
export type PlannedKind = ReminderKind | BriefingKind | DigestKind | GatheringKind | TimedKind;

/** What a reminder is drawn from, by what it needs: all that is loaded for it. */
export interface ReminderFacts {
  review: Pick<ReviewView, 'review' | 'benchmark'>;
  /** Their own work on it, and where they are in their conversation. */
  own: ReviewView & { session: Session };
  /** The same, and how many answers the team has on each indicator: numbers alone, nothing of what they say. */
  counted: ReminderFacts['own'] & { answers: ReadonlyMap<string, number> };
  /** The programme that it is in, with all of its reviews. */
  'whole-programme': ReminderFacts['review'] & { programme: ProgrammeView };
  /** What the leader decided in it. */
  decisions: ReminderFacts['review'] & { decisions: readonly Decision[] };
}

/** What a reminder says now, and the card that comes with it. */
export interface Reminded {
  blocks: readonly Block[];
  card?: Prompt;
}

/** What one person is reminded of. All of a day is one message (`Drawn.reminder`). */
export type ReminderKind = ToHost | { [N in keyof ReminderFacts]: ToTeam<N> }[keyof ReminderFacts];

interface AnyReminder extends ReminderPlanner, PlannedName {
  /** Only where the desk review is open. */
  onceOpen?: true;
  /** What is begun: told once in a review, also to those who pause, and twice rather than not at all. */
  welcomes?: true;
  /** Said on its day or not at all. */
  ofTheDay?: true;
  /** Which of its step's documents it is drawn from (`context.kept`). */
  reads?: readonly DocumentKind<unknown>[];
  /** It says what these kinds would. */
  covers?: readonly string[];
  /** It is what somebody says when they remind others by hand. */
  byHand?: true;
}

/** Asked again when it goes out: undefined where there is nothing to say any more. */
type Says<Facts> = (facts: Facts, context: FlowContext) => Reminded | undefined;

/** Whoever is of the host city is told nothing that rests on the team's work. */
interface ToHost extends AnyReminder {
  to: 'host';
  says: Says<ReminderFacts['review'] & { isReported: boolean }>;
}

interface ToTeam<N extends keyof ReminderFacts> extends AnyReminder {
  to: 'team';
  needs: N;
  says: Says<ReminderFacts[N]>;
}

/** What a briefing tells of one review. */
export interface BriefedReview {
  review: Review;
  /** Everybody with a role in it. */
  people: readonly Person[];
  /** Which of them cannot be reached, and why. */
  unreachable: readonly { person: string; reason: string }[];
  /** How far each has come towards it. */
  reach: ReadonlyMap<string, Reach>;
  /** How far the leader is: while the desk review is on, for those who may see it. */
  leaderPace?: Pace;
}

/** Whom something that is timed is for: one person, or the team, in its channels. */
export type TimedFor = { person: string } | 'channel';

/** A moment that follows from what a step keeps. */
export interface TimedMoment {
  dueAt: Instant;
  to: TimedFor;
  /** Which one it is: with its kind and whom it is for, said once, whenever it is. What has changed so that it is to be said again has another. */
  why: string;
}

/** What is said is drawn from: the review, its people, and where `needs` asks for it the work of its team. */
export interface TimedFacts {
  own: ReviewView & Required<Pick<ReviewView, 'members'>>;
  team: TeamReview & Required<Pick<ReviewView, 'members'>>;
}

interface AnyTimed<N extends keyof TimedFacts> extends TimedPlanner, PlannedName {
  needs: N;
  /** Which documents its moments and its words follow from (`context.kept`). A step that changes them plans again (`plan-again`). */
  reads: readonly DocumentKind<unknown>[];
  /** Who is told: whoever may do one of these in the review then. */
  may: readonly Right[];
  /** So many minutes after its moment it may still be said; after that it is dropped. */
  lateMinutes: number;
  /** It goes on once the review is done. */
  afterEnd?: true;
  /** From everything that is kept; pure, and independent of now. */
  when(review: Review, kept: KeptDocuments): readonly TimedMoment[];
  /** Asked again when it goes out: undefined where there is nothing to say any more. To the channel it is said in its language, as its leader may read it. */
  says(view: TimedFacts[N], context: FlowContext, moment: TimedMoment): Prompt | undefined;
}

/**
 * What happens by the clock of a visit, whatever the working hours and whatever else somebody is told on that day. Nobody
 * who is away or pauses is told.
 */
export type TimedKind = { [N in keyof TimedFacts]: AnyTimed<N> }[keyof TimedFacts];

/** What one person needs to hear across their reviews, on a morning of theirs. */
export interface BriefingKind extends BriefingPlanner, PlannedName {
  /** Asked again when it goes out: undefined where nothing needs them. */
  says(reviews: readonly BriefedReview[], context: FlowContext): Prompt | undefined;
}

/** What a digest is drawn from, as of its moment. */
export interface DigestFacts extends DigestInput {
  copy: DigestCopy;
  people: ReadonlyMap<string, Person>;
  language: Language;
  day: Day;
  /** The reader is the one who decides: with buttons for it. */
  decides: boolean;
}

/** The digest of a review: the leader's copy, and the channel's. A review has one kind of it. */
export interface DigestKind extends DigestPlanner, PlannedName {
  card(facts: DigestFacts): Prompt;
  picture(facts: DigestFacts): HeatMap;
  /** Which digest a picture of its card is of, by the picture's id; undefined for what is none. */
  pictured(picture: string): { review: string; copy: DigestCopy; until: Instant } | undefined;
}

/** The sheets of a review open to its team: the kernel opens them, and says so (`Drawn.gathered`). */
export type GatheringKind = GatheringPlanner & PlannedName;

/** An account of somebody's, and when it was found or lost, in words. */
export interface AccountNews {
  account: Account;
  platform: string;
  when: string;
}

/** Another e-mail address of somebody's, and when it became theirs, in words; `from` is empty where they had none. */
export interface AddressNews {
  from: string;
  to: string;
  when: string;
}

/** A part of a reminder as it is drawn. `open`: our id of the message in which its card is open already. */
export type ReminderToDraw = Reminded & { review: Review; welcomes: boolean; open?: string };

/** What somebody is asked to. */
export interface InvitationFacts {
  review: Review;
  /** How many the benchmark has. */
  indicators: number;
  now: Instant;
  /** Who invites; undefined where that is the operator. */
  inviter?: Person;
}

/** What the kernel says when something happens, without anybody's turn. One step draws each. */
export interface Drawn {
  /** All that somebody is reminded of on a day. */
  reminder(parts: readonly ReminderToDraw[], context: FlowContext): Prompt;
  /** The line that a copy of a card becomes, the one in the message `at` being open. */
  copy(card: NonNullable<Prompt['card']>, review: string, at: string, language: Language): Prompt;
  /** The sheets of a review are open to its team: in its channel. */
  gathered(review: Review, language: Language): Prompt;
  /** Another account is to be theirs: where they are known already. */
  newAccount(news: AccountNews, language: Language): Prompt;
  /** An account of theirs is somebody else's now. */
  lostAccount(news: AccountNews, language: Language): Prompt;
  /** Mail for them goes to another address now. */
  newAddress(news: AddressNews, language: Language): Prompt;
  /** They are signed in to the page in a browser that is new. */
  newSignIn(news: { device: string; when: string }, language: Language): Prompt;
  /** Somebody is asked to come to a review: in their own language. */
  invitation(facts: InvitationFacts, reader: Person): Prompt;
  /** The terms of a review as a document prints them: a heading, where that holds from, and a line for each. */
  terms(review: Review, benchmark: Benchmark, language: Language): PrintedTerms;
  /** A mail with a link to sign in, for whoever asked for one; `button` is what the link is called. */
  signInMail(language: Language): { prompt: Prompt; button: string };
}

/** What is agreed in a review, on paper. */
export interface PrintedTerms {
  heading: string;
  standing: string;
  lines: readonly string[];
}

/** All of `Drawn`. */
export const DRAWN: Readonly<Record<keyof Drawn, true>> = {
  reminder: true,
  copy: true,
  gathered: true,
  newAccount: true,
  lostAccount: true,
  newAddress: true,
  newSignIn: true,
  invitation: true,
  terms: true,
  signInMail: true,
};
