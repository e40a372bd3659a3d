import { unzipSync } from 'fflate';
import type { Advice } from '../../flows/recommendations/public';
import { download } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import { buttonsOf, must, pressIn } from '../support/benchmark-story';
import { aComparedProgramme, CITIES, PROGRAMME, reviewOf, type Told } from '../support/compared-programme';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { goTo, said, types, type World } from '../support/service-world';

let world: World;
afterEach(() => world.close());

const PEOPLE = [...GENOA_PEOPLE, somebody('mayor', { city: 'Ambry' }), somebody('stranger', { city: 'Elsewhere' })];

/** Seven cities over two versions: each has a challenge and what answers it; the first two a practice. */
const SEVEN: Told[] = CITIES.map((city, n) => ({
  city,
  version: n < 4 ? 1 : 2,
  ...(n === 0 ? { host: 'mayor' } : {}),
  advice: [
    { text: `Nobody knows who has come to ${city}.`, indicators: ['GG-AMB-1'], goesWith: ['k1', 'k2'] },
    {
      sort: 'recommendation',
      text: `Count who comes, quarter by quarter (${city}).`,
      addressee: 'statistics office',
      priority: 'high',
      goesWith: ['k2'],
    },
    ...(n < 2
      ? [
          {
            sort: 'good_practice' as const,
            title: `Newcomer survey of ${city}`,
            text: 'Every second year in seven languages.',
            addressee: 'statistics office',
          },
        ]
      : []),
  ],
  judged: { 'GG-AMB-1': n < 2 ? 'below' : 'at' },
}));

async function file(person: string, path: string) {
  const reader = must(await world.deps.store.people.get(person));
  return download(world.deps, reader, `programmes/${PROGRAMME}/${path}`);
}

const opened = async (person: string, words = 'comparison') => must((await types(world, person, words)).at(-1));
const read = async (person: string, theme: string) =>
  must((await pressIn(world, person, await opened(person), 'comparison-theme', { fields: { theme } })).at(-1));

it('says by theme what each was told, to whoever works in the programme, its host cities too, and to nobody else', async () => {
  world = await aComparedProgramme(SEVEN, PEOPLE);
  for (const person of ['eurocities', 'helsinki', 'mayor']) {
    expect(said(await opened(person))).toContain('Ambry, Belmond, Carrow, Delmar, Estby, Fanholt and Gravel');
    const theme = said(await read(person, 'needs'));
    for (const city of CITIES.slice(0, 4))
      expect(theme).toContain(`Nobody knows who has come to ${city}. — ${city} · GG-AMB-1`);
    expect(theme).toContain('The rest is in the files.');
    const all = Buffer.from(must(await file(person, 'comparison.csv')).bytes).toString();
    for (const city of CITIES) expect(all).toContain(`Nobody knows who has come to ${city}.`);
    expect(theme).toContain('for statistics office · high priority');
  }
  expect(said(await opened('stranger'))).not.toContain('Ambry');
  await expect(file('stranger', 'comparison.csv')).rejects.toMatchObject({ code: 'not-allowed' });
});

it('says it in French, where nothing was sent yet that there is nothing, and of six alone in words', async () => {
  world = await aComparedProgramme(SEVEN.slice(0, 5), PEOPLE);
  expect(said(await opened('eurocities'))).toContain('words alone');
  expect(said(await read('eurocities', 'needs'))).not.toContain('How many cities');
  expect(said(await opened('lyon', 'comparaison'))).toContain('côte à côte');
  await world.close();
  world = await aComparedProgramme(
    SEVEN.map((one) => ({ ...one, sentAt: null })),
    PEOPLE,
  );
  expect(said(await opened('eurocities'))).toContain('nothing to compare yet');
  expect(said(await opened('eurocities', 'practices'))).toContain('No good practice can be looked up yet');
  expect(await file('eurocities', 'comparison.xlsx')).toBeUndefined();
});

it('tells numbers over six, not of the seventh before there are twelve, and leaves as files for those who read it, noted in the log', async () => {
  world = await aComparedProgramme(SEVEN, PEOPLE);
  const card = await read('eurocities', 'needs');
  const table = must(card.body.find((block) => block.kind === 'table'));
  expect(table).toMatchObject({
    head: ['Indicator', 'below', 'at', 'above'],
    rows: [[expect.stringContaining('GG-AMB-1'), '2', '4', '0']],
  });
  const csv = Buffer.from(must(await file('mayor', 'comparison.csv')).bytes).toString();
  expect(csv.slice(1)).toMatch(
    /^"theme","challenge","recommendation","indicators","good_practice","city","contact_function"/,
  );
  expect(csv).toContain(
    '"Newcomer survey of Ambry\nEvery second year in seven languages.","Ambry","statistics office"',
  );
  expect(must(await file('eurocities', 'comparison.xlsx')).name).toBe(`${PROGRAMME}-comparison.xlsx`);
  const md = Buffer.from(must(await file('eurocities', 'comparison.md')).bytes).toString();
  expect(md).toContain('### Good practices');
  const docx = unzipSync(must(await file('eurocities', 'comparison.docx')).bytes);
  expect(Buffer.from(must(docx['word/document.xml'])).toString()).toContain('Newcomer survey of Belmond');
  const noted = await world.deps.store.audit.find({ action: 'exported' });
  expect(noted.map(({ by, detail }) => [by, detail?.file])).toContainEqual(['mayor', 'comparison.csv']);
});

