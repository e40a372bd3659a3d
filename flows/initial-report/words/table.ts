import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';
import type { RowProblem } from '../table';

interface Words {
  button: string;
  how: string;
  excel: string;
  csv: string;
  title(name: string): string;
  comes(changes: number, same: number): string;
  problems(n: number): string;
  newer(n: number): string;
  row(row: number, said: string): string;
  more(n: number): string;
  what: Readonly<Record<RowProblem['what'], (about: string) => string>>;
  take(n: number): string;
  takeAll(n: number): string;
  taken(n: number): string;
  left(n: number): string;
  gone: string;
  /** Why a table cannot be read, by its reader's word for it; `unreadable` for any other. */
  unread: Readonly<Record<string, string>>;
}

/** The words of the report as a table. */
export const TABLE: InEach<Words> = {
  en: {
    button: 'As a table',
    how: 'Fill it in with whom you like, and bring it back on the page: a file is handed over below the place where you write. What you answer here meanwhile stays.',
    excel: 'Take it away (Excel)',
    csv: 'Take it away (CSV)',
    title: (name) => `Your table: ${name}`,
    comes: (changes, same) =>
      `${english.plural(changes, 'row changes', 'rows change')} your report; ${english.plural(same, 'row leaves', 'rows leave')} it as it is. Nothing is taken in yet.`,
    problems: (n) => `${english.plural(n, 'row', 'rows')} cannot be read; the others can be taken in:`,
    newer: (n) =>
      `${english.plural(n, 'row was', 'rows were')} answered here since you took the table away. What is here stays, unless you want the table’s:`,
    row: (row, said) => `Row ${row}: ${said}`,
    more: (n) => `and ${n} more`,
    what: {
      'no-indicator': () => 'it names no indicator',
      unknown: (about) => `there is no indicator “${about}”`,
      'left-out': (about) => `the review’s terms leave “${about}” out`,
      twice: (about) => `${about} stands in a row above already`,
      'too-long': (about) => `“${about}” is too long`,
      'source-type': (about) => `“${about}” is no kind of source`,
    },
    take: (n) => `Take in ${english.plural(n, 'row', 'rows')}`,
    takeAll: (n) => `Also those ${n}, in place of what is here`,
    taken: (n) => `${english.plural(n, 'row is', 'rows are')} taken in.`,
    left: (n) => `${english.plural(n, 'row was', 'rows were')} answered here since, and stayed as here:`,
    gone: 'This table was taken in already, or another came after it. Nothing was changed.',
    unread: {
      unreadable:
        'It cannot be read as a table. Save it as Excel (.xlsx) or as CSV, and hand it over again. Nothing was changed.',
      'old-excel':
        'Excel’s format before 2007, or a password, cannot be read: save it as .xlsx without a password. Nothing was changed.',
      'too-large': 'It is larger than any report. Nothing was changed.',
      'no-headings':
        'It has no columns for the indicator and for what you do: take the table away here, and fill that one in. Nothing was changed.',
    },
  },
  fr: {
    button: 'En tableau',
    how: 'Remplissez-le avec qui vous voulez, et rapportez-le sur la page : un fichier se remet sous l’endroit où vous écrivez. Ce que vous répondez ici entre-temps reste.',
    excel: 'L’emporter (Excel)',
    csv: 'L’emporter (CSV)',
    title: (name) => `Votre tableau : ${name}`,
    comes: (changes, same) =>
      `${french.plural(changes, 'ligne modifie', 'lignes modifient')} votre rapport ; ${french.plural(same, 'ligne le laisse tel quel', 'lignes le laissent tel quel')}. Rien n’est encore repris.`,
    problems: (n) =>
      `${french.plural(n, 'ligne est illisible', 'lignes sont illisibles')} ; les autres peuvent être reprises :`,
    newer: (n) =>
      `${french.plural(n, 'ligne a eu', 'lignes ont eu')} une réponse ici depuis que vous avez emporté le tableau. Ce qui est ici reste, sauf si vous préférez le tableau :`,
    row: (row, said) => `Ligne ${row} : ${said}`,
    more: (n) => `et ${n} de plus`,
    what: {
      'no-indicator': () => 'elle ne nomme aucun indicateur',
      unknown: (about) => `il n’y a pas d’indicateur « ${about} »`,
      'left-out': (about) => `le cadre de la revue laisse « ${about} » de côté`,
      twice: (about) => `${about} est déjà dans une ligne plus haut`,
      'too-long': (about) => `« ${about} » est trop long`,
      'source-type': (about) => `« ${about} » n’est pas un type de source`,
    },
    take: (n) => `Reprendre ${french.plural(n, 'ligne', 'lignes')}`,
    takeAll: (n) => `Ces ${n} aussi, à la place de ce qui est ici`,
    taken: (n) => `${french.plural(n, 'ligne est reprise', 'lignes sont reprises')}.`,
    left: (n) =>
      `${french.plural(n, 'ligne a eu', 'lignes ont eu')} une réponse ici depuis, et ${n > 1 ? 'sont restées' : 'est restée'} comme ici :`,
    gone: 'Ce tableau est déjà repris, ou un autre est venu après lui. Rien n’a été modifié.',
    unread: {
      unreadable:
        'Il ne se lit pas comme un tableau. Enregistrez-le en Excel (.xlsx) ou en CSV, et remettez-le. Rien n’a été modifié.',
      'old-excel':
        'Le format d’Excel d’avant 2007, ou un mot de passe, ne se lit pas : enregistrez-le en .xlsx, sans mot de passe. Rien n’a été modifié.',
      'too-large': 'Il est plus grand que tout rapport. Rien n’a été modifié.',
      'no-headings':
        'Il n’a pas de colonnes pour l’indicateur et pour ce que vous faites : emportez le tableau d’ici, et remplissez celui-là. Rien n’a été modifié.',
    },
  },
};
