import { channelDigest } from '../../src/method/digest';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aBenchmark, aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const benchmark = aBenchmark(1);
const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const sheets = benchmark.indicators.flatMap(({ id }) => [
  aSheet(id, 'helsinki', aContent('below')),
  aSheet(id, 'utrecht', aContent('at')),
]);
const digest = (active: readonly string[]) =>
  channelDigest({
    review: aReview(),
    benchmark,
    sheets,
    active: new Set(active),
    decisions: [],
    register: [],
    reported: new Set(),
    hostViews: new Map(),
    calendars: new Map(),
    reader: GENOA_PEOPLE.find(({ id }) => id === 'lyon') ?? somebody('lyon'),
    since: '2027-03-23T16:00:00.000Z',
    until: MIDWAY,
  });

test('how far the team is counts the answers of those who are on it', () => {
  expect(digest(TEAM).head).toMatchObject({ submitted: 8, expected: 16 });
  const without = digest(TEAM.filter((id) => id !== 'utrecht')).head;
  expect(without).toMatchObject({ submitted: 4, expected: 12 });
  expect(without.cells.map((cell) => [cell.submitted, cell.expected])).toEqual(Array(4).fill([1, 3]));
});
