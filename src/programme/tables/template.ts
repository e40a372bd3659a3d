import type { InEach, Language, Localized } from '../../method/language';
import { separatorOf, toCsv } from '../exports/csv';
import { headingsIn } from './headings';
import { workbookOf } from './write-workbook';

/** Two rows that show what goes where: to be written over. */
const EXAMPLE: InEach<readonly (readonly string[])[]> = {
  en: [
    ['Cycling for all', 'Ambition', 'The council has adopted a cycling plan with targets and dates.', 'Cycling plan'],
    ['Cycling for all', 'Resources', 'The plan has a budget of its own for at least three years.', 'Budget'],
  ],
  fr: [
    ['Le vélo pour tous', 'Ambition', 'Le conseil a adopté un plan vélo avec des objectifs et des dates.', 'Plan vélo'],
    ['Le vélo pour tous', 'Moyens', 'Le plan a son propre budget pour trois ans au moins.', 'Budget'],
  ],
};

/** What the sheet of a workbook is called. */
const WORKBOOK: Localized = { en: 'Benchmark', fr: 'Référentiel' };

/** The table of a benchmark to fill in, in a language; undefined where no such file is offered. */
export function templateFile(name: string, language: Language) {
  const [head, rows] = [headingsIn(language), EXAMPLE[language]];
  switch (name) {
    case 'benchmark.csv': {
      const text = [...toCsv(head, rows, separatorOf(language))].join('');
      return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
    }
    case 'benchmark.xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { name, type, bytes: workbookOf([head, ...rows], WORKBOOK[language]) };
    }
    default:
      return undefined;
  }
}
