import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore, openMongoStore } from '../../adapters/mongo';
import { findMongo, startMongoProgram } from '../support/mongo-server';

const source = findMongo();
const withProgram = source?.kind === 'program' ? test : test.skip;
const gone = { name: 'StoreError', code: 'unavailable', retry: true };

test('a server that is not there is reported when opening', async () => {
  // Nobody listens on the port of the discard service.
  await expect(openMongoStore({ uri: 'mongodb://127.0.0.1:9/critical_friend_test' })).rejects.toMatchObject(gone);
});

withProgram('a server that goes away is reported by every operation', async () => {
  if (source?.kind !== 'program') return;
  const server = await startMongoProgram(source);
  const store = await openMongoStore({ uri: server.uriOf('critical_friend_test_gone') });
  await store.settings.put({ id: 'clock', value: '1' });
  await server.stop();
  const operations = [
    store.ping(),
    store.settings.get('clock'),
    store.settings.find({}),
    store.settings.count({}),
    store.settings.put({ id: 'clock', value: '2' }),
    store.settings.insert({ id: 'new', value: '2' }),
    store.settings.update('clock', (setting) => ({ ...setting, value: '3' })),
    store.settings.remove('clock'),
    store.settings.removeAll({}),
    store.commit([{ to: 'settings', put: { id: 'clock', value: '4' } }]),
  ];
  await Promise.all(operations.map((operation) => expect(operation).rejects.toMatchObject(gone)));
  await store.close();
});

test('files in whose folder’s place there is something else refuse writing', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-gone-'));
  const { store } = await openFileStore({ dir });
  await store.settings.put({ id: 'clock', value: '1' });
  await rm(dir, { recursive: true });
  await writeFile(dir, '');
  await expect(store.settings.put({ id: 'clock', value: '2' })).rejects.toMatchObject(gone);
  await expect(store.ping()).rejects.toMatchObject(gone);
  expect(await store.settings.get('clock')).toEqual({ id: 'clock', value: '1' });
  await store.close();
  await rm(dir);
});
