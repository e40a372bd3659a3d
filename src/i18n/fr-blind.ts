import type { blind as english } from './en-blind';

/** French: who reads what somebody answers, and when. */
export const blind: typeof english = {
  others: {
    'until-gathering':
      'Les autres pairs verront vos réponses à la mise en commun des fiches, pas avant : ainsi, l’avis des autres n’influence pas le vôtre.',
    'own-answer':
      'Les autres pairs voient votre réponse sur un indicateur une fois qu’ils ont donné la leur, et toutes à la mise en commun des fiches.',
  },
  leader: 'Votre chef d’équipe voit celles sur les indicateurs auxquels il ou elle a répondu aussi.',
  leaderAlone:
    'Votre chef d’équipe voit vos réponses sur les indicateurs auxquels il ou elle a répondu aussi, et toutes à la mise en commun des fiches.',
  asLeader: {
    'until-gathering':
      'Jusqu’à la mise en commun des fiches, aucun pair ne voit les réponses d’un autre, et vous voyez les leurs sur les indicateurs auxquels vous avez répondu.',
    'own-answer':
      'Jusqu’à la mise en commun des fiches, chacun voit les réponses des autres sur un indicateur une fois qu’il a donné la sienne.',
  },
  gathered: 'Les fiches ont été mises en commun : toute l’équipe voit vos réponses.',
  all: (who) => `Toutes sont ouvertes ${who}.`,
  organisers: { one: 'à l’organisateur', several: 'aux organisateurs' },
  facilitators: { one: 'au facilitateur', several: 'aux facilitateurs' },
  host: (city) => `${city} ne peut pas les voir ici.`,
  answered:
    'Le contenu se limite aux indicateurs auxquels vous avez vous-même répondu ; le reste s’ouvrira à la mise en commun.',
  nothing: 'Ce que disent les réponses s’ouvrira à la mise en commun.',
};
