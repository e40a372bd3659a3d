import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: 'A new programme',
  lead: 'A programme has a benchmark, people and reviews. Nothing is sent to anybody by making one.',
  template:
    'A table of your own has a row for each indicator: pillar, dimension, statement and, if you like, a short title.',
  templates: { xlsx: 'Template (Excel)', csv: 'Template (CSV)' },
  handOver: 'Fill it in and hand it over with the button at the bottom of the page, or paste its rows here.',
  elsewhere: 'Fill it in and paste its rows below; on the web page you can hand the file over as it is.',
  field: {
    name: 'Name of the programme',
    benchmark: 'Benchmark',
    table: 'Rows of your own table, with its headings',
    hostRating: 'When peers see how a city rates itself',
    followUp: 'How many months after its report a city is asked what became of it',
  },
  hostRating: {
    'own-sheet': 'on each indicator, once they have judged it themselves (it would draw them)',
    open: 'from the start, beside its report',
  },
  example: { name: 'Cycling cities 2027' },
  own: 'A table of my own',
  shipped: (title: string, n: number) => `${title} (${english.plural(n, 'indicator', 'indicators')})`,
  read: (name: string, what: string) => `Read from ${name}: ${what}.`,
  counts: (indicators: number, pillars: number, dimensions: number) =>
    `${english.plural(indicators, 'indicator', 'indicators')} in ${english.plural(pillars, 'pillar', 'pillars')} and ${english.plural(dimensions, 'dimension', 'dimensions')}`,
  inLanguages: (names: string) => `in ${names}`,
  create: 'Create the programme',
  notYet: 'Not yet. Please put this right first; everything you wrote is still there.',
  notRead: (name: string) => `${name} is not a benchmark’s table yet. Put this right in it, and hand it over again:`,
  created: (name: string, what: string) => `The programme “${name}” is made, with ${what}.`,
  made: (name: string) => `The programme “${name}” is made.`,
  file: {
    title: (name: string) => `A programme’s file: ${name}`,
    wrong: (name: string) => `${name} is not a programme’s file yet. Put this right in it, and hand it over again:`,
    at: (line: number, path: string) => (path === '' ? `line ${line}` : `line ${line}, ${path}`),
    would: (programme: string) => `What would change in the programme “${programme}”:`,
    nothing: 'Nothing: all of it is here already.',
    newPeople: (n: number) => english.plural(n, 'new person', 'new people'),
    changedPeople: (n: number) => english.plural(n, 'changed person', 'changed people'),
    leaving: (n: number) => english.plural(n, 'person leaves', 'people leave'),
    newReviews: (n: number) => english.plural(n, 'new review', 'new reviews'),
    other: (n: number) => english.plural(n, 'change in reviews', 'changes in reviews'),
    bringIn: 'Bring it in',
    clashes: (programme: string) =>
      `It cannot be brought in: in the programme ${programme} the file and what was changed here do not go together. Mend this in the file, and hand it over again:`,
    termsOf: (city: string) =>
      `Terms of ${city}’s review: the city said yes here to other ones, and they change only with its yes. Take them out of the file, or propose the change in that review (terms).`,
    notTheirs: (programme: string) => `The programme ${programme} is not yours. Give yours another name in the file.`,
  },
  broughtIn: (programme: string) => `The file is brought in: the programme “${programme}” is as it says.`,
  notYours: 'Programmes are made by whoever began this installation, or made one here before. Nothing was changed.',
  fileGone: 'That file is not here any more. Hand it over again.',
  next: 'Next is its first review: which city, when, and who.',
  newReview: 'Create a review',
  column: { pillar: 'pillar', dimension: 'dimension', statement: 'statement', title: 'title' } as Record<
    string,
    string
  >,
  many: { pillar: 'pillars', dimension: 'dimensions', statement: 'indicators' } as Record<string, string>,
  wrong: {
    name: () => 'Write a name, on one line of 120 characters at most.',
    benchmark: () => 'Choose one, or paste a table.',
    months: () => 'Write up to six different numbers from 1 to 36: 3, 6, 12.',
    'no-table': () => 'Paste the rows of the table, or hand over the file.',
    replaced: (name: string) => `You have handed over another file since (${name}). Look at its card, further down.`,
    'too-large': () => 'The file has more than 5 MB. Keep the table’s sheet alone.',
    unreadable: () => 'This cannot be read as a table. Save it as .xlsx or as CSV, and hand that over.',
    'old-excel': () => 'This is an older Excel file, or one with a password. Save it as .xlsx, without a password.',
    'no-workbook': () => 'This is no Excel workbook. Save the table as .xlsx or as CSV.',
    inflated: () => 'The file unpacks to far more than a table. Copy the table into a new file.',
    'too-much': () => 'There is far more text in it than in any benchmark. Keep what its indicators need.',
    empty: () => 'There are no rows. Write one for each indicator, below the headings.',
    'no-headings': () => 'There are no headings. Write into the first row: Pillar, Dimension, Statement, Title.',
    'no-column': (column: string, language: string) =>
      language === ''
        ? `There is no column for the ${column}. Write it as a heading.`
        : `The statements are in several languages, and there is no column for the ${column} (${language}). Write it as a heading, or leave the statements in that language out.`,
    'column-twice': (heading: string) =>
      `There is such a column before this one. Is it the short name? Write Title. Is it in a second language? Write ${heading} (fr), with its code. Else call it something else.`,
    missing: (column: string) => `Write the ${column}.`,
    'too-long': (has: string, most: string) => `${has} characters are too many: ${most} at most.`,
    differs: (other: string, row: string) => `In row ${row} it is called ${other}. Write the same in both.`,
    twice: (row: string) => `Row ${row} says the same. Take one of them out.`,
    'too-many': (most: string, what: string) => `${most} ${what} at most.`,
    quote: () => 'A quotation mark is opened here and not closed, or stands alone. Double it, or take it out.',
    hidden: () => 'This row is hidden, so nobody would see that it counts. Show it, or delete it.',
    'and-more': () => 'There is more: put this right first.',
  },
  rows: 'rows',
  row: (n: string) => `row ${n}`,
};

