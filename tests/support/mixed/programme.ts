import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { shippedBenchmarks } from '../../../src/benchmarks';
import { say } from '../../../src/i18n';
import type { Benchmark } from '../../../src/method/benchmark';
import type { Language } from '../../../src/method/language';
import { CHANNEL, TEAM, TENANT, type TeamMember } from './people';

export const REVIEW = 'genoa-2027';

/** Seven indicators in four cells: one for each way in which a team can agree or not. */
export const INDICATORS = ['GG-AMB-1', 'GG-AMB-2', 'GG-LEA-1', 'GG-LEA-2', 'IE-AMB-1', 'IE-AMB-2', 'IE-LEA-1'] as const;
export type IndicatorId = (typeof INDICATORS)[number];

const PILLARS: readonly string[] = ['GG', 'IE'];
const DIMENSIONS: readonly string[] = ['AMB', 'LEA'];

/** The benchmark that ships, cut down to these. */
export const BENCHMARK = cutDown(shippedBenchmarks());

/** What an indicator is called. */
export function titleOf(indicator: IndicatorId, language: Language = 'en'): string {
  const found = BENCHMARK.indicators.find(({ id }) => id === indicator);
  return found ? say(found.title, language) : indicator;
}

/** The report's table. Whom it names as responsible can be met. */
const REPORT = [
  {
    indicator: 'GG-AMB-1',
    text: 'The council adopted the plan in 2023.',
    page: '5',
    responsible: 'Integration office',
  },
  {
    indicator: 'GG-AMB-2',
    text: 'Schools and social services follow it.',
    page: '6',
    responsible: 'Directorate-general',
  },
  {
    indicator: 'GG-LEA-1',
    text: 'The mayor presented the plan in public.',
    page: '9',
    responsible: 'Cabinet of the mayor',
  },
  { indicator: 'IE-AMB-2', text: 'There are language courses.', page: '14', responsible: 'Integration office' },
];

/** Writes programme, benchmark and report: one review, of Genoa. */
export async function writeProgramme(file: string, people: readonly TeamMember[]): Promise<void> {
  const folder = dirname(file);
  const emailOf = (role: TeamMember['role']) => people.filter((p) => p.role === role).map(({ email }) => email);
  const programme = {
    programme: 'mixed-2027',
    trusted: [{ slack: TEAM }, { teams: TENANT }],
    benchmark: 'seven.json',
    people: people.map(({ role: _, ...person }) => person),
    reviews: [
      {
        id: REVIEW,
        hostCity: 'Genoa',
        timeZone: 'Europe/Rome',
        language: 'fr',
        visit: { start: '2027-04-20', days: 3 },
        report: { entries: 'report.json' },
        call: '2027-04-09T10:00',
        organisers: emailOf('organiser'),
        leader: emailOf('leader')[0],
        peers: emailOf('peer'),
        host: emailOf('host'),
        channels: [{ slack: { team: TEAM, channel: CHANNEL } }],
      },
    ],
  };
  await Promise.all([
    writeFile(join(folder, 'seven.json'), JSON.stringify(BENCHMARK)),
    writeFile(join(folder, 'report.json'), JSON.stringify(REPORT)),
    writeFile(file, stringify(programme)),
  ]);
}

function cutDown([whole]: readonly Benchmark[]): Benchmark {
  if (!whole) throw new RangeError('no benchmark ships');
  const isIn = (wanted: readonly string[]) => (part: { id: string }) => wanted.includes(part.id);
  return {
    ...whole,
    id: 'seven',
    version: 1,
    pillars: whole.pillars.filter(isIn(PILLARS)),
    dimensions: whole.dimensions.filter(isIn(DIMENSIONS)),
    indicators: whole.indicators.filter(isIn(INDICATORS)),
  };
}
