import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  button: 'As a table',
  how: 'Fill it in with whom you like, and bring it back on the page: a file is handed over below the place where you write. Write confirmed in the last column, change hours and places, or write somebody else’s function.',
  excel: 'Take it away (Excel)',
  csv: 'Take it away (CSV)',
  title: (name: string) => `Your table: ${name}`,
  comes: (changes: number, same: number) =>
    `${english.plural(changes, 'row changes', 'rows change')} an interview; ${english.plural(same, 'row leaves', 'rows leave')} it as it is. Nothing is taken in yet.`,
  problems: (n: number) => `${english.plural(n, 'row', 'rows')} cannot be read; the others can be taken in:`,
  newer: (n: number) =>
    `${english.plural(n, 'interview was changed here', 'interviews were changed here')} since you took the table away; nothing of these rows is taken in:`,
  row: (row: number, said: string) => `Row ${row}: ${said}`,
  what: {
    unknown: 'it names no interview that is here',
    twice: 'the same interview stands in a row above already',
    day: 'its day is none of the visit’s, as 2027-04-20',
    time: 'its time is none, as 09:30',
    begun: 'it was held already',
    'not-free': 'the team is not free then',
    function: 'it names nobody',
  },
  confirms: (what: string) => `Confirmed: ${what}`,
  take: (n: number) => `Take in ${english.plural(n, 'row', 'rows')}`,
  taken: (n: number) => `${english.plural(n, 'row is', 'rows are')} taken in. The team is told.`,
  gone: 'This table was taken in already, or another came after it. Nothing was changed.',
  unreadable:
    'It cannot be read as a table of interviews: take the table away here, and fill that one in. Nothing was changed.',
};

const fr: typeof en = {
  button: 'En tableau',
  how: 'Remplissez-le avec qui vous voulez, et rapportez-le sur la page : un fichier se remet sous l’endroit où vous écrivez. Écrivez confirmé dans la dernière colonne, changez heures et lieux, ou écrivez une autre fonction.',
  excel: 'L’emporter (Excel)',
  csv: 'L’emporter (CSV)',
  title: (name) => `Votre tableau : ${name}`,
  comes: (changes, same) =>
    `${french.plural(changes, 'ligne modifie', 'lignes modifient')} un entretien ; ${french.plural(same, 'ligne le laisse tel quel', 'lignes le laissent tel quel')}. Rien n’est encore repris.`,
  problems: (n) =>
    `${french.plural(n, 'ligne est illisible', 'lignes sont illisibles')} ; les autres peuvent être reprises :`,
  newer: (n) =>
    `${french.plural(n, 'entretien a changé', 'entretiens ont changé')} ici depuis que vous avez emporté le tableau, et rien n’y est repris :`,
  row: (row, said) => `Ligne ${row} : ${said}`,
  what: {
    unknown: 'elle ne nomme aucun entretien d’ici',
    twice: 'le même entretien figure déjà plus haut',
    day: 'son jour n’est pas de la visite, comme 2027-04-20',
    time: 'son heure n’en est pas une, comme 9 h 30',
    begun: 'il a déjà eu lieu',
    'not-free': 'l’équipe n’est pas libre à ce moment',
    function: 'elle ne nomme personne',
  },
  confirms: (what) => `Confirmé : ${what}`,
  take: (n) => `Reprendre ${french.plural(n, 'ligne', 'lignes')}`,
  taken: (n) => `${french.plural(n, 'ligne est reprise', 'lignes sont reprises')}. L’équipe est prévenue.`,
  gone: 'Ce tableau a déjà été repris, ou un autre est venu après. Rien n’a changé.',
  unreadable:
    'Il ne se lit pas comme un tableau d’entretiens : emportez celui d’ici, et remplissez-le. Rien n’a changé.',
};

export const TABLE: InEach<typeof en> = { en, fr };
