import { webChat } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { choicesOn, linksOn } from '../support/offered-files';
import { aWorld, presses, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const MAYOR = somebody('mayor', { city: 'Genoa', accounts: [] });
const GATHERED = { gatheredAt: '2027-04-06T08:00:00.000Z' };
const [BEFORE_VISIT, AT_VISIT, AFTER] = [
  '2027-04-08T09:00:00.000Z',
  '2027-04-21T09:00:00.000Z',
  '2027-05-03T09:00:00.000Z',
];

let world: World;
const begin = async (at: string, review: object = {}, language: 'en' | 'fr' = 'en') => {
  const members = { ...aReview().members, host: ['mayor'] };
  const people = [...GENOA_PEOPLE, MAYOR].map((one) => ({ ...one, language }));
  world = await aWorld({ reviews: [{ ...aReview(review), members }], people }, at);
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below'), '2027-03-24T09:00:00.000Z'));
};
afterEach(() => world.close());

const only = async (person: string, text: string): Promise<Prompt> => {
  const [card, ...more] = await types(world, person, text);
  expect(more).toEqual([]);
  if (!card) throw new TypeError('no card');
  return card;
};
const buttons = ({ body, actions }: Prompt) => body.filter(({ kind }) => kind === 'link').length + actions.length;

describe('what is chosen from', () => {
  it('is one file at once, and the others by step of the method: few buttons, however much there is', async () => {
    await begin(AFTER, GATHERED);
    const card = await only('lyon', 'export');
    expect(choicesOn(card).length).toBeGreaterThan(12);
    expect(buttons(card)).toBeLessThanOrEqual(5);
    const steps = choicesOn(card).map(({ label }) => label.split(' · ')[0]);
    expect([...new Set(steps)]).toEqual([
      'The city’s report',
      'Desk review',
      'Visit',
      'Feedback session',
      'Report',
      'Follow-up',
    ]);
    // Those of a step stand together.
    expect(steps.filter((step, n) => step !== steps[n - 1])).toHaveLength(new Set(steps).size);
  });

  it.each([
    [MIDWAY, {}, 'Sheets'],
    [BEFORE_VISIT, GATHERED, 'Grid'],
    [AT_VISIT, GATHERED, 'Findings'],
    [AFTER, GATHERED, 'The team’s report, as it stands'],
  ])('at %s begins with what one most likely wants then', async (at, review, first) => {
    await begin(at, review);
    expect(linksOn(await only('lyon', 'export'))[0]).toMatch(first);
  });

  it('leads to the formats of each, and every one of them is there', async () => {
    await begin(AFTER, GATHERED);
    const card = await only('lyon', 'export');
    const chat = webChat(world.deps, lanes());
    const reader = GENOA_PEOPLE.find(({ id }) => id === 'lyon') ?? MAYOR;
    for (const { value } of choicesOn(card)) {
      const [formats] = await presses(world, 'lyon', card, 'export-file', { exportFile: value });
      const links = formats?.body.flatMap((block) => (block.kind === 'link' ? [block] : [])) ?? [];
      expect(links.length).toBeGreaterThan(1);
      expect(formats?.actions).toMatchObject([{ id: 'export' }]);
      for (const { path } of links) expect((await chat.download(reader, path))?.bytes.length).toBeGreaterThan(0);
    }
  });

  it('holds nothing for the host city but what is its own, whatever it sends', async () => {
    await begin(AFTER, GATHERED);
    const card = await only('mayor', 'export');
    const [forged] = await presses(world, 'mayor', card, 'export-file', { exportFile: 'grid' });
    const own = JSON.stringify([card, forged, ...(await types(world, 'mayor', 'export grid as word'))]);
    for (const name of ['grid', 'sheets', 'findings', 'report-draft']) expect(own).not.toContain(`/${name}.`);
  });
});

describe('a file that is named', () => {
  it.each([
    ['en', 'export grid as word', 'Grid', 'grid.docx'],
    ['en', 'export the grid to Excel', 'Grid', 'grid.xlsx'],
    ['en', 'export report pdf', 'The team’s report, as it stands', 'report-draft.docx'],
    ['en', 'export findings in csv', 'Findings', 'findings.csv'],
    ['en', 'export Finding as word', 'Findings', 'findings-read.docx'],
    ['en', 'export Genoa grid', 'Grid', 'grid.xlsx'],
    ['en', 'export grid of Genoa as CSV', 'Grid', 'grid.csv'],
    ['en', 'export slides', 'Feedback pack', 'feedback.pptx'],
    ['fr', 'exporter grille en word', 'Grille', 'grid.docx'],
    ['fr', 'exporter la grille au format Excel', 'Grille', 'grid.xlsx'],
    ['fr', 'exporter rapport pdf', 'Le rapport de l’équipe, en l’état', 'report-draft.docx'],
    ['fr', 'exporter le rapport de l’équipe', 'Le rapport de l’équipe, en l’état', 'report-draft.docx'],
    ['fr', 'exporter les constats en Word', 'Constats', 'findings-read.docx'],
  ] as const)('%s: %s', async (language, said, title, file) => {
    await begin(AFTER, GATHERED, language);
    const card = await only('lyon', said);
    expect(card.title).toBe(`${title} · Genoa`);
    expect(card.body.find(({ kind }) => kind === 'link')).toMatchObject({ path: `exports/${REVIEW}/${file}` });
    const noPdf = { en: 'There is no PDF here', fr: 'Pas de PDF ici' }[language];
    expect(JSON.stringify(card).includes(noPdf)).toBe(/pdf|équipe|slides/.test(said));
  });

  it('is asked about where several are called so, said where there is none, and never taken for a city', async () => {
    await begin(BEFORE_VISIT, GATHERED);
    expect(choicesOn(await only('lyon', 'export documents'))).toHaveLength(2);
    expect((await only('lyon', 'export log')).body[0]).toMatchObject({
      text: expect.stringContaining('None of your files'),
    });
    expect((await only('lyon', 'export Genoa')).title).toBe('Export · Genoa');
    expect((await only('lyon', 'export pdf')).title).toBe('Export · Genoa');
    expect((await only('lyon', 'export grid pdf')).body).toContainEqual(
      expect.objectContaining({ text: 'It is not made as PDF. There is:' }),
    );
  });

  it('is no file where it is a sentence: what was an answer stays one', async () => {
    await begin(MIDWAY);
    await types(world, 'helsinki', 'next');
    for (const said of ['export of goods is what they live from', 'export the grid before they retire'])
      expect(JSON.stringify(await types(world, 'helsinki', said))).not.toContain('exports/');
  });
});
