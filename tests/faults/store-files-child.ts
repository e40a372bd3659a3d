import { randomUUID } from 'node:crypto';
import { openFileStore, openMongoStore } from '../../adapters/mongo';

/** Keeps files without end, several at once, and says of each when it begins and once it is whole. */
async function main(where: string): Promise<void> {
  const store = where.startsWith('mongodb')
    ? await openMongoStore({ uri: where })
    : (await openFileStore({ dir: where })).store;
  const keep = async () => {
    for (;;) {
      const id = randomUUID();
      const parts = async function* () {
        for (let n = 0; n < 12; n += 1) yield Buffer.alloc(100_000, id);
        process.stdout.write(`begun ${id}\n`);
      };
      await store.files.keep(id, parts());
      process.stdout.write(`whole ${id}\n`);
    }
  };
  await Promise.all([keep(), keep(), keep()]);
}

void main(process.argv[2] ?? '');
