import { openFileStore } from '../../adapters/mongo';

/** Writes without end and says every id once the store has acknowledged it. Updates one counter in between. */
async function main(dir: string): Promise<void> {
  const { store } = await openFileStore({ dir });
  await store.settings.put({ id: 'counter', value: '0' });
  const writer = async (name: string) => {
    for (let n = 0; ; n += 1) {
      const id = `${name}-${n}`;
      await store.settings.insert({ id, value: id.repeat(200) });
      process.stdout.write(`${id}\n`);
      const counter = await store.settings.update('counter', ({ value, ...rest }) => ({
        ...rest,
        value: String(Number(value) + 1),
      }));
      process.stdout.write(`=${counter?.value}\n`);
    }
  };
  await Promise.all(['a', 'b', 'c'].map(writer));
}

void main(process.argv[2] ?? '');
