import { isExample } from '../../src/programme/example/loading';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, MIDWAY);
});
afterEach(() => world.close());

const seeded = (value: string) => world.deps.store.settings.put({ id: 'example-seeded', value });
const programme = (id: string) =>
  world.deps.store.programmes.insert({
    id,
    benchmark: { id: 'b', version: 1 },
    trusted: [],
    imported: {},
    importedAt: MIDWAY,
  });

describe('who one is can be picked', () => {
  test('where the example was loaded and nothing else is served', async () => {
    await seeded('done');
    await programme('inti-cities-2027');
    expect(await isExample(world.deps.store)).toBe(true);
  });

  test('not in an empty store, nor where the example is half loaded, nor in a programme of the same name', async () => {
    expect(await isExample(world.deps.store)).toBe(false);
    await programme('inti-cities-2027');
    expect(await isExample(world.deps.store)).toBe(false);
    await seeded('begun');
    expect(await isExample(world.deps.store)).toBe(false);
  });

  test('not once somebody has brought in their own beside the example', async () => {
    await seeded('done');
    await programme('inti-cities-2027');
    await programme('our-own');
    expect(await isExample(world.deps.store)).toBe(false);
  });
});
