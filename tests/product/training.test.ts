import { erasePerson, personalData } from '../../src/accounts/personal-data';
import { download } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { must, PEOPLE, pressIn, twoReviews } from '../support/benchmark-story';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { readStrictly } from '../support/strict-csv';

/** A Monday in working hours, long before either review. */
const BEFORE = '2027-03-01T09:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: twoReviews(), people: PEOPLE }, BEFORE);
  for (const { id } of twoReviews()) await replan(world.deps, id);
});
afterEach(() => world.close());

const card = async (person: string, word: string) => must((await types(world, person, word))[0]);
const table = (of: Prompt) => {
  const found = of.body.find((block) => block.kind === 'table');
  return new Map(found?.kind === 'table' ? found.rows.map(([who = '', ...rest]) => [who.split(' ')[0], rest]) : []);
};
/** What somebody was reminded of, as it went out. */
const reminded = async (person: string) => {
  const found = (await messagesTo(world, person)).filter(({ id }) => id.startsWith('reminder-'));
  return found.map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : ''));
};

it.each([
  ['helsinki', 'rules', 'Confidential', '“rules”'],
  ['lyon', 'règles', 'Confidentialité', '«\u00a0règles\u00a0»'],
])('%s reads the rules and accepts them once, with the version and the day', async (person, word, first, again) => {
  const shown = await card(person, word);
  expect(said(shown)).toContain(first);
  const [done] = await presses(world, person, shown, 'conduct-accept', { speaks: 'English, Italian' });
  expect(said(done)).toContain(again);
  world.setClock('2027-03-03T09:00:00.000Z');
  await presses(world, person, shown, 'conduct-accept', { speaks: 'English' });
  const [kept, more] = await world.deps.store.stepRecords.find({ kind: 'conduct-accepted' });
  expect(more).toBeUndefined();
  expect(kept).toMatchObject({ person, value: { version: 1, speaks: 'English' } });
  expect(JSON.stringify(kept)).toContain('2027-03-01');
  const own = table(await card('eurocities', 'training')).get(person);
  expect(own?.[2]).toBe('yes, on 1 March');
  expect(own?.[3]).toBe('English');
});

it('a card with rules that are not those of now accepts nothing', async () => {
  const shown = await card('helsinki', 'rules');
  const [again] = await presses(world, 'helsinki', shown, 'conduct-accept', {}, undefined, {
    programme: 'inti-cities-2027',
    version: '0',
  });
  expect(again?.actions.map(({ id }) => id)).toEqual(['conduct-accept']);
  expect(await world.deps.store.stepRecords.count({})).toBe(0);
});

it('who has practised is a table, too, for the organiser alone; in it stands what stands on the card', async () => {
  await presses(world, 'lyon', await card('lyon', 'règles'), 'conduct-accept', { speaks: 'français, italiano' });
  const shown = await card('eurocities', 'training');
  expect(shown.body.flatMap((block) => (block.kind === 'link' ? [block.path] : []))).toEqual([
    'programmes/inti-cities-2027/training.xlsx',
    'programmes/inti-cities-2027/training.csv',
  ]);
  const of = async (person: string, ending = 'csv') => {
    const reader = must(await world.deps.store.people.get(person));
    return download(world.deps, reader, `programmes/inti-cities-2027/training.${ending}`);
  };
  const [head, ...rows] = readStrictly(Buffer.from(must(await of('eurocities')).bytes).toString());
  expect(head).toEqual(['name', 'place', 'sheet_on', 'note_on', 'rules_version', 'rules_accepted_on', 'languages']);
  expect(rows.map(([name]) => name)).toEqual([...table(shown).keys()]);
  expect(rows.find(([name]) => name === 'lyon')).toEqual([
    ...['lyon', 'Lyon', '', '', '1', '2027-03-01', 'français, italiano'],
  ]);
  expect(must(await of('eurocities', 'xlsx')).bytes.length).toBeGreaterThan(1_000);
  for (const person of ['lyon', 'genoa', 'helsinki', 'ethics']) await expect(of(person)).rejects.toThrow();
});

