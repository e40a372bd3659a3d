import { de } from '../../src/i18n/french';
import type { BenchmarkCode } from '../../src/method/benchmark-check';
import type { InEach } from '../../src/method/language';
import type { FileCode } from '../../src/steps/file-problems';

/** What was probably meant, behind what was written; nothing where nothing comes near. */
const NEAR: InEach<(name: string) => string> = {
  en: (name) => (name === '' ? '' : `; did you mean ${name}?`),
  fr: (name) => (name === '' ? '' : ` ; vouliez-vous dire ${name} ?`),
};
/** A value by its key; one of a list has none. */
const must = (key: string, what: string) => (key === '' ? `must ${what}` : `${key} must ${what}`);
const IT: InEach<(key: string, what: string) => string> = {
  en: (key, what) => `${key === '' ? 'this' : key} ${what}`,
  fr: (key, what) => `${key === '' ? 'ceci' : key} ${what}`,
};

const en = {
  kind: {
    string: 'text (put it in quotes if it looks like a number)',
    array: 'a list',
    object: 'a group of keys with values',
    number: 'a whole number',
    int: 'a whole number',
    boolean: 'true or false',
  } as Record<string, string>,
  otherKind: 'of another kind',
  role: {
    leader: 'leader',
    organisers: 'organiser',
    peers: 'peer',
    facilitators: 'facilitator',
    host: 'host',
    observers: 'observer',
  } as Record<string, string>,
  /** Why a day is off: a public holiday, or the day of the week. */
  off: { holiday: 'a public holiday there', 6: 'a Saturday', 7: 'a Sunday' } as Record<string, string>,
  syntax: {
    TAB_AS_INDENT: 'a tab is used to indent: use spaces',
    BAD_INDENT: 'this does not begin in the column of what it belongs to, or a bracket before it is not closed',
    MISSING_CHAR: 'something is missing here: a comma, a colon, a quote or a bracket',
    UNEXPECTED_TOKEN: 'this does not belong here: a text with a sign in it needs quotes',
    BAD_SCALAR_START: 'a text cannot begin with this sign: put it in quotes',
    BAD_DQ_ESCAPE: 'after a backslash this sign means nothing: double the backslash, or use single quotes',
    BAD_ALIAS: 'a * begins a name that is not known: put the text in quotes',
    BLOCK_AS_IMPLICIT_KEY: 'there are two colons in one line: put the text in quotes',
    MULTILINE_IMPLICIT_KEY: 'a key goes over two lines: is a colon missing?',
    TAG_RESOLVE_FAILED: 'a ! means something of its own here: put the text in quotes',
  } as Record<string, string>,
  otherSyntax: (code: string) => `this cannot be read (${code}): compare it with the example of a file`,
  perhaps: {
    name: (email: string, place: string) => `${email} is from “${place}”`,
    address: (email: string, domain: string, city: string) =>
      `${email} has an address of ${domain}, as people of ${city} have`,
    whole: (why: string, then: string, place: string, city: string, entry: string) =>
      `${why}: is that ${city}, the host city? Then they cannot ${then}, and “${place}” goes under cities, as alsoCalled of ${city}. If it is another place, say so there: ${entry}`,
    sees: 'see its sheets',
    be: (role: string) => `be ${role} here`,
  },
  wrong: {
    'file-large': (mb: string) => `the file is larger than ${mb} MB`,
    workbook: () => 'Excel workbooks (.xlsx) are not supported yet: save the sheet as CSV UTF-8',
    'report-workbook': () =>
      'Excel workbooks are not supported yet: save the sheet as CSV UTF-8 and name that file here',
    'utf-16': () => 'the file is UTF-16 (Unicode text): save it as UTF-8',
    'not-utf-8': (word: string, line: string) =>
      `the file is not UTF-8 but probably Windows-1252, see “${word}” in line ${line}: save it as CSV UTF-8 or UTF-8`,
    'file-full': () => 'the file holds more than any programme needs',
    'file-repeats': () => 'the file repeats itself too often through anchors and aliases (&, *): write the parts out',
    'file-empty': () => 'the file is empty',
    'file-deep': () => 'the file is nested too deeply',
    documents: () => 'the file holds several documents (---): keep one',
    unreadable: (code: string) => `the file cannot be read (${code})`,
    'no-file': (path: string) => `there is no file “${path}”`,
    'no-file-beside': (name: string) => `there is no file “${name}” beside the programme file`,
    'keys-many': (most: string) => `there are more than ${most} keys in one place`,
    'key-word': () => 'a key must be a word',
    'key-twice': () => 'this key is there twice in the same place',
    'and-so-on': () => 'and so on: mend these first',

    missing: (key: string) => IT.en(key, 'is missing'),
    kind: (key: string, kind: string) => must(key, `be ${kind}`),
    'one-of': (key: string, values: string, near: string) => must(key, `be one of ${values}${NEAR.en(near)}`),
    'not-so': (key: string) => IT.en(key, 'is not as it has to be: compare it with the example of a file'),
    empty: (key: string) => IT.en(key, 'is empty'),
    long: (key: string, most: string) => IT.en(key, `is too long (${most} characters at most)`),
    'one-line': (key: string) => must(key, 'be one line without control characters'),
    'key-form': (key: string) =>
      must(key, 'be lower-case letters, digits and hyphens, a letter or digit first, 61 characters at most'),
    'address-long': (key: string) => IT.en(key, 'is too long for an e-mail address'),
    unseen: (key: string) => IT.en(key, 'holds characters that nobody sees'),
    'no-address': (key: string) => IT.en(key, 'is not an e-mail address'),
    'no-day': (key: string) => IT.en(key, 'is not a day: write it as 2027-04-20'),
    'no-moment': (key: string, as: string) => IT.en(key, `is not a day and time: write it as ${as}, host-city time`),
    'moment-without-day': (key: string) => IT.en(key, 'is on a day that does not exist'),
    'no-zone': (key: string, zone: string, near: string) =>
      IT.en(key, `“${zone}” is not a time zone as Europe/Rome${NEAR.en(near)}`),
    'no-holidays': (key: string) =>
      IT.en(key, 'is not a country (NL) or region (ES-CT, DE-NW) whose public holidays are known'),
    'no-url': (key: string) => IT.en(key, 'is not a web address (https://…)'),
    'ends-early': (key: string) => IT.en(key, 'ends before it begins'),
    'no-workdays': (key: string) => must(key, 'name at least one day'),
    many: (key: string, most: string) => IT.en(key, `holds more than ${most} entries`),
    placeless: (key: string) => IT.en(key, 'needs a city or an organisation'),
    'two-places': (key: string) =>
      IT.en(key, 'has a city and an organisation: keep the one they speak for in the reviews'),
    'at-least': (key: string, least: string) => must(key, `be at least ${least}`),
    'at-most': (key: string, most: string) => must(key, `be ${most} at most`),
    pair: (key: string) => must(key, 'name two people'),
    neither: (key: string, one: string, other: string) => IT.en(key, `is neither ${one} nor ${other}`),
    nobody: (key: string) => IT.en(key, 'names nobody'),
    'no-review': (key: string) => IT.en(key, 'names no review'),
    'no-months': (key: string) => must(key, 'name at least one number of months'),
    'no-order': (key: string) => must(key, 'go up, each number once: [3, 6, 12]'),
    'platform-text': (key: string) => must(key, 'be text: put it in quotes'),
    'platform-id': (key: string) => must(key, 'be the platform’s id, without spaces'),
    'one-platform': (key: string) => must(key, 'name one platform: slack or teams (one list entry each)'),
    'unknown-key': (key: string, near: string) => `“${key}” is not a key that is known here${NEAR.en(near)}`,

    'benchmark-unknown': (name: string, near: string, ids: string) =>
      `there is no benchmark or file “${name}”${NEAR.en(near)}; ${ids} ships with the product`,
    'benchmark-table': () =>
      'this is a table, which has no id and no version: say “new programme” in chat and hand it over there, or write it as YAML or JSON with id: and version:, and name that file here',
    'benchmark-here': () =>
      'a benchmark does not stand in the programme file: write it into a file of its own (YAML or JSON, with id: and version:) and name that file here, or write the id of one that ships',
    'version-unknown': (id: string, version: string) => `there is no benchmark ${id} v${version} here`,

    'address-twice': (email: string, nth: string) => `${email} is there twice, first as entry ${nth} of people`,
    'formerly-twice': (email: string) => `${email} became somebody else here`,
    'account-twice': () => 'this account is there twice',
    'account-taken': (email: string) => `this account is ${email}’s already`,
    'review-twice': (id: string) => `there are two reviews ${id}`,
    'channel-taken': () => 'this channel belongs to a review already: each has its own',
    'seat-stranger': (email: string) => `${email} is neither leader nor peer here`,
    'seat-taken': (email: string) => `${email} shares a seat already: two share one`,
    'deputy-stranger': (email: string) => `${email} is not among the peers: one of them stands in for the leader`,
    'no-peers': () => 'no peers: a review needs at least one beside the leader',
    'no-organiser': () => 'no organiser: somebody has to run the review',
    'role-twice': (email: string, role: string) => `${email} is named twice as ${role}`,
    stranger: (email: string, near: string) => `nobody among the people is ${email}${NEAR.en(near)}`,
    'is-host': (email: string, role: string) =>
      `${email} is also the host: nobody reviews as ${role} where they are host`,
    'of-host-city': (email: string, role: string, city: string) =>
      `${email} works for ${city}, the host city: they cannot be ${role} here`,
    'organiser-of-host': (email: string) =>
      `${email} is of the host city: they can manage this review but never see its sheets`,
    'host-from-elsewhere': (email: string, city: string) =>
      `${email} is host but works for ${city === '' ? 'another city' : city}`,
    'leader-among-peers': (email: string) => `${email} leads the team, and need not be among the peers too`,
    'no-cell': (cell: string, as: string) => `the benchmark has no cell ${cell}: write it as ${as}`,
    'no-pillar': (pillar: string, as: string) => `the benchmark has no pillar ${pillar}: write it as ${as}`,

    'out-of-reach': (day: string, first: string, last: string) =>
      `${day} is out of reach: dates go from ${first} to ${last}`,
    'due-late': (day: string) => `due ${day} is not before the visit`,
    'visit-day-off': (day: string, off: string) => `the visit includes ${day}, ${off}`,
    'call-day-off': (day: string, off: string) => `the team call is on ${day}, ${off}`,
    'call-out-of-time': (at: string) =>
      `the team call is at ${at}; it helps between T-4w and the visit, best T-2w to T-1w`,
    'report-late': (due: string, at: string) =>
      `the report is due ${due} (${at}), when the peers’ sheets are due already`,
    'unread-language': (language: string, whose: string, shown: string) =>
      `has no texts in “${language}”, the language of ${whose}: its texts are shown there in “${shown}”`,

    'rows-many': (most: string) => `the table has more than ${most} rows: no benchmark has as many indicators`,
    'row-long': (most: string) => `the table cannot be read: a row has more than ${most} characters`,
    'quote-open': () => 'the table cannot be read: a quote that is opened here is never closed',
    'quote-inside': () =>
      'the table cannot be read: a quote stands inside a cell: double it, and put the whole cell in quotes',
    'table-unreadable': (code: string) => `the table cannot be read: ${code}`,
    'table-empty': () => 'the table is empty',
    'cells-many': (has: string, headings: string) =>
      `has ${has} cells under ${headings} headings (a text with the separator in it needs quotes)`,
    'no-column': (columns: string) => `no column is headed indicator; the headings are ${columns}`,
    'unknown-heading': (heading: string, near: string) =>
      `“${heading}” is not a heading that is known here${NEAR.en(near)}`,
    'no-list': (columns: string) => `must be a list of entries with ${columns}`,
    'no-keys': () => 'must be an entry with keys',
    'cell-kind': (key: string) => `${key} must be text`,
    'no-indicator': () => 'says no indicator',
    'indicator-unknown': (benchmark: string, id: string, near: string) =>
      `${benchmark} has no indicator ${id}${NEAR.en(near)}`,
    'indicator-twice': (id: string, line: string) => `${id} is there twice, first in line ${line}`,
    'cell-long': (column: string, has: string, most: string) => `${column} is ${has} characters long, ${most} at most`,
    'source-type': (types: string, near: string) => `source_type must be one of ${types}${NEAR.en(near)}`,
    silent: (n: string, of: string, ids: string, more: string) =>
      `the report says nothing on ${n} of ${of} indicators: ${ids}${more === '0' ? '' : ` and ${more} more`}`,
  } satisfies Record<Exclude<FileCode, BenchmarkCode | 'syntax' | 'perhaps-by-name' | 'perhaps-by-address'>, unknown>,
  /** Whose language a benchmark lacks: so many people, and the channels of so many reviews. */
  readers: (n: string) => `${n} of the people`,
  channels: (n: string) => `the channels of ${n} of the reviews`,
  and: (one: string, other: string) => `${one} and ${other}`,
};

