import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `${city}: hypotheses for the visit`,
  lead: (n: number, most: number) =>
    `${english.plural(n, 'base hypothesis', 'base hypotheses')}; ${most} at most go to the visit. Where views differ comes first, then what rests on no source.`,
  leadAsked: (n: number, most: number) =>
    `${english.plural(n, 'base hypothesis', 'base hypotheses')}; ${most} at most go to the visit. What the host city asked comes first, then where views differ, then what rests on no source.`,
  asked: (questions: string) => `asked by the host city, question ${questions}`,
  rest: 'What you choose in neither list is not pursued, and the exports say so.',
  none: 'There is no base hypothesis yet. You fix them in the merge, indicator by indicator.',
  merge: 'Merge',
  button: 'Hypotheses for the visit',
  visit: 'Go to the visit',
  document: 'To be settled by document',
  choose: 'Keep this choice',
  noSource: 'no source',
  chosen: (visit: number, document: number, others: number) =>
    `Kept: ${visit} for the visit, ${document} to be settled by document, ${others} not pursued.`,
  tooMany: (n: number, most: number) => `You chose ${n}; ${most} at most go to the visit. Nothing was changed.`,
  twice: (title: string) => `“${title}” is in both lists. Leave it in one. Nothing was changed.`,
};

/** The words of choosing the hypotheses that a visit tests. A text that is missing in a language does not compile. */
export const HYPOTHESES: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : hypothèses pour la visite`,
    lead: (n, most) =>
      `${french.plural(n, 'hypothèse de base', 'hypothèses de base')} ; ${most} au plus vont à la visite. D’abord là où les avis diffèrent, puis ce qui ne repose sur aucune source.`,
    leadAsked: (n, most) =>
      `${french.plural(n, 'hypothèse de base', 'hypothèses de base')} ; ${most} au plus vont à la visite. D’abord ce que la ville hôte a demandé, puis là où les avis diffèrent, puis ce qui ne repose sur aucune source.`,
    asked: (questions) => `demandé par la ville hôte, question ${questions}`,
    rest: 'Ce que vous ne choisissez dans aucune des deux listes n’est pas poursuivi, et les exports le disent.',
    none: 'Il n’y a pas encore d’hypothèse de base. Vous les fixez dans la consolidation, indicateur par indicateur.',
    merge: 'Consolider',
    button: 'Hypothèses pour la visite',
    visit: 'Vont à la visite',
    document: 'À régler par un document',
    choose: 'Garder ce choix',
    noSource: 'sans source',
    chosen: (visit, document, others) =>
      `C’est noté : ${visit} pour la visite, ${document} à régler par un document, ${others} sans suite.`,
    tooMany: (n, most) => `Vous en avez choisi ${n} ; ${most} au plus vont à la visite. Rien n’a changé.`,
    twice: (title) => `« ${title} » est dans les deux listes. Laissez-la dans une seule. Rien n’a changé.`,
  },
};
