import { inPlace, saying } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { COURSE } from './declared';
import { courseCard, show, stop } from './stopping';
import { WORDS } from './words';

/** Whether a review goes on. */
export const course = defineStep({
  name: 'course',
  declared: COURSE,
  commands: {
    'cancel-review': (session, view, context) => saying(lookingAt(session, view.review.id), courseCard(view, context)),
  },
  presses: {
    'course-show': show,
    'course-do': stop,
    'course-not': (session, _view, context, press) => inPlace(session, press, line(WORDS[context.language].left)),
  },
});
