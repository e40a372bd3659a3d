import type { CandidateRole } from '../../adapters/web/web-host';
import type { Person } from '../../src/method/person';

const base = {
  workdays: [1, 2, 3, 4, 5],
  away: [],
  paused: false,
  active: true,
  accounts: [],
} as const;

/** A handful of people for tests of the web adapter. */
export const WEB_PEOPLE: readonly (Person & { roles: CandidateRole[]; hint?: string })[] = [
  {
    ...base,
    id: 'hanna',
    email: 'hanna@helsinki.example',
    name: 'Hanna Virtanen',
    city: 'Helsinki',
    language: 'en',
    timeZone: 'Europe/Helsinki',
    roles: [{ role: 'peer', city: 'Genoa', running: true }],
    hint: 'Genoa',
  },
  {
    ...base,
    id: 'ben',
    email: 'ben@lyon.example',
    name: 'Ben Moreau',
    city: 'Lyon',
    language: 'fr',
    timeZone: 'Europe/Paris',
    roles: [{ role: 'leader', city: 'Genoa', running: true }],
  },
  {
    ...base,
    id: 'joost',
    email: 'joost@utrecht.example',
    name: 'Joost van der Berg',
    city: 'Utrecht',
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    roles: [{ role: 'peer', city: 'Genoa', running: true }],
  },
  {
    ...base,
    id: 'olga',
    email: 'olga@network.example',
    name: 'Olga Lindqvist',
    organisation: 'City network',
    language: 'en',
    timeZone: 'Europe/Brussels',
    roles: [{ role: 'organiser', city: 'Genoa', running: true }],
  },
  {
    ...base,
    id: 'carla',
    email: 'carla@genoa.example',
    name: 'Carla Rossi',
    city: 'Genoa',
    language: 'en',
    timeZone: 'Europe/Rome',
    roles: [{ role: 'host', city: 'Genoa', running: true }],
  },
  {
    ...base,
    id: 'gone',
    email: 'gone@malmo.example',
    name: 'Gun Olsson',
    city: 'Malmö',
    language: 'en',
    timeZone: 'Europe/Stockholm',
    roles: [{ role: 'peer', city: 'Genoa', running: true }],
    active: false,
  },
];
