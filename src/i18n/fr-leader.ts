import type { leader as english } from './en-leader';
import { plural } from './french';

/** French: the digest, the brief, gathering and merging. */
export const leader: typeof english = {
  digest: {
    wantedItem: (who, n) => `${who} (${plural(n, 'indicateur', 'indicateurs')})`,
    noVoice: (types) => `Encore personne parmi : ${types}`,
    more: (n) => `et ${n} de plus`,
  },
  brief: {
    reasons: (who, what, why) => `${who} — ${what}${why ? ` : ${why}` : ''}`,
    pages: (p) => `S’appuie sur : ${p}`,
  },
  gather: {
    button: 'Mettre en commun',
  },
  channel: {
    unknownReaders: (city, where) =>
      `${city} : rien n’a été publié dans ${where}, car je ne vois pas qui peut y lire. Critical Friend y est-il encore ?`,
  },
  merge: {
    title: (city) => `Consolidation · ${city}`,
    accepted: (n) => `${plural(n, 'avis commun accepté', 'avis communs acceptés')}. On peut encore tout modifier.`,
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
    undecidedLeft: (n) => `${n} encore à décider.`,
  },
};
