import type { hypotheses as english } from './en-hypotheses';
import { plural } from './french';

/** French: which hypotheses a visit tests. */
export const hypotheses: typeof english = {
  title: (city) => `${city} : hypothèses pour la visite`,
  lead: (n, most) =>
    `${plural(n, 'hypothèse de base', 'hypothèses de base')} ; ${most} au plus vont à la visite. D’abord là où les avis diffèrent, puis ce qui ne repose sur aucune source.`,
  rest: 'Ce que vous ne choisissez dans aucune des deux listes n’est pas poursuivi, et les exports le disent.',
  none: 'Il n’y a pas encore d’hypothèse de base. Vous les fixez dans la consolidation, indicateur par indicateur.',
  merge: 'Consolider',
  button: 'Hypothèses pour la visite',
  visit: 'Vont à la visite',
  document: 'À régler par un document',
  choose: 'Garder ce choix',
  noSource: 'sans source',
  settledBy: {
    visit: 'va à la visite',
    document: 'à régler par un document',
    not_pursued: 'n’est pas poursuivie',
  },
  base: 'Hypothèse de base',
  chosen: (visit, document, others) =>
    `C’est noté : ${visit} pour la visite, ${document} à régler par un document, ${others} sans suite.`,
  tooMany: (n, most) => `Vous en avez choisi ${n} ; ${most} au plus vont à la visite. Rien n’a changé.`,
  twice: (title) => `« ${title} » est dans les deux listes. Laissez-la dans une seule. Rien n’a changé.`,
};
