import { sameCity } from '../../method/city';
import { nameAndPlace, type Person } from '../../method/person';
import { newPersonId, personFrom } from '../import/people';
import type { FileRole } from '../programme-file/member-rules';
import { normalised } from '../programme-file/people';
import { personSchema } from '../programme-file/schema';
import { citiesNamed, cityNamed } from './cities';
import { type Finding, odd, wrong } from './findings';
import { type PersonLine, readPersonLines } from './person-line';

/** Somebody named by their e-mail, with the role that their line gives them. */
export interface Enrolled {
  person: Person;
  isNew: boolean;
  role?: FileRole;
}

/** What the lines are read with. */
export interface Around {
  /** Whoever has one of the e-mails, in whatever programme. */
  named: readonly Person[];
  /** The programmes' people, whose organisations are known by name. */
  people: readonly Person[];
  /** All names of the host city. */
  hostNames: readonly string[];
  /** The host city's: its contacts have it unless their line says otherwise. */
  timeZone: string;
  /**
   * Other newcomers have the organiser's language unless their line says otherwise, and their city's time zone and holidays;
   * where it is not known, the organiser's time zone.
   */
  organiser: Person;
  /** E-mails that have a role in the form already. */
  chosen: ReadonlySet<string>;
}

/** Reads the lines of people who are not in the lists, and finds what is wrong with them, or odd. */
export function enrol(lines: readonly string[], around: Around): { enrolled: Enrolled[]; findings: Finding[] } {
  const enrolled = new Map<string, Enrolled>();
  const isPlace = (text: string) => isKnownPlace(text, around);
  const findings = readPersonLines(lines, isPlace).flatMap((read): Finding[] => {
    const row = String(read.row);
    if (read.kind === 'no-email') return [wrong('newPeople', 'noEmail', row, read.line)];
    if (read.kind === 'not-understood') return [wrong('newPeople', 'notUnderstood', row, read.email, read.part)];
    const { email } = read.person;
    if (enrolled.has(email)) return [wrong('newPeople', 'twice', email)];
    const one = enrolOne(read.person, row, around);
    if ('problem' in one) return [one.problem];
    enrolled.set(email, one);
    return one.isNew ? [] : otherName(read.person, one.person);
  });
  return { enrolled: [...enrolled.values()], findings };
}

/** Whether somebody may be from there: a city that is known, of the programme or of its host; or an organisation of it. */
function isKnownPlace(text: string, { people, hostNames }: Around): boolean {
  const isNamed = (name: string | undefined) => name !== undefined && sameCity(text, name);
  return (
    hostNames.some(isNamed) ||
    people.some(({ city, organisation }) => isNamed(city) || isNamed(organisation)) ||
    citiesNamed(text).length > 0
  );
}

function enrolOne(line: PersonLine, row: string, around: Around): Enrolled | { problem: Finding } {
  const stored = around.named.find((person) => person.email === line.email);
  if (stored && !stored.active) return { problem: wrong('newPeople', 'left', line.email) };
  const person = stored ?? newcomer(line, around);
  if (!person) return { problem: wrong('newPeople', lackIn(line), row, line.email) };
  // Who was chosen in a list, and is named here without a role, has theirs.
  const usual = around.chosen.has(line.email) ? undefined : usualRole(person, around.hostNames);
  const role = line.role ?? usual;
  return { person, isNew: !stored, ...(role ? { role } : {}) };
}

/** What keeps a line from being somebody new: it has to be asked. */
function lackIn({ name, place }: PersonLine): 'noName' | 'noPlace' | 'unknown' {
  if (name === undefined) return 'noName';
  return place === undefined ? 'noPlace' : 'unknown';
}

function otherName({ email, name }: PersonLine, stored: Person): Finding[] {
  return name === undefined || name === stored.name ? [] : [odd('known', email, nameAndPlace(stored))];
}

/** Somebody of the host city cannot be on the team; anybody else most probably is. */
function usualRole({ city }: { city?: string | undefined }, hostNames: readonly string[]): FileRole {
  return hostNames.some((name) => sameCity(city, name)) ? 'host' : 'peers';
}

/** A new person as a programme file would have them; undefined when too little is known. */
function newcomer(line: PersonLine, around: Around): Person | undefined {
  const { email, name, place, language, timeZone, role } = line;
  const isContact = (role ?? usualRole({ city: place }, around.hostNames)) === 'host';
  const { organiser, people } = around;
  const organisation = people.find((person) => sameCity(person.organisation, place ?? ''))?.organisation;
  const from = organisation === undefined ? cityNamed(place ?? '') : undefined;
  const read = personSchema.safeParse({
    email,
    name,
    ...(organisation === undefined ? { city: place } : { organisation }),
    language: language ?? organiser.language,
    timeZone: timeZone ?? (isContact ? around.timeZone : (from?.timeZone ?? organiser.timeZone)),
    ...(from?.holidays === undefined ? {} : { holidays: from.holidays }),
  });
  return read.success ? personFrom(normalised(read.data), newPersonId()) : undefined;
}
