import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { SettledBy } from '../../src/method/decision';
import type { InEach } from '../../src/method/language';

const settledBy: Record<SettledBy, string> = {
  visit: 'goes to the visit',
  document: 'to be settled by document',
  not_pursued: 'not pursued',
};

const en = {
  /** A function that somebody wants to meet, and on how many indicators. */
  wanted: (who: string, n: number) => `${who} (${english.plural(n, 'indicator', 'indicators')})`,
  /** Behind the last of a long list of those. */
  furtherWanted: (n: number) =>
    `And ${english.plural(n, 'other', 'others')}, each on as few indicators as the last of these, or fewer. The table of sheets has them all.`,
  reasons: (who: string, what: string, why: string) => `${who} — ${what}${why ? `: ${why}` : ''}`,
  judgement: 'The team’s initial judgement',
  ownView: 'The city’s own view',
  questions: 'Questions',
  reason: 'Why not as the rules propose',
  pictures: 'Strengths and weaknesses',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  asExpected: 'As the standard asks',
  open: 'To find out',
  notApplicable: 'Does not apply',
  people: 'People to meet, by indicators covered',
  /** The hypothesis that a visit tests, and how it is settled. */
  baseHypothesis: 'Base hypothesis',
  settledBy,
};

/** What a review comes to, on cards and in what is exported. A text that is missing in a language does not compile. */
export const OUTCOME: InEach<typeof en> = {
  en,
  fr: {
    wanted: (who, n) => `${who} (${french.plural(n, 'indicateur', 'indicateurs')})`,
    furtherWanted: (n) =>
      `Et ${french.plural(n, 'autre', 'autres')}, sur aussi peu d’indicateurs que ces derniers, ou moins. Le tableau des fiches contient tout.`,
    reasons: (who, what, why) => `${who} — ${what}${why ? ` : ${why}` : ''}`,
    judgement: 'L’appréciation initiale de l’équipe',
    ownView: 'L’avis de la ville elle-même',
    questions: 'Questions',
    reason: 'Pourquoi pas comme le proposent les règles',
    pictures: 'Points forts et points faibles',
    strengths: 'Points forts',
    weaknesses: 'Points faibles',
    asExpected: 'Conforme à la norme',
    open: 'À éclaircir',
    notApplicable: 'Sans objet',
    people: 'Personnes à rencontrer, par nombre d’indicateurs couverts',
    baseHypothesis: 'Hypothèse de base',
    settledBy: {
      visit: 'va à la visite',
      document: 'à régler par un document',
      not_pursued: 'n’est pas poursuivie',
    },
  },
};
