import { languagesOf } from '../../src/method/benchmark';
import { folded } from '../../src/method/plain-text';
import type { FlowContext } from '../../src/steps/contract';
import type { TableBenchmark, TableOutcome } from '../../src/steps/new-programme';
import { sayTableProblem } from '../setting-up/public';
import { added, reworded, takenOut } from './changing';
import type { Draft } from './draft';
import { languageNamed } from './wording-fields';
import { WORDS } from './words';

type Titled = { id: string; title: Readonly<Record<string, string>> };

/** What a table that is brought back makes of a draft, or what is wrong with it. */
export function tableOf(
  draft: Draft,
  table: TableOutcome,
  context: FlowContext,
):
  | { kind: 'right'; draft: Draft; counts: Record<'reworded' | 'added' | 'gone', number> }
  | { kind: 'wrong'; problems: readonly string[] } {
  const { language } = context;
  const w = WORDS[language].organiser;
  if (table.kind === 'wrong')
    return { kind: 'wrong', problems: table.problems.map((problem) => sayTableProblem(problem, context)) };
  const { benchmark } = table;
  const ids = benchmark.indicators.map((_, n) => benchmark.ids?.[n] ?? '');
  const given = ids.filter((id) => id !== '');
  const known = new Set(draft.entries.map(({ indicator }) => indicator.id));
  const unknown = given.filter((id) => !known.has(id));
  const twice = given.filter((id, n) => given.indexOf(id) !== n);
  const lacks = languagesOf(draft).filter((code) => !benchmark.languages.includes(code));
  const problems = [
    ...lacks.map((code) => w.tableLanguage(languageNamed(code, language))),
    ...(unknown.length > 0 ? [w.tableUnknown([...new Set(unknown)].slice(0, 10).join(', '))] : []),
    ...(twice.length > 0 ? [w.tableTwice([...new Set(twice)].slice(0, 10).join(', '))] : []),
  ];
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'right', ...merged(withGroups(draft, benchmark), benchmark, ids, draft) };
}

/** The draft with the pillars, dimensions and languages that the table has besides. */
function withGroups(draft: Draft, { pillars, dimensions, languages }: TableBenchmark): Draft {
  const more = (texts: Readonly<Record<string, string>>, of: Titled | undefined) => ({
    ...texts,
    ...Object.fromEntries(
      languages.flatMap((code) => (texts[code] === undefined ? [[code, of?.title[code] ?? firstOf(texts)]] : [])),
    ),
  });
  const own = <T extends Titled>(known: readonly T[], brought: readonly T[]): T[] => [
    ...known,
    ...brought.filter((one) => !known.some((other) => isSame(other, one))).map((one) => renamed(one, known)),
  ];
  return {
    ...draft,
    title: more(draft.title, undefined),
    pillars: own(draft.pillars, pillars).map((one) => {
      const of = pillars.find((other) => isSame(other, one));
      return { ...one, title: more(one.title, of), standard: more(one.standard, of) };
    }),
    dimensions: own(draft.dimensions, dimensions).map((one) => ({
      ...one,
      title: more(
        one.title,
        dimensions.find((other) => isSame(other, one)),
      ),
    })),
  };
}

/** Its code is free among those that are there: a table names pillars by their titles. */
function renamed<T extends Titled>(one: T, known: readonly T[]): T {
  const taken = new Set(known.map(({ id }) => id));
  let { id } = one;
  for (let n = 2; taken.has(id); n += 1) id = `${one.id.slice(0, 6)}${n}`;
  return { ...one, id };
}

function isSame(a: Titled, b: Titled): boolean {
  return Object.keys(a.title).some(
    (code) => b.title[code] !== undefined && folded(a.title[code] ?? '') === folded(b.title[code]),
  );
}

function firstOf(texts: Readonly<Record<string, string>>): string {
  return Object.values(texts)[0] ?? '';
}

/** Each row changes one, or adds one; what has no row any more is taken out. In another cell one is another, moved. */
function merged(start: Draft, table: TableBenchmark, ids: readonly string[], before: Draft) {
  let draft = start;
  for (const [n, row] of table.indicators.entries()) {
    const { title, statement } = row;
    const group = (of: 'pillar' | 'dimension') => {
      const named = table[`${of}s`].find(({ id }) => id === row[of]);
      const all: readonly Titled[] = draft[`${of}s`];
      return (named && all.find((one) => isSame(one, named)))?.id ?? row[of];
    };
    const cell = { pillar: group('pillar'), dimension: group('dimension') };
    const known = draft.entries.find(({ indicator }) => indicator.id === ids[n]);
    if (!known) draft = added(draft, cell, { title, statement }, [], false).draft;
    else if (known.indicator.pillar !== cell.pillar || known.indicator.dimension !== cell.dimension)
      draft = added(draft, cell, { title, statement }, [known.indicator.id], true).draft;
    else {
      if (known.gone) draft = takenOut(draft, known.indicator.id);
      draft = reworded(draft, known.indicator.id, { title, statement });
    }
  }
  const rows = new Set(ids);
  for (const { indicator, gone } of before.entries)
    if (!rows.has(indicator.id) && !gone) draft = takenOut(draft, indicator.id);
  const revs = new Map(before.entries.map(({ indicator, rev }) => [indicator.id, rev]));
  const staying = draft.entries.filter(({ gone }) => !gone);
  return {
    draft,
    counts: {
      reworded: staying.filter(({ indicator, rev }) => (revs.get(indicator.id) ?? rev) !== rev).length,
      added: staying.filter(({ indicator }) => !revs.has(indicator.id)).length,
      gone: before.entries.filter(
        ({ indicator: { id }, gone }) => !gone && !staying.some(({ indicator }) => indicator.id === id),
      ).length,
    },
  };
}

/** How the draft stands as rows, under headings that are read again. */
export function rowsOf(draft: Draft): string[][] {
  const codes = languagesOf(draft);
  const headings = { pillar: 'Pillar', dimension: 'Dimension', statement: 'Statement', title: 'Title' } as const;
  const head = (Object.values(headings) as string[]).flatMap((name) => codes.map((code) => `${name} (${code})`));
  const texts = (of: Readonly<Record<string, string>> | undefined) => codes.map((code) => of?.[code] ?? '');
  const rows = draft.entries
    .filter(({ gone }) => !gone)
    .map(({ indicator: { id, pillar, dimension, statement, title } }) => [
      id,
      ...texts(draft.pillars.find((one) => one.id === pillar)?.title),
      ...texts(draft.dimensions.find((one) => one.id === dimension)?.title),
      ...texts(statement),
      ...texts(title),
    ]);
  return [['ID', ...head], ...rows];
}
