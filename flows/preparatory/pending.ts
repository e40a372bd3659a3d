import { bytesOf, LIMITS } from '../../src/domain/limits';
import { say } from '../../src/i18n';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, PendingText, ReviewView, Session, Turn } from '../contract';
import { saying } from '../contract';
import { line, shortened } from '../prompts/common';
import { whereCard } from '../prompts/help';
import { savedLine } from '../prompts/saved-line';
import { change } from './changing';
import { placeLines } from './typed';
import { currentOf } from './walking';

/** How many texts wait for a place at most; the oldest is still in the conversation above. */
const KEPT = 50;
/** About how many of them one is asked at once. */
const ASKED = 3;

const PLACES = ['toAsk', 'dontKnow', 'suspect', 'know', 'toMeet', 'evidence', 'naReason', 'note'] as const;

/** Keeps a text that was not understood and asks where it belongs. */
export function placeLater(session: Session, view: ReviewView, context: FlowContext, said: string, id: string): Turn {
  const current = currentOf(session, view);
  const card = current
    ? askWhere(view, current.id, { id, text: said }, context)
    : line(context.words.typing.noSheet(shortened(said)), [
        { id: 'next', label: context.words.welcome.goOn, data: { review: view.review.id } },
      ]);
  return saying(keeping(session, said, id), card);
}

/** The session with a text that waits for its place. */
export function keeping(session: Session, said: string, id: string): Session {
  const waiting = [...session.pending.filter((p) => p.id !== id), { id, text: said }].slice(-KEPT);
  return { ...session, pending: newestWithin(waiting, LIMITS.waiting) };
}

/** A session is written again with each turn: so much of it is texts at most. */
function newestWithin(waiting: readonly PendingText[], most: number): PendingText[] {
  let left = most;
  const tooOld = waiting.findLastIndex(({ text }) => {
    left -= bytesOf(text);
    return left < 0;
  });
  return waiting.slice(tooOld + 1);
}

/** What was typed while no indicator was open is asked about with the first one that is. */
export function withTextsKept(before: Session, turn: Turn, view: ReviewView, context: FlowContext): Turn {
  const { at } = turn.session;
  if (currentOf(before, view) || at === undefined) return turn;
  const asked = turn.session.pending.slice(-ASKED).map((p) => ({ prompt: askWhere(view, at, p, context) }));
  return { ...turn, reply: [...asked, ...turn.reply] };
}

function askWhere(view: ReviewView, indicator: string, { id, text }: PendingText, context: FlowContext): Prompt {
  const version = view.sheets.get(indicator)?.version ?? 0;
  return { ...whereCard(id, text, context), address: { review: view.review.id, indicator, version } };
}

/** Puts a kept text where the person says. */
export function placePending(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  data: Readonly<Record<string, string>>,
  message: string | undefined,
): Turn {
  const waiting = session.pending.find((p) => p.id === data.text);
  const rest = session.pending.filter((p) => p !== waiting);
  if (waiting && data.place === 'nowhere')
    return {
      session: { ...session, pending: rest },
      reply: [
        {
          prompt: { ...line(context.words.typing.thrownAway), folded: true },
          ...(message ? { replaces: message } : {}),
        },
      ],
      effects: [],
    };
  const indicator = view.benchmark.indicators.find((i) => i.id === (data.indicator ?? session.at));
  const place = PLACES.find((p) => p === data.place);
  if (!waiting || !indicator || !place) return saying(session, line(context.words.typing.gone));
  const read = placeLines(place, waiting.text, view, indicator, context);
  const applied = change(view, indicator, context, read.content, { submit: true });
  const title = say(indicator.title, context.language);
  const placed = line(context.words.typing.placed(context.words.field[place], title), [], 'good');
  const after = savedLine(applied.view, indicator, applied.after, context);
  return {
    session: { ...session, pending: rest },
    reply: [{ prompt: { ...after, body: [...placed.body, ...after.body] }, ...(message ? { replaces: message } : {}) }],
    effects: [applied.effect],
  };
}
