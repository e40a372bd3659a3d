import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { ownFolder } from '../support/product';

test('a file does not grow without end, however large what is written again and again', async () => {
  const folder = ownFolder('file-size');
  const size = () => statSync(join(folder.dir, 'settings.db')).size;
  const value = 'x'.repeat(500_000);
  const { store } = await openFileStore({ dir: folder.dir });
  try {
    let largest = 0;
    for (let n = 0; n < 100; n += 1) {
      await store.settings.put({ id: 'one', value: `${n}${value}` });
      // Reads wait for what is under way, compacting included.
      await store.settings.get('one');
      largest = Math.max(largest, size());
    }
    expect(largest).toBeLessThan(12 * value.length);
    expect((await store.settings.get('one'))?.value).toBe(`99${value}`);
  } finally {
    await store.close();
    folder.remove();
  }
});
