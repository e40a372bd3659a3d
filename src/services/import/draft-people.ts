import type { Person } from '../../domain/person';
import type { FilePerson, ProgrammeFile } from '../programme-file';
import { mergePerson, newPersonId, personFrom } from './people';
import type { State } from './state';
import type { Change, Conflict, Kept } from './types';

/** A document to write: a new one, or a change that is computed again from what is stored at the moment of writing. */
export type Write<T> = { add: T } | { id: string; change: (stored: T) => T };

/** What an import makes of some documents of one kind. */
export interface Draft<T> {
  writes: Write<T>[];
  /** All documents of the kind as they will be. */
  after: Map<string, T>;
  changes: Change[];
  kept: Kept[];
  conflicts: Conflict[];
}

export interface PeopleDraft extends Draft<Person> {
  /** Person ids by the e-mails of the file, and of earlier files. */
  ids: Map<string, string>;
}

/** People of the file, added or merged; people of the last file who are gone, deactivated. */
export function draftPeople(state: State, file: ProgrammeFile, force: boolean): PeopleDraft {
  const byId = new Map(state.people.map((person) => [person.id, person]));
  const ids = new Map(state.base?.ids.map(({ email, id }) => [email, id]));
  const draft: PeopleDraft = { writes: [], after: new Map(byId), changes: [], kept: [], conflicts: [], ids };
  const baseOf = new Map(state.base?.file.people.map((person) => [person.email, person]));
  const byEmail = new Map(state.people.map((person) => [person.email, person]));
  for (const entry of file.people) {
    const known = ids.get(entry.email);
    const stored = (known === undefined ? undefined : byId.get(known)) ?? byEmail.get(entry.email);
    if (stored) ids.set(entry.email, stored.id);
    if (stored) draftMerge(draft, { base: baseOf.get(entry.email), entry, stored }, force);
    else draftNew(draft, entry, known ?? newPersonId());
  }
  draftLeavers(draft, state, file);
  return draft;
}

function draftNew(draft: PeopleDraft, entry: FilePerson, id: string): void {
  const person = personFrom(entry, id);
  draft.ids.set(entry.email, id);
  draft.writes.push({ add: person });
  draft.after.set(id, person);
  draft.changes.push({ what: 'person-added', email: entry.email });
}

function draftMerge(
  draft: PeopleDraft,
  { base, entry, stored }: { base: FilePerson | undefined; entry: FilePerson; stored: Person },
  force: boolean,
): void {
  const merge = (person: Person) => mergePerson({ base, file: entry, stored: person }, force);
  const { next, changes, kept, conflicts } = merge(stored);
  draft.changes.push(...changes);
  draft.kept.push(...kept);
  draft.conflicts.push(...conflicts);
  if (next === stored) return;
  draft.writes.push({ id: stored.id, change: (person) => merge(person).next });
  draft.after.set(stored.id, next);
}

function draftLeavers(draft: PeopleDraft, { base, otherFiles }: State, file: ProgrammeFile): void {
  const staying = new Set([file, ...otherFiles].flatMap(({ people }) => people.map(({ email }) => email)));
  for (const { email } of base?.file.people ?? []) {
    const id = draft.ids.get(email);
    const stored = id === undefined ? undefined : draft.after.get(id);
    if (staying.has(email) || !stored?.active) continue;
    draft.writes.push({ id: stored.id, change: (person) => (person.active ? { ...person, active: false } : person) });
    draft.after.set(stored.id, { ...stored, active: false });
    draft.changes.push({ what: 'person-left', email });
  }
}
