import { folded } from '../../../src/method/plain-text';
import { asTyped, byTyped, ofEach, typedSet, wordSet } from '../../../src/steps/typing/words';

/** Of what there can be none. */
export type NoneOf = 'toAsk' | 'toMeet';

/** That there is nothing, of whatever was asked. */
const NONE = typedSet({ en: ['none', 'nothing', 'nil'], fr: ['rien', 'aucun', 'aucune', 'néant'] });
/** Nobody is somebody whom one does not meet. */
const NOBODY = typedSet({ en: ['nobody', 'no one', 'noone', 'no-one', 'not anybody'], fr: ['personne'] });
/** Before what there is none of. */
const NO = typedSet({
  en: ['no', 'none', 'nothing', 'not any', 'zero', '0', 'i have no', 'we have no', 'there is nothing', 'have no'],
  fr: [
    'pas de',
    'pas d',
    'plus de',
    'rien',
    'aucun',
    'aucune',
    'ni',
    'zéro',
    'je n’ai pas de',
    'nous n’avons pas de',
    'je n’ai rien',
    'il n’y a rien',
    'sans',
  ],
});
const WHAT = byTyped<NoneOf>({
  en: {
    ...{
      'to ask': 'toAsk',
      question: 'toAsk',
      questions: 'toAsk',
      q: 'toAsk',
      qs: 'toAsk',
      'questions to ask': 'toAsk',
    },
    ...{ 'to meet': 'toMeet', 'to see': 'toMeet', meeting: 'toMeet', meetings: 'toMeet', 'one to meet': 'toMeet' },
    ...{
      'one to see': 'toMeet',
      one: 'toMeet',
      'people to meet': 'toMeet',
      'person to meet': 'toMeet',
      'anyone to meet': 'toMeet',
    },
    ...{ 'anybody to meet': 'toMeet', interviews: 'toMeet', interview: 'toMeet', 'body to meet': 'toMeet' },
  },
  fr: {
    ...{ 'à demander': 'toAsk', 'à poser': 'toAsk', 'question à poser': 'toAsk', 'questions à poser': 'toAsk' },
    ...{ 'à rencontrer': 'toMeet', 'à voir': 'toMeet', rencontre: 'toMeet', rencontres: 'toMeet', entretien: 'toMeet' },
    ...{
      'personne à rencontrer': 'toMeet',
      'personne à voir': 'toMeet',
      entretiens: 'toMeet',
      'de rencontre': 'toMeet',
    },
  },
});
/** What changes nothing about it. */
const ANYWAY = wordSet({
  en: [
    'else more further other at all really particular please thanks thank you special in from me my side needed necessary new',
  ],
  fr: ['d autre plus du tout vraiment particulier merci svp de special en ma part mon cote'],
});
/** What says that it may not stay so. */
const FOR_NOW: readonly string[] = ofEach({
  en: [
    'for now',
    'for the moment',
    'at the moment',
    'at this stage',
    'so far',
    'yet',
    'that i can think of',
    'i think',
    'i guess',
    'as far as i know',
  ],
  fr: ["pour l'instant", 'pour le moment', 'a ce stade', 'encore', 'que je sache', 'je crois', 'je pense', 'a priori'],
});
/** That there is nothing, behind the name of a field. */
const BEHIND_A_NAME = typedSet({
  en: ['no', 'n/a', 'na', 'not applicable', 'zero', '0', 'not needed'],
  fr: ['non', 'sans objet', 'ras', 's.o', 'so', 'aucun besoin', 'inutile'],
});
const SIGNS = /^(?:[-–—/\\.∅ø×x_]|--|\.\.\.|…)$/i;

/** How long can be what says nothing else, in characters. */
const LONGEST = 70;

/** Whether a text says that there is nothing to put in a list. */
export function isNone(text: string): boolean {
  return nothingsIn(text).length === 1;
}

/** Whether what stands behind the name of a field says that there is nothing. */
export function isNoneBehind(text: string): boolean {
  return isNone(text) || BEHIND_A_NAME.has(asTyped(text)) || SIGNS.test(text.trim());
}

