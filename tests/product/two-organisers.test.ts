import { LANGUAGES } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { sweep } from '../../src/plan/work';
import { one } from '../support/creating';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, said, types, type World } from '../support/service-world';
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
      const done = below(await week(who), 'Done for another, in the last seven days');
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
