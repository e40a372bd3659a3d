import type { Review } from '../../src/method/review';
import { replan } from '../../src/plan/planning';
import { sayReminder } from '../../src/plan/reminder-words';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** A review that was opened although its host has reported nothing. */
let world: World;
const begin = async (over: Partial<Review> = {}, language: 'en' | 'fr' = 'en') => {
  world = await aWorld({ reviews: [aReview(over)], people: GENOA_PEOPLE.map((p) => ({ ...p, language })) }, MIDWAY);
};
afterEach(() => world.close());

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const tells = async (person: string, text: string) => plain((await types(world, person, text)).map(said).join('\n'));
const comesIn = async (person: string) => {
  const event = anEvent(person, { kind: 'hello' });
  await takeTurn(world.deps, event);
  return plain((await repliesTo(world, event)).map(said).join('\n'));
};
const reports = (indicator: string) =>
  world.deps.store.reportLines.put({
    ...{ id: `genoa-2027|${indicator}`, review: 'genoa-2027', indicator, text: 'The plan is of 2023.', page: '4' },
    ...{ selfAssessment: '', responsible: '', documents: '' },
  });

describe.each([
  ['en', 'not here yet', /has sent|says nothing|has reported/, ['report', 'judge', 'indicator 3']],
  ['fr', 'pas encore là', /a remis|n’en dit rien|rapporté/, ['rapport', 'évaluer', 'indicateur 3']],
] as const)('a desk review that opened without a report, in %s', (language, missing, untrue, words) => {
  it('says on every card that there is none, and nothing as if there were one', async () => {
    await begin({}, language);
    const heard = [await comesIn('helsinki')];
    for (const word of words) heard.push(await tells('helsinki', word));
    for (const one of heard) expect(one).toContain(missing);
    expect(heard.join('\n')).not.toMatch(untrue);
  });

  it('tells the host what it still owes', async () => {
    await begin({}, language);
    const own = await tells('genoa', language === 'en' ? 'my report' : 'mon rapport');
    expect(own).toContain(missing);
    expect(own).not.toMatch(/accepted|accepté/);
    const told = await tells('genoa', 'status');
    expect(told).toContain(missing);
    expect(told).not.toMatch(/what you have reported|ce que vous avez rapporté/);
  });

  it('speaks of the document where there is no more of it', async () => {
    await begin({ report: { due: '2027-03-23', url: 'https://genoa.example/report.pdf' } }, language);
    for (const word of words) {
      const heard = await tells('helsinki', word);
      expect(heard).not.toContain(missing);
      expect(heard).not.toMatch(/says nothing|n’en dit rien|speaks of 0|il parle : 0/);
    }
    expect(await tells('genoa', 'status')).not.toContain(missing);
  });
});

it('reminds the host of it, until it is there', async () => {
  await begin();
  await replan(world.deps, 'genoa-2027');
  const planned = await world.deps.store.plan.find({ person: 'genoa' });
  expect(planned.map(({ kind }) => kind)).toContain('report');
  const remind = async () => {
    const [host] = await world.deps.store.people.find({ id: 'genoa' });
    if (!host) throw new Error('nobody of the host city');
    return sayReminder(world.deps, host, [{ kind: 'report', review: 'genoa-2027' }], 'reminder-1');
  };
  expect(JSON.stringify(await remind())).toContain('its initial report is not here yet');
  await reports('GG-AMB-1');
  await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, reportRevision: 1 }));
  expect((await remind()).kind).toBe('drop');
});

it('tells whoever runs it, and lets them remind the host of it', async () => {
  await begin();
  expect(await tells('eurocities', 'week')).toMatch(/Genoa.* report was due 23 March/);
  expect(await tells('eurocities', 'remind')).toMatch(/genoa \(Genoa\)/);
  expect(await tells('genoa', 'dates')).toContain('was due Tuesday 23 March, and is awaited');
  await reports('GG-AMB-1');
  await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, reportRevision: 1 }));
  expect(await tells('eurocities', 'week')).not.toMatch(/report was due/);
  expect(await tells('eurocities', 'remind')).not.toMatch(/genoa \(Genoa\)/);
  expect(await tells('genoa', 'dates')).not.toContain('awaited');
});
