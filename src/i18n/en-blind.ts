/** English: who reads what somebody answers, and when. */
export const blind = {
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
  /** For who fills in sheets. */
  answered: 'Content only on indicators you have answered yourself; the rest opens with the gathering.',
  /** For who fills in sheets and sees nobody else’s yet. */
  nothing: 'What the answers say opens with the gathering.',
};
