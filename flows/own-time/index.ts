import { may } from '../../src/method/permissions';
import type { FlowContext, Session, Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { turnedTo } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { comeBack } from '../preparatory-review/public';
import { askAway, askSnooze, away, pause, snooze } from './absences';
import { OWN_TIME } from './declared';
import { reminder } from './reminder';
import { WORDS } from './words';

/** When somebody wants to be left alone. */
export const ownTime = defineStep({
  name: 'own-time',
  declared: OWN_TIME,
  draws: { reminder },
  commands: {
    pause,
    resume,
    away: (session, context, { days }) => askAway(session, context, days),
    snooze: (session, context, { days }) => askSnooze(session, context, days),
  },
  presses: {
    'snooze-until': (session, context, { data, fields }) => snooze(session, context, data.until ?? '', fields),
    'away-save': (session, context, { fields }) => away(session, context, fields),
  },
});

function resume(session: Session, context: FlowContext): Turn {
  const back = { prompt: line(WORDS[context.language].resumed, [], 'good') };
  const effects = [{ kind: 'change-person' as const, change: { paused: false, mailPaused: false } }];
  const view = context.focus;
  if (!view || !may(context.person, 'fill-sheet', view.review) || !view.review.openedAt)
    return { session, reply: [back], effects };
  return { ...comeBack(turnedTo(session, view.review.id), view, context, [back]), effects };
}
