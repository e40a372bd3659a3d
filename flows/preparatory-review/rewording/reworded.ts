import { indicatorOf } from '../../../src/method/benchmark';
import { fieldsInPlace, givenBetween, isNothing, withoutGiven } from '../../../src/method/given';
import { applyChange, currentContent } from '../../../src/method/sheet-changes';
import { type SaidBefore, SEVERAL, type Taken } from '../../../src/ports/taken';
import type { FlowContext, Intent, Reply } from '../../../src/steps/contract';
import { keeping, withoutKept } from '../../../src/steps/keeping';
import { text as block, line, shortened } from '../../../src/steps/prompts';
import { change, sheetOf, withSheet } from '../changing';
import { namedFirst } from '../naming';
import { placePending } from '../pending';
import { readTyped, refused } from '../read-typed';
import { savedLine } from '../saved-line';
import type { Session, Turn } from '../session';
import { undoable } from '../undoing';
import { at } from '../walking';
import { REWORDING } from '../words/rewording';
import { type About, isOpen, noted, only, unchanged } from './about';

/**
 * Somebody changed the words of a message. What was made of it is made anew from the new words, as if they had been said
 * from the start; where that cannot be, they are told that nothing changed, and where to change it.
 */
export function reworded(
  session: Session,
  context: FlowContext,
  { text, before }: Extract<Intent, { kind: 'edited' }>,
): Turn {
  const words = REWORDING[context.language];
  if (!before) return only(session, line(words.unknown));
  if (text.trim() === before.text.trim()) return only(session);
  const { taken } = before;
  if (!taken || taken.isDone) return afterCommand(session, context, before, text);
  const view = context.focus?.review.id === taken.review ? context.focus : undefined;
  const indicator = view && indicatorOf(view.benchmark, taken.indicator ?? '');
  if (!view || !indicator || refused(view, context)) return stillKept(session, context, before, text);
  if (context.commands.in(text)) return only(session, line(words.command(shortened(text))));
  return answeredAnew(session, { view, indicator, context, before, taken }, text);
}

/** The same word of command again is nothing new; another one is not what was done. */
function afterCommand(session: Session, context: FlowContext, before: SaidBefore, text: string): Turn {
  const [was, now] = [context.commands.in(before.text), context.commands.in(text)];
  const isSame =
    was !== undefined &&
    was.command === now?.command &&
    was.argument === now.argument &&
    was.days === now.days &&
    was.text === now.text;
  const said = isSame ? [] : [line(REWORDING[context.language].done)];
  return { ...only(session, ...said), effects: [noted(before, text, before.taken)] };
}

/** There is no sheet that it could be put on: it is kept as it was, in its new words. */
function stillKept(session: Session, context: FlowContext, before: SaidBefore, text: string): Turn {
  const isKept = session.pending.some(({ id }) => id === before.id);
  const { kept, unreadHere } = REWORDING[context.language];
  return {
    ...only(isKept ? keeping(session, text, before.id) : session, line(isKept ? kept(shortened(text)) : unreadHere)),
    effects: isKept ? [noted(before, text, before.taken)] : [],
  };
}

function answeredAnew(session: Session, about: About, text: string): Turn {
  const { view, indicator, context, before, taken } = about;
  const rewording = REWORDING[context.language];
  const sheet = sheetOf(view, indicator, context);
  const now = currentContent(sheet);
  const left = withoutGiven(now, taken.given) ?? (before.again && withoutGiven(now, before.again));
  if (!left || taken.place === SEVERAL) return unchanged(session, about, rewording.changedSince);
  const bare = { ...sheet, draft: { at: context.now, language: context.language, conflicts: [], content: left } };
  const turn = readAgain(session, { ...about, view: withSheet(view, bare) }, text);
  const made = turn.effects.find((effect) => effect.kind === 'change-sheet');
  if (made?.kind !== 'change-sheet') {
    if (!isNothing(taken.given)) return unchanged(session, about, rewording.unread);
    const [asked, ...more] = turn.reply;
    return {
      session: { ...session, pending: turn.session.pending },
      reply: asked ? [{ ...asked, replaces: before.answer }, ...more] : [],
      effects: [noted(before, text, taken)],
    };
  }
  const wanted = currentContent(applyChange(bare, made.change));
  const note = noted(before, text, { ...taken, given: givenBetween(left, wanted) });
  const fields = fieldsInPlace(now, left, wanted);
  if (Object.keys(fields).length === 0 && !before.again) return { ...only(session), effects: [note] };
  const applied = change(view, indicator, context, fields, { submit: true });
  const effects = [note, applied.effect];
  const undo = undoable(session, applied);
  const [first, ...more] = turn.reply;
  if (first && isOpen(session, about) && !isPlaced(taken))
    return { session: { ...turn.session, ...undo }, reply: [changed(first, context), ...more], effects };
  const asks = turn.reply.filter(({ prompt }) => prompt.actions.some(({ id }) => id === 'place'));
  const folded = savedLine(applied.view, indicator, applied.after, context);
  return {
    session: { ...session, pending: turn.session.pending, ...undo },
    reply: [changed({ prompt: folded }, context), ...asks],
    effects,
  };
}

function changed(reply: Reply, { language }: FlowContext): Reply {
  return { ...reply, prompt: { ...reply.prompt, body: [block(REWORDING[language].changed), ...reply.prompt.body] } };
}

/** Whether they had it put under a field: there, any words will do. */
function isPlaced({ place = '' }: Taken): boolean {
  return place !== '' && !READ.has(place);
}

/** Places for words that mean one thing only. */
const READ: ReadonlySet<string> = new Set(['performance', 'noneToAsk', 'noneToMeet']);

/** What the new words would have been taken for, where and when the first ones were said. */
function readAgain(session: Session, { view, indicator, context, before, taken }: About, text: string): Turn {
  const { asking, choices, place = '' } = taken;
  const then: Session = {
    ...at(withoutKept(session, before.id), view, indicator.id),
    ...(asking === undefined ? {} : { asking }),
    ...(choices === undefined ? {} : { choices }),
  };
  const named = namedFirst(view.benchmark, text, indicator.id);
  const said = named && 'about' in named && named.about.id === indicator.id ? named.rest : text;
  if (!isPlaced(taken)) return readTyped(then, view, context, said, before.id);
  const data = { text: before.id, place, indicator: indicator.id };
  return placePending(keeping(then, text, before.id), view, context, data, undefined);
}
