import { rolesOf } from '../../../src/method/permissions';
import type { ReportFile } from '../../../src/method/report';
import type { Instant } from '../../../src/method/time';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { documentKind, type Kept } from '../../../src/steps/documents';
import type { Effect } from '../../../src/steps/effects';
import type { FiledDocument } from '../../../src/steps/files';
import { WRITES } from '../answer';
import { CONTACT, ownIndicators } from '../shared';

/** A document of the host city's report that is kept here as a file. It is the city's: it stays when who brought it goes. */
export interface HostDocument extends FiledDocument {
  /** What it is about; none, where it is about the whole report. */
  indicators: readonly string[];
  /** Where in it; empty: not said. */
  page: string;
  at: Instant;
  /** Who brought it. */
  by: string;
  /** It is in the report that was handed in. */
  handedIn?: Instant;
  /** It was taken out after that: those who read the report have it until the next hand-in. */
  gone?: true;
}

export const HOST_DOCUMENT = documentKind<HostDocument>({
  name: 'host-document',
  ofReview: { read: WRITES },
  onIndicators: true,
});

/** What the host city says of its report as a document of its own, on the web: its contacts' to say. */
export interface WholeReport {
  /** Empty: there is none. */
  url: string;
  /** That one, or a file about the whole report, holds the city's own ratings. */
  holdsRatings: boolean;
  at: Instant;
  by: string;
}
export const WHOLE_REPORT = documentKind<WholeReport>({ name: 'host-whole-report', ofReview: { read: CONTACT } });

/** What a file is about that is about the whole report, where it is handed over. */
export const WHOLE = 'whole';

/** By what name the host's documents are handed over and asked for. */
export const FILES = 'report';

/** Those that somebody of the host city works with: a contact all, a colleague those about a cell that is shared with them. */
export function ownDocuments(
  view: Pick<ReviewView, 'review' | 'benchmark'>,
  context: FlowContext,
): Kept<HostDocument>[] {
  return present(context).filter(({ value }) => isOwn(value, view, context));
}

/** Those about an indicator. */
export function documentsOn(context: FlowContext, indicator: string): Kept<HostDocument>[] {
  return present(context).filter(({ value }) => value.indicators.includes(indicator));
}

/** Whether somebody of the host city may have it. */
export function isOwn(
  { indicators }: HostDocument,
  view: Pick<ReviewView, 'review' | 'benchmark'>,
  context: FlowContext,
): boolean {
  const roles = rolesOf(context.person.id, view.review);
  if (roles.includes('host')) return true;
  if (!roles.includes('colleague')) return false;
  const own = ownIndicators(view, context).map(({ id }) => id);
  return indicators.some((id) => own.includes(id));
}

/** As the report's line names them. */
export function filesOn(context: FlowContext, indicator: string): ReportFile[] {
  return documentsOn(context, indicator).map(asFile);
}

function asFile({ value: { name, page }, record }: Kept<HostDocument>): ReportFile {
  return { id: idOf(record), name, page };
}

/** Those about the whole report. */
function wholeDocuments(context: FlowContext): Kept<HostDocument>[] {
  return present(context).filter(({ value }) => isWhole(value));
}

/** Whether a document is about the report as a whole, and no indicator’s. */
export function isWhole({ indicators }: HostDocument): boolean {
  return indicators.length === 0;
}

/** What the host city says of its report as a whole, as it is handed in; undefined where it says nothing. */
export function wholeHandedIn({ kept, ...context }: FlowContext) {
  const files = wholeDocuments({ ...context, kept }).map(asFile);
  const [said] = kept.of(WHOLE_REPORT);
  return { files, ...(said ? { link: { url: said.value.url, holdsRatings: said.value.holdsRatings } } : {}) };
}

/**
 * What becomes of them when the report is handed in, or of it what is on these indicators: it has those that are here, and
 * those taken out since are kept no more.
 */
export function documentsHandedIn(
  { kept, now: handedIn }: FlowContext,
  indicators: ReadonlySet<string> | undefined,
): Effect[] {
  return kept.of(HOST_DOCUMENT).flatMap(({ value, record }): Effect[] => {
    const isIn = (id: string) => indicators === undefined || indicators.has(id);
    if (value.gone) return value.indicators.every(isIn) ? [{ kind: 'forget', seen: record }] : [];
    if (value.handedIn !== undefined || !(isWhole(value) || value.indicators.some(isIn))) return [];
    return [
      { kind: 'keep', record: { ...record, value: { ...value, handedIn } satisfies HostDocument }, seen: record },
    ];
  });
}

/** The id of a document among those of its review, by which it is asked for. */
export function idOf({ id }: { id: string }): string {
  return id.slice(id.lastIndexOf('|') + 1);
}

function present({ kept }: FlowContext): Kept<HostDocument>[] {
  const all = kept.of(HOST_DOCUMENT).filter(({ value }) => !value.gone);
  return all.sort((a, b) => (a.value.at < b.value.at ? -1 : 1));
}
