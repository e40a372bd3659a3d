import type { truly as english } from './en-truly';
import { plural } from './french';

/** French: what depends on what is so: how many there are, what really changed, who may see it. */
export const truly: typeof english = {
  split: {
    below: (n) => `${n} au-dessous`,
    at: (n) => `${n} à parité`,
    above: (n) => `${n} au-dessus`,
    need_info: (n) => plural(n, 'demande davantage d’informations', 'demandent davantage d’informations'),
    not_applicable: (n) => plural(n, 'juge que c’est sans objet', 'jugent que c’est sans objet'),
  },
  exported: {
    answered:
      'Avant la mise en commun, les fichiers contiennent les fiches des autres sur les indicateurs auxquels vous avez répondu, et rien de plus.',
    nothing: 'Avant la mise en commun, les fichiers contiennent vos propres fiches, et aucune des autres.',
  },
  sameOutcome: (title) => `C’est déjà ce qui est consigné pour « ${title} ». Rien n’a changé.`,
  agenda: {
    already: (title) => `« ${title} » est déjà à l’ordre du jour de la réunion. Rien n’a changé.`,
    over: 'La réunion d’équipe est passée. Rien n’a été mis à son ordre du jour.',
    title: (city, when) => `${city} : les points de la réunion d’équipe du ${when}`,
    titleOver: (city) => `${city} : les points de la réunion d’équipe`,
    lead: (n) => `${plural(n, 'point', 'points')}, les avis opposés d’abord.`,
  },
  noneAgreed: 'Il ne reste aucune appréciation unanime à accepter. Rien n’a changé.',
};
