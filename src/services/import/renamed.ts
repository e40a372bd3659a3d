import { folded } from '../../domain/plain-text';
import type { ProgrammeFile } from '../programme-file';
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
  const goneByName = new Map(
    (state.base?.file.people ?? [])
      .filter(({ email }) => left.has(email))
      .map(({ name, email }) => [folded(name), email]),
  );
  return file.people.flatMap(({ email, formerly, name }): Refusal[] => {
    const before = goneByName.get(folded(name));
    if (added.has(email) && before !== undefined) return [{ why: 'perhaps-renamed', email, before, name }];
    if (formerly === undefined) return [];
    if (added.has(email) && left.size > 0) return [{ why: 'unknown-before', email, before: formerly }];
    const twin = state.people.find((person) => person.email === email);
    const isOther = twin !== undefined && twin.id !== draft.ids.get(email);
    return isOther && state.answered.has(twin.id) ? [{ why: 'address-taken', email, before: formerly }] : [];
  });
}
