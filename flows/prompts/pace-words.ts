import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  perDay: (n: number, inAll: string) =>
    `About ${english.plural(n, 'indicator', 'indicators')} a working day, ${inAll} in all.`,
  /** To those who have begun. */
  perDayLeft: (n: number, left: string) =>
    `About ${english.plural(n, 'indicator', 'indicators')} a working day from now on, ${left} for what is left.`,
  noDay: (open: number) =>
    `${english.plural(open, 'indicator is', 'indicators are')} open, and you have no working day until then.`,
  pause: 'Say “pause” whenever you like: everything you wrote stays.',
  /** From so many hours to so many; both rounded. */
  hours: (low: number, high: number) =>
    high < 1
      ? 'less than an hour'
      : low === high
        ? `about ${english.plural(high, 'hour', 'hours')}`
        : low < 1
          ? `up to ${english.plural(high, 'hour', 'hours')}`
          : `${low} to ${high} hours`,
};

/** How much is left to do, in which time. A text that is missing in a language does not compile. */
export const PACE: InEach<typeof en> = {
  en,
  fr: {
    perDay: (n, inAll) => `Environ ${french.plural(n, 'indicateur', 'indicateurs')} par jour ouvré, ${inAll} en tout.`,
    perDayLeft: (n, left) =>
      `Environ ${french.plural(n, 'indicateur', 'indicateurs')} par jour ouvré désormais, ${left} pour ce qui reste.`,
    noDay: (open) =>
      `${french.plural(open, 'indicateur reste ouvert', 'indicateurs restent ouverts')}, et vous n’avez aucun jour ouvré d’ici là.`,
    pause: 'Dites « pause » quand vous voulez : tout ce que vous avez écrit reste.',
    hours: (low, high) =>
      high < 1
        ? 'moins d’une heure'
        : low === high
          ? `environ ${french.plural(high, 'heure', 'heures')}`
          : low < 1
            ? `jusqu’à ${french.plural(high, 'heure', 'heures')}`
            : `${low} à ${high} heures`,
  },
};
