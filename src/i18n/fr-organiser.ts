import type { organiser as english } from './en-organiser';
import { reach } from './fr-reach';
import { plural } from './french';

/** French: what organisers read. */
export const organiser: typeof english = {
  status: {
    title: 'Vos revues d’un coup d’œil',
    stages: {
      waiting: 'en attente du rapport',
      late: 'rapport en retard',
      desk: 'revue préparatoire',
      gathered: 'mise en commun faite',
      visit: 'visite',
      report: 'rapport de revue',
    },
  },
  remind: {
    title: (city) => `Relancer · ${city}`,
    nobody: 'Il n’y a personne à relancer en ce moment.',
    lead: 'Ces personnes recevraient un message, maintenant sauf si une heure est indiquée (la leur) :',
    send: (n) => `Envoyer à ${plural(n, 'personne', 'personnes')}`,
    recent: (names) => `Rappel déjà reçu dans les 12 dernières heures : ${names}. Envoyer quand même ?`,
    left: 'Pas cette fois :',
  },
  reach,
};
