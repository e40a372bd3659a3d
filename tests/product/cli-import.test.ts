import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { openingOf } from '../support/opening';
import { cliHere, EXAMPLE, ownFolder, startProduct } from '../support/product';

const { dir, remove } = ownFolder('import');
const data = join(dir, 'data');
const cli = cliHere(data, { cwd: dir });
const file = 'programme/file.yaml';
const example = readFileSync(EXAMPLE, 'utf8');
/** The example under a name of its own, with something replaced. */
const write = (from = '', to = '') => writeFileSync(join(dir, file), example.replace(from, to));
let product: Awaited<ReturnType<typeof startProduct>>;

beforeAll(async () => {
  cpSync(dirname(EXAMPLE), join(dir, 'programme'), { recursive: true });
  mkdirSync(data);
  product = await startProduct(data, { DEMO: 'false' });
});
afterAll(async () => {
  await product.stop();
  remove();
});

/** Looks into the store, which no process may hold then. */
async function stored<T>(look: (store: Awaited<ReturnType<typeof openFileStore>>['store']) => Promise<T>): Promise<T> {
  const { store } = await openFileStore({ dir: join(data, 'store') });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

test('nobody picks who they are where there is no demonstration', async () => {
  const me = await (await fetch(`${product.address}/api/web/me`)).json();
  expect(me).toMatchObject({ local: false, demo: false });
  expect(me).not.toHaveProperty('toOpen');
  expect(openingOf(product.address)).toBe(product.address);
});

test('without reviews status says how to begin', async () => {
  expect(await cli('status')).toMatchObject({ exit: 0, out: expect.stringContaining('import <file>') });
  expect(JSON.parse((await cli('status', '--json')).out)).toEqual({ reviews: [], failures: [], troubles: [] });
});

test('every problem is listed with its line, and nothing changes', async () => {
  writeFileSync(
    join(dir, file),
    example.replace('blind: until-gathering', 'blind: until-gatherin').replace('Europe/Athens', 'Europe/Atens'),
  );
  const line = (text: string) => example.slice(0, example.indexOf(text)).split('\n').length;
  const { exit, out, err } = await cli('import', file);
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  const said = err.split('\n');
  expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line('Europe/Athens')}: people\\[22\\]`)));
  expect(said).toContainEqual(
    expect.stringMatching(
      new RegExp(`^${file}:${line('blind: until-gathering')}: reviews\\[0\\]\\.blind .*did you mean`),
    ),
  );
  expect(JSON.parse((await cli('import', file, '--json')).out).problems).toHaveLength(2);
  expect(JSON.parse((await cli('status', '--json')).out).reviews).toEqual([]);
});

test('a problem in a table names the table', async () => {
  write('lyon-report.csv', 'broken.csv');
  writeFileSync(join(dir, 'programme', 'broken.csv'), 'indicator,text\nGG-AMB-1,x\nGG-AMB-99,y\n');
  expect((await cli('import', file)).err).toMatch(/^programme\/broken\.csv:3: .*GG-AMB-99/m);
});

test.each([
  ['nothing.yaml', 'nothing.yaml:1: there is no file'],
  ['programme', 'programme:1: there is no file'],
])('no such file: %s', async (name, said) => {
  expect(await cli('import', name)).toMatchObject({ exit: 1, err: expect.stringContaining(said) });
});

test('a dry run says what would change, and changes nothing', async () => {
  write();
  const { exit, out } = await cli('import', file, '--dry-run');
  expect(exit).toBe(0);
  expect(out).toMatch(/^Would change:\n {2}programme inti-cities-2027: new/);
  expect(JSON.parse((await cli('status', '--json')).out).reviews).toEqual([]);
});

test('the first import creates, the same file again changes nothing, a changed one says what changed', async () => {
  write();
  expect(await cli('import', file, '--as', 'olga@eurocities.example')).toMatchObject({ exit: 1 });
  const first = await cli('import', file);
  expect(first).toMatchObject({ exit: 0, out: expect.stringContaining('genoa-2027: new') });
  expect(first.err).toMatch(/^programme\/genoa-report\.csv:1: .*\(a warning\)$/m);
  expect(await cli('import', file)).toMatchObject({ exit: 0, out: 'inti-cities-2027: the file changes nothing.\n' });
  write('start: 2027-06-15', 'start: 2027-06-16');
  const changed = await cli('import', file, '--as', 'olga@eurocities.example', '--json');
  expect(changed.exit).toBe(0);
  expect(JSON.parse(changed.out).changes).toContainEqual(
    expect.objectContaining({ what: 'review-changed', review: 'lyon-2027', field: 'visit' }),
  );
  expect(await cli('import', file, '--as', 'hanna@helsinki.example')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('no organiser'),
  });
});

test('what both the file and chat changed is refused unless forced', async () => {
  await product.stop();
  await stored((store) =>
    store.reviews.update('lyon-2027', (r) => ({ ...r, blind: 'own-answer', hostCity: 'Lugdunum' })),
  );
  // From here on no process holds the folder: the command line opens the store itself.
  write('hostCity: Lyon', 'hostCity: Lyon-sur-Rhône');
  const { exit, err } = await cli('import', file);
  expect(exit).toBe(1);
  expect(err).toMatch(
    /lyon-2027: hostCity was changed in the file \(Lyon-sur-Rhône\) and in chat \(Lugdunum\)\n.*--force/,
  );
  const forced = await cli('import', file, '--force');
  expect(forced).toMatchObject({ exit: 0, out: expect.stringContaining('Decided for the file:') });
  expect(forced.out).toContain('lyon-2027: blind was changed in chat and stays so');
});

test('every review has one current plan, of its newest dates', async () => {
  await stored(async (store) => {
    for (const review of await store.reviews.find({})) {
      const planned = await store.plan.find({ review: review.id, status: 'planned' });
      expect(planned.length).toBeGreaterThan(20);
      expect(new Set(planned.map((item) => item.planRevision))).toEqual(new Set([review.planRevision]));
    }
    expect(await store.settings.get('replan-pending')).toBeUndefined();
  });
});

test('plans that an interrupted import left are made at the next import', async () => {
  const revision = async () => stored(async (store) => (await store.reviews.get('genoa-2027'))?.planRevision ?? 0);
  await stored((store) => store.settings.put({ id: 'replan-pending', value: '["genoa-2027","gone-2027"]' }));
  const before = await revision();
  expect((await cli('import', file)).exit).toBe(0);
  expect(await revision()).toBe(before + 1);
  expect(await stored((store) => store.settings.get('replan-pending'))).toBeUndefined();
});
