import { setImmediate as others } from 'node:timers/promises';
import type { Benchmark } from '../../method/benchmark';
import { isOpened } from '../../method/calendar';
import { byScope } from '../../method/in-scope';
import { DEFAULT_LANGUAGE } from '../../method/language';
import type { Sheet } from '../../method/sheet';
import { keptDocuments, refuseUnkept } from '../../steps/documents';
import { type ExportReader, fileCalled, mayHave } from '../../steps/exports';
import { note, noteKept } from '../../turn/audit';
import { type Deps, Refusal } from '../../turn/deps';
import { openTo } from '../../turn/in-scope';
import { earlierLoaded } from '../../turn/load-earlier';
import { formerOf, membersOf } from '../../turn/load-review';
import { logOf } from '../../turn/log';
import { documentsFor } from '../../turn/step-documents';
import { type Separator, separatorOf } from './csv';
import { inFormat } from './printing';

/** So many indicators' sheets are read at once. */
const PORTION = 4;

/**
 * One file of a review's export (`sheets.csv`), as a reader may see it; noted in the log. Text is UTF-8, and tables have the
 * separator of the reader's language unless another is asked for. Errors: a `Refusal` of what is no review, and of what is
 * not for them, or not now.
 */
export async function exportFile(
  deps: Deps,
  reviewId: string,
  file: string,
  reader: ExportReader,
  separator?: Separator,
): Promise<Uint8Array> {
  const review = await deps.store.reviews.get(reviewId);
  // Nobody learns what there is of what is not theirs.
  if (!review) throw new Refusal(reader === 'operator' ? 'unknown-review' : 'not-allowed', reviewId);
  const now = deps.clock.now();
  const called = fileCalled(deps.steps.exports, file);
  if (!called || !mayHave(called.found.declared, reader, review, now)) throw new Refusal('not-allowed', reviewId);
  const { version } = called;
  const { name, declared, format, language: asked } = called.found;
  const isOfTeam = declared.about === 'team';
  const language = reader === 'operator' ? DEFAULT_LANGUAGE : reader.language;
  const [people, former, documents, earlier, log, decisions, { register, rated, lines }] = await Promise.all([
    membersOf(deps, review),
    formerOf(deps, review),
    documentsFor(deps, declared.reads ?? [], reader, review),
    earlierLoaded(deps, declared.ofEarlier ?? [], reader, review),
    declared.ofLog ? logOf(deps, review, language) : [],
    isOfTeam ? deps.store.decisions.find({ review: reviewId }) : [],
    isOfTeam || declared.ofReport ? deps.reports.of(review) : NO_REPORT,
  ]);
  const kept = keptDocuments(documents);
  const isThere = version === undefined || declared.versions?.({ kept }).includes(version);
  if (!isThere) throw new Refusal('not-allowed', reviewId);
  const benchmark = openTo(deps, review);
  const loaded = {
    ...(version === undefined ? {} : { version }),
    review,
    benchmark,
    people: new Map([...former, ...people].map((p) => [p.id, p])),
    decisions: byScope(benchmark, decisions).inside,
    register: isOfTeam ? register : [],
    rated: isOfTeam ? rated : NO_REPORT.rated,
    report: declared.ofReport && isOpened(review, now) ? byScope(benchmark, lines).inside : [],
    documents,
    earlier,
    log,
    reader,
    language,
    columns: deps.steps.columns(language),
    terms: deps.steps.draws.terms(review, benchmark, language),
    ...(asked ? { asked } : {}),
    now,
  };
  await note(deps, {
    by: reader === 'operator' ? 'operator' : reader.id,
    action: 'exported',
    review: reviewId,
    detail: { file },
  });
  const from = declared.as === 'slides' ? 'pptx' : 'docx';
  const bytes = await inFormat(deps, format, from, language, (written) =>
    deps.makeExport(
      { name, format: written, separator: separator ?? separatorOf(language), loaded },
      isOfTeam ? sheetsOf(deps, reviewId, benchmark) : nothing(),
    ),
  );
  const left =
    reader === 'operator'
      ? undefined
      : declared.leaves?.(reader, { review, kept, now, ...(version === undefined ? {} : { version }) });
  if (left) refuseUnkept(deps.steps.documents, left);
  // Who took the file has what it holds before them, and the log says so as where they opened it on a card.
  if (left && reader !== 'operator' && (await deps.store.stepRecords.insert(left)))
    await noteKept(deps, left, { by: reader.id, event: left.id });
  return bytes;
}

/**
 * A review's sheets in portions, between which others have their turn. Without what they were before: no file holds it, and
 * it would go to whoever makes the file as a second copy of everything.
 */
async function* sheetsOf(deps: Deps, review: string, { indicators }: Benchmark): AsyncGenerator<readonly Sheet[]> {
  for (let at = 0; at < indicators.length; at += PORTION) {
    const portion = indicators.slice(at, at + PORTION).map(({ id }) => id);
    const sheets = await deps.store.sheets.find({ review, indicator: { in: portion } });
    yield sheets.map((sheet) => ({ ...sheet, history: [] }));
    await others();
  }
}

const NO_REPORT = { register: [], rated: new Map<string, string>(), lines: [] };

async function* nothing(): AsyncGenerator<readonly Sheet[]> {}
