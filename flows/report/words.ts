import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const marks = {
  toCheck: 'to check: what it rests on has changed',
  noSource: 'rests on nothing yet',
  unchecked: 'not checked yet',
  single: 'one source alone',
  twofold: 'worded twice',
  proposed: 'first words by the rule',
  minority: 'a minority view',
};
const field = {
  section: { label: 'Which section' },
  text: { label: 'The paragraph' },
  rests: { label: 'What it rests on', hint: 'The team alone sees it.' },
  part: { label: 'Where' },
  new: { label: 'A new paragraph' },
  what: { label: 'Which section' },
  who: { label: 'Who writes it' },
};

const en = {
  title: (city: string) => `${city}: the team’s report`,
  early: (city: string) => `The sheets on ${city} are not open to the team yet.`,
  notYet: (city: string) => `The report on ${city} is written from the first day of the visit on.`,
  counted: (all: number, toCheck: number, noSource: number, twofold: number) =>
    [
      english.plural(all, 'paragraph', 'paragraphs'),
      `${toCheck} to check`,
      english.plural(noSource, 'that rests on nothing', 'that rest on nothing'),
      ...(twofold > 0 ? [`${twofold} worded twice`] : []),
    ].join(' · '),
  empty: 'Nothing is written yet. The rule can word the first paragraphs from what the team found and decided.',
  head: ['Section', 'Who writes it'],
  paragraphs: (n: number) => (n === 0 ? 'nothing yet' : english.plural(n, 'paragraph', 'paragraphs')),
  advised: (n: number) => `${n} from “recommendations”`,
  waiting: (n: number) => `${n} to check`,
  nobody: 'nobody yet',
  isFinal: (when: string) =>
    `The final report went out on ${when}. What is changed here goes out only with a further version of it (“final report”).`,
  joins: (who: string) => `Joins the parts: ${who}.`,
  all: 'All of it: joins the parts',
  asAgreed: (language: string) => `In ${language}, as the terms say.`,
  asChosen: (language: string) => `In ${language}, as the leader chose: the terms name no language.`,
  asProgramme: (language: string) =>
    `In ${language}, the programme’s language: the terms name none, and the leader has chosen none.`,
  otherLanguage: (language: string) => `Write it in ${language}`,
  propose: 'Write up what was found',
  /** Paragraphs that are new, that say something else, that go, and that rest on more or less with the same words. */
  proposed: (added: number, reworded: number, removed: number, refreshed: number) => {
    const done = [
      ...(added > 0 ? [`${english.plural(added, 'paragraph', 'paragraphs')} added.`] : []),
      ...(reworded > 0 ? [`${reworded} worded anew: what was found or decided says something else now.`] : []),
      ...(removed > 0 ? [`${removed} taken out: nothing says so any more.`] : []),
      ...(refreshed > 0 ? [`${english.plural(refreshed, 'reads', 'read')} as before, on what was found since.`] : []),
    ];
    return done.length === 0
      ? 'Nothing new: all that the rule would say stands there.'
      : [...done, 'What somebody wrote is as it was.'].join(' ');
  },
  open: 'Open it',
  toCheck: (n: number) => `See ${n} to check`,
  withoutSource: (n: number) => `See ${english.plural(n, 'that rests on nothing', 'that rest on nothing')}`,
  authors: 'Who writes what',
  file: 'The report as it stands',
  field,
  marks,
  part: 'Part of the report',
  nothing: 'Nothing is written here yet.',
  nothingToCheck: 'All that is written rests on what holds.',
  edit: 'Change',
  why: 'What it rests on',
  holds: 'Still holds',
  more: (n: number) => `The next of ${n} more`,
  add: 'Add',
  back: 'The whole report',
  nextTo: (part: string) => `Back to “${part}”`,
  save: 'Keep',
  remove: 'Take it out',
  restore: 'Put it back',
  kept: 'Kept.',
  same: 'Nothing was changed: it says that already.',
  held: 'It holds: nothing more is to be checked.',
  removed: (said: string) => `Taken out: ${said}`,
  restored: 'It is in the report again.',
  gone: 'This paragraph is not there any more. Nothing was changed.',
  notAll: 'Whoever joins the parts or leads the team does this for all of the report. Nothing was changed.',
  seenSince: 'It has been changed since this card was shown: look once more. Nothing was changed.',
  emptyNew: 'Write something first.',
  emptyText: 'There is nothing in it. A paragraph that is to go can be taken out.',
  chooseWhere: 'Choose where it belongs.',
  twice: (who: string) =>
    `${who} worded this paragraph meanwhile. Both are kept: choose one, or make one of both and keep it.`,
  byThem: (who: string) => `In the words of ${who}`,
  take: (who: string) => `Take the words of ${who}`,
  takeOwn: 'Take the words above',
  rule: 'the rule',
  somebody: 'somebody who has left',
  full: (most: number) => `A report has ${most} paragraphs at most. Nothing was added.`,
  fullFor: (most: number) => `A report has ${most} paragraphs at most: not all that the rule would say was added.`,
  tooManyTimes:
    'This paragraph waits with too many wordings already. Yours is in the field: choose one of those first. Nothing was changed.',
  names: (name: string) => `“${name}” is the name of somebody: no name goes into a report. Say the function instead.`,
  notYours: (section: string, who: string) =>
    `“${section}” is written by ${who}. Whoever leads the team says who writes what. Nothing was changed.`,
  leads: 'whoever leads the team',
  rests: 'What this rests on',
  restsNone: 'It rests on nothing that is kept here.',
  changedSince: 'has changed since',
  goneSince: 'is not there any more',
  sources: {
    finding: 'Finding',
    judgement: 'Last word',
    hypothesis: 'Hypothesis',
    advice: 'Told the city',
    'report-line': 'The city’s report',
    review: 'The review',
  },
  ofReview: {
    benchmark: 'its benchmark',
    terms: 'its terms',
    visit: 'its visit',
    team: 'its team',
    hypotheses: 'the hypotheses that were followed',
  },
  chosenAuthor: (section: string, who: string) => `“${section}” is written by ${who}.`,
  chosenJoiner: (who: string) => `${who} joins the parts.`,
  chooseBoth: 'Choose a section and who writes it. Nothing was changed.',
  draft: (moment: string) => `The team’s draft, as of ${moment}. Not for anybody outside the team.`,
};

