import { peerPace } from '../../src/method/peer-pace';
import type { Sheet } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aChange, aContent, aReview, aSheet } from '../support/sheets';

const person = GENOA_PEOPLE.find((p) => p.id === 'utrecht') ?? somebody('utrecht');
const at = (sheets: readonly Sheet[], now: string) =>
  peerPace(aReview(), person.id, 73, sheets, { person, visits: [] }, now);
const drafted = (when: string) =>
  applyChange(newSheet('genoa-2027', 'GG-AMB-2', 'utrecht'), aChange({ performance: 'at' }, { at: when }));

describe('where a peer stands', () => {
  it('counts what is judged and what is complete apart', () => {
    const sheets = [
      aSheet('GG-AMB-1', 'utrecht', aContent('at'), '2027-03-24T09:00:00.000Z'),
      drafted('2027-03-24T09:10:00.000Z'),
    ];
    expect(at(sheets, '2027-03-25T09:00:00.000Z')).toMatchObject({ total: 73, judged: 2, complete: 1 });
  });

  it('a draft breaks the silence, as an answer does', () => {
    const now = '2027-03-26T18:00:00.000Z';
    expect(at([], now).silentWorkingDays).toBe(3);
    expect(at([drafted('2027-03-25T09:00:00.000Z')], now).silentWorkingDays).toBe(1);
  });

  it('knows nothing of what comes later than the moment asked about', () => {
    const later = aSheet('GG-AMB-1', 'utrecht', aContent('at'), '2027-03-26T09:00:00.000Z');
    expect(at([later], '2027-03-25T09:00:00.000Z')).toMatchObject({ judged: 0, complete: 0 });
  });

  it('an edit does not make an answer a new one', () => {
    const first = aSheet('GG-AMB-1', 'utrecht', aContent('at'), '2027-03-24T09:00:00.000Z');
    const edited = applyChange(first, aChange({ performance: 'above' }, { at: '2027-03-26T09:00:00.000Z' }));
    expect(at([edited], '2027-03-25T09:00:00.000Z').complete).toBe(1);
  });
});
