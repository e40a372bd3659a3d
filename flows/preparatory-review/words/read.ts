import type { InEach } from '../../../src/method/language';

const en = {
  /** To whoever would take back what others have been given to read. */
  stays: (title: string) =>
    `Others may have read your answer on “${title}” by now, so it was not taken back. You can change it here; the change is kept with it.`,
};

/** The words about answers that may have been read. A text that is missing in a language does not compile. */
export const READ_WORDS: InEach<typeof en> = {
  en,
  fr: {
    stays: (title) =>
      `D’autres ont pu lire votre réponse sur «\u00a0${title}\u00a0»\u202f; elle n’a donc pas été reprise. Vous pouvez la changer ici\u00a0: le changement est gardé avec elle.`,
  },
};