/** What is wrong, or odd, with a programme's file and what it names. A text that is missing in a language does not compile. */
export const FILE_WORDS: InEach<typeof en> = {
  en,
  fr: {
    kind: {
      string: 'un texte (entre guillemets s’il ressemble à un nombre)',
      array: 'une liste',
      object: 'un groupe de clés avec des valeurs',
      number: 'un nombre entier',
      int: 'un nombre entier',
      boolean: 'true ou false',
    },
    otherKind: 'd’une autre sorte',
    role: {
      leader: 'chef d’équipe',
      organisers: 'organisateur',
      peers: 'pair',
      facilitators: 'facilitateur',
      host: 'hôte',
      observers: 'observateur',
    },
    off: { holiday: 'un jour férié là-bas', 6: 'un samedi', 7: 'un dimanche' },
    syntax: {
      TAB_AS_INDENT: 'une tabulation sert de retrait : utilisez des espaces',
      BAD_INDENT:
        'ceci ne commence pas dans la colonne de ce dont il fait partie, ou un crochet ouvert avant n’est pas fermé',
      MISSING_CHAR: 'il manque quelque chose ici : une virgule, un deux-points, un guillemet ou une parenthèse',
      UNEXPECTED_TOKEN: 'ceci n’a pas sa place ici : un texte qui contient un signe se met entre guillemets',
      BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe : mettez-le entre guillemets',
      BAD_DQ_ESCAPE:
        'après une barre oblique inverse, ce signe ne veut rien dire : doublez-la, ou prenez des apostrophes',
      BAD_ALIAS: 'un * annonce un nom inconnu : mettez le texte entre guillemets',
      BLOCK_AS_IMPLICIT_KEY: 'il y a deux deux-points sur une ligne : mettez le texte entre guillemets',
      MULTILINE_IMPLICIT_KEY: 'une clé va sur deux lignes : manque-t-il un deux-points ?',
      TAG_RESOLVE_FAILED: 'un ! a ici un sens à lui : mettez le texte entre guillemets',
    },
    otherSyntax: (code) => `ceci est illisible (${code}) : comparez avec l’exemple d’un fichier`,
    perhaps: {
      name: (email, place) => `${email} vient de « ${place} »`,
      address: (email, domain, city) => `${email} a une adresse en ${domain}, comme les personnes ${de(city)}`,
      whole: (why, then, place, city, entry) =>
        `${why} : est-ce ${city}, la ville hôte ? Alors cette personne ne peut pas ${then}, et « ${place} » va sous cities, en alsoCalled ${de(city)}. Si c’est un autre lieu, dites-le là : ${entry}`,
      sees: 'voir ses fiches',
      be: (role) => `figurer ici comme ${role}`,
    },
    wrong: {
      'file-large': (mb) => `le fichier dépasse ${mb} Mo`,
      workbook: () => 'les classeurs Excel (.xlsx) ne sont pas encore lus ici : enregistrez la feuille en CSV UTF-8',
      'report-workbook': () =>
        'les classeurs Excel ne sont pas encore lus ici : enregistrez la feuille en CSV UTF-8 et nommez ce fichier-là',
      'utf-16': () => 'le fichier est en UTF-16 (texte Unicode) : enregistrez-le en UTF-8',
      'not-utf-8': (word, line) =>
        `le fichier n’est pas en UTF-8 mais sans doute en Windows-1252, voir « ${word} » à la ligne ${line} : enregistrez-le en CSV UTF-8 ou en UTF-8`,
      'file-full': () => 'le fichier contient plus que ce dont un programme a besoin',
      'file-repeats': () =>
        'le fichier se répète trop souvent par des ancres et des alias (&, *) : écrivez ces parties en entier',
      'file-empty': () => 'le fichier est vide',
      'file-deep': () => 'le fichier a trop de niveaux imbriqués',
      documents: () => 'le fichier contient plusieurs documents (---) : gardez-en un',
      unreadable: (code) => `le fichier ne peut pas être lu (${code})`,
      'no-file': (path) => `il n’y a pas de fichier « ${path} »`,
      'no-file-beside': (name) => `il n’y a pas de fichier « ${name} » à côté du fichier du programme`,
      'keys-many': (most) => `il y a plus ${de(most)} clés au même endroit`,
      'key-word': () => 'une clé doit être un mot',
      'key-twice': () => 'cette clé est là deux fois au même endroit',
      'and-so-on': () => 'et ainsi de suite : corrigez d’abord ceci',

      missing: (key) => IT.fr(key, 'manque'),
      kind: (key, kind) => IT.fr(key, `doit être ${kind}`),
      'one-of': (key, values, near) => IT.fr(key, `doit être parmi ${values}${NEAR.fr(near)}`),
      'not-so': (key) => IT.fr(key, 'n’est pas comme il faut : comparez avec l’exemple d’un fichier'),
      empty: (key) => IT.fr(key, 'est vide'),
      long: (key, most) => IT.fr(key, `est trop long (${most} caractères au plus)`),
      'one-line': (key) => IT.fr(key, 'doit être sur une ligne, sans caractères de contrôle'),
      'key-form': (key) =>
        IT.fr(
          key,
          'doit être en minuscules, chiffres et traits d’union, une lettre ou un chiffre d’abord, 61 caractères au plus',
        ),
      'address-long': (key) => IT.fr(key, 'est trop long pour une adresse e-mail'),
      unseen: (key) => IT.fr(key, 'contient des caractères que personne ne voit'),
      'no-address': (key) => IT.fr(key, 'n’est pas une adresse e-mail'),
      'no-day': (key) => IT.fr(key, 'n’est pas un jour : écrivez-le comme 2027-04-20'),
      'no-moment': (key, as) =>
        IT.fr(key, `n’est pas un jour avec une heure : écrivez-le comme ${as}, à l’heure de la ville hôte`),
      'moment-without-day': (key) => IT.fr(key, 'est un jour qui n’existe pas'),
      'no-zone': (key, zone, near) =>
        IT.fr(key, `n’est pas un fuseau horaire comme Europe/Rome : « ${zone} »${NEAR.fr(near)}`),
      'no-holidays': (key) =>
        IT.fr(key, 'n’est pas un pays (NL) ou une région (ES-CT, DE-NW) dont les jours fériés sont connus'),
      'no-url': (key) => IT.fr(key, 'n’est pas une adresse web (https)'),
      'ends-early': (key) => IT.fr(key, 'finit avant de commencer'),
      'no-workdays': (key) => IT.fr(key, 'doit nommer au moins un jour'),
      many: (key, most) => IT.fr(key, `contient plus ${de(most)} entrées`),
      placeless: (key) => IT.fr(key, 'a besoin d’une ville ou d’une organisation'),
      'two-places': (key) =>
        IT.fr(key, 'a une ville et une organisation : gardez celle pour laquelle cette personne parle dans les revues'),
      'at-least': (key, least) => IT.fr(key, `doit être ${least} au moins`),
      'at-most': (key, most) => IT.fr(key, `doit être ${most} au plus`),
      pair: (key) => IT.fr(key, 'doit nommer deux personnes'),
      neither: (key, one, other) => IT.fr(key, `n’est ni ${one} ni ${other}`),
      nobody: (key) => IT.fr(key, 'ne nomme personne'),
      'no-review': (key) => IT.fr(key, 'ne nomme aucune revue'),
      'no-months': (key) => IT.fr(key, 'doit nommer au moins un nombre de mois'),
      'no-order': (key) => IT.fr(key, 'doit aller en croissant, chaque nombre une fois : [3, 6, 12]'),
      'platform-text': (key) => IT.fr(key, 'doit être un texte : mettez-le entre guillemets'),
      'platform-id': (key) => IT.fr(key, 'doit être l’identifiant donné par la plateforme, sans espaces'),
      'one-platform': (key) => IT.fr(key, 'doit nommer une plateforme : slack ou teams (une entrée de liste chacune)'),
      'unknown-key': (key, near) => `« ${key} » n’est pas une clé connue ici${NEAR.fr(near)}`,

      'benchmark-unknown': (name, near, ids) =>
        `il n’y a ni référentiel ni fichier « ${name} »${NEAR.fr(near)} ; fourni avec le produit : ${ids}`,
      'benchmark-table': () =>
        'c’est un tableau, qui n’a ni id ni version : dites « nouveau programme » dans le chat et remettez-le là, ou écrivez-le en YAML ou JSON avec un id et une version, et nommez ce fichier ici',
      'benchmark-here': () =>
        'un référentiel ne s’écrit pas dans le fichier du programme : mettez-le dans un fichier à lui (YAML ou JSON, avec un id et une version) et nommez ce fichier ici, ou écrivez l’id d’un référentiel fourni',
      'version-unknown': (id, version) => `il n’y a pas de référentiel ${id} v${version} ici`,

      'address-twice': (email, nth) => `${email} est là deux fois, d’abord dans l’entrée ${nth} de people`,
      'formerly-twice': (email) => `${email} est devenu quelqu’un d’autre ici`,
      'account-twice': () => 'ce compte est là deux fois',
      'account-taken': (email) => `ce compte est déjà celui ${de(email)}`,
      'review-twice': (id) => `il y a deux revues ${id}`,
      'channel-taken': () => 'ce canal est déjà celui d’une revue : chacune a le sien',
      'seat-stranger': (email) => `${email} n’est ni chef d’équipe ni pair ici`,
      'seat-taken': (email) => `${email} partage déjà un siège : un siège se partage à deux`,
      'deputy-stranger': (email) =>
        `${email} n’est pas parmi les pairs : c’est l’un d’eux qui remplace le chef d’équipe`,
      'no-peers': () => 'aucun pair : une revue en a besoin d’un au moins, à côté du chef d’équipe',
      'no-organiser': () => 'aucun organisateur : il faut que quelqu’un conduise la revue',
      'role-twice': (email, role) => `${email} est nommé deux fois comme ${role}`,
      stranger: (email, near) => `personne dans people n’est ${email}${NEAR.fr(near)}`,
      'is-host': (email, role) => `${email} est aussi l’hôte : on n’est pas ${role} là où l’on est hôte`,
      'of-host-city': (email, role, city) =>
        `${email} travaille pour ${city}, la ville hôte : impossible de figurer ici comme ${role}`,
      'organiser-of-host': (email) =>
        `${email} est de la ville hôte : cette personne peut gérer la revue, sans jamais voir ses fiches`,
      'host-from-elsewhere': (email, city) =>
        `${email} est hôte, mais travaille pour ${city === '' ? 'une autre ville' : city}`,
      'leader-among-peers': (email) =>
        `${email} dirige l’équipe ; inutile de nommer aussi cette personne parmi les pairs`,
      'no-cell': (cell, as) => `le référentiel n’a pas de cellule ${cell} : écrivez-la comme ${as}`,
      'no-pillar': (pillar, as) => `le référentiel n’a pas de pilier ${pillar} : écrivez-le comme ${as}`,

      'out-of-reach': (day, first, last) => `${day} est hors de portée : les dates vont ${de(first)} à ${last}`,
      'due-late': (day) => `due ${day} n’est pas avant la visite`,
      'visit-day-off': (day, off) => `la visite comprend le ${day}, ${off}`,
      'call-day-off': (day, off) => `l’appel de l’équipe est le ${day}, ${off}`,
      'call-out-of-time': (at) =>
        `l’appel de l’équipe est à ${at} ; il aide entre T-4w et la visite, au mieux de T-2w à T-1w`,
      'report-late': (due, at) => `le rapport est attendu le ${due} (${at}), quand les fiches des pairs le sont déjà`,
      'unread-language': (language, whose, shown) =>
        `n’a pas de textes en « ${language} », langue lue par ${whose} : ses textes y sont montrés en « ${shown} »`,

      'rows-many': (most) => `le tableau a plus ${de(most)} lignes : aucun référentiel n’a autant d’indicateurs`,
      'row-long': (most) => `le tableau est illisible : une ligne a plus ${de(most)} caractères`,
      'quote-open': () => 'le tableau est illisible : un guillemet ouvert ici ne se ferme jamais',
      'quote-inside': () =>
        'le tableau est illisible : un guillemet se trouve dans une case : doublez-le, et mettez toute la case entre guillemets',
      'table-unreadable': (code) => `le tableau est illisible : ${code}`,
      'table-empty': () => 'le tableau est vide',
      'cells-many': (has, headings) =>
        `a ${has} cases sous ${headings} titres de colonne (un texte qui contient le séparateur se met entre guillemets)`,
      'no-column': (columns) => `aucune colonne n’a pour titre indicator ; les titres sont ${columns}`,
      'unknown-heading': (heading, near) => `« ${heading} » n’est pas un titre de colonne connu ici${NEAR.fr(near)}`,
      'no-list': (columns) => `doit être une liste d’entrées avec ${columns}`,
      'no-keys': () => 'doit être une entrée avec des clés',
      'cell-kind': (key) => `${key} doit être un texte`,
      'no-indicator': () => 'ne dit pas quel indicateur',
      'indicator-unknown': (benchmark, id, near) => `${benchmark} n’a pas d’indicateur ${id}${NEAR.fr(near)}`,
      'indicator-twice': (id, line) => `${id} est là deux fois, d’abord à la ligne ${line}`,
      'cell-long': (column, has, most) => `${column} a ${has} caractères, ${most} au plus`,
      'source-type': (types, near) => `source_type doit être parmi ${types}${NEAR.fr(near)}`,
      silent: (n, of, ids, more) =>
        `le rapport ne dit rien sur ${n} des ${of} indicateurs : ${ids}${more === '0' ? '' : ` et ${more} de plus`}`,
    },
    readers: (n) => `${n} des personnes`,
    channels: (n) => `les canaux (revues : ${n})`,
    and: (one, other) => `${one} et ${other}`,
  },
};
