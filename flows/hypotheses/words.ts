import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Hypothesis, HypothesisSort, HypothesisStatus } from './kept';

const status: Record<HypothesisStatus, string> = {
  open: 'open',
  supported: 'supported',
  partly: 'partly supported',
  refuted: 'refuted',
  inconclusive: 'inconclusive',
};
const sort: Record<HypothesisSort, string> = {
  verify: 'to verify: it looks strong',
  clarify: 'to clarify: it looks weak or open',
};
const from: Record<Hypothesis['from'], string> = {
  merge: 'fixed in the merge',
  note: 'born of a note of the visit',
  added: 'added by the leader',
};

const en = {
  status,
  sort,
  from,
  choosing: {
    title: (city: string) => `${city}: choose the hypotheses for the visit`,
    lead: (n: number, most: number) =>
      `${english.plural(n, 'base hypothesis', 'base hypotheses')}; ${most} at most go to the visit. Where views differ comes first, then what rests on no source.`,
    leadAsked: (n: number, most: number) =>
      `${english.plural(n, 'base hypothesis', 'base hypotheses')}; ${most} at most go to the visit. What the host city asked comes first, then where views differ, then what rests on no source.`,
    asked: (questions: string) => `asked by the host city, question ${questions}`,
    rest: 'What you choose in neither list is not pursued, and the exports say so.',
    none: 'There is no base hypothesis yet. You fix them in the merge, indicator by indicator: type “merge”.',
    visit: 'Go to the visit',
    document: 'To be settled by document',
    choose: 'Keep this choice',
    noSource: 'no source',
    chosen: (visit: number, document: number, others: number) =>
      `Kept: ${visit} for the visit, ${document} to be settled by document, ${others} not pursued.`,
    tooMany: (n: number, most: number) => `You chose ${n}; ${most} at most go to the visit. Nothing was changed.`,
    twice: (title: string) => `“${title}” is in both lists. Leave it in one. Nothing was changed.`,
  },
  title: (city: string) => `${city}: hypotheses`,
  early: (city: string) => `The sheets on ${city} are not open to the team yet. Hypotheses come with the merge.`,
  noneYet: 'The leader has not chosen yet which hypotheses go to the visit.',
  intro: (n: number) =>
    n === 0 ? 'None goes to the visit.' : `${english.plural(n, 'goes', 'go')} to the visit, in the team’s order.`,
  waiting: (n: number) =>
    `${english.plural(n, 'base hypothesis was', 'base hypotheses were')} fixed since the choice: choose again.`,
  others: { document: 'To be settled by document', not_pursued: 'Not pursued' },
  which: 'Which one',
  show: 'Open it',
  chooseAgain: 'Choose for the visit',
  add: 'Add one',
  all: 'All hypotheses',
  refutedBy: 'What would refute it',
  askedBy: 'Whose question it is',
  hostAsks: (questions: string) => `The host city asks it, too: question ${questions}.`,
  about: 'About',
  field: {
    text: { label: 'The hypothesis' },
    sort: { label: 'At the visit' },
    refutedBy: { label: 'What would refute it', hint: 'What you would have to hear or read to drop it.' },
    indicators: { label: 'Indicators it is about' },
    way: { label: 'How it is settled' },
  },
  keep: 'Keep',
  kept: 'Kept.',
  same: 'Nothing was changed: it says that already.',
  added: 'Added.',
  noText: 'Write the hypothesis. Nothing was changed.',
  noIndicator: 'Choose at least one indicator. Nothing was changed.',
  gone: 'This hypothesis is not there any more. Nothing was changed.',
  full: (most: number) => `${most} go to the visit already: first let another go another way. Nothing was changed.`,
  tooManyAdded: (most: number) => `There are ${most} hypotheses: more cannot be followed. Nothing was added.`,
  settled: (title: string) =>
    `On “${title}” the hypothesis is settled already, so it keeps its words. Open it again first if it is to be tested in the new ones.`,
};

