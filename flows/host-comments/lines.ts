import type { Benchmark } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import type { Language } from '../../src/method/language';
import { themesOf } from '../../src/method/themes';
import { partCalled, partsOf } from '../report/public';
import type { SentReport } from './kept';

/** One numbered line of what went out: a paragraph, or advice, by its key. */
export interface SentLine {
  /** Counts from 1 through all of it: people name it by that. */
  n: number;
  key: string;
  /** The part that it stands in, as that is titled. */
  part: string;
  text: string;
  isMinority?: true;
}

/** So many lines, and so many characters, are read at once. */
const MOST_LINES = 8;
const MOST_CHARACTERS = 3_000;

/** The benchmark as far as a report is about it. */
export function benchmarkOf({ pillars }: Pick<SentReport, 'pillars'>, benchmark: Benchmark): Benchmark {
  const whole = wholeOf(benchmark);
  if (!pillars) return whole;
  return {
    ...whole,
    pillars: whole.pillars.filter(({ id }) => pillars.includes(id)),
    indicators: whole.indicators.filter(({ pillar }) => pillars.includes(pillar)),
  };
}

/** Part by part, as it stands in the file. */
export function linesOf(
  sent: Pick<SentReport, 'paragraphs' | 'advice' | 'pillars'>,
  benchmark: Benchmark,
  language: Language,
): SentLine[] {
  const parts = partsOf(benchmarkOf(sent, benchmark), language);
  const known = new Set(parts.map(({ id }) => id));
  const themes = new Map(themesOf(benchmark).map(({ id }, n) => [id, n]));
  const byTheme = [...sent.advice].sort((a, b) => (themes.get(a.theme) ?? 99) - (themes.get(b.theme) ?? 99));
  const adviceIn = (part: string) =>
    byTheme.filter(({ sort }) =>
      part === 'recommendations' ? sort !== 'good_practice' : part === 'good-practices' && sort === 'good_practice',
    );
  const lines = [
    ...parts.flatMap(({ id, title }) => [
      ...sent.paragraphs
        .filter(({ section }) => section === id)
        .map(({ key, text, isMinority }) => ({ key, part: title, text, ...(isMinority ? { isMinority } : {}) })),
      ...adviceIn(id).map(({ key, title: called, text, addressee }) => ({
        key,
        part: title,
        text: [called, text, addressee].filter((said) => said !== '').join(' · '),
      })),
    ]),
    // What stands in a part that the benchmark has no more.
    ...sent.paragraphs
      .filter(({ section }) => !known.has(section))
      .map(({ key, section, text }) => ({ key, part: partCalled(section, benchmark, language), text })),
  ];
  return lines.map((line, n) => ({ n: n + 1, ...line }));
}

/** The same, in pages: none holds lines of two parts. */
export function pagesOf(lines: readonly SentLine[]): SentLine[][] {
  const pages: SentLine[][] = [];
  let characters = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    const fits = page && page[0]?.part === line.part && page.length < MOST_LINES;
    if (page && fits && characters + line.text.length <= MOST_CHARACTERS) {
      page.push(line);
      characters += line.text.length;
    } else {
      pages.push([line]);
      characters = line.text.length;
    }
  }
  return pages;
}
