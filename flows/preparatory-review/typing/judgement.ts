import { PERFORMANCES, type Performance } from '../../../src/method/sheet';
import { LEADING, numberOf } from '../../../src/steps/typing/numbers';
import { allWordsOf, byTyped } from '../../../src/steps/typing/words';

/** Exact words only: *au-dessous* and *au-dessus* are one letter apart, so nothing is guessed. */
const JUDGED = byTyped<Performance>({
  en: {
    below: 'below',
    at: 'at',
    above: 'above',
    'more information': 'need_info',
    'more information needed': 'need_info',
    'more info': 'need_info',
    'more info needed': 'need_info',
    'need more information': 'need_info',
    'need more info': 'need_info',
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
    'en-dessous': 'below',
    'à parité': 'at',
    parité: 'at',
    'au-dessus': 'above',
    'davantage d’informations': 'need_info',
    'davantage d’information': 'need_info',
    'il me faut davantage d’informations': 'need_info',
    'il faut davantage d’informations': 'need_info',
    'il me faut plus d’informations': 'need_info',
    'plus d’informations': 'need_info',
    'plus d’information': 'need_info',
    'plus d’infos': 'need_info',
    'non applicable': 'not_applicable',
    'non applicable ici': 'not_applicable',
    'sans objet': 'not_applicable',
    'sans objet ici': 'not_applicable',
    'ne s’applique pas': 'not_applicable',
    'ne s’applique pas ici': 'not_applicable',
    'cela ne s’applique pas': 'not_applicable',
    'ça ne s’applique pas': 'not_applicable',
  },
});

/** What a text says of the performance: one judgement, or several that don't go together (*3 below*). */
export type Judged = { kind: 'one'; performance: Performance } | { kind: 'several'; performances: Performance[] };

/** The judgement in a text: one of its words, its number from 1 to 5, or both; undefined when it is none. */
export function judgedIn(text: string): Judged | undefined {
  const words = allWordsOf(text);
  const start = words.length > 1 && LEADING.has(words[0] ?? '') ? 1 : 0;
  const said = words.slice(start);
  const whole = JUDGED.get(words.join(' '));
  if (whole) return { kind: 'one', performance: whole };
  const [first = '', ...after] = said;
  if (after.length === 0) return one(PERFORMANCES[(numberOf(first) ?? 0) - 1]);
  const last = said.at(-1) ?? '';
  return both(first, after.join(' ')) ?? both(last, said.slice(0, -1).join(' '));
}

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
