import { say } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import { lastRevision } from '../../src/method/sheet-changes';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { nextOpen, walk } from '../prompts/common';
import { SHARED } from '../prompts/words';
import { dealt, lackingReasons, nextPart, type Part, partWith, unjudgedIn } from './dealing';
import { indicatorCard } from './indicator-card';
import { judgingCard } from './judging-card';
import { savedLine } from './saved-line';
import { isCurrent, openIn, type Session, type Turn } from './session';
import { CELLS } from './words/cells';
import { STATUS } from './words/status';

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

/**
 * Opens the next indicator that is not complete, or says that all are. Whoever gives the reasons of a cell goes on to its
 * next judgement without any, and then to the next cell to be judged.
 */
export function goNext(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const part = session.way && partWith(view, currentOf(session, view)?.id ?? '');
  const lacking = session.way === 'reasons' && part ? lackingAfter(view, part, session.at)[0] : undefined;
  if (lacking) return givingReasons(goTo(session, view, lacking, context, before));
  const unjudged = part && (unjudgedIn(view, part).length > 0 ? part : nextPart(view, part));
  if (unjudged) return openPart(session, view, unjudged, context, before);
  const next = nextOpen(view, session.review === view.review.id ? session.at : undefined);
  if (next) return goTo(session, view, next, context, before);
  return { session: at(session, view, undefined), reply: [...before, { prompt: allDone(view, context) }], effects: [] };
}

/** Opens the card on which a part of a cell is judged: what is typed is about its first that is not judged yet. */
export function openPart(
  session: Session,
  view: ReviewView,
  part: Part,
  context: FlowContext,
  before: readonly Reply[] = [],
): Turn {
  return {
    session: judgingIn(session, view, part),
    reply: [...before, { prompt: judgingCard(view, part, context) }],
    effects: [],
  };
}

/** The session in which a part's card is the current one. `last`: what was judged last, to stay at once all is. */
export function judgingIn(session: Session, view: ReviewView, part: Part, last?: string): Session {
  const current = unjudgedIn(view, part)[0]?.id ?? last ?? part.indicators[0]?.id;
  return { ...at(session, view, current), way: 'judging' };
}

/**
 * Opens the first judgement of a part that lacks reasons, else the first of all; saving it leads on to the next. Where none
 * lacks any, it goes on as from anywhere.
 */
export function giveReasons(
  session: Session,
  view: ReviewView,
  part: Part | undefined,
  context: FlowContext,
  before: readonly Reply[] = [],
): Turn {
  const [lacking] = [...(part ? lackingReasons(view, part.indicators) : []), ...lackingReasons(view, walk(view))];
  return lacking
    ? givingReasons(goTo(session, view, lacking, context, before))
    : goNext(at(session, view, undefined), view, context, before);
}

/** The turn of somebody who gives the reasons of a cell: saving leads on to its next judgement without any. */
export function givingReasons(turn: Turn): Turn {
  return { ...turn, session: { ...turn.session, way: 'reasons' } };
}

function lackingAfter(view: ReviewView, { indicators }: Part, after: string | undefined): Indicator[] {
  return lackingReasons(view, indicators.slice(indicators.findIndex(({ id }) => id === after) + 1));
}

/** Opens the indicator before the current one. */
export function goBack(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const all = walk(view);
  const index = all.findIndex((i) => i.id === currentOf(session, view)?.id);
  const previous = all[Math.max(0, index - 1)];
  if (!previous) return goNext(session, view, context, before);
  const turn = goTo(session, view, previous, context, before);
  return session.way === 'reasons' ? givingReasons(turn) : turn;
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
  if (session.way !== undefined) return goNext(session, view, context, folded);
  const all = walk(view);
  const index = all.findIndex((i) => i.id === indicator.id);
  const following = [...all.slice(index + 1), ...all.slice(0, index)].find((i) => !lastRevision(view.sheets.get(i.id)));
  return following ? goTo(session, view, following, context, folded) : goNext(session, view, context, folded);
}

/** The first part of a cell in which something is not judged, else its first. */
export function partOf(view: ReviewView, cell: string): Part | undefined {
  const parts = dealt(view).filter((part) => part.cell.id === cell);
  return parts.find((part) => unjudgedIn(view, part).length > 0) ?? parts[0];
}

/** The current indicator of a session, if it is in this review. */
export function currentOf(session: Session, view: ReviewView): Indicator | undefined {
  if (session.review !== view.review.id || session.at === undefined) return undefined;
  return indicatorOf(view.benchmark, session.at);
}

/** The session at another indicator: what was asked before is over. */
export function at(session: Session, view: ReviewView, indicator: string | undefined): Session {
  const { asking: _a, choices: _c, at: _t, way: _w, ...rest } = session;
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
  if (view.benchmark.indicators.length === 0) return line(SHARED[context.language].noIndicator);
  const { hostCity } = view.review;
  const w = STATUS[context.language].whole;
  return prompt({
    title: w.title(hostCity),
    body: [text(isGathered(view.review, context.now) ? w.late : w.text, 'good')],
    actions: [{ id: 'list', label: CELLS[context.language].title(hostCity), data: { review: view.review.id } }],
    summary: w.title(hostCity),
  });
}
