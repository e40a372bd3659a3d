import type { FlowContext, ReviewView, Session, Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { defineStep, type Press } from '../../src/steps/step';
import { acting, endActing, startActing } from './acting';
import { askNew, creating, leaveNew, previewNew } from './creating';
import { ORGANISING } from './declared';
import { chosenFile, exporting } from './exporting';
import { linking } from './linking';
import { PLANNED } from './planned';
import { askRemind, remind } from './reminding';
import { askVisit, moveVisit, previewVisit } from './visiting';
import { week } from './week';
import { MOVING } from './words/moving';
import { REMINDING } from './words/reminding';

/** What an organiser does: a review, its days, its channels, who is behind, what leaves the programme. */
export const organising = defineStep({
  name: 'organising',
  declared: ORGANISING,
  planned: PLANNED,
  commands: {
    remind: askRemind,
    week,
    acting,
    'acting-end': endActing,
    export: exporting,
    visit: askVisit,
    new: askNew,
    link: linking(true),
    unlink: linking(false),
  },
  presses: {
    'acting-start': startActing,
    'export-file': chosenFile,
    'remind-send': remind,
    'remind-cancel': instead((context) => REMINDING[context.language].none),
    'visit-preview': previewVisit,
    'visit-confirm': moveVisit,
    'visit-cancel': instead((context) => MOVING[context.language].not),
    'new-preview': previewNew,
    'new-change': previewNew,
    'new-create': creating(false),
    'new-create-open': creating(true),
    'new-leave': leaveNew,
  },
});

/** Nothing is done, and the card says so. */
function instead(words: (context: FlowContext) => string) {
  return (session: Session, _: ReviewView, context: FlowContext, { message }: Press): Turn => ({
    session,
    reply: [{ prompt: line(words(context)), ...(message ? { replaces: message } : {}) }],
    effects: [],
  });
}
