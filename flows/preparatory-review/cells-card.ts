import { say } from '../../src/i18n';
import { cellsOf } from '../../src/method/benchmark';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { standing, walk } from '../prompts/common';
import { JUMP_FORM } from './jump-form';

const MARKS = { done: '✓', begun: '◐', open: '○' } as const;

/** My cells: all cells with done, begun, open at a glance, and a jump to any cell or indicator. */
export function cellsCard(view: ReviewView, context: FlowContext): Prompt {
  const { words, language } = context;
  const cells = cellsOf(view.benchmark);
  const pillars = view.benchmark.pillars.flatMap((pillar): Block[] => {
    const marks = cells
      .filter((c) => c.pillar.id === pillar.id)
      .map((c) => `${say(c.dimension.title, language)} ${cellMark(c.indicators.map((i) => standing(view, i.id)))}`);
    return marks.length > 0 ? [text(say(pillar.title, language), 'strong'), text(marks.join(' · '))] : [];
  });
  return prompt({
    title: words.cells.title(view.review.hostCity),
    address: { review: view.review.id },
    body: [...pillars, text(words.cells.legend, 'subtle')],
    fields: JUMP_FORM.draw(language, {
      indicator: {
        options: walk(view).map((i) => ({
          value: i.id,
          label: `${MARKS[standing(view, i.id)]} ${say(i.title, language)}`,
        })),
      },
      cell: {
        options: cells.map((c) => ({
          value: c.id,
          label: `${say(c.pillar.title, language)} · ${say(c.dimension.title, language)}`,
        })),
      },
    }),
    actions: [{ id: 'goto', label: words.cells.go, style: 'primary', submits: true }],
    summary: words.cells.summary(view.review.hostCity),
  });
}

function cellMark(standings: readonly ('done' | 'begun' | 'open')[]): string {
  const done = standings.filter((s) => s === 'done').length;
  const mark = done === standings.length ? MARKS.done : standings.every((s) => s === 'open') ? MARKS.open : MARKS.begun;
  return `${mark} ${done}/${standings.length}`;
}
