import { folded } from '../../../src/method/plain-text';
import { LEADING, numberOf } from '../../../src/steps/typing/numbers';
import { allWordsOf, asTyped, ofEach, typedSet } from '../../../src/steps/typing/words';

/** Something that can be picked from a numbered list; numbers count from 1. */
export interface Choice {
  value: string;
  label: string;
}

/** What a line picks from the list that was shown. */
export type Picked =
  | { kind: 'picked'; values: readonly string[] }
  /** Numbers that the list does not have. */
  | { kind: 'outside'; numbers: readonly number[] }
  /** It speaks of the list without saying which. */
  | { kind: 'unclear' };

/** A number, a word, or a sign. */
const PART = /\p{Nd}+|\p{L}+(?:'\p{L}+)*|[^\p{L}\p{Nd}\s]/gu;
/** How long a line can be that is nothing but numbers, in characters. */
const LONGEST = 120;

const BETWEEN: ReadonlySet<string> = new Set([
  ...[',', ';', '&', '+', '/', '.', ')', '(', '[', ']', ':', '#', '°', '"', "'", '!', '•', '·', '*', '|', '_', '`'],
  ...ofEach({ en: ['and', 'please', 'pls', 'also', 'then'], fr: ['et', 'svp', 'aussi', 'puis'] }),
  ...LEADING,
]);
const THROUGH: ReadonlySet<string> = new Set(['-', ...ofEach({ en: ['to', 'through'], fr: ['a', "jusqu'a"] })]);
/** Words around numbers that are no name with them; which numbers they mean is not guessed. */
const AROUND_NUMBERS: ReadonlySet<string> = new Set([
  ...ofEach({
    en: [
      ...['the', 'or', 'both', 'item', 'items', 'entry', 'point', 'line', 'x', 'either', 'only', 'maybe', 'perhaps'],
      ...['and', 'to', 'a', 'not'],
    ],
    fr: ['le', 'la', 'les', 'l', 'ou', 'ligne', 'bis', 'soit', 'seulement', 'et', 'a', 'plus', 'pas'],
  }),
  ...LEADING,
]);
const ROMAN: ReadonlySet<string> = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii']);
/** What ends a number: *2nd*, *2e*. */
const ORDINAL = typedSet({ en: ['st', 'nd', 'rd', 'th'], fr: ['e', 'er', 'ere', 'eme', 'ieme'] });
/** Words about a list as a whole: which of it they mean is not guessed. */
const ABOUT_LIST = typedSet({
  en: [
    ...[
      'all',
      'all of them',
      'everyone',
      'everybody',
      'both',
      'both of them',
      'the first',
      'first',
      'the last',
      'last',
    ],
    ...['the second', 'second', 'the third', 'third', 'the first one', 'the second one', 'the last one', 'the others'],
    ...[
      'the first two',
      'the rest',
      'any',
      'any of them',
      'same',
      'the same',
      'as before',
      'idem',
      'ditto',
      'him',
      'her',
    ],
  ],
  fr: [
    ...['tous', 'toutes', 'tout le monde', 'les deux', 'le premier', 'la première', 'premier', 'première'],
    ...['le dernier', 'la dernière', 'le deuxième', 'la deuxième', 'le second', 'la seconde', 'les autres'],
    ...['les mêmes', 'le même', 'la même', 'comme avant', 'n’importe qui', 'lui', 'elle', 'eux', 'idem'],
  ],
});
/** What joins a number with more: *2 and the mayor*. */
const JOINING: readonly string[] = ofEach({ en: ['and '], fr: ['et '] });

/** Reads a line as a pick; undefined when it is a text of its own. Nothing is guessed: all of it means the list, or none. */
export function picksIn(line: string, choices: readonly Choice[]): Picked | undefined {
  return byNumbers(line, choices) ?? byNumberAndName(line, choices) ?? withMore(line);
}

function byNumbers(line: string, choices: readonly Choice[]): Picked | undefined {
  if (line.length > LONGEST) return undefined;
  if (ABOUT_LIST.has(asTyped(line))) return { kind: 'unclear' };
  const numbers: number[] = [];
  let state: 'start' | 'number' | 'between' | 'through' = 'start';
  for (const part of folded(line).match(PART) ?? []) {
    const number = numberOf(part);
    if (number !== undefined && state === 'through') {
      const from = numbers.at(-1) ?? 0;
      if (number < from) return { kind: 'unclear' };
      if (number > choices.length) return { kind: 'outside', numbers: [number] };
      for (let n = from + 1; n <= number; n += 1) numbers.push(n);
      state = 'number';
    } else if (number !== undefined) {
      numbers.push(number);
      state = 'number';
    } else if (THROUGH.has(part)) {
      if (state === 'number') state = 'through';
      else if (part !== '-') return undefined;
    } else if (ORDINAL.has(part) && state === 'number') state = 'between';
    else if (BETWEEN.has(part)) state = state === 'through' ? 'through' : 'between';
    else return undefined;
  }
  if (numbers.length === 0) return undefined;
  const outside = numbers.filter((n) => choices[n - 1] === undefined);
  if (outside.length > 0) return { kind: 'outside', numbers: outside };
  return { kind: 'picked', values: [...new Set(numbers.flatMap((n) => choices[n - 1]?.value ?? []))] };
}

/** A number joined with words (*2 and the mayor*) means the list, and more; *2 or 3* and *item 2* mean nothing else. */
function withMore(line: string): Picked | undefined {
  const said = folded(line.slice(0, LONGEST));
  const words = line.length > LONGEST ? [] : (said.match(PART) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const isOfNumbers = words.every((word) => isNumber(word) || AROUND_NUMBERS.has(word)) && words.some(isNumber);
  return isOfNumbers || joinsMore(said) ? { kind: 'unclear' } : undefined;
}

function joinsMore(said: string): boolean {
  const after = said.replace(/^\d+ ?/, '');
  return after !== said && (/^[&+,;]/.test(after) || JOINING.some((word) => after.startsWith(word)));
}

function isNumber(word: string): boolean {
  return numberOf(word) !== undefined || ROMAN.has(word);
}

/** A line of the list as it was shown, its number and its name: pasted, or written out. */
function byNumberAndName(line: string, choices: readonly Choice[]): Picked | undefined {
  const words = allWordsOf(line);
  const start = LEADING.has(words[0] ?? '') ? 1 : 0;
  const isFirst = numberOf(words[start] ?? '') !== undefined;
  const number = numberOf((isFirst ? words[start] : words.at(-1)) ?? '');
  if (number === undefined) return undefined;
  const name = (isFirst ? words.slice(start + 1) : words.slice(0, -1)).join(' ');
  const named = choices.filter(({ label }) => asTyped(label) === name);
  if (named.length === 0) return undefined;
  const [found] = named.filter(({ value }) => choices[number - 1]?.value === value);
  return found ? { kind: 'picked', values: [found.value] } : { kind: 'unclear' };
}
