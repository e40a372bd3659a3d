import { say } from '../../src/i18n';
import { cellsOf, type Indicator } from '../../src/method/benchmark';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_REPORT } from '../initial-report/public';
import { closedBlocks } from '../prompts/closed-cells';
import { cellTitle, standing, walk } from '../prompts/common';
import { STANDS } from '../prompts/marks';
import { SHARED } from '../prompts/words';
import { markOf } from './judging-card';
import { JUMP_FORM } from './jump-form';
import { answeredOutside } from './left-out';
import { CELLS } from './words/cells';

/** My cells: all cells with done, begun, open at a glance, and a jump to any cell or indicator. */
export function cellsCard(view: ReviewView, context: FlowContext): Prompt {
  const { language } = context;
  const w = CELLS[language];
  const cells = cellsOf(view.benchmark);
  const pillars = view.benchmark.pillars.flatMap((pillar): Block[] => {
    const marks = cells
      .filter((c) => c.pillar.id === pillar.id)
      .map((c) => `${say(c.dimension.title, language)} ${cellMark(view, c.indicators)}`);
    return marks.length > 0 ? [text(say(pillar.title, language), 'strong'), text(marks.join(' · '))] : [];
  });
  return prompt({
    title: w.title(view.review.hostCity),
    address: { review: view.review.id },
    body: [...pillars, text(w.legend, 'subtle'), ...closedBlocks(view, context), ...answeredOutside(view, context)],
    fields: JUMP_FORM.draw(language, {
      indicator: {
        options: walk(view).map((i) => ({
          value: i.id,
          label: `${STANDS[standing(view, i.id)]} ${say(i.title, language)}`,
        })),
      },
      cell: {
        options: cells.map((c) => ({
          value: c.id,
          label: cellTitle(c, language),
        })),
      },
    }),
    actions: [
      { id: 'goto', label: SHARED[language].go, style: 'primary', submits: true },
      commandButton(ON_REPORT.report, context.commands.labelOf(ON_REPORT.report, language), view.review.id),
    ],
    summary: w.summary(view.review.hostCity),
  });
}

/** The mark of a cell, and how many of its indicators are judged and complete. */
function cellMark(view: ReviewView, indicators: readonly Indicator[]): string {
  const done = indicators.filter(({ id }) => standing(view, id) === 'done').length;
  return `${STANDS[markOf(view, indicators)]} ${done}/${indicators.length}`;
}
