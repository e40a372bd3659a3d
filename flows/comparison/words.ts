import type { InEach } from '../../src/method/language';

const en = {
  title: 'What the cities were told, side by side',
  intro:
    'From final reports that were sent, as far as each city’s terms let them in. In words, by theme: no marks, no ranking.',
  noPractices:
    'No good practice can be looked up yet: they come with the final reports whose cities agreed to be part of a comparison.',
  nothing:
    'There is nothing to compare yet. It begins with the first final report whose city agreed to be part of a comparison.',
  named: (cities: string) => `Named, as they agreed: ${cities}.`,
  unnamed: 'Others are in it without their name: each of them is called a city.',
  mixed: 'Few cities are in it without their name. So that nobody guesses which, no line says whose it is.',
  numbersLater:
    'How many stand where on an indicator is told of six reviews at a time that let their judgements leave the team, where none can be known by it. So far there are words alone.',
  numbers: 'How many cities stand where',
  numbersHow:
    'Six reviews at a time that were judged by the same indicator, as first sent; who comes later waits for five more. Where all, or all but one, stand alike it is left out: it would tell each city’s own judgement. Not a ranking.',
  head: ['Indicator', 'below', 'at', 'above'],
  changed: { reworded: 'reworded', moved: 'moved', changed: 'another by now' },
  was: (id: string, how: string) => `was ${id}, ${how}`,
  versions: (title: string, version: number) =>
    `Indicators are called as in ${title}, version ${version}; reworded and moved ones are marked, for they were not judged by quite the same words.`,
  theme: 'Theme',
  read: 'Read this theme',
  all: 'All themes',
  noTheme: 'Under no theme',
  challenge: 'Challenges',
  recommendation: 'Recommendations',
  suggestion: 'Suggestions',
  practice: 'Good practices',
  aCity: 'a city',
  practices: 'Look through good practices',
  more: 'The rest is in the files.',
  contact: (contact: string) => `Ask: ${contact}`,
  reused: (cities: string) => `Taken over by ${cities}`,
  aReport: 'another report',
  addressee: (who: string) => `for ${who}`,
  priority: { high: 'high priority', medium: 'medium priority', low: 'low priority' },
  take: 'Take it away:',
  noPdf: 'There is no PDF here: Word prints the document.',
  catalogue: 'Good practices of the programme',
  search: 'Words, a theme or an indicator',
  find: 'Look',
  next: 'More',
  none: 'No good practice has been told yet in a final report that may be shown here.',
  noneFound: (words: string) => `No good practice speaks of “${words}”. Fewer words, or another one, may find some.`,
  someFound: (words: string) => `None speaks of all of “${words}”. These speak of a part of it:`,
  found: (words: string) => `Those that speak of “${words}”:`,
  open: 'Open the comparison',
  which: 'Take one over',
  takeInto: (city: string) => `Into our advice on ${city}`,
  taken: (title: string, city: string) =>
    `“${title}” is among what you tell ${city} now, with whom to ask. Say there what it goes with.`,
  isThere: (title: string, city: string) =>
    `“${title}” was taken over into the advice on ${city} before. Nothing was changed.`,
  full: (title: string, city: string) =>
    `There is too much advice on ${city} already for “${title}” as well. Nothing was changed.`,
  chooseOne:
    'Choose the practice to take over. It is one of another city, which agreed to be named. Nothing was changed.',
  notNow:
    'A practice is taken over by whoever writes what a team tells its city, from the first day of the visit on. Nothing was changed.',
  begins: (city: string) =>
    `With the final report to ${city} the comparison of the programme begins. It grows with each report whose city agreed to it; good practices can be looked for from now on.`,
};

