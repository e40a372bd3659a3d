import { buttonsOf, must, pressIn } from '../support/benchmark-story';
import { aComparedProgramme, CITIES, type Told } from '../support/compared-programme';
import { said, types, type World } from '../support/service-world';

/** Whoever revises a benchmark hears what it does to the comparison of cities, and of an indicator what that tells (method, sections 7 and 9.5). */
let world: World;
afterEach(() => world.close());

const SIX: Told[] = CITIES.slice(0, 6).map((city, n) => ({
  city,
  advice: [{ text: `Nobody knows who comes to ${city}.`, indicators: ['GG-AMB-1'] }],
  judged: { 'GG-AMB-1': n < 2 ? 'below' : 'at', 'GG-AMB-6': 'at' },
}));

async function draftOf(told: readonly Told[]) {
  world = await aComparedProgramme(told);
  const [stands] = await types(world, 'eurocities', 'benchmark');
  return must((await pressIn(world, 'eurocities', must(stands), 'benchmark-draft')).at(-1));
}

/** The card on which one is changed. */
async function cardOf(indicator: string) {
  const [draft] = await types(world, 'eurocities', 'benchmark');
  const [parts] = await pressIn(world, 'eurocities', must(draft), 'benchmark-edit');
  for (const { id, data = {} } of buttonsOf(must(parts))) {
    if (id !== 'benchmark-edit' || data.part === undefined) continue;
    const [part] = await pressIn(world, 'eurocities', must(parts), 'benchmark-edit', { part: data.part });
    const isIn = buttonsOf(must(part)).some((one) => one.data?.indicator === indicator);
    if (isIn) return must((await pressIn(world, 'eurocities', must(part), 'benchmark-edit', { indicator }))[0]);
  }
  throw new RangeError(indicator);
}

it('tells beside an indicator what the comparison tells of it, and nothing that this does not', async () => {
  await draftOf(SIX);
  expect(said(await cardOf('GG-AMB-1'))).toContain('2 below, 4 at, 0 above');
  // All of them stand alike: it would be each city’s own.
  expect(said(await cardOf('GG-AMB-6'))).not.toContain('How many cities');
  await world.close();
  await draftOf(SIX.slice(0, 5));
  expect(said(await cardOf('GG-AMB-1'))).not.toMatch(/How many cities|\d below/);
  await world.close();
  await draftOf(SIX.map((one, n) => (n === 0 ? { ...one, terms: { comparison: 'none' } } : one)));
  expect(said(await cardOf('GG-AMB-1'))).not.toMatch(/How many cities|\d below/);
});

it('says before it is published what stays compared, and what begins anew', async () => {
  const begun = await draftOf(SIX);
  expect(said(begun)).not.toMatch(/stays? in the comparison|is not compared/);
  const one = await cardOf('GG-AMB-1');
  const fields = Object.fromEntries(one.fields.flatMap((field) => ('value' in field ? [[field.id, field.value]] : [])));
  const statement = one.fields.find(({ id }) => id.startsWith('statement'))?.id ?? '';
  await pressIn(world, 'eurocities', one, 'benchmark-reword', {
    fields: { ...(fields as Record<string, string>), [statement]: 'Quite other words.' },
  });
  await pressIn(world, 'eurocities', await cardOf('GG-AMB-6'), 'benchmark-drop');
  const [draft] = await types(world, 'eurocities', 'benchmark');
  const [sure] = await pressIn(world, 'eurocities', must(draft), 'benchmark-publish');
  for (const card of [draft, sure]) {
    expect(said(must(card))).toContain('1 indicator is reworded or moved and stays in the comparison');
    expect(said(must(card))).toContain('for they are gone, split or merged: GG-AMB-6.');
  }
  await types(world, 'eurocities', 'français');
  const enFrancais = said(must((await types(world, 'eurocities', 'référentiel'))[0]));
  expect(enFrancais).toContain('1 indicateur reformulé ou déplacé reste dans la comparaison');
  expect(enFrancais).toContain('supprimés, scindés ou réunis\u00a0: GG-AMB-6.');
});
