import type { InEach } from '../../src/method/language';
import { PERFORMANCES } from '../../src/method/sheet';
import type { FlowContext } from '../../src/steps/contract';
import type { LineField } from './sheet-form';
import type { None, Reading } from './typing/reading';

interface Words {
  understood(parts: string): string;
  /** One entry in its own words, or so many. */
  one: Record<LineField, (text: string) => string>;
  many: Record<LineField, (n: number) => string>;
  noneToAsk: string;
  noneToMeet: string;
}

const WORDS: InEach<Words> = {
  en: {
    understood: (parts) => `Noted: ${parts}.`,
    one: {
      know: (text) => `we know “${text}”`,
      dontKnow: (text) => `we don’t know “${text}”`,
      suspect: (text) => `we suspect “${text}”`,
      toAsk: (text) => `to ask “${text}”`,
      toMeet: (name) => `to meet ${name}`,
      naReason: (text) => `because “${text}”`,
      evidence: (text) => `source “${text}”`,
      note: (text) => `a note “${text}”`,
    },
    many: {
      know: (n) => `${n === 1 ? 'one thing' : `${n} things`} we know`,
      dontKnow: (n) => `${n === 1 ? 'one thing' : `${n} things`} we don’t know`,
      suspect: (n) => (n === 1 ? 'one suspicion' : `${n} suspicions`),
      toAsk: (n) => (n === 1 ? 'one question' : `${n} questions`),
      toMeet: (n) => (n === 1 ? 'one to meet' : `${n} to meet`),
      naReason: () => 'why it does not apply',
      evidence: (n) => (n === 1 ? 'one source' : `${n} sources`),
      note: () => 'a note',
    },
    noneToAsk: 'nothing to ask',
    noneToMeet: 'nobody to meet',
  },
  fr: {
    understood: (parts) => `Noté : ${parts}.`,
    one: {
      know: (text) => `nous savons « ${text} »`,
      dontKnow: (text) => `nous ne savons pas « ${text} »`,
      suspect: (text) => `nous supposons « ${text} »`,
      toAsk: (text) => `à demander « ${text} »`,
      toMeet: (name) => `à rencontrer ${name}`,
      naReason: (text) => `car « ${text} »`,
      evidence: (text) => `source « ${text} »`,
      note: (text) => `une note « ${text} »`,
    },
    many: {
      know: (n) => `${n === 1 ? 'une chose' : `${n} choses`} que nous savons`,
      dontKnow: (n) => `${n === 1 ? 'une chose' : `${n} choses`} que nous ne savons pas`,
      suspect: (n) => (n === 1 ? 'une supposition' : `${n} suppositions`),
      toAsk: (n) => (n === 1 ? 'une question' : `${n} questions`),
      toMeet: (n) => (n === 1 ? 'une personne à rencontrer' : `${n} personnes à rencontrer`),
      naReason: () => 'pourquoi c’est sans objet',
      evidence: (n) => (n === 1 ? 'une source' : `${n} sources`),
      note: () => 'une note',
    },
    noneToAsk: 'rien à demander',
    noneToMeet: 'personne à rencontrer',
  },
};

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
  { language, words }: FlowContext,
): string | undefined {
  const w = WORDS[language];
  const entries = (field: LineField) => [...(fields.get(field) ?? []), ...(field === 'toMeet' ? picked : [])];
  const parts = [
    ...(performance ? [`${PERFORMANCES.indexOf(performance) + 1}, ${words.performance[performance]}`] : []),
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
