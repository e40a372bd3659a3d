import { say } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { missing } from '../../src/method/completeness';
import { PERFORMANCES, type SheetContent } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping, withoutKept } from '../../src/steps/keeping';
import { line, shortened, text } from '../../src/steps/prompts';
import { SHARED } from '../prompts/words';
import { change } from './changing';
import { commandMeant } from './meant';
import { type Placed, placeLines } from './placing';
import { savedLine } from './saved-line';
import type { Session, Turn } from './session';
import { goOn } from './typed';
import { undoable } from './undoing';
import { currentOf } from './walking';
import { askJudgement, askWhere } from './where';
import { FIELD } from './words/fields';
import { TYPING } from './words/typing';

/** About how many texts that wait for a place one is asked about at once. */
const ASKED = 3;

const PLACES = ['toAsk', 'dontKnow', 'suspect', 'know', 'toMeet', 'evidence', 'naReason', 'note'] as const;

/** Keeps a text that was typed while no indicator was open. */
export function placeLater(session: Session, view: ReviewView, context: FlowContext, said: string, id: string): Turn {
  const typing = TYPING[context.language];
  const next = {
    id: 'go-on',
    label: context.commands.labelOf('go-on', context.language),
    data: { review: view.review.id },
  };
  const meant = commandMeant(said, id, context);
  const told = meant.length > 0 ? typing.maybeNoSheet(shortened(said)) : typing.noSheet(shortened(said));
  return saying(
    keeping(session, said, id),
    line(told, [...meant, ...(meant.some((one) => one.id === next.id) ? [] : [next])]),
  );
}

/** What was typed while no indicator was open is asked about with the first one that is. */
export function withTextsKept(before: Session, turn: Turn, view: ReviewView, context: FlowContext): Turn {
  const { at } = turn.session;
  if (currentOf(before, view) || at === undefined) return turn;
  const asked = turn.session.pending.slice(-ASKED).map((p) => ({ prompt: askWhere(view, at, p, context) }));
  return { ...turn, reply: [...asked, ...turn.reply] };
}

/** Puts a kept text where the person says. */
export function placePending(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  data: Readonly<Record<string, string>>,
  message: string | undefined,
): Turn {
  const typing = TYPING[context.language];
  const inPlace = message === undefined ? {} : { replaces: message };
  const waiting = session.pending.find((p) => p.id === data.text);
  const rest = withoutKept(session, waiting?.id);
  if (waiting && data.place === 'nowhere')
    return {
      session: rest,
      reply: [{ prompt: { ...line(typing.thrownAway), folded: true }, ...inPlace }],
      effects: [],
    };
  const indicator = indicatorOf(view.benchmark, data.indicator ?? session.at ?? '');
  if (!waiting || !indicator) return saying(session, line(typing.gone));
  if (data.place === 'performance' && data.performance === undefined)
    return {
      session,
      reply: [{ prompt: askJudgement(view, indicator.id, waiting, context), ...inPlace }],
      effects: [],
    };
  const read = placedAs(data, waiting.text, view, indicator, context);
  if (!read) return saying(session, line(typing.gone));
  const applied = change(view, indicator, context, read.content, { submit: true });
  const saved = savedLine(applied.view, indicator, applied.after, context);
  const note =
    read.name === 'performance'
      ? read.note
      : typing.placed(FIELD[context.language][read.name], say(indicator.title, context.language));
  const folded: Reply = { prompt: { ...saved, body: [text(note, 'good'), ...saved.body] }, ...inPlace };
  const turn = onwards({ ...rest, ...undoable(session, applied, waiting) }, indicator, applied, context, folded, read);
  return { ...turn, effects: [applied.effect] };
}

type PlacedAs = Placed & { name: keyof SheetContent };

function placedAs(
  data: Readonly<Record<string, string>>,
  said: string,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): PlacedAs | undefined {
  const place = PLACES.find((p) => p === data.place);
  if (place) return { ...placeLines(place, said, view, indicator, context), name: place };
  const none = (['noneToAsk', 'noneToMeet'] as const).find((p) => p === data.place);
  if (none) return { content: { [none]: true }, note: '', name: none };
  const performance = PERFORMANCES.find((p) => data.place === 'performance' && p === data.performance);
  if (!performance) return undefined;
  const note = TYPING[context.language].noted(
    PERFORMANCES.indexOf(performance) + 1,
    SHARED[context.language].judgement[performance],
  );
  return { content: { performance }, note, name: 'performance' };
}

/** A text that answers what was asked, or is the judgement, leads on to what is asked next; any other leaves all open. */
function onwards(
  session: Session,
  indicator: Indicator,
  applied: Parameters<typeof goOn>[2],
  context: FlowContext,
  folded: Reply,
  { name }: PlacedAs,
): Turn {
  const { asking } = session;
  const isOpen = currentOf(session, applied.view)?.id === indicator.id;
  const isAnswered =
    asking !== undefined && !missing(currentContent(applied.after)).includes(asking) && asking !== 'performance';
  if (!isOpen || !(isAnswered || name === 'performance')) return { session, reply: [folded], effects: [] };
  const turn = goOn(session, indicator, applied, context, '');
  const isDone = turn.reply[0]?.prompt.folded ?? false;
  return { ...turn, reply: [folded, ...(isDone ? turn.reply.slice(1) : turn.reply)] };
}
