import type { Person } from '../method/person';
import { StoreError } from '../ports/store';
import { knownBy } from '../programme/import/imported';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { tellOfAddress } from './account-news';

/**
 * Gives somebody another e-mail address: the person, and all they did, stay the same. The programmes know them by both
 * from then on, so that a file with either means them. False when the address is somebody else's. Errors: `StoreError`.
 */
export async function changeAddress(deps: Deps, person: Person, email: string, by: string): Promise<boolean> {
  const { store } = deps;
  const [owner] = await store.people.find({ email });
  if (owner && owner.id !== person.id) return false;
  for (const { id } of await store.programmes.find({}))
    await store.programmes.update(id, (programme) => knownBy(programme, person.id, email));
  if (!(await withAddress(deps, person.id, email))) return false;
  // What was sent to the address before opens nothing any more.
  for (const { id } of await store.signInLinks.find({ person: person.id }))
    await store.signInLinks.update(id, (link) => (link.spent ? link : { ...link, spent: 'replaced' }));
  await tellOfAddress(deps, person, email);
  await note(deps, { by, action: 'address-changed', person: person.id });
  return true;
}

/** Somebody may have taken the address in this very moment: it is unique in the store. */
async function withAddress({ store }: Deps, id: string, email: string): Promise<boolean> {
  try {
    return (await store.people.update(id, (person) => ({ ...person, email }))) !== undefined;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'invalid') return false;
    throw error;
  }
}
