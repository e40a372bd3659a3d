import { say } from '../../src/i18n';
import type { GridRow } from '../../src/method/grid';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { pages, reasons, splitInWords } from '../prompts/findings';
import { DISCUSSING } from './words/discussing';

/** An indicator as it is put to the team in its channel: the question on top, both reasons side by side below it. */
export function discussionCard(view: TeamReview, row: GridRow, context: FlowContext): Prompt {
  const { language } = context;
  const w = DISCUSSING[language];
  const title = w.channel.title(say(row.indicator.title, language));
  return prompt({
    title,
    body: [
      text(say(row.indicator.statement, language), 'subtle'),
      text(`${w.channel.split(splitInWords(row.consolidated, language))} ${w.channel.ask}`),
      {
        kind: 'details',
        label: w.channel.reasons,
        blocks: [{ kind: 'list', items: reasons(view, row, context) }, ...pages(row, context)],
      },
    ],
    summary: title,
  });
}
