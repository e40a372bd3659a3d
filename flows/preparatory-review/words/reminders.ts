import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  pace: (perDay: string, deadline: string, done: number, total: number) =>
    `${perDay} a day still gets you there by ${deadline}: ${english.plural(done, 'indicator', 'indicators')} of ${total} done.`,
  silent: (days: number, city: string) =>
    `Nothing new on ${city} for ${english.plural(days, 'working day', 'working days')}. Two or three minutes now keep it easy.`,
  deadline: (deadline: string, open: number) =>
    `The desk review closes ${deadline}; ${english.plural(open, 'indicator is', 'indicators are')} still open.`,
  next: (cell: string) => `Next: ${cell}`,
};

/** What somebody is reminded of. Days and hours are said as they are when the message goes out. A text that is missing in a language does not compile. */
export const REMINDERS: InEach<typeof en> = {
  en,
  fr: {
    pace: (perDay, deadline, done, total) =>
      `Avec ${perDay} par jour, tout sera prêt le ${deadline} : ${french.plural(done, 'indicateur fait', 'indicateurs faits')} sur ${total}.`,
    silent: (days, city) =>
      `Rien de neuf sur ${city} depuis ${french.plural(days, 'jour ouvré', 'jours ouvrés')}. Deux ou trois minutes maintenant, et cela reste facile.`,
    deadline: (deadline, open) =>
      `La revue préparatoire se termine le ${deadline} ; ${french.plural(open, 'indicateur reste ouvert', 'indicateurs restent ouverts')}.`,
    next: (cell) => `À suivre : ${cell}`,
  },
};
