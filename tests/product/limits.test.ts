import { STEPS } from '../../flows';
import { webChat } from '../../src/app/web-chat';
import { LIMITS } from '../../src/method/limits';
import { currentContent } from '../../src/method/sheet-changes';
import { excessOf } from '../../src/ports/event-limits';
import { excessInWords } from '../../src/steps/too-much';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const FIRST = 'GG-AMB-1';
const lines = (count: number, what = 'who pays') => Array.from({ length: count }, (_, n) => `${what} ${n}`);

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const sheetOf = (person: string) => world.deps.store.sheets.get(`genoa-2027|${FIRST}|${person}`);
const contentOf = async (person: string) => currentContent(await sheetOf(person));
const openCard = async (person: string) => {
  const [card] = await types(world, person, 'next');
  if (!card) throw new RangeError('there is no card');
  return card;
};

describe('a message', () => {
  it('up to its limit is taken', async () => {
    await types(world, 'helsinki', 'next');
    await types(world, 'helsinki', 'at');
    await types(world, 'helsinki', `we know: ${'é'.repeat(LIMITS.field / 2 - 20)}`);
    expect((await contentOf('helsinki')).know[0]).toHaveLength(LIMITS.field / 2 - 20);
  });

  it.each([
    ['helsinki', /your message is 65 kB long, and one may have 64 kB/i],
    ['lyon', /Votre message fait 65 ko, et un message peut en faire 64 ko/],
  ])('beyond it changes nothing, is answered in the language of %s, and stays as it was said', async (person, why) => {
    const stored = await world.deps.store.people.get(person);
    expect(stored?.language).toBe(person === 'lyon' ? 'fr' : 'en');
    await types(world, person, 'next');
    const before = await sheetOf(person);
    const long = `${'!'.repeat(LIMITS.message)}a`;
    const [answer] = await types(world, person, long);
    expect(said(answer)).toMatch(why);
    expect(await sheetOf(person)).toEqual(before);
    const kept = (await messagesTo(world, person)).map(({ content }) => content);
    expect(kept).toContainEqual({ kind: 'said', text: long });
    expect((await world.deps.store.sessions.get(person))?.state).toMatchObject({ pending: [] });
  });

  it('of more lines than a list has room for changes nothing, and asks on', async () => {
    await types(world, 'helsinki', 'next');
    await types(world, 'helsinki', 'at');
    await types(world, 'helsinki', 'as the standard');
    const [answer] = await types(world, 'helsinki', lines(LIMITS.lines + 1).join('\n'));
    expect(said(answer)).toContain('“To ask” would have 201 entries, and there is room for 200.');
    expect((await contentOf('helsinki')).toAsk).toEqual([]);
    await types(world, 'helsinki', lines(LIMITS.lines).join('\n'));
    expect((await contentOf('helsinki')).toAsk).toHaveLength(LIMITS.lines);
  });

  it('that finds no place is kept, but a conversation does not carry more than so much of them along', async () => {
    const texts = lines(4, 'x'.repeat(60_000));
    for (const text of texts) await types(world, 'helsinki', text);
    const session = await world.deps.store.sessions.get('helsinki');
    expect(session?.state).toMatchObject({ pending: texts.slice(-2).map((text) => ({ text })) });
    const kept = (await messagesTo(world, 'helsinki')).map(({ content }) => content);
    for (const text of texts) expect(kept).toContainEqual({ kind: 'said', text });
  });
});

