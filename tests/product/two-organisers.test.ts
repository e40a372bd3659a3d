import { LANGUAGES } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { sweep } from '../../src/plan/work';
import { one } from '../support/creating';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** Two who run six: three of them each looks after first. Those in `waiting` have not been opened. */
const CITIES = ['Genoa', 'Malmö', 'Lodz', 'Porto', 'Ghent', 'Turin'];
const ANAS = CITIES.slice(0, 3);
const DUE = '2027-03-23';

function sixth(hostCity: string, over: Partial<Review> = {}): Review {
  const { openedAt: _, ...waiting } = aReview();
  const organisers = ANAS.includes(hostCity) ? ['ana', 'bruno'] : ['bruno', 'ana'];
  return {
    ...waiting,
    id: `${hostCity.toLowerCase()}-2027`,
    hostCity,
    report: { due: DUE },
    members: { ...waiting.members, organisers, host: [] },
    ...over,
  };
}

let world: World;
beforeEach(async () => {
  const people = [
    ...GENOA_PEOPLE,
    somebody('ana', { name: 'Ana Pérez', timeZone: 'Europe/Brussels' }),
    somebody('bruno', { name: 'Bruno Silva', timeZone: 'Europe/Brussels' }),
  ];
  world = await aWorld({ reviews: CITIES.map((city) => sixth(city)), people }, MIDWAY);
});
afterEach(() => world.close());

const week = async (who: string, word = 'week') =>
  said(one(await types(world, who, word)))
    .split('\n')
    .filter((line) => !/^(text|strong|subtle|list)$/.test(line));
/** The lines below a heading, up to the next that is a heading. */
const below = (lines: readonly string[], heading: string) => {
  const from = lines.indexOf(heading);
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^(Due|Late|Waits for|Done for|You may)/.test(line));
  return from < 0 ? [] : rest.slice(0, to < 0 ? undefined : to);
};
const cities = (lines: readonly string[]) => CITIES.filter((city) => lines.some((line) => line.startsWith(city)));
const mornings = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));

