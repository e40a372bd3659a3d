import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press } from '../../src/steps/step';
import { gathered } from '../team';
import { briefCard } from './brief-card';
import { CONSOLIDATION } from './declared';
import { openDiscussion } from './discussing';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { OUTCOME_FORM } from './forms';
import { askGather, gather } from './gathering';
import { acceptAgreed, decideOne, discuss, merge, outcome, show, step } from './merging';
import { PLANNED } from './planned';
import { GATHERING } from './words/gathering';

/** The leader opens the sheets to the team, and makes one finding of many. */
export const consolidation = defineStep({
  name: 'consolidation',
  declared: CONSOLIDATION,
  planned: PLANNED,
  exports: EXPORTS,
  draws: { gathered: (review, language) => line(GATHERING[language].announce(review.hostCity)) },
  illustrates,
  commands: {
    brief: (session, view, context) => saying(lookingAt(session, view.review.id), briefCard(view, context)),
    gather: askGather,
    merge,
  },
  presses: {
    'gather-yes': gather,
    'gather-no': (session, view, context) => {
      const w = GATHERING[context.language];
      return saying(session, line(gathered(view, context) ? w.already(view.review.hostCity) : w.not));
    },
    discuss: (session, view, context, press) => discuss(session, view, context, indicatorIn(press)),
    'open-discussion': (session, view, context, press) => openDiscussion(session, view, context, indicatorIn(press)),
    outcome: (session, view, context, press) =>
      outcome(session, view, context, indicatorIn(press), OUTCOME_FORM.read(press.fields).outcome),
    'merge-agreed': onceGathered(acceptAgreed),
    'merge-step': onceGathered((session, view, context, { data, message }) =>
      step(session, view, context, data.after, message),
    ),
    'merge-show': onceGathered(show),
    decide: onceGathered(decideOne),
  },
});

type OnTeam = (session: Session, view: TeamReview, context: FlowContext, press: Press) => Turn;

/** Merging works on sheets that are open to the team. */
function onceGathered(turn: OnTeam): OnTeam {
  return (session, view, context, press) =>
    gathered(view, context) ? turn(session, view, context, press) : merge(session, view, context);
}

function indicatorIn({ data, address, fields }: Press): string {
  return data.indicator ?? address?.indicator ?? OUTCOME_FORM.read(fields).indicator ?? '';
}
