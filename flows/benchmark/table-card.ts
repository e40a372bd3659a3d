import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { TABLE_FORM } from './forms';
import { back, type Organiser } from './organiser-cards';
import { WORDS } from './words';

/** The draft as a table: to take away, and to bring back. */
export function tableCard({ programme, context }: Organiser, problems: readonly string[] = [], pasted = ''): Prompt {
  const { language } = context;
  const w = WORDS[language].organiser;
  return prompt({
    title: w.tableTitle,
    body: [
      ...(problems.length > 0
        ? [text(w.tableWrong, 'warning'), { kind: 'list' as const, items: problems.slice(0, 20) }]
        : []),
      text(w.tableHow),
      ...filesOf(programme, context),
    ],
    fields: TABLE_FORM.draw(language, { table: { value: pasted } }),
    actions: [
      { id: 'benchmark-table-read', label: w.bringIn, style: 'primary', submits: true, data: { programme } },
      back(programme, context),
    ],
    summary: w.tableTitle,
  });
}

/** The files of a draft or a version of it. */
export function filesOf(programme: string, { language }: FlowContext): Block[] {
  const w = WORDS[language].organiser;
  const path = (name: string) => `programmes/${programme}/${name}`;
  return [
    { kind: 'link', label: w.takeXlsx, path: path('benchmark.xlsx') },
    { kind: 'link', label: w.takeCsv, path: path('benchmark.csv') },
    { kind: 'link', label: w.discussion, path: path('benchmark-discussion.csv') },
  ];
}
