import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileProblem, parseDockerfile } from '../image/dockerfile';
import { ignoring } from '../image/ignored';

const ROOT = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const stages = parseDockerfile(read('Dockerfile'));
const copies = stages.flatMap(({ steps }) => steps.filter((step) => step.kind === 'copy'));

test('every file that the Dockerfile copies is there, and .dockerignore lets it through', () => {
  const isIgnored = ignoring(read('.dockerignore'));
  const sources = copies.filter(({ from }) => from === undefined).flatMap((step) => step.sources);
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  expect(sources.filter((source) => filesIn(source).every(isIgnored))).toEqual([]);
});

function filesIn(source: string): string[] {
  if (!statSync(join(ROOT, source), { throwIfNoEntry: false })?.isDirectory()) return [source];
  const within = readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' });
  return within.map((entry) => `${source}/${entry}`);
}

test('what one stage takes from another, an earlier one has', () => {
  const earlier = (i: number) => stages.slice(0, i).map(({ name }) => name);
  const taken = stages.flatMap(({ steps }, i) =>
    steps.flatMap((step) =>
      step.kind === 'copy' && step.from !== undefined ? [[step.from, earlier(i)] as const] : [],
    ),
  );
  expect(taken.length).toBeGreaterThan(0);
  for (const [from, names] of taken) expect(names).toContain(from);
});

test('the last stage runs as somebody without rights, checks its health, and leaves no unnamed volume', () => {
  const last = stages.at(-1);
  expect(last?.steps.findLast((step) => step.kind === 'user')).toEqual({ kind: 'user', name: 'node' });
  expect(last?.healthcheck?.join(' ')).toContain('/readyz');
  expect(last?.volumes).toEqual([]);
  // A shell in front would not hand on SIGTERM.
  expect(last?.command).toEqual(['node', '--max-semi-space-size=8', 'dist/src/main.js']);
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  expect(scripts.start).toContain(last?.command?.join(' '));
});

test('the images begin from releases of Debian’s kind, for which binaries are shipped', () => {
  expect(stages.map(({ base }) => base).filter((base) => !/^node:\d+-slim$/.test(base))).toEqual([]);
  const lock: { packages: Record<string, unknown> } = JSON.parse(read('package-lock.json'));
  for (const processor of ['x64', 'arm64']) {
    expect(lock.packages).toHaveProperty([`node_modules/@resvg/resvg-js-linux-${processor}-gnu`]);
    expect(existsSync(join(ROOT, `node_modules/fs-native-extensions/prebuilds/linux-${processor}`))).toBe(true);
  }
});

describe('.dockerignore', () => {
  test.each([
    ['src/main.ts', false],
    ['adapters/web/client/styles/main.css', false],
    ['package-lock.json', false],
    ['scripts/build-client.cjs', false],
    ['scripts/check-image.cjs', true],
    ['tests/unit/config.test.ts', true],
    ['node_modules/zod/package.json', true],
    ['.git/config', true],
    ['.env', true],
    ['data/store/people.db', true],
  ])('%s: %s', (path, isAway) => {
    expect(ignoring(read('.dockerignore'))(path)).toBe(isAway);
  });

  test.each([
    ['*.md', 'README.md', true],
    ['*.md', 'docs/operating.md', false],
    ['**/*.md', 'docs/operating.md', true],
    ['**/*.md', 'README.md', true],
    ['docs', 'docs/images/a.svg', true],
    ['docs', 'docs2/a.svg', false],
    ['docs\n!docs/images', 'docs/images/a.svg', false],
    ['docs\n!docs/images', 'docs/a.svg', true],
    ['!docs/a\ndocs', 'docs/a', true],
    ['a?c', 'abc', true],
    ['a.c', 'abc', false],
    ['# docs\n\n/docs/', 'docs/a', true],
  ])('%j and %s: %s', (text, path, isAway) => {
    expect(ignoring(text)(path)).toBe(isAway);
  });
});

describe('reading a Dockerfile', () => {
  test('joins lines, passes over comments between them, and tells lists from lines for a shell', () => {
    const text =
      'FROM a AS b\nENV A=1 \\\n  # why\n  B=2\nRUN one \\\n  && two\nCOPY --from=x /y ./z\nHEALTHCHECK --retries=3 \\\n  CMD ["c"]\nCMD d e\n';
    expect(parseDockerfile(text)).toEqual([
      {
        base: 'a',
        name: 'b',
        steps: [
          { kind: 'env', set: { A: '1', B: '2' } },
          { kind: 'run', command: ['/bin/sh', '-c', 'one    && two'] },
          { kind: 'copy', from: 'x', sources: ['/y'], to: './z' },
        ],
        volumes: [],
        healthcheck: ['c'],
        command: ['/bin/sh', '-c', 'd e'],
      },
    ]);
  });

  test.each([
    'RUN before',
    'FROM --platform=x a',
    'FROM a\nARG B',
    'FROM a\nENTRYPOINT ["b"]',
    'FROM a\nRUN --mount=type=cache,target=/b c',
    'FROM a\nCOPY --chown=b c d',
    'FROM a\nCOPY *.json ./',
    'FROM a\nENV B="c d"',
    'FROM a\nADD b c',
  ])('refuses what we would not carry out as Docker does: %j', (text) => {
    expect(() => parseDockerfile(text)).toThrow(DockerfileProblem);
  });
});
