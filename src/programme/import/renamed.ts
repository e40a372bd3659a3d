import { folded } from '../../method/plain-text';
import type { FilePerson, ProgrammeFile } from '../programme-file';
import type { PeopleDraft } from './draft-people';
import type { State } from './state';
import type { Refusal } from './types';

/**
 * What about changed e-mail addresses has to be said more clearly before a file can be imported: a new address would
 * otherwise begin a second person with nothing done, and turn off the first with all they did.
 */
export function addressRefusals(state: State, file: ProgrammeFile, draft: PeopleDraft): Refusal[] {
  const emailsOf = (what: 'person-added' | 'person-left') =>
    draft.changes.flatMap((change) => (change.what === what ? [change.email] : []));
  const [added, left] = [new Set(emailsOf('person-added')), new Set(emailsOf('person-left'))];
  const staying = new Set(file.people.map(({ email }) => draft.ids.get(email)));
  const before = movedByName(state.base?.file.people ?? [], file.people);
  return file.people.flatMap(({ email, formerly, name }): Refusal[] => {
    const moved = formerly === undefined ? before(name, email) : undefined;
    if (moved !== undefined && draft.ids.get(moved) !== draft.ids.get(email))
      return [{ why: 'perhaps-renamed', email, before: moved, name }];
    if (formerly === undefined) return [];
    if (added.has(email) && left.size > 0) return [{ why: 'unknown-before', email, before: formerly }];
    const twin = state.people.find((person) => person.email === email);
    const isOther = twin !== undefined && !staying.has(twin.id);
    return isOther && state.answered.has(twin.id) ? [{ why: 'address-taken', email, before: formerly }] : [];
  });
}

/** Where somebody of this name was in the last file, if they are there no more and were not at this address. */
function movedByName(
  last: readonly FilePerson[],
  now: readonly FilePerson[],
): (name: string, email: string) => string | undefined {
  const isSame = (a: FilePerson, b: FilePerson | undefined) => b !== undefined && folded(a.name) === folded(b.name);
  const nowAt = new Map(now.map((person) => [person.email, person]));
  const stayed = new Set(last.filter((person) => isSame(person, nowAt.get(person.email))).map(({ email }) => email));
  const told = new Set(now.map(({ formerly }) => formerly));
  const left = new Map(
    last.filter(({ email }) => !stayed.has(email) && !told.has(email)).map(({ name, email }) => [folded(name), email]),
  );
  return (name, email) => (stayed.has(email) ? undefined : left.get(folded(name)));
}
