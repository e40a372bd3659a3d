import type { Benchmark } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import {
  comparedWords,
  type NameWords,
  namesSaid,
  partsOfName,
  standsAt,
  wholeName,
} from '../../src/method/names-said';

/** Why a text is not fit to go out. The first two cannot go; the others the leader looks at. */
export type Unfit = 'named' | 'judged' | 'maybeNamed' | 'unsourced' | 'check';

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
  'not judged',
].map((said) => comparedWords(said));

/** What texts are looked through for: people's names, and the benchmark's indicators with a judgement on them. */
export interface Looked {
  whole: readonly NameWords[];
  parts: readonly NameWords[];
  /** Names of indicators by their first words: none where judgements may leave the team. */
  indicators: ReadonlyMap<string, readonly NameWords[]>;
}

/** What to look for in a review's texts. */
export function lookingFor(
  names: readonly string[],
  benchmark: Benchmark,
  { judgementsLeave }: { judgementsLeave: boolean },
): Looked {
  const indicators = new Map<string, NameWords[]>();
  for (const { id, title } of judgementsLeave ? [] : wholeOf(benchmark).indicators)
    for (const said of [id, ...Object.values(title)]) {
      const words = comparedWords(said ?? '');
      const [first] = words;
      if (first !== undefined) indicators.set(first, [...(indicators.get(first) ?? []), words]);
    }
  return {
    // A name of one word may be any word: it is asked about.
    whole: names.flatMap((name) => (comparedWords(name).length > 1 ? wholeName(name) : [])),
    parts: names.flatMap((name) => partsOfName(name)),
    indicators,
  };
}

/** What is not fit about a text. Its cost grows with the text alone. */
export function unfitIn(text: string, looked: Looked): Unfit[] {
  const whole = namesSaid(text, looked.whole).length > 0;
  const part = !whole && namesSaid(text, looked.parts).length > 0;
  return [
    ...(whole ? (['named'] as const) : []),
    ...(saysJudgement(text, looked) ? (['judged'] as const) : []),
    ...(part ? (['maybeNamed'] as const) : []),
  ];
}

function saysJudgement(text: string, { indicators }: Looked): boolean {
  if (indicators.size === 0) return false;
  const words = comparedWords(text);
  const stands = (at: number, names: readonly NameWords[]) => names.some((name) => standsAt(words, at, name));
  return words.some((_, at) => stands(at, LEVELS)) && words.some((word, at) => stands(at, indicators.get(word) ?? []));
}
