import type { Account } from '../../method/person';
import type { Day } from '../../method/time';
import { finding } from '../../steps/file-problems';
import type { Listed } from './member-rules';
import { personSchema } from './schema';
import { checkShape } from './shape';
import type { FilePerson, Note, Path } from './types';
import { addressIn } from './words';

/** The file's people, and everybody who has at least a readable e-mail, by e-mail: whom reviews may name. */
export function readPeople(
  raw: readonly unknown[],
  note: Note,
  checkYear: (path: Path, day: Day) => void = () => undefined,
): { people: FilePerson[]; listed: ReadonlyMap<string, Listed> } {
  const people: FilePerson[] = [];
  const listed = new Map<string, Listed>();
  const emails = new Map<string, number>();
  const accounts = new Map<string, string>();
  const before = new Set<string>();
  raw.forEach((entry, n) => {
    const at: Path = ['people', n];
    const person = checkShape(personSchema, entry, at, note);
    const email = person?.email ?? emailOf(entry);
    if (email !== undefined) {
      const twin = emails.get(email);
      if (twin !== undefined) note([...at, 'email'], finding('address-twice', email, twin + 1));
      else emails.set(email, n);
      listed.set(email, person ?? listed.get(email) ?? { email, ...cityOf(entry) });
    }
    if (!person) return;
    const { formerly } = person;
    if (formerly !== undefined && before.has(formerly)) note([...at, 'formerly'], finding('formerly-twice', formerly));
    if (formerly !== undefined) before.add(formerly);
    person.away.forEach(({ from, to }, i) => {
      checkYear([...at, 'away', i, 'from'], from);
      checkYear([...at, 'away', i, 'to'], to);
    });
    checkAccounts(person.accounts, person.email, [...at, 'accounts'], accounts, note);
    people.push(normalised(person));
  });
  return { people, listed };
}

function checkAccounts(
  list: readonly Account[],
  email: string,
  at: Path,
  taken: Map<string, string>,
  note: Note,
): void {
  list.forEach(({ platform, space, user }, n) => {
    const key = `${platform} ${space} ${user}`;
    const owner = taken.get(key);
    if (owner === undefined) taken.set(key, email);
    else note([...at, n], owner === email ? finding('account-twice') : finding('account-taken', owner));
  });
}

/** Without keys that are absent, so that what is kept equals what is read again. */
export function normalised(person: FilePerson): FilePerson {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined)) as unknown as FilePerson;
}

function emailOf(entry: unknown): string | undefined {
  return addressIn((entry as { email?: unknown } | null)?.email);
}

function cityOf(entry: unknown): { city?: string } {
  const city: unknown = (entry as { city?: unknown } | null)?.city;
  return typeof city === 'string' ? { city } : {};
}
