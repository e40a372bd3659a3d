import type { Prompt } from '../../src/ports/prompt';
import { prompt, text } from '../../src/steps/prompts';

/** A table about a review that is taken away and brought back (`reviewTables`), as a workbook and as CSV. */
export function offeredTable(
  table: string,
  review: string,
  title: string,
  words: { how: string; excel: string; csv: string; button: string },
): Prompt {
  const path = (format: string) => `review-tables/${table}/${review}.${format}`;
  return prompt({
    address: { review },
    title,
    body: [
      text(words.how),
      { kind: 'link', label: words.excel, path: path('xlsx') },
      { kind: 'link', label: words.csv, path: path('csv') },
    ],
    summary: words.button,
  });
}
