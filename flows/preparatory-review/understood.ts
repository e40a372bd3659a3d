import type { Language } from '../../src/method/language';
import { PERFORMANCES } from '../../src/method/sheet';
import type { FlowContext } from '../../src/steps/contract';
import { SHARED } from '../prompts/words';
import type { LineField } from './sheet-form';
import type { None, Reading } from './typing/reading';
import { UNDERSTOOD } from './words/understood';

type Words = (typeof UNDERSTOOD)[Language];

/** So long can an entry be that is said back in its own words, in characters. */
const SHORT = 50;

const ORDER = ['suspect', 'dontKnow', 'naReason', 'know', 'toAsk', 'toMeet', 'evidence', 'note'] as const;

/**
 * What a message was understood to say, in a line; undefined where it said one thing only. `picked`: the names of whom it
 * picked from a list; `none`: of what it says that there is nothing, where that is true.
 */
export function understood(
  { performance, fields }: Reading,
  picked: readonly string[],
  none: readonly None[],
  { language }: FlowContext,
): string | undefined {
  const w = UNDERSTOOD[language];
  const entries = (field: LineField) => [...(fields.get(field) ?? []), ...(field === 'toMeet' ? picked : [])];
  const parts = [
    ...(performance ? [`${PERFORMANCES.indexOf(performance) + 1}, ${SHARED[language].judgement[performance]}`] : []),
    ...ORDER.map((field) => of(field, entries(field), w)),
    ...none.map(({ field }) => (field === 'toAsk' ? w.noneToAsk : w.noneToMeet)),
  ].filter((part) => part !== undefined);
  return parts.length > 1 ? w.understood(parts.join(' · ')) : undefined;
}

function of(field: LineField, entries: readonly string[], { one, many }: Words): string | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  return entries.length === 1 && first.length <= SHORT ? one[field](first) : many[field](entries.length);
}
