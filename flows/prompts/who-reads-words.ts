import type { InEach } from '../../src/method/language';

const en = {
  /** Of two who share a seat. */
  shares: (name: string) =>
    `You share the seat of one peer with ${name}: you fill in the same sheets, and each sees what the other writes.`,
  others: {
    'until-gathering':
      'The other peers see your answers when the sheets are gathered, not before, so nobody’s view colours yours.',
    'own-answer':
      'The other peers see your answer on an indicator once they have given theirs, and all of them when the sheets are gathered.',
  },
  leader: 'Your leader sees those on indicators they have answered too.',
  leaderAlone:
    'Your leader sees your answers on indicators they have answered too, and all of them when the sheets are gathered.',
  asLeader: {
    'until-gathering':
      'Until the sheets are gathered no peer sees another’s answers, and you see theirs on indicators you have answered.',
    'own-answer':
      'Until the sheets are gathered each of you sees the others’ answers on an indicator once they have given their own.',
  },
  gathered: 'The sheets have been gathered: the whole team sees your answers.',
  all: (who: string) => `All are open to ${who}.`,
  organisers: { one: 'the organiser', several: 'the organisers' },
  facilitators: { one: 'the facilitator', several: 'the facilitators' },
  host: (city: string) => `${city} cannot see them here.`,
};

/** Who reads what somebody answers, and when. A text that is missing in a language does not compile. */
export const WHO_READS: InEach<typeof en> = {
  en,
  fr: {
    shares: (name) =>
      `Vous partagez la place d’un pair avec ${name} : vous remplissez les mêmes fiches, et chacun·e voit ce que l’autre écrit.`,
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
  },
};

/**
 * What somebody does not see yet, by what they see; no gathering is promised
 * of a review that rests. A text that is missing in a language does not compile.
 */
export const SIGHT: InEach<Readonly<Record<'answered' | 'nothing', Readonly<Record<'goesOn' | 'rests', string>>>>> = {
  en: {
    /** For who fills in sheets. */
    answered: {
      rests: 'Content only on indicators you have answered yourself.',
      goesOn: 'Content only on indicators you have answered yourself; the rest opens with the gathering.',
    },
    /** For who fills in sheets and sees nobody else’s yet. */
    nothing: {
      rests: 'What the answers say was not opened to the team.',
      goesOn: 'What the answers say opens with the gathering.',
    },
  },
  fr: {
    answered: {
      rests: 'Le contenu se limite aux indicateurs auxquels vous avez vous-même répondu.',
      goesOn:
        'Le contenu se limite aux indicateurs auxquels vous avez vous-même répondu ; le reste s’ouvrira à la mise en commun.',
    },
    nothing: {
      rests: 'Ce que disent les réponses n’a pas été ouvert à l’équipe.',
      goesOn: 'Ce que disent les réponses s’ouvrira à la mise en commun.',
    },
  },
};
