import { LRUCache } from 'lru-cache';
import type { RegisterFunction, ReportLine, ReportText, Supplement, Supplemented } from '../method/report';
import type { Review } from '../method/review';
import type { Store } from '../ports/store';
import type { Supplements } from '../steps/supplements';

/** What the host city reported, as an import left it. */
export interface Report {
  lines: readonly ReportText[];
  /** How it judges itself, by indicator; shown by `ratingsFor` alone. */
  rated: ReadonlyMap<string, string>;
  register: readonly RegisterFunction[];
  /** What the host city has added to its report since. */
  supplements: Supplemented;
}

/** The reports of the reviews that are worked on, each read once for every change of it. */
export interface Reports {
  /** Errors: `StoreError`. */
  of(review: Pick<Review, 'id' | 'reportRevision' | 'supplemented'>): Promise<Report>;
}

/** So many reports are remembered, */
const MOST = 100;
/** and read again after this time, in milliseconds: an import that was cut short leaves its revision as it was. */
const KEPT_MS = 10 * 60_000;

/** `supplements`: what steps' documents add to reports. */
export function reportsIn(
  store: Pick<Store, 'reportLines' | 'functions' | 'stepRecords'>,
  supplements: readonly Supplements[],
): Reports {
  const known = new LRUCache<string, Report, string>({
    max: MOST,
    ttl: KEPT_MS,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _old, { context: review }) => {
      const [lines, register, added] = await Promise.all([
        store.reportLines.find({ review }),
        store.functions.find({ review }),
        supplementsOf(store, review, supplements),
      ]);
      return { lines: lines.map(textOf), rated: ratedIn(lines), register, supplements: added };
    },
  });
  return {
    of: ({ id, reportRevision = 0, supplemented = 0 }) =>
      known.forceFetch(`${id} ${reportRevision} ${supplemented}`, { context: id }),
  };
}

async function supplementsOf(
  { stepRecords }: Pick<Store, 'stepRecords'>,
  review: string,
  supplements: readonly Supplements[],
): Promise<Supplemented> {
  const all = await Promise.all(
    supplements.map(async ({ kind, of }) => {
      const records = await stepRecords.find({ review, kind: kind.name });
      return records.flatMap(({ value }) => of(value) ?? []);
    }),
  );
  const added = new Map<string, Supplement[]>();
  for (const { indicators, ...supplement } of all.flat().sort((a, b) => (a.at < b.at ? -1 : 1)))
    for (const indicator of indicators) added.set(indicator, [...(added.get(indicator) ?? []), supplement]);
  return added;
}

function textOf({ selfAssessment: _, ...text }: ReportLine): ReportText {
  return text;
}

function ratedIn(lines: readonly ReportLine[]): ReadonlyMap<string, string> {
  const rated = lines.filter(({ selfAssessment }) => selfAssessment !== '');
  return new Map(rated.map(({ indicator, selfAssessment }) => [indicator, selfAssessment]));
}
