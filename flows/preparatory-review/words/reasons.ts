import type { InEach } from '../../../src/method/language';

const en = {
  /** In an empty field that the judgement does not count without. */
  needed: {
    suspect: 'Needed: a sentence the visit can check',
    dontKnow: 'Needed: one thing per line',
    toAsk: 'Needed: one question per line',
    toMeet: 'Needed: search',
    naReason: 'Needed: a sentence',
  },
  verify: 'What should the visit verify?',
  more: 'More',
  none: { toAsk: 'Nothing to ask', toMeet: 'Nobody to meet' },
  /** Under a field of which it was said that there is nothing; what is written there takes its place. */
  isNone: {
    toAsk: 'You said there is nothing to ask. A question written here takes its place.',
    toMeet: 'You said there is nobody to meet. Whoever you name here takes its place.',
  },
  /** Said where "none" was pressed beside entries. */
  notNone: {
    toAsk: 'You have questions here, so they stay. Without them, press “Nothing to ask” again.',
    toMeet: 'You have named somebody here, so they stay. Without them, press “Nobody to meet” again.',
  },
};

/** The words of an indicator's card on which one gives reasons. A text that is missing in a language does not compile. */
export const REASONS_WORDS: InEach<typeof en> = {
  en,
  fr: {
    needed: {
      suspect: 'À remplir : une phrase à vérifier',
      dontKnow: 'À remplir : une chose par ligne',
      toAsk: 'À remplir : une question par ligne',
      toMeet: 'À remplir : chercher',
      naReason: 'À remplir : une phrase',
    },
    verify: 'Que faudrait-il vérifier sur place ?',
    more: 'Plus',
    none: { toAsk: 'Rien à demander', toMeet: 'Personne à rencontrer' },
    isNone: {
      toAsk: 'Vous avez dit qu’il n’y a rien à demander. Une question écrite ici prend sa place.',
      toMeet: 'Vous avez dit qu’il n’y a personne à rencontrer. Qui vous nommez ici prend sa place.',
    },
    notNone: {
      toAsk: 'Il y a des questions ici : elles restent. Sans elles, appuyez de nouveau sur « Rien à demander ».',
      toMeet: 'Il y a quelqu’un ici : cela reste. Sinon, appuyez de nouveau sur « Personne à rencontrer ».',
    },
  },
};
