import { say } from '../../src/i18n';
import { cellsOf, type Indicator, indicatorOf } from '../../src/method/benchmark';
import { lastRevision } from '../../src/method/sheet-changes';
import type { FlowContext, Reply, ReviewView, Session, Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { halfDone, nextOpen, standing, walk } from '../prompts/common';
import { isCurrent, openIn } from '../session';
import { indicatorCard } from './indicator-card';
import { savedLine } from './saved-line';

/** Opens an indicator: its card becomes the current one. */
export function goTo(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  before: readonly Reply[] = [],
): Turn {
  return {
    session: at(session, view, indicator.id),
    reply: [...before, { prompt: indicatorCard(view, indicator, context) }],
    effects: [],
  };
}

/** Opens the next indicator that is not complete, or says that all are. */
export function goNext(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const next = nextOpen(view, session.review === view.review.id ? session.at : undefined);
  if (next) return goTo(session, view, next, context, before);
  return { session: at(session, view, undefined), reply: [...before, { prompt: allDone(view, context) }], effects: [] };
}

/**
 * Opens what somebody who comes back goes on with: the open card if they have begun it, else what they left half done,
 * else the open card, else the next one.
 */
export function comeBack(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[]): Turn {
  const current = currentOf(session, view);
  const now = current && standing(view, current.id);
  const back = now === 'begun' ? current : (halfDone(view) ?? (now === 'open' ? current : undefined));
  return back ? goTo(session, view, back, context, before) : goNext(session, view, context, before);
}

/** Opens the indicator before the current one. */
export function goBack(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const all = walk(view);
  const index = all.findIndex((i) => i.id === currentOf(session, view)?.id);
  const previous = all[Math.max(0, index - 1)];
  return previous ? goTo(session, view, previous, context, before) : goNext(session, view, context, before);
}

/** Leaves an indicator open and goes on. */
export function skip(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  message?: string,
): Turn {
  const folded: Reply[] = message
    ? [{ prompt: savedLine(view, indicator, view.sheets.get(indicator.id), context), replaces: message }]
    : [];
  if (!isCurrent(session, view.review.id, indicator.id)) return { session, reply: folded, effects: [] };
  const all = walk(view);
  const index = all.findIndex((i) => i.id === indicator.id);
  const following = [...all.slice(index + 1), ...all.slice(0, index)].find((i) => !lastRevision(view.sheets.get(i.id)));
  return following ? goTo(session, view, following, context, folded) : goNext(session, view, context, folded);
}

/** The first open indicator of a cell, else its first. */
export function inCell(view: ReviewView, cell: string): Indicator | undefined {
  const indicators = cellsOf(view.benchmark).find((c) => c.id === cell)?.indicators ?? [];
  return indicators.find((i) => !lastRevision(view.sheets.get(i.id))) ?? indicators[0];
}

/** The current indicator of a session, if it is in this review. */
export function currentOf(session: Session, view: ReviewView): Indicator | undefined {
  if (session.review !== view.review.id || session.at === undefined) return undefined;
  return indicatorOf(view.benchmark, session.at);
}

/** The session at another indicator: what was asked before is over. */
export function at(session: Session, view: ReviewView, indicator: string | undefined): Session {
  const { asking: _a, choices: _c, at: _t, ...rest } = session;
  return { ...rest, review: view.review.id, ...(indicator === undefined ? {} : { at: indicator }) };
}

/**
 * The turn of somebody who wrote under the card of another indicator than the open one. It says which; what it asks, it
 * asks about that one. Once that is done with, or when nothing was understood, the open one is still open.
 */
export function asideFrom(session: Session, about: Indicator, turn: Turn, context: FlowContext): Turn {
  const { pending, undo, asking, at: now } = turn.session;
  const [first, ...more] = turn.reply;
  if (!first) return turn;
  const title = say(about.title, context.language);
  const said = first.prompt.folded ? first : { ...first, prompt: { ...first.prompt, title } };
  const isAsked = now === about.id && asking !== undefined;
  const goesOn = now !== about.id && session.at === undefined;
  // What is taken back later leaves open what was open before.
  const taken = undo && undo !== session.undo ? { undo: { ...undo, was: openIn(session) } } : {};
  if (isAsked || goesOn) return { ...turn, session: { ...turn.session, ...taken }, reply: [said, ...more] };
  const aboutIt = more.filter(({ prompt }) => prompt.address?.indicator === about.id);
  return { ...turn, session: { ...session, pending, ...taken }, reply: [said, ...aboutIt] };
}

function allDone(view: ReviewView, context: FlowContext) {
  const { words } = context;
  if (view.benchmark.indicators.length === 0) return line(words.error.noIndicator);
  return prompt({
    title: words.done.title(view.review.hostCity),
    body: [text(words.done.text, 'good')],
    actions: [{ id: 'list', label: words.cells.title(view.review.hostCity), data: { review: view.review.id } }],
    summary: words.done.title(view.review.hostCity),
  });
}
