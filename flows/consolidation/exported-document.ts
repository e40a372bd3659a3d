import { say } from '../../src/i18n';
import { answerMarks } from '../../src/i18n/answer-marks';
import { textsInARow, visitInWords } from '../../src/i18n/format';
import type { Decision } from '../../src/method/decision';
import { rankFunctions, sharedLines } from '../../src/method/findings';
import type { GridRow } from '../../src/method/grid';
import type { Language } from '../../src/method/language';
import { affiliation } from '../../src/method/person';
import { picturesByPillar } from '../../src/method/pillar-picture';
import { closedCells } from '../../src/method/report-cells';
import { seatAsOne } from '../../src/method/seats';
import { type Block, heading, type Line, list, type Piece, paragraph } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { CLOSED } from '../prompts/closed-words';
import { OUTCOME } from '../prompts/outcome-words';
import { ownViewInFile } from '../prompts/own-view';
import { gridOfExport } from '../team';

/** Nobody reads a longer list; the table of sheets has all of it. */
const MOST_WANTED = 1_000;

/** The preparatory review as a document: strengths and weaknesses, people to meet, indicator by indicator. */
export const REVIEW: DeclaredExport = {
  label: { en: 'The desk review, to read', fr: 'La revue préparatoire, à lire' },
  step: 'preparatory-review',
  holds: {
    en: 'strengths and weaknesses, people to meet, indicator by indicator',
    fr: 'points forts et faibles, personnes à rencontrer, par indicateur',
  },
  called: { en: ['document'], fr: ['document'] },
  about: 'team',
  as: 'document',
  make: reviewDocument,
};

function* reviewDocument(given: ExportGiven): Generator<Block> {
  const { review, benchmark, language } = given;
  const decisions = new Map(given.decisions.map((decision) => [decision.indicator, decision]));
  const rows = gridOfExport(given).filter(
    ({ indicator: { id }, answers }) => given.sees(id) && (answers.length > 0 || decisions.has(id)),
  );
  const w = OUTCOME[language];
  yield heading(1, review.hostCity, `, ${visitInWords(review.visit.start, review.visit.days, language)}`);
  yield paragraph(say(benchmark.title, language), `, v${benchmark.version}.`);
  yield heading(2, given.terms.heading);
  yield paragraph(given.terms.standing);
  yield list(given.terms.lines.map((term) => [term]));
  const closed = closedCells(given, given.now);
  const silent = closed.reduce((sum, { indicators }) => sum + indicators.length, 0);
  if (silent > 0) yield paragraph(CLOSED[language].neverCame(closed.length, silent, review.hostCity));
  yield heading(2, w.pictures);
  yield* picturesOf(given, rows);
  yield heading(2, w.people);
  const wanted = rankFunctions(rows, given.register);
  yield list(wanted.slice(0, MOST_WANTED).map((f) => [w.wanted(f.label, f.indicators.length)]));
  if (wanted.length > MOST_WANTED) yield paragraph(w.furtherWanted(wanted.length - MOST_WANTED));
  for (const row of rows) yield* findingsOn(given, row, decisions.get(row.indicator.id));
}

/** Pillar by pillar, where the city seems to stand. */
function* picturesOf(given: ExportGiven, rows: readonly GridRow[]): Generator<Block> {
  const { benchmark, decisions, language } = given;
  const w = OUTCOME[language];
  const titles = new Map(benchmark.indicators.map((i) => [i.id, say(i.title, language)]));
  const listed = (label: string, ids: readonly string[]): Line[] =>
    ids.length > 0
      ? [labelled(given, label, ...ids.flatMap((id, at) => [...(at > 0 ? [' · '] : []), titles.get(id) ?? id]))]
      : [];
  for (const p of picturesByPillar(benchmark.pillars, rows, decisions)) {
    const lines = [
      ...listed(w.strengths, p.strengths),
      ...listed(w.asExpected, p.asExpected),
      ...listed(w.weaknesses, p.weaknesses),
      ...listed(w.open, p.open),
      ...listed(w.notApplicable, p.notApplicable),
    ];
    // A pillar on which nobody has said anything yet, as far as the reader sees it, has no heading either.
    if (lines.length === 0) continue;
    yield heading(3, say(p.pillar.title, language));
    yield list(lines);
  }
}

function* findingsOn(given: ExportGiven, row: GridRow, decision: Decision | undefined): Generator<Block> {
  const { language, words } = given;
  const w = OUTCOME[language];
  yield heading(2, `${row.indicator.id} `, say(row.indicator.title, language));
  yield paragraph(say(row.indicator.statement, language));
  const ownView = given.rating(row.indicator.id);
  if (ownView !== undefined) yield paragraph(...labelled(given, w.ownView, ownViewInFile(ownView, words)));
  yield list(reasonsFor(given, row).map((reason) => [reason]));
  if (decision?.judgement) yield paragraph(...labelled(given, w.judgement, words.teamJudgement[decision.judgement]));
  if (decision?.reason) yield paragraph(...labelled(given, w.reason, decision.reason));
  if (decision?.hypothesis)
    yield paragraph(...labelled(given, w.baseHypothesis, decision.hypothesis, ...wayOf(decision, language)));
  const questions = sharedLines([row], 'toAsk', decision?.questionGroups);
  if (questions.length === 0) return;
  yield paragraph({ strong: w.questions });
  yield list(questions.map(({ text }) => [text]));
}

function labelled({ words }: Pick<ExportGiven, 'words'>, label: string, ...text: readonly Piece[]): Line {
  return [{ strong: label }, words.labelled('', ''), ...text];
}

function wayOf({ settledBy }: Decision, language: Language): string[] {
  return settledBy ? [` (${OUTCOME[language].settledBy[settledBy]})`] : [];
}

/** Who says what and why, one line per answer. */
function reasonsFor({ words, language, people, review }: ExportGiven, row: GridRow): string[] {
  return row.answers.map((answer) => {
    const found = seatAsOne(answer.person, review, people);
    const who = found ? affiliation(found) || found.name : answer.person;
    const { content } = answer.revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = textsInARow([...content.suspect, ...content.dontKnow, content.naReason], language);
    return OUTCOME[language].reasons(who + answerMarks(answer, language), what, why);
  });
}
