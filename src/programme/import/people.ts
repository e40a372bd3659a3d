import { randomBytes } from 'node:crypto';
import type { Absence, Account, Person } from '../../method/person';
import type { FilePerson } from '../programme-file';
import { mergeFields, mergeSet } from './three-way';
import type { Change, Conflict, Kept } from './types';

const FIELDS = [
  'email',
  'name',
  'city',
  'organisation',
  'language',
  'timeZone',
  'holidays',
  'workdays',
  'active',
] as const;

/** What an import makes of one person. */
export interface PersonMerge {
  next: Person;
  changes: Change[];
  kept: Kept[];
  conflicts: Conflict[];
}

/** A new person's id: ours, of lower-case letters and digits, with nothing of theirs in it. */
export function newPersonId(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return `p-${[...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
}

/** A person as the file has them, before anything was said in chat. */
export function personFrom({ formerly: _, ...file }: FilePerson, id: string): Person {
  return { ...file, id, paused: false, active: true };
}

/**
 * Merges what the file says about a person into what is stored. Accounts and absences are sets, for people link and
 * announce them in chat all the time. Coming back into the file makes somebody active again.
 */
export function mergePerson(
  { base, file, stored }: { base: FilePerson | undefined; file: FilePerson; stored: Person },
  force: boolean,
): PersonMerge {
  if (stored.erasedAs !== undefined)
    return { next: stored, changes: [], kept: [{ what: 'person-erased', email: file.email }], conflicts: [] };
  const merge = mergeFields<Person>(
    { base: base && { ...base, active: true }, file: { ...file, active: true }, stored },
    FIELDS,
    force,
  );
  const accounts = mergeSet({ base: base?.accounts ?? [], file: file.accounts, stored: stored.accounts }, accountKey);
  const away = mergeSet({ base: base?.away ?? [], file: file.away, stored: stored.away }, absenceKey);
  const setsChanged = accounts.next !== stored.accounts || away.next !== stored.away;
  const next = setsChanged ? { ...merge.next, accounts: accounts.next, away: away.next } : merge.next;
  const fields = [
    ...merge.changed.filter((field) => field !== 'active'),
    ...(accounts.next === stored.accounts ? [] : ['accounts']),
    ...(away.next === stored.away ? [] : ['away']),
  ];
  const { email } = file;
  return {
    next,
    changes: [
      ...(merge.changed.includes('active') ? [{ what: 'person-back', email } as const] : []),
      ...(fields.length > 0 ? [{ what: 'person-changed', email, fields } as const] : []),
    ],
    kept: merge.kept.map((field) => ({ what: 'chat-edit', subject: email, field })),
    conflicts: merge.conflicts.map((field) => ({
      subject: email,
      field,
      file: shown(file[field as keyof FilePerson]),
      chat: shown(stored[field]),
    })),
  };
}

/** The account's identity across all people. */
export function accountKey({ platform, space, user }: Account): string {
  return JSON.stringify([platform, space, user]);
}

/** A value in a word or two, for operators. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function absenceKey({ from, to }: Absence): string {
  return `${from}/${to}`;
}
