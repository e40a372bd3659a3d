import type { RichTextBlock } from '@slack/types';
import { displayText } from './escape';
import { SLACK_LIMITS } from './limits';
import { slackLength, splitText } from './split';
import type { TextStyle } from './texts';

/** A part of an item, in one style. */
export interface Run {
  text: string;
  style?: TextStyle;
}

/** What stands before an item: a bullet, or nothing where its text begins with a number. */
type Mark = 'bullet' | 'counted';

/** Items as a list, over as many blocks as they need. An item longer than a block goes on without a mark of its own. */
export function listBlocks(items: readonly (readonly Run[])[], mark: Mark = 'bullet'): RichTextBlock[] {
  const blocks: RichTextBlock[] = [];
  let open: Run[][] = [];
  let size = 0;
  const flush = () => {
    if (open.length > 0) blocks.push(listOf(open, mark));
    open = [];
    size = 0;
  };
  for (const item of items) {
    const runs = item.map((run) => ({ ...run, text: displayText(run.text) })).filter((run) => run.text !== '');
    if (runs.every((run) => run.text.trim() === '')) continue;
    // With the end of its line.
    const length = runs.reduce((sum, run) => sum + slackLength(run.text), 1);
    if (size + length > SLACK_LIMITS.richText) flush();
    if (length <= SLACK_LIMITS.richText) {
      open.push(runs);
      size += length;
    } else {
      blocks.push(...longItem(runs.map((run) => run.text).join(''), mark));
    }
  }
  flush();
  return blocks;
}

function longItem(text: string, mark: Mark): RichTextBlock[] {
  const [first = '', ...rest] = splitText(text, SLACK_LIMITS.richText);
  return [
    listOf([[{ text: first }]], mark),
    ...rest.map((part): RichTextBlock => ({ type: 'rich_text', elements: [lineOf([{ text: part }])] })),
  ];
}

function listOf(items: readonly (readonly Run[])[], mark: Mark): RichTextBlock {
  if (mark === 'counted')
    return {
      type: 'rich_text',
      elements: [lineOf(items.flatMap((runs, n) => (n === 0 ? runs : [{ text: '\n' }, ...runs])))],
    };
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: items.map(lineOf) }] };
}

function lineOf(runs: readonly Run[]) {
  return { type: 'rich_text_section' as const, elements: runs.map((run) => ({ type: 'text' as const, ...run })) };
}