/** The words of hypotheses, from the choice for the visit on. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    status: {
      open: 'ouverte',
      supported: 'étayée',
      partly: 'étayée en partie',
      refuted: 'réfutée',
      inconclusive: 'non concluante',
    },
    sort: {
      verify: 'à vérifier : cela semble solide',
      clarify: 'à éclaircir : cela semble faible ou incertain',
    },
    from: {
      merge: 'fixée à la consolidation',
      note: 'née d’une note de la visite',
      added: 'ajoutée par qui dirige',
    },
    choosing: {
      title: (city) => `${city} : choisir les hypothèses pour la visite`,
      lead: (n, most) =>
        `${french.plural(n, 'hypothèse de base', 'hypothèses de base')} ; ${most} au plus vont à la visite. D’abord là où les avis diffèrent, puis ce qui ne repose sur aucune source.`,
      leadAsked: (n, most) =>
        `${french.plural(n, 'hypothèse de base', 'hypothèses de base')} ; ${most} au plus vont à la visite. D’abord ce que la ville hôte a demandé, puis là où les avis diffèrent, puis ce qui ne repose sur aucune source.`,
      asked: (questions) => `demandé par la ville hôte, question ${questions}`,
      rest: 'Ce que vous ne choisissez dans aucune des deux listes n’est pas poursuivi, et les exports le disent.',
      none: 'Il n’y a pas encore d’hypothèse de base. Vous les fixez dans la consolidation, indicateur par indicateur : tapez « consolider ».',
      visit: 'Vont à la visite',
      document: 'À régler par un document',
      choose: 'Garder ce choix',
      noSource: 'sans source',
      chosen: (visit, document, others) =>
        `C’est noté : ${visit} pour la visite, ${document} à régler par un document, ${others} sans suite.`,
      tooMany: (n, most) => `Vous en avez choisi ${n} ; ${most} au plus vont à la visite. Rien n’a changé.`,
      twice: (title) => `« ${title} » est dans les deux listes. Laissez-la dans une seule. Rien n’a changé.`,
    },
    title: (city) => `${city} : hypothèses`,
    early: (city) =>
      `Les fiches sur ${city} ne sont pas encore ouvertes à l’équipe. Les hypothèses viennent avec la consolidation.`,
    noneYet: 'Qui dirige n’a pas encore choisi les hypothèses qui vont à la visite.',
    intro: (n) =>
      n === 0
        ? 'Aucune ne va à la visite.'
        : `${french.plural(n, 'hypothèse va', 'hypothèses vont')} à la visite, dans l’ordre de l’équipe.`,
    waiting: (n) =>
      `${french.plural(n, 'hypothèse de base a été fixée', 'hypothèses de base ont été fixées')} depuis le choix : choisissez à nouveau.`,
    others: { document: 'À régler par un document', not_pursued: 'Sans suite' },
    which: 'Laquelle',
    show: 'L’ouvrir',
    chooseAgain: 'Choisir pour la visite',
    add: 'En ajouter une',
    all: 'Toutes les hypothèses',
    refutedBy: 'Ce qui la réfuterait',
    askedBy: 'À qui est cette question',
    hostAsks: (questions) => `La ville hôte le demande aussi : question ${questions}.`,
    about: 'Sur',
    field: {
      text: { label: 'L’hypothèse' },
      sort: { label: 'À la visite' },
      refutedBy: { label: 'Ce qui la réfuterait', hint: 'Ce qu’il faudrait entendre ou lire pour l’abandonner.' },
      indicators: { label: 'Indicateurs concernés' },
      way: { label: 'Comment elle est réglée' },
    },
    keep: 'Garder',
    kept: 'C’est noté.',
    same: 'Rien n’a changé : c’est déjà ce qu’elle dit.',
    added: 'Elle est ajoutée.',
    noText: 'Écrivez l’hypothèse. Rien n’a changé.',
    noIndicator: 'Choisissez au moins un indicateur. Rien n’a changé.',
    gone: 'Cette hypothèse n’existe plus. Rien n’a changé.',
    full: (most) => `${most} vont déjà à la visite : donnez d’abord une autre voie à une autre. Rien n’a changé.`,
    tooManyAdded: (most) => `Il y a ${most} hypothèses : on ne peut en suivre davantage. Rien n’a été ajouté.`,
    settled: (title) =>
      `Sur « ${title} », l’hypothèse est déjà réglée : elle garde ses mots. Rouvrez-la d’abord si elle doit être testée dans les nouveaux.`,
  },
};
