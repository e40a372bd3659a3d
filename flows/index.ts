import { isOpened } from '../src/method/calendar';
import { TooMuch } from '../src/method/limits';
import { may } from '../src/method/permissions';
import type { InboundEvent } from '../src/ports/event';
import { account } from './account';
import { consolidation } from './consolidation';
import type { FlowContext, ReviewView, Session, Turn } from './contract';
import { saying } from './contract';
import { type Command, declaredCommand, declaredPress } from './declared';
import { digest } from './digest';
import type { Intent } from './intent';
import { organising } from './organising';
import { orientation } from './orientation';
import { helpCard } from './orientation/help';
import { BUTTONS } from './orientation/public';
import { ownTime } from './own-time';
import { peerTyped, preparatoryReview } from './preparatory-review';
import { keeping, withoutKept } from './preparatory-review/keeping';
import { deleted } from './preparatory-review/rewording/deleted';
import { noting } from './preparatory-review/rewording/noting';
import { reworded } from './preparatory-review/rewording/reworded';
import { beforehand } from './prompts/beforehand';
import { line, shortened } from './prompts/common';
import { welcomeCard } from './prompts/welcome';
import { notAllowed } from './refusing';
import { turnedTo } from './session';
import type { AnyStep, DeclaredCommand, DeclaredPress, Enter, Press, Said } from './step';
import { withTeam } from './team';
import { tooMuch } from './too-much';

/** What somebody can do, step by step. */
const STEPS: readonly AnyStep[] = [preparatoryReview, orientation, digest, consolidation, organising, ownTime, account];

/**
 * What happens next in a conversation: pure, from the session, what the person did, and what is known. The one
 * entrance to all flows.
 */
export function converse(session: Session, event: InboundEvent, intent: Intent, context: FlowContext): Turn {
  try {
    return noting(session, event, intent, context, turnOf(session, event, intent, context));
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch(session, context, error.excess, event.what);
    throw error;
  }
}

function turnOf(session: Session, event: InboundEvent, intent: Intent, context: FlowContext): Turn {
  if (context.foreign !== undefined) return saying(session, line(foreignWords(context), [], 'warning'));
  switch (intent.kind) {
    case 'hello':
      return hello(session, context);
    case 'command':
      return settling(session, context, intent);
    case 'typed':
      return context.focus && may(context.person, 'fill-sheet', context.focus.review)
        ? peerTyped(session, context.focus, context, intent, event.id)
        : keepText(session, context, intent.text, event.id);
    case 'press':
      return press(session, context, intent, event.message);
    case 'too-much':
      return tooMuch(session, context, intent.excess, event.what);
    case 'edited':
      return reworded(session, context, intent);
    case 'deleted':
      return deleted(session, context, intent);
    case 'unknown-press':
      return saying(session, line(context.words.error.unknownPress, [], 'warning'));
  }
}

function hello(session: Session, context: FlowContext): Turn {
  const { focus, words } = context;
  if (!focus) return saying(session, line(words.welcome.nothing));
  const { review } = focus;
  if (may(context.person, 'fill-sheet', review))
    return isOpened(review, context.now)
      ? saying(turnedTo(session, review.id), welcomeCard(focus, context))
      : saying(session, line(beforehand(review, context)));
  return saying(session, helpCard(context));
}

/** A command that a text which waits looked like settles it, and hears what days it spoke of. */
function settling(session: Session, context: FlowContext, intent: Extract<Intent, { kind: 'command' }>): Turn {
  const kept = session.pending.find(({ id }) => id === intent.kept);
  return kept
    ? command(withoutKept(session, kept.id), context, { days: kept.text, ...intent })
    : command(session, context, intent);
}

function command(session: Session, context: FlowContext, intent: Extract<Intent, { kind: 'command' }>): Turn {
  const entry = entryOf(intent.command, declaredCommand(intent.command), 'commands');
  const said = { ...NOT_PRESSED, ...intent };
  if (entry.declared.about === undefined) return entry.enter(session, context, said);
  const view = context.focus;
  if (!view) return chooseReview(session, context, intent.command);
  const isOnceOpen = 'onceOpen' in entry.declared;
  if (isOnceOpen && isTooEarly(view, context)) return saying(session, line(beforehand(view.review, context)));
  return about(entry, session, view, context, said);
}

/** Nothing was pressed: it was said. */
const NOT_PRESSED = { address: undefined, data: {}, fields: {} };

/** A command or a press, its step, and its turn. */
interface Entry {
  step: AnyStep;
  declared: DeclaredCommand | DeclaredPress;
  enter: Enter;
}

function entryOf(name: string, declared: Entry['declared'], kind: 'commands' | 'presses'): Entry {
  const step = STEPS.find((one) => Object.hasOwn(one.declared[kind], name));
  const enter = step?.[kind][name];
  if (!step || !enter) throw new RangeError(`no step has ${name}`);
  return { step, declared, enter };
}

/** The team hears what comes before; for everybody else it is no question of time. */
function isTooEarly({ review }: ReviewView, { person, now }: FlowContext): boolean {
  return !isOpened(review, now) && may(person, 'read-grid', review);
}

function press(
  session: Session,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn {
  const entry = entryOf(intent.press, declaredPress(intent.press), 'presses');
  const pressed = { ...intent, message, argument: '' };
  if (entry.declared.about === undefined) return entry.enter(session, context, pressed);
  const view = context.focus;
  if (!view) return saying(session, line(context.words.error.noReview, [], 'warning'));
  return about(entry, session, view, context, pressed);
}

/** A turn about a review, for those who may; about its team, where that was loaded for them. */
function about(
  { step, declared, enter }: Entry,
  session: Session,
  view: ReviewView,
  context: FlowContext,
  entered: Said & Press,
): Turn {
  const refusal = step.refusal(session, context, view);
  if (refusal) return refusal;
  const known = declared.about === 'team' ? withTeam(view) : view;
  const { may: actions, refusal: words } = declared;
  const isAllowed = actions === undefined || actions.some((action) => may(context.person, action, view.review));
  if (known && isAllowed) return enter(session, context, entered, known);
  return words === undefined
    ? notAllowed(session, context, actions ?? [], view.review)
    : saying(session, line(context.words.error[words], [], 'warning'));
}

/** Asks which review a command is about, with a button for each. */
function chooseReview(session: Session, context: FlowContext, id: Command): Turn {
  if (context.candidates.length === 0) return saying(session, line(context.words.welcome.nothing));
  const actions = context.candidates.map((r) => ({ id, label: r.hostCity, data: { review: r.id } }));
  return saying(session, line(context.words.error.whichReview, actions));
}

/** Nothing that somebody typed is thrown away, whatever their role. */
function keepText(session: Session, context: FlowContext, text: string, id: string): Turn {
  const { words } = context;
  if (context.reviews.length === 0) return saying(keeping(session, text, id), line(words.welcome.nothing));
  const help = { id: BUTTONS.help, label: words.help.summary };
  return saying(keeping(session, text, id), line(words.typing.keptOnly(shortened(text)), [help]));
}

function foreignWords(context: FlowContext): string {
  return context.foreign === '' || context.foreign === undefined
    ? context.words.error.noReview
    : context.words.error.notOnTeam(context.foreign);
}
