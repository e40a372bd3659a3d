import { agreesToAll, aProgramme, asked, buttonsOf, must, PEERS, pressIn } from '../support/benchmark-story';
import { said, types, type World } from '../support/service-world';

let world: World;
afterEach(() => world.close());

async function objects(person: string, indicator: string, what: string, text: string): Promise<void> {
  const [part] = await types(world, person, 'benchmark');
  let card = must(part);
  while (!buttonsOf(card).some(({ data }) => data?.indicator === indicator))
    card = must((await pressIn(world, person, card, 'benchmark-go-through')).at(-1));
  const [one] = await pressIn(world, person, card, 'benchmark-one', { indicator });
  await pressIn(world, person, must(one), 'benchmark-say', { fields: { what, text } });
}

it('asks nobody before its organiser says so, and takes 22 presses at most to agree to 73', async () => {
  world = await aProgramme();
  expect(said((await types(world, 'helsinki', 'benchmark'))[0])).toContain('No new version is under discussion');
  const [stands] = await types(world, 'eurocities', 'benchmark');
  await pressIn(world, 'eurocities', must(stands), 'benchmark-draft');
  expect(said((await types(world, 'helsinki', 'benchmark'))[0])).not.toContain('agree');
  await asked(world);
  const { n, last } = await agreesToAll(world, 'helsinki');
  expect(n).toBeLessThanOrEqual(22);
  expect(said(last)).toContain('all 73 indicators');
});

it('is published once all have approved, after two were reworded and shown again to those whom they concern', async () => {
  world = await aProgramme();
  await asked(world);
  await objects('barcelona', 'GG-AMB-2', 'object', 'nobody can measure this');
  await objects('utrecht', 'IE-LEA-1', 'comment', 'say who leads');
  for (const person of PEERS) if (person !== 'tampere') await agreesToAll(world, person);
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toContain('nobody can measure this');
  expect(said(draft)).toContain('4 of 6');
  for (const indicator of ['GG-AMB-2', 'IE-LEA-1']) {
    const [cells] = await pressIn(world, 'eurocities', must(draft), 'benchmark-edit');
    const [cell] = await pressIn(world, 'eurocities', must(cells), 'benchmark-edit', {
      part: indicator === 'GG-AMB-2' ? 'GG-AMB-1' : 'IE-LEA-1',
    });
    const [one] = await pressIn(world, 'eurocities', must(cell), 'benchmark-edit', { indicator });
    const fields = { title1: 'Better', statement1: 'A better statement.', title2: 'Mieux', statement2: 'Un énoncé.' };
    const [after] = await pressIn(world, 'eurocities', must(one), 'benchmark-reword', { fields });
    expect(said(after)).toContain(`${indicator} is reworded. 5 people see it again.`);
  }
  for (const person of PEERS) {
    const { n } = await agreesToAll(world, person);
    expect([person, n]).toEqual([person, person === 'tampere' ? 20 : 2]);
  }
  const [ready] = await types(world, 'eurocities', 'benchmark');
  const [sure] = await pressIn(world, 'eurocities', must(ready), 'benchmark-publish');
  expect(said(sure)).toContain('Everybody has approved.');
  const [done] = await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now');
  expect(said(done)).toContain('with everybody’s approval');
  const reviews = await world.deps.store.reviews.find({});
  expect(reviews.map(({ benchmark }) => benchmark)).toEqual([
    { id: 'inti-cities-2027', version: 2 },
    { id: 'inti-cities-2027', version: 2 },
  ]);
  const published = world.deps.benchmark('inti-cities-2027', 2);
  expect(published.indicators).toHaveLength(73);
  expect(published.since).toEqual({
    id: 'inti-cities-2008',
    version: 1,
    changes: [
      { id: 'GG-AMB-2', how: 'reworded', from: ['GG-AMB-2'] },
      { id: 'IE-LEA-1', how: 'reworded', from: ['IE-LEA-1'] },
    ],
  });
});
