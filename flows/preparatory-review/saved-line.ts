import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { missing } from '../../src/method/completeness';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { functionName } from './meeting';

/** The one line a saved card folds into, with *Edit*. */
export function savedLine(
  view: ReviewView,
  indicator: Indicator,
  sheet: Sheet | undefined,
  context: FlowContext,
): Prompt {
  const { words } = context;
  const content = currentContent(sheet);
  const title = say(indicator.title, context.language);
  const isDraft = sheet?.draft !== undefined || lastRevision(sheet) === undefined;
  const needs = missing(content).map((m) => words.missing[m]);
  const what = told(view, content, context);
  const begun = (sheet?.version ?? 0) > 0;
  const summary = !begun
    ? words.saved.openLine(title)
    : isDraft
      ? words.saved.draftLine(title, what)
      : words.saved.line(title, what + (lastRevision(sheet)?.late ? ` · ${words.saved.late}` : ''));
  return prompt({
    address: { review: view.review.id, indicator: indicator.id, version: sheet?.version ?? 0 },
    body: [
      text(summary, isDraft ? 'normal' : 'good'),
      ...(isDraft && begun && needs.length > 0 ? [text(words.saved.draft(needs.join(', ')), 'subtle')] : []),
    ],
    actions: [{ id: 'edit', label: begun ? words.card.edit : words.card.open }],
    folded: true,
    summary,
  });
}

function told(view: ReviewView, content: SheetContent, context: FlowContext): string {
  const { words } = context;
  const [only] = content.toMeet;
  const meet =
    content.toMeet.length === 1 && only !== undefined
      ? shortened(functionName(view, only))
      : content.toMeet.length > 1
        ? words.saved.functions(content.toMeet.length)
        : undefined;
  return [
    content.performance ? words.shortPerformance[content.performance] : undefined,
    content.toAsk.length > 0 ? words.saved.questions(content.toAsk.length) : undefined,
    meet,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
