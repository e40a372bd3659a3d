import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import { documentKind, type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';

/**
 * What a team tells a city (method, section 7): a challenge; a recommendation, which rests on a shortcoming against an
 * indicator; a suggestion, which is an idea; a good practice, of the host city or of another.
 */
export const ADVICE_SORTS = ['challenge', 'recommendation', 'suggestion', 'good_practice'] as const;
export type AdviceSort = (typeof ADVICE_SORTS)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** One wording of a piece of advice. */
export interface AdviceWording {
  at: Instant;
  /** Who worded it: nobody's name leaves the team. */
  by: string;
  sort: AdviceSort;
  /** A good practice's title; of others it is empty. */
  title: string;
  text: string;
  /** A theme's id (`themesOf`). */
  theme: string;
  indicators: readonly string[];
  /** Keys of other advice that it goes with, whatever the direction: challenges it answers, practices that show how. */
  goesWith: readonly string[];
  /** Keys of the findings that it rests on. */
  findings: readonly string[];
  /** The function that is to act; for a good practice, the one to ask. Never a name. */
  addressee: string;
  priority?: Priority;
  /** Whose practice it is; the host's own where it says nothing. */
  city?: string;
  /** It was taken back with this. */
  isWithdrawn?: true;
}

/** Something that the team tells the city, with all its wordings, oldest first. */
export interface Advice {
  wordings: readonly AdviceWording[];
  /** It was taken over from another review: which, and its key there. */
  from?: { review: string; key: string };
}

/** The team's own until a report goes out: nobody of the host city reads it here. */
export const ADVICE = documentKind<Advice>({
  name: 'advice',
  noted: ({ wordings }, before) => {
    const last = wordings.at(-1);
    const what = last?.isWithdrawn ? 'withdrawn' : before ? 'reworded' : 'written';
    return last && { what: `advice-${what}`, on: last.indicators.join(', ') };
  },
  outlivesRetention: true,
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
});

/** So many pieces of advice has a review at most. */
export const MOST_ADVICE = 200;
/** So long is one, in bytes. */
export const LONGEST_ADVICE = 4_000;
/** So many wordings of one are remembered. */
export const MOST_WORDINGS = 50;

/** Advice as it holds now, with its key. */
export interface AdviceNow extends AdviceWording {
  key: string;
}

/** What holds now of all that was written: nothing of what was taken back. In the order in which it was first written. */
export function adviceIn(kept: KeptDocuments): AdviceNow[] {
  const first = ({ value }: Kept<Advice>) => value.wordings[0]?.at ?? '';
  return [...kept.of(ADVICE)]
    .sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0) || (a.record.id < b.record.id ? -1 : 1))
    .flatMap((one) => {
      const last = one.value.wordings.at(-1);
      return last && !last.isWithdrawn ? [{ ...last, key: keyOf(one) }] : [];
    });
}

/** That advice is kept for the first time. `event`: what the person did, so that it is kept once. */
export function adviceKept(review: string, event: string, value: Advice) {
  const id = `${ADVICE.name}|${review}|${shortKey(event)}`;
  return { kind: 'keep' as const, record: { id, kind: ADVICE.name, review, person: '', value } };
}
