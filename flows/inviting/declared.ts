import type { StepDeclaration } from '../../src/steps/step';

const INVITES = { about: 'team', may: ['invite'] } as const;

/** Who is asked to come to a review, and who has come. */
export const INVITING = {
  part: 'review',
  commands: {
    invite: {
      label: { en: 'Invite people', fr: 'Inviter des personnes' },
      ...INVITES,
      takes: 'review',
      runs: true,
      words: { en: ['invite'], fr: ['inviter'] },
      sounds: { begins: { en: ['invite'], fr: ['inviter', 'invitez', 'invite'] } },
      help: [
        {
          en: 'invite — ask a review’s people to come, see who has, and ask again',
          fr: 'inviter — demander aux personnes d’une revue de venir, voir qui est venu, et redemander',
        },
      ],
    },
  },
  presses: { 'invite-send': INVITES },
} as const satisfies StepDeclaration;
