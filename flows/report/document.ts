import { say, wordsIn } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import { affiliation } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { sourceTypesOf } from '../../src/method/source-types';
import { themesOf } from '../../src/method/themes';
import { type Block, heading, type Line, list, type Piece, paragraph, tableWith } from '../../src/steps/export-parts';
import type { AdviceNow } from '../recommendations/public';
import type { ReportAnnexes } from './annexes';
import { DOCUMENT } from './document-words';
import { SECTIONS } from './kept';
import { languageMarksOf } from './translations';

/** A paragraph as a document has it. */
export interface WrittenParagraph {
  section: string;
  text: string;
  isMinority?: true;
  /** What its readers are told of it, behind it: the team’s own draft alone has any. */
  marks?: readonly string[];
}

/** Advice as a document has it: nothing of what it rests on. */
export type WrittenAdvice = Pick<
  AdviceNow,
  'key' | 'sort' | 'title' | 'text' | 'theme' | 'indicators' | 'goesWith' | 'addressee' | 'priority' | 'city'
> & { marks?: readonly string[] };

/** What a report is made of, a draft of the team's as well as what went out. */
export interface ReportGiven {
  review: Review;
  /** What the review is about. */
  benchmark: Benchmark;
  language: Language;
  /** In the order in which they stand. */
  paragraphs: readonly WrittenParagraph[];
  advice: readonly WrittenAdvice[];
  /** Who has or had a part in the review, as they are now: whoever was erased is named no more. */
  people: ReadonlyMap<string, Pick<Person, 'name' | 'city' | 'organisation' | 'erasedAs'>>;
  annexes: ReportAnnexes;
  /** As they are printed. */
  terms: { heading: string; standing: string; lines: readonly string[] };
  /** What the host city says itself; empty where it has said nothing. */
  statement: string;
  /** Indicator and judgement in words, where its readers may have them by the review's terms. */
  judgements?: readonly (readonly [string, string])[];
  /** Said under the title: which draft, of when. */
  note: string;
  /** Parts in which nothing stands are left out: what goes out is finished. */
  skipsEmpty?: true;
}

/** A report as a document (method, section 7). The team's own page names people; nothing else of it does. */
export function* reportBlocks(given: ReportGiven): Generator<Block> {
  const { review, benchmark, language, statement } = given;
  const w = DOCUMENT[language];
  yield heading(1, w.title(review.hostCity));
  if (given.note !== '') yield paragraph(given.note);
  for (const section of SECTIONS) {
    switch (section) {
      case 'pillars':
        for (const { id, title, standard } of benchmark.pillars) {
          yield heading(2, say(title, language));
          yield paragraph({ strong: `${w.standard}.` }, ' ', say(standard, language));
          yield* partOf(given, `pillar-${id}`, w.under.stands);
          yield* partOf(given, `pillar-${id}.strengths`, w.under.strengths);
          yield* partOf(given, `pillar-${id}.improve`, w.under.improve);
        }
        break;
      case 'annexes':
        if (statement !== '') {
          yield heading(2, w.statement);
          for (const mark of languageMarksOf(statement, language)) yield paragraph({ strong: `[${mark}]` });
          for (const text of statement.split(/\n{2,}/)) yield paragraph(text);
        }
        yield heading(2, w.section.annexes);
        yield* written(given, 'annexes');
        yield* annexBlocks(given);
        break;
      default:
        yield heading(2, w.section[section]);
        yield* written(given, section);
        if (section === 'scope') yield* teamBlocks(given);
        else if (section === 'recommendations') yield* adviceBlocks(given);
        else if (section === 'good-practices') yield* practiceBlocks(given);
        if (section === 'key-messages' && !has(given, section)) yield paragraph(w.nothing);
    }
  }
}

function has({ paragraphs }: ReportGiven, part: string): boolean {
  return paragraphs.some(({ section }) => section === part);
}

function* partOf(given: ReportGiven, part: string, title: string): Generator<Block> {
  if (given.skipsEmpty && !has(given, part)) return;
  yield heading(3, title);
  if (has(given, part)) yield* written(given, part);
  else yield paragraph(DOCUMENT[given.language].nothing);
}

/** What is written under a part: short ones that stand beside each other are a list, as strengths and concerns are. */
function* written({ paragraphs, language }: ReportGiven, part: string): Generator<Block> {
  const w = DOCUMENT[language];
  const own = paragraphs.filter(({ section }) => section === part);
  const lines = own.map(
    ({ text, isMinority, marks = [] }): Line => [
      ...(isMinority ? [{ strong: `${w.minority}.` }, ' '] : []),
      text,
      ...marked(marks, language),
    ],
  );
  if (part.endsWith('.strengths') || part.endsWith('.improve')) yield list(lines);
  else for (const each of lines) yield paragraph(...each);
}

/** What readers are told of a text, behind it. */
function marked(marks: readonly string[], language: Language): Piece[] {
  return marks.length > 0 ? [' ', { strong: `[${marks.reduce(DOCUMENT[language].both)}]` }] : [];
}

