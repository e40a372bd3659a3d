import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import type { Interview, InterviewState } from './kept';
import { interviewsIn } from './public';
import { isOnVisit } from './times';

/**
 * All of an interview that the host city may read (method, section 5.3): nothing of what the team thinks, whom of it is
 * there, or who asked for it. What its cards, tables and files show is made from this.
 */
export interface HostInterview {
  key: string;
  starts: Instant;
  ends: Instant;
  function: string;
  place: string;
  language: string;
  isInterpreted: boolean;
  state: InterviewState;
  /** How often it has changed. */
  sequence: number;
  /** Ids of the indicators that it is about. */
  indicators: readonly string[];
  /** Of the standing functions, which it is held for; see `STANDING`. */
  standing?: string;
}

/** What stands between two subjects: French sets a space before a semicolon. */
const BETWEEN: Readonly<Record<Language, string>> = { en: '; ', fr: ' ; ' };
/** So many subjects are named one by one; more by their pillars. */
const MOST_SUBJECTS = 3;

/** What the host knows of, in order; cancelled ones are not there. */
export function hostInterviews({ kept }: Pick<FlowContext, 'kept'>): HostInterview[] {
  return interviewsIn(kept).flatMap((one) => (isKnown(one.value) ? [hostView(one)] : []));
}

/** Those that the host knew of and that do not take place. */
export function cancelledInterviews({ kept }: Pick<FlowContext, 'kept'>): HostInterview[] {
  return interviewsIn(kept).flatMap((one) => {
    const { state, sentAt, standing } = one.value;
    return state === 'cancelled' && (sentAt !== undefined || standing !== undefined) ? [hostView(one)] : [];
  });
}

/** Whether it was held, or is being held: from then on the host changes nothing of it. */
export function isHeldAlready(
  one: Pick<HostInterview, 'starts'>,
  { review }: Pick<ReviewView, 'review'>,
  { now }: Pick<FlowContext, 'now'>,
): boolean {
  return one.starts <= now && isOnVisit(one, review);
}

function isKnown({ state, sentAt }: Interview): boolean {
  return state !== 'cancelled' && (sentAt !== undefined || state === 'held');
}

function hostView(one: Kept<Interview>): HostInterview {
  const {
    starts,
    ends,
    function: name,
    place = '',
    language = '',
    isInterpreted,
    state,
    indicators,
    sequence,
    standing,
  } = one.value;
  return {
    key: keyOf(one),
    starts,
    ends,
    function: name,
    place,
    language,
    isInterpreted,
    state,
    sequence,
    // A body that is held an hour for has no subject but what the team gives it: that is the team's.
    indicators: standing === undefined ? indicators : [],
    ...(standing === undefined ? {} : { standing }),
  };
}

/** What an interview is about, in the benchmark's words: its indicators, or their pillars where they are many. */
export function subjectOf(
  { indicators }: Pick<HostInterview, 'indicators'>,
  { benchmark }: Pick<ReviewView, 'benchmark'>,
  language: Language,
): string {
  const found = indicators.flatMap((id) => indicatorOf(benchmark, id) ?? []);
  if (found.length <= MOST_SUBJECTS) return found.map(({ title }) => say(title, language)).join(BETWEEN[language]);
  const pillars = new Set(found.map(({ pillar }) => pillar));
  return benchmark.pillars
    .flatMap(({ id, title }) => (pillars.has(id) ? [say(title, language)] : []))
    .join(BETWEEN[language]);
}
