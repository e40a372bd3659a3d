import type { Instant } from './time';

/** What the host city's initial report says about one indicator. Its id is `review|indicator`. */
export interface ReportLine {
  id: string;
  review: string;
  indicator: string;
  /** The host's own judgement, in its own words. */
  selfAssessment: string;
  text: string;
  page: string;
  /** The function responsible for the subject, as the report names it. */
  responsible: string;
  /** The id of one of its benchmark's; see `sourceTypesOf`. */
  sourceType?: string;
  documents: string;
  /** The host says that its documents here hold its own ratings: said beside them, to whoever would rather not read those yet. */
  holdsRatings?: boolean;
  /** Documents that are kept here as files; none where nothing is said. */
  files?: readonly ReportFile[];
}

/** A document of the report that is kept here. `id` names it among those of its review. */
export interface ReportFile {
  id: string;
  name: string;
  /** Where in it; empty: not said. */
  page: string;
}

/** Whether the host city has reported anything: on some indicator, or as a document about all of it. */
export function hasReported(
  { report }: { report: { url?: string; files?: readonly ReportFile[] } },
  lines: number,
): boolean {
  return lines > 0 || report.url !== undefined || (report.files ?? []).length > 0;
}

/** What a report says on an indicator, without the host's own judgement: that one has a rule of its own (`ratingsFor`). */
export type ReportText = Omit<ReportLine, 'selfAssessment'>;

/** What the host city says besides on an indicator, because it was asked before the visit (method, section 12). */
export interface Supplement {
  question: string;
  answer: string;
  /** One document a line. */
  documents: string;
  at: Instant;
}

/** What was added to a report, by indicator, in the order in which it came. */
export type Supplemented = ReadonlyMap<string, readonly Supplement[]>;

/** A function or body that the report names as responsible. Never a person's name. */
export interface RegisterFunction {
  /** `review|slug`. */
  id: string;
  review: string;
  label: string;
  /** Likewise. */
  sourceType?: string;
  /** Indicators for which the report names it as responsible. */
  indicators: readonly string[];
}

/** How a host city may say that it stands on an indicator, by its own view (method, section 12). */
export const OWN_VIEWS = ['below', 'at', 'above', 'not_applicable'] as const;
export type OwnView = (typeof OWN_VIEWS)[number];

/**
 * A report may come in parts (method, section 9.4): `handedIn` names the cells that the host city has handed in,
 * `open` since when each of those that were accepted is open to the team. Where a review has neither, its report is one,
 * and opens as one.
 */
export interface ReportCells {
  handedIn?: readonly string[];
  open?: Readonly<Record<string, Instant>>;
}
