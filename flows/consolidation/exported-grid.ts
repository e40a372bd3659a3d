import { say } from '../../src/i18n';
import { inCellOrder } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import { hasBegun } from '../../src/method/calendar';
import { consolidate } from '../../src/method/consolidation';
import type { Decision } from '../../src/method/decision';
import type { GridRow } from '../../src/method/grid';
import { closedCells, scopeOf } from '../../src/method/report-cells';
import { type Cell, type TableColumn, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { HYPOTHESIS, statusCalled } from '../hypotheses/public';
import { dissentIn, finalCalled, finalsIn, OUTCOME_KINDS, sourcesIn } from '../judgement/public';
import { CLOSED } from '../prompts/closed-words';
import { OUTCOME } from '../prompts/outcome-words';
import { ownViewInFile } from '../prompts/own-view';
import { ADVICE, adviceOn } from '../recommendations/public';
import { gridOfExport } from '../team';

/** E2: the grid, one row per indicator; the team's views only where the reader may see them. */
export const GRID: DeclaredExport = {
  label: { en: 'Grid', fr: 'Grille' },
  step: 'preparatory-review',
  holds: {
    en: 'one line for each indicator: who judged how, what was decided and what came of it',
    fr: 'une ligne par indicateur : qui juge comment, ce qui est décidé et ce qu’il en est sorti',
  },
  wanted: (review, now) => isGathered(review, now) && !hasBegun(review, now),
  about: 'team',
  reads: [...OUTCOME_KINDS, ADVICE],
  as: 'table',
  make: (given) => tableWith(given.language, columnsOf(given), rowsOf(given)),
};

/** Every indicator that the review is about: also those of which the report never came, that nobody was asked about. */
function rowsOf(given: ExportGiven): GridRow[] {
  const rows = gridOfExport(given);
  const closed = closedCells(given, given.now).flatMap(({ indicators }) => indicators);
  if (closed.length === 0) return rows;
  const own = new Map(rows.map((row) => [row.indicator.id, row]));
  const stub = (indicator: GridRow['indicator']) => ({ indicator, answers: [], consolidated: consolidate([], 0, []) });
  return inCellOrder(scopeOf(given)).map((indicator) => own.get(indicator.id) ?? stub(indicator));
}

function columnsOf(given: ExportGiven): TableColumn<GridRow>[] {
  const { language, words } = given;
  const decisions = new Map(given.decisions.map((decision) => [decision.indicator, decision]));
  /** What the team says of an indicator: nothing, where the reader does not see it. */
  const seen = (of: (row: GridRow, decision: Decision | undefined) => Cell | undefined) => (row: GridRow) =>
    given.sees(row.indicator.id) ? (of(row, decisions.get(row.indicator.id)) ?? '') : '';
  const open = new Set(given.benchmark.indicators.map(({ id }) => id));
  const told = seen((row) => words.agreement[row.consolidated.agreement]);
  const agreement = (row: GridRow) => (open.has(row.indicator.id) ? told(row) : CLOSED[language].row);
  const finals = finalsIn(given.kept);
  const sources = sourcesIn(given);
  return [
    { name: { en: 'id', fr: 'indicateur' }, of: (row) => row.indicator.id },
    { name: { en: 'statement', fr: 'enonce' }, of: (row) => say(row.indicator.statement, language) },
    { name: { en: 'expected', fr: 'attendues' }, of: (row) => row.consolidated.expected },
    { name: { en: 'submitted', fr: 'recues' }, of: seen((row) => row.consolidated.submitted) },
    { name: { en: 'below', fr: 'au_dessous' }, of: seen((row) => row.consolidated.split.below) },
    { name: { en: 'at', fr: 'a_parite' }, of: seen((row) => row.consolidated.split.at) },
    { name: { en: 'above', fr: 'au_dessus' }, of: seen((row) => row.consolidated.split.above) },
    { name: { en: 'need_info', fr: 'information' }, of: seen((row) => row.consolidated.split.need_info) },
    { name: { en: 'n/a', fr: 'sans_objet' }, of: seen((row) => row.consolidated.split.not_applicable) },
    { name: { en: 'agreement', fr: 'accord' }, of: agreement },
    {
      name: { en: 'initial', fr: 'initial' },
      of: seen((_, decision) => decision?.judgement && words.teamJudgement[decision.judgement]),
    },
    { name: { en: 'base_hypothesis', fr: 'hypothese_de_base' }, of: seen((_, decision) => decision?.hypothesis) },
    { name: { en: 'call_outcome', fr: 'issue_reunion' }, of: seen((_, decision) => decision?.outcome) },
    {
      name: { en: 'no_reasons', fr: 'sans_raisons' },
      of: seen((row) => Object.values(row.consolidated.unreasoned).reduce((sum, each) => sum + each, 0)),
    },
    {
      name: { en: 'proposed', fr: 'propose' },
      of: seen(({ consolidated: { proposed } }) => proposed && words.teamJudgement[proposed]),
    },
    {
      name: { en: 'hypothesis_settled_by', fr: 'hypothese_reglee_par' },
      of: seen((_, decision) => decision?.settledBy && OUTCOME[language].settledBy[decision.settledBy]),
    },
    { name: { en: 'reason', fr: 'raison' }, of: seen((_, decision) => decision?.reason) },
    {
      name: { en: 'changed_after_host_rating', fr: 'modifies_apres_avis_ville' },
      of: seen((row) => row.answers.filter(({ beforeRating }) => beforeRating !== undefined).length),
    },
    {
      name: { en: 'host_rating', fr: 'avis_ville' },
      of: ({ indicator: { id } }) => ownViewInFile(given.rating(id) ?? '', words),
    },
    { name: { en: 'hypothesis_status', fr: 'statut_hypotheses' }, of: seen((row) => statusesOn(given, row)) },
    { name: { en: 'sources', fr: 'sources' }, of: seen(({ indicator }) => sources(indicator.id).sources) },
    { name: { en: 'source_types', fr: 'types_de_sources' }, of: seen(({ indicator }) => sources(indicator.id).types) },
    {
      name: { en: 'final', fr: 'final' },
      of: seen(({ indicator }) => {
        const final = finals.get(indicator.id)?.value;
        return final && finalCalled(final.judgement, language);
      }),
    },
    {
      name: { en: 'rationale', fr: 'justification' },
      of: seen((row) => finals.get(row.indicator.id)?.value.rationale),
    },
    { name: { en: 'dissent', fr: 'desaccord' }, of: seen(({ indicator }) => dissentIn(given, indicator.id)) },
    {
      name: { en: 'recommendation_ids', fr: 'id_recommandations' },
      of: seen(({ indicator }) => adviceOn(given.kept, indicator.id).join(' ')),
    },
  ];
}

/** Where the hypotheses on an indicator stand, each. */
function statusesOn({ kept, language }: ExportGiven, { indicator }: GridRow): string {
  const about = kept.of(HYPOTHESIS).filter(({ value }) => value.indicators.includes(indicator.id));
  return about.map(({ value }) => statusCalled(value.status, language)).join('; ');
}