describe('a card', () => {
  it.each([
    ['a field', { know: ['x'.repeat(LIMITS.field)] }, '“We know” would be 41 kB long, and there is room for 40 kB'],
    ['a text', { note: 'é'.repeat(LIMITS.field / 2 + 1) }, '“Note” would be 41 kB long'],
    ['a list', { toAsk: lines(LIMITS.lines + 1) }, '“To ask” would have 201 entries'],
    ['somebody to meet', { toMeetNew: lines(4_000) }, '“To meet” would have 4000 entries'],
    ['somebody to meet, as one text', { toMeetNew: lines(4_000).join('\n') }, '“To meet” would be'],
    [
      'all together',
      Object.fromEntries(
        ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence', 'note'].map((f) => [f, 'x'.repeat(LIMITS.field - 10)]),
      ),
      'All of it together would be 240 kB long, and there is room for 200 kB',
    ],
  ])('with %s beyond its limit changes nothing and hands back what was written', async (_, fields, why) => {
    const card = await openCard('helsinki');
    const [answer] = await presses(world, 'helsinki', card, 'save-next', { performance: 'at', ...fields });
    expect(said(answer)).toContain(why);
    for (const value of Object.values(fields)) {
      const text = typeof value === 'string' ? value : value.join('\n');
      expect(answer?.body).toContainEqual(expect.objectContaining({ kind: 'quote', text }));
    }
    expect(await sheetOf('helsinki')).toBeUndefined();
    expect(await world.deps.store.functions.find({ review: 'genoa-2027' })).toEqual([]);
  });

  it('calls a field as its own card does, where another step has one of the same id', async () => {
    const [card] = await types(world, 'helsinki', 'practice');
    if (!card) throw new RangeError('there is no card');
    const fields = { know: ['x'.repeat(LIMITS.field)], toMeet: 'the board' };
    const [answer] = await presses(world, 'helsinki', card, 'practice-check', fields);
    expect(said(answer)).toContain('“What we know from the report” would be 41 kB long');
    expect(answer?.body).toContainEqual({ kind: 'quote', text: 'the board', source: 'Whom to meet' });
  });

  it('cannot grow a sheet bit by bit beyond what it holds', async () => {
    const card = await openCard('helsinki');
    await presses(world, 'helsinki', card, 'save-next', { performance: 'at', knowAdd: lines(150).join('\n') });
    const [answer] = await presses(world, 'helsinki', card, 'save-next', {
      knowAdd: lines(150, 'who else').join('\n'),
    });
    expect(said(answer)).toContain('“We know” would have 300 entries');
    expect(said(answer)).toContain('who else 149');
    expect((await contentOf('helsinki')).know).toHaveLength(150);
  });

  it('of a reminder takes a personal line of some length', async () => {
    const [card] = await types(world, 'lyon', 'relancer');
    if (!card) throw new RangeError('there is no card');
    const [answer] = await presses(world, 'lyon', card, 'remind-send', { line: 'x'.repeat(LIMITS.personalLine + 1) });
    expect(said(answer)).toContain('ferait 3 ko, et il y a de la place pour 2 ko');
    expect(await world.deps.store.audit.find({ action: 'reminded' })).toEqual([]);
  });
});

describe('the web chat', () => {
  it('refuses in the reader’s language before anything is stored: the page still has the text', async () => {
    const chat = webChat(world.deps, lanes());
    const what = { kind: 'text' as const, text: 'x'.repeat(LIMITS.message + 1) };
    const excess = excessOf(what);
    if (!excess) throw new RangeError('that is not too much');
    const lyon = await world.deps.store.people.get('lyon');
    if (!lyon) throw new RangeError('nobody in Lyon');
    await expect(chat.receive(lyon, anEvent('lyon', what))).rejects.toMatchObject({
      code: 'too-much',
      detail: excessInWords(STEPS, excess, 'fr'),
    });
    expect(await world.deps.store.inbox.find({})).toEqual([]);
    expect(await messagesTo(world, 'lyon')).toEqual([]);
  });
});

test('a message of more lines than a sheet has room for is kept as one, and asked about', async () => {
  await types(world, 'helsinki', 'next');
  await types(world, 'helsinki', 'at');
  const text = lines(4_000, 'to ask: why').join('\n');
  const answers = (await types(world, 'helsinki', text.slice(0, LIMITS.message - 100))).map(said);
  expect(answers.join('\n')).not.toContain('entries');
  expect(await contentOf('helsinki')).toMatchObject({ performance: 'at', toAsk: [] });
  expect((await world.deps.store.sessions.get('helsinki'))?.state).toMatchObject({
    pending: [{ text: text.slice(0, LIMITS.message - 100) }],
  });
});