/** The words of writing a report together. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Le rapport de l’équipe sur ${city}`,
    early: (city) => `Les fiches sur ${city} ne sont pas encore ouvertes à l’équipe.`,
    notYet: (city) => `Le rapport sur ${city} s’écrit à partir du premier jour de la visite.`,
    counted: (all, toCheck, noSource, twofold) =>
      [
        french.plural(all, 'paragraphe', 'paragraphes'),
        `${toCheck} à vérifier`,
        `${noSource} sans source`,
        ...(twofold > 0 ? [`${french.plural(twofold, 'formulé', 'formulés')} deux fois`] : []),
      ].join(' · '),
    empty:
      'Rien n’est encore écrit. La règle peut formuler les premiers paragraphes à partir de ce que l’équipe a trouvé et décidé.',
    head: ['Partie', 'Qui l’écrit'],
    paragraphs: (n) => (n === 0 ? 'encore rien' : french.plural(n, 'paragraphe', 'paragraphes')),
    advised: (n) => `${n} de « recommandations »`,
    waiting: (n) => `${n} à vérifier`,
    nobody: 'encore personne',
    isFinal: (when) =>
      `Le rapport final est parti le ${when}. Ce qui est changé ici ne part qu’avec une autre version («\u00a0rapport final\u00a0»).`,
    joins: (who) => `Assemble les parties : ${who}.`,
    all: 'L’ensemble : assemble les parties',
    asAgreed: (language) => `En ${language}, comme le dit le cadre.`,
    asChosen: (language) =>
      `En ${language}, au choix de la personne qui dirige l’équipe\u00a0: le cadre ne nomme aucune langue.`,
    asProgramme: (language) =>
      `En ${language}, la langue du programme\u00a0: le cadre n’en nomme aucune, et personne n’a choisi.`,
    otherLanguage: (language) => `Le rédiger en ${language}`,
    propose: 'Rédiger les constats',
    proposed: (added, reworded, removed, refreshed) => {
      const done = [
        ...(added > 0 ? [`${french.plural(added, 'paragraphe ajouté', 'paragraphes ajoutés')}.`] : []),
        ...(reworded > 0
          ? [`${french.plural(reworded, 'reformulé', 'reformulés')} : ce qui est constaté ou décidé dit autre chose.`]
          : []),
        ...(removed > 0 ? [`${french.plural(removed, 'retiré', 'retirés')} : plus rien ne le dit.`] : []),
        ...(refreshed > 0
          ? [`${french.plural(refreshed, 'se lit', 'se lisent')} comme avant, sur ce qui a été constaté depuis.`]
          : []),
      ];
      return done.length === 0
        ? 'Rien de nouveau : tout ce que la règle dirait y est.'
        : [...done, 'Ce que quelqu’un a écrit est resté tel quel.'].join(' ');
    },
    open: 'L’ouvrir',
    toCheck: (n) => `Voir ${n} à vérifier`,
    withoutSource: (n) => `Voir ${n} sans source`,
    authors: 'Qui écrit quoi',
    file: 'Le rapport en l’état',
    field: {
      section: { label: 'Quelle section' },
      text: { label: 'Le paragraphe' },
      rests: { label: 'Sur quoi il repose', hint: 'L’équipe seule le voit.' },
      part: { label: 'Où' },
      new: { label: 'Un nouveau paragraphe' },
      what: { label: 'Quelle section' },
      who: { label: 'Qui l’écrit' },
    },
    marks: {
      toCheck: 'à vérifier : ce sur quoi il repose a changé',
      noSource: 'ne repose encore sur rien',
      unchecked: 'pas encore vérifié',
      single: 'une seule source',
      twofold: 'formulé deux fois',
      proposed: 'premiers mots selon la règle',
      minority: 'un avis minoritaire',
    },
    part: 'Partie du rapport',
    nothing: 'Rien n’est encore écrit ici.',
    nothingToCheck: 'Tout ce qui est écrit repose sur ce qui tient.',
    edit: 'Changer',
    why: 'Sur quoi il repose',
    holds: 'Toujours vrai',
    more: (n) => `La suite (encore ${n})`,
    add: 'Ajouter',
    back: 'Tout le rapport',
    nextTo: (part) => `Revenir à « ${part} »`,
    save: 'Garder',
    remove: 'Le retirer',
    restore: 'Le remettre',
    kept: 'C’est gardé.',
    same: 'Rien n’a changé : c’est déjà ce qu’il dit.',
    held: 'Il tient : il n’y a plus rien à vérifier.',
    removed: (said) => `Retiré : ${said}`,
    restored: 'Il est de nouveau dans le rapport.',
    gone: 'Ce paragraphe n’existe plus. Rien n’a changé.',
    notAll: 'La personne qui assemble les parties ou dirige l’équipe le fait pour tout le rapport. Rien n’a changé.',
    seenSince: 'Il a changé depuis cette carte : regardez encore une fois. Rien n’a changé.',
    emptyNew: 'Écrivez d’abord quelque chose.',
    emptyText: 'Il n’y a rien dedans. Un paragraphe qui doit partir peut être retiré.',
    chooseWhere: 'Choisissez où il doit être.',
    twice: (who) =>
      `${who} a formulé ce paragraphe entre-temps. Les deux sont gardés : choisissez-en un, ou faites-en un seul et gardez-le.`,
    byThem: (who) => `Dans les mots ${de(who)}`,
    take: (who) => `Prendre les mots ${de(who)}`,
    takeOwn: 'Prendre les mots ci-dessus',
    rule: 'la règle',
    somebody: 'une personne qui est partie',
    full: (most) => `Un rapport a ${most} paragraphes au plus. Rien n’a été ajouté.`,
    fullFor: (most) => `Un rapport a ${most} paragraphes au plus : tout ce que la règle dirait n’a pas été ajouté.`,
    tooManyTimes:
      'Trop de formulations attendent déjà pour ce paragraphe. La vôtre est dans le champ : choisissez d’abord l’une d’elles. Rien n’a changé.',
    names: (name) =>
      `« ${name} » est le nom de quelqu’un : aucun nom n’entre dans un rapport. Dites plutôt la fonction.`,
    notYours: (section, who) =>
      `« ${section} » est écrit par ${who}. La personne qui dirige l’équipe dit qui écrit quoi. Rien n’a changé.`,
    leads: 'la personne qui dirige l’équipe',
    rests: 'Sur quoi ceci repose',
    restsNone: 'Il ne repose sur rien de ce qui est gardé ici.',
    changedSince: 'a changé depuis',
    goneSince: 'n’existe plus',
    sources: {
      finding: 'Constat',
      judgement: 'Dernier mot',
      hypothesis: 'Hypothèse',
      advice: 'Dit à la ville',
      'report-line': 'Le rapport de la ville',
      review: 'La revue',
    },
    ofReview: {
      benchmark: 'son référentiel',
      terms: 'son cadre',
      visit: 'sa visite',
      team: 'son équipe',
      hypotheses: 'les hypothèses suivies',
    },
    chosenAuthor: (section, who) => `« ${section} » est écrit par ${who}.`,
    chosenJoiner: (who) => `${who} assemble les parties.`,
    chooseBoth: 'Choisissez une section et qui l’écrit. Rien n’a changé.',
    draft: (moment) => `Brouillon de l’équipe, état du ${moment}. À ne donner à personne hors de l’équipe.`,
  },
};
