import { jsonInPortions } from '../../src/app/json-in-portions';

const read = async (record: Readonly<Record<string, unknown>>) =>
  JSON.parse(Buffer.from(await jsonInPortions(record)).toString());

it.each([
  {},
  { person: undefined },
  { person: { name: 'Zoë "x"\n' }, sheets: [], log: null, setAside: undefined, reviews: ['a', 'b'] },
  { lists: [[1, [2]], undefined, null, { a: [] }], text: '', no: false },
])('a record reads back as JSON of it would: %j', async (record) => {
  expect(await read(record)).toEqual(JSON.parse(JSON.stringify(record)));
});

it('lets others have their turn while it writes much', async () => {
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  }, 0);
  const messages = Array.from({ length: 200 }, (_, n) => ({ n, text: 'x'.repeat(100_000) }));
  expect((await read({ messages })).messages).toHaveLength(200);
  clearInterval(count);
  expect(turns).toBeGreaterThan(5);
});
