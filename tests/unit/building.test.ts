import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ignoring } from '../image/ignored';

const ROOT = resolve(__dirname, '../..');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'critical-friend-building-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

it('begins with nothing: what an older version left is neither run nor shipped', () => {
  cpSync(join(ROOT, 'package.json'), join(dir, 'package.json'));
  write('dist/src/gone.js', 'an older version');
  write('dist/adapters/web/public/old.js', 'an older page');
  // In the place of what takes long: a compiler and a bundler that write one file each.
  const writes = (file: string) => `
    const { mkdirSync, writeFileSync } = require('node:fs');
    mkdirSync(require('node:path').dirname('${file}'), { recursive: true });
    writeFileSync('${file}', 'new');`;
  chmodSync(write('node_modules/.bin/tsc', `#!/usr/bin/env node\n${writes('dist/src/main.js')}`), 0o755);
  write('scripts/build-client.cjs', writes('dist/adapters/web/public/app.js'));
  execFileSync('npm', ['run', '-s', 'build'], { cwd: dir });
  const isThere = (path: string) => existsSync(join(dir, 'dist', path));
  expect(['src/main.js', 'adapters/web/public/app.js'].map(isThere)).toEqual([true, true]);
  expect(['src/gone.js', 'adapters/web/public/old.js'].map(isThere)).toEqual([false, false]);
});

it('of an image does not see a build that lies here', () => {
  const isIgnored = ignoring(readFileSync(join(ROOT, '.dockerignore'), 'utf8'));
  expect(['dist', 'dist/src/main.js', 'src/main.ts'].map(isIgnored)).toEqual([true, true, false]);
});
