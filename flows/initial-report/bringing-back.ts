import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { hasBegun } from '../../src/method/calendar';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, shortened, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { offeredTable } from '../prompts/offered-table';
import { answerOn, keeping } from './answer';
import type { Session } from './session';
import { type Comparison, compared, type ReportTable, type RowProblem, tableIn, withGiven } from './table';
import { TABLE } from './words/table';
import { WRITING } from './words/writing';

/** So many rows are named one by one. */
const MOST_ROWS = 20;

/** The report as a table, to take away. */
export function offerTable(session: Session, { review }: ReviewView, { language }: FlowContext): Turn<Session> {
  const title = WRITING[language].title(review.hostCity);
  return saying(session, offeredTable('report', review.id, title, TABLE[language]));
}

/** What a table that was handed over would change; nothing is changed yet. */
export function showTable(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn<Session> {
  const w = TABLE[context.language];
  const given = tableIn(context, data.file);
  if (!given) return saying(session, line(w.gone));
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const { name, read, file } = given.value;
  if ('unread' in read) {
    const why = w.unread[read.unread] ?? w.unread.unreadable ?? '';
    return saying(session, prompt({ title: w.title(name), body: [text(why, 'warning')], summary: w.title(name) }));
  }
  return saying(session, tableCard(name, file, read, compared(read, view, context), view, context));
}

/** A table is taken in: the rows that change something; with `all`, those too that were answered here since. */
export function takeTable(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = TABLE[context.language];
  const given = tableIn(context, press.data.file);
  if (!given || 'unread' in given.value.read) return saying(session, line(w.gone));
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const { changes, newerHere } = compared(given.value.read, view, context);
  const isAll = press.data.all === 'yes';
  const taken = isAll ? [...changes, ...newerHere] : changes;
  const left = isAll ? [] : newerHere;
  const body = [
    text(w.taken(taken.length), 'good' as const),
    ...(left.length > 0 ? [text(w.left(left.length)), rowList(left, view, context)] : []),
  ];
  const label = WRITING[context.language].title(view.review.hostCity);
  return {
    session,
    reply: [
      {
        prompt: prompt({
          address: { review: view.review.id },
          body,
          actions: [{ id: 'write-report', label, style: 'primary', data: { review: view.review.id } }],
          summary: w.taken(taken.length),
        }),
        ...(press.message ? { replaces: press.message } : {}),
      },
    ],
    effects: [
      // A table has no column for what its documents hold: that stays.
      ...taken.map(({ indicator, said }) => {
        const { holdsRatings } = answerOn(view, context, indicator);
        return keeping(view, context, indicator, holdsRatings ? { ...said, holdsRatings } : said);
      }),
      { kind: 'forget', seen: given.record },
      // Brought back once more, their table changes what it said itself.
      withGiven(
        view,
        context,
        taken.map(({ indicator, said }) => [indicator, said] as const),
      ),
    ],
  };
}

function tableCard(
  name: string,
  file: string,
  { problems }: ReportTable,
  { changes, newerHere, same }: Comparison,
  view: ReviewView,
  context: FlowContext,
): Prompt {
  const w = TABLE[context.language];
  const take: Action = { id: 'report-table-take', label: w.take(changes.length), data: { file }, style: 'primary' };
  const all: Action = { id: 'report-table-take', label: w.takeAll(newerHere.length), data: { file, all: 'yes' } };
  return prompt({
    address: { review: view.review.id },
    title: w.title(name),
    body: [
      text(w.comes(changes.length, same)),
      ...(problems.length > 0 ? [text(w.problems(problems.length), 'warning'), problemList(problems, context)] : []),
      ...(newerHere.length > 0 ? [text(w.newer(newerHere.length), 'warning'), rowList(newerHere, view, context)] : []),
    ],
    actions: [...(changes.length > 0 ? [take] : []), ...(newerHere.length > 0 ? [all] : [])],
    summary: w.title(name),
  });
}

function problemList(problems: readonly RowProblem[], { language }: FlowContext): Block {
  const w = TABLE[language];
  const items = problems.slice(0, MOST_ROWS).map(({ row, what, about }) => w.row(row, w.what[what](shortened(about))));
  const more = problems.length - MOST_ROWS;
  return { kind: 'list', items: more > 0 ? [...items, w.more(more)] : items };
}

function rowList(rows: ReportTable['entries'], view: ReviewView, { language }: FlowContext): Block {
  const w = TABLE[language];
  const items = rows.slice(0, MOST_ROWS).map(({ row, indicator }) => {
    const found = indicatorOf(view.benchmark, indicator);
    return w.row(row, found ? say(found.title, language) : indicator);
  });
  const more = rows.length - MOST_ROWS;
  return { kind: 'list', items: more > 0 ? [...items, w.more(more)] : items };
}
