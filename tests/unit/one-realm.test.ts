import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ENVIRONMENT = resolve(__dirname, '../support/one-realm/environment.cjs');
const CLOCK = resolve(__dirname, '../support/shifted-clock.cjs');

/** Two suites after each other in one worker: what they changed on the global object, and what they found there. */
const SUITES = `
  const OneRealm = require(${JSON.stringify(ENVIRONMENT)});
  const [first, second] = process.argv.slice(1);
  const seen = [];
  const suite = async (clock) => {
    const environment = new OneRealm({ projectConfig: { rootDir: '.' } }, { testPath: 'a.test.ts' });
    seen.push(new Date().getUTCFullYear(), process.env.SHIFTED_CLOCK ?? '', process.env.OF_A_SUITE ?? '');
    process.env.SHIFTED_CLOCK = clock;
    process.env.OF_A_SUITE = 'left';
    delete require.cache[${JSON.stringify(CLOCK)}];
    require(${JSON.stringify(CLOCK)});
    environment.handleTestEvent({ name: 'test_done' });
    seen.push(new Date().getUTCFullYear());
    environment.handleTestEvent({ name: 'teardown' });
    seen.push(new Date().getUTCFullYear());
    await environment.teardown();
  };
  suite(first).then(() => suite(second)).then(() => console.log(JSON.stringify([...seen, new Date().constructor === Date])));
`;

it('what a suite changes for itself is gone for the next in the same worker: its clock, already when jest says how long it took, and its environment', () => {
  const dir = mkdtempSync(join(tmpdir(), 'critical-friend-realm-'));
  const now = new Date().getUTCFullYear();
  const clocks = [5, 9].map((years) => {
    const file = join(dir, `in-${years}`);
    writeFileSync(file, String(years * 366 * 86_400_000));
    return file;
  });
  const { SHIFTED_CLOCK: _, OF_A_SUITE: __, ...env } = process.env;
  const said = execFileSync(process.execPath, ['-e', SUITES, ...clocks], { env, encoding: 'utf8', cwd: __dirname });
  expect(JSON.parse(said)).toEqual([now, '', '', now + 5, now, now, '', '', now + 9, now, true]);
  rmSync(dir, { recursive: true });
});