function* teamBlocks({ review, people, language }: ReportGiven): Generator<Block> {
  const w = DOCUMENT[language];
  const { leader, peers, facilitators } = review.members;
  const parts = [
    [leader, w.role.leader],
    ...peers.filter((id) => id !== leader).map((id) => [id, w.role.peer] as const),
    ...facilitators.filter((id) => id !== leader && !peers.includes(id)).map((id) => [id, w.role.facilitator] as const),
    ...Object.keys(review.former ?? {}).map((id) => [id, w.role.peer] as const),
  ] as const;
  const rows = [...new Map(parts.filter(([id]) => id !== '').map(([id, part]) => [id, part]))].map(([id, part]) => {
    const person = people.get(id);
    return !person || person.erasedAs !== undefined ? [w.former, '', part] : [person.name, affiliation(person), part];
  });
  yield heading(3, w.team);
  const columns = w.teamHead.map((name, at) => ({ name, of: (row: readonly string[]) => row[at] ?? '' }));
  yield { kind: 'table', table: tableWith(language, columns, rows) };
  yield paragraph(w.nobodyNamed);
}

/** Theme by theme: the challenges, and what is recommended or suggested. */
function* adviceBlocks({ advice, benchmark, language }: ReportGiven): Generator<Block> {
  const w = DOCUMENT[language];
  const { labelled } = wordsIn(language);
  const all = advice.filter(({ sort }) => sort !== 'good_practice');
  if (all.length === 0) return yield paragraph(w.nothing);
  const titles = new Map(advice.map((one) => [one.key, one.title || one.text]));
  const themes = themesOf(benchmark);
  const known = new Set(themes.map(({ id }) => id));
  const groups = [
    ...themes.map(({ id, title }) => ({ title: say(title, language), own: all.filter(({ theme }) => theme === id) })),
    { title: '', own: all.filter(({ theme }) => !known.has(theme)) },
  ];
  for (const { title, own } of groups) {
    if (own.length === 0) continue;
    if (title !== '') yield heading(3, title);
    yield list(
      own.map((one) => {
        const goes = one.goesWith.flatMap((key) => {
          const other = advice.find((each) => each.key === key);
          const how = other?.sort === 'challenge' ? w.answers : other?.sort === 'good_practice' ? w.shownBy : undefined;
          return how === undefined ? [] : [labelled(how, titles.get(key) ?? '')];
        });
        const facts = [
          ...(one.addressee === '' ? [] : [labelled(w.addressee, one.addressee)]),
          ...(one.priority ? [labelled(w.priorityIs, w.priority[one.priority])] : []),
          ...(one.indicators.length > 0 ? [labelled(w.indicators, one.indicators.join(', '))] : []),
          ...(one.sort === 'challenge' ? [] : goes),
        ];
        return [
          { strong: `${w.sort[one.sort]}.` },
          ` ${one.text}`,
          ...inBrackets(facts),
          ...marked(one.marks ?? [], language),
        ];
      }),
    );
  }
}

function inBrackets(facts: readonly string[]): string[] {
  return facts.length === 0 ? [] : [` (${facts.join(' · ')})`];
}

function* practiceBlocks({ advice, review, language }: ReportGiven): Generator<Block> {
  const w = DOCUMENT[language];
  const { labelled } = wordsIn(language);
  const own = advice.filter(({ sort }) => sort === 'good_practice');
  if (own.length === 0) return yield paragraph(w.nothing);
  yield list(
    own.map((one) => {
      const facts = one.addressee === '' ? [] : [labelled(w.askThere, one.addressee)];
      return [
        { strong: `${one.title} (${one.city ?? review.hostCity}).` },
        ` ${one.text}`,
        ...inBrackets(facts),
        ...marked(one.marks ?? [], language),
      ];
    }),
  );
}

function* annexBlocks({ annexes, benchmark, language, terms, judgements }: ReportGiven): Generator<Block> {
  const w = DOCUMENT[language];
  yield heading(3, w.met);
  yield* metBlocks(annexes.met, benchmark, language);
  yield heading(3, w.documents);
  yield annexes.documents.length === 0 ? paragraph(w.noDocuments) : list(annexes.documents.map((one) => [one]));
  yield heading(3, w.benchmark);
  const { title, version, indicators } = benchmark;
  yield paragraph(w.benchmarkIs(say(title, language), version, indicators.length));
  if (judgements && judgements.length > 0) {
    yield heading(3, w.judgements);
    const columns = w.judgementsHead.map((name, at) => ({ name, of: (row: readonly string[]) => row[at] ?? '' }));
    yield { kind: 'table', table: tableWith(language, columns, judgements) };
  }
  yield heading(3, terms.heading);
  if (terms.standing !== '') yield paragraph(terms.standing);
  yield list(terms.lines.map((one) => [one]));
}

function* metBlocks(met: ReportAnnexes['met'], benchmark: Benchmark, language: Language): Generator<Block> {
  const w = DOCUMENT[language];
  if (met.length === 0) return yield paragraph(w.noneMet);
  const called = new Map(sourceTypesOf(benchmark).map(({ id, title }) => [id, say(title, language)]));
  const rows = met.map(({ types, count }) => [
    types.length > 1
      ? `${w.metMerged} (${listInWords(
          types.map((id) => called.get(id) ?? id),
          language,
        )})`
      : (called.get(types[0] ?? '') ?? ''),
    count ?? w.fewMet,
  ]);
  const columns = w.metHead.map((name, at) => ({ name, of: (row: readonly (string | number)[]) => row[at] ?? '' }));
  yield { kind: 'table', table: tableWith(language, columns, rows) };
}
