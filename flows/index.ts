import { isOpened } from '../src/domain/calendar';
import { TooMuch } from '../src/domain/limits';
import { may } from '../src/domain/permissions';
import type { InboundEvent } from '../src/ports/event';
import type { Command } from './commands';
import type { FlowContext, ReviewView, Session, Turn } from './contract';
import { saying } from './contract';
import { everybodyCommand, everybodyPress } from './everybody';
import type { Intent } from './intent';
import { leaderCommand, leaderPress } from './leader';
import { ONCE_OPEN } from './offering';
import { organiserCommand, organiserPress } from './organiser';
import { creatingCommand, creatingPress } from './organiser/creating';
import { linkCommand, unlinkedChannel } from './organiser/linking';
import { keeping, withoutKept } from './preparatory/keeping';
import { PEER_COMMANDS, peerCommand, peerPress, peerTyped } from './preparatory-review';
import { beforehand } from './prompts/beforehand';
import { line, shortened } from './prompts/common';
import { howCard } from './prompts/help';
import { welcomeCard } from './prompts/welcome';
import { notAllowed } from './refusing';
import { deleted } from './rewording/deleted';
import { noting } from './rewording/noting';
import { reworded } from './rewording/reworded';
import { turnedTo } from './session';
import { withTeam } from './team';
import { tooMuch } from './too-much';

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
  return everybodyCommand(session, context, 'help') ?? saying(session, howCard(context));
}

/** A command that a text which waits looked like settles it, and hears what days it spoke of. */
function settling(session: Session, context: FlowContext, intent: Extract<Intent, { kind: 'command' }>): Turn {
  const kept = session.pending.find(({ id }) => id === intent.kept);
  return kept
    ? command(withoutKept(session, kept.id), context, { days: kept.text, ...intent })
    : command(session, context, intent);
}

function command(session: Session, context: FlowContext, intent: Extract<Intent, { kind: 'command' }>): Turn {
  if (intent.command === 'status' && context.channel?.isOpenly) return unlinkedChannel(session, context);
  const general =
    linkCommand(session, context, intent) ??
    creatingCommand(session, context, intent.command) ??
    everybodyCommand(session, intent.argument === '' ? context : aboutOne(context), intent.command, intent.days);
  if (general) return general;
  const view = context.focus;
  if (!view) return chooseReview(session, context, intent.command);
  if (ONCE_OPEN.has(intent.command) && isTooEarly(view, context))
    return saying(session, line(beforehand(view.review, context)));
  const turn = PEER_COMMANDS.has(intent.command)
    ? peerCommand(session, view, context, intent.command, intent.address)
    : (teamCommand(session, view, context, intent.command) ?? organiserCommand(session, view, context, intent.command));
  return turn ?? notAllowed(session, context, intent.command, view.review);
}

/** Of several reviews, the one that was named after the command. */
function aboutOne(context: FlowContext): FlowContext {
  const { focus, overview } = context;
  return focus ? { ...context, overview: overview.filter(({ review }) => review.id === focus.review.id) } : context;
}

/** The team hears what comes before; for everybody else it is no question of time. */
function isTooEarly({ review }: ReviewView, { person, now }: FlowContext): boolean {
  return !isOpened(review, now) && may(person, 'read-grid', review);
}

function teamCommand(session: Session, view: ReviewView, context: FlowContext, name: Command): Turn | undefined {
  const team = withTeam(view);
  return team ? leaderCommand(session, team, context, name) : undefined;
}

function press(
  session: Session,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn {
  const general = everybodyPress(session, context, intent, message) ?? creatingPress(session, context, intent, message);
  if (general) return general;
  const view = context.focus;
  if (!view) return saying(session, line(context.words.error.noReview, [], 'warning'));
  const team = withTeam(view);
  return (
    (team ? leaderPress(session, team, context, intent, message) : undefined) ??
    organiserPress(session, view, context, intent, message) ??
    peerPress(session, view, context, intent, message) ??
    saying(session, line(context.words.error.unknownPress, [], 'warning'))
  );
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
  const help = { id: 'help', label: words.help.summary };
  return saying(keeping(session, text, id), line(words.typing.keptOnly(shortened(text)), [help]));
}

function foreignWords(context: FlowContext): string {
  return context.foreign === '' || context.foreign === undefined
    ? context.words.error.noReview
    : context.words.error.notOnTeam(context.foreign);
}
