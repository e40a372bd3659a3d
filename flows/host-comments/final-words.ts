import type { InEach } from '../../src/method/language';

const en = {
  /** Once a final report has gone out: another version of it, if something was changed. */
  preview: 'Look at a further version',
  same: (what: string) =>
    `It reads as the ${what} did that has gone out: there is nothing to send. Change the report first, then come back.`,
  look: 'Look at the comment',
  nobodySaid: 'The city said nothing on it.',
  another: 'Another draft has come since: comment on that one. Nothing was changed.',
  late: 'The final report has gone out: its draft takes no more comments. Nothing was kept; write to the team’s leader if a fact is wrong.',
};

/** What is said once a report is final, or its draft is not the last one. A text that is missing in a language does not compile. */
export const FINAL_WORDS: InEach<typeof en> = {
  en,
  fr: {
    preview: 'Voir une autre version',
    same: (what) =>
      `Il se lit comme le ${what} déjà parti\u00a0: il n’y a rien à envoyer. Changez d’abord le rapport, puis revenez.`,
    look: 'Voir la remarque',
    nobodySaid: 'La ville n’en a rien dit.',
    another: 'Un autre projet est venu depuis\u00a0: commentez celui-là. Rien n’a changé.',
    late: 'Le rapport final est parti\u00a0: le projet ne prend plus de remarques. Rien n’a été gardé\u202f; si un fait est faux, écrivez à la personne qui dirige l’équipe.',
  },
};
