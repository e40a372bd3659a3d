import type { Benchmark, Indicator } from '../../src/method/benchmark';
import type { Instant } from '../../src/method/time';
import type { Draft, Entry, Wording } from './draft';

/** How a draft changes: pure, each from the draft as it is. */

/** One says something else from now on: whoever has answered is asked again. */
export function reworded(draft: Draft, id: string, words: Wording): Draft {
  return withEntry(draft, id, (entry) => {
    const { title, statement } = entry.indicator;
    const old = { title, statement };
    if (same(old, words)) return entry;
    const { before = old, kept: _, ...rest } = entry;
    const isBack = same(before, words);
    const next: Entry = { ...rest, indicator: { ...entry.indicator, ...words }, rev: entry.rev + 1, was: old, before };
    const { before: __, ...unchanged } = next;
    return isBack || entry.from.length === 0 ? unchanged : next;
  });
}

/** One stays as it is although somebody objects. */
export function keptAsItIs(draft: Draft, id: string, reason: string, at: Instant): Draft {
  return withEntry(draft, id, (entry) => ({ ...entry, kept: { reason, at } }));
}

/** One is taken out, or put back. What is new and nobody was asked about is gone without a trace. */
export function takenOut(draft: Draft, id: string): Draft {
  const entry = draft.entries.find(({ indicator }) => indicator.id === id);
  if (!entry) return draft;
  if (!entry.gone && entry.from.length === 0 && !draft.asked)
    return { ...draft, entries: draft.entries.filter((one) => one !== entry) };
  return withEntry(draft, id, ({ gone, kept: _, ...one }) => ({
    ...one,
    rev: one.rev + 1,
    ...(gone ? {} : { gone: true as const }),
  }));
}

/** Another one in a cell, which comes out of some that were there before; those stay, or go. */
export function added(
  draft: Draft,
  cell: Pick<Indicator, 'pillar' | 'dimension'>,
  words: Wording,
  from: readonly string[],
  instead: boolean,
): { draft: Draft; entry: Entry } {
  const indicator: Indicator = { ...numbered(draft, cell), ...words };
  const entry: Entry = { indicator, rev: 1, from };
  const without = instead ? from.reduce((one, id) => (isGone(one, id) ? one : takenOut(one, id)), draft) : draft;
  return { draft: { ...without, entries: [...without.entries, entry] }, entry };
}

function isGone({ entries }: Draft, id: string): boolean {
  return entries.some(({ indicator, gone }) => indicator.id === id && gone === true);
}

/** Ids are never reused: the number after the highest that this cell has had in the draft or in versions before. */
function numbered(
  { entries, used = {} }: Draft,
  { pillar, dimension }: Pick<Indicator, 'pillar' | 'dimension'>,
): Pick<Indicator, 'id' | 'pillar' | 'dimension' | 'number'> {
  const cell = `${pillar}-${dimension}`;
  const numbers = entries.flatMap(({ indicator: one }) =>
    one.pillar === pillar && one.dimension === dimension ? [one.number] : [],
  );
  const number = Math.max(0, used[cell] ?? 0, ...numbers) + 1;
  return { id: `${cell}-${number}`, pillar, dimension, number };
}

/** The highest number that each cell has had, in a draft and in what came before it. */
export function usedIn(
  all: readonly Pick<Benchmark, 'indicators'>[],
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const used: Record<string, number> = { ...before };
  for (const { pillar, dimension, number } of all.flatMap(({ indicators }) => indicators)) {
    const cell = `${pillar}-${dimension}`;
    used[cell] = Math.max(used[cell] ?? 0, number);
  }
  return used;
}

function withEntry(draft: Draft, id: string, change: (entry: Entry) => Entry): Draft {
  return { ...draft, entries: draft.entries.map((entry) => (entry.indicator.id === id ? change(entry) : entry)) };
}

function same(a: Wording, b: Wording): boolean {
  return (['title', 'statement'] as const).every((part) => {
    const languages = new Set([...Object.keys(a[part]), ...Object.keys(b[part])]);
    return [...languages].every((language) => a[part][language] === b[part][language]);
  });
}
