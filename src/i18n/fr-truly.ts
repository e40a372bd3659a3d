import type { truly as english } from './en-truly';
import { de, plural } from './french';

/** French: what depends on what is so: how many there are, what really changed, who may see it. */
export const truly: typeof english = {
  split: {
    below: (n) => `${n} en dessous`,
    at: (n) => `${n} au niveau`,
    above: (n) => `${n} au-dessus`,
    need_info: (n) => plural(n, 'demande davantage d’informations', 'demandent davantage d’informations'),
    not_applicable: (n) => plural(n, 'juge que c’est sans objet', 'jugent que c’est sans objet'),
  },
  beforehand: {
    notOpen: (city) => `La revue préparatoire ${de(city)} n’est pas encore ouverte.`,
    reportDue: (day) => `Le rapport initial de la ville hôte est attendu pour le ${day}.`,
    reportWas: (day) =>
      `Le rapport initial de la ville hôte était attendu pour le ${day}, et n’a pas encore été accepté.`,
    youFrom: (when) =>
      `À partir du ${when}, vous pourrez l’accepter en disant « ouvrir » : la revue préparatoire s’ouvrira.`,
    you: 'Quand il sera là, acceptez-le en disant « ouvrir » : la revue préparatoire s’ouvrira.',
    theyFrom: (when) =>
      `La personne qui dirige l’équipe ou qui organise la revue pourra l’accepter à partir du ${when} : la revue préparatoire s’ouvrira.`,
    they: 'Dès que la personne qui dirige l’équipe ou qui organise la revue l’acceptera, la revue préparatoire s’ouvrira.',
    write: 'Je vous écrirai à ce moment-là.',
  },
};