/** The words of making a programme. A text that is missing in a language does not compile. */
export const SETTING_UP: InEach<typeof en> = {
  en,
  fr: {
    title: 'Un nouveau programme',
    lead: 'Un programme a un référentiel, des personnes et des revues. En créer un n’envoie rien à personne.',
    template:
      'Votre propre tableau a une ligne par indicateur : pilier, dimension, énoncé et, si vous voulez, un titre court.',
    templates: { xlsx: 'Modèle (Excel)', csv: 'Modèle (CSV)' },
    handOver: 'Remplissez-le et remettez-le avec le bouton en bas de la page, ou collez ses lignes ici.',
    elsewhere:
      'Remplissez-le et collez ses lignes ci-dessous ; sur la page web, vous pouvez remettre le fichier tel quel.',
    field: {
      name: 'Nom du programme',
      benchmark: 'Référentiel',
      table: 'Les lignes de votre tableau, avec ses titres de colonne',
      hostRating: 'Quand les pairs voient comment une ville se juge elle-même',
      followUp: 'Combien de mois après son rapport on demande à une ville ce qu’il en est advenu',
    },
    hostRating: {
      'own-sheet': 'sur chaque indicateur, une fois qu’ils l’ont apprécié (cela les influencerait)',
      open: 'dès le début, à côté de son rapport',
    },
    example: { name: 'Villes cyclables 2027' },
    own: 'Un tableau à moi',
    shipped: (title, n) => `${title} (${french.plural(n, 'indicateur', 'indicateurs')})`,
    read: (name, what) => `Lu dans ${name} : ${what}.`,
    counts: (indicators, pillars, dimensions) =>
      `${french.plural(indicators, 'indicateur', 'indicateurs')}, ${french.plural(pillars, 'pilier', 'piliers')} et ${french.plural(dimensions, 'dimension', 'dimensions')}`,
    inLanguages: (names) => `en ${names}`,
    create: 'Créer le programme',
    notYet: 'Pas encore. Merci de corriger d’abord ceci ; tout ce que vous avez écrit est resté.',
    notRead: (name) => `${name} n’est pas encore le tableau d’un référentiel. Corrigez-y ceci et remettez-le :`,
    created: (name, what) => `Le programme « ${name} » est créé : ${what}.`,
    made: (name) => `Le programme « ${name} » est créé.`,
    file: {
      title: (name) => `Le fichier d’un programme : ${name}`,
      wrong: (name) => `${name} n’est pas encore le fichier d’un programme. Corrigez-y ceci et remettez-le :`,
      at: (line, path) => (path === '' ? `ligne ${line}` : `ligne ${line}, ${path}`),
      would: (programme) => `Ce qui changerait dans le programme « ${programme} » :`,
      nothing: 'Rien : tout y est déjà.',
      newPeople: (n) => french.plural(n, 'nouvelle personne', 'nouvelles personnes'),
      changedPeople: (n) => french.plural(n, 'personne modifiée', 'personnes modifiées'),
      leaving: (n) => french.plural(n, 'personne s’en va', 'personnes s’en vont'),
      newReviews: (n) => french.plural(n, 'nouvelle revue', 'nouvelles revues'),
      other: (n) => french.plural(n, 'changement dans des revues', 'changements dans des revues'),
      bringIn: 'Prendre en compte',
      clashes: (programme) =>
        `Impossible : dans le programme « ${programme} », le fichier et ce qui a été changé ici ne vont pas ensemble. Corrigez ceci dans le fichier et remettez-le :`,
      termsOf: (city) =>
        `Cadre de la revue ${de(city)} : la ville a donné ici son accord à un autre, qui ne change qu’avec son accord. Retirez-le du fichier, ou proposez le changement dans cette revue (cadre).`,
      notTheirs: (programme) =>
        `Le programme ${programme} n’est pas le vôtre. Donnez au vôtre un autre nom dans le fichier.`,
    },
    broughtIn: (programme) => `Le fichier est pris en compte : le programme « ${programme} » est comme il le dit.`,
    notYours:
      'Un programme est créé par la personne qui a ouvert cette installation, ou qui en a déjà créé un ici. Rien n’a changé.',
    fileGone: 'Ce fichier n’est plus là. Remettez-le.',
    next: 'Reste sa première revue : quelle ville, quand, et qui.',
    newReview: 'Créer une revue',
    column: { pillar: 'pilier', dimension: 'dimension', statement: 'énoncé', title: 'titre' },
    many: { pillar: 'piliers', dimension: 'dimensions', statement: 'indicateurs' },
    wrong: {
      name: () => 'Écrivez un nom, sur une ligne de 120 caractères au plus.',
      benchmark: () => 'Choisissez-en un, ou collez un tableau.',
      months: () => 'Écrivez jusqu’à six nombres différents, de 1 à 36 : 3, 6, 12.',
      'no-table': () => 'Collez les lignes du tableau, ou remettez le fichier.',
      replaced: (name) => `Vous avez remis un autre fichier depuis (${name}). Voyez sa carte, plus bas.`,
      'too-large': () => 'Le fichier dépasse 5 Mo. Gardez seulement la feuille du tableau.',
      unreadable: () => 'Impossible de lire ceci comme un tableau. Enregistrez-le en .xlsx ou en CSV et remettez-le.',
      'old-excel': () =>
        'C’est un ancien fichier Excel, ou un fichier protégé. Enregistrez-le en .xlsx, sans mot de passe.',
      'no-workbook': () => 'Ce n’est pas un classeur Excel. Enregistrez le tableau en .xlsx ou en CSV.',
      inflated: () =>
        'Une fois décompressé, le fichier est bien plus qu’un tableau. Copiez le tableau dans un nouveau fichier.',
      'too-much': () =>
        'Il contient bien plus de texte que tout référentiel. Gardez ce dont les indicateurs ont besoin.',
      empty: () => 'Il n’y a aucune ligne. Écrivez-en une par indicateur, sous les titres de colonne.',
      'no-headings': () =>
        'Il n’y a pas de titres de colonne. Écrivez dans la première ligne : Pilier, Dimension, Énoncé, Titre.',
      'no-column': (column, language) =>
        language === ''
          ? `Il manque une colonne : ${column}. Écrivez ce mot comme titre de colonne.`
          : `Les énoncés sont en plusieurs langues, et il manque une colonne : ${column} (${language}). Écrivez ceci comme titre de colonne, ou retirez les énoncés dans cette langue.`,
      'column-twice': (heading) =>
        `Une telle colonne vient avant celle-ci. Est-ce le nom court ? Écrivez Titre. Une seconde langue ? Écrivez ${heading} (en), avec son code. Sinon, appelez-la autrement.`,
      missing: (column) => `Écrivez ici : ${column}.`,
      'too-long': (has, most) => `${has} caractères, c’est trop : ${most} au plus.`,
      differs: (other, row) => `À la ligne ${row}, le nom est ${other}. Écrivez le même aux deux endroits.`,
      twice: (row) => `La ligne ${row} dit la même chose. Retirez l’une des deux.`,
      'too-many': (most, what) => `${most} ${what} au plus.`,
      quote: () => 'Un guillemet s’ouvre ici sans se fermer, ou se trouve seul. Doublez-le, ou retirez-le.',
      hidden: () => 'Cette ligne est masquée : personne ne verrait qu’elle compte. Affichez-la, ou supprimez-la.',
      'and-more': () => 'Il y en a d’autres : corrigez d’abord ceci.',
    },
    rows: 'lignes',
    row: (n) => `ligne ${n}`,
  },
};
