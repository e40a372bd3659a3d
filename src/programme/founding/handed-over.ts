import type { Person } from '../../method/person';
import type { Store } from '../../ports/store';
import type { Intent } from '../../steps/contract';
import { HANDED_OVER, type HandedOver, readProgrammeForm, type TableOutcome } from '../../steps/new-programme';
import { readPasted } from './read-handed-over';

/** The one record of what somebody handed over last. */
export function handedOverId(person: string): string {
  return `${HANDED_OVER.name}|${person}`;
}

/** What a table came to that a card brought: pasted, else the one handed over last; undefined where there is neither. */
export async function tableFor(
  { store }: { store: Store },
  { fields, data }: Extract<Intent, { kind: 'press' }>,
  { id, language }: Person,
): Promise<TableOutcome | undefined> {
  const { table, file } = readProgrammeForm(fields, data);
  if (table.trim() !== '') return readPasted(table, language);
  if (file === '') return undefined;
  const kept = (await store.stepRecords.get(handedOverId(id)))?.value as HandedOver | undefined;
  const read = kept?.file === file ? kept.read : undefined;
  return read?.kind === 'right' || read?.kind === 'wrong' ? read : undefined;
}
