import { may } from '../../src/domain/permissions';
import { type FlowContext, saying } from '../contract';
import { unlinkedChannel } from '../organising/public';
import { line } from '../prompts/common';
import { defineStep } from '../step';
import { ORIENTATION } from './declared';
import { helpCard, howCard } from './help';
import { status } from './status';

/** Where things stand, and what one may say. */
export const orientation = defineStep({
  declared: ORIENTATION,
  commands: {
    status: (session, context, { argument }) => {
      if (context.channel?.isOpenly) return unlinkedChannel(session, context);
      return status(session, argument === '' ? context : aboutOne(context));
    },
    help: (session, context) => saying(session, helpCard(context)),
    how: (session, context) => saying(session, howCard(context)),
    polite: (session, context) => saying(session, line(context.words.help.polite, nextButton(context))),
  },
  presses: {},
});

/** Of several reviews, the one that was named after the command. */
function aboutOne(context: FlowContext): FlowContext {
  const { focus, overview } = context;
  return focus ? { ...context, overview: overview.filter(({ review }) => review.id === focus.review.id) } : context;
}

/** A way on for those who fill in sheets. */
function nextButton(context: FlowContext) {
  const review = context.focus?.review;
  if (!review?.openedAt || !may(context.person, 'fill-sheet', review)) return [];
  return [{ id: 'next', label: context.words.welcome.goOn, data: { review: review.id } }];
}
