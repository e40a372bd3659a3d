import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import {
  comparedWords,
  type NameWords,
  namesSaid,
  partsOfName,
  standsAt,
  wholeName,
} from '../../src/method/names-said';

/** Why a text is not fit to go out. The first three cannot go; the others the leader looks at. */
export const UNFIT = [
  'named',
  'judged',
  'background',
  'maybeNamed',
  'outside',
  'uncorrected',
  'unsourced',
  'check',
  'unchecked',
  'single',
] as const;
export type Unfit = (typeof UNFIT)[number];

/** Whether what is not fit for this reason keeps all of it back. */
export function keepsBack(why: Unfit): boolean {
  return why === 'named' || why === 'judged' || why === 'background';
}

/** Shorter ones of what was told as background are words of any text. */
const SHORTEST_TOLD = 4;

/** How texts say that something is below, at or above a standard, in our languages, as words are compared. */
const LEVELS: readonly NameWords[] = [
  'below',
  'at the standard',
  'at standard',
  'at the level',
  'meets the standard',
  'above',
  'au dessous',
  'en dessous',
  'au niveau',
  'sous la norme',
  'au dessus',
  'exceeds the standard',
  'at parity',
  'a parite',
  'depasse la norme',
  'not judged',
  'pas apprecie',
].map((said) => comparedWords(said));

/** What texts are looked through for: people's names, and the benchmark's indicators with a judgement on them. */
export interface Looked {
  /** Whole names, by their first words: however they are spelled. */
  whole: ReadonlyMap<string, readonly NameWords[]>;
  parts: readonly NameWords[];
  /** Names of indicators by their first words: none where judgements may leave the team. */
  indicators: ReadonlyMap<string, readonly NameWords[]>;
  /** What was told as background only, by its first words. */
  background: ReadonlyMap<string, readonly NameWords[]>;
}

/** What to look for in a review's texts. */
export function lookingFor(
  names: readonly string[],
  benchmark: Benchmark,
  { judgementsLeave, background }: { judgementsLeave: boolean; background: readonly string[] },
): Looked {
  const all = inCellOrder(wholeOf(benchmark));
  const called = all.flatMap(({ id, title }, n) => [
    id,
    ...Object.values(title).flatMap((one) => one ?? []),
    ...BY_NUMBER.map((word) => `${word} ${n + 1}`),
  ]);
  // A name of one word may be any word: it is asked about.
  const whole = byFirstWord(names.flatMap((name) => (comparedWords(name).length > 1 ? wholeName(name) : [])));
  return {
    whole,
    parts: names.flatMap((name) => partsOfName(name)),
    indicators: byFirstWord(judgementsLeave ? [] : called.map(comparedWords)),
    background: byFirstWord(background.map(comparedWords).filter(({ length }) => length >= SHORTEST_TOLD)),
  };
}

/** How an indicator is called by its number, as words are compared. */
const BY_NUMBER = ['indicator', 'indicateur'];

function byFirstWord(phrases: readonly NameWords[]): ReadonlyMap<string, readonly NameWords[]> {
  const found = new Map<string, NameWords[]>();
  for (const phrase of phrases) {
    const [first] = phrase;
    if (first === undefined) continue;
    const others = found.get(first);
    if (others) others.push(phrase);
    else found.set(first, [phrase]);
  }
  return found;
}

function says(words: readonly string[], phrases: ReadonlyMap<string, readonly NameWords[]>): boolean {
  return phrases.size > 0 && words.some((word, at) => phrases.get(word)?.some((one) => standsAt(words, at, one)));
}

/** What is not fit about a text. Its cost grows with the text alone. */
export function unfitIn(text: string, looked: Looked): Unfit[] {
  const words = comparedWords(text);
  const whole = says(words, looked.whole);
  const part = !whole && namesSaid(text, looked.parts).length > 0;
  return [
    ...(whole ? (['named'] as const) : []),
    ...(saysJudgement(words, looked) ? (['judged'] as const) : []),
    ...(says(words, looked.background) ? (['background'] as const) : []),
    ...(part ? (['maybeNamed'] as const) : []),
  ];
}

function saysJudgement(words: readonly string[], { indicators }: Looked): boolean {
  return says(words, indicators) && words.some((_, at) => LEVELS.some((one) => standsAt(words, at, one)));
}
