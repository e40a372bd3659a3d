import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const rows = readFileSync(join(ROOT, 'docs', 'method.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| The method'))
  .map((line) => line.split('|').slice(1, -1));
const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** What is no step of the method: how people come, ask for help, and set things up. */
const NO_STEP = ['account', 'course', 'inviting', 'orientation', 'prompts', 'setting-up'];

describe('docs/method.md', () => {
  it('names rooms and tests that are there', () => {
    expect(rows.length).toBeGreaterThan(50);
    const gone = rows.flatMap(([, where, tests]) => [
      ...named(where).filter((name) => !existsSync(join(ROOT, name.startsWith('src/') ? name : `flows/${name}`))),
      ...named(tests).filter((name) => !existsSync(join(ROOT, `tests/${name}.test.ts`))),
    ]);
    expect(gone).toEqual([]);
  });

  it('each row says where and by which test, or that it is not there yet', () => {
    const isSaid = ([, where = '', tests = '']: string[]) =>
      /not yet/i.test(where) || (named(where).length > 0 && named(tests).length > 0);
    expect(rows.filter((row) => !isSaid(row)).map(([what]) => what)).toEqual([]);
  });

  it('has a row for each step of the method', () => {
    const told = new Set(rows.flatMap(([, where]) => named(where)));
    const steps = readdirSync(join(ROOT, 'flows'), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(steps.map(({ name }) => name).filter((name) => !NO_STEP.includes(name) && !told.has(name))).toEqual([]);
  });
});
