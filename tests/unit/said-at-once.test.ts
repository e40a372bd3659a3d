import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** What a file loads as it is loaded itself: neither its types, nor what a function loads once it is called. */
const LOADED = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']*)'|^import '(\.[^']*)'/gm;

/** All files of ours that are loaded with one, itself among them. */
function loadedWith(entry: string, seen: Set<string> = new Set()): Set<string> {
  const file = join(ROOT, entry);
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(LOADED)) {
    const path = join(dirname(file), from ?? bare ?? '');
    const found = [`${path}.ts`, join(path, 'index.ts')].find((one) => existsSync(one));
    if (found) loadedWith(relative(ROOT, found), seen);
  }
  return seen;
}

test.each([
  ['src/main.ts', 'the product: --version and --help'],
  ['src/cli.ts', 'the command line: --version, --help and wrong usage'],
])('%s answers at once (%s): what that does not need is not loaded', (entry) => {
  const loaded = [...loadedWith(entry)];
  expect(loaded).toContain('src/app/start-arguments.ts');
  expect(loaded.filter((file) => /^(?:flows|adapters)\/|^src\/(?:app\/compose|turn|plan)\b/.test(file))).toEqual([]);
});

test('what is loaded with the whole product would be found', () => {
  expect([...loadedWith('src/app/serve.ts')]).toEqual(
    expect.arrayContaining(['flows/index.ts', 'adapters/mongo/index.ts']),
  );
});
