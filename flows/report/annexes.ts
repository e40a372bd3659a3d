import { say } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import type { FinalJudgement } from '../../src/method/final-judgement';
import { sourceKey } from '../../src/method/hypothesis-status';
import type { Language } from '../../src/method/language';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Instant } from '../../src/method/time';
import type { KeptDocuments } from '../../src/steps/documents';
import { countingFindings, finalCalled, finalsIn } from '../judgement/public';
import { ASKED_DOCUMENT, stoodAt } from '../visit/public';

/** Groups of fewer are merged: they would tell who was met (method, section 7). */
const SMALLEST_GROUP = 3;

/** How many of some kinds of source were heard or read; of all of them together, where they are merged. */
export interface MetGroup {
  /** Of the benchmark's source types; several, where each alone was too small. */
  types: readonly string[];
  /** Undefined where they are fewer than three all together. */
  count?: number;
}

/** What a report's annexes say beside what is written: plain data, that can be kept with what goes out. Nobody is named. */
export interface ReportAnnexes {
  met: readonly MetGroup[];
  documents: readonly string[];
}

/** The annexes, from what counts at a moment. */
export function annexesOf(benchmark: Benchmark, kept: KeptDocuments, now: Instant): ReportAnnexes {
  const notes = countingFindings(kept, now).map(({ note, use }) => ({ note, use }));
  const heard = new Map<string, Set<string>>();
  for (const { note } of notes) {
    const of = heard.get(note.sourceType) ?? new Set();
    heard.set(note.sourceType, of.add(`${sourceKey(note)} ${note.function}`));
  }
  const read = notes.filter(({ note, use }) => note.sourceType === 'document' && use !== 'background');
  const received = kept
    .of(ASKED_DOCUMENT)
    .flatMap(({ value }) => (stoodAt(value, now)?.state === 'received' ? [value.title] : []));
  return {
    met: merged(
      sourceTypesOf(benchmark).flatMap(({ id }) => {
        const count = heard.get(id)?.size ?? 0;
        return count > 0 ? [{ types: [id], count }] : [];
      }),
    ),
    documents: [...new Set([...read.map(({ note }) => note.function), ...received])].sort(),
  };
}

/** The small groups as one; where that is too small itself, the next smallest goes into it as well. */
function merged(groups: readonly Required<MetGroup>[]): MetGroup[] {
  const bySize = [...groups].sort((a, b) => a.count - b.count || ((a.types[0] ?? '') < (b.types[0] ?? '') ? -1 : 1));
  const small: Required<MetGroup>[] = [];
  const sum = () => small.reduce((all, { count }) => all + count, 0);
  for (const group of bySize)
    if (group.count < SMALLEST_GROUP || (small.length > 0 && sum() < SMALLEST_GROUP)) small.push(group);
  if (small.length === 0) return [...groups];
  const types = groups.filter((group) => small.includes(group)).flatMap((group) => group.types);
  const rest = groups.filter((group) => !small.includes(group));
  return [...rest, { types, ...(sum() < SMALLEST_GROUP ? {} : { count: sum() }) }];
}

/** The team's last word on each indicator, in words: for those alone to whom the review's terms give it. */
export function judgementRows(
  { indicators }: Benchmark,
  kept: KeptDocuments,
  language: Language,
): (readonly [string, string])[] {
  const finals = finalsIn(kept);
  return indicators.flatMap(({ id, title }) => {
    const final = finals.get(id)?.value;
    return final ? [[`${id} ${say(title, language)}`, finalCalled(final.judgement, language)] as const] : [];
  });
}

/** The team's last word on each indicator. */
export function judgedIn({ indicators }: Benchmark, kept: KeptDocuments): Readonly<Record<string, FinalJudgement>> {
  const finals = finalsIn(kept);
  return Object.fromEntries(
    indicators.flatMap(({ id }) => {
      const final = finals.get(id)?.value;
      return final ? [[id, final.judgement]] : [];
    }),
  );
}
