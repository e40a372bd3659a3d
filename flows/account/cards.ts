import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { WORDS } from './words';

/** What one may do with one's own data. */
export function dataCard(context: FlowContext): Prompt {
  const { data } = WORDS[context.language];
  return prompt({
    title: data.title,
    body: [text(data.text), { kind: 'link', label: data.export, path: 'me.json' }],
    actions: [{ id: 'erase-ask', label: data.erase, style: 'danger' }],
    summary: data.title,
  });
}

/** Asks once more before erasing. */
export function eraseCard(context: FlowContext): Prompt {
  const { data } = WORDS[context.language];
  return prompt({
    title: data.title,
    body: [text(data.sure, 'warning')],
    actions: [
      { id: 'erase-no', label: data.no },
      { id: 'erase-yes', label: data.yes, style: 'danger' },
    ],
    summary: data.title,
  });
}
