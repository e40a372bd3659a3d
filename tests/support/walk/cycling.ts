import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedBenchmarks } from '../../../src/benchmarks';
import { loadProgrammeFile, type ProgrammeFile } from '../../../src/programme/programme-file';

const both = (en: string, fr: string) => ({ en, fr });
const PILLARS = ['PL', 'ST', 'PE'] as const;
const DIMENSIONS = ['AM', 'RE', 'IM', 'EV'] as const;

/** Twelve indicators in three pillars by four dimensions, with kinds of source of its own. */
const BENCHMARK = {
  id: 'cycling',
  version: 1,
  title: both('Cycling in the city', 'Le vélo en ville'),
  source: 'made for a test',
  pillars: PILLARS.map((id) => ({
    id,
    title: both(`Pillar ${id}`, `Pilier ${id}`),
    standard: both(`Standard ${id}`, `Norme ${id}`),
  })),
  dimensions: DIMENSIONS.map((id) => ({ id, title: both(`Dimension ${id}`, `Dimension ${id}`) })),
  indicators: PILLARS.flatMap((pillar) =>
    DIMENSIONS.map((dimension) => ({
      id: `${pillar}-${dimension}-1`,
      pillar,
      dimension,
      number: 1,
      title: both(`The plan for ${pillar} ${dimension}`, `Le plan pour ${pillar} ${dimension}`),
      statement: both(
        `The city has a plan for ${pillar} ${dimension}.`,
        `La ville a un plan pour ${pillar} ${dimension}.`,
      ),
    })),
  ),
  sourceTypes: [
    { id: 'map', title: both('maps', 'cartes'), voice: false },
    { id: 'cycling_group', title: both('cycling groups', 'associations cyclistes') },
    { id: 'school', title: both('schools', 'écoles') },
  ],
};

const FILE = `
programme: cycling-2027
benchmark: cycling.json
people:
  - { email: olga@wheels.example, name: Olga Wheeler, organisation: Wheels, timeZone: America/St_Johns, holidays: CA-NL }
  - { email: noa@jerusalem.example, name: Noa Levi, city: Jerusalem, timeZone: Asia/Jerusalem, holidays: IL, workdays: [sun, mon, tue, wed, thu] }
  - { email: avi@jerusalem.example, name: Avi Cohen, city: Jerusalem, timeZone: Asia/Jerusalem, holidays: IL, workdays: [sun, mon, tue, wed, thu] }
  - { email: tal@jerusalem.example, name: Tal Mizrahi, city: Jerusalem, timeZone: Asia/Jerusalem, holidays: IL, workdays: [sun, mon, tue, wed, thu] }
  - { email: jack@stjohns.example, name: Jack Power, city: St. John's, timeZone: America/St_Johns, holidays: CA-NL }
  - { email: mary@stjohns.example, name: Mary Walsh, city: St. John's, timeZone: America/St_Johns, holidays: CA-NL }
  - { email: aroha@auckland.example, name: Aroha Ngata, city: Auckland, timeZone: Pacific/Auckland, holidays: NZ-AUK }
  - { email: liam@auckland.example, name: Liam Tana, city: Auckland, timeZone: Pacific/Auckland, holidays: NZ-AUK }
  - { email: zoe@nantes.example, name: Zoé Martin, city: Nantes, language: fr, timeZone: Europe/Paris, holidays: FR }
reviews:
  # Over New Year, from Sunday on.
  - id: jerusalem
    hostCity: Jerusalem
    timeZone: Asia/Jerusalem
    visit: { start: 2027-01-10, days: 1 }
    call: 2027-01-03T17:00
    organisers: [olga@wheels.example]
    leader: zoe@nantes.example
    peers: [jack@stjohns.example, aroha@auckland.example]
    host: [noa@jerusalem.example]
  # Its clocks go forward on 14 March, Europe's on the 28th.
  - id: st-johns
    hostCity: St. John's
    timeZone: America/St_Johns
    language: fr
    visit: { start: 2027-03-30, days: 2 }
    call: 2027-03-19T09:30
    organisers: [olga@wheels.example]
    leader: liam@auckland.example
    peers: [zoe@nantes.example, avi@jerusalem.example, tal@jerusalem.example]
    host: [mary@stjohns.example]
  # Its clocks go back on 4 April.
  - id: auckland
    hostCity: Auckland
    timeZone: Pacific/Auckland
    visit: { start: 2027-04-13, days: 3 }
    call: 2027-04-06T09:00
    organisers: [olga@wheels.example]
    leader: avi@jerusalem.example
    peers: [jack@stjohns.example, mary@stjohns.example, zoe@nantes.example]
    host: [aroha@auckland.example]
`;

/** Cities that review each other's cycling, from Jerusalem to St. John's and Auckland, read as an organiser's file is. */
export function cyclingProgramme(): ProgrammeFile {
  const dir = mkdtempSync(join(tmpdir(), 'cycling-'));
  try {
    writeFileSync(join(dir, 'cycling.json'), JSON.stringify(BENCHMARK));
    writeFileSync(join(dir, 'cycling.yaml'), FILE);
    const read = loadProgrammeFile(join(dir, 'cycling.yaml'), shippedBenchmarks());
    if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
    return read.programme;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
