import type { Indicator } from '../../src/domain/benchmark';
import { type Missing, missing } from '../../src/domain/completeness';
import type { SheetContent } from '../../src/domain/sheet';
import { EMPTY_CONTENT, PERFORMANCES } from '../../src/domain/sheet';
import { contentAt, currentContent } from '../../src/domain/sheet-changes';
import { say } from '../../src/i18n';
import type { Action, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView, Session, Turn } from '../contract';
import { prompt, text } from '../prompts/common';
import { isNone, linesOf, performanceOf, prefixed } from '../typing/answers';
import { type Applied, change, sheetOf } from './changing';
import { keptNames, meetOptions, readOption, registerIn } from './meeting';
import { fold } from './saving';
import { withText } from './sheet-fields';
import { currentOf, goNext } from './walking';

/** How many functions of the register are offered by number. */
const OFFERED = 8;

/** An answer typed instead of pressed; undefined when it is not understood. */
export function typed(session: Session, view: ReviewView, context: FlowContext, said: string): Turn | undefined {
  const indicator = currentOf(session, view);
  if (!indicator) return undefined;
  if ((session.asking === 'suspect' || session.asking === 'dontKnow') && isNone(said)) {
    const { prompt } = askFor(session.asking, view, indicator, context, '');
    return { session, reply: [{ prompt }], effects: [] };
  }
  const read = readTyped(session, view, indicator, context, said);
  if (!read) return undefined;
  const applied = change(view, indicator, context, read.content, { submit: true });
  const effects = [applied.effect];
  const undo = { review: view.review.id, indicator: indicator.id, version: versionBefore(applied) };
  const lacking = missing(currentContent(applied.after));
  if (lacking.length === 0) {
    const undoButton = { id: 'undo', label: context.words.typing.undo, data: { review: view.review.id } };
    const folded = fold(applied.view, indicator, applied.after, context).map(({ prompt: line }) => ({
      prompt: { ...line, actions: [...line.actions, undoButton] },
    }));
    const turn = goNext({ ...session, undo }, applied.view, context, folded);
    return { ...turn, effects };
  }
  const [ask] = lacking;
  const asked = askFor(ask, applied.view, indicator, context, read.note);
  return { session: { ...session, ...asked.session, undo }, reply: [{ prompt: asked.prompt }], effects };
}

/** The version to go back to; where a change was stored already, by the same turn cut short, the one before it. */
function versionBefore({ before, after }: Applied): number {
  return after.version === before.version ? Math.max(0, before.version - 1) : before.version;
}

/** Takes back what was typed last. */
export function undoTyped(session: Session, view: ReviewView, context: FlowContext): Turn | undefined {
  const { undo, ...rest } = session;
  const indicator = undo && view.benchmark.indicators.find((i) => i.id === undo.indicator);
  if (!undo || !indicator || undo.review !== view.review.id) return undefined;
  const before = contentAt(sheetOf(view, indicator, context), undo.version);
  if (!before) return undefined;
  const wholly = { ...EMPTY_CONTENT, performance: undefined, leaning: undefined, ...before };
  const applied = change(view, indicator, context, wholly, { submit: false });
  const [ask] = missing(currentContent(applied.after));
  const note = context.words.saved.undone(say(indicator.title, context.language));
  const asked = askFor(ask ?? 'performance', applied.view, indicator, context, note);
  return {
    session: { ...rest, ...asked.session, review: view.review.id, at: indicator.id },
    reply: [{ prompt: asked.prompt }],
    effects: [applied.effect],
  };
}

interface Read {
  content: Partial<SheetContent>;
  /** Said back, so that a misunderstanding shows. */
  note: string;
}