/** Whether it says so, but not for good: *nothing for now*. */
export function isNoneForNow(text: string): boolean {
  const said = text.length > LONGEST ? '' : folded(text).replace(/ ?[.!,] ?$/, '');
  const ending = FOR_NOW.find((words) => said.endsWith(` ${words}`));
  return (ending !== undefined && isNone(said.slice(0, -ending.length))) || NOT_YET.has(asTyped(said));
}
const NOT_YET = typedSet({
  en: [
    ...[
      'not really',
      'not needed',
      'not necessary',
      'no need',
      'no need to',
      'no need to ask',
      'not that I can think of',
    ],
    ...['can’t think of any', 'cannot think of any', 'can’t think of anything', 'I have none', 'don’t have any'],
    ...['to be checked', 'none that I can think of', 'none so far'],
    ...['not that i know', 'not yet', 'tbd', 'tbc', 'tba', 'to be defined', 'to be determined', 'to be decided'],
    ...[
      'to be confirmed',
      'to be completed',
      'to do',
      'todo',
      'to come',
      'later',
      'will add',
      'pending',
      'idem',
      'ditto',
    ],
  ],
  fr: [
    ...['pas vraiment', 'pas nécessaire', 'pas besoin', 'pas la peine', 'inutile', 'pas utile', 'je n’en ai pas'],
    ...['je n’en vois pas', 'rien ne me vient', 'à vérifier plus tard', 'à finir', 'à finir plus tard'],
    ...[
      'pas que je sache',
      'pas à ma connaissance',
      'pas encore',
      'à définir',
      'à préciser',
      'à déterminer',
      'à confirmer',
    ],
    ...['à compléter', 'à venir', 'à faire', 'plus tard', 'en attente'],
  ],
});

/** Of what a text says that there is nothing; undefined where it does not say. */
export function noneOf(text: string): NoneOf | undefined {
  const [first] = nothingsIn(text);
  return first === 'any' ? undefined : first;
}

const BETWEEN = new RegExp(
  [
    ',\\s',
    ';\\s?',
    '\\s/\\s',
    ...ofEach({ en: ['\\sand\\s', '\\sor\\s', '\\snor\\s'], fr: ['\\set\\s', '\\sou\\s', '\\sni\\s'] }),
  ].join('|'),
  'i',
);

/** Each thing of which a text says that there is none: *no questions, nobody to meet*; none, where it says anything else. */
export function nothingsIn(text: string): readonly (NoneOf | 'any')[] {
  if (text.length > LONGEST) return [];
  const words = folded(text).replace(/^(?:ni|neither) /, 'no ');
  const [first = '', ...more] = words.split(' ');
  const said = FIRST.has(asTyped(first)) && more.length > 0 && !WHAT.has(more.join(' ')) ? more.join(' ') : words;
  return partsIn(said) ?? partsIn(words) ?? [];
}

/** *No, nothing*; *ok none* */
const FIRST = wordSet({ en: ['no nope ok okay well'], fr: ['non ok bon bah'] });

function partsIn(said: string): readonly (NoneOf | 'any')[] | undefined {
  const parts = said.split(BETWEEN).filter((part) => part.trim() !== '');
  const read = parts.map((part, n) => nothing(part, n > 0));
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** `isMore`: what stands before it says *no* for it too. */
function nothing(part: string, isMore: boolean): NoneOf | 'any' | undefined {
  const all = asTyped(part).split(' ');
  const words = all.flatMap((word) => word.split("'"));
  const said = [all.join(' '), words.join(' '), words.filter((word) => !ANYWAY.has(word)).join(' ')];
  for (const one of said) {
    if (NONE.has(one)) return 'any';
    if (NOBODY.has(one)) return 'toMeet';
    const more = isMore ? WHAT.get(one) : undefined;
    if (more) return more;
    const [no = '', ...rest] = one.split(' ');
    const of = prefixes(no, rest)
      .map(({ rest: what }) => WHAT.get(what))
      .find((what) => what !== undefined);
    if (of) return of;
  }
  return undefined;
}

/** Every beginning that says *no*, and what follows it. */
function prefixes(first: string, more: readonly string[]): { rest: string }[] {
  const words = [first, ...more];
  return words.flatMap((_, n) => {
    const start = words.slice(0, n + 1).join(' ');
    const rest = words.slice(n + 1).join(' ');
    return NO.has(start) || NOBODY.has(start) ? [{ rest }] : [];
  });
}
