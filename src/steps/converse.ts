import { reviewInWords } from '../i18n/format';
import { isOpened } from '../method/calendar';
import { TooMuch } from '../method/limits';
import { may } from '../method/permissions';
import type { InboundEvent } from '../ports/event';
import { notYetOpen } from './beforehand';
import type { Intent } from './contract';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from './contract';
import { keeping, withoutKept } from './keeping';
import { line } from './prompts';
import { notAllowed } from './refusing';
import type { Steps } from './registry';
import type { AnyStep, DeclaredCommand, DeclaredPress, Enter, Press, Said } from './step';
import { tooMuch } from './too-much';

/**
 * What happens next in a conversation: pure, from the session, what the person did, and what is known. The one
 * entrance to all steps.
 */
export function converse(
  steps: Steps,
  session: Session,
  event: InboundEvent,
  intent: Intent,
  context: FlowContext,
): Turn {
  try {
    const turn = turnOf(steps, session, event, intent, context);
    return steps.all.reduce((noted, { notes }) => notes?.(session, event, intent, context, noted) ?? noted, turn);
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch(steps, session, context, error.excess, event.what);
    throw error;
  }
}

function turnOf(steps: Steps, session: Session, event: InboundEvent, intent: Intent, context: FlowContext): Turn {
  if (context.isForeign) return saying(session, line(context.words.error.noReview, [], 'warning'));
  switch (intent.kind) {
    case 'hello':
      return firstOf(steps, ({ greets }) => greets?.(session, context)) ?? saying(session);
    case 'command':
      return settling(steps, session, event, context, intent);
    case 'typed':
      return (
        firstOf(openFirst(steps, session), ({ takes }) => takes?.(session, context, intent, event.id)) ??
        saying(session)
      );
    case 'press':
      return press(steps, session, context, intent, event.message);
    case 'too-much':
      return tooMuch(steps, session, context, intent.excess, event.what);
    case 'edited':
    case 'deleted':
      return firstOf(steps, ({ retakes }) => retakes?.(session, context, intent)) ?? saying(session);
    case 'unknown-press':
      return saying(session, line(context.words.error.unknownPress, [], 'warning'));
  }
}

/** What is typed is offered first to the step that has something open. */
function openFirst({ all }: Steps, { open }: Session): Pick<Steps, 'all'> {
  const first = all.filter(({ name }) => name === open?.step);
  return { all: [...first, ...all.filter((step) => !first.includes(step))] };
}

function firstOf({ all }: Pick<Steps, 'all'>, ask: (step: AnyStep) => Turn | undefined): Turn | undefined {
  for (const step of all) {
    const turn = ask(step);
    if (turn) return turn;
  }
  return undefined;
}

/** A command that a text which waits looked like settles it, and hears what it said: the days it spoke of, or all of it. */
function settling(
  steps: Steps,
  session: Session,
  event: InboundEvent,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'command' }>,
): Turn {
  const kept = session.pending.find(({ id }) => id === intent.kept);
  if (!kept) return command(steps, session, event, context, intent);
  const said = steps.words.in(kept.text);
  const text = (said?.command === intent.command ? said.text : undefined) ?? kept.text;
  return command(steps, withoutKept(session, kept.id), event, context, { days: kept.text, text, ...intent });
}

function command(
  steps: Steps,
  session: Session,
  event: InboundEvent,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'command' }>,
): Turn {
  const entry = entryOf(steps, intent.command, 'commands');
  const said = { ...NOT_PRESSED, ...intent };
  if (entry.declared.about === undefined) return entry.enter(session, context, said);
  if (entry.declared.about === 'programme') {
    if (context.programme) return entry.enter(session, context, said, context.programme);
    return chooseProgramme(entry.declared, session, event, context, intent);
  }
  const view = context.focus;
  if (!view) return chooseReview(session, event, context, intent);
  const isOnceOpen = 'onceOpen' in entry.declared;
  if (isOnceOpen && isTooEarly(entry.declared, view, context)) return saying(session, notYetOpen(view.review, context));
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

function entryOf({ all, ...tables }: Steps, name: string, kind: 'commands' | 'presses'): Entry {
  const step = all.find((one) => Object.hasOwn(one.declared[kind], name));
  const enter = step?.[kind][name];
  const declared = tables[kind].get(name);
  if (!step || !enter || !declared) throw new RangeError(`no step has ${name}`);
  return { step, declared, enter };
}

/** The team hears what comes before, and whoever may do it then; for everybody else it is no question of time. */
function isTooEarly(
  { may: rights = [] }: DeclaredCommand | DeclaredPress,
  view: ReviewView,
  context: FlowContext,
): boolean {
  const { review } = view;
  const { person, now } = context;
  return !isOpened(review, now) && ['read-grid' as const, ...rights].some((right) => may(person, right, review));
}

function press(
  steps: Steps,
  session: Session,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn {
  const entry = entryOf(steps, intent.press, 'presses');
  const pressed = { ...intent, message, argument: '' };
  if (entry.declared.about === undefined) return entry.enter(session, context, pressed);
  if (entry.declared.about === 'programme') {
    const { programme } = context;
    return programme
      ? entry.enter(session, context, pressed, programme)
      : notAllowed(session, context, entry.declared.may ?? []);
  }
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
  const prevented = step.prevents?.(session, context, view);
  if (prevented) return prevented;
  const isKnown = declared.about !== 'team' || view.team !== undefined;
  const { may: actions, refusal } = declared;
  const isAllowed = actions === undefined || actions.some((action) => may(context.person, action, view.review));
  if (isKnown && isAllowed) return enter(session, context, entered, view);
  return notAllowed(session, context, actions ?? [], view.review, refusal);
}

/** Asks which review a command is about, with a button for each. The text behind it waits for the answer. */
function chooseReview(
  session: Session,
  event: InboundEvent,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'command' }>,
): Turn {
  if (context.candidates.length === 0) return saying(session, line(context.words.account.onNoTeam));
  const { asked, kept } = waiting(session, event, intent);
  const actions = context.candidates.map((review) => ({
    id: intent.command,
    label: reviewInWords(review, context.candidates, context.language),
    data: { review: review.id, ...kept },
  }));
  return saying(asked, line(context.words.error.whichReview, actions));
}

/** Asks those who may in several which programme a command is about, likewise. */
function chooseProgramme(
  { may: rights = [] }: DeclaredCommand | DeclaredPress,
  session: Session,
  event: InboundEvent,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'command' }>,
): Turn {
  const { programmes = [] } = context;
  if (programmes.length === 0) return notAllowed(session, context, rights);
  const { asked, kept } = waiting(session, event, intent);
  const actions = programmes.map(({ id, name }) => ({
    id: intent.command,
    label: name,
    data: { argument: id, ...kept },
  }));
  return saying(asked, line(context.words.error.whichProgramme, actions));
}

/** What was said behind a command waits, and the buttons name it. */
function waiting(
  session: Session,
  { id, what }: InboundEvent,
  { text }: Extract<Intent, { kind: 'command' }>,
): { asked: Session; kept: { kept?: string } } {
  if (text === undefined || what.kind !== 'text') return { asked: session, kept: {} };
  return { asked: keeping(session, what.text, id), kept: { kept: id } };
}
