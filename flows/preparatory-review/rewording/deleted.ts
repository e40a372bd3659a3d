import { indicatorOf } from '../../../src/method/benchmark';
import { mayBeRead } from '../../../src/method/blind-rule';
import { isNothing, withoutGiven } from '../../../src/method/given';
import type { SheetContent } from '../../../src/method/sheet';
import { EMPTY_CONTENT } from '../../../src/method/sheet';
import { currentContent, withdrawn } from '../../../src/method/sheet-changes';
import type { SaidBefore } from '../../../src/ports/taken';
import type { FlowContext, Intent } from '../../../src/steps/contract';
import { withoutKept } from '../../../src/steps/keeping';
import { text as block, line } from '../../../src/steps/prompts';
import { sheetChange, sheetOf, withSheet } from '../changing';
import { refused } from '../read-typed';
import { savedLine } from '../saved-line';
import type { Session, Turn } from '../session';
import { REWORDING } from '../words/rewording';
import { TYPING } from '../words/typing';
import { type About, isOpen, noted, only, unchanged } from './about';

/**
 * Somebody deleted a message: what was taken from it is taken back, unless it is not there any more as they said it, or
 * what they said since rests on it. Then they are told that it stays.
 */
export function deleted(
  session: Session,
  context: FlowContext,
  { before }: Extract<Intent, { kind: 'deleted' }>,
): Turn {
  const rewording = REWORDING[context.language];
  if (!before) return only(session, line(rewording.unknown));
  const { taken } = before;
  const effects = [noted(before, '', undefined)];
  if (!taken) return { session, reply: [], effects };
  if (taken.isDone) return { ...only(session, line(rewording.doneStays)), effects };
  if (isNothing(taken.given) && !before.again)
    return { ...forgotten(session, before, TYPING[context.language].thrownAway), effects: [noted(before, '', taken)] };
  const view = context.focus?.review.id === taken.review ? context.focus : undefined;
  const indicator = view && indicatorOf(view.benchmark, taken.indicator ?? '');
  if (!view || !indicator || refused(view, context)) return only(session, line(rewording.stays));
  return takenBack(session, { view, indicator, context, before, taken });
}

/** A text that waited for its place waits no more. */
function forgotten(session: Session, before: SaidBefore, said: string): Turn {
  if (!session.pending.some(({ id }) => id === before.id)) return only(session);
  return {
    session: withoutKept(session, before.id),
    reply: [{ prompt: { ...line(said), folded: true }, replaces: before.answer }],
    effects: [],
  };
}

function takenBack(session: Session, about: About): Turn {
  const { view, indicator, context, before, taken } = about;
  const rewording = REWORDING[context.language];
  const sheet = sheetOf(view, indicator, context);
  const now = currentContent(sheet);
  const isThere = before.again === undefined || withoutGiven(now, taken.given) !== undefined;
  const left = isThere ? withoutGiven(now, taken.given) : now;
  if (!left) return unchanged(session, about, rewording.staysChanged);
  if (restsOnJudgement(now, left)) return unchanged(session, about, rewording.staysNeeded);
  const change = { ...sheetChange(view, indicator, context, {}, { submit: true }), given: isThere ? taken.given : {} };
  const gathered = mayBeRead(view.review, context.now);
  const after = withdrawn(sheet, change, gathered);
  if (!after) return unchanged(session, about, rewording.staysRead);
  const { asking: _a, choices: _c, ...open } = session;
  const folded = savedLine(withSheet(view, after), indicator, after, context);
  return {
    session: withoutKept(isOpen(session, about) ? open : session, before.id),
    reply: [{ prompt: { ...folded, body: [block(rewording.takenBack), ...folded.body] } }],
    effects: [
      noted(before, '', { ...taken, given: {} }),
      { kind: 'withdraw', review: view.review.id, indicator: indicator.id, expected: sheet.version, change, gathered },
    ],
  };
}

/** The reasons that somebody gave are reasons for their judgement. */
function restsOnJudgement(now: SheetContent, left: SheetContent): boolean {
  if (now.performance === left.performance) return false;
  const { performance: _p, leaning: _l, ...rest } = left;
  const { performance: _q, leaning: _m, ...empty } = EMPTY_CONTENT;
  return left.performance === undefined && JSON.stringify(rest) !== JSON.stringify({ ...empty });
}
