import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const RULES = join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Runs the rules as the command line does. */
function cruise(root: string): Report['summary'] {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', 'src', 'flows', 'adapters'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (stdout === '') throw new RangeError(`dependency-cruiser said nothing: ${stderr}`);
  return (JSON.parse(stdout) as Report).summary;
}

function lines({ violations }: Report['summary']): string[] {
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

test('the tree keeps to the rules', () => {
  const summary = cruise(ROOT);
  expect(lines(summary)).toEqual([]);
  // Would be next to nothing if TypeScript could not be read any more.
  expect(summary.totalCruised).toBeGreaterThan(30);
});

/** A small tree that keeps to the rules. */
const ALLOWED = {
  'node_modules/mongoose/package.json': '{"name":"mongoose","version":"1.0.0","main":"index.js"}',
  'node_modules/mongoose/index.js': '',
  'node_modules/date-fns/package.json': '{"name":"date-fns","version":"1.0.0","main":"index.js"}',
  'node_modules/date-fns/index.js': '',
  'package.json': '{"name":"a-tree","dependencies":{"mongoose":"*","date-fns":"*"}}',
  'src/method/sheet.ts': "import { addDays } from 'date-fns';\nexport type Sheet = { day: typeof addDays };\n",
  'src/ports/store.ts': "import type { Sheet } from '../method/sheet';\nexport type Store = { sheet: Sheet };\n",
  'src/i18n/en.ts': "import type { Sheet } from '../method/sheet';\nexport const en = (_: Sheet) => '';\n",
  'flows/talk.ts': "import { en } from '../src/i18n/en';\nexport const talk = en;\n",
  'src/turn/answer.ts': "import type { Store } from '../ports/store';\nexport const answer = (_: Store) => 1;\n",
  'src/programme/programme-file/files.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'adapters/mongo/index.ts':
    "import mongoose from 'mongoose';\nimport type { Store } from '../../src/ports/store';\nexport const open = (): Store => mongoose;\n",
  'adapters/adaptive-cards/index.ts': 'export const cards = 1;\n',
  'adapters/web/index.ts': "import { cards } from '../adaptive-cards/index';\nexport const web = cards;\n",
  'src/app/compose.ts':
    "import { open } from '../../adapters/mongo/index';\nimport { web } from '../../adapters/web/index';\nexport const app = [open, web];\n",
  'tests/help.ts': 'export const help = 1;\n',
  'src/main.ts': "import { app } from './app/compose';\nexport const main = app;\n",
};

/** Rule, file that breaks it, what it says, what it leads to. */
const BROKEN: readonly (readonly [rule: string, file: string, statement: string, target: string])[] = [
  ['method-is-pure', 'src/method/bad-1.ts', "import type { Store } from '../ports/store';", 'src/ports/store.ts'],
  ['method-is-pure', 'src/method/bad-2.ts', "import { readFileSync } from 'node:fs';", 'fs'],
  ['ports-know-the-method', 'src/ports/bad-3.ts', "import { en } from '../i18n/en';", 'src/i18n/en.ts'],
  ['words-know-the-method', 'src/i18n/bad-4.ts', "import { talk } from '../../flows/talk';", 'flows/talk.ts'],
  ['flows-are-pure', 'flows/bad-5.ts', "import { answer } from '../src/turn/answer';", 'src/turn/answer.ts'],
  ['kernel-knows-no-step', 'src/turn/bad-15.ts', "import { talk } from '../../flows/talk';", 'flows/talk.ts'],
  ['steps-contract-is-pure', 'src/steps/bad-16.ts', "import { answer } from '../turn/answer';", 'src/turn/answer.ts'],
  ['flows-are-pure', 'flows/bad-6.ts', "import { setTimeout } from 'node:timers/promises';", 'timers/promises'],
  ['kernel-uses-ports', 'src/turn/bad-7.ts', "import { app } from '../app/compose';", 'src/app/compose.ts'],
  ['kernel-opens-no-connections', 'src/turn/bad-8.ts', "import { get } from 'node:http';", 'http'],
  ['kernel-reads-no-files', 'src/turn/bad-9.ts', "import { readFile } from 'node:fs/promises';", 'fs/promises'],
  [
    'kernel-uses-no-engines',
    'src/turn/bad-10.ts',
    "export const later = () => import('mongoose');",
    'node_modules/mongoose/index.js',
  ],
  [
    'adapters-know-the-inside-by-its-interfaces',
    'adapters/web/bad-11.ts',
    "import type { answer } from '../../src/turn/answer';",
    'src/turn/answer.ts',
  ],
  [
    'adapters-do-not-know-each-other',
    'adapters/web/bad-12.ts',
    "import { open } from '../mongo/index';",
    'adapters/mongo/index.ts',
  ],
  [
    'only-compose-knows-adapters',
    'src/main.ts',
    "import { web } from '../adapters/web/index';",
    'adapters/web/index.ts',
  ],
  ['production-knows-no-tests', 'adapters/web/bad-13.ts', "import { help } from '../../tests/help';", 'tests/help.ts'],
  ['resolvable', 'src/turn/bad-14.ts', "import { gone } from './gone';", './gone'],
];

const CYCLE = {
  'src/method/a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
  'src/method/b.ts': "import type { A } from './a';\nexport type B = A | 2;\n",
};

describe('the rules can fail', () => {
  let found: string[];
  beforeAll(() => {
    const broken = Object.fromEntries(BROKEN.map(([, file, statement]) => [file, `${statement}\n`]));
    found = inTree({ ...ALLOWED, ...CYCLE, ...broken }, (root) => lines(cruise(root)));
  });

  test.each(BROKEN)('%s: %s with %s', (rule, file, _, target) => {
    expect(found).toContain(`${rule}: ${file} -> ${target}`);
  });

  test('no-cycles, even where only types go round', () => {
    expect(found).toContain('no-cycles: src/method/a.ts -> src/method/b.ts');
  });

  test('but not on what is allowed', () => {
    expect(inTree(ALLOWED, (root) => lines(cruise(root)))).toEqual([]);
  });
});

function inTree<T>(files: Readonly<Record<string, string>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