it('is taken away to read and to work with, as a PDF where one can be made, and so are its good practices', async () => {
  world = await aComparedProgramme(SEVEN, PEOPLE);
  const links = async (words: string) =>
    (await opened('eurocities', words)).body.flatMap((block) => (block.kind === 'link' ? [block] : []));
  expect((await links('comparison')).map(({ label }) => label)).toEqual(['Word', 'Excel', 'CSV', 'Markdown']);
  expect(said(await opened('eurocities'))).toContain('There is no PDF here');
  world.deps.printer = { pdf: async () => Buffer.from('%PDF') };
  for (const words of ['comparison', 'practices']) {
    const all = await links(words);
    expect(all.map(({ label }) => label)).toEqual(['Word', 'Excel', 'PDF', 'CSV', 'Markdown']);
    for (const { path } of all)
      expect(must(await file('mayor', must(path.split('/').at(-1)))).bytes.length).toBeGreaterThan(0);
    expect(said(await opened('eurocities', words))).not.toContain('There is no PDF here');
  }
});

it('looks through good practices, by words, on one card after the other', async () => {
  const many = SEVEN.map((one, n) =>
    n === 0
      ? {
          ...one,
          advice: Array.from({ length: 8 }, (_, k) => ({
            sort: 'good_practice' as const,
            title: `Café ${k}`,
            text: 'For those who come.',
          })),
        }
      : one,
  );
  world = await aComparedProgramme(many, PEOPLE);
  const card = await opened('lyon', 'practices cafe');
  expect(said(card)).toContain('Café 0');
  expect(said(card)).not.toContain('Newcomer survey');
  const [rest] = await pressIn(world, 'lyon', card, 'practices-more');
  expect(said(rest)).toContain('Café 7');
  expect(buttonsOf(must(rest)).map(({ id }) => id)).not.toContain('practices-more');
  const [other] = await pressIn(world, 'lyon', must(rest), 'practices-find', { fields: { words: 'survey' } });
  expect(said(other)).toContain('Newcomer survey of Belmond');
});

