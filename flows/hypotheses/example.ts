import { DEFAULT_LANGUAGE } from '../../src/method/language';
import { type ExampleReview, type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { EXAMPLE_WORDS } from './example-words';
import { baseKey, followed, type Hypothesis, type HypothesisStatus, withStatus } from './kept';

/** How it was settled, if it was: of the visit's day (from 1), and what the rule proposed then. */
interface Outcome {
  status: Exclude<HypothesisStatus, 'open'>;
  day: number;
  proposed: NonNullable<Hypothesis['proposed']>;
}

/** In the order in which they go to the visit. */
const VISITED: Readonly<Record<string, Outcome>> = {
  'GG-LEA-2': { status: 'supported', day: 3, proposed: 'supported' },
  'GG-IMP-3': { status: 'supported', day: 3, proposed: 'supported' },
  'GG-RES-5': { status: 'supported', day: 3, proposed: 'supported' },
  'GG-AMB-2': { status: 'partly', day: 1, proposed: 'partly' },
  'GG-AMB-1': { status: 'partly', day: 3, proposed: 'contested' },
  'GG-IMP-4': { status: 'supported', day: 2, proposed: 'supported' },
  'IE-IMP-2': { status: 'supported', day: 2, proposed: 'supported' },
  'IE-IMP-4': { status: 'inconclusive', day: 3, proposed: 'single_source' },
  'IE-IMP-6': { status: 'refuted', day: 2, proposed: 'refuted' },
  'GG-EVA-4': { status: 'refuted', day: 2, proposed: 'refuted' },
  'GG-RES-4': { status: 'supported', day: 2, proposed: 'supported' },
  'WP-LEA-2': { status: 'partly', day: 3, proposed: 'contested' },
};
const VISITING: Readonly<Record<string, Outcome | undefined>> = {
  'IE-IMP-4': undefined,
  'IE-IMP-5': { status: 'supported', day: 1, proposed: 'supported' },
  'IE-LEA-1': undefined,
  'GG-IMP-1': undefined,
  'IE-EVA-1': undefined,
  'GG-LEA-2': undefined,
  'GG-RES-2': undefined,
  'WP-IMP-3': undefined,
};
/** What looked strong from afar is verified, what looked weak clarified. */
const STRONG = ['GG-IMP-4', 'IE-IMP-6', 'GG-EVA-4', 'GG-AMB-1', 'WP-IMP-3'];

/** Two teams have chosen what their visit tests; one has settled all of it, the other begins to. */
export function illustrates({ visited, visiting, people }: ExampleScene): Illustration {
  const parts = [
    visited ? { one: visited, which: 'visited' as const, outcomes: VISITED } : undefined,
    visiting ? { one: visiting, which: 'visiting' as const, outcomes: VISITING } : undefined,
  ].flatMap((part) => part ?? []);
  const told = parts.flatMap(({ one, which, outcomes }) => {
    const language = people.get(one.review.members.leader)?.language ?? DEFAULT_LANGUAGE;
    return Object.entries(outcomes).map(([indicator, outcome], n) => {
      const words = EXAMPLE_WORDS[language][which][indicator] ?? { text: indicator, refutedBy: '' };
      return {
        review: one.review.id,
        indicator,
        text: words.text,
        value: hypothesisOf(one, indicator, words, n, outcome),
      };
    });
  });
  return {
    documents: told.map(({ review, indicator, value }) => followed(review, baseKey(review, indicator), value).record),
    decisions: told.map(({ review, indicator, text }) => ({ review, indicator, hypothesis: text, settledBy: 'visit' })),
  };
}

function hypothesisOf(
  one: ExampleReview,
  indicator: string,
  { text, refutedBy, reason = '' }: { text: string; refutedBy: string; reason?: string },
  n: number,
  outcome: Outcome | undefined,
): Hypothesis {
  const open: Hypothesis = {
    text,
    refutedBy,
    indicators: [indicator],
    from: 'merge',
    sort: STRONG.includes(indicator) ? 'verify' : 'clarify',
    way: 'visit',
    rank: n + 1,
    status: 'open',
    reason: '',
    changes: [],
  };
  if (!outcome) return open;
  const { status, day, proposed } = outcome;
  // At the team's meeting of that day.
  const at = onVisit(one, day, day === one.review.visit.days ? '13:40' : '19:05');
  return withStatus(open, { status, reason, proposed, at, by: one.review.members.leader });
}
