import { LRUCache } from 'lru-cache';
import type { RegisterFunction, ReportLine, ReportText } from '../method/report';
import type { Review } from '../method/review';
import type { Store } from '../ports/store';

/** What the host city reported, as an import left it. */
export interface Report {
  lines: readonly ReportText[];
  /** How it judges itself, by indicator; shown by `ratingsFor` alone. */
  rated: ReadonlyMap<string, string>;
  register: readonly RegisterFunction[];
}

/** The reports of the reviews that are worked on, each read once for every import of it. */
export interface Reports {
  /** Errors: `StoreError`. */
  of(review: Pick<Review, 'id' | 'reportRevision'>): Promise<Report>;
}

/** So many reports are remembered, */
const MOST = 100;
/** and read again after this time, in milliseconds: an import that was cut short leaves its revision as it was. */
const KEPT_MS = 10 * 60_000;

export function reportsIn(store: Pick<Store, 'reportLines' | 'functions'>): Reports {
  const known = new LRUCache<string, Report, string>({
    max: MOST,
    ttl: KEPT_MS,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _old, { context: review }) => {
      const [lines, register] = await Promise.all([
        store.reportLines.find({ review }),
        store.functions.find({ review }),
      ]);
      return { lines: lines.map(textOf), rated: ratedIn(lines), register };
    },
  });
  return { of: ({ id, reportRevision = 0 }) => known.forceFetch(`${id} ${reportRevision}`, { context: id }) };
}

function textOf({ selfAssessment: _, ...text }: ReportLine): ReportText {
  return text;
}

function ratedIn(lines: readonly ReportLine[]): ReadonlyMap<string, string> {
  const rated = lines.filter(({ selfAssessment }) => selfAssessment !== '');
  return new Map(rated.map(({ indicator, selfAssessment }) => [indicator, selfAssessment]));
}