it('a review in no comparison changes no word of what the others read, in cards and files', async () => {
  const none: Told = { ...must(SEVEN[3]), city: 'Hidden', terms: { comparison: 'none' } };
  const seen: unknown[] = [];
  for (const told of [SEVEN, [...SEVEN, none]]) {
    world = await aComparedProgramme(told, PEOPLE);
    const cards = [await opened('eurocities'), await read('lyon', 'needs'), await opened('mayor', 'practices')];
    const files = await Promise.all(
      ['comparison.csv', 'comparison.md', 'good-practices.csv'].map((path) => file('lyon', path)),
    );
    seen.push([cards.map(said), files.map((one) => Buffer.from(must(one).bytes).toString())]);
    if (told === SEVEN) await world.close();
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(JSON.stringify(seen)).not.toContain('Hidden');
});

it('asks which programme what was looked for is meant in, and looks for it there', async () => {
  world = await aComparedProgramme(SEVEN, PEOPLE);
  await world.deps.store.reviews.put({ ...reviewOf({ city: 'Hollin' }, 9), programme: 'another-2027' });
  const asked = await opened('helsinki', 'practices survey of belmond');
  expect(said(asked)).toContain('Which programme');
  const [found] = await pressIn(world, 'helsinki', asked, 'practices', { argument: PROGRAMME });
  expect(said(found)).toContain('Newcomer survey of Belmond');
  expect(said(found)).not.toContain('Newcomer survey of Ambry');
});

const ACROSS: Told[] = [
  must(SEVEN[0]),
  { ...must(SEVEN[1]), sentAt: null },
  { city: 'Delmar', sentAt: '2027-06-01T10:00:00.000Z', terms: { comparison: 'unnamed' } },
];

it('takes a good practice that another report tells of over into a team’s advice, once, with whom to ask', async () => {
  world = await aComparedProgramme(ACROSS, PEOPLE);
  const { store } = world.deps;
  const belmond = must(await store.reviews.get('belmond-2027'));
  await store.reviews.put({ ...belmond, gatheredAt: '2027-02-20T08:00:00.000Z' });
  const card = await opened('helsinki', 'practices');
  expect(
    buttonsOf(card)
      .filter(({ id }) => id === 'practices-take')
      .map(({ label }) => label),
  ).toEqual(['Into our advice on Belmond']);
  const choice = must(card.fields.find(({ id }) => id === 'practice'));
  expect(JSON.stringify(card)).not.toContain('ambry-2027');
  const [{ value = '' } = {}] = 'options' in choice ? choice.options : [];
  const press = () => pressIn(world, 'helsinki', card, 'practices-take', { fields: { practice: value } });
  expect(said((await press()).at(-1))).toContain('“Newcomer survey of Ambry” is among what you tell Belmond');
  expect(said((await press()).at(-1))).toContain('was taken over');
  const advice = await store.stepRecords.find({ kind: 'advice', review: 'belmond-2027' });
  const taken = advice.map(({ value: one }) => one as Advice).filter(({ from }) => from);
  expect(taken).toMatchObject([
    {
      from: { review: 'ambry-2027', key: 'k2' },
      wordings: [{ sort: 'good_practice', city: 'Ambry', addressee: 'statistics office', theme: 'needs' }],
    },
  ]);
  expect(buttonsOf(await opened('mayor', 'practices')).map(({ id }) => id)).not.toContain('practices-take');
  expect(
    said((await pressIn(world, 'helsinki', card, 'practices-take', { fields: { practice: 'x' } })).at(-1)),
  ).toContain('Choose the practice');
});

it('tells the organisers once that there is something to compare: with the report that made it so', async () => {
  const on = (day: number) => `2027-06-0${day}T07:00:00.000Z`;
  world = await aComparedProgramme(
    [
      { ...must(SEVEN[0]), terms: { comparison: 'none' }, sentAt: on(1) },
      { ...must(SEVEN[1]), terms: { comparison: 'unnamed' }, sentAt: on(2) },
      { ...must(SEVEN[2]), sentAt: on(3) },
      { ...must(SEVEN[3]), sentAt: on(4) },
    ],
    PEOPLE,
  );
  const { store } = world.deps;
  world.setClock('2027-05-31T09:00:00.000Z');
  for (const [n, city] of CITIES.slice(0, 4).entries()) {
    const { asked: _, ...review } = must(await store.reviews.get(`${city.toLowerCase()}-2027`));
    const since = on(n + 1);
    await store.reviews.put({ ...review, asked: { 'report-final': { since, until: since.slice(0, 10) } } });
    await replan(world.deps, review.id);
  }
  for (const day of [1, 2, 3, 4, 7, 8, 9]) await goTo(world, `2027-06-0${day}T12:00:00.000Z`);
  const planned = await store.plan.find({ kind: 'comparison-begins' });
  expect(planned.map(({ review, person, status }) => [review, person, status])).toEqual([
    ['belmond-2027', 'eurocities', 'skipped'],
    ['carrow-2027', 'eurocities', 'done'],
    ['delmar-2027', 'eurocities', 'skipped'],
  ]);
});

it('says what cities were told in its reader’s language where it was sent in that, else as it was written, which is said', async () => {
  const [first, second] = [must(SEVEN[0]), must(SEVEN[1])];
  const inOther = {
    fr: { title: 'Enquête', text: 'Tous les deux ans.', addressee: 'service statistique' },
  };
  const practice = { sort: 'good_practice' as const, title: 'Survey', text: 'Every second year.', addressee: 'office' };
  world = await aComparedProgramme(
    [
      { ...first, advice: [{ ...practice, inOther }] },
      { ...second, advice: [{ text: 'Personne ne sait qui est venu.', language: 'fr' }] },
      ...SEVEN.slice(2),
    ],
    PEOPLE,
  );
  const bytes = async (who: string, path: string) => Buffer.from(must(await file(who, path)).bytes).toString();
  const english = await bytes('eurocities', 'comparison.md');
  expect(english).toContain('Survey');
  expect(english).toMatch(/Personne ne sait qui est venu\. — Belmond · [^\n]*original in French/);
  expect(await bytes('eurocities', 'comparison.csv')).toContain('Personne ne sait qui est venu. [original in French]');
  const french = await bytes('lyon', 'comparison.md');
  expect(french).toContain('Enquête');
  expect(french).toContain('service statistique');
  expect(french).not.toMatch(/Every second year\.|Personne ne sait qui est venu\.[^\n]*original/);
  expect(await bytes('lyon', 'good-practices.csv')).toContain('Tous les deux ans.');
  // It is found by the words of either.
  for (const words of ['enquête', 'survey'])
    expect(said(await opened('lyon', `pratiques ${words}`))).toContain('Enquête');
});