function readTyped(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  said: string,
): Read | undefined {
  const named = prefixed(said);
  if (named) return placeLines(named.field, named.text, view, indicator, context);
  const choosing = session.asking === 'toMeet' && /^\s*\d+\s*$/.test(said);
  const performance = choosing ? undefined : performanceOf(said);
  if (performance) {
    const label = context.words.performance[performance];
    return {
      content: { performance },
      note: context.words.typing.noted(PERFORMANCES.indexOf(performance) + 1, label),
    };
  }
  switch (session.asking) {
    case undefined:
    case 'performance':
      return undefined;
    case 'toAsk':
      return isNone(said)
        ? { content: { noneToAsk: true }, note: context.words.typing.kept }
        : placeLines('toAsk', said, view, indicator, context);
    case 'toMeet':
      return isNone(said)
        ? { content: { noneToMeet: true }, note: context.words.typing.kept }
        : readChosen(said, session.choices, view, indicator, context);
    case 'suspect':
    case 'dontKnow':
    case 'naReason':
      return placeLines(session.asking, said, view, indicator, context);
  }
}

type Place = 'know' | 'dontKnow' | 'suspect' | 'toAsk' | 'toMeet' | 'evidence' | 'note' | 'naReason';

/** A text put under a field, after what is there already. */
export function placeLines(
  field: Place,
  said: string,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): Read {
  const content = currentContent(sheetOf(view, indicator, context));
  const note = context.words.typing.kept;
  if (field === 'note' || field === 'naReason') {
    return { content: { [field]: withText(content[field], said) }, note };
  }
  const fresh = linesOf(said);
  if (field !== 'toMeet') return { content: { [field]: [...content[field], ...fresh] }, note };
  const names = keptNames([...content.toMeet, ...fresh], content.toMeet, registerIn(view));
  return { content: { toMeet: names }, note };
}

/** Asks for what is missing, one thing at a time. */
function askFor(
  what: Missing | undefined,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  note: string,
): { prompt: Prompt; session: Pick<Session, 'asking' | 'choices'> } {
  const { words } = context;
  const question = what ? words.question[what] : '';
  const all = what === 'toMeet' ? offer(view, indicator, context) : [];
  const offered = all.slice(0, OFFERED);
  const more = all.length - offered.length;
  const actions: Action[] = [
    { id: 'undo', label: words.typing.undo, data: { review: view.review.id } },
    { id: 'edit', label: words.typing.fullCard },
  ];
  return {
    prompt: prompt({
      address: {
        review: view.review.id,
        indicator: indicator.id,
        version: view.sheets.get(indicator.id)?.version ?? 0,
      },
      body: [
        text(`${note} ${question}`.trim()),
        ...(offered.length > 0
          ? [{ kind: 'list' as const, items: offered.map((o, i) => words.typing.list(i + 1, o.label)) }]
          : []),
        ...(offered.length > 0 && more > 0 ? [text(words.typing.moreFunctions(more), 'subtle')] : []),
      ],
      actions,
      summary: `${note} ${question}`.trim(),
    }),
    session: {
      ...(what ? { asking: what } : {}),
      ...(offered.length > 0 ? { choices: offered.map((o) => o.value) } : {}),
    },
  };
}

function offer(view: ReviewView, indicator: Indicator, context: FlowContext) {
  return meetOptions(registerIn(view), indicator, currentContent(sheetOf(view, indicator, context)));
}

/** Numbers of the list shown stand for what they name; a number that names nothing is not understood. */
function readChosen(
  said: string,
  choices: readonly string[] | undefined,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): Read | undefined {
  const numbersOnly = /^[\d\s,;]+$/.test(said);
  const entries = said.split(numbersOnly ? /[\s,;]+/ : /\r?\n/).filter((entry) => entry.trim() !== '');
  const read = readOption(registerIn(view), view.review.id);
  const chosen = entries.map((entry) => (/^\s*\d+\s*$/.test(entry) ? read(choices?.[Number(entry) - 1] ?? '') : entry));
  if (chosen.includes(undefined)) return undefined;
  return placeLines('toMeet', chosen.join('\n'), view, indicator, context);
}
