import { type Given, givenBetween } from '../../../src/method/given';
import { applyChange, currentContent, newSheet } from '../../../src/method/sheet-changes';
import type { InboundEvent } from '../../../src/ports/event';
import type { Taken } from '../../../src/ports/taken';
import type { FlowContext, Intent, Turn } from '../../../src/steps/contract';
import type { Effect } from '../../../src/steps/effects';
import type { Session } from '../session';

/**
 * A turn that also notes what it made of what somebody said, if it made an answer of it or keeps it for one: where it is
 * said can be changed afterwards. Noted before it is done, so that a turn cut short and taken again finds it.
 */
export function noting(session: Session, event: InboundEvent, intent: Intent, context: FlowContext, turn: Turn): Turn {
  const note = noteOf(session, event, intent, context, turn);
  return note ? { ...turn, effects: [note, ...turn.effects] } : turn;
}

function noteOf(
  session: Session,
  event: InboundEvent,
  intent: Intent,
  context: FlowContext,
  turn: Turn,
): Effect | undefined {
  if (intent.kind === 'press' && intent.press === 'place') {
    const { text: said = '', place = '' } = intent.data;
    const given = givenBy(turn.effects, context);
    return given && { kind: 'note-taken', said, taken: { given, place } };
  }
  if (event.said === undefined || event.what.kind !== 'text') return undefined;
  // What judged several at once is done with, as a command is: *undo* takes it back.
  const isOfSeveral = turn.effects.filter(({ kind }) => kind === 'change-sheet').length > 1;
  if (intent.kind === 'command' || isOfSeveral)
    return turn.effects.length > 0
      ? { kind: 'note-taken', said: event.id, taken: { given: {}, isDone: true } }
      : undefined;
  if (intent.kind !== 'typed') return undefined;
  const given = givenBy(turn.effects, context) ?? {};
  return { kind: 'note-taken', said: event.id, taken: { ...placeIn(session, intent, context, turn), given } };
}

/** Where the conversation stood: under an older card, and where the message names its indicator, nothing of it was asked. */
function placeIn(
  session: Session,
  { address }: Extract<Intent, { kind: 'typed' }>,
  { focus }: FlowContext,
  turn: Turn,
) {
  if (!focus) return {};
  const review = focus.review.id;
  const at = session.review === review ? session.at : undefined;
  const changed = turn.effects.find((effect) => effect.kind === 'change-sheet');
  const indicator = (changed?.kind === 'change-sheet' ? changed.indicator : undefined) ?? address?.indicator ?? at;
  const { asking, choices } = indicator === at ? session : {};
  return {
    review,
    ...(indicator === undefined ? {} : { indicator }),
    ...(asking === undefined ? {} : { asking }),
    ...(choices === undefined ? {} : { choices }),
  } satisfies Partial<Taken>;
}

/** What a turn gives the person's sheet; undefined when it leaves all sheets alone. */
function givenBy(effects: readonly Effect[], { focus }: FlowContext): Given | undefined {
  const effect = effects.find((e) => e.kind === 'change-sheet');
  if (effect?.kind !== 'change-sheet') return undefined;
  const before = focus?.sheets.get(effect.indicator);
  const sheet = before ?? newSheet(effect.review, effect.indicator, '');
  return givenBetween(currentContent(before), currentContent(applyChange(sheet, effect.change)));
}
