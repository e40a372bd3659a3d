import { followUpKept, readFollowUpMonths } from '../../method/after-visit';
import type { Benchmark } from '../../method/benchmark';
import { checkBenchmark } from '../../method/benchmark-check';
import { mayMakeProgrammes } from '../../method/permissions';
import type { Person } from '../../method/person';
import { programmeName } from '../../method/programme-name';
import type { InboundEvent } from '../../ports/event';
import type { Programme } from '../../ports/records';
import type { Intent } from '../../steps/contract';
import {
  type Founding,
  type HandedOver,
  type NewProgrammeForm,
  OWN_TABLE,
  type ProgrammeOutcome,
  type ProgrammeProblem,
  readProgrammeForm,
  type TableOutcome,
} from '../../steps/new-programme';
import type { Deps } from '../../turn/deps';
import { slugOf } from '../creating/review-id';
import { importedOf } from '../import/imported';
import { line } from '../programme-file/words';
import { importOf } from './given-programme';
import { handedOverId } from './handed-over';
import { readPasted } from './read-handed-over';

/** An id has 61 characters at most: so many are left for a name beside a number. */
const LONGEST_NAME = 56;

/** What somebody makes a programme from, and what would come of what they filled in; undefined for those who may not. */
export async function foundingFor(
  deps: Deps,
  { id }: Pick<InboundEvent, 'id'>,
  intent: Intent,
  person: Person,
  wanted: 'founding-draft' | 'founding',
): Promise<Founding | undefined> {
  if (!mayMakeProgrammes(person)) return undefined;
  const { store, shipped } = deps;
  const pressed = intent.kind === 'press' ? intent : undefined;
  const form = readProgrammeForm(pressed?.fields ?? {}, pressed?.data ?? {});
  const draft = pressed?.data.draft ?? id;
  const kept = (await store.stepRecords.get(handedOverId(person.id)))?.value as HandedOver | undefined;
  const founding = {
    draft,
    form,
    shipped: shipped.map((one) => ({ ...pick(one), indicators: one.indicators.length })),
    ...(kept ? { handedOver: kept } : {}),
  };
  if (kept?.read.kind === 'file-read' && kept.file === form.file)
    return { ...founding, import: await importOf(deps, kept.read.content, person) };
  const programmes = await store.programmes.find({});
  const made = programmes.find(({ createdFrom }) => createdFrom === draft);
  if (made) return { ...founding, outcome: { kind: 'made', name: programmeName(made) } };
  if (!pressed || wanted === 'founding-draft') return founding;
  return { ...founding, outcome: outcomeOf(form, kept, person, shipped, programmes) };
}

function pick({ id, version, title }: Benchmark) {
  return { id, version, title };
}

function outcomeOf(
  form: NewProgrammeForm,
  handedOver: HandedOver | undefined,
  { language }: Person,
  shipped: readonly Benchmark[],
  programmes: readonly Programme[],
): ProgrammeOutcome {
  const name = line(120).safeParse(form.name);
  const problems: ProgrammeProblem[] = name.success ? [] : [{ field: 'name', what: 'name', about: [] }];
  const known = [...shipped, ...programmes.flatMap((programme) => importedOf(programme)?.benchmarks ?? [])];
  const taken = new Set([...programmes, ...known].map(({ id }) => id));
  const id = freeId(name.data ?? '', taken);
  const months = form.followUp.trim() === '' ? undefined : readFollowUpMonths(form.followUp);
  if (form.followUp.trim() !== '' && !months) problems.push({ field: 'followUp', what: 'months', about: [] });
  const chosen = { ...(form.hostRating === 'open' ? { hostRating: 'open' as const } : {}), ...followUpKept(months) };
  const found = shipped.find((one) => `${one.id}@${one.version}` === form.benchmark);
  if (found && problems.length === 0)
    return { kind: 'right', id, name: name.data ?? '', benchmark: found, isOwn: false, ...chosen };
  if (found) return { kind: 'wrong', problems };
  const isOwn = form.benchmark === OWN_TABLE || form.file !== '' || form.table.trim() !== '';
  if (!isOwn) problems.push({ field: 'benchmark', what: 'benchmark', about: [] });
  const read = isOwn ? tableOf(form, handedOver, language) : undefined;
  if (read?.kind === 'wrong') problems.push(...read.problems);
  if (read?.kind !== 'right' || problems.length > 0) return { kind: 'wrong', problems };
  const { languages, ids: _, ...parts } = read.benchmark;
  const title = Object.fromEntries(languages.map((one) => [one, name.data ?? '']));
  const benchmark = { id, version: 1, title, source: handedOver?.name ?? name.data ?? '', ...parts };
  const checked = checkBenchmark(benchmark).benchmark;
  if (checked) return { kind: 'right', id, name: name.data ?? '', benchmark: checked, isOwn: true, ...chosen };
  return { kind: 'wrong', problems: [{ field: 'table', what: 'unreadable', about: [] }] };
}

function tableOf(
  form: NewProgrammeForm,
  handedOver: HandedOver | undefined,
  language: Person['language'],
): Exclude<TableOutcome, { kind: 'wrong' }> | { kind: 'wrong'; problems: ProgrammeProblem[] } {
  const isPasted = form.table.trim() !== '';
  if (!isPasted && form.file !== '' && handedOver?.file !== form.file)
    return { kind: 'wrong', problems: [{ field: 'table', what: 'replaced', about: [handedOver?.name ?? ''] }] };
  const read = isPasted ? readPasted(form.table, language) : form.file === '' ? undefined : handedOver?.read;
  if (!read) return { kind: 'wrong', problems: [{ field: 'table', what: 'no-table', about: [] }] };
  if (read.kind === 'right') return read;
  // A programme's own file is no table: it has a card of its own.
  if (read.kind !== 'wrong') return { kind: 'wrong', problems: [{ field: 'table', what: 'no-table', about: [] }] };
  return { kind: 'wrong', problems: read.problems.map((problem) => ({ field: 'table', ...problem })) };
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(name, LONGEST_NAME) || 'programme';
  let id = plain;
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
  return id;
}
