import type { Language } from '../../src/method/language';
import type { EventKind } from '../../src/ports/event';
import type { Block, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PDF = 'https://genoa.example/report.pdf';
const LONG = `${'The board meets four times a year and was heard on the plan. '.repeat(30)}It ends here.`;

let world: World;
beforeAll(async () => {
  world = await aWorld(
    { reviews: [aReview({ report: { url: PDF, due: '2027-03-23' } })], people: GENOA_PEOPLE },
    MIDWAY,
  );
  const line = { review: REVIEW, selfAssessment: '', responsible: 'Head of social policy', page: '14' };
  const says = (indicator: string, text: string, documents: string) =>
    world.deps.store.reportLines.put({ ...line, id: `${REVIEW}|${indicator}`, indicator, text, documents });
  await says('GG-AMB-1', 'The plan is of 2023.', '');
  await says(
    'GG-AMB-2',
    LONG,
    'Plan of 2025, annex B; Minutes https://genoa.example/minutes.pdf p. 3; https://a.example/x',
  );
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
