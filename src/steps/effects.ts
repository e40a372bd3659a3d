import type { Benchmark } from '../method/benchmark';
import type { Decision } from '../method/decision';
import type { InEach, Language } from '../method/language';
import type { Absence, Account, Person } from '../method/person';
import type { ReportFile, ReportLine } from '../method/report';
import type { Asked, Channel, Review, Stop } from '../method/review';
import type { SheetField } from '../method/sheet';
import type { SheetChange, TakeBack, Withdrawal } from '../method/sheet-changes';
import type { TeamChange } from '../method/team-change';
import type { TermsChange } from '../method/terms';
import type { Day, Instant } from '../method/time';
import type { Prompt } from '../ports/prompt';
import type { StepRecord } from '../ports/records';
import type { Taken } from '../ports/taken';

/** What a flow wants done. The runner carries effects out in order, before anybody is told. */
export type Effect =
  | { kind: 'change-sheet'; review: string; indicator: string; expected: number; change: SheetChange }
  | {
      kind: 'settle-conflict';
      review: string;
      indicator: string;
      expected: number;
      field: SheetField;
      keepOther: boolean;
      change: SheetChange;
    }
  | { kind: 'take-back'; review: string; indicator: string; expected: number; change: TakeBack; gathered: boolean }
  /** What they said is deleted: it goes out of the sheet again. */
  | { kind: 'withdraw'; review: string; indicator: string; expected: number; change: Withdrawal; gathered: boolean }
  /** Keeps a step's document: a new one, or from the version that was seen; else the turn is taken again. */
  | { kind: 'keep'; record: StepRecord; seen?: StepRecord }
  /** Removes a step's document, in the version that was seen; else the turn is taken again. */
  | { kind: 'forget'; seen: StepRecord }
  | { kind: 'change-person'; change: PersonChange }
  /** Somebody proposes terms of a review, says yes to a proposal, or what speaks against it: as whom, their roles say. */
  | { kind: 'change-terms'; review: string; change: TermsChange }
  | { kind: 'open-review'; review: string }
  /** The cells of its report that were handed in since are open to the team from now on. */
  | { kind: 'open-cells'; review: string }
  /**
   * Somebody of the host city helps with its report from now on, and is asked to come; with a document of the step's about
   * what is shared with them. Whoever cannot be is not named: `refused` is said in the place of what the turn says.
   */
  | {
      kind: 'invite-colleague';
      review: string;
      email: string;
      name: string;
      keeps: Pick<StepRecord, 'kind' | 'value'>;
      refused: Prompt;
    }
  /** The host city hands its report in: from now on it is what these lines say. Lines of other indicators stay. */
  | {
      kind: 'hand-in-report';
      review: string;
      lines: readonly Omit<ReportLine, 'id' | 'review'>[];
      /** Documents about all of it: the files take the place of those before; so does `link`, where the host city has said one. */
      whole: { files: readonly ReportFile[]; link?: { url: string; holdsRatings: boolean } };
      /** Which cells come with it, where it comes in parts. */
      cells?: readonly string[];
    }
  /**
   * The host city has said more on these indicators. Told are those who keep a document of this kind in whose field this
   * stands, who had asked for it, each once; of the others who answer, those with a complete sheet on one of them, once for
   * `others.about`. Whoever says it need not know who they are.
   */
  | {
      kind: 'supplement-report';
      review: string;
      indicators: readonly string[];
      askedIn: { kind: string; field: string; is: string };
      asked: InEach<Prompt>;
      others: { about: string; prompt: InEach<Prompt> };
    }
  | { kind: 'gather'; review: string }
  | { kind: 'decide'; review: string; indicators: readonly string[]; change: DecisionUpdate }
  | { kind: 'remind'; review: string; people: readonly string[]; line: string }
  /** People are asked to come to a review, each with a message of their own; by one card each of them once. */
  | { kind: 'invite'; review: string; people: readonly string[]; card?: string | undefined }
  /** A review that its draft has become, with those of its people whom nobody knew. */
  | { kind: 'create-review'; review: Review; newcomers: readonly Person[] }
  /** An organiser stands in for another in the reviews that both organise, until a day; without one, no longer. */
  | { kind: 'stand-in'; for: string; by: string; until?: Day }
  /** Who is on a review changes, as it was shown; once for a draft. With those whom nobody knew. */
  | { kind: 'change-team'; review: string; change: TeamChange; newcomers: readonly Person[]; draft: string }
  /** Somebody of the review who never came has another e-mail address, as it was shown; once for a draft. */
  | { kind: 'change-address'; review: string; person: string; email: string; draft: string }
  /** Says something to somebody where they are reached, in their hours, once for `about`; `review`: in which, where it is one. */
  | { kind: 'tell'; person: string; about: string; prompt: Prompt; review?: string }
  /** A programme's file that was handed over. */
  | { kind: 'bring-in'; content: unknown }
  /** A benchmark is a programme's from now on; reviews on which nobody has worked take it, the others keep theirs. */
  | { kind: 'publish-benchmark'; programme: string; benchmark: Benchmark }
  /** People of all reviews of a programme are asked for something, or no more: what is planned for them is planned anew. */
  | { kind: 'ask-programme'; programme: string; what: string; asked?: Asked }
  /** The host cities of a programme are asked again after so many months what became of recommendations; what is planned follows. */
  | { kind: 'choose-follow-up'; programme: string; months: readonly number[] }
  /** The same in one review. */
  | { kind: 'ask-review'; review: string; what: string; asked: Asked }
  /** A programme that its draft has become. */
  | {
      kind: 'create-programme';
      id: string;
      name: string;
      benchmark: Benchmark;
      isOwn: boolean;
      draft: string;
      hostRating?: 'open';
      followUp?: readonly number[];
    }
  /** The report is due on another day; with `gathering`, the sheets open on another day as well. */
  | { kind: 'move-report'; review: string; due: Day; gathering?: Day; expectedRevision: number }
  /** The review rests from now on, or goes on. */
  | { kind: 'stop-review'; review: string; how: Stop | undefined; expectedRevision: number }
  | { kind: 'move-visit'; review: string; start: Day; expectedRevision: number }
  /** From now on the review's digests are posted in the channel, or no longer. */
  | { kind: 'link-channel'; review: string; channel: Channel; linked: boolean }
  /** What follows from a review's documents is planned anew: whoever changes those says so. */
  | { kind: 'plan-again'; review: string }
  /** Says something to people of a review, each in their own language and hours, once for `about`; `atOnce`: at any hour. */
  | {
      kind: 'tell-people';
      review: string;
      people: readonly string[];
      about: string;
      prompt: InEach<Prompt>;
      atOnce?: true;
    }
  /** Says something in the review's channels, once for `about`. */
  | { kind: 'tell-channels'; review: string; about: string; prompt: Prompt }
  /** An account that counts as the person's is not theirs. */
  | { kind: 'refuse-account'; account: Account }
  /** What was made of something that the person said, by the event with which it came. */
  | { kind: 'note-taken'; said: string; taken: Taken }
  /** They changed or deleted what they said; what was made of it is now this. */
  | { kind: 'note-change'; said: string; text: string; taken?: Taken }
  /** They are signed out of one browser, or of all, and links that were not used yet work no more. */
  | { kind: 'end-sign-ins'; key?: string }
  /** Gives them an address of their own for their calendar of a review: `prompt` says it, under `label`. */
  | { kind: 'give-calendar-address'; review: string; prompt: Prompt; label: string }
  | { kind: 'erase-me' };

/** What a person may change about themselves. */
export interface PersonChange {
  language?: Language;
  paused?: boolean;
  mailPaused?: boolean;
  snoozedUntil?: Instant;
  addAway?: Absence;
}

/** What the leader changes on decisions. `judgements` gives a value per indicator. */
export interface DecisionUpdate {
  judgements?: Readonly<Record<string, NonNullable<Decision['judgement']>>>;
  how?: Decision['how'];
  /** What the rules propose on those. */
  proposed?: Readonly<Record<string, NonNullable<Decision['proposed']>>>;
  /** Why the judgement is another than the rules propose. */
  reason?: string;
  hypothesis?: string;
  /** How the base hypothesis of an indicator is settled. */
  settledBy?: Readonly<Record<string, NonNullable<Decision['settledBy']>>>;
  addGroup?: Decision['questionGroups'][number];
  discuss?: boolean;
  outcome?: string;
}
