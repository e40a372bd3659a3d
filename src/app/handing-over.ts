import { BUTTONS as BENCHMARK, DRAFTS, isOfDraft, isOpenDraft } from '../../flows/benchmark/public';
import { BUTTONS } from '../../flows/setting-up/public';
import { mayMakeProgrammes } from '../method/permissions';
import type { Person } from '../method/person';
import type { StepRecord } from '../ports/records';
import { isProgrammeFile, readGivenProgramme } from '../programme/founding/given-programme';
import { handedOverId } from '../programme/founding/handed-over';
import { HANDED_OVER, type HandedOver } from '../steps/new-programme';
import { type Deps, Refusal } from '../turn/deps';
import { type Lane, receive } from '../turn/inbox';
import type { GivenFile } from './given-file';
import { bringBack, tablesOf } from './step-tables';

/** Whether somebody has anything to hand a file over for. */
export async function takesFiles(deps: Deps, person: Person): Promise<boolean> {
  if (mayMakeProgrammes(person) || (await tablesOf(deps, person)).length > 0) return true;
  return (await draftsOf(deps, person)).length > 0;
}

/**
 * Reads a file beside the event loop and keeps what it came to, in the place of what they handed over before; then they are
 * told. Of a file whose telling was cut short they are told when it is handed over again. Throws a `Refusal` for those who
 * have nothing to hand over.
 */
export async function handOver(deps: Deps, lane: Lane, person: Person, given: GivenFile): Promise<void> {
  const makes = mayMakeProgrammes(person);
  const drafts = await draftsOf(deps, person);
  const isElse = makes || drafts.length > 0;
  if (!(makes && isProgrammeFile(given.name)) && (await bringBack(deps, lane, person, given, isElse))) return;
  if (!isElse) throw new Refusal('not-allowed', 'files');
  const { id: file, name, bytes } = given;
  const read =
    makes && isProgrammeFile(name)
      ? await readGivenProgramme(deps, bytes)
      : await deps.readTable({ bytes, language: person.language });
  const value: HandedOver = { file, name, read };
  const id = handedOverId(person.id);
  await deps.store.stepRecords.put({ id, kind: HANDED_OVER.name, review: '', person: person.id, value });
  const what = { kind: 'press' as const, ...pressFor(drafts, makes, value), fields: {} };
  const event = { id: `web-${person.id}-${file}`, platform: 'web', person: person.id, at: deps.clock.now(), what };
  await receive(deps, lane, event, person);
}

/** What a file is for: a table of a draft's indicators is brought back to it; anything else may become a programme, of who makes some. */
function pressFor(
  drafts: readonly StepRecord[],
  makes: boolean,
  { file, read }: HandedOver,
): { action: string; data: Record<string, string> } {
  const ids = read.kind === 'right' ? (read.benchmark.ids ?? []).filter((one) => one !== '') : [];
  const [first] = drafts;
  const draft = drafts.find(({ value }) => isOfDraft(value, ids)) ?? (makes ? undefined : first);
  if (draft) return { action: BENCHMARK.table, data: { file, programme: draft.programme ?? '' } };
  return { action: BUTTONS.handedOver, data: { file, draft: file } };
}

/** The drafts of benchmarks that somebody may change, as who organises their programme or a review of it. */
async function draftsOf({ store }: Pick<Deps, 'store'>, person: Person): Promise<StepRecord[]> {
  const { id, active, organises = [] } = person;
  if (!active) return [];
  const own: StepRecord[] = [];
  for (const draft of await store.stepRecords.find({ kind: DRAFTS })) {
    const { programme = '', value } = draft;
    if (!isOpenDraft(value)) continue;
    const reviews = organises.includes(programme) ? [] : await store.reviews.find({ programme });
    if (organises.includes(programme) || reviews.some(({ members }) => members.organisers.includes(id)))
      own.push(draft);
  }
  return own;
}
