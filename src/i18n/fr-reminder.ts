import type { reminder as english } from './en-reminder';
import { plural } from './french';

/** French: what somebody is reminded of. */
export const reminder: typeof english = {
  pace: (perDay, deadline, done, total) =>
    `Avec ${perDay} par jour, tout sera prêt le ${deadline} : ${plural(done, 'indicateur fait', 'indicateurs faits')} sur ${total}.`,
  silent: (days, city) =>
    `Rien de neuf sur ${city} depuis ${plural(days, 'jour ouvré', 'jours ouvrés')}. Deux ou trois minutes maintenant, et cela reste facile.`,
  deadline: (deadline, open) =>
    `La revue préparatoire se termine le ${deadline} ; ${plural(open, 'indicateur reste ouvert', 'indicateurs restent ouverts')}.`,
  next: (cell) => `À suivre : ${cell}`,
  personal: (name, line) => `${name} vous écrit : ${line}`,
};
