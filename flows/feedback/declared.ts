import { isOpened } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { LEADER_ONLY } from '../prompts/leader-only';
import { DRAWN_FROM } from './drawn-from';
import { LINE_FORM, PART_FORM, SITTING_FORM } from './forms';
import { HANDED, HEADLINES, PACK, SITTING } from './kept';
import { READ_FEEDBACK, READ_HANDED, READ_SITTING, SIT, TAKE_HANDED } from './rights';

const LEADS = { about: 'review', needs: 'members', may: ['decide'], refusal: LEADER_ONLY, reads: DRAWN_FROM } as const;

/** What the team says to the city at the end of its visit (method, section 7). */
export const FEEDBACK = {
  part: 'after-visit',
  commands: {
    feedback: {
      about: 'review',
      needs: 'members',
      may: [READ_FEEDBACK, SIT],
      reads: DRAWN_FROM,
      takes: 'review',
      when: isOpened,
      label: { en: 'Feedback session', fr: 'Séance de restitution' },
      words: {
        en: ['feedback', 'feedback session', 'feedback pack'],
        fr: [
          'restitution',
          'la restitution',
          'séance de restitution',
          'la séance de restitution',
          'dossier de restitution',
        ],
      },
      sounds: { says: { en: ['show the feedback pack'], fr: ['montre le dossier de restitution'] } },
      help: [
        {
          en: 'feedback — what is said at the end of the visit, who sits there, and the pack of it',
          fr: 'restitution — ce qui est dit à la fin de la visite, qui est là, et le dossier',
        },
      ],
    },
  },
  presses: {
    'feedback-sit': { about: 'review', needs: 'members', may: ['decide', SIT], reads: DRAWN_FROM },
    'feedback-part': LEADS,
    'feedback-propose': LEADS,
    'feedback-add': LEADS,
    'feedback-reword': LEADS,
    'feedback-keep': LEADS,
    'feedback-up': LEADS,
    'feedback-remove': LEADS,
    'feedback-headlines': LEADS,
    'feedback-given': LEADS,
    'feedback-hand': LEADS,
  },
  keeps: [PACK, SITTING, HEADLINES, HANDED],
  forms: [SITTING_FORM, PART_FORM, LINE_FORM],
  rights: [READ_FEEDBACK, READ_SITTING, SIT, READ_HANDED, TAKE_HANDED],
} as const satisfies StepDeclaration;
