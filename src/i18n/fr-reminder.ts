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
  call: (when) => `Réunion d’équipe : ${when}.`,
  callSoon: (minutes, time) =>
    minutes === 60
      ? `La réunion d’équipe commence dans une heure : ${time}.`
      : `La réunion d’équipe commence dans ${plural(minutes, 'minute', 'minutes')} : ${time}.`,
  merge: (city, open) =>
    `${city} : les fiches sont ouvertes à l’équipe, c’est le moment de consolider ; ${plural(open, 'indicateur attend', 'indicateurs attendent')} votre décision.`,
  personal: (name, line) => `${name} vous écrit : ${line}`,
};
