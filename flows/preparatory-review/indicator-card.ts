import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import type { Missing } from '../../src/method/completeness';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { askHostButton } from '../clarification/public';
import { position } from '../prompts/common';
import { reportBlocks } from '../prompts/host-report';
import { noneButtons, reasonFields } from './reason-fields';
import { sheetCard } from './saved-line';
import { CARD } from './words/card';
import { SAVED } from './words/saved';

/**
 * The card that asks about one indicator: the standard, the report's line, the judgement and its reasons. `wanting`
 * says in the card what a draft still lacks.
 */
export function indicatorCard(
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  wanting: readonly Missing[] = [],
): Prompt {
  const sheet = view.sheets.get(indicator.id);
  const content = currentContent(sheet);
  const card = sheetCard(view, indicator, context);
  const { title } = card;
  return prompt({
    address: { review: view.review.id, indicator: indicator.id, version: sheet?.version ?? 0 },
    card,
    title,
    progress: progressLine(view, indicator, context),
    body: [
      text(say(indicator.statement, context.language)),
      ...reportBlocks(view, indicator, context),
      ...writtenBy(view, sheet, context),
      ...notices(view, context, wanting),
    ],
    fields: reasonFields(view, indicator, content, context),
    actions: actionsOf(view, indicator, content, context),
    summary: context.words.labelled(view.review.hostCity, title),
  });
}

function progressLine(view: ReviewView, indicator: Indicator, context: FlowContext): string {
  const { language } = context;
  const w = CARD[language];
  const p = position(view, indicator.id);
  const where = w.progress(
    p.cell ? say(p.cell.pillar.title, language) : '',
    p.cell ? say(p.cell.dimension.title, language) : '',
    p.at,
    p.of,
    p.cellNumber,
    p.inCell,
    p.ofCell,
  );
  const minutes = view.pace.minutesEach;
  return minutes === undefined ? where : where + w.minutes(Math.max(1, Math.round(minutes)));
}

/** That the one with whom they share the seat wrote what stands here, or some of it. */
function writtenBy({ mates = [] }: ReviewView, sheet: Sheet | undefined, { language }: FlowContext): Block[] {
  const by = sheet?.draft?.by ?? lastRevision(sheet)?.by ?? [];
  return mates.filter(({ id }) => by.includes(id)).map(({ name }) => text(CARD[language].writtenBy(name), 'subtle'));
}

function notices(view: ReviewView, context: FlowContext, wanting: readonly Missing[]): Block[] {
  const saved = SAVED[context.language];
  const needs = wanting.map((m) => saved.missing[m]).join(', ');
  return [
    ...(wanting.length > 0 ? [text(saved.draft(needs), 'warning')] : []),
    ...(isGathered(view.review, context.now) ? [text(CARD[context.language].late, 'subtle')] : []),
  ];
}

function actionsOf(view: ReviewView, indicator: Indicator, content: SheetContent, context: FlowContext): Action[] {
  const card = CARD[context.language];
  const others = [...view.sheets.values()].some(
    (s) => s.indicator !== indicator.id && currentContent(s).performance !== undefined,
  );
  return [
    { id: 'save-next', label: card.saveNext, style: 'primary', submits: true },
    ...noneButtons(content, context),
    { id: 'skip-card', label: card.skip },
    { id: 'back-card', label: card.back, submits: true },
    ...(others ? [{ id: 'same-as', label: card.sameAs }] : []),
    ...(content.toAsk.length > 0 ? askHostButton(view, indicator, context) : []),
  ];
}