it.each(['genoa', 'malmo', 'helsinki', 'lyon'])('%s does not see who has practised', async (person) => {
  const answered = (await types(world, person, 'training')).map(said).join('\n');
  expect(answered).not.toMatch(/barcelona|utrecht|accepted the rules and/);
});

it('the organiser sees who has practised what, and nothing of what they wrote', async () => {
  await presses(world, 'helsinki', await card('helsinki', 'practice'), 'practice-check', { know: ['secret words'] });
  await presses(world, 'barcelona', await card('barcelona', 'practice note'), 'practice-note-check', {
    finding: 'Evening courses are full',
    sort: 'concern',
  });
  const shown = await card('eurocities', 'who has practised');
  expect(table(shown).get('helsinki')?.slice(0, 3)).toEqual(['✓', '–', '–']);
  expect(table(shown).get('barcelona')?.slice(0, 3)).toEqual(['–', '✓', '–']);
  expect(table(shown).has('genoa')).toBe(false);
  expect(said(shown)).not.toMatch(/secret words|Evening courses/);
});

it('who has accepted nothing is asked once, five weeks before the first visit, and who has is not', async () => {
  await presses(world, 'helsinki', await card('helsinki', 'rules'), 'conduct-accept', {});
  await goTo(world, '2027-03-16T12:00:00.000Z');
  expect((await reminded('barcelona')).filter((text) => text.includes('rules of conduct'))).toHaveLength(1);
  expect((await reminded('helsinki')).join()).not.toContain('rules of conduct');
  expect((await reminded('genoa')).join()).not.toContain('rules of conduct');
  await goTo(world, '2027-04-14T12:00:00.000Z');
  expect((await reminded('barcelona')).filter((text) => text.includes('rules of conduct'))).toHaveLength(1);
});

it('one press reminds those who have not, in their hours, and not twice within twelve of them', async () => {
  await presses(world, 'helsinki', await card('helsinki', 'rules'), 'conduct-accept', {});
  await presses(world, 'helsinki', await card('helsinki', 'practice'), 'practice-check', {});
  const shown = await card('eurocities', 'training');
  const [asked] = await pressIn(world, 'eurocities', shown, 'training-ask');
  expect(asked?.actions).toEqual([]);
  await pressIn(world, 'eurocities', shown, 'training-ask');
  await goTo(world, '2027-03-02T12:00:00.000Z');
  const utrecht = await reminded('utrecht');
  expect(utrecht).toHaveLength(1);
  expect(utrecht[0]).toContain('Before the review of Genoa starts');
  expect(await reminded('helsinki')).toEqual([]);
  world.setClock('2027-03-02T12:30:00.000Z');
  const later = await card('eurocities', 'training');
  expect(later.actions.map(({ id }) => id)).toEqual(['training-ask']);
});

it('goes with its author, and is in their data', async () => {
  await presses(world, 'helsinki', await card('helsinki', 'practice note'), 'practice-note-check', {
    finding: 'Karin Holm says so much',
  });
  await presses(world, 'helsinki', await card('helsinki', 'rules'), 'conduct-accept', { speaks: 'Finnish' });
  const own = JSON.stringify(await personalData(world.deps, 'helsinki'));
  for (const words of ['Karin Holm', 'Finnish', 'conduct-accepted', 'practised']) expect(own).toContain(words);
  await erasePerson(world.deps, 'helsinki', 'helsinki');
  expect(await world.deps.store.stepRecords.count({})).toBe(0);
});

it('who practised before they came to a programme has practised there, too', async () => {
  await world.deps.store.reviews.update('malmo-2027', (review) => ({ ...review, programme: 'other' }));
  await presses(world, 'milan', await card('milan', 'practice'), 'practice-check', {});
  await world.deps.store.reviews.update('malmo-2027', (review) => ({ ...review, programme: 'inti-cities-2027' }));
  expect(table(await card('eurocities', 'training')).get('milan')?.[0]).toBe('–');
  await types(world, 'milan', 'practice');
  expect(table(await card('eurocities', 'training')).get('milan')?.[0]).toBe('✓');
});
