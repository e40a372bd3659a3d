import type { Interview } from '../../../flows/interviews/public';
import type { Review } from '../../../src/method/review';
import { replan } from '../../../src/plan/planning';
import type { StepRecord } from '../../../src/ports/records';
import { aHypothesis, anInterview as keptInterview } from '../a-visit';
import { GENOA } from '../genoa-schedule';
import type { World } from '../service-world';
import { aReview } from '../sheets';

/** The second day of Genoa's visit, 15:10 there: the interview of 14:00 is just over. */
const ON_THE_VISIT = '2027-04-21T13:10:00.000Z';

export const AT_VISIT: Review = aReview({
  gatheredAt: '2027-04-06T15:30:00.000Z',
  report: { ...GENOA.report, url: 'https://genoa.example/report.pdf' },
  reportRevision: 1,
});

/** An interview of Genoa's programme; on the second day at 14:00 there, unless said otherwise. */
export function anInterview(key: string, over: Partial<Interview> = {}): StepRecord {
  return keptInterview(key, {
    starts: '2027-04-21T12:00:00.000Z',
    ends: '2027-04-21T13:00:00.000Z',
    function: 'Head of social policy',
    organisation: 'City of Genoa',
    place: 'Palazzo Tursi',
    indicators: ['GG-IMP-3', 'GG-AMB-1'],
    hypotheses: ['advice'],
    questions: [
      { key: 'q-board', text: 'Who appoints the board?', indicator: 'GG-IMP-3' },
      { key: 'q-minutes', text: 'Who reads its minutes?', indicator: 'GG-IMP-3' },
    ],
    ...over,
  });
}

/** The visit has begun, with one interview of Helsinki and Utrecht over, and one of Barcelona and the leader to come. */
export async function visitBegun({ deps, setClock }: World, records: readonly StepRecord[] = THE_VISIT): Promise<void> {
  await deps.store.reviews.put(AT_VISIT);
  for (const record of records) await deps.store.stepRecords.put(record);
  setClock(ON_THE_VISIT);
}

export const THE_VISIT: readonly StepRecord[] = [
  aHypothesis('advice', {
    text: 'The city under-uses the advice of its advisory board.',
    indicators: ['GG-IMP-3'],
  }),
  aHypothesis('waiting', { text: 'Newcomers wait longer than the report says.', indicators: ['GG-AMB-1'], rank: 2 }),
  anInterview('social'),
  anInterview('board', {
    starts: '2027-04-21T14:00:00.000Z',
    ends: '2027-04-21T15:00:00.000Z',
    function: 'Chair of the advisory board',
    organisation: 'Advisory board',
    sourceType: 'migrant_group',
    pair: ['barcelona', 'lyon'],
    writes: 'lyon',
  }),
];

/** What is planned of the visit is planned anew. */
export const plannedAnew = ({ deps }: World): Promise<unknown> => replan(deps, GENOA.id);
