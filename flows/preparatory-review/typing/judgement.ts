import { PERFORMANCES, type Performance } from '../../../src/method/sheet';
import { LEADING, numberOf } from '../../../src/steps/typing/numbers';
import { isNearly } from '../../../src/steps/typing/slips';
import { allWordsOf, asTyped, byTyped, typedSet, wordSet, wordsOf } from '../../../src/steps/typing/words';
import { JUDGED as MARKS } from '../../prompts/marks';
import { ASKED } from './field-words';

/** Exact words only: *au-dessous* and *au-dessus* are one letter apart, so nothing is guessed. What buttons say is among them. */
const WORDED = byTyped<Performance>({
  en: {
    below: 'below',
    'below standard': 'below',
    'below the standard': 'below',
    'below this standard': 'below',
    at: 'at',
    'at standard': 'at',
    'at the standard': 'at',
    'at this standard': 'at',
    above: 'above',
    'above standard': 'above',
    'above the standard': 'above',
    'above this standard': 'above',
    'more information': 'need_info',
    'more information needed': 'need_info',
    'more info': 'need_info',
    'more info needed': 'need_info',
    'need more information': 'need_info',
    'need more info': 'need_info',
    'need info': 'need_info',
    'I need more information': 'need_info',
    'I need more info': 'need_info',
    'we need more information': 'need_info',
    'not applicable': 'not_applicable',
    'not applicable here': 'not_applicable',
    'does not apply': 'not_applicable',
    'does not apply here': 'not_applicable',
    'doesn’t apply': 'not_applicable',
    'doesn’t apply here': 'not_applicable',
    'it does not apply': 'not_applicable',
    'it doesn’t apply': 'not_applicable',
    'n/a': 'not_applicable',
    na: 'not_applicable',
  },
  fr: {
    'au-dessous': 'below',
    audessous: 'below',
    'au-dessous de la norme': 'below',
    'au-dessous de cette norme': 'below',
    'en dessous': 'below',
    'en dessous de la norme': 'below',
    'en dessous de cette norme': 'below',
    'à parité': 'at',
    parité: 'at',
    'au niveau': 'at',
    'au niveau de la norme': 'at',
    'au niveau de cette norme': 'at',
    'au-dessus': 'above',
    audessus: 'above',
    'au-dessus de la norme': 'above',
    'au-dessus de cette norme': 'above',
    'davantage d’informations': 'need_info',
    'davantage d’information': 'need_info',
    'il me faut davantage d’informations': 'need_info',
    'il faut davantage d’informations': 'need_info',
    'il me faut plus d’informations': 'need_info',
    'plus d’informations': 'need_info',
    'plus d’information': 'need_info',
    'plus d’infos': 'need_info',
    'besoin d’infos': 'need_info',
    'besoin d’info': 'need_info',
    'besoin d’informations': 'need_info',
    'besoin de plus d’infos': 'need_info',
    'besoin de plus d’informations': 'need_info',
    'non applicable': 'not_applicable',
    'non applicable ici': 'not_applicable',
    'sans objet': 'not_applicable',
    'sans objet ici': 'not_applicable',
    's.o.': 'not_applicable',
    'ne s’applique pas': 'not_applicable',
    'ne s’applique pas ici': 'not_applicable',
    'cela ne s’applique pas': 'not_applicable',
    'ça ne s’applique pas': 'not_applicable',
  },
});

/** The same, also as cards write them: after a judgement's own mark. */
const JUDGED = new Map(
  [...WORDED].flatMap(([word, performance]) =>
    [word, asTyped(`${MARKS[performance]} ${word}`)].map((said) => [said, performance]),
  ),
);

// The two marks that mean nothing else stand for themselves.
for (const performance of ['below', 'above'] as const) JUDGED.set(asTyped(MARKS[performance]), performance);

/** What a text says of the performance: one judgement, or several that don't go together (*3 below*). */
export type Judged = { kind: 'one'; performance: Performance } | { kind: 'several'; performances: Performance[] };