/** The words of the comparison across cities. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: 'Ce qui a été dit aux villes, côte à côte',
    intro:
      'D’après les rapports finals envoyés, dans la mesure où les conditions de chaque ville le permettent. En mots, par thème : ni notes, ni classement.',
    noPractices:
      'Il n’y a pas encore de bonnes pratiques à chercher : elles viennent avec les rapports finals des villes qui acceptent de figurer dans une comparaison.',
    nothing:
      'Il n’y a encore rien à comparer. Cela commence avec le premier rapport final d’une ville qui accepte de figurer dans une comparaison.',
    named: (cities) => `Nommées, comme elles l’ont accepté : ${cities}.`,
    unnamed: 'D’autres y figurent sans leur nom : chacune y est appelée une ville.',
    mixed:
      'Peu de villes y figurent sans leur nom. Pour que personne ne devine lesquelles, aucune ligne ne dit de qui elle parle.',
    numbersLater:
      'Le nombre de villes par jugement est donné six revues à la fois, si leurs jugements peuvent quitter l’équipe et si aucune ne s’y reconnaît. Pour l’instant, il n’y a que des mots.',
    numbers: 'Combien de villes se situent où',
    numbersHow:
      'Six revues à la fois, jugées selon le même indicateur, comme envoyé d’abord ; une septième attend cinq autres. Là où toutes, ou toutes sauf une, sont au même point, rien n’est dit : ce serait le jugement de chacune. Ce n’est pas un classement.',
    head: ['Indicateur', 'en dessous', 'conforme', 'au-dessus'],
    changed: { reworded: 'reformulé', moved: 'déplacé', changed: 'devenu un autre' },
    was: (id, how) => `était ${id}, ${how}`,
    versions: (title, version) =>
      `Les indicateurs sont nommés comme dans « ${title} », version ${version}. Ceux qui ont été reformulés ou déplacés sont signalés, car les mots n’étaient pas tout à fait les mêmes.`,
    theme: 'Thème',
    read: 'Lire ce thème',
    all: 'Tous les thèmes',
    noTheme: 'Sans thème',
    challenge: 'Défis',
    recommendation: 'Recommandations',
    suggestion: 'Suggestions',
    practice: 'Bonnes pratiques',
    aCity: 'une ville',
    practices: 'Parcourir les bonnes pratiques',
    more: 'Le reste est dans les fichiers.',
    contact: (contact) => `À qui s’adresser : ${contact}`,
    reused: (cities) => `Repris par ${cities}`,
    aReport: 'un autre rapport',
    addressee: (who) => `pour ${who}`,
    priority: { high: 'priorité haute', medium: 'priorité moyenne', low: 'priorité basse' },
    take: 'Emporter :',
    noPdf: 'Pas de PDF ici : Word imprime le document.',
    catalogue: 'Les bonnes pratiques du programme',
    search: 'Des mots, un thème ou un indicateur',
    find: 'Chercher',
    next: 'La suite',
    none: 'Aucune bonne pratique ne figure encore dans un rapport final qui puisse être montré ici.',
    noneFound: (words) => `Aucune bonne pratique ne parle de « ${words} ». Essayez moins de mots, ou un autre.`,
    someFound: (words) => `Aucune ne parle de tout « ${words} ». En voici qui parlent d’une partie.`,
    found: (words) => `Celles qui parlent de « ${words} » :`,
    open: 'Ouvrir la comparaison',
    which: 'En reprendre une',
    takeInto: (city) => `Dans nos conseils sur ${city}`,
    taken: (title, city) =>
      `« ${title} » fait désormais partie de ce que vous dites sur ${city}, avec à qui s’adresser. Dites-y ce qui va avec.`,
    isThere: (title, city) => `« ${title} » a déjà été repris dans les conseils sur ${city}. Rien n’a changé.`,
    full: (title, city) => `Il y a déjà trop de conseils sur ${city} pour y ajouter « ${title} ». Rien n’a changé.`,
    chooseOne:
      'Choisissez la pratique à reprendre. C’est celle d’une autre ville, qui accepte d’être nommée. Rien n’a changé.',
    notNow:
      'Une pratique est reprise par qui écrit ce que l’équipe dit à la ville, dès le premier jour de la visite. Rien n’a changé.',
    begins: (city) =>
      `Avec le rapport final sur ${city} commence la comparaison du programme. Elle grandit avec chaque rapport d’une ville qui l’accepte. On peut dès maintenant y chercher des bonnes pratiques.`,
  },
};

/** What stands in a report’s texts instead of a city that is not to be named, in the report’s language. */
export const IN_TEXTS: InEach<{ theCity: string; anotherCity: string }> = {
  en: { theCity: 'the city', anotherCity: 'another city' },
  fr: { theCity: 'la ville', anotherCity: 'une autre ville' },
};

/** What people look for, in each language: who looks with the words of one finds what is written in another. */
export const SOUGHT: InEach<readonly string[]>[] = [
  { en: ['housing'], fr: ['logement', 'habitat'] },
  { en: ['school', 'education'], fr: ['école', 'scolaire', 'éducation'] },
  { en: ['work', 'job', 'employment'], fr: ['travail', 'emploi'] },
  { en: ['youth', 'young'], fr: ['jeunes', 'jeunesse'] },
  { en: ['women'], fr: ['femmes'] },
  { en: ['health'], fr: ['santé'] },
  { en: ['language'], fr: ['langue', 'linguistique'] },
  { en: ['interpreter', 'interpretation'], fr: ['interprète', 'interprétariat'] },
  { en: ['volunteer'], fr: ['bénévole'] },
  { en: ['data', 'figures'], fr: ['données', 'chiffres'] },
  { en: ['budget', 'money', 'funding'], fr: ['budget', 'financement'] },
  { en: ['council'], fr: ['conseil'] },
  { en: ['training'], fr: ['formation'] },
  { en: ['recruitment', 'hiring'], fr: ['recrutement', 'embauche'] },
  { en: ['procurement'], fr: ['marchés'] },
  { en: ['migrant', 'newcomer'], fr: ['immigré', 'migrant', 'arrivant'] },
  { en: ['association', 'partner'], fr: ['association', 'partenaire'] },
  { en: ['strategy', 'plan'], fr: ['stratégie', 'plan'] },
  { en: ['evaluation', 'monitoring'], fr: ['évaluation', 'suivi'] },
  { en: ['welcome', 'reception'], fr: ['accueil'] },
  { en: ['participation'], fr: ['participation', 'citoyen'] },
  { en: ['discrimination'], fr: ['discrimination', 'égalité'] },
];
