import type { Language } from './language';
import type { Day, Instant, TimeZone } from './time';

/** An account on a chat platform that has been linked to a person. `platform` is the adapter's name. */
export interface Account {
  platform: string;
  /** The workspace or tenant the user id belongs to. */
  space: string;
  user: string;
}

/** A stretch of days on which a person does not work; both ends included. */
export interface Absence {
  from: Day;
  to: Day;
}

/** Somebody who takes part in reviews. The id is ours and outlives a change of e-mail. */
export interface Person {
  id: string;
  email: string;
  name: string;
  /** The city they work for; partner organisations' people have `organisation` instead. */
  city?: string;
  organisation?: string;
  language: Language;
  timeZone: TimeZone;
  /** Country or region whose public holidays they have (`NL`, `ES-CT`). */
  holidays?: string;
  /** Working weekdays, 1 = Monday … 7 = Sunday. */
  workdays: readonly number[];
  away: readonly Absence[];
  /** No reminders before this moment: *snooze*. */
  snoozedUntil?: Instant;
  /** The person asked for silence until they resume. */
  paused: boolean;
  /** They want no mail: what would come by it waits on the page. */
  mailPaused?: boolean;
  /** False once they left the programme; their submitted sheets stay. */
  active: boolean;
  accounts: readonly Account[];
  /**
   * The programmes that they made here, by id; whoever has a list, if an empty one, may make another. Absent for people who
   * came by a file or a form: their rights are those of their roles.
   */
  organises?: readonly string[];
  /** Set when their data was erased: who they were, said without a name. */
  erasedAs?: string;
}

/** Absences with another one; what begins on the same day, or lies within it, it replaces. */
export function withAbsence(away: readonly Absence[], added: Absence): Absence[] {
  const isReplaced = ({ from, to }: Absence) => from === added.from || (added.from <= from && to <= added.to);
  return [...away.filter((absence) => !isReplaced(absence)), added];
}

/** The one text that names an account. */
export function accountId({ platform, space, user }: Account): string {
  return `${platform}|${space}|${user}`;
}

/** Whether somebody has this account. */
export function hasAccount(person: Pick<Person, 'accounts'>, account: Account): boolean {
  return person.accounts.some((own) => accountId(own) === accountId(account));
}

/** Where a person speaks from: their city or organisation. */
export function affiliation(person: Pick<Person, 'city' | 'organisation'>): string {
  return person.city ?? person.organisation ?? '';
}

/** A person's name with where they speak from, as `Ana Pérez (Barcelona)`. */
export function nameAndPlace(person: Pick<Person, 'name' | 'city' | 'organisation'>): string {
  const from = affiliation(person);
  return from === '' ? person.name : `${person.name} (${from})`;
}

/** Ids of those among these people who are still with us. */
export function idsOfActive(people: Iterable<Pick<Person, 'id' | 'active'>>): ReadonlySet<string> {
  return new Set([...people].filter((p) => p.active).map((p) => p.id));
}
