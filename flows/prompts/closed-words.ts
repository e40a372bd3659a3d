import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  notHere: (cells: number, indicators: number, city: string) =>
    `Not here yet: ${english.plural(indicators, 'indicator', 'indicators')} in ${english.plural(cells, 'cell', 'cells')} of ${city}’s report. They count nowhere until they open; you are told then.`,
  title: (cell: string) => `${cell}: not here yet`,
  why: (city: string, due: string) =>
    `${city} hands in its report in parts, and this cell has not come, or is not accepted yet. The report was due ${due}; the city is asked for the rest. Nobody is asked about it until then, and you are told once it opens.`,
  neverCame: (cells: number, indicators: number, city: string) =>
    `Of ${city}’s report ${english.plural(cells, 'cell', 'cells')} (${english.plural(indicators, 'indicator', 'indicators')}) never opened: nobody could judge them, and they count nowhere.`,
  row: 'not opened: the report is not here',
};

/** What is said of cells of a report that are not open to the team. A text that is missing in a language does not compile. */
export const CLOSED: InEach<typeof en> = {
  en,
  fr: {
    notHere: (cells, indicators, city) =>
      `Pas encore là : ${french.plural(indicators, 'indicateur', 'indicateurs')}, dans ${french.plural(cells, 'case', 'cases')} du rapport ${french.de(city)}. Ils ne comptent nulle part avant de s’ouvrir ; vous en serez informé·e.`,
    title: (cell) => `${cell} : pas encore là`,
    why: (city, due) =>
      `${city} remet son rapport en plusieurs fois ; cette case n’est pas arrivée, ou pas encore acceptée. Le rapport était attendu pour le ${due} ; la suite est demandée à la ville. D’ici là, personne n’est interrogé là-dessus, et vous serez informé·e à son ouverture.`,
    neverCame: (cells, indicators, city) =>
      `Du rapport ${french.de(city)}, ${french.plural(cells, 'case', 'cases')} (${french.plural(indicators, 'indicateur', 'indicateurs')}) ne se sont jamais ouvertes : personne n’a pu les apprécier, et elles ne comptent nulle part.`,
    row: 'pas ouvert : le rapport n’est pas là',
  },
};
