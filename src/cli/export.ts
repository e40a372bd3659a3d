import type { Person } from '../method/person';
import { exportFile } from '../programme/exports';
import { NO_PDF } from '../programme/exports/pdf-words';
import { filesFor, readForLanguages } from '../steps/exports';
import { Refusal } from '../turn/deps';
import { keptFor } from '../turn/step-documents';
import { type CommandContext, OPERATOR, refuse, reviewFor } from './acting';
import type { CommandOf, CommandResult } from './request';

/** The files of a review's export, as the actor may see them; the asker writes them. */
export async function exportReview(
  { deps }: CommandContext,
  actor: Person,
  { review: id, format, separator }: CommandOf<'export'>,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, id);
  const offered = { exports: deps.steps.exports, printsPdf: deps.printer !== undefined, now: deps.clock.now() };
  const reader = actor.id === OPERATOR.id ? 'operator' : actor;
  // Whoever asks for files, their own rights say what they are handed of what tells the files' languages.
  const kept = await keptFor(deps, readForLanguages(deps.steps.exports), reader, review);
  const theirs = filesFor(offered, reader, review, kept);
  if (theirs.length === 0) refuse(actor, review);
  if (format === 'pdf' && !offered.printsPdf) throw new Refusal('no-pdf', NO_PDF.en.notHere);
  const files = [];
  for (const { file } of theirs.filter((each) => each.format === format)) {
    const bytes = await exportFile(deps, review.id, file, reader, separator);
    files.push({ name: `${review.id}-${file}`, content: Buffer.from(bytes).toString('base64') });
  }
  return { exit: 0, out: '', err: '', files };
}