/** The judgement in a text: one of its words, its number from 1 to 5, or both; undefined when it is none. */
export function judgedIn(text: string): Judged | undefined {
  const words = withoutCourtesy(allWordsOf(text));
  const start = words.length > 1 && LEADING.has(words[0] ?? '') ? 1 : 0;
  const said = words.slice(start);
  const whole = JUDGED.get(words.join(' '));
  if (whole) return { kind: 'one', performance: whole };
  const [first = '', ...after] = said;
  if (after.length === 0) return one(PERFORMANCES[(numberOf(first) ?? 0) - 1]);
  const last = said.at(-1) ?? '';
  return both(first, after.join(' ')) ?? both(last, said.slice(0, -1).join(' '));
}

/** *Ok, below, thanks*: what says nothing of it, around it. */
const COURTESY = wordSet({
  en: ['ok okay yes please pls plz thx thanks thank you cheers hmm'],
  fr: ['oui merci svp stp bon alors voila'],
});

function withoutCourtesy(words: readonly string[]): readonly string[] {
  const isSaid = (word: string) => !COURTESY.has(word);
  const said = words.slice(Math.max(0, words.findIndex(isSaid)), words.findLastIndex(isSaid) + 1);
  return said.length > 0 ? said : words;
}

/** The judgement that words, as they are compared, say from a place on, and where it ends; the longest that fits. */
export function judgedWords(
  words: readonly string[],
  from: number,
): { performance: Performance; next: number } | undefined {
  for (const length of LENGTHS) {
    const performance =
      from + length <= words.length ? JUDGED.get(words.slice(from, from + length).join(' ')) : undefined;
    if (performance) return { performance, next: from + length };
  }
  return undefined;
}

/** Every judgement that a text names among other words, and those words. */
export function judgementsIn(text: string): { performances: readonly Performance[]; beside: readonly string[] } {
  const words = allWordsOf(text);
  const performances = new Set<Performance>();
  const beside: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = judgedWords(words, at);
    if (found) performances.add(found.performance);
    else beside.push(words[at] ?? '');
    at = found?.next ?? at + 1;
  }
  return { performances: [...performances], beside };
}

/** *Below no plan, who writes it?* judges, and says more; *below which income is it free?* asks. */
export function beginsWithJudgement(text: string): boolean {
  const words = wordsOf(text);
  const n = LENGTHS.find((length) => JUDGED.has(words.slice(0, length).join(' '))) ?? words.length;
  const next = words[n];
  return next !== undefined && !ASKED.has(next) && next !== 'all';
}

/** *Below we suspect …*: what follows a judgement that a text begins with, without a sign between them. */
export function withoutJudgement(text: string): string | undefined {
  const words = text.slice(0, 2 * LONGEST).split(' ');
  const n = [3, 2, 1].find((length) => judgedIn(words.slice(0, length).join(' '))?.kind === 'one');
  return n === undefined ? undefined : words.slice(n).join(' ');
}

/** Of what follows a judgement so much is looked at, in characters. */
const LONGEST = 60;

/** How many words name a judgement, the most first. */
const LENGTHS = [...new Set([...JUDGED.keys()].map((word) => word.split(' ').length))].sort((a, b) => b - a);

/** *Belwo*, *en desous*: nothing but a judgement's words with a slip in them, or a part of one (*dessous*). Which is meant is asked. */
export function isNearlyJudged(text: string): boolean {
  const said = allWordsOf(text);
  const isSlipOf = (meant: readonly string[]) =>
    meant.length === said.length &&
    meant.every((word, n) => word === said[n] || isNearly(said[n] ?? '', word)) &&
    meant.some((word, n) => word !== said[n]);
  return HALVES.has(said.join(' ')) || [...JUDGED.keys()].some((words) => isSlipOf(words.split(' ')));
}

/** What two judgements end with. */
const HALVES = typedSet({ en: [], fr: ['dessous', 'dessus'] });

/** The performance a text names, where it names one only. */
export function performanceOf(text: string): Performance | undefined {
  const judged = judgedIn(text);
  return judged?.kind === 'one' ? judged.performance : undefined;
}

function both(number: string, word: string): Judged | undefined {
  const n = numberOf(number);
  const worded = JUDGED.get(word);
  if (n === undefined || worded === undefined) return undefined;
  const numbered = PERFORMANCES[n - 1];
  if (numbered === worded) return one(worded);
  return { kind: 'several', performances: numbered ? [numbered, worded] : [worded] };
}

function one(performance: Performance | undefined): Judged | undefined {
  return performance && { kind: 'one', performance };
}
