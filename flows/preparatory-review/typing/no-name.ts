import { partsOf } from '../../../src/steps/sounds';
import { asTyped, ofEach, typedSet, wordSet } from '../../../src/steps/typing/words';
import { ARTICLES, EXCEPT } from './field-words';

/** What people answer when asked whom to meet, and is nobody’s name. */

/** Those of whom a sentence says something. */
const WHO_DOES = wordSet({ en: ['she he they'], fr: ['elle ils elles ca cela'] });
/** Words of sentences that no name has, but in what it says of somebody: *whoever is in charge*. */
const IN_NO_NAME = wordSet({
  en: [
    'is are was were isn aren wasn weren has hasn had does doesn did didn cannot must should would lacks needs seems knows',
    'not never',
  ],
  fr: ['est sont etait etaient sera seront ont avait doit doivent peuvent sait semble manque ne pas jamais'],
});
const RELATIVE = wordSet({
  en: ['who whom whose which that where whoever whomever responsible'],
  fr: ['qui que qu dont ou quiconque celui celle ceux'],
});
/** What asks who somebody is, or points to another place without naming anybody. */
const ASKING = wordSet({ en: ['who whom whose which what how why'], fr: ['qui quel quelle quels quelles comment'] });
const POINTING = typedSet({
  en: ['as suggested', 'as in the report', 'as in the list', 'already met', 'as proposed', 'see list', 'see report'],
  fr: ['déjà vu', 'déjà rencontré', 'déjà vus', 'déjà rencontrés', 'comme proposé', 'voir la liste', 'voir rapport'],
});
/** Everybody but some of them: which of the list that is, is not guessed. */
const EVERYBODY = ofEach({
  en: ['all', 'everyone', 'everybody', 'all of them', 'anyone', 'anybody'],
  fr: ['tous', 'toutes', 'tout le monde', 'n’importe qui'],
}).map(asTyped);
/** Whoever is meant by their place on a list. */
const PLACES = wordSet({
  en: ['the first second third fourth fifth last two three four one ones and'],
  fr: [
    'le la les premier premiere premiers premieres deuxieme seconde troisieme quatrieme dernier derniere derniers deux trois et',
  ],
});
const PLACE = wordSet({
  en: ['first second third fourth fifth last'],
  fr: ['premier premiere premiers premieres deuxieme troisieme quatrieme dernier derniere derniers'],
});

/** Whether a text that should name somebody does not: a sentence, a question, a place on a list, *see report*. */
export function namesNobody(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = partsOf(text);
  const [first = ''] = words;
  const said = asTyped(text);
  if (WHO_DOES.has(first) || ASKING.has(first) || POINTING.has(said)) return true;
  if (EVERYBODY.some((all) => said.startsWith(`${all} `) && EXCEPT.has(said.slice(all.length + 1).split(' ')[0] ?? '')))
    return true;
  const isPlace = (word: string) => PLACES.has(word) || /^\d{1,2}$/.test(word);
  if (words.some((word) => PLACE.has(word)) && words.every(isPlace)) return true;
  const verb = words.findIndex((word) => IN_NO_NAME.has(word));
  return verb >= 0 && !words.slice(0, verb).some((word) => RELATIVE.has(word));
}

/** In characters: what is longer is looked at by nobody else either. */
const LONGEST = 200;

/** *Nobody but the mayor*, *only the mayor*: what stands before whom one means. */
const ONLY = ofEach({
  en: [
    ...['nobody but', 'nobody except', 'nobody other than', 'nobody else than', 'nobody apart from', 'none but'],
    ...[
      'no one but',
      'no one except',
      'no one other than',
      'no-one but',
      'no-one except',
      'none except',
      'only',
      'just',
    ],
  ],
  fr: [
    ...['personne sauf', 'personne d’autre que', 'personne d’autre sauf', 'personne à part', 'personne hormis'],
    ...['personne excepté', 'seulement', 'uniquement', 'juste', 'rien que'],
  ],
}).map((words) => asTyped(words).split(' '));
/** *Que le maire* */
const THAN = wordSet({ en: [], fr: ['que'] });

/** The same behind whom one means: *the mayor only*. */
const ALONE = ofEach({
  en: ['only', 'alone', '(?:and )?(?:nobody|no[- ]one) else', "(?:and )?that[’']?s (?:all|it)", 'would be enough'],
  fr: [
    'seulement',
    'uniquement',
    'exclusivement',
    'seule?',
    "(?:et )?personne d[’']autre",
    "(?:et )?c[’']est tout",
    'suffit',
  ],
}).join('|');
const BEHIND = new RegExp(`(\\S),?\\s\\(?(?:${ALONE})\\)?[.!]?$`, 'iu');

/** *The mayor, and nobody else* is the mayor. */
export function withoutAlone(text: string): string {
  return text.length > LONGEST ? text : text.replace(BEHIND, '$1');
}

/** What is left of a text behind *nobody but* and before *and nobody else*; the text, where there are no such words. */
export function withoutOnly(text: string): string {
  const words = [...text.slice(0, LONGEST).matchAll(/\S+/g)];
  const typed = words.map(({ 0: word }) => asTyped(word));
  const said = typed.flatMap((word) => word.split(' '));
  const only = ONLY.find((one) => one.every((word, n) => said[n] === word));
  const isThan = THAN.has(typed[0] ?? '') && ARTICLES.has(typed[1]?.split("'")[0] ?? '');
  const next = words[only ? placeBehind(typed, only.length) : isThan ? 1 : 0];
  return withoutAlone(next ? text.slice(next.index) : text);
}

/** *No-one* is one word as it is typed, and two as it is compared. */
function placeBehind(typed: readonly string[], count: number): number {
  let seen = 0;
  let at = 0;
  while (at < typed.length && seen < count) {
    seen += typed[at]?.split(' ').length ?? 0;
    at += 1;
  }
  return at;
}
