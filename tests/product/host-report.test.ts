import type { Language } from '../../src/method/language';
import type { EventKind } from '../../src/ports/event';
import type { Block, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PDF = 'https://genoa.example/report.pdf';
const LONG = `${'The board meets four times a year and was heard on the plan. '.repeat(30)}It ends here.`;

const MEMBERS = { ...aReview().members, observers: ['observer'], facilitators: ['ethics'] };
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')];

let world: World;
beforeAll(async () => {
  const review = aReview({ report: { url: PDF, due: '2027-03-23' }, members: MEMBERS });
  world = await aWorld({ reviews: [review], people: PEOPLE }, MIDWAY);
  const line = { review: REVIEW, selfAssessment: 'Largely met', responsible: 'Head of social policy', page: '14' };
  const says = (indicator: string, text: string, documents: string) =>
    world.deps.store.reportLines.put({ ...line, id: `${REVIEW}|${indicator}`, indicator, text, documents });
  await says('GG-AMB-1', 'The plan is of 2023.', '');
  await says(
    'GG-AMB-2',
    LONG,
    'Plan of 2025, annex B; Minutes https://genoa.example/minutes.pdf p. 3; https://a.example/x',
  );
  await says('GG-AMB-3', '', '');
  for (const n of [4, 5, 6]) await says(`GG-AMB-${n}`, LONG.repeat(2), '');
  for (const n of [1, 2, 3, 4, 5, 6]) await says(`GG-EVA-${n}`, 'An evaluation is planned.', '');
});
afterAll(() => world.close());

async function takes(person: string, language: Language, what: EventKind): Promise<Prompt[]> {
  await world.deps.store.people.update(person, (p) => ({ ...p, language }));
  const event = anEvent(person, what);
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

const cardOf = async (indicator: string, language: Language = 'en') => {
  const [card] = await takes('helsinki', language, {
    ...{ kind: 'press', action: 'goto', data: {}, fields: { indicator }, address: { review: REVIEW } },
  });
  return card?.body ?? [];
};
const ofKind = <K extends Block['kind']>(body: readonly Block[], kind: K) =>
  body.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe('what the report says, on the card of an indicator', () => {
  it('is open, with its page, the report on the web, and who is responsible', async () => {
    const body = await cardOf('GG-AMB-1');
    expect(body).toContainEqual({ kind: 'quote', text: 'The plan is of 2023.', source: 'Genoa’s report, p. 14' });
    expect(body).toContainEqual({ kind: 'site', label: 'Open the report, p. 14', url: `${PDF}#page=14` });
    expect(body).toContainEqual({ kind: 'text', text: 'Responsible: Head of social policy', tone: 'subtle' });
    expect(ofKind(body, 'details')).toEqual([]);
    expect(await cardOf('GG-AMB-1', 'fr')).toContainEqual(
      expect.objectContaining({ label: 'Ouvrir le rapport, p. 14' }),
    );
  });

  it('is three lines where it is long: the rest, and its documents, are a tap away, and nothing is lost', async () => {
    const body = await cardOf('GG-AMB-2');
    const [quote] = ofKind(body, 'quote');
    const [more] = ofKind(body, 'details');
    expect(quote?.text.length).toBeLessThan(250);
    expect(more?.label).toBe('Read more');
    const [rest, documents, ...sites] = more?.blocks ?? [];
    const whole = `${quote?.text} ${rest?.kind === 'text' ? rest.text : ''}`;
    expect(whole.replace(' … … ', ' ')).toBe(LONG);
    expect(documents).toMatchObject({ text: 'Documents: Plan of 2025, annex B' });
    expect(sites).toEqual([
      { kind: 'site', label: 'Minutes p. 3', url: 'https://genoa.example/minutes.pdf' },
      { kind: 'site', label: 'https://a.example/x', url: 'https://a.example/x' },
    ]);
  });

  it('says so where it says nothing', async () => {
    expect(JSON.stringify(await cardOf('GG-AMB-3'))).toContain('Genoa’s report says nothing here');
  });
});

const hears = (text: string, who = 'helsinki', language: Language = 'en') =>
  takes(who, language, { kind: 'text', text });
const shown = (prompts: readonly Prompt[]) => JSON.stringify(prompts);

describe('“report”', () => {
  it('is one message with a press for each cell, and each press reads that cell', async () => {
    const [card] = await hears('report');
    expect(card?.title).toBe('Genoa’s report');
    expect(shown(card ? [card] : [])).toContain('It speaks of 11 of the 73 indicators.');
    const cells = ofKind(card?.body ?? [], 'presses').flatMap(({ actions }) => actions);
    expect(cells).toHaveLength(20);
    expect(card?.body).toContainEqual({ kind: 'site', label: 'Open the report', url: PDF });
    for (const { id: action, data = {} } of cells) {
      const [part, ...more] = await takes('helsinki', 'en', {
        ...{ kind: 'press', action, data, fields: {}, address: { review: REVIEW } },
      });
      expect([part?.title?.startsWith('Genoa’s report: '), more]).toEqual([true, []]);
    }
  });

  it.each([
    ['report 1', 'en', '1 Integration strategic plan'],
    ['report n° 1', 'en', '1 Integration strategic plan'],
    ['Report GG-AMB-1', 'en', '1 Integration strategic plan'],
    ['rapport indicateur 1', 'fr', '1 Plan stratégique d’intégration'],
    ['REPORT integration strategic plan', 'en', '1 Integration strategic plan'],
    ['rapport : plan stratégique d’intégration', 'fr', '1 Plan stratégique d’intégration'],
    ['report cell 1', 'en', 'Genoa’s report: General governance · Ambition (1 of 2)'],
    ['report General governance, Ambition', 'en', 'Genoa’s report: General governance · Ambition (1 of 2)'],
    [
      'rapport gouvernance generale - ambition',
      'fr',
      'Rapport de Genoa\u00a0: Gouvernance générale · Ambition (1 sur 2)',
    ],
    ['the report gg amb', 'en', 'Genoa’s report: General governance · Ambition (1 of 2)'],
    ['report Genoa', 'en', 'Genoa’s report'],
    ['/peer-review report 1', 'en', '1 Integration strategic plan'],
  ] as const)('%s shows what is named', async (said, language, title) => {
    const [card] = await hears(said, 'helsinki', language);
    expect(card?.title).toBe(title);
  });

  it.each([
    'report 74',
    'report 0',
    'report cell 21',
    'report that nobody reads',
    'rapport annuel',
    'report 1 is wrong',
  ])('%s is no command: it is kept as an answer would be', async (said) => {
    expect(shown(await hears(said))).not.toContain('Genoa’s report');
  });

  it('reads a cell in parts that find room, all of it one after the other', async () => {
    const [first] = await hears('report cell 1');
    const [next, all] = first?.actions ?? [];
    const [second] = await takes('helsinki', 'en', {
      ...{ kind: 'press', action: next?.id ?? '', data: next?.data ?? {}, fields: {}, address: { review: REVIEW } },
    });
    expect([all?.label, next?.label]).toEqual(['All cells', 'Genoa’s report: General governance · Ambition (2 of 2)']);
    const headings = [first, second].flatMap((card) =>
      ofKind(card?.body ?? [], 'text').filter((t) => t.tone === 'strong'),
    );
    expect(headings.map((t) => t.text.split(' ')[0])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(second?.actions[0]?.label).toBe('General governance · Leadership');
  });

  it('reads one indicator in full', async () => {
    const [card] = await hears('report 2');
    expect(ofKind(card?.body ?? [], 'quote')).toEqual([{ kind: 'quote', text: LONG, source: 'Genoa’s report, p. 14' }]);
    expect(ofKind(card?.body ?? [], 'details')).toEqual([]);
  });

  it.each(['lyon', 'eurocities', 'observer', 'ethics', 'genoa'])('is there for %s, who may read it', async (who) => {
    expect(shown(await hears('report 1', who))).toContain('The plan is of 2023.');
  });

  it('tells whoever judges that the host’s own judgement waits, and the others what it is', async () => {
    expect(shown(await hears('report 3'))).not.toContain('Largely met');
    expect(shown(await hears('report 3'))).toContain('once your own sheet on it is complete');
    const seen = shown(await hears('report 3', 'eurocities'));
    expect(seen).toContain('The city’s own view: Largely met');
    expect(seen).not.toContain('once your own sheet');
  });

  it('waits until the report is accepted', async () => {
    const { openedAt: _, ...closed } = aReview();
    await world.deps.store.reviews.put({ ...closed, members: MEMBERS });
    for (const who of ['helsinki', 'observer', 'eurocities', 'lyon'])
      expect(shown(await hears('report 1', who))).not.toContain('The plan is of 2023.');
  });
});
