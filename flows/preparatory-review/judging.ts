import { say } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { beginning, line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { position, standing } from '../prompts/common';
import { change, sheetOf } from './changing';
import { isSame, nextPart, type Part, partWith, unjudgedIn } from './dealing';
import { choiceWords, judgedLine, judgingCard } from './judging-card';
import { leftOutCard } from './left-out';
import type { LastChange, Session, Turn } from './session';
import type { Numbered } from './typing/judged-targets';
import { type JudgedOne, judgedTogether } from './typing/judged-together';
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
 * Judgements typed while a cell is judged: of the indicators that the message names, or of the first that is not judged
 * yet. Says of which, and what is next; asks where a number may be either's; undefined where the text is something else.
 */
export function typedJudgement(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  said: string,
): Turn | undefined {
  const current = currentOf(session, view);
  const part = current && partWith(view, current.id);
  if (session.way !== 'judging' || session.asking || !part) return undefined;
  const named = judgedTogether(said, onCard(view, part), unjudgedIn(view, part));
  const [only, ...others] = named ?? [];
  if (only && others.length === 0 && only.isNumberOfBoth && only.indicator.id !== current.id)
    return whichOfCard(session, view, context, part, [current, only.indicator], only.performance);
  const judged = judgedIn(said);
  if (named) return keptTyped(session, view, context, part, named);
  if (judged?.kind !== 'one') return undefined;
  return keptTyped(session, view, context, part, [{ indicator: current, performance: judged.performance }]);
}

/** The indicators of a part as its card numbers them. */
export function onCard(view: ReviewView, { indicators }: Part): Numbered[] {
  return indicators.map((indicator) => ({ number: position(view, indicator.id).at, indicator }));
}

/** Keeps what a message judged, says it back, and stays while something of the part is open. */
function keptTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  part: Part,
  judged: readonly Pick<JudgedOne, 'indicator' | 'performance'>[],
): Turn {
  const before = { session, view, effects: [] as Effect[], changed: [] as LastChange[] };
  const { changed, effects, ...after } = judged.reduce((now, { indicator, performance }) => {
    const { kept, view: then } = keep({ ...session, ...NO_UNDO }, now.view, indicator, performance, context);
    const { undo } = kept.session;
    return {
      session,
      view: then,
      effects: [...now.effects, ...kept.effects],
      changed: undo ? [...now.changed, undo] : now.changed,
    };
  }, before);
  const [undo, ...also] = changed;
  const kept = undo ? { ...session, undo: { ...undo, ...(also.length > 0 ? { also } : {}) } } : session;
  const [next] = unjudgedIn(after.view, part);
  const last = indicatorOf(view.benchmark, undo?.indicator ?? '');
  const buttons = last ? undoButtons(kept, after.view, last, context) : [];
  const told = { prompt: line(notedWords(after.view, judged, next, context), buttons) };
  if (next) return { session: judgingIn(kept, after.view, part), reply: [told], effects };
  const following = nextPart(after.view, part);
  const turn = following
    ? openPart(kept, after.view, following, context, [told])
    : allJudged(kept, after.view, context, [told]);
  return { ...turn, effects };
}

const NO_UNDO = { undo: undefined };

/** *2 at*, where the second indicator is on the card and another one is next. */
function whichOfCard(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { cell }: Part,
  indicators: readonly Indicator[],
  performance: Performance,
): Turn {
  const w = WORDS[context.language];
  const actions = indicators.map((indicator) => ({
    id: 'judge-as',
    label: w.indicator(position(view, indicator.id).at, beginning(say(indicator.title, context.language), TITLE)),
    data: { review: view.review.id, cell: cell.id, indicator: indicator.id, chosen: performance },
  }));
  return saying(session, line(w.whichOne(choiceWords(performance, context)), actions));
}

/** Of a title on a button, in characters. */
const TITLE = 60;

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
  judged: readonly Pick<JudgedOne, 'indicator' | 'performance'>[],
  next: Indicator | undefined,
  context: FlowContext,
): string {
  const w = WORDS[context.language];
  const named = ({ id, title }: Indicator) => [position(view, id).at, say(title, context.language)] as const;
  const noted = judged.map(({ indicator, performance }) =>
    w.noted(...named(indicator), choiceWords(performance, context)),
  );
  return [...noted, ...(next ? [w.goesOn(...named(next))] : [])].join(' ');
}

function notThere(session: Session, view: ReviewView, context: FlowContext, id: string | undefined): Turn {
  const gone = leftOutCard(view, context, id) ?? line(WORDS[context.language].notThere, [], 'warning');
  return saying(session, gone);
}
