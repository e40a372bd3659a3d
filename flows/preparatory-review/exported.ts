import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import { instantIn, isOpened } from '../../src/method/calendar';
import type { GridAnswer } from '../../src/method/grid';
import type { InEach } from '../../src/method/language';
import { affiliation, type Person } from '../../src/method/person';
import { labelsOf } from '../../src/method/register';
import { seatAsOne } from '../../src/method/seats';
import { cellOf } from '../../src/steps/columns';
import { type Table, type TableColumn, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { gridOfExport } from '../team';
import { printedSheets } from './printing';

interface Answer extends GridAnswer {
  indicator: Indicator;
}

/** E1: one row per submitted sheet the reader may see (method, section 7). */
const SHEETS: DeclaredExport = {
  label: { en: 'Sheets', fr: 'Fiches' },
  step: 'preparatory-review',
  holds: {
    en: 'what each peer wrote on each indicator',
    fr: 'ce que chaque pair a écrit sur chaque indicateur',
  },
  wanted: (review, now) => isOpened(review, now) && !isGathered(review, now),
  about: 'team',
  as: 'table',
  make: sheetsTable,
  printed: printedSheets,
};

/** What the peers wrote. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = { sheets: SHEETS };

function sheetsTable(given: ExportGiven): Table {
  const { language, register } = given;
  const rows = gridOfExport(given);
  const answers = rows.flatMap(({ indicator, answers }) => answers.map((answer) => ({ ...answer, indicator })));
  // Row by row, and so in the order in which they were named.
  return tableWith(language, columnsOf(given, labelsOf(register)), answers);
}

/** What the review is, what its sheets hold, as the fields of forms declare it, and what became of each. */
function columnsOf(given: ExportGiven, labelOf: (name: string) => string): TableColumn<Answer>[] {
  const { review, benchmark, people, language, words } = given;
  const { pillars, dimensions } = benchmark;
  return [
    { name: { en: 'review', fr: 'revue' }, of: () => review.id },
    {
      name: { en: 'benchmark_version', fr: 'version_referentiel' },
      of: () => `${benchmark.id} v${benchmark.version}`,
    },
    { name: { en: 'indicator_id', fr: 'indicateur' }, of: ({ indicator }) => indicator.id },
    {
      name: { en: 'pillar', fr: 'pilier' },
      of: ({ indicator: { pillar } }) => titleOf(pillars, pillar, language),
    },
    {
      name: { en: 'dimension', fr: 'dimension' },
      of: ({ indicator: { dimension } }) => titleOf(dimensions, dimension, language),
    },
    { name: { en: 'n', fr: 'n' }, of: ({ indicator }) => indicator.number },
    { name: { en: 'statement', fr: 'enonce' }, of: ({ indicator }) => say(indicator.statement, language) },
    { name: { en: 'peer_city', fr: 'ville_du_pair' }, of: ({ person }) => from(seatAsOne(person, review, people)) },
    ...given.columns.map((column) => ({
      name: column.name,
      of: ({ revision }: Answer) => cellOf(column, { ...revision.content }, labelOf),
    })),
    {
      name: { en: 'status', fr: 'statut' },
      of: ({ revision }) => STATUS[language][revision.late ? 'late' : 'submitted'],
    },
    { name: { en: 'submitted_at', fr: 'envoye_le' }, of: ({ revision }) => instantIn(review.timeZone, revision.at) },
    {
      name: { en: 'changed_after_host_rating_from', fr: 'modifie_apres_avis_ville_de' },
      of: ({ beforeRating }) => (beforeRating ? words.shortPerformance[beforeRating] : ''),
    },
  ];
}

const STATUS: InEach<{ submitted: string; late: string }> = {
  en: { submitted: 'submitted', late: 'submitted late' },
  fr: { submitted: 'envoyée', late: 'envoyée tard' },
};

function from(person: Person | undefined): string {
  return person ? affiliation(person) || (person.erasedAs ?? '') : '';
}

function titleOf(
  list: ExportGiven['benchmark']['pillars'] | ExportGiven['benchmark']['dimensions'],
  id: string,
  language: ExportGiven['language'],
): string {
  const found = list.find((entry) => entry.id === id);
  return found ? say(found.title, language) : id;
}
