import type { Person } from '../../method/person';
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

/** The people as an import would leave them. */
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
  const found = whoIsWho(state, file);
  const staying = new Set(found.map(({ stored }) => stored?.id));
  for (const { stored, twin } of found) {
    if (twin && !staying.has(twin.id)) draftTwin(draft, twin);
    else if (twin && twin !== stored) makeRoom(draft, twin);
  }
  for (const { entry, stored } of found) {
    if (stored) draftMerge(draft, { base: baseOf.get(stored.id), entry, stored }, force);
    else draftNew(draft, entry);
    if (stored) ids.set(entry.email, stored.id);
  }
  draftLeavers(draft, state, file);
  return draft;
}

/** An entry of the file, whoever is stored of it, and whoever has its address now. */
interface Found {
  entry: FilePerson;
  stored: Person | undefined;
  twin: Person | undefined;
}

/**
 * Who the entries are, by what was known before the file: two may have each other's addresses now, or one another's of
 * before. What an entry says of a former address counts once; nobody is two entries.
 */
function whoIsWho({ people, base }: State, file: ProgrammeFile): Found[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const ids = new Map(base?.ids.map(({ email, id }) => [email, id]));
  const storedAt = (email: string | undefined): Person | undefined =>
    email === undefined ? undefined : (byId.get(ids.get(email) ?? '') ?? byEmail.get(email));
  const told = new Set(base?.file.people.map(({ email, formerly }) => JSON.stringify([email, formerly])));
  const before = file.people.map(({ email, formerly }) =>
    told.has(JSON.stringify([email, formerly])) ? undefined : storedAt(formerly),
  );
  const moved = new Set(before);
  return file.people.map((entry, n) => {
    const twin = storedAt(entry.email);
    return { entry, stored: before[n] ?? (moved.has(twin) ? undefined : twin), twin };
  });
}

/** Made by a file that had the new address without the old one, of somebody who had done nothing yet: they make room. */
function draftTwin(draft: PeopleDraft, { id, email }: Person): void {
  const change = (person: Person): Person => ({ ...person, email: '', active: false });
  draft.writes.push({ id, change });
  draft.after.set(id, { ...(draft.after.get(id) as Person), email: '', active: false });
  draft.changes.push({ what: 'person-left', email });
}

/** Whoever gets another address themselves: addresses are unique in the store, also while they are written. */
function makeRoom(draft: PeopleDraft, { id }: Person): void {
  draft.writes.push({ id, change: (person) => ({ ...person, email: '' }) });
}

function draftNew(draft: PeopleDraft, entry: FilePerson): void {
  const id = newPersonId();
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
  const merge = (person: Person) => mergePerson({ base, file: entry, stored: addressed(person, stored, base) }, force);
  const { next, changes, kept, conflicts } = merge(stored);
  draft.changes.push(...changes);
  draft.kept.push(...kept);
  draft.conflicts.push(...conflicts);
  if (next === stored) return;
  draft.writes.push({ id: stored.id, change: (person) => merge(person).next });
  draft.after.set(stored.id, next);
}

/** Somebody who made room for another's address, in this import or in one that was cut short, with their own of before. */
function addressed(person: Person, stored: Person, base: FilePerson | undefined): Person {
  const email = person.email || stored.email || base?.email;
  return email === undefined || email === person.email ? person : { ...person, email };
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
