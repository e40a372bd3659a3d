import type { Benchmark } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import { type Language, nameOf } from '../../src/method/language';
import { themesOf } from '../../src/method/themes';
import { partCalled, partsOf } from '../report/public';
import type { SentAdvice, SentParagraph, SentReport } from './kept';
import { WORDS } from './words';

/** One numbered line of what went out: a paragraph, or advice, by its key. */
export interface SentLine {
  /** Counts from 1 through all of it: people name it by that. */
  n: number;
  key: string;
  /** The part that it stands in, as that is titled. */
  part: string;
  text: string;
  /** The same as its author wrote it. */
  written: string;
  isMinority?: true;
  /** In which language its author wrote it, where it is shown so for want of a translation. */
  original?: Language;
}

/** A text that was sent in a language: where there is none in that, as it was written. */
export function sentIn<T extends SentParagraph | SentAdvice>(
  one: T,
  language: Language,
  written: Language,
): T & { original: Language | undefined } {
  const { language: its = written, inOther = {} } = one;
  const other = its === language ? {} : inOther[language];
  if (other === undefined) return { ...one, original: its };
  return { ...one, ...(typeof other === 'string' ? { text: other } : other), original: undefined };
}

/** What stands behind a text that is shown as it was written, for want of a translation: `original in French`. */
export function originalMark(original: Language | undefined, language: Language): string[] {
  return original === undefined ? [] : [WORDS[language].original(nameOf(original, language))];
}

/** A text in a table's cell, with what stands behind it: `… [original in French]`. */
export function markedIn(text: string, original: Language | undefined, language: Language): string {
  return [text, ...originalMark(original, language).map((mark) => `[${mark}]`)].join(' ');
}

/** The language in which something that was sent is read: the reader's, where it is there, else its own. */
export function readIn({ language, languages = [language] }: SentReport, reader: string | undefined): Language {
  return languages.find((one) => one === reader) ?? language;
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
  sent: Pick<SentReport, 'paragraphs' | 'advice' | 'pillars' | 'language'>,
  benchmark: Benchmark,
  language: Language,
): SentLine[] {
  const parts = partsOf(benchmarkOf(sent, benchmark), language);
  const known = new Set(parts.map(({ id }) => id));
  const themes = new Map(themesOf(benchmark).map(({ id }, n) => [id, n]));
  const own = new Map([...sent.paragraphs, ...sent.advice].map((one) => [one.key, inOneLine(one)]));
  const paragraphs = sent.paragraphs.map((one) => sentIn(one, language, sent.language));
  const advice = sent.advice.map((one) => sentIn(one, language, sent.language));
  const lineIn = (part: string, one: (typeof paragraphs)[number] | (typeof advice)[number]): Omit<SentLine, 'n'> => ({
    ...{ key: one.key, part, text: inOneLine(one), written: own.get(one.key) ?? '' },
    ...('isMinority' in one && one.isMinority ? { isMinority: true } : {}),
    ...(one.original ? { original: one.original } : {}),
  });
  const byTheme = [...advice].sort((a, b) => (themes.get(a.theme) ?? 99) - (themes.get(b.theme) ?? 99));
  const adviceIn = (part: string) =>
    byTheme.filter(({ sort }) =>
      part === 'recommendations' ? sort !== 'good_practice' : part === 'good-practices' && sort === 'good_practice',
    );
  const lines = [
    ...parts.flatMap(({ id, title }) => [
      ...paragraphs.filter(({ section }) => section === id).map((one) => lineIn(title, one)),
      ...adviceIn(id).map((one) => lineIn(title, one)),
    ]),
    // What stands in a part that the benchmark has no more.
    ...paragraphs
      .filter(({ section }) => !known.has(section))
      .map((one) => lineIn(partCalled(one.section, benchmark, language), one)),
  ];
  return lines.map((line, n) => ({ n: n + 1, ...line }));
}

function inOneLine(one: SentParagraph | SentAdvice): string {
  return 'sort' in one ? [one.title, one.text, one.addressee].filter((said) => said !== '').join(' · ') : one.text;
}

/** Lines in pages: none holds lines of two parts. */
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
