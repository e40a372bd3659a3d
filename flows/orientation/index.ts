import { may } from '../../src/method/permissions';
import { isClosed } from '../../src/method/review';
import { type FlowContext, type Session, saying, type Turn } from '../../src/steps/contract';
import { keeping } from '../../src/steps/keeping';
import { line, shortened } from '../../src/steps/prompts';
import { defineStep } from '../../src/steps/step';
import { BUTTONS, commandMeant } from '../preparatory-review/public';
import { ORIENTATION } from './declared';
import { helpCard, howCard } from './help';
import { overviewCard } from './overview';
import { runningIn, status, statusCards } from './status';
import { whoAndWhenCard } from './who-and-when';
import { WORDS } from './words';

/** Where things stand, and what one may say. */
export const orientation = defineStep({
  name: 'orientation',
  declared: ORIENTATION,
  greets: greeted,
  takes: (session, context, { text }, id) => keepText(session, context, text, id),
  commands: {
    status: (session, context, { argument }) => {
      if (context.channel?.isOpenly) return unlinkedChannel(session, context);
      return status(session, argument === '' ? context : aboutOne(context));
    },
    dates: (session, view, context) => saying(session, whoAndWhenCard(view, context)),
    help: (session, context) => saying(session, helpCard(context)),
    how: (session, context) => saying(session, howCard(context)),
    polite: (session, context) => saying(session, line(WORDS[context.language].help.polite, nextButton(context))),
  },
  presses: {},
});

/** Whoever runs reviews sees them; everybody else, what is asked of them, or how far it is. */
function greeted(session: Session, context: FlowContext): Turn {
  const running = runningIn(context);
  const cards = running.length > 0 ? [overviewCard(running, context)] : statusCards(context);
  const last = cards.pop();
  const help = { id: 'help', label: WORDS[context.language].help.summary };
  const { stopped, hostCity = '' } = context.focus?.review ?? {};
  if (!last && stopped) return saying(session, line(context.words.stopped[stopped.how](hostCity), [help]));
  if (!last) return saying(session, context.focus ? helpCard(context) : line(context.words.account.onNoTeam));
  return saying(session, ...cards, { ...last, actions: [...last.actions, help] });
}

/** Nothing that somebody typed is thrown away, whatever their role. */
function keepText(session: Session, context: FlowContext, text: string, id: string): Turn {
  const w = WORDS[context.language];
  const { review } = context.focus ?? {};
  if (review?.stopped && isClosed(review))
    return saying(keeping(session, text, id), line(context.words.stopped[review.stopped.how](review.hostCity)));
  if (context.reviews.length === 0) return saying(keeping(session, text, id), line(context.words.account.onNoTeam));
  const help = { id: 'help', label: w.help.summary };
  const meant = commandMeant(text, id, context, true);
  if (meant.length > 0) return saying(keeping(session, text, id), line(w.keptMaybe(shortened(text)), [...meant, help]));
  return saying(keeping(session, text, id), line(w.keptOnly(shortened(text)), [help]));
}

/** In a channel that is linked to no review one is told how to link it. */
function unlinkedChannel(session: Session, context: FlowContext): Turn {
  const w = WORDS[context.language].channel;
  const own = { id: 'status', label: w.ownStatus };
  return saying(session, line(w.notLinked(example(context)), [own]));
}

/** The city that is named where somebody is told what to say. */
function example({ reviews }: FlowContext): string {
  return reviews[0]?.review.hostCity ?? 'Genoa';
}

/** Of several reviews, the one that was named after the command. */
function aboutOne(context: FlowContext): FlowContext {
  const { focus, overview } = context;
  return focus ? { ...context, overview: overview.filter(({ review }) => review.id === focus.review.id) } : context;
}

/** A way on for those who fill in sheets. */
function nextButton(context: FlowContext) {
  const review = context.focus?.review;
  if (!review?.openedAt || !may(context.person, 'fill-sheet', review)) return [];
  return [
    { id: BUTTONS.goOn, label: context.commands.labelOf(BUTTONS.goOn, context.language), data: { review: review.id } },
  ];
}
