import { wordsIn } from '../../src/i18n';
import { workingDaysBetween } from '../../src/method/calendar';
import { movableClock } from '../../src/plan/clock';
import { demonstration } from '../../src/programme/example/demonstration';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

async function cardFor(person: string, word: string) {
  const [card] = await types(world, person, word);
  if (!card) throw new RangeError('there is no card');
  return card;
}
const review = () => world.deps.store.reviews.get('genoa-2027');

describe('the visit', () => {
  it.each(['9999-12-31', '2207-04-20', '2033-01-01'])('cannot move to %s', async (start) => {
    const before = await review();
    const [answer] = await presses(world, 'eurocities', await cardFor('eurocities', 'visit'), 'visit-preview', {
      start,
    });
    expect(said(answer)).toContain('in 2032 at the latest. Nothing was changed.');
    expect(await review()).toEqual(before);
  });

  it('moves to another year, which is said before it is confirmed and after', async () => {
    const card = await cardFor('eurocities', 'visit');
    const [preview] = await presses(world, 'eurocities', card, 'visit-preview', { start: '2028-04-18' });
    expect(said(preview)).toMatch(/from Tuesday 20 April to Tuesday,? 18 April 2028\./);
    if (!preview) throw new RangeError('there is no preview');
    const [moved] = await presses(world, 'eurocities', preview, 'visit-confirm');
    expect(said(moved)).toMatch(/now begins Tuesday,? 18 April 2028\./);
    expect((await review())?.visit.start).toBe('2028-04-18');
  });
});

describe('one’s own time', () => {
  it.each([
    { from: '2027-04-01', to: '9999-04-02' },
    { from: '0001-04-01', to: '2027-04-02' },
  ])('an absence from $from to $to is asked about again', async (fields) => {
    const [answer] = await presses(world, 'helsinki', await cardFor('helsinki', 'away'), 'away-save', fields);
    expect(said(answer)).toContain('Dates go from 2026 to 2032.');
    expect((await world.deps.store.people.get('helsinki'))?.away).toEqual([]);
  });

  it('an absence over New Year says the year', async () => {
    const fields = { from: '2027-12-20', to: '2028-01-07' };
    const [answer] = await presses(world, 'helsinki', await cardFor('helsinki', 'away'), 'away-save', fields);
    expect(said(answer)).toContain('from 20 December to 7 January 2028');
  });

  it('snoozing until another century is asked about again', async () => {
    const card = await cardFor('helsinki', 'snooze');
    const fields = { until: '2207-01-01' };
    const date = { ...card, actions: card.actions.filter(({ submits }) => submits) };
    const [answer] = await presses(world, 'helsinki', date, 'snooze-until', fields);
    expect(said(answer)).toContain('Dates go from 2026 to 2032.');
    expect((await world.deps.store.people.get('helsinki'))?.snoozedUntil).toBeUndefined();
  });

  it('absences are as many as a list has room for; those that one covers are one with it', async () => {
    const away = Array.from({ length: 200 }, (_, n) => {
      const day = new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10);
      return { from: day, to: day };
    });
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, away }));
    const card = await cardFor('helsinki', 'away');
    const [answer] = await presses(world, 'helsinki', card, 'away-save', { from: '2027-05-01', to: '2027-05-02' });
    expect(said(answer)).toContain('would have 201 entries');
    await presses(world, 'helsinki', card, 'away-save', { from: '2027-12-01', to: '2028-12-31' });
    const stored = await world.deps.store.people.get('helsinki');
    expect(stored?.away).toEqual([{ from: '2027-12-01', to: '2028-12-31' }]);
  });
});

test('the demonstration’s clock stays where dates may be written', async () => {
  const clock = await movableClock(world.deps.store);
  await clock.moveTo(`${clock.last()}T20:00:00.000Z`);
  const demo = demonstration({ ...world.deps, clock }, clock);
  const before = clock.now().slice(0, 10);
  await expect(demo.move('workday')).rejects.toMatchObject({
    code: 'too-much',
    detail: wordsIn('en').limits.clock(clock.last().slice(0, 4)),
  });
  expect(clock.now().slice(0, 10)).toBe(before);
});

test('days between far dates are no more than dates may be written apart', () => {
  const calendar = { person: { ...somebody('helsinki'), holidays: 'FI' }, visits: [] };
  expect(workingDaysBetween(calendar, '2027-01-01', '9999-12-31').length).toBeLessThan(8 * 366);
});
