import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { AdviceSort, Priority } from './kept';

const sort: Record<AdviceSort, string> = {
  challenge: 'Challenge',
  recommendation: 'Recommendation',
  suggestion: 'Suggestion',
  good_practice: 'Good practice',
};
const priority: Record<Priority, string> = { high: 'high', medium: 'medium', low: 'low' };

const en = {
  sort,
  priority,
  title: (city: string) => `${city}: recommendations`,
  early: (city: string) => `The sheets on ${city} are not open to the team yet. Recommendations come with the visit.`,
  notYet: (city: string) => `Recommendations on ${city} are written from the first day of the visit on.`,
  none: 'Nothing is written yet. A challenge says what is in the way, a recommendation what should change, a suggestion is an idea, a good practice shows how.',
  counted: (challenges: number, recommendations: number, suggestions: number, practices: number) =>
    [
      english.plural(challenges, 'challenge', 'challenges'),
      english.plural(recommendations, 'recommendation', 'recommendations'),
      english.plural(suggestions, 'suggestion', 'suggestions'),
      english.plural(practices, 'good practice', 'good practices'),
    ].join(' · '),
  noTheme: 'Under no theme',
  noAddressee: 'for nobody yet',
  priorityIs: (said: string) => `priority ${said}`,
  goesWith: (n: number) => `goes with ${english.plural(n, 'other', 'others')}`,
  flagged: 'Flagged in notes',
  proposed: 'Possible challenges',
  proposedHow:
    'Your last word is “below”, and these concerns were noted. The words are those of the notes: make them yours.',
  make: { recommendation: 'Make it a recommendation', good_practice: 'Make it a good practice' },
  makeChallenge: (title: string) => `Write it as a challenge: ${title}`,
  more: (n: number) => `${english.plural(n, 'more', 'more')}, once these are done.`,
  notChecked: 'not checked yet',
  oneSource: 'one source alone',
  field: {
    new: { label: 'What to write' },
    which: { label: 'Which one' },
    sort: { label: 'It is a' },
    title: { label: 'Title', hint: 'A few words by which others find it.' },
    text: { label: 'In words', hint: 'Functions, nobody’s name.' },
    addressee: { label: 'For whom', hint: 'The function that is to act, or that others may ask.' },
    indicators: { label: 'Indicators it is about' },
    theme: { label: 'Theme', hint: 'Left open, the indicators say.' },
    priority: { label: 'Priority' },
    goesWith: { label: 'Goes with', hint: 'The challenges it answers, the practices that show how.' },
  },
  write: 'Write one',
  show: 'Open it',
  all: 'All recommendations',
  keep: 'Keep',
  kept: 'Kept.',
  same: 'Nothing was changed: it says that already.',
  withdraw: 'Take it back',
  withdrawn: 'Taken back. It stays here for the team, and goes into no report.',
  restore: 'Bring it back',
  restored: 'It is back.',
  notYours: 'Whoever leads the team decides what stays; you can take back what you wrote first. Nothing was changed.',
  gone: 'This is not there any more. Nothing was changed.',
  noText: 'Write it in words. Nothing was changed.',
  noTitle: 'A good practice needs a title. Nothing was changed.',
  noIndicator: 'A challenge or a recommendation rests on an indicator: choose at least one. Nothing was changed.',
  chooseTheme: 'Choose a theme, or an indicator that says which. Nothing was changed.',
  full: (most: number) => `There are ${most} already: more cannot be kept. Nothing was added.`,
  reworded:
    'Kept. Somebody reworded it since you opened it: what they changed and you did not is kept, too; what it said stands below.',
  names: (said: string) => `“${said}” is somebody’s name here. Say the function instead: no name goes into a report.`,
  toCheck: (n: number) =>
    `To check: ${english.plural(n, 'finding', 'findings')} that it rests on ${n === 1 ? 'was' : 'were'} taken back, dropped, or said to be background only.`,
  restsOn: 'Rests on',
  linked: 'Goes with',
  takenBack: 'Taken back',
  before: (n: number) => `${english.plural(n, 'earlier wording', 'earlier wordings')}`,
  exported: 'Recommendations',
  contact: 'Whom to ask',
  about: 'Indicators',
};

