import { say } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import { sightOf } from '../../src/method/blind-rule';
import { isCallAhead } from '../../src/method/calendar';
import { type Agreement, contestOf } from '../../src/method/consolidation';
import type { GridRow } from '../../src/method/grid';
import { may } from '../../src/method/permissions';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { pages, reasons, splitInWords } from '../prompts/findings';
import { SIGHT } from '../prompts/who-reads-words';
import { decisionOn, gathered, visibleRows } from '../team';
import { OUTCOME_FORM } from './forms';
import { DISCUSSING } from './words/discussing';

/** At most ten items for an hour (method, section 3, *The team call*). */
const ITEMS = 10;
/** What a call should talk about. */
const FOR_CALL: readonly Agreement[] = ['divergent_strong', 'na_contested', 'divergent_mild', 'need_info'];

/**
 * The agenda of the team call in one message: opposite views first, each with both reasons and the pages they rest on.
 * Whoever decides records below what the call concluded on an item.
 */
export function briefCard(view: TeamReview, context: FlowContext): Prompt {
  const w = DISCUSSING[context.language];
  const rows = agenda(view, context);
  const sight = sightOf(context.person, view.review, context.now);
  const isAhead = isCallAhead(view.review, context.now);
  const lead = isAhead ? w.brief.lead : w.agenda.lead;
  return prompt({
    address: { review: view.review.id },
    title: titleOf(view, isAhead, context),
    body: [
      ...(rows.length > 0
        ? [text([lead(rows.length), ...(hasOppositeFirst(rows) ? [w.brief.oppositeFirst] : [])].join(' '))]
        : sight === 'all'
          ? [text(canCompare(view, context) ? w.brief.none : w.brief.few)]
          : []),
      ...(sight === 'all'
        ? []
        : [text(SIGHT[context.language][sight][view.review.stopped ? 'rests' : 'goesOn'], 'subtle')]),
      ...rows.flatMap((row, i) => item(view, row, i + 1, context)),
    ],
    ...(rows.length > 0 && may(context.person, 'decide', view.review) ? recording(view, rows, context) : {}),
    summary: w.brief.summary(view.review.hostCity),
  });
}

/** Nothing is said of an order that one item or one kind of item does not have. */
function hasOppositeFirst(rows: readonly GridRow[]): boolean {
  const isOpposite = ({ consolidated }: GridRow) => consolidated.agreement === 'divergent_strong';
  return rows.some(isOpposite) && !rows.every(isOpposite);
}

function canCompare(view: TeamReview, context: FlowContext): boolean {
  return visibleRows(view, context).some(({ consolidated }) => consolidated.agreement !== 'insufficient');
}

function titleOf({ review }: TeamReview, isAhead: boolean, { language }: FlowContext): string {
  const w = DISCUSSING[language];
  const when = review.call ? momentInWords(review.call, review.timeZone, language, true) : '';
  // A call for which a review rests, or has ended, is not held.
  if (review.stopped && review.call && review.stopped.at < review.call) return w.agenda.titleOver(review.hostCity);
  if (isAhead) return w.brief.title(review.hostCity, when);
  return when === '' ? w.agenda.titleOver(review.hostCity) : w.agenda.title(review.hostCity, when);
}

/** The indicators on the agenda: those put there are on it, whatever else there is. */
function agenda(view: TeamReview, context: FlowContext): GridRow[] {
  const wanted = (row: GridRow) => decisionOn(view, row.indicator.id)?.discuss === true;
  const rank = (row: GridRow) => {
    const { agreement } = row.consolidated;
    return agreement === 'divergent_strong' ? 0 : wanted(row) ? 1 : contestOf(agreement) + 1;
  };
  const rows = visibleRows(view, context).filter(
    (row) => wanted(row) || (FOR_CALL.includes(row.consolidated.agreement) && row.answers.length > 1),
  );
  const put = rows.filter(wanted);
  const others = rows.filter((row) => !wanted(row)).sort((a, b) => rank(a) - rank(b));
  return [...put, ...others.slice(0, Math.max(0, ITEMS - put.length))].sort((a, b) => rank(a) - rank(b));
}

function item(view: TeamReview, row: GridRow, number: number, context: FlowContext): Block[] {
  const { words, language } = context;
  const outcome = decisionOn(view, row.indicator.id)?.outcome;
  return [
    text(numbered(row, number, context), 'strong'),
    text(`${words.agreement[row.consolidated.agreement]} · ${splitInWords(row.consolidated, language)}`, 'subtle'),
    text(say(row.indicator.statement, language), 'subtle'),
    { kind: 'list', items: reasons(view, row, context) },
    ...pages(row, context),
    ...(outcome ? [text(words.labelled(DISCUSSING[language].brief.outcome, outcome))] : []),
  ];
}

function numbered({ indicator }: GridRow, number: number, { language }: FlowContext): string {
  return `${number}. ${say(indicator.title, language)}`;
}

/** Which item, and what came of it. */
function recording(
  view: TeamReview,
  rows: readonly GridRow[],
  context: FlowContext,
): Pick<Prompt, 'fields' | 'actions'> {
  const options = rows.map((row, i) => ({ value: row.indicator.id, label: numbered(row, i + 1, context) }));
  const { button } = DISCUSSING[context.language].channel;
  return {
    fields: OUTCOME_FORM.draw(context.language, { indicator: { options }, outcome: { value: '' } }),
    actions: [
      { id: 'outcome', label: DISCUSSING[context.language].brief.record, submits: true },
      ...(gathered(view, context) ? [{ id: 'open-discussion', label: button, submits: true }] : []),
    ],
  };
}
