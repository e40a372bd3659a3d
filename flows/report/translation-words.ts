import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const field = {
  text: { label: 'The translation' },
  title: { label: 'Its title' },
  addressee: { label: 'For whom' },
};

const en = {
  allThere: (language: string) => `In ${language}: all of it.`,
  partThere: (language: string, there: number, all: number) => `In ${language}: ${there} of ${all} texts.`,
  stillToCheck: (n: number) => `${english.plural(n, 'translation', 'translations')} to check.`,
  translate: (language: string, waiting: number) => `Into ${language} (${waiting})`,
  one: (language: string) => `In ${language}`,
  title: (n: number, language: string) => `Text ${n}, in ${language}`,
  left: (n: number, language: string) => `${english.plural(n, 'more text waits', 'more texts wait')} for ${language}`,
  original: (language: string) => `Original, in ${language}`,
  asRuled: 'These are the rule’s own words. Yours take their place.',
  toCheck: 'The original has changed since: see whether this still says the same, then keep it.',
  field,
  keep: 'Keep, and the next',
  skip: 'The next one',
  kept: (n: number, language: string) => `Text ${n} is there in ${language}.`,
  takenBack: (n: number, language: string) =>
    `Text ${n} has no translation into ${language} any more: the original stands there.`,
  all: (language: string) => `All that is yours to write is there in ${language}.`,
  empty: 'Write the translation first.',
  meanwhile: (who: string) => `${who} translated it meanwhile: see above. Keep yours once more to put it in its place.`,
  which: (most: number) =>
    `Which text? Write translation, its number from 1 to ${most}, a colon, then the translation.`,
  nowhere: 'The report is read in one language, and all of it is written in that: nothing waits for a translation.',
  inLanguage: { label: 'Written in' },
  too: (language: string) => `In ${language}, too`,
  alone: (language: string) => `In ${language} alone`,
  inOthers: 'In other languages',
};

/** The words of translating a report. A text that is missing in a language does not compile. */
export const TRANSLATION_WORDS: InEach<typeof en> = {
  en,
  fr: {
    allThere: (language) => `En ${language}\u00a0: tout.`,
    partThere: (language, there, all) => `En ${language}\u00a0: ${french.plural(there, 'texte', 'textes')} sur ${all}.`,
    stillToCheck: (n) => `${french.plural(n, 'traduction', 'traductions')} à vérifier.`,
    translate: (language, waiting) => `Traduire en ${language} (${waiting})`,
    one: (language) => `En ${language}`,
    title: (n, language) => `Texte ${n}, en ${language}`,
    left: (n, language) => `${french.plural(n, 'autre texte à traduire', 'autres textes à traduire')} en ${language}`,
    original: (language) => `Original, en ${language}`,
    asRuled: 'Ce sont les mots de la règle. Les vôtres prennent leur place.',
    toCheck: 'L’original a changé depuis\u00a0: voyez si ceci dit encore la même chose, puis gardez-le.',
    field: {
      text: { label: 'La traduction' },
      title: { label: 'Son titre' },
      addressee: { label: 'Pour qui' },
    },
    keep: 'Garder, et la suite',
    skip: 'Le suivant',
    kept: (n, language) => `Le texte ${n} existe en ${language}.`,
    takenBack: (n, language) => `Le texte ${n} n’a plus de traduction en ${language}\u00a0: l’original y figure.`,
    all: (language) => `Tout ce que vous écrivez existe en ${language}.`,
    empty: 'Écrivez d’abord la traduction.',
    meanwhile: (who) =>
      `${who} l’a traduit entre-temps\u00a0: voyez ci-dessus. Gardez la vôtre encore une fois pour la mettre à sa place.`,
    which: (most) =>
      `Quel texte\u202f? Écrivez traduction, son numéro de 1 à ${most}, deux-points, puis la traduction.`,
    nowhere:
      'Le rapport se lit dans une seule langue, et tout y est écrit dans celle-ci\u00a0: rien n’attend de traduction.',
    inLanguage: { label: 'Écrit en' },
    too: (language) => `Aussi en ${language}`,
    alone: (language) => `En ${language} seulement`,
    inOthers: 'Dans d’autres langues',
  },
};
