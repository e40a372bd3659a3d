import { MIGRATIONS } from '../../adapters/mongo/migrations';
import type { Migration } from '../../adapters/mongo/migrations/migration';
import type { Archive } from '../../src/ports/archive';
import type { Store } from '../../src/ports/store';
import { onEveryEngine, type Place } from './store-engines';

test('the versions follow each other from 1 on', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, n) => n + 1));
});

onEveryEngine((engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.start();
  });
  afterEach(() => place.stop());

  const inStore = async <R>(work: (store: Store) => Promise<R>, migrations?: readonly Migration[]): Promise<R> => {
    const store = await place.open(migrations);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const inArchive = async <R>(work: (archive: Archive) => Promise<R>): Promise<R> => {
    const archive = await place.archive(Array.from({ length: 99 }, (_, n) => step(n + 1)));
    try {
      return await work(archive);
    } finally {
      await archive.close();
    }
  };
  const stamp = () => inArchive((archive) => archive.stamp());
  const open = (migrations: readonly Migration[]) => inStore(async () => undefined, migrations);
  const put = (id: string) => (store: Store) => store.settings.put({ id, value: '' });
  const settings = async (migrations?: readonly Migration[]) =>
    (await inStore((store) => store.settings.find({}), migrations)).map(({ id }) => id);

  const ran: string[] = [];
  afterEach(() => void ran.splice(0));
  /** A step that leaves a trace in memory and in the data. */
  function step(version: number, fails = false): Migration {
    return {
      version,
      name: `step ${version}`,
      run: async (collection) => {
        ran.push(`${version}`);
        const row = { _id: `step-${version}` };
        await collection('settings').findOneAndReplace(row, { value: '', rev: 1 }, { upsert: true });
        if (fails) throw new RangeError('cut off');
      },
    };
  }

  test('a fresh store is of the newest version, and nothing is run', async () => {
    await open([step(1), step(2)]);
    expect(ran).toEqual([]);
    expect(await stamp()).toMatchObject({ version: 2 });
    await open([step(1), step(2)]);
    expect(ran).toEqual([]);
  });

  test('data of a version before numbers get every step, in order and once', async () => {
    await inStore(put('old'), []);
    await place.forgetVersion();
    await open([step(1), step(2)]);
    await open([step(1), step(2)]);
    expect(ran).toEqual(['1', '2']);
    expect(await settings([step(1), step(2)])).toEqual(['old', 'step-1', 'step-2']);
  });

  test('only what is missing is run, and the data stay the same ones', async () => {
    await inStore(put('old'), [step(1)]);
    const before = await stamp();
    await open([step(1), step(2), step(3)]);
    expect(ran).toEqual(['2', '3']);
    expect(before?.data).toMatch(/^[0-9a-f-]{36}$/);
    expect(await stamp()).toEqual({ version: 3, data: before?.data });
  });

  test('a step that was cut off is run again, the one before is not', async () => {
    await inStore(put('old'), []);
    await expect(open([step(1), step(2, true), step(3)])).rejects.toMatchObject({ name: 'StoreError' });
    expect(await stamp()).toMatchObject({ version: 1 });
    await open([step(1), step(2), step(3)]);
    expect(ran).toEqual(['1', '2', '2', '3']);
  });

  test('data of a newer version are refused in plain words, and left alone', async () => {
    await inStore(put('new'), [step(1), step(2), step(3)]);
    const refused = {
      code: 'newer',
      retry: false,
      message:
        'The data was written by a newer version (schema 3, this one knows 2). Install that version, or restore the backup made before the upgrade.',
    };
    await expect(place.open([step(1), step(2)])).rejects.toMatchObject(refused);
    await expect(place.archive([step(1), step(2)])).rejects.toMatchObject(refused);
    expect(await stamp()).toMatchObject({ version: 3 });
    expect(await settings([step(1), step(2), step(3)])).toEqual(['new']);
  });

  test('half a copy is refused until it is finished', async () => {
    await inArchive((archive) => archive.putCopyNote({ source: 'elsewhere', begunAt: '2027-03-01T09:00:00.000Z' }));
    await expect(place.open()).rejects.toMatchObject({
      code: 'unfinished',
      retry: false,
      message: expect.stringMatching(/2027-03-01T09:00.*`db copy` again, or drop the database/),
    });
    const finished = {
      source: 'elsewhere',
      begunAt: '2027-03-01T09:00:00.000Z',
      finishedAt: '2027-03-01T09:01:00.000Z',
    };
    await inArchive((archive) => archive.putCopyNote(finished));
    expect(await settings()).toEqual([]);
    expect(await inArchive((archive) => archive.copyNote())).toEqual(finished);
  });

  test('what signed people in is no longer among the settings', async () => {
    await inStore(async (store) => {
      for (const id of ['clock-offset', 'cookie-key', 'sign-in-', 'sign-in-0af', 'sign-in-~', 'sign-in.', 'sign-inn'])
        await store.settings.put({ id, value: '' });
    }, []);
    await place.forgetVersion();
    expect(await settings()).toEqual(['clock-offset', 'sign-in.', 'sign-inn']);
    expect(await stamp()).toMatchObject({ version: MIGRATIONS.length });
  });
});
