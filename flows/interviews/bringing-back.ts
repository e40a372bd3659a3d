import { isOver } from '../../src/method/calendar';
import type { Block } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { type Kept, keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { offeredTable } from '../prompts/offered-table';
import { confirming, movedBy } from './hosting';
import type { Interview } from './kept';
import { lineOf } from './lines';
import { type Compared, compared, tableIn } from './table';
import { standing } from './team-cards';
import { HOST } from './words/host';
import { TABLE } from './words/table';

/** So many rows are named one by one. */
const MOST_ROWS = 20;

/** The interviews as a table, to take away. */
export function offerTable(session: Session, { review }: ReviewView, { language }: FlowContext): Turn {
  const title = HOST[language].title(review.hostCity);
  return saying(session, offeredTable('interviews', review.id, title, TABLE[language]));
}

/** What a table that was handed over would change; nothing is changed yet. */
export function showTable(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn {
  const { language } = context;
  const w = TABLE[language];
  const given = tableIn(context, data.file);
  if (!given) return saying(session, line(w.gone));
  if (isOver(view.review, context.now)) return saying(session, line(HOST[language].over));
  const { name, read, file } = given.value;
  const title = w.title(name);
  if ('unread' in read)
    return saying(session, prompt({ title, body: [text(w.unreadable, 'warning')], summary: title }));
  const found = compared(read, view, context);
  const { changes, problems, newer, same } = found;
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title,
      body: [
        text(w.comes(changes.length, same)),
        ...rowsOf(
          changes.map((one) => ({ row: one.row, said: changeSaid(one, view, context) })),
          context,
        ),
        ...(problems.length > 0 ? [text(w.problems(problems.length), 'warning')] : []),
        ...rowsOf(
          problems.map(({ row, what }) => ({ row, said: w.what[what] })),
          context,
        ),
        ...(newer.length > 0 ? [text(w.newer(newer.length), 'warning')] : []),
        ...rowsOf(
          newer.map(({ row, one }) => ({ row, said: lineOf(one, view.review, language) })),
          context,
        ),
      ],
      actions:
        changes.length > 0
          ? [{ id: 'interviews-table-take', label: w.take(changes.length), data: { file }, style: 'primary' }]
          : [],
      summary: title,
    }),
  );
}

function changeSaid(
  { hosted, starts, ends, isOnlyConfirmed }: Compared['changes'][number],
  view: ReviewView,
  { language }: FlowContext,
): string {
  const said = lineOf({ function: hosted.function, starts, ends }, view.review, language);
  return isOnlyConfirmed ? TABLE[language].confirms(said) : said;
}

function rowsOf(rows: readonly { row: number; said: string }[], { language }: FlowContext): Block[] {
  const items = rows.slice(0, MOST_ROWS).map(({ row, said }) => TABLE[language].row(row, said));
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** A table is taken in: each row like a change on a card, one after the other, so that no pair is sent to two places. */
export function takeTable(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const w = TABLE[context.language];
  const given = tableIn(context, data.file);
  if (!given || 'unread' in given.value.read) return saying(session, line(w.gone));
  if (isOver(view.review, context.now)) return saying(session, line(HOST[context.language].over));
  const { changes } = compared(given.value.read, view, context);
  let there: readonly Kept<Interview>[] = standing(context);
  const effects: Effect[] = [];
  for (const { one, hosted, starts, ends, isOnlyConfirmed } of changes) {
    const kept = withKey(there, one.key);
    if (!kept) continue;
    const done = isOnlyConfirmed ? confirming(kept) : movedBy(view, kept, hosted, { starts, ends }, context, there);
    effects.push(...done.effects);
    there = there.map((each) => (keyOf(each) === one.key ? { ...each, value: done.next } : each));
  }
  const said = {
    ...line(w.taken(changes.length), [{ id: 'interviews', label: HOST[context.language].back }], 'good'),
    address: { review: view.review.id },
  };
  return {
    session,
    reply: [{ prompt: said, ...(message ? { replaces: message } : {}) }],
    effects: [...effects, { kind: 'forget', seen: given.record }, { kind: 'plan-again', review: view.review.id }],
  };
}
