import type { outcome as english } from './en-outcome';
import { plural } from './french';

/** French: what a review comes to. */
export const outcome: typeof english = {
  wanted: (who, n) => `${who} (${plural(n, 'indicateur', 'indicateurs')})`,
  reasons: (who, what, why) => `${who} — ${what}${why ? ` : ${why}` : ''}`,
  judgement: 'L’appréciation initiale de l’équipe',
  questions: 'Questions',
  reason: 'Pourquoi pas comme le proposent les règles',
  pictures: 'Points forts et points faibles',
  strengths: 'Points forts',
  weaknesses: 'Points faibles',
  asExpected: 'Conforme à la norme',
  open: 'À éclaircir',
  notApplicable: 'Sans objet',
  people: 'Personnes à rencontrer, par nombre d’indicateurs couverts',
  lateMark: 'réponse tardive',
};
