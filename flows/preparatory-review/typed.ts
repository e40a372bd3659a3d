import type { Indicator } from '../../src/method/benchmark';
import { missing } from '../../src/method/completeness';
import { LIMITS } from '../../src/method/limits';
import { currentContent } from '../../src/method/sheet-changes';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping } from '../../src/steps/keeping';
import { text } from '../../src/steps/prompts';
import { askFor, askingNow, choicesOf } from './asking';
import { type Applied, change, sheetOf } from './changing';
import { registerIn } from './meeting';
import { placeReading } from './placing';
import { fold } from './saving';
import type { Session, Turn } from './session';
import type { Unplaced } from './typing/asked';
import { isNone } from './typing/none';
import { nameOf } from './typing/offices';
import { type Reading, readMessage } from './typing/reading';
import { undoable, undoButtons } from './undoing';
import { goNext } from './walking';
import { askWhere } from './where';

/**
 * Something typed about the open indicator. Each line goes where it says, or answers what was asked last; what looks like
 * no answer is kept under the event's `id` and asked about.
 */
export function typed(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  said: string,
  id: string,
): Turn {
  // Several lines on a card that is judged are its reasons, also where nothing was asked by then.
  const needed = said.includes('\n') ? missing(currentContent(sheetOf(view, indicator, context))) : [];
  const asking = session.asking ?? needed.find((one) => one !== 'performance');
  // There is no "none" for these: without them an answer says nothing.
  if ((asking === 'suspect' || asking === 'dontKnow' || asking === 'naReason') && isNone(said))
    return saying(session, askFor(asking, view, indicator, context, '').prompt);
  const choices = choicesOf(session.choices ?? [], view, indicator, context);
  const functions = new Set(registerIn(view).entries.map(({ label }) => nameOf(label)));
  const asked = { asking, choices, functions, commands: context.commands };
  const read = isTooMuchToRead(said) ? NOTHING : readMessage(said, asked);
  const reading = placeReading(read, view, indicator, context);
  const { unplaced } = reading;
  const isNothing = Object.keys(reading.content).length === 0;
  const kept = isNothing ? said : unplaced.map(({ text }) => text).join('\n');
  const about = { ...basisOf(unplaced), asking, listed: choices.length };
  const where = (now: ReviewView): Reply[] =>
    isNothing || unplaced.length > 0
      ? [{ prompt: askWhere(now, indicator.id, { id, text: kept }, context, about) }]
      : [];
  const after = isNothing || unplaced.length > 0 ? keeping(session, kept, id) : session;
  if (isNothing) return { session: after, reply: where(view), effects: [] };
  const applied = change(view, indicator, context, reading.content, { submit: true });
  const turn = goOn({ ...after, ...undoable(session, applied) }, indicator, applied, context, reading.note, where);
  const reply = reading.isWhole ? saidBack(turn.reply, reading.note) : turn.reply;
  return { ...turn, reply, effects: [applied.effect] };
}

/** What completed an answer is said back above its line. */
function saidBack([first, ...more]: readonly Reply[], note: string): Reply[] {
  if (!first?.prompt.folded) return first ? [first, ...more] : [];
  return [{ ...first, prompt: { ...first.prompt, body: [text(note), ...first.prompt.body] } }, ...more];
}

/** No sheet has room for so many lines: such a text is kept as one. */
const MOST_LINES = 8 * LIMITS.lines;
const NOTHING: Reading = { fields: new Map(), picks: [], none: [], unplaced: [], aside: [] };

function isTooMuchToRead(said: string): boolean {
  return said.split('\n', MOST_LINES + 1).length > MOST_LINES;
}

/** Once an answer has changed: asks for what it still needs, or folds it and goes on. */
export function goOn(
  session: Session,
  indicator: Indicator,
  { view, after }: Pick<Applied, 'view' | 'after'>,
  context: FlowContext,
  note: string,
  between: (view: ReviewView) => readonly Reply[] = () => [],
): Turn {
  const [ask] = missing(currentContent(after));
  if (ask === undefined) {
    const undo = undoButtons(session, view, indicator, context);
    const folded = fold(view, indicator, after, context).map(({ prompt }) => ({
      prompt: { ...prompt, actions: [...prompt.actions, ...undo] },
    }));
    return goNext(session, view, context, [...folded, ...between(view)]);
  }
  const question = askFor(ask, view, indicator, context, note);
  return {
    session: askingNow(session, question),
    reply: [...between(view), { prompt: question.prompt }],
    effects: [],
  };
}

/** Of several lines only a reason that they share is said. */
function basisOf(unplaced: readonly Unplaced[]): Pick<Unplaced, 'why'> | undefined {
  const [first, ...more] = unplaced;
  if (!first) return undefined;
  return more.every(({ why }) => JSON.stringify(why) === JSON.stringify(first.why)) ? { why: first.why } : undefined;
}
