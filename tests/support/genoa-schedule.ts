import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';

/** A person with the usual week and nothing unusual about them. */
export function somebody(id: string, over: Partial<Person> = {}): Person {
  return {
    id,
    email: `${id}@example.org`,
    name: id,
    language: 'en',
    timeZone: 'Europe/Rome',
    workdays: [1, 2, 3, 4, 5],
    away: [],
    paused: false,
    active: true,
    accounts: [],
    ...over,
  };
}

/** The team of the Genoa review of 2027, led by Lyon, as far as calendars go. */
export const GENOA_PEOPLE: readonly Person[] = [
  somebody('lyon', { city: 'Lyon', timeZone: 'Europe/Paris', holidays: 'FR', language: 'fr' }),
  somebody('helsinki', { city: 'Helsinki', timeZone: 'Europe/Helsinki', holidays: 'FI' }),
  somebody('barcelona', { city: 'Barcelona', timeZone: 'Europe/Madrid', holidays: 'ES-CT' }),
  somebody('utrecht', { city: 'Utrecht', timeZone: 'Europe/Amsterdam', holidays: 'NL' }),
  somebody('ethics', { organisation: 'Ethics etc.', timeZone: 'Europe/London', holidays: 'GB-ENG' }),
  somebody('genoa', { city: 'Genoa', holidays: 'IT' }),
  somebody('eurocities', { organisation: 'EUROCITIES', timeZone: 'Europe/Brussels', holidays: 'BE' }),
];

/** Opened in time; the call is on Friday 9 April, 10:00 in Genoa. */
export const GENOA: Review = {
  id: 'genoa-2027',
  programme: 'inti-cities-2027',
  benchmark: { id: 'inti-cities-2008', version: 1 },
  hostCity: 'Genoa',
  timeZone: 'Europe/Rome',
  visit: { start: '2027-04-20', days: 3 },
  report: { due: '2027-03-23' },
  call: '2027-04-09T08:00:00.000Z',
  blind: 'until-gathering',
  members: {
    organisers: ['eurocities'],
    leader: 'lyon',
    peers: ['helsinki', 'barcelona', 'utrecht'],
    facilitators: ['ethics'],
    host: ['genoa'],
    observers: [],
  },
  channels: [],
  openedAt: '2027-03-23T08:00:00.000Z',
  planRevision: 3,
};
