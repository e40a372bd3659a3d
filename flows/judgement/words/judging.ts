import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { FinalJudgement } from '../../../src/method/final-judgement';
import type { InEach } from '../../../src/method/language';

const judged: Record<FinalJudgement, string> = {
  below: 'below',
  at: 'at',
  above: 'above',
  not_applicable: 'does not apply',
  not_judged: 'not judged',
};

const en = {
  judged,
  title: (city: string) => `${city}: the team’s last word`,
  intro: (done: number, all: number) =>
    done === all
      ? `All ${all} indicators have their last word.`
      : `${english.plural(done, `of ${all} indicators has its last word`, `of ${all} indicators have their last word`)}. What is not settled is “not judged”, with why; never a mean.`,
  clear: (n: number) => `Keep the initial judgement on ${n} that no finding speaks against`,
  clearKept: (n: number) =>
    `${english.plural(n, 'indicator keeps', 'indicators keep')} the initial judgement. Each can be changed.`,
  clearOthers: 'Findings or judgements have changed since this card was shown: look once more. Nothing was changed.',
  next: 'Go through the open ones',
  show: 'Open it',
  settle: 'Settle the hypotheses',
  rest: 'Not judged: all that are open',
  restKept: (n: number) => `${english.plural(n, 'indicator is', 'indicators are')} not judged. Each can be changed.`,
  nothingOpen: 'Every indicator has its last word already. Nothing was changed.',
  before: 'Before the visit',
  atVisit: 'At the visit',
  nothingHeard: 'Nothing was heard on it that counts.',
  strengths: 'Strengths',
  concerns: 'Concerns',
  open: 'Neither yet',
  hypotheses: 'Hypotheses on it',
  initial: (said: string) => `The team’s initial judgement: ${said}`,
  noInitial: 'none',
  contested: 'What was found speaks against the initial judgement.',
  asBefore: (n: number) =>
    n === 0
      ? 'As judged before the visit: nothing was found against it.'
      : `As judged before the visit: ${english.plural(n, 'finding', 'findings')}, none against it.`,
  evidence: (n: number) => english.plural(n, 'finding counts', 'findings count'),
  field: {
    which: { label: 'Which indicator' },
    judgement: { label: 'The team’s last word' },
    rationale: { label: 'Why', hint: 'What it rests on, or why it is not settled.' },
    why: { label: 'Why the rest is not judged' },
  },
  keep: 'Keep',
  skip: 'The next one',
  kept: (judged: string, title: string) => `${judged}: ${title}`,
  change: 'Change it',
  noJudgement: 'Choose the team’s last word. Nothing was changed.',
  noRationale: 'Say why. Nothing was changed.',
  same: 'Nothing was changed: it says that already.',
  none: 'The leader has not given a last word on any indicator yet.',
};

/** The words of the final judgement. A text that is missing in a language does not compile. */
export const JUDGING: InEach<typeof en> = {
  en,
  fr: {
    judged: {
      below: 'en dessous',
      at: 'au niveau',
      above: 'au-dessus',
      not_applicable: 'sans objet',
      not_judged: 'non apprécié',
    },
    title: (city) => `${city} : le dernier mot de l’équipe`,
    intro: (done, all) =>
      done === all
        ? `Les ${all} indicateurs ont leur dernier mot.`
        : `${french.plural(done, `indicateur sur ${all} a son dernier mot`, `indicateurs sur ${all} ont leur dernier mot`)}. Ce qui n’est pas tranché est « non apprécié », avec la raison ; jamais une moyenne.`,
    clear: (n) => `Garder l’appréciation initiale sur ${n} que rien ne contredit`,
    clearKept: (n) =>
      `${french.plural(n, 'indicateur garde', 'indicateurs gardent')} l’appréciation initiale. Chacun peut être changé.`,
    clearOthers:
      'Des constats ou des appréciations ont changé depuis cette carte : regardez encore une fois. Rien n’a changé.',
    next: 'Parcourir ceux qui sont ouverts',
    show: 'L’ouvrir',
    settle: 'Trancher les hypothèses',
    rest: 'Non apprécié : tous ceux qui sont ouverts',
    restKept: (n) =>
      `${french.plural(n, 'indicateur n’est pas apprécié', 'indicateurs ne sont pas appréciés')}. Chacun peut être changé.`,
    nothingOpen: 'Chaque indicateur a déjà son dernier mot. Rien n’a changé.',
    before: 'Avant la visite',
    atVisit: 'À la visite',
    nothingHeard: 'Rien n’a été entendu à ce sujet qui compte.',
    strengths: 'Points forts',
    concerns: 'Préoccupations',
    open: 'Ni l’un ni l’autre',
    hypotheses: 'Hypothèses à ce sujet',
    initial: (said) => `L’appréciation initiale de l’équipe : ${said}`,
    noInitial: 'aucune',
    contested: 'Ce qui a été constaté va contre l’appréciation initiale.',
    asBefore: (n) =>
      n === 0
        ? 'Comme apprécié avant la visite : rien n’a été constaté qui s’y oppose.'
        : `Comme apprécié avant la visite : ${french.plural(n, 'constat', 'constats')}, aucun ne s’y oppose.`,
    evidence: (n) => french.plural(n, 'constat compte', 'constats comptent'),
    field: {
      which: { label: 'Quel indicateur' },
      judgement: { label: 'Le dernier mot de l’équipe' },
      rationale: { label: 'Pourquoi', hint: 'Sur quoi cela repose, ou pourquoi ce n’est pas tranché.' },
      why: { label: 'Pourquoi le reste n’est pas apprécié' },
    },
    keep: 'Garder',
    skip: 'Le suivant',
    kept: (judged, title) => `${judged} : ${title}`,
    change: 'Le changer',
    noJudgement: 'Choisissez le dernier mot de l’équipe. Rien n’a changé.',
    noRationale: 'Dites pourquoi. Rien n’a changé.',
    same: 'Rien n’a changé : c’est déjà ce qu’il dit.',
    none: 'Qui dirige n’a encore donné de dernier mot sur aucun indicateur.',
  },
};
