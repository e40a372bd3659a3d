import { say } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { position, standing } from '../prompts/common';
import { change, sheetOf } from './changing';
import { isSame, nextPart, type Part, partWith, unjudgedIn } from './dealing';
import { choiceWords, judgedLine, judgingCard } from './judging-card';
import { leftOutCard } from './left-out';
import type { Session, Turn } from './session';
import { judgedIn } from './typing/judgement';
import { undoable, undoButtons } from './undoing';
import { currentOf, giveReasons, judgingIn, openPart } from './walking';
import { WORDS } from './words/judging';

/** *Judge*: the part that is open, where something of it is not judged yet, else the next one. */
export function judge(session: Session, view: ReviewView, context: FlowContext): Turn {
  const here = partWith(view, currentOf(session, view)?.id ?? '');
  const part = here && unjudgedIn(view, here).length > 0 ? here : nextPart(view, here);
  return part ? openPart(session, view, part, context) : allJudged(session, view, context);
}

/** *Next cell*: the next part in which something is not judged, after the one that is open; that one again at the end. */
export function nextCell(session: Session, view: ReviewView, context: FlowContext): Turn {
  const part = nextPart(view, partWith(view, currentOf(session, view)?.id ?? ''));
  return part ? openPart(session, view, part, context) : judge(session, view, context);
}

/** A press on one of the five choices: kept at once, and seen on the card. */
export function judgeAs(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const indicator = indicatorOf(view.benchmark, data.indicator ?? '');
  const part = indicator && partWith(view, indicator.id);
  const performance = PERFORMANCES.find((one) => one === data.chosen);
  if (!part || part.cell.id !== data.cell || !performance) return notThere(session, view, context, data.indicator);
  const { kept, view: after } = keep(session, view, indicator, performance, context);
  const now = isOpen(session, view, part) ? judgingIn(kept.session, after, part, indicator.id) : kept.session;
  return { ...kept, session: now, reply: [inPlace(judgingCard(after, part, context), message)] };
}

/** *Next cell* on a card: it folds, and the next one is opened where this was the current one. */
export function judgeOn(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return leaving(session, view, context, press, (part, folded) => {
    const next = nextPart(view, part);
    return next ? openPart(session, view, next, context, folded) : allJudged(session, view, context, folded);
  });
}

/** *Give reasons* on a card: it folds, and the first judgement of it that lacks some is opened. */
export function reasonsFrom(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return leaving(session, view, context, press, (part, folded) => giveReasons(session, view, part, context, folded));
}

/** *Reasons*, typed: of the cell that is open first, then of all. */
export function reasons(session: Session, view: ReviewView, context: FlowContext): Turn {
  return giveReasons(session, view, partWith(view, currentOf(session, view)?.id ?? ''), context);
}

/** *Open* on the line of a cell: its card again in the place of the line, and as the current one. */
export function openCell(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const part = partWith(view, data.at ?? '');
  if (!part) return notThere(session, view, context, data.at);
  return {
    session: judgingIn(session, view, part),
    reply: [inPlace(judgingCard(view, part, context), message)],
    effects: [],
  };
}

/**
 * A judgement typed while a cell is judged: it is about the first indicator that is not judged yet. Says of which, and
 * what is next; undefined where the text is something else.
 */
export function typedJudgement(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  said: string,
): Turn | undefined {
  const indicator = currentOf(session, view);
  const part = indicator && partWith(view, indicator.id);
  const judged = judgedIn(said);
  if (session.way !== 'judging' || session.asking || !part || judged?.kind !== 'one') return undefined;
  const { kept, view: after } = keep(session, view, indicator, judged.performance, context);
  const [next] = unjudgedIn(after, part);
  const undo = undoButtons(kept.session, after, indicator, context);
  const told = { prompt: line(notedWords(after, indicator, judged.performance, next, context), undo) };
  if (next) return { ...kept, session: judgingIn(kept.session, after, part), reply: [told] };
  const following = nextPart(after, part);
  const turn = following
    ? openPart(kept.session, after, following, context, [told])
    : allJudged(kept.session, after, context, [told]);
  return { ...turn, effects: kept.effects };
}

/** A judgement kept on a sheet: it counts at once where its reasons are there already. */
function keep(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  performance: Performance,
  context: FlowContext,
) {
  if (currentContent(sheetOf(view, indicator, context)).performance === performance)
    return { kept: { session, effects: [] }, view };
  const applied = change(view, indicator, context, { performance }, { submit: true });
  return {
    kept: { session: { ...session, ...undoable(session, applied) }, effects: [applied.effect] },
    view: applied.view,
  };
}

function leaving(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { data, message }: Press,
  go: (part: Part, folded: Reply[]) => Turn,
): Turn {
  const part = partWith(view, data.at ?? '');
  if (!part) return notThere(session, view, context, data.at);
  const folded = message === undefined ? [] : [inPlace(judgedLine(view, part, context), message)];
  return isOpen(session, view, part) ? go(part, folded) : { session, reply: folded, effects: [] };
}

/**
 * Whether a part's card is the current one; with nothing open, or what is open complete, any may become it, and in the
 * place of one of its indicators on which nothing is done yet, this one.
 */
function isOpen(session: Session, view: ReviewView, part: Part): boolean {
  if (session.at === undefined) return true;
  const current = currentOf(session, view);
  const isSameCell = isSame(part, partWith(view, current?.id ?? ''));
  if (session.way === 'judging' || !current) return isSameCell;
  const stands = standing(view, current.id);
  return stands === 'done' || (stands === 'open' && isSameCell);
}

function inPlace(prompt: Prompt, message: string | undefined): Reply {
  return { prompt, ...(message === undefined ? {} : { replaces: message }) };
}

/** Nothing is left to judge: on to the reasons, or all is done. */
function allJudged(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const said = line(WORDS[context.language].allJudged(view.benchmark.indicators.length), [], 'good');
  const turn = giveReasons(session, view, undefined, context);
  return { ...turn, reply: [...before, { prompt: said }, ...turn.reply] };
}

function notedWords(
  view: ReviewView,
  indicator: Indicator,
  performance: Performance,
  next: Indicator | undefined,
  context: FlowContext,
): string {
  const w = WORDS[context.language];
  const named = ({ id, title }: Indicator) => [position(view, id).at, say(title, context.language)] as const;
  const noted = w.noted(...named(indicator), choiceWords(performance, context));
  return next ? `${noted} ${w.goesOn(...named(next))}` : noted;
}

function notThere(session: Session, view: ReviewView, context: FlowContext, id: string | undefined): Turn {
  const gone = leftOutCard(view, context, id) ?? line(WORDS[context.language].notThere, [], 'warning');
  return saying(session, gone);
}