/** The words of what a team tells the city. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    sort: {
      challenge: 'Défi',
      recommendation: 'Recommandation',
      suggestion: 'Suggestion',
      good_practice: 'Bonne pratique',
    },
    priority: { high: 'haute', medium: 'moyenne', low: 'basse' },
    title: (city) => `${city} : recommandations`,
    early: (city) =>
      `Les fiches sur ${city} ne sont pas encore ouvertes à l’équipe. Les recommandations viennent avec la visite.`,
    notYet: (city) => `Les recommandations sur ${city} s’écrivent à partir du premier jour de la visite.`,
    none: 'Rien n’est encore écrit. Un défi dit ce qui fait obstacle, une recommandation ce qui devrait changer, une suggestion est une idée, une bonne pratique montre comment faire.',
    counted: (challenges, recommendations, suggestions, practices) =>
      [
        french.plural(challenges, 'défi', 'défis'),
        french.plural(recommendations, 'recommandation', 'recommandations'),
        french.plural(suggestions, 'suggestion', 'suggestions'),
        french.plural(practices, 'bonne pratique', 'bonnes pratiques'),
      ].join(' · '),
    noTheme: 'Sous aucun thème',
    noAddressee: 'encore pour personne',
    priorityIs: (said) => `priorité ${said}`,
    goesWith: (n) => `liée à ${french.plural(n, 'autre', 'autres')}`,
    flagged: 'Signalés dans les notes',
    proposed: 'Défis possibles',
    proposedHow:
      'Votre dernier mot est « en dessous », et ces préoccupations ont été notées. Ce sont les mots des notes : faites-en les vôtres.',
    make: { recommendation: 'En faire une recommandation', good_practice: 'En faire une bonne pratique' },
    makeChallenge: (title) => `En faire un défi : ${title}`,
    more: (n) => `Encore ${n}, une fois ceux-ci faits.`,
    notChecked: 'pas encore vérifié',
    oneSource: 'une seule source',
    field: {
      new: { label: 'Quoi écrire' },
      which: { label: 'Laquelle' },
      sort: { label: 'C’est une' },
      title: { label: 'Titre', hint: 'Quelques mots qui permettent de la retrouver.' },
      text: { label: 'En mots', hint: 'Des fonctions, aucun nom.' },
      addressee: { label: 'Pour qui', hint: 'La fonction qui doit agir, ou que d’autres peuvent interroger.' },
      indicators: { label: 'Indicateurs concernés' },
      theme: { label: 'Thème', hint: 'Laissé ouvert, les indicateurs le disent.' },
      priority: { label: 'Priorité' },
      goesWith: { label: 'Va avec', hint: 'Les défis auxquels elle répond, les pratiques qui montrent comment.' },
    },
    write: 'En écrire une',
    show: 'L’ouvrir',
    all: 'Toutes les recommandations',
    keep: 'Garder',
    kept: 'C’est noté.',
    same: 'Rien n’a changé : c’est déjà ce qu’elle dit.',
    withdraw: 'La retirer',
    withdrawn: 'Retirée. Elle reste ici pour l’équipe et n’entre dans aucun rapport.',
    restore: 'La remettre',
    restored: 'Elle est de retour.',
    notYours:
      'La personne qui dirige l’équipe décide de ce qui reste ; vous pouvez retirer ce que vous avez écrit d’abord. Rien n’a changé.',
    gone: 'Ceci n’existe plus. Rien n’a changé.',
    noText: 'Écrivez-la en mots. Rien n’a changé.',
    noTitle: 'Une bonne pratique a besoin d’un titre. Rien n’a changé.',
    noIndicator: 'Un défi ou une recommandation repose sur un indicateur : choisissez-en au moins un. Rien n’a changé.',
    chooseTheme: 'Choisissez un thème, ou un indicateur qui le dit. Rien n’a changé.',
    full: (most) => `Il y en a déjà ${most} : on ne peut en garder davantage. Rien n’a été ajouté.`,
    reworded:
      'C’est gardé. Quelqu’un l’a reformulée depuis que vous l’avez ouverte : ce que cette personne a changé, et vous non, reste aussi ; ce qu’elle disait figure ci-dessous.',
    names: (said) =>
      `« ${said} » est le nom d’une personne ici. Dites plutôt la fonction : aucun nom n’entre dans un rapport.`,
    toCheck: (n) =>
      `À vérifier : ${french.plural(n, 'constat qui la fonde a été retiré ou écarté, ou vaut pour information seulement', 'constats qui la fondent ont été retirés ou écartés, ou valent pour information seulement')}.`,
    restsOn: 'Repose sur',
    linked: 'Va avec',
    takenBack: 'Retirées',
    before: (n) => french.plural(n, 'version antérieure', 'versions antérieures'),
    exported: 'Recommandations',
    contact: 'À qui demander',
    about: 'Indicateurs',
  },
};
