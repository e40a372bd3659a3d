import { erasePerson, personalData } from '../../src/accounts/personal-data';
import type { Language } from '../../src/method/language';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
afterEach(() => world.close());

async function aPractice(language: Language = 'en'): Promise<World> {
  const people = GENOA_PEOPLE.map((person) => (person.id === 'helsinki' ? { ...person, language } : person));
  return aWorld({ reviews: [aReview()], people }, MIDWAY);
}

const SHEET = {
  performance: 'below',
  know: [],
  suspect: ['they are not serious about it', 'fewer than five recommendations of 2026 changed a decision'],
  toAsk: ['Do you listen to the board?', 'Which recommendation changed a decision?'],
  toMeet: ['Maria Rossi', 'Chair of the advisory board'],
};

it.each([
  ['en', 'practice', ['cannot be tested', 'yes or no', 'a person’s name', 'rests on nothing']],
  ['fr', 'exercice', ['ne peut pas être vérifié', 'par oui ou non', 'nom d’une personne', 'ne repose sur rien']],
] as const)(
  'says what is wrong with one’s own sheet, and with nothing else on it, in %s',
  async (language, word, wrong) => {
    world = await aPractice(language);
    const [card] = await types(world, 'helsinki', word);
    const [told] = await presses(world, 'helsinki', card ?? raise(), 'practice-check', SHEET);
    const text = said(told ?? raise());
    for (const words of wrong) expect(text).toContain(words);
    for (const line of ['fewer than five', 'Which recommendation', 'Chair of the']) expect(text).not.toContain(line);
  },
);

it.each([
  ['ils ne sont pas motivés par la question', 'suspect', true],
  ['Écoutez-vous le conseil ?', 'toAsk', true],
  ['Finance-t-elle le conseil ?', 'toAsk', true],
  ['Qui finance-t-elle au conseil ?', 'toAsk', false],
] as const)('in French, whether it speaks of “%s” under %s: %s', async (line, field, isNamed) => {
  world = await aPractice('fr');
  const [card] = await types(world, 'helsinki', 'exercice');
  const [told] = await presses(world, 'helsinki', card ?? raise(), 'practice-check', { ...SHEET, [field]: [line] });
  expect(said(told ?? raise()).includes(line)).toBe(isNamed);
});

it('has nothing to say of a sheet that a visit can work with', async () => {
  world = await aPractice();
  const [card] = await types(world, 'helsinki', 'practice');
  const good = {
    ...SHEET,
    know: ['no outcome is named (p. 7)'],
    suspect: [],
    toAsk: [SHEET.toAsk[1] ?? ''],
    toMeet: [SHEET.toMeet[1] ?? ''],
  };
  const [told] = await presses(world, 'helsinki', card ?? raise(), 'practice-check', good);
  expect(said(told ?? raise())).toContain('Nothing to add');
});

it('goes through five, comes back to what was written, and counts nowhere', async () => {
  world = await aPractice();
  const before = await types(world, 'lyon', 'status');
  for (let n = 1; n <= 5; n += 1) {
    const [card] = await types(world, 'helsinki', 'practice');
    expect(card?.title).toContain(`${n} of 5`);
    const [told] = await presses(world, 'helsinki', card ?? raise(), 'practice-check', {
      ...SHEET,
      know: [`line ${n}`],
    });
    if (n === 2) {
      const [again] = await presses(world, 'helsinki', told ?? raise(), 'practice-again');
      expect(again?.fields.find(({ id }) => id === 'know')).toMatchObject({ value: ['line 2'] });
      await presses(world, 'helsinki', again ?? raise(), 'practice-check', { ...SHEET, know: ['line two'] });
    }
  }
  const kept = await world.deps.store.stepRecords.find({ kind: 'practice-sheet', person: 'helsinki' });
  expect(kept).toHaveLength(5);
  expect(JSON.stringify(kept)).toContain('line two');
  expect(await world.deps.store.sheets.count({})).toBe(0);
  expect((await types(world, 'lyon', 'status')).map(said)).toEqual(before.map(said));
});

it('a card from elsewhere, or twice, is one sheet', async () => {
  world = await aPractice();
  const [card] = await types(world, 'helsinki', 'practice');
  const both = [0, 1].map(() => presses(world, 'helsinki', card ?? raise(), 'practice-check', SHEET));
  await Promise.all(both);
  expect(await world.deps.store.stepRecords.count({ kind: 'practice-sheet', person: 'helsinki' })).toBe(1);
});

it('is theirs alone: in their data, and gone with them', async () => {
  world = await aPractice();
  const [card] = await types(world, 'helsinki', 'practice');
  await presses(world, 'helsinki', card ?? raise(), 'practice-check', SHEET);
  expect(JSON.stringify(await personalData(world.deps, 'helsinki'))).toContain('Maria Rossi');
  const [other] = await types(world, 'lyon', 'practice');
  expect(said(other ?? raise())).not.toContain('Maria Rossi');
  await erasePerson(world.deps, 'helsinki', 'helsinki');
  expect(await world.deps.store.stepRecords.count({})).toBe(0);
});

function raise(): never {
  throw new RangeError('nothing was answered');
}
