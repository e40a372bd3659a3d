import { replan } from '../../src/plan/planning';
import type { StepRecord } from '../../src/ports/records';
import { aFinding, aHypothesis, aNote, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const ADVISORY = anInterview('advisory', {
  function: 'Chair of the advisory committee',
  sourceType: 'migrant_group',
  hypotheses: ['a'],
});
const OFFICE = anInterview('office', { starts: at(2, '09:00'), ends: at(2, '10:00'), hypotheses: ['a'] });
const HEARD = aNote('helsinki', ADVISORY, [aFinding('one', { text: 'It has no budget.', effects: { a: 'supports' } })]);

let world: World;
beforeEach(async () => {
  const gathered = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z' });
  world = await aWorld({ reviews: [gathered], people: GENOA_PEOPLE }, at(0, '12:00'));
  await keep(ADVISORY, OFFICE, aHypothesis('a', { text: 'The committee is not heard.' }));
});
afterEach(() => world.close());

async function keep(...records: readonly StepRecord[]): Promise<void> {
  for (const record of records) await world.deps.store.stepRecords.put(record);
  await replan(world.deps, REVIEW);
}
const told = async (person: string) => saidIn(await messagesTo(world, person));
const inChannel = async () => saidIn(await world.deps.store.messages.find({ thread: `channel:${REVIEW}` }));
function saidIn(messages: Awaited<ReturnType<typeof messagesTo>>): string[] {
  const inOrder = [...messages].sort((a, b) => (a.at < b.at ? -1 : 1));
  return inOrder.flatMap(({ content, status }) =>
    status === 'delivered' && content.kind === 'prompt' ? [said(content.prompt)] : [],
  );
}
const evenings = (all: readonly string[]) =>
  all.filter((one) =>
    /To decide|Nothing has to be decided|Nothing is left to decide|À décider|rien à décider/i.test(one),
  );

describe('an evening of the visit', () => {
  it('is posted at half past six of the host city to its leader and in the channel, and to nobody else', async () => {
    await keep(HEARD);
    await goTo(world, at(1, '18:29'));
    expect([evenings(await inChannel()), evenings(await told('lyon'))]).toEqual([[], []]);
    await goTo(world, at(1, '18:30'));
    const [posted = '', ...more] = evenings(await inChannel());
    expect(more).toEqual([]);
    expect(posted).toContain('It has no budget. (Chair of the advisory committee, migrant groups)');
    expect(posted).toContain('as of Tuesday 20 April at 18:30');
    expect(posted).toContain('1 of 2 interviews held');
    // In its leader's own language.
    expect(evenings(await told('lyon'))).toHaveLength(1);
    expect(evenings(await told('lyon'))[0]).toContain('1 sur 2 entretiens');
    for (const person of ['genoa', 'helsinki', 'eurocities']) expect(evenings(await told(person))).toEqual([]);
  });

  it('has a second edition where something came late, and none where nothing did', async () => {
    await keep(HEARD);
    await goTo(world, at(1, '18:30'));
    const late = aFinding('late', { at: at(1, '19:15'), text: 'It met once.' });
    await keep(aNote('utrecht', ADVISORY, [late]));
    await goTo(world, at(1, '20:30'));
    const [, second = ''] = evenings(await inChannel());
    expect(second).toContain('new since the first edition: 1 finding');
    expect(second).toContain('new: It met once.');
    await goTo(world, at(2, '18:30'));
    const third = evenings(await inChannel()).at(-1);
    expect(third).not.toContain('It met once.');
    await goTo(world, at(2, '20:30'));
    expect(evenings(await inChannel())).toHaveLength(3);
  });

  it('comes before the feedback session on the last day', async () => {
    await goTo(world, at(3, '13:00'));
    expect(evenings(await inChannel()).at(-1)).toContain('day 3 of 3');
  });

  it('is posted again on the new days of a visit that moves after an evening of it was told', async () => {
    await goTo(world, at(1, '18:30'));
    await world.deps.store.reviews.update(REVIEW, (review) => ({
      ...review,
      visit: { ...review.visit, start: '2027-04-27' },
    }));
    await keep({
      ...ADVISORY,
      value: { ...(ADVISORY.value as object), starts: at(8, '09:00'), ends: at(8, '10:00') },
    });
    await goTo(world, at(8, '18:30'));
    expect(evenings(await inChannel()).map((one) => /day \d of \d/.exec(one)?.[0])).toEqual([
      'day 1 of 3',
      'day 1 of 3',
    ]);
  });

  it('says nothing in a review that has no visit to tell of', async () => {
    for (const record of await world.deps.store.stepRecords.find({ review: REVIEW }))
      await world.deps.store.stepRecords.remove(record.id);
    await replan(world.deps, REVIEW);
    await goTo(world, at(1, '18:30'));
    expect([...(await inChannel()), ...(await told('lyon'))].filter((one) => one.includes('tonight'))).toEqual([]);
  });
});

test('each morning says whom the team meets, what each could settle, and what nobody has heard yet', async () => {
  await goTo(world, at(1, '07:30'));
  const [first = ''] = (await inChannel()).filter((one) => one.includes('Today in Genoa'));
  expect(first).toContain('09:00 · Chair of the advisory committee · helsinki and utrecht');
  expect(first).toContain('Could settle: The committee is not heard.');
  expect(first).toContain('Nobody has heard anything of this yet');
  await keep(HEARD);
  await goTo(world, at(2, '07:30'));
  const second = (await inChannel()).filter((one) => one.includes('Today in Genoa')).at(-1);
  expect(second).not.toContain('Nobody has heard anything of this yet');
});

test('a morning that is asked for on another day does not speak as of today', async () => {
  world.setClock(at(5, '09:00'));
  const told = (await types(world, 'helsinki', 'morning')).map(said).join();
  expect(told).toContain('day 3 of 3');
  expect(told).not.toMatch(/today/i);
  await world.deps.store.people.update('helsinki', (one) => ({ ...one, language: 'fr' }));
  const card = (await types(world, 'helsinki', 'matin')).at(-1);
  expect(JSON.stringify(card)).toContain('jour 3 sur 3');
  expect(JSON.stringify(card)).not.toMatch(/aujourd/i);
});

describe('who asks for it', () => {
  it.each(['lyon', 'helsinki', 'ethics', 'eurocities'])('%s reads it as it is now', async (who) => {
    await keep(HEARD);
    world.setClock(at(1, '15:00'));
    expect((await types(world, who, 'evening')).map(said).join()).toContain('It has no budget.');
    expect((await types(world, who, 'morning')).map(said).join()).toContain('Chair of the advisory committee');
  });

  it('nobody of the host city does, and nobody before the visit', async () => {
    await keep(HEARD);
    const early = (await types(world, 'helsinki', 'evening')).map(said).join();
    expect(early).toContain('no evening to tell of');
    expect(early).toContain('begins on Tuesday 20 April.');
    world.setClock(at(1, '15:00'));
    for (const word of ['evening', 'morning', 'soir', 'matin'])
      expect(JSON.stringify(await types(world, 'genoa', word))).not.toMatch(/budget|advisory|not heard/);
  });
});

describe('while an interview is going on', () => {
  it('is one that can still settle something: nobody reads that none is left', async () => {
    await goTo(world, at(2, '09:30'));
    for (const command of ['soir', 'matin'])
      expect((await types(world, 'lyon', command)).map(said).join()).not.toMatch(/plus d’entretien prévu/);
    await goTo(world, at(2, '10:00'));
    for (const command of ['soir', 'matin'])
      expect((await types(world, 'lyon', command)).map(said).join()).toMatch(/plus d’entretien prévu/);
  });
});

describe('whoever asks how things stand during the visit', () => {
  const stands = async (who: string, moment: string) => {
    await goTo(world, moment);
    return types(world, who, who === 'lyon' ? 'statut' : 'status');
  };

  it('reads whom they meet now or next, which notes they have to write, and what is today', async () => {
    const before = (await stands('helsinki', at(1, '08:00'))).map(said).join();
    expect(before).toContain('Genoa: day 1 of 3 of the visit');
    expect(before).toContain('Your next interview: Chair of the advisory committee, Tuesday 20 April at 09:00');
    expect(before).toContain('18:30 evening digest');
    expect((await stands('helsinki', at(1, '09:30'))).map(said).join()).toContain(
      'You are with: Chair of the advisory committee, until 10:00',
    );
    const cards = await stands('helsinki', at(1, '10:30'));
    expect(cards.map(said).join()).toContain('1 note of yours to write: Chair of the advisory committee');
    expect(cards.flatMap(({ actions }) => actions.map(({ id }) => id))).toEqual(
      expect.arrayContaining(['morning', 'interview-brief', 'visit-note']),
    );
    await keep(HEARD);
    expect((await stands('helsinki', at(1, '18:29'))).map(said).join()).not.toContain('of yours to write');
    expect((await stands('lyon', at(1, '18:29'))).map(said).join()).toContain('jour 1 sur 3 de la visite');
  });

  it('but neither the host city, nor anybody before or after', async () => {
    expect((await stands('helsinki', at(0, '12:00'))).map(said).join()).not.toContain('of the visit');
    expect((await stands('genoa', at(1, '10:30'))).map(said).join()).not.toMatch(/day 1 of 3|Chair of|of yours/);
    expect((await stands('helsinki', at(4, '09:00'))).map(said).join()).not.toContain('of the visit');
  });
});
