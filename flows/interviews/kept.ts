import type { TimeOfDay } from '../../src/method/calendar';
import type { Day, Instant } from '../../src/method/time';
import { documentKind } from '../../src/steps/documents';
import { READ_INTERVIEWS } from './rights';

/** A question that somebody is to be asked. */
export interface InterviewQuestion {
  /** By what a note says that it was answered. */
  key: string;
  text: string;
  indicator: string;
}

/** Where an interview stands: an hour held for a standing function, proposed to the host, confirmed by it, or cancelled. */
export const INTERVIEW_STATES = ['held', 'proposed', 'confirmed', 'cancelled'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** Whom every visit meets (method, section 5.3). */
export const STANDING = ['elected', 'staff', 'advisory', 'organisation-1', 'organisation-2', 'users'] as const;
export type Standing = (typeof STANDING)[number];

/** One conversation of a visit. Its key is the last part of its document's id, and stays when it moves. */
export interface Interview {
  starts: Instant;
  ends: Instant;
  /** Whom: a function or body, never a person's name. */
  function: string;
  /** Whose it is where that can be told, for how many organisations say a thing. */
  organisation?: string;
  /** Of the benchmark's source types. */
  sourceType: string;
  place?: string;
  language?: string;
  isInterpreted: boolean;
  /** The two who lead it, by person id; one alone where nobody else is free. */
  pair: readonly string[];
  /** Which of them writes. */
  writes?: string;
  indicators: readonly string[];
  /** Keys of the hypotheses that it could settle. */
  hypotheses: readonly string[];
  questions: readonly InterviewQuestion[];
  chosenBy: 'team' | 'host' | 'standing';
  /** For which of the functions that every visit meets the host holds it. */
  standing?: Standing;
  /** Whom the host put somebody else in the place of, oldest first. */
  replaced: readonly { function: string; at: Instant }[];
  state: InterviewState;
  /** Since when the host knows of it, as it stands; absent while it is the team's alone. */
  sentAt?: Instant;
  /** Goes up with each change that calendars must hear of (RFC 5545, SEQUENCE). */
  sequence: number;
}

/** The whole team reads them; the host its own list, which its cards draw without what the team thinks. */
export const INTERVIEW = documentKind<Interview>({
  name: 'interview',
  ofReview: { read: READ_INTERVIEWS },
  onIndicators: true,
  readByOthers: true,
  noted: (now, before) => {
    const on = now.function;
    if (!before) return undefined;
    if (now.state !== before.state) return { what: `interview-${now.state}`, on };
    if (now.sentAt !== before.sentAt && now.sentAt) return { what: 'interview-sent', on };
    return now.starts === before.starts ? undefined : { what: 'interview-moved', on };
  },
});

/** A part of a day, by the host city's clock. */
export interface OfferedHours {
  from: TimeOfDay;
  to: TimeOfDay;
}

/** In which hours the host can receive the team, by day; a day of which it says nothing has the usual ones. */
export interface Hours {
  days: Readonly<Record<Day, readonly OfferedHours[]>>;
}
export const HOURS = documentKind<Hours>({
  name: 'interview-hours',
  ofReview: { read: READ_INTERVIEWS },
  readByOthers: true,
});

/** Somebody whom the programme has no room for: who could be heard where one is cancelled. */
export interface Reserve {
  function: string;
  organisation?: string;
  sourceType: string;
  indicators: readonly string[];
  hypotheses: readonly string[];
  questions: readonly InterviewQuestion[];
}

/** What the leader sets of a visit's days, by the host city's clock, and what the last proposal left. */
export interface VisitPlan {
  /** When the feedback session begins, on the last day. */
  feedback?: TimeOfDay;
  /** When the evening digest is made and when the team meets, by day. */
  digest: Readonly<Record<Day, TimeOfDay>>;
  meeting: Readonly<Record<Day, TimeOfDay>>;
  /** The weightiest first. */
  reserve: readonly Reserve[];
}
export const PLAN = documentKind<VisitPlan>({
  name: 'visit-plan',
  ofReview: { read: READ_INTERVIEWS },
  onIndicators: true,
  readByOthers: true,
});
