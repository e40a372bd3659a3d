import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { StoreError } from '../../src/ports/store';

/**
 * Writes until the disk refuses, then tells what was refused and what can still be read. Once it reads a line it makes
 * room (the file `ballast`, if there is one), writes again, opens the folder anew and tells what is there.
 */
async function main(dir: string): Promise<void> {
  const { store } = await openFileStore({ dir });
  await store.settings.put({ id: 'changed', value: 'before' });
  const refused = await refusal(async () => {
    for (let n = 0; n < 10_000; n += 1) await store.settings.insert({ id: `s${n}`, value: 'x'.repeat(5_000) });
  });
  const update = await refusal(() => store.settings.put({ id: 'changed', value: 'y'.repeat(2_000_000) }));
  const ping = await refusal(() => store.ping());
  const count = await store.settings.count({});
  const changed = await store.settings.get('changed');
  say({ refused, update, ping, count, changed, others: await store.plan.count({}) });

  process.stdin.once('data', async () => {
    rmSync(join(dir, 'ballast'), { force: true });
    const after = await refusal(() => store.settings.put({ id: 'after', value: 'there is room' }));
    await store.close();
    const again = await openFileStore({ dir });
    const left = await again.store.settings.count({});
    say({ after, left, recovered: again.recovered, changed: await again.store.settings.get('changed') });
    await again.store.close();
    process.stdin.destroy();
  });
}

async function refusal(step: () => Promise<unknown>): Promise<string> {
  try {
    await step();
    return 'none';
  } catch (error) {
    return error instanceof StoreError ? `${error.code}, retry ${error.retry}` : String(error);
  }
}

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

void main(process.argv[2] ?? '');
