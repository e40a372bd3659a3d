import type { beforehand as english } from './en-beforehand';
import { de } from './french';

/** French: before a desk review has opened. */
export const beforehand: typeof english = {
  notOpen: (city) => `La revue préparatoire ${de(city)} n’est pas encore ouverte.`,
  reportDue: (day) => `Le rapport initial de la ville hôte est attendu pour le ${day}.`,
  reportWas: (day) =>
    `Le rapport initial de la ville hôte était attendu pour le ${day}, et n’a pas encore été accepté.`,
  reportIn: (day) => `La ville hôte a remis son rapport initial le ${day}. Il attend d’être accepté.`,
  youFrom: (when) =>
    `À partir du ${when}, vous pourrez l’accepter en disant « ouvrir » : la revue préparatoire s’ouvrira.`,
  you: 'Quand il sera là, acceptez-le en disant « ouvrir » : la revue préparatoire s’ouvrira.',
  theyFrom: (when) =>
    `La personne qui dirige l’équipe ou qui organise la revue pourra l’accepter à partir du ${when} : la revue préparatoire s’ouvrira.`,
  they: 'Dès que la personne qui dirige l’équipe ou qui organise la revue l’acceptera, la revue préparatoire s’ouvrira.',
  write: 'Je vous écrirai à ce moment-là.',
};
