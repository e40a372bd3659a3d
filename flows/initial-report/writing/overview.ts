import { say } from '../../../src/i18n';
import { inARow, shortDay } from '../../../src/i18n/format';
import type { Indicator, Pillar } from '../../../src/method/benchmark';
import { dayIn, isOpened } from '../../../src/method/calendar';
import { hasReported } from '../../../src/method/report';
import type { Action, Block, Prompt } from '../../../src/ports/prompt';
import { isReportLate } from '../../../src/steps/beforehand';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { prompt, text } from '../../../src/steps/prompts';
import { STANDS } from '../../prompts/marks';
import { doneOf, standsOn } from '../answer';
import { askedAgain } from '../asked';
import { askedCells } from '../asking-again';
import { ownDocuments, WHOLE_REPORT } from '../documents/kept';
import { partBlocks } from '../handing-in';
import { openWish } from '../more-time';
import { isContact, ownCells, ownIndicators } from '../shared';
import { ASKING } from '../words/asking';
import { DOCUMENTS } from '../words/documents';
import { SHARING } from '../words/sharing';
import { TABLE } from '../words/table';
import { WRITING } from '../words/writing';

/** The host's own report at a glance: how far it is, a button for each cell, and handing it in. */
export function overviewOfOwn(view: ReviewView, context: FlowContext): Prompt {
  const { language } = context;
  const w = WRITING[language];
  const all = ownIndicators(view, context);
  const isOwn = isContact(view, context);
  const done = doneOf(view, context, all);
  const begun = all.filter(({ id }) => standsOn(view, context, id) === 'begun').length;
  const title = w.title(view.review.hostCity);
  const isEmpty = done + begun === 0;
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      text(whenDue(view, context)),
      ...(isOwn
        ? [...partBlocks(view, context), ...standing(view, context)]
        : [text(all.length > 0 ? SHARING[language].yours : SHARING[language].noneYours)]),
      { kind: 'bar', done, partly: begun, total: all.length, label: w.progress(done, begun, all.length) },
      ...view.benchmark.pillars.flatMap((pillar) => pillarRow(view, pillar, context)),
      text(w.hint, 'subtle'),
      ...(view.review.reportHandedIn === undefined && !isOpened(view.review, context.now)
        ? [text(w.alone, 'subtle')]
        : []),
    ],
    actions: [
      ...goOnButton(view, isEmpty, context),
      ...((isEmpty && !isNamed(context) && ownDocuments(view, context).length === 0) || !isOwn
        ? []
        : [handInButton(done === all.length, context)]),
      { id: 'report-table', label: TABLE[language].button },
      { id: 'report-documents', label: DOCUMENTS[language].all, data: { all: 'yes' } },
      ...(isOwn ? [{ id: 'report-share', label: SHARING[language].button }, ...laterButton(view, context)] : []),
    ],
    summary: title,
  });
}

/** Whether the whole report was named as a document on the web. */
function isNamed({ kept }: FlowContext): boolean {
  return kept.of(WHOLE_REPORT).some(({ value }) => value.url !== '');
}

/** The next indicator to answer after one, from there on and then from the start; undefined where all are whole. */
export function nextToAnswer(view: ReviewView, context: FlowContext, after?: string): Indicator | undefined {
  const all = ownIndicators(view, context);
  const from = all.findIndex(({ id }) => id === after) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(
    ({ id }) => id !== after && standsOn(view, context, id) !== 'done',
  );
}

function whenDue({ review, report }: ReviewView, { language, today, now, words }: FlowContext): string {
  const w = WRITING[language];
  if (review.stopped) return words.stopped[review.stopped.how](review.hostCity);
  if (isOpened(review, now)) return hasReported(review, report.size) ? w.accepted : w.awaited;
  if (review.reportHandedIn !== undefined)
    return w.handedIn(shortDay(dayIn(review.timeZone, review.reportHandedIn), language, today));
  const due = shortDay(review.report.due, language, today);
  return isReportLate(review, now) ? w.dueWas(due) : w.due(due);
}

function pillarRow(view: ReviewView, { id, title }: Pillar, context: FlowContext): Block[] {
  const cells = ownCells(view, context).filter(({ pillar }) => pillar.id === id);
  const actions = cells.map(({ id: cell, dimension, indicators }): Action => {
    const done = doneOf(view, context, indicators);
    const isBegun = indicators.some((one) => standsOn(view, context, one.id) !== 'open');
    const mark = STANDS[done === indicators.length ? 'done' : isBegun ? 'begun' : 'open'];
    const label = `${mark} ${say(dimension.title, context.language)} ${done}/${indicators.length}`;
    return { id: 'report-fill', label, data: { cell } };
  });
  return actions.length === 0 ? [] : [text(say(title, context.language), 'strong'), { kind: 'presses', actions }];
}

function goOnButton(view: ReviewView, isFirst: boolean, context: FlowContext): Action[] {
  const next = nextToAnswer(view, context);
  const w = WRITING[context.language];
  if (!next) return [];
  return [{ id: 'report-fill', label: isFirst ? w.begin : w.goOn, style: 'primary', data: { indicator: next.id } }];
}

function handInButton(isWhole: boolean, { language }: FlowContext): Action {
  return { id: 'report-hand-in', label: WRITING[language].handIn, ...(isWhole ? { style: 'primary' as const } : {}) };
}

/** What is asked for once more, and a wish that waits. */
function standing(view: ReviewView, context: FlowContext): Block[] {
  const { language, today } = context;
  const cells = askedCells(view, context);
  const note = askedAgain(context)?.value.note ?? '';
  const wish = isOpened(view.review, context.now) ? undefined : openWish(view, context);
  return [
    ...(cells.length > 0 ? [text(ASKING[language].again.open(inARow(cells, language)), 'warning')] : []),
    ...(note === '' ? [] : [{ kind: 'quote' as const, text: note, source: '' }]),
    ...(wish ? [text(ASKING[language].later.waits(shortDay(wish.value.day, language, today)), 'subtle')] : []),
  ];
}

/** More time can be asked for until the report is handed in or accepted. */
function laterButton({ review }: ReviewView, { language, now }: FlowContext): Action[] {
  if (isOpened(review, now) || review.reportHandedIn !== undefined) return [];
  return [{ id: 'report-later', label: ASKING[language].later.button }];
}
