import type { Person } from '../method/person';
import { EXPORT_FILES, exportFile } from '../programme/exports';
import { type CommandContext, OPERATOR, permit, reviewFor } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';

/** The files of a review's export, as the actor may see them; the asker writes them. */
export async function exportReview(
  { deps }: CommandContext,
  actor: Person,
  { review: id, format, separator }: CommandOf<'export'>,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, id);
  permit(actor, 'export', review);
  if (format === 'xlsx' || format === 'docx')
    throw new CommandRefused([`Exports as ${format} are not made yet, sorry. There are: csv, md.`]);
  const reader = actor.id === OPERATOR.id ? 'operator' : actor;
  const files = [];
  // The byte-order mark is part of a table.
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const name of EXPORT_FILES[format]) {
    const bytes = await exportFile(deps, review.id, name, reader, separator);
    files.push({ name: `${review.id}-${name}`, content: text.decode(bytes) });
  }
  return { exit: 0, out: '', err: '', files };
}
