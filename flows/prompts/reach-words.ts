import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  come: (n: number, of: number) => `${n} of ${of} have come in.`,
  reach: {
    answered: 'has answered',
    came: 'has signed in',
    invited: (when: string) => `invited ${when}, not here yet`,
    invitedHere: (when: string) => `invited ${when} on the page alone: nothing reaches them outside of it`,
    notInvited: 'not invited yet',
    noWay: 'not invited yet, and nothing reaches them outside of the page',
    notReached: (why: string) => `not reached: ${why}`,
  },
};

/** How far people have come towards a review. A text that is missing in a language does not compile. */
export const REACH_WORDS: InEach<typeof en> = {
  en,
  fr: {
    come: (n, of) => `${french.plural(n, 'personne est venue', 'personnes sont venues')}, sur ${of}.`,
    reach: {
      answered: 'a répondu',
      came: 's’est connecté·e',
      invited: (when) => `invitation du ${when}, pas encore venu·e`,
      invitedHere: (when) => `invitation du ${when}, sur la page seulement : rien ne lui parvient ailleurs`,
      notInvited: 'pas encore invité·e',
      noWay: 'pas encore invité·e, et rien ne lui parvient hors de la page',
      notReached: (why) => `injoignable : ${why}`,
    },
  },
};
