import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ownFolder } from '../support/product';

const { dir, remove } = ownFolder('script');
afterAll(remove);

const script = join(dir, 'scripts', 'cli.cjs');
/** What the stand-in for the build writes: a command line that says what it was given, and fails as told. */
const program = 'exports.main = async (args, cwd) => { console.log(args.join(), cwd); return Number(args[0] ?? 0); };';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

/** A package whose build counts how often it ran, or fails. */
function withBuild(build: string): void {
  write(
    'package.json',
    JSON.stringify({ name: 'tree', scripts: { build: 'node build.cjs', cli: 'node scripts/cli.cjs' } }),
  );
  write('build.cjs', build);
}

const working = `
const fs = require('node:fs');
fs.mkdirSync('dist/src', { recursive: true });
fs.writeFileSync('dist/src/cli.js', ${JSON.stringify(program)});
fs.appendFileSync('builds', 'x');
console.log('building…');
`;

function run(...args: readonly string[]) {
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync('node', [script, ...args], { cwd: dir, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function touch(file: string, at: number): void {
  utimesSync(join(dir, file), at, at);
}

beforeEach(() => {
  rmSync(join(dir, 'dist'), { recursive: true, force: true });
  for (const file of ['src/a.ts', 'flows/b.ts', 'adapters/deep/c.ts', 'tsconfig.json', 'tsconfig.build.json', 'builds'])
    write(file, '');
  write('node_modules/typescript/package.json', '{}');
  withBuild(working);
  cpSync(resolve(__dirname, '../../scripts/cli.cjs'), script);
});

const builds = () => readFileSync(join(dir, 'builds')).length;
const HOUR_S = 3_600;

test('it builds once, says nothing about it, and hands on the exit status', () => {
  expect(run('3', 'b')).toEqual({ status: 3, stdout: `3,b ${dir}\n`, stderr: '' });
  expect(run()).toEqual({ status: 0, stdout: ` ${dir}\n`, stderr: '' });
  expect(builds()).toBe(1);
});

test.each(['src/a.ts', 'flows/b.ts', 'adapters/deep/c.ts', 'package.json'])(
  'it builds again after a change in %s',
  (file) => {
    run();
    touch(file, Date.now() / 1000 + HOUR_S);
    run();
    expect(builds()).toBe(2);
  },
);

test('without a compiler it uses the build that is there', () => {
  run();
  rmSync(join(dir, 'node_modules'), { recursive: true });
  touch('src/a.ts', Date.now() / 1000 + HOUR_S);
  expect(run().status).toBe(0);
  expect(builds()).toBe(1);
});

test('a build that fails is shown', () => {
  withBuild("console.log('src/a.ts(1,1): error'); process.exit(2);");
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/The build failed\.\n.*src\/a\.ts\(1,1\): error/);
});

test('by npm, paths begin where the person is', () => {
  const cwd = join(dir, 'src');
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'cli', '--', '4'], { cwd, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 4, stdout: `4 ${cwd}\n` });
});
