import { indicatorOf } from '../src/domain/benchmark';
import { isOpened } from '../src/domain/calendar';
import { missing } from '../src/domain/completeness';
import { may } from '../src/domain/permissions';
import { currentContent } from '../src/domain/sheet-changes';
import type { Address } from '../src/ports/prompt';
import type { Command } from './commands';
import type { FlowContext, ReviewView, Session, Turn } from './contract';
import { saying } from './contract';
import type { Intent } from './intent';
import { sheetOf } from './preparatory/changing';
import { keeping } from './preparatory/keeping';
import { placeLater, placePending, withTextsKept } from './preparatory/pending';
import { copyFrom, sameAsCard } from './preparatory/same-as';
import { choose, save, settle } from './preparatory/saving';
import { typed } from './preparatory/typed';
import { undoLast } from './preparatory/undoing';
import { asideFrom, at, currentOf, goBack, goNext, goTo, inCell, skip } from './preparatory/walking';
import { beforehand } from './prompts/beforehand';
import { line } from './prompts/common';
import { indicatorCard } from './prompts/indicator-card';
import { cellsCard } from './prompts/status';
import { isCurrent, turnedTo } from './session';

/** The commands of this conversation. */
export const PEER_COMMANDS: ReadonlySet<Command> = new Set<Command>(['next', 'back', 'skip', 'list', 'undo']);

/** A command of a peer, about the review in focus. */
export function peerCommand(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  command: Command,
  address?: Address,
): Turn {
  const refusal = refused(view, context);
  if (refusal) return saying(session, line(refusal));
  const current = currentOf(session, view);
  switch (command) {
    case 'back':
      return goBack(session, view, context);
    case 'skip':
      return current ? skip(session, view, current, context) : goNext(session, view, context);
    case 'list':
      return saying(turnedTo(session, view.review.id), cellsCard(view, context));
    case 'undo':
      return undoLast(session, view, context, address?.indicator === undefined ? undefined : address);
    default:
      return withTextsKept(session, goNextOrShow(session, view, context), view, context);
  }
}

/** A press on one of this conversation's cards. Undefined when the press is not one of them. */
export function peerPress(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn | undefined {
  const refusal = refused(view, context);
  if (refusal) return saying(session, line(refusal));
  const indicator = indicatorOf(view.benchmark, intent.address?.indicator ?? intent.data.indicator ?? '');
  if (intent.press === 'goto') return jump(session, view, context, intent.fields);
  if (intent.press === 'goto-cell') return jump(session, view, context, { cell: intent.data.cell ?? '' });
  if (intent.press === 'place') {
    const at = intent.data.indicator ?? intent.address?.indicator;
    return placePending(session, view, context, { ...intent.data, ...(at ? { indicator: at } : {}) }, message);
  }
  if (!indicator) return saying(session, line(context.words.error.noIndicator));
  const pressed = {
    indicator,
    fields: intent.fields,
    ...(intent.address?.version === undefined ? {} : { base: intent.address.version }),
    ...(message === undefined ? {} : { message }),
  };
  switch (intent.press) {
    case 'save-next':
      return save(session, view, context, pressed, 'next');
    case 'save':
      return save(session, view, context, pressed, 'stay');
    case 'back-card':
      return save(session, view, context, pressed, 'back');
    case 'choose':
      return choose(session, view, context, pressed);
    case 'skip-card':
      return skip(session, view, indicator, context, message);
    case 'edit':
      return edit(session, view, context, indicator.id, message);
    case 'same-as':
      return intent.data.from === undefined && intent.fields.from === undefined
        ? saying(session, sameAsCard(view, indicator, context))
        : copyFrom(session, view, indicator, context, String(intent.fields.from ?? intent.data.from), message);
    case 'settle':
      return settle(session, view, context, indicator, intent.data, message);
    default:
      return undefined;
  }
}

/** Something typed that is no command: an answer, or a text that looks for its place. */
export function peerTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { text: said, address }: Extract<Intent, { kind: 'typed' }>,
  id: string,
): Turn {
  const refusal = refused(view, context);
  if (refusal) return saying(keeping(session, said, id), line(refusal));
  const reading = (from: Session) => readTyped(from, view, context, said, id);
  const about = address && indicatorOf(view.benchmark, address.indicator ?? '');
  if (!about || currentOf(session, view)?.id === about.id) return reading(session);
  return asideFrom(session, about, reading(at(session, view, about.id)), context);
}

/** What was typed, read where the session stands: an answer, or a text that looks for its place. */
export function readTyped(session: Session, view: ReviewView, context: FlowContext, said: string, id: string): Turn {
  const open = currentOf(session, view);
  return open ? typed(session, view, open, context, said, id) : placeLater(session, view, context, said, id);
}

/** Why this person cannot work on this review now, in words; undefined when they can. */
export function refused(view: ReviewView, context: FlowContext): string | undefined {
  const { words } = context;
  if (!may(context.person, 'fill-sheet', view.review)) return words.error.noSheets(view.review.hostCity);
  if (!isOpened(view.review, context.now)) return beforehand(view.review, context);
  return undefined;
}

function goNextOrShow(session: Session, view: ReviewView, context: FlowContext): Turn {
  const current = currentOf(session, view);
  const lacking = current ? missing(currentContent(sheetOf(view, current, context))) : [];
  return current && lacking.length > 0 && view.sheets.get(current.id) === undefined
    ? goTo(session, view, current, context)
    : goNext(session, view, context);
}

function jump(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  fields: Readonly<Record<string, unknown>>,
): Turn {
  const chosen = indicatorOf(view.benchmark, String(fields.indicator ?? ''));
  const target = chosen ?? inCell(view, String(fields.cell ?? ''));
  return target ? goTo(session, view, target, context) : saying(session, cellsCard(view, context));
}

/** The full card again, in the place of the line that was pressed, and as the current one. */
function edit(session: Session, view: ReviewView, context: FlowContext, id: string, message: string | undefined): Turn {
  const indicator = indicatorOf(view.benchmark, id);
  if (!indicator) return saying(session, line(context.words.error.noIndicator));
  const sheet = view.sheets.get(id);
  const lacking = sheet?.draft ? missing(sheet.draft.content) : [];
  const prompt = indicatorCard(view, indicator, context, lacking);
  const { asking: _a, choices: _c, ...rest } = session;
  const isOpen = !isCurrent(session, view.review.id, id);
  return {
    session: isOpen ? session : { ...rest, review: view.review.id, at: id },
    reply: [{ prompt, ...(message === undefined ? {} : { replaces: message }) }],
    effects: [],
  };
}
