import { say } from '../../src/i18n';
import { inCellOrder } from '../../src/method/benchmark';
import { isOpened } from '../../src/method/calendar';
import type { InEach } from '../../src/method/language';
import { tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { linesIn } from './answer';
import { DOCUMENTS } from './words/documents';

interface Row {
  /** Empty: it is about the whole report. */
  indicator: string;
  title: string;
  document: string;
  page: string;
  isKept: boolean;
  holdsRatings: boolean;
}

const YES: InEach<string> = { en: 'yes', fr: 'oui' };
const NO: InEach<string> = { en: 'no', fr: 'non' };

/** The documents of the host's report, once that is open to the team: of the whole, then indicator by indicator. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  documents: {
    label: { en: 'Documents of the report', fr: 'Documents du rapport' },
    step: 'initial-report',
    holds: {
      en: 'what the host city’s report rests on: documents, links and pages, by indicator',
      fr: 'ce sur quoi repose le rapport de la ville hôte : documents, liens et pages, par indicateur',
    },
    ofReport: true,
    as: 'table',
    make: (given) => {
      const said = (is: boolean) => (is ? YES : NO)[given.language];
      return tableWith(
        given.language,
        [
          { name: { en: 'indicator_id', fr: 'indicateur' }, of: ({ indicator }) => indicator },
          { name: { en: 'title', fr: 'titre' }, of: ({ title }) => title },
          { name: { en: 'document', fr: 'document' }, of: ({ document }) => document },
          { name: { en: 'page', fr: 'page' }, of: ({ page }) => page },
          { name: { en: 'kept_here', fr: 'garde_ici' }, of: ({ isKept }) => said(isKept) },
          {
            name: { en: 'holds_own_ratings', fr: 'contient_ses_appreciations' },
            of: ({ holdsRatings }) => said(holdsRatings),
          },
        ],
        rowsOf(given),
      );
    },
  },
};

function rowsOf({ review, benchmark, report, language, now }: ExportGiven): Row[] {
  if (!isOpened(review, now)) return [];
  const lines = new Map(report.map((line) => [line.indicator, line]));
  const { url, files, holdsRatings } = review.report;
  const whole = { indicator: '', title: DOCUMENTS[language].whole };
  return [
    ...documentsOf(whole, url === undefined ? [] : [url], files, holdsRatings),
    ...inCellOrder(benchmark).flatMap(({ id, title }) => {
      const line = lines.get(id);
      const about = { indicator: id, title: say(title, language) };
      return line ? documentsOf(about, linesIn(line.documents), line.files, line.holdsRatings) : [];
    }),
  ];
}

function documentsOf(
  about: Pick<Row, 'indicator' | 'title'>,
  named: readonly string[],
  files: ExportGiven['review']['report']['files'] = [],
  holdsRatings = false,
): Row[] {
  return [
    ...named.map((document) => ({ ...about, document, page: '', isKept: false, holdsRatings })),
    ...files.map(({ name, page }) => ({ ...about, document: name, page, isKept: true, holdsRatings })),
  ];
}
