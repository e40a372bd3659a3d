import type { reminder as english } from './en-reminder';
import { au, de, plural } from './french';

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
  visit: (city, when) => `La visite ${au(city)} approche : ${when}.`,
  merge: (city, open) =>
    `${city} : les fiches sont ouvertes à l’équipe, c’est le moment de consolider ; ${plural(open, 'indicateur attend', 'indicateurs attendent')} votre décision.`,
  programme: (city, days) =>
    `${city} : la visite a lieu dans ${plural(days, 'jour', 'jours')}. Le programme est-il confirmé avec la ville hôte ?`,
  report: (city, due) =>
    `Le rapport initial ${de(city)} est attendu pour le ${due}. La personne qui organise la revue en a le modèle ; elle le reçoit case par case ou en un seul fichier.`,
  reportLate: (city, due) =>
    `Le rapport initial ${de(city)} était attendu pour le ${due}. S’il faut plus de temps, proposez une date à la personne qui organise la revue.`,
  feedback: (city, days) =>
    `${plural(days, 'jour', 'jours')} depuis la visite ${au(city)}. Le rapport de revue paraît environ un mois après : que manque-t-il encore ?`,
  personal: (name, line) => `${name} vous écrit : ${line}`,
};