describe('two who run six reviews', () => {
  it('each see their own first, and what waits for the other under their name', async () => {
    const anas = await week('ana');
    expect(cities(below(anas, 'Waits for you'))).toEqual(ANAS);
    expect(cities(below(anas, 'Waits for Bruno Silva'))).toEqual(CITIES.slice(3));
    expect(anas.join()).toMatch(/noted as done by you, for them/);
    const late = below(anas, 'Late');
    expect(late.slice(0, 3).every((line) => !line.includes('Bruno'))).toBe(true);
    expect(late.slice(3).every((line) => line.endsWith('(Bruno Silva)'))).toBe(true);
    const brunos = await week('bruno');
    expect(cities(below(brunos, 'Waits for you'))).toEqual(CITIES.slice(3));
    expect(cities(below(brunos, 'Waits for Ana Pérez'))).toEqual(ANAS);
  });

  it('by date over all, whoever looks after it', async () => {
    await world.deps.store.reviews.put(sixth('Turin', { report: { due: '2027-03-26' } }));
    await world.deps.store.reviews.put(sixth('Genoa', { report: { due: '2027-03-29' } }));
    const due = below(await week('ana'), 'Due').join('\n');
    expect(due).toMatch(
      /Turin, the host city’s report is due \(Bruno Silva\)(?:.|\n)*Genoa, the host city’s report is due$/m,
    );
  });

  it('do what waits for the other with the same words and presses, and it is said and noted for whom', async () => {
    await types(world, 'ana', 'open Porto');
    await types(world, 'ana', 'open Genoa');
    const opened = await world.deps.store.audit.find({ action: 'opened' });
    expect(opened.map(({ by, review, detail }) => [by, review, detail?.for]).sort()).toEqual([
      ['ana', 'genoa-2027', undefined],
      ['ana', 'porto-2027', 'bruno'],
    ]);
    for (const who of ['ana', 'bruno']) {
      const done = below(await week(who), 'Done for another');
      expect(done).toEqual([expect.stringMatching(/^Porto: desk review opened, by Ana Pérez for Bruno Silva \(/)]);
    }
    world.setClock('2027-04-12T09:00:00.000Z');
    expect((await week('bruno')).join()).not.toMatch(/Done for another/);
  });

  it.each(LANGUAGES)('and are told so in their language: %s', async (language) => {
    await world.deps.store.people.update('ana', (p) => ({ ...p, language }));
    const said = (await week('ana', language === 'en' ? 'week' : 'semaine')).join('\n');
    expect(said).toMatch(language === 'en' ? /^Waits for Bruno Silva$/m : /^Ce qui attend Bruno Silva$/m);
  });
});

describe('the morning’s message', () => {
  const at = async (moment: string) => {
    await sweep(world.deps);
    await goTo(world, moment);
  };
  const told = async (who: string) => cities((await mornings(who)).flatMap((text) => text.split('\n')));

  it('comes to whoever looks after a review, and to nobody twice', async () => {
    await at('2027-03-26T09:00:00.000Z');
    expect(await told('ana')).toEqual(ANAS);
    expect(await told('bruno')).toEqual(CITIES.slice(3));
  });

  it.each([
    ['away', { away: [{ from: '2027-03-26', to: '2027-03-26' }] }],
    ['silent', { paused: true }],
    ['gone', { active: false }],
  ])('and to the other while they are %s', async (_, over) => {
    await world.deps.store.people.update('bruno', (p) => ({ ...p, ...over }));
    await at('2027-03-26T09:00:00.000Z');
    expect(await told('bruno')).toEqual([]);
    expect(await told('ana')).toEqual(CITIES);
  });
});

describe('standing in for another', () => {
  const at = async (moment: string) => {
    await sweep(world.deps);
    await goTo(world, moment);
  };
  /** What somebody was told since they were last asked for, by line. */
  const heard = async (who: string) => {
    const all = await mornings(who);
    const fresh = all.slice(counts.get(who) ?? 0);
    counts.set(who, all.length);
    return fresh.flatMap((text) => text.split('\n'));
  };
  const counts = new Map<string, number>();
  beforeEach(() => counts.clear());
  const FOR_BRUNO = 'acting for Bruno until 30 March';

  it('brings the other’s morning, named so, until the day that was said; then they hear who stood in', async () => {
    const answer = said(one(await types(world, 'ana', FOR_BRUNO)));
    expect(answer).toMatch(/You stand in for Bruno Silva until Tuesday 30 March: Ghent, Porto and Turin/);
    await at('2027-03-26T09:00:00.000Z');
    const brunos = await heard('bruno');
    expect(brunos.join()).toMatch(/Ana Pérez stands in for you until Tuesday 30 March/);
    expect(cities(brunos)).toEqual([]);
    const anas = await heard('ana');
    expect(cities(anas)).toEqual(CITIES);
    expect(anas.filter((line) => line.startsWith('Porto')).every((line) => line.endsWith('(Bruno Silva)'))).toBe(true);
    await types(world, 'ana', 'open Turin');
    await at('2027-03-30T09:00:00.000Z');
    expect(cities(await heard('bruno'))).toEqual([]);
    await heard('ana');
    await at('2027-03-31T09:00:00.000Z');
    const back = await heard('bruno');
    expect(back.filter((line) => /Ana Pérez stood in for you until Tuesday 30 March/.test(line))).toHaveLength(1);
    expect(cities(back)).toEqual(CITIES.slice(3));
    expect(cities(await heard('ana'))).toEqual(ANAS);
    expect((await week('bruno')).join()).toMatch(/Turin: desk review opened, by Ana Pérez for Bruno Silva/);
    await at('2027-04-01T09:00:00.000Z');
    expect((await heard('bruno')).join()).not.toMatch(/stood in/);
  });

  it.each([
    ['ana', 'no longer acting', 'bruno'],
    ['bruno', 'I am back', 'ana'],
  ])('ends when %s says “%s”, and the other is told', async (who, word, other) => {
    await types(world, 'ana', FOR_BRUNO);
    expect((await week(who)).join()).toMatch(/Ana Pérez stands in for Bruno Silva until Tuesday 30 March/);
    expect(said(one(await types(world, who, word)))).toMatch(/Ended: Ana Pérez for Bruno Silva/);
    await at('2027-03-26T09:00:00.000Z');
    const told = await heard(other);
    expect(told.join()).toMatch(/Ana Pérez stands in for Bruno Silva no longer/);
    expect(cities([...told, ...(await heard(who))]).sort()).toEqual([...CITIES].sort());
    expect(said(one(await types(world, who, word)))).toMatch(/You stand in for nobody/);
  });

  it('is asked on a card where the words do not say for whom or until when', async () => {
    const card = one(await types(world, 'ana', 'acting'));
    const wrong = await presses(world, 'ana', card, 'acting-start', { other: 'bruno', lastDay: '2027-03-01' });
    expect(wrong.map(said).join()).toMatch(/Until which day/);
    const right = await presses(world, 'ana', card, 'acting-start', { other: 'bruno', lastDay: '2027-03-30' });
    expect(said(one(right))).toMatch(/You stand in for Bruno Silva/);
    const foreign = await presses(world, 'ana', card, 'acting-start', { other: 'lyon', lastDay: '2027-03-30' });
    expect(foreign.map(said).join()).toMatch(/For whom is it/);
  });

  it('gives nobody a right: only reviews that both organise, and only those two', async () => {
    const mine = sixth('Turin');
    await world.deps.store.reviews.put({ ...mine, members: { ...mine.members, organisers: ['bruno'] } });
    await types(world, 'ana', FOR_BRUNO);
    expect((await world.deps.store.reviews.get('turin-2027'))?.standIns).toBeUndefined();
    await types(world, 'lyon', FOR_BRUNO);
    const stands = await world.deps.store.audit.find({ action: 'stands-in' });
    expect(new Set(stands.map(({ by, detail }) => `${by} for ${detail?.for}`))).toEqual(new Set(['ana for bruno']));
    await at('2027-03-26T09:00:00.000Z');
    expect(cities(await heard('bruno'))).toEqual(['Turin']);
  });

  it('in French', async () => {
    await world.deps.store.people.update('ana', (p) => ({ ...p, language: 'fr' }));
    const answer = said(one(await types(world, 'ana', 'je remplace Bruno jusqu’au 30 mars')));
    expect(answer).toMatch(/Vous remplacez Bruno Silva jusqu’au mardi 30 mars/);
    expect(said(one(await types(world, 'ana', 'je ne remplace plus')))).toMatch(/C’est terminé/);
  });
});
