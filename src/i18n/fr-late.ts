import type { late as english } from './en-late';

/** Ce qui est dit des réponses qui changent après la décision de la personne qui dirige l’équipe. */
export const late: typeof english = {
  judged: (before, now) => `${before} → ${now}`,
  same: (now) => `de nouvelles raisons, toujours ${now}`,
  first: (now) => `maintenant ${now}`,
  change: (title, who, what, decided) =>
    `Modifié après votre décision : ${title}. ${who} : ${what} (vous aviez décidé : ${decided}).`,
};
