import { rolesOf } from '../method/permissions';
import type { Person } from '../method/person';
import type { ImportResult } from '../programme/import-programme';
import { bringIn, yearsFor } from '../programme/importing';
import { type CommandContext, OPERATOR } from './acting';
import { changeLine, conflictLine, keptLine, refusedLines } from './import-text';
import { problemLines, problemsAsJson } from './problems';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson, lines } from './table';

/** Creates or updates a programme from its file; refuses with every problem listed, and changes nothing then. */
export async function importFile(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'import'>,
  json: boolean,
): Promise<CommandResult> {
  const order = { path: command.file, benchmarks: deps.shipped, years: await yearsFor(deps) };
  const read = await deps.readProgramme(order);
  const warnings = problemLines(command.shown, read.warnings);
  if (!read.ok) {
    const problems = problemLines(command.shown, read.problems);
    const told = { problems: problemsAsJson(read.problems), warnings: problemsAsJson(read.warnings) };
    if (json) return { exit: 1, out: asJson(told), err: '' };
    return { exit: 1, out: '', err: lines([...problems, 'Nothing was changed.']) };
  }
  await mayImport(deps, actor, read.programme.programme);
  const { force, dryRun } = command;
  const result = await bringIn(deps, read.programme, { by: actor.id, force, dryRun });
  const warned = lines(warnings.map((w) => `${w} (a warning)`));
  if (json) {
    const { ok, ...told } = result;
    return { exit: ok ? 0 : 1, out: asJson({ ...told, warnings: problemsAsJson(read.warnings) }), err: '' };
  }
  if (!result.ok) return { exit: 1, out: '', err: warned + lines([...refusedLines(result), 'Nothing was changed.']) };
  return { exit: 0, out: told(result, dryRun), err: warned };
}

/** The operator may; an organiser, for the programme that they made, or organise a review of. */
async function mayImport(deps: CommandContext['deps'], actor: Person, programme: string): Promise<void> {
  if (actor.id === OPERATOR.id || actor.organises?.includes(programme)) return;
  const reviews = await deps.store.reviews.find({ programme });
  if (reviews.some((review) => rolesOf(actor.id, review).includes('organiser'))) return;
  throw new CommandRefused([`${actor.name} is no organiser of ${programme}. Nothing was changed.`]);
}

function told(result: Extract<ImportResult, { ok: true }>, dryRun: boolean): string {
  const part = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`)];
  const { programme, changes, kept, forced } = result;
  return lines([
    ...(changes.length === 0 ? [`${programme}: the file changes nothing.`] : []),
    ...part(dryRun ? 'Would change:' : 'Changed:', changes.map(changeLine)),
    ...part('Decided for the file:', forced.map(conflictLine)),
    ...part('Kept:', kept.map(keptLine)),
    ...(dryRun ? ['A dry run: nothing was changed.'] : []),
  ]);
}
