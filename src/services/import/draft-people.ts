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
  const baseOf = new Map(state.base?.file.people.map((person) => [ids.get(person.email), person]));
  const byEmail = new Map(state.people.map((person) => [person.email, person]));
  const storedAt = (email: string | undefined): Person | undefined =>
    email === undefined ? undefined : (byId.get(ids.get(email) ?? '') ?? byEmail.get(email));
  for (const entry of file.people) {
    const before = storedAt(entry.formerly);
    const twin = storedAt(entry.email);
    const stored = before ?? twin;
    if (before && twin && before !== twin) draftTwin(draft, twin);
    if (stored) draftMerge(draft, { base: baseOf.get(stored.id), entry, stored }, force);
    else draftNew(draft, entry, ids.get(entry.email) ?? newPersonId());
    if (stored) ids.set(entry.email, stored.id);
  }
  draftLeavers(draft, state, file);
  return draft;
}

/** Made by a file that had the new address without the old one, of somebody who had done nothing yet: they make room. */
function draftTwin(draft: PeopleDraft, { id, email }: Person): void {
  const change = (person: Person): Person => ({ ...person, email: '', active: false });
  draft.writes.push({ id, change });
  draft.after.set(id, { ...(draft.after.get(id) as Person), email: '', active: false });
  draft.changes.push({ what: 'person-left', email });
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
  const addresses = new Set([file, ...otherFiles].flatMap(({ people }) => people.map(({ email }) => email)));
  const staying = new Set([...addresses].map((email) => draft.ids.get(email)));
  for (const { email } of base?.file.people ?? []) {
    const id = draft.ids.get(email);
    const stored = id === undefined ? undefined : draft.after.get(id);
    if (addresses.has(email) || staying.has(id) || !stored?.active) continue;
    draft.writes.push({ id: stored.id, change: (person) => (person.active ? { ...person, active: false } : person) });
    draft.after.set(stored.id, { ...stored, active: false });
    draft.changes.push({ what: 'person-left', email });
  }
}
