import type { AskedDocument } from '../../flows/visit/public';
import type { Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { GENOA, GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { AT_VISIT, anInterview, visitBegun } from '../support/visit/a-visit';

const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [AT_VISIT], people: PEOPLE }, '2027-04-21T12:00:00.000Z');
  await visitBegun(world);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const typed = async (who: string, text: string): Promise<Prompt> => (await types(world, who, text)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, label: string, fields = {}): Promise<Prompt> => {
  const all = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  const button = all.find((one) => one.label === label) ?? raise(`${label} is not on ${said(card)}`);
  return (await presses(world, who, card, button.id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const kept = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'asked-document' })).map(({ value }) => value as AskedDocument);
const stands = async () =>
  Object.fromEntries((await kept()).map(({ title, changes }) => [title, changes.at(-1)] as const));
const WHOLE = 'note concern: no minutes 48; documents: the minutes of 2026, the budget, 2027';

describe('documents asked for', () => {
  it('in one message: one thing each, of whom, by whom, fetched by whoever wrote it; the same again counts once', async () => {
    const card = await typed('helsinki', WHOLE);
    expect(said(card)).toContain('Kept: 1 finding, Head of social policy.');
    expect(said(card)).toContain('Asked for; you fetch it: the minutes of 2026 · the budget, 2027');
    const again = await typed('utrecht', 'note documents: The minutes  of 2026');
    expect(said(again)).toContain('That was in your note already');
    const both = (await kept()).sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(both).toMatchObject([
      { title: 'the budget, 2027', note: 'social', function: 'Head of social policy' },
      { title: 'the minutes of 2026', changes: [{ by: 'helsinki', fetches: 'helsinki', state: 'asked' }] },
    ]);
    expect(both).toHaveLength(2);
  });

  it('on a note’s card, also where nothing else was found; a note without a finding is still missing', async () => {
    const card = await typed('helsinki', 'note');
    const saved = await press('helsinki', card, 'Keep the note', { noteDocuments: ['The members’ list', ' '] });
    expect(said(saved)).toContain('Kept: 1 document asked for, Head of social policy.');
    expect(await world.deps.store.stepRecords.count({ kind: 'interview-note' })).toBe(0);
    world.setClock('2027-04-21T16:30:00.000Z');
    const evening = said(await typed('lyon', 'evening'));
    expect(evening).toMatch(/helsinki: Head of social policy/);
    expect(evening).toContain('helsinki: The members’ list (Head of social policy)');
    expect(said(await typed('utrecht', 'note'))).toContain('Asked for already: The members’ list');
  });

  it('are listed, and closed by one press by anybody of the team; with a link, and by somebody else', async () => {
    await typed('helsinki', WHOLE);
    const list = await typed('utrecht', 'documents asked for');
    expect(said(list)).toContain('Not here yet: 2 documents');
    expect(said(list)).toContain('the minutes of 2026 · asked of: Head of social policy · helsinki fetches it');
    const budget = (await world.deps.store.stepRecords.find({ kind: 'asked-document' })).find(({ value }) =>
      (value as AskedDocument).title.includes('budget'),
    );
    const askedWhich = budget?.id.split('|').at(-1);
    const here = await press('utrecht', list, 'It is here', { askedWhich });
    expect(said(here)).toContain('“the budget, 2027” is here.');
    expect((await stands())['the budget, 2027']).toMatchObject({ state: 'received', by: 'utrecht' });
    const wrong = await press('utrecht', here, 'Save', { askedLink: 'on my desk' });
    expect(wrong.wrong).toHaveProperty('askedLink');
    expect(said(await press('utrecht', here, 'Save', { askedLink: 'https://genoa.example/b.pdf' }))).toContain(
      'Saved.',
    );
    expect((await stands())['the budget, 2027']).toMatchObject({ link: 'https://genoa.example/b.pdf' });
    // Another page, where it is still open, takes nothing back.
    expect(said(await press('barcelona', list, 'It is here', { askedWhich }))).toContain('here already');
    const other = await press('lyon', await typed('lyon', 'documents asked for'), 'Open');
    await press('lyon', other, 'Save', { askedLink: '', askedFetches: 'barcelona' });
    expect((await stands())['the minutes of 2026']).toMatchObject({ state: 'asked', fetches: 'barcelona' });
    await press('lyon', other, 'Save', { askedLink: '', askedFetches: 'genoa' });
    expect((await stands())['the minutes of 2026']).toMatchObject({ fetches: 'barcelona' });
    expect(said(await press('lyon', other, 'Not needed any more'))).toContain('not waited for any more');
    expect(said(await press('helsinki', list, 'Open'))).toContain('not on the list any more');
  });

  it('go with the note they were written with: taken back, moved', async () => {
    await world.deps.store.stepRecords.put(anInterview('school', { function: 'School head' }));
    const wrote = await typed('helsinki', 'note concern: no minutes 48; documents: the minutes');
    const [first] = await kept();
    const to = first?.function === 'School head' ? 'Head of social policy' : 'School head';
    const moved = await press('helsinki', await press('helsinki', wrote, 'For another conversation'), `14:00 · ${to}`);
    expect(said(moved)).toContain('Asked for; you fetch it: the minutes');
    expect((await kept()).map((one) => one.function)).toEqual([to]);
    expect(said(await press('helsinki', moved, 'Undo'))).toContain('Not asked for any more: the minutes');
    expect((await stands())['the minutes']).toMatchObject({ state: 'dropped' });
    expect(said(await typed('helsinki', 'documents asked for'))).toContain('No document was asked for yet');
  });

  it('evenings say what is not here by who fetches it, and what came that day, as it stood then', async () => {
    await typed('helsinki', WHOLE);
    world.setClock('2027-04-21T16:30:00.000Z');
    expect(said(await typed('lyon', 'evening'))).toContain(
      'helsinki: the minutes of 2026 (Head of social policy) and the budget, 2027 (Head of social policy)',
    );
    world.setClock('2027-04-22T08:00:00.000Z');
    await press('helsinki', await typed('helsinki', 'documents asked for'), 'It is here');
    const last = said(await typed('lyon', 'evening'));
    expect(last).toMatch(/Documents that came\s+strong\s+list\s+.*\(Head of social policy\)/);
  });

  it('leave as a file of the team, with who fetches each; none is the host’s', async () => {
    await typed('helsinki', WHOLE);
    await press('helsinki', await typed('helsinki', 'documents asked for'), 'It is here');
    const person = async (id: string) => (await world.deps.store.people.get(id)) ?? raise();
    const table = Buffer.from(await exportFile(world.deps, GENOA.id, 'documents-asked.csv', await person('lyon')));
    expect(table.toString()).toMatch(/"the budget, 2027","Head of social policy","[^"]+","helsinki"/);
    await expect(exportFile(world.deps, GENOA.id, 'documents-asked.csv', await person('genoa'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
