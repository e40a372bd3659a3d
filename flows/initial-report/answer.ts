import type { Indicator } from '../../src/method/benchmark';
import type { StepRight } from '../../src/method/permissions';
import { functionLabels } from '../../src/method/register';
import { OWN_VIEWS, type OwnView, type ReportFile, type ReportLine } from '../../src/method/report';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';

/** The host's contacts fill in their own city's report, with the colleagues whom they ask, and nobody else does (method, section 2). */
export const WRITES: StepRight = {
  right: 'write-report',
  roles: ['host', 'colleague'],
  throughTheWall: true,
  not: 'when-closed',
};

/** What the host city answers on an indicator, half done or whole. It is the city's: it stays when its author goes. */
export interface HostAnswer {
  indicator: string;
  /** How the city stands by its own view: one of `OWN_VIEWS`, or its own words where they came with a table. Empty: not said. */
  ownView: string;
  text: string;
  page: string;
  /** One document a line. */
  documents: string;
  /** Functions, with semicolons between them. */
  responsible: string;
  sourceType?: string;
  /** Its documents hold the city's own ratings. */
  holdsRatings?: boolean;
  at: Instant;
  /** Who wrote it last. */
  by: string;
}

/** Nobody but the host's contacts is handed any of them before they are handed in. */
export const HOST_ANSWER = documentKind<HostAnswer>({
  name: 'host-answer',
  ofReview: { read: WRITES },
  onIndicators: true,
});

/** What an answer says, without who said it when. */
export type Said = Omit<HostAnswer, 'indicator' | 'at' | 'by'>;

const NOTHING: Said = { ownView: '', text: '', page: '', documents: '', responsible: '' };

/** What was kept on an indicator. */
export function keptOn({ kept }: FlowContext, indicator: string): Kept<HostAnswer> | undefined {
  return kept.of(HOST_ANSWER).find(({ value }) => value.indicator === indicator);
}

/** Where what the host says is found. */
type Written = Pick<ReviewView, 'report' | 'rating'>;

/** What the host says on an indicator by now: what it wrote here, else what a table or a file brought. */
export function answerOn(view: Written, context: FlowContext, indicator: string): Said {
  const kept = keptOn(context, indicator)?.value;
  if (kept) return saidIn(kept);
  const line = view.report.get(indicator);
  if (!line) return NOTHING;
  const { text, page, responsible, documents, sourceType, holdsRatings } = line;
  const ownView = view.rating(indicator, undefined) ?? '';
  return {
    ...{ ownView, text, page, documents, responsible },
    ...(sourceType ? { sourceType } : {}),
    ...(holdsRatings ? { holdsRatings } : {}),
  };
}

/** The effect that keeps what is said on an indicator from now on. */
export function keeping(view: ReviewView, context: FlowContext, indicator: string, said: Said) {
  const before = keptOn(context, indicator);
  const value: HostAnswer = { ...said, indicator, at: context.now, by: context.person.id };
  const id = `${HOST_ANSWER.name}|${view.review.id}|${indicator}`;
  const record = { id, kind: HOST_ANSWER.name, review: view.review.id, person: '', value };
  return { kind: 'keep' as const, record, ...(before ? { seen: before.record } : {}) };
}

/** Where the host stands on an indicator: whole once it says how it stands, and what it does or why that does not apply. */
export function standsOn(view: Written, context: FlowContext, indicator: string): 'done' | 'begun' | 'open' {
  const said = answerOn(view, context, indicator);
  if (said.ownView !== '' && said.text !== '') return 'done';
  return isEmpty(said) ? 'open' : 'begun';
}

/** Whether nothing is said on an indicator. */
export function isEmpty({ ownView, text, page, documents, responsible }: Said): boolean {
  return [ownView, text, page, documents, responsible].every((one) => one === '');
}

/** How many of some indicators are whole. */
export function doneOf(view: Written, context: FlowContext, indicators: readonly Indicator[]): number {
  return indicators.filter(({ id }) => standsOn(view, context, id) === 'done').length;
}

/** The value of an own view that is one of the four. */
export function asOwnView(text: string): OwnView | undefined {
  return OWN_VIEWS.find((one) => one === text);
}

/**
 * The lines of the report that the answers make, of those on which anything is said, or has another document than before.
 * `filesOn`: the documents on an indicator that are kept as files.
 */
export function linesOf(
  view: ReviewView,
  context: FlowContext,
  filesOn: (indicator: string) => readonly ReportFile[],
): Omit<ReportLine, 'id' | 'review'>[] {
  return view.benchmark.indicators.flatMap(({ id: indicator }) => {
    const kept = keptOn(context, indicator)?.value;
    const files = filesOn(indicator);
    if (!kept && JSON.stringify(files) === JSON.stringify(view.report.get(indicator)?.files ?? [])) return [];
    const { ownView, responsible, ...said } = answerOn(view, context, indicator);
    const line = { ...said, indicator, selfAssessment: ownView, responsible: functionLabels(responsible).join('; ') };
    return [files.length === 0 ? line : { ...line, files }];
  });
}

/** The moment once an answer is kept: what follows in the same turn counts it. */
export function withAnswer(context: FlowContext, record: StepRecord): FlowContext {
  const { kept } = context;
  const all = kept.of(HOST_ANSWER).filter((one) => one.record.id !== record.id);
  const answers = [...all, { value: record.value as HostAnswer, record }];
  const of: KeptDocuments['of'] = (kind) => (kind.name === HOST_ANSWER.name ? (answers as never) : kept.of(kind));
  return { ...context, kept: { of } };
}

/** Documents as they are kept, one on a line. */
export function linesIn(documents: string): string[] {
  return documents
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function saidIn({ indicator: _, at: __, by: ___, ...said }: HostAnswer): Said {
  return said;
}
