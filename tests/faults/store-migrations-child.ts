import { randomUUID } from 'node:crypto';
import { openMongoStore } from '../../adapters/mongo';
import type { Migration } from '../../adapters/mongo/migrations/migration';

/** Opens a store that is a step behind, and says when it takes the step and when it is open. `hang`: in the middle it stays. */
async function main(uri: string, leaseMs: number, way: string): Promise<void> {
  const step: Migration = {
    version: 1,
    name: 'count',
    async run(collection) {
      process.stdout.write('running\n');
      await collection('settings').insertOne({ _id: `run-${randomUUID()}`, value: '', rev: 1 });
      await new Promise((resolve) => setTimeout(resolve, way === 'hang' ? 600_000 : 50));
    },
  };
  const store = await openMongoStore({ uri, leaseMs, migrations: [step] });
  process.stdout.write('open\n');
  await store.close();
}

void main(process.argv[2] ?? '', Number(process.argv[3]), process.argv[4] ?? '');
