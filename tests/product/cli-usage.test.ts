import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '../../src/cli/program';
import type { CommandRequest } from '../../src/cli/request';
import { ownFolder } from '../support/product';

const { dir, remove } = ownFolder('usage');
afterAll(remove);

/** A command line that reaches nothing: neither server nor data folder are there. */
async function cli(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const requests: CommandRequest[] = [];
  const terminal = {
    cwd: dir,
    out: (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
  };
  const exit = await runCli(args, terminal, async (request) => {
    requests.push(request);
    return { exit: 0, out: '', err: '' };
  });
  return { exit, ...printed, requests };
}

describe('wrong usage', () => {
  test.each([
    [[]],
    [['stauts']],
    [['import']],
    [['import', 'a.yaml', 'b.yaml']],
    [['remind', 'genoa-2027', '--loudly']],
    [['remind', 'genoa-2027', '--line']],
    [['export', 'genoa-2027', '--format', 'odt', '--out', '.']],
    [['export', 'genoa-2027', '--format', 'csv']],
    [['export', 'genoa-2027', '--out', '.']],
    [['person']],
    [['person', 'forget', 'a@b.example']],
    [['benchmark', 'check']],
  ])('%j', async (args) => {
    const { exit, out, err, requests } = await cli(...args);
    expect({ exit, out, requests }).toEqual({ exit: 2, out: '', requests: [] });
    expect(err).not.toBe('');
  });

  test('a word that is nearly right is named', async () => {
    expect((await cli('stauts')).err).toContain('status');
  });
});

test.each([[['--help']], [['help', 'remind']], [['person', 'link', '--help']]])(
  'help is no failure: %j',
  async (args) => {
    const { exit, out, err } = await cli(...args);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('Usage: critical-friend');
  },
);

test('the version is said by itself', async () => {
  expect(await cli('--version')).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    err: '',
  });
});

test('paths are the asker’s own', async () => {
  const { requests } = await cli('import', 'a/b.yaml', '--force', '--as', 'olga@eurocities.example');
  const command = { kind: 'import', file: join(dir, 'a/b.yaml'), shown: 'a/b.yaml', force: true, dryRun: false };
  expect(requests).toEqual([{ command, json: false, as: 'olga@eurocities.example' }]);
});

describe('benchmark check', () => {
  const shipped = readFileSync(resolve(__dirname, '../../src/benchmarks/inti-cities-2008.json'), 'utf8');
  const own = shipped.replace('"inti-cities-2008"', '"my-cities"');

  test('a good file', async () => {
    writeFileSync(join(dir, 'good.json'), own);
    expect(await cli('benchmark', 'check', 'good.json')).toMatchObject({
      exit: 0,
      out: 'my-cities v1: 4 pillars, 5 dimensions, 73 indicators. Nothing is wrong with it.\n',
      err: '',
    });
    expect(JSON.parse((await cli('benchmark', 'check', 'good.json', '--json')).out)).toEqual({ problems: [] });
  });

  test('each problem with its line', async () => {
    const bad = own.replace('"number": 2', '"number": 20').replace('"number": 3', '"number": "three"');
    writeFileSync(join(dir, 'bad.json'), bad);
    const lineOf = (text: string) => bad.slice(0, bad.indexOf(text)).split('\n').length;
    const { exit, out, err } = await cli('benchmark', 'check', 'bad.json');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^bad\\.json:${lineOf('"number": 20')}: indicators\\[1\\]\\.number `)),
      expect.stringMatching(new RegExp(`^bad\\.json:${lineOf('"number": "three"')}: indicators\\[2\\]\\.number `)),
    ]);
    const { problems } = JSON.parse((await cli('benchmark', 'check', 'bad.json', '--json')).out);
    expect(problems).toHaveLength(2);
  });

  test('a table of one, by its cells', async () => {
    const rows = ['Pillar;Dimension;Statement', 'Cycling;Ambition;There is a plan.', ';Means;There is a budget.'];
    writeFileSync(join(dir, 'own.csv'), [...rows, 'Total;2;'].join('\r\n'));
    expect(await cli('benchmark', 'check', 'own.csv')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^own\.csv: 1 pillar, 2 dimensions, 2 indicators\. Nothing is wrong with it/),
    });
    writeFileSync(join(dir, 'gap.csv'), [...rows, ';;;', ';Means;;x'].join('\r\n'));
    expect(await cli('benchmark', 'check', 'gap.csv')).toMatchObject({
      exit: 1,
      err: 'gap.csv: C5: Write the statement.\n',
    });
    expect(JSON.parse((await cli('benchmark', 'check', 'gap.csv', '--json')).out)).toEqual({
      problems: [{ cell: 'C5', message: 'C5: Write the statement.' }],
    });
  });

  test('a published version that was changed', async () => {
    const [, title] = /"statement": \{\s*"en": "([^"]+)"/.exec(shipped) ?? [];
    writeFileSync(join(dir, 'changed.json'), shipped.replace(title ?? 'x', 'Something else.'));
    expect((await cli('benchmark', 'check', 'changed.json')).err).toMatch(/^changed\.json:\d+: .*new version number/);
  });

  test.each(['nothing.yaml', '.'])('no such file: %s', async (name) => {
    expect(await cli('benchmark', 'check', name)).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining(name),
    });
  });
});
