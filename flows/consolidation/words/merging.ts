import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Merge · ${city}`,
  accepted: (n: number) =>
    `${english.plural(n, 'agreed judgement', 'agreed judgements')} accepted. Each can be changed at any time.`,
  undecidedLeft: (n: number) => `${n} left to decide.`,
  overview: (agreed: number, rest: number, decided: number) =>
    `${english.plural(agreed, 'indicator', 'indicators')} with one view, ${rest} to decide one by one, ${decided} decided.`,
  acceptAgreed: (n: number) => `Accept the ${n} agreed`,
  step: 'Go through the rest',
  split: (split: string) => `The team: ${split}`,
  leanings: (split: string) => `If pressed: ${split}`,
  hypothesis: 'Base hypothesis, to verify',
  pickHypothesis: 'Take one as it is',
  ownHypothesis: 'Or word it yourself',
  group: 'Count these as one question',
  groupWording: 'Under this wording',
  meet: 'To meet',
  save: 'Decide & next',
  discuss: 'For the call',
  skip: 'Later',
  saved: (title: string, value: string) => `✓ ${title} · ${value}`,
  discussed: (title: string) => `“${title}” is on the agenda of the call.`,
  change: 'Change',
  hostDiffers: (n: number) => `Where the city sees itself otherwise than the team (${n})`,
  doneTitle: (city: string) => `${city}: every indicator is decided`,
  slots: (n: number, low: number, high: number) =>
    `${english.plural(n, 'talk is', 'talks are')} asked for; this visit has room for ${low} to ${high}.`,
  summary: (city: string) => `Merge of ${city}`,
  needJudgement: 'Choose a judgement first. Nothing was changed.',
  rules: {
    proposed: (value: string) => `By the rules: ${value} (never an average).`,
    beside: (split: string) => `Beside it: ${split}.`,
    noneFew: 'By the rules: no proposal, too few answers.',
    noneContested: 'By the rules: no proposal. First settle whether it applies.',
    byKind: 'What the team knows, does not know and suspects',
    flagged: (n: number) => `${n} of the agreed, where not everybody judged`,
    noProposal: 'no proposal',
    /** Where a review was begun under the rules before these. */
    rulesChanged: (n: number) =>
      `The rules have changed since this merge began: on ${english.plural(n, 'indicator', 'indicators')} they propose something else now. What you decided stays.`,
    changedList: 'Where the rules propose something else',
    ruleChanged: 'The rules have changed.',
    before: 'Before',
    now: 'now',
    decided: 'decided',
  },
  sameOutcome: (title: string) => `That is what is recorded for “${title}” already. Nothing was changed.`,
  noneAgreed: 'No agreed judgement is left to accept. Nothing was changed.',
  /** To whoever accepts what agreed when the card was made. */
  othersAgreed:
    'Answers have changed since this card was made, so others agree now. Nothing was accepted: here is how it stands.',
  /** Where a leader decides otherwise than the rules propose. */
  overruling: {
    label: 'Why, where you decide otherwise than the rules',
    ask: 'You decide otherwise than the rules propose. Say why in a sentence: it stands beside the judgement. Nothing was changed yet.',
  },
  /** To whoever chose a line that is no longer there. */
  changedSince:
    'A line you chose has been changed since by who wrote it. Nothing was decided: here is the card as it is now.',
};

/** The words of merging what a team found. A text that is missing in a language does not compile. */
export const MERGING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Consolidation · ${city}`,
    accepted: (n) =>
      `${french.plural(n, 'avis commun accepté', 'avis communs acceptés')}. On peut encore tout modifier.`,
    undecidedLeft: (n) => `${n} encore à décider.`,
    overview: (agreed, rest, decided) =>
      `${french.plural(agreed, 'indicateur', 'indicateurs')} avec un avis commun, ${rest} à décider un par un, ${french.plural(decided, 'décidé', 'décidés')}.`,
    acceptAgreed: (n) => (n < 2 ? 'Accepter l’avis commun' : `Accepter les ${n} avis communs`),
    step: 'Parcourir le reste',
    split: (split) => `L’équipe : ${split}`,
    leanings: (split) => `S’il fallait choisir : ${split}`,
    hypothesis: 'Hypothèse de base, à vérifier',
    pickHypothesis: 'En reprendre une telle quelle',
    ownHypothesis: 'Ou la formuler autrement',
    group: 'Compter celles-ci comme une seule question',
    groupWording: 'Sous cette formulation',
    meet: 'À rencontrer',
    save: 'Décider et continuer',
    discuss: 'Pour la réunion',
    skip: 'Plus tard',
    saved: (title, value) => `✓ ${title} · ${value}`,
    discussed: (title) => `« ${title} » est à l’ordre du jour de la réunion.`,
    change: 'Modifier',
    hostDiffers: (n) => `Là où la ville se voit autrement que l’équipe (${n})`,
    doneTitle: (city) => `${city} : tous les indicateurs sont décidés`,
    slots: (n, low, high) =>
      `${french.plural(n, 'entretien demandé', 'entretiens demandés')} ; cette visite en permet entre ${low} et ${high}.`,
    summary: (city) => `Consolidation de la revue ${french.de(city)}`,
    needJudgement: 'Choisissez d’abord une appréciation. Rien n’a changé.',
    rules: {
      proposed: (value) => `D’après les règles : ${value} (jamais une moyenne).`,
      beside: (split) => `À côté : ${split}.`,
      noneFew: 'D’après les règles : pas de proposition, trop peu de réponses.',
      noneContested: 'D’après les règles : pas de proposition. Il faut d’abord décider s’il y a lieu d’apprécier.',
      byKind: 'Ce que l’équipe sait, ne sait pas et suppose',
      flagged: (n) => `Avis communs où tout le monde n’a pas jugé (${n})`,
      noProposal: 'pas de proposition',
      rulesChanged: (n) =>
        `Les règles ont changé depuis le début de cette consolidation : sur ${french.plural(n, 'indicateur', 'indicateurs')}, elles proposent maintenant autre chose. Ce que vous avez décidé reste.`,
      changedList: 'Où les règles proposent autre chose',
      ruleChanged: 'Les règles ont changé.',
      before: 'Avant',
      now: 'maintenant',
      decided: 'décidé',
    },
    sameOutcome: (title) => `C’est déjà ce qui est consigné pour « ${title} ». Rien n’a changé.`,
    noneAgreed: 'Il ne reste aucun avis commun à accepter. Rien n’a changé.',
    othersAgreed:
      'Des réponses ont changé depuis cette carte\u00a0: les avis communs ne sont plus les mêmes. Rien n’a été accepté\u00a0: voici où on en est.',
    overruling: {
      label: 'Pourquoi, si vous décidez autrement que les règles',
      ask: 'Vous décidez autrement que ne le proposent les règles. Dites pourquoi en une phrase\u00a0: elle figure à côté de l’appréciation. Rien n’a encore changé.',
    },
    changedSince:
      'Une ligne choisie a été changée depuis par qui l’a écrite. Rien n’a été décidé\u00a0: voici la carte à jour.',
  },
};
