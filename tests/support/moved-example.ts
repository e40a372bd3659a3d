import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../src/method/calendar';
import { EXAMPLE } from './product';

/** Copies the example programme into a folder with all its dates so many days later. Answers the programme file. */
export async function movedExample(folder: string, days: number): Promise<string> {
  await cp(join(EXAMPLE, '..'), folder, { recursive: true });
  const file = join(folder, 'inti-cities-2027.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/(?<!\d)20\d\d-\d\d-\d\d/g, (day) => addDays(day, days)),
  );
  return file;
}
