import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { missing } from '../../src/method/completeness';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { askHostButton } from '../clarification/public';
import { standingOf } from '../prompts/common';
import { STANDS } from '../prompts/marks';
import { functionName } from './meeting';
import { CARD } from './words/card';
import { SAVED } from './words/saved';

/** An indicator's card, as which its copies are known, and the line that it becomes. */
export function sheetCard({ review }: ReviewView, indicator: Indicator, { language }: FlowContext) {
  return { id: `${review.id}|sheet|${indicator.id}`, title: say(indicator.title, language) };
}

/** The one line a saved card folds into, with *Edit*. */
export function savedLine(
  view: ReviewView,
  indicator: Indicator,
  sheet: Sheet | undefined,
  context: FlowContext,
): Prompt {
  const w = SAVED[context.language];
  const card = CARD[context.language];
  const content = currentContent(sheet);
  const named = sheetCard(view, indicator, context);
  const { title } = named;
  const isDraft = sheet?.draft !== undefined || lastRevision(sheet) === undefined;
  const needs = missing(content).map((m) => w.missing[m]);
  const what = told(view, content, context);
  const begun = (sheet?.version ?? 0) > 0;
  const summary = !begun
    ? w.openLine(title)
    : isDraft
      ? w.draftLine(STANDS[standingOf(sheet) === 'judged' ? 'judged' : 'begun'], title, what)
      : w.line(title, what + (lastRevision(sheet)?.late ? ` · ${w.late}` : ''));
  return prompt({
    address: { review: view.review.id, indicator: indicator.id, version: sheet?.version ?? 0 },
    card: named,
    body: [
      text(summary, isDraft ? 'normal' : 'good'),
      ...(isDraft && begun && needs.length > 0 ? [text(w.draft(needs.join(', ')), 'subtle')] : []),
    ],
    actions: [
      { id: 'edit', label: begun ? card.edit : card.open },
      ...(content.toAsk.length > 0 ? askHostButton(view, indicator, context) : []),
    ],
    folded: true,
    summary,
  });
}

function told(view: ReviewView, content: SheetContent, context: FlowContext): string {
  const w = SAVED[context.language];
  const [only] = content.toMeet;
  const meet =
    content.toMeet.length === 1 && only !== undefined
      ? shortened(functionName(view, only))
      : content.toMeet.length > 1
        ? w.functions(content.toMeet.length)
        : undefined;
  return [
    content.performance ? context.words.shortPerformance[content.performance] : undefined,
    content.toAsk.length > 0 ? w.questions(content.toAsk.length) : undefined,
    meet,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
