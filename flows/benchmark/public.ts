import type { BENCHMARK } from './declared';
import { DRAFT, type Draft } from './draft';

/** What of this step others lead to: a table of the draft that was handed over as a file. */
export const BUTTONS = { table: 'benchmark-table-read' } as const satisfies Record<
  string,
  keyof typeof BENCHMARK.presses
>;

/** The kind of documents that drafts are. */
export const DRAFTS = DRAFT.name;

/** Whether a draft can still be changed. */
export function isOpenDraft(draft: unknown): boolean {
  return !(draft as Draft).published;
}

/** Whether a draft has one of these indicators: then a table of them is the draft's. */
export function isOfDraft(draft: unknown, ids: readonly string[]): boolean {
  return (draft as Draft).entries.some(({ indicator }) => ids.includes(indicator.id));
}
