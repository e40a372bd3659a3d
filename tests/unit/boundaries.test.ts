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

describe('the rules can fail', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function tree(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  const ALLOWED = {
    'node_modules/mongoose/package.json': '{"name":"mongoose","version":"1.0.0","main":"index.js"}',
    'node_modules/mongoose/index.js': '',
    'node_modules/date-fns/package.json': '{"name":"date-fns","version":"1.0.0","main":"index.js"}',
    'node_modules/date-fns/index.js': '',
    'package.json': '{"name":"a-tree","dependencies":{"mongoose":"*","date-fns":"*"}}',
    'src/domain/sheet.ts': "import { addDays } from 'date-fns';\nexport type Sheet = { day: typeof addDays };\n",
    'src/ports/store.ts': "import type { Sheet } from '../domain/sheet';\nexport type Store = { sheet: Sheet };\n",
    'src/i18n/en.ts': "import type { Sheet } from '../domain/sheet';\nexport const en = (_: Sheet) => '';\n",
    'flows/talk.ts': "import { en } from '../src/i18n/en';\nexport const talk = en;\n",
    'src/services/answer.ts':
      "import { talk } from '../../flows/talk';\nimport type { Store } from '../ports/store';\nexport const answer = (_: Store) => talk;\n",
    'src/services/programme-file/files.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'adapters/mongo/index.ts':
      "import mongoose from 'mongoose';\nimport type { Store } from '../../src/ports/store';\nexport const open = (): Store => mongoose;\n",
    'adapters/adaptive-cards/index.ts': 'export const cards = 1;\n',
    'adapters/web/index.ts': "import { cards } from '../adaptive-cards/index';\nexport const web = cards;\n",
    'src/compose.ts':
      "import { open } from '../adapters/mongo/index';\nimport { web } from '../adapters/web/index';\nexport const app = [open, web];\n",
    'src/main.ts': "import { app } from './compose';\nexport const main = app;\n",
  };

  test('but not on what is allowed', () => {
    tree(ALLOWED);
    expect(lines(cruise(root))).toEqual([]);
  });

  test.each([
    ['domain-is-pure', 'src/domain/bad.ts', "import type { Store } from '../ports/store';", 'src/ports/store.ts'],
    ['domain-is-pure', 'src/domain/bad.ts', "import { readFileSync } from 'node:fs';", 'fs'],
    ['ports-know-the-domain', 'src/ports/bad.ts', "import { en } from '../i18n/en';", 'src/i18n/en.ts'],
    ['words-know-the-domain', 'src/i18n/bad.ts', "import { talk } from '../../flows/talk';", 'flows/talk.ts'],
    ['flows-are-pure', 'flows/bad.ts', "import { answer } from '../src/services/answer';", 'src/services/answer.ts'],
    ['flows-are-pure', 'flows/bad.ts', "import { setTimeout } from 'node:timers/promises';", 'timers/promises'],
    ['services-use-ports', 'src/services/bad.ts', "import { app } from '../compose';", 'src/compose.ts'],
    ['services-open-no-connections', 'src/services/bad.ts', "import { get } from 'node:http';", 'http'],
    ['services-read-no-files', 'src/services/bad.ts', "import { readFile } from 'node:fs/promises';", 'fs/promises'],
    [
      'services-use-no-engines',
      'src/services/bad.ts',
      "export const later = () => import('mongoose');",
      'node_modules/mongoose/index.js',
    ],
    [
      'adapters-know-the-inside-by-its-interfaces',
      'adapters/web/bad.ts',
      "import type { answer } from '../../src/services/answer';",
      'src/services/answer.ts',
    ],
    [
      'adapters-do-not-know-each-other',
      'adapters/web/bad.ts',
      "import { open } from '../mongo/index';",
      'adapters/mongo/index.ts',
    ],
    [
      'only-compose-knows-adapters',
      'src/main.ts',
      "import { web } from '../adapters/web/index';",
      'adapters/web/index.ts',
    ],
    ['production-knows-no-tests', 'adapters/web/bad.ts', "import { help } from '../../tests/help';", 'tests/help.ts'],
    ['resolvable', 'src/services/bad.ts', "import { gone } from './gone';", './gone'],
  ])('%s: %s with %s', (rule, file, statement, target) => {
    tree({ ...ALLOWED, 'tests/help.ts': 'export const help = 1;\n', [file]: `${statement}\n` });
    expect(lines(cruise(root))).toContain(`${rule}: ${file} -> ${target}`);
  });

  test('no-cycles, even where only types go round', () => {
    tree({
      ...ALLOWED,
      'src/domain/a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
      'src/domain/b.ts': "import type { A } from './a';\nexport type B = A | 2;\n",
    });
    expect(lines(cruise(root)).join()).toContain('no-cycles: src/domain/a.ts -> src/domain/b.ts');
  });
});
