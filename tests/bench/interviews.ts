import { propose } from '../../flows/interviews/proposing';
import type { Asked, Talk } from '../../flows/interviews/proposing/programme';
import { measured, ownCpuMs } from './process-cost';
import { type Row, row } from './table';

const DAY = 24 * 60;
const ROUNDS = 20;

/** A visit of three days, twenty interviews of sixty who could be heard, fifteen hypotheses, eight people of five cities. */
export async function interviewRows(): Promise<Row[]> {
  const asked = aVisit();
  for (let n = 0; n < 3; n += 1) propose(asked);
  const times = await measured(
    ownCpuMs,
    Array.from({ length: ROUNDS }, () => async () => {
      propose(asked);
    }),
  );
  const what = 'a programme of interviews is proposed';
  return [
    row(`${what}: CPU for each`, times.cpuMs, 'ms', '20 people, 3 days, 8 peers; at most 50 ms as it is within a turn'),
    row(`${what}: p99`, times.p99, 'ms'),
  ];
}

function aVisit(): Asked {
  const types = ['administration', 'elected', 'partner_org', 'service_user', 'migrant_group'];
  const wanted = Array.from({ length: 60 }, (_, n): Talk => {
    const isOutside = n % 5 >= 2;
    return {
      key: `talk-${n}`,
      sourceType: types[n % 5] ?? '',
      isOutside,
      organisation: isOutside ? `organisation-${n}` : '',
      indicators: [0, 1, 2].map((m) => `i-${(n * 7 + m * 5) % 73}`),
      hypotheses: [`h-${(n * 4) % 15}`, `h-${(n * 11) % 15}`],
      minutes: n % 4 === 0 ? 90 : 60,
    };
  });
  return {
    hypotheses: Array.from({ length: 15 }, (_, n) => `h-${n}`),
    team: Array.from({ length: 8 }, (_, n) => ({ id: `peer-${n}`, home: `city-${n % 5}` })),
    given: [],
    wanted,
    hours: [0, 1, 2].flatMap((day) => [
      { from: day * DAY + 540, to: day * DAY + 750 },
      { from: day * DAY + 840, to: day * DAY + (day === 2 ? 780 : 1020) },
    ]),
    most: 20,
    mostNew: 5,
  };
}
