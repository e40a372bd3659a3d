import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Module, parseSync } from '@swc/core';
import { APP_WORDS } from '../../adapters/teams/package/words';
import { BEGINNING } from '../../adapters/web/client/beginning-words';
import { BOARD_WORDS } from '../../adapters/web/client/board/words';
import { PAGE_WORDS } from '../../adapters/web/client/words';
import { HOUSE_WORDS } from '../../adapters/web/server/house-words';
import { REFUSED } from '../../adapters/web/server/refused-words';
import { INTERVIEW } from '../../flows/practice/interview';
import { CATALOGUES } from '../../src/i18n';
import { LANGUAGES, nameOf as nameOfLanguage } from '../../src/method/language';
import { PHRASES } from '../../src/programme/example/phrases';
import { stepsWords } from '../support/catalogues';

interface Place {
  file: string;
  line: number;
  text: string;
}
interface Lacking {
  places: Place[];
  others: string[];
  texts: string[];
}
const { lackingIn } = require('../../scripts/check-languages.cjs') as {
  lackingIn(language: string, changes: Readonly<Record<string, string>>): Promise<Lacking>;
};

const ROOT = join(__dirname, '..', '..');
const SOURCES = ['src', 'flows', 'adapters'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).split(sep).join('/')),
);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The whole product is compiled, on a machine that may be busy. */
const COMPILING_MS = 240_000;

/** Italian, as long as the product does not speak it. */
const NEW = ['it', 'eo'].find((language) => !LANGUAGES.some((one) => one === language)) ?? '';
/** Those whose words are not the code's own. */
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Every catalogue that has texts, with its file. */
const TEXTS: readonly [file: string, words: object][] = [
  ['src/i18n/index.ts', CATALOGUES.en],
  ['src/programme/example/phrases.ts', PHRASES.en],
  ['flows/practice/interview.ts', INTERVIEW.en],
  ['adapters/teams/package/words.ts', APP_WORDS.en],
  ['adapters/web/client/words.ts', PAGE_WORDS.en],
  ['adapters/web/client/beginning-words.ts', BEGINNING.en],
  ['adapters/web/client/board/words.ts', BOARD_WORDS.en],
  ['adapters/web/server/house-words.ts', HOUSE_WORDS.en],
  ['adapters/web/server/refused-words.ts', REFUSED.en],
  ...stepsWords().map(([file, { en }]): [string, object] => [file, en]),
];

function pathsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof part === 'object' && !Array.isArray(part) ? pathsOf(part, at) : [at];
  });
}

describe(`a language more (${NEW}), of which three texts are translated`, () => {
  const translated = ['src/i18n/index.ts bot', 'src/i18n/index.ts naming.person', 'src/i18n/index.ts channel.others'];
  const words = `import { countingIn } from './counting';
const plural = countingIn('${NEW}');
export const ${NEW} = {
  bot: 'Amico critico',
  naming: { person: 'qualcuno' },
  channel: { others: (n: number) => plural(n, 'altro', 'altri') },
};
`;
  let lacking: Lacking;
  beforeAll(async () => {
    const index = read('src/i18n/index.ts');
    const registered = index
      .replace(/(?<=InEach<Words> = \{ .*) \}/, `, ${NEW} }`)
      .replace(/^/, `import { ${NEW} } from './${NEW}';\n`);
    expect(registered).toContain(`, ${NEW} };`);
    lacking = await lackingIn(NEW, { 'src/i18n/index.ts': registered, [`src/i18n/${NEW}.ts`]: words });
  }, COMPILING_MS);

  it('lacks every other text, each named', () => {
    const all = TEXTS.flatMap(([file, words]) => pathsOf(words).map((path) => `${file} ${path}`));
    expect(translated.filter((text) => !all.includes(text))).toEqual([]);
    expect([...lacking.texts].sort()).toEqual(all.filter((text) => !translated.includes(text)).sort());
  });

  it('does not compile in any table that has the other languages: nothing falls back in silence', () => {
    const named = new Set(lacking.places.map(({ file, line }) => `${file}:${line}`));
    // What a migration reads was written in the languages of then.
    const tables = SOURCES.filter((file) => !file.startsWith('adapters/mongo/migrations/')).flatMap(tablesIn);
    expect(tables.length).toBeGreaterThan(100);
    const isNamed = ({ file, from, to }: Table) => {
      for (let line = from; line <= to; line += 1) if (named.has(`${file}:${line}`)) return true;
      return false;
    };
    expect(tables.filter((table) => !isNamed(table)).map(({ file }) => file)).toEqual(['src/i18n/index.ts']);
    // That one has a part of it, and is named by what it lacks.
    const others = lacking.others.join('\n');
    expect(others).toMatch(/^src\/i18n\/index\.ts\(\d+,\d+\): error .*is missing the following properties/m);
  });
});

describe('what a language says', () => {
  it('stands by its language: no French among words of all languages', () => {
    expect(SOURCES.filter((file) => !isOfOneLanguage(file)).flatMap(frenchAmongOthersIn)).toEqual([]);
  });

  it('is asked for by the list: no other place knows which languages there are', () => {
    const others = OTHERS.map((language) => `'${language}'`);
    const knowing = SOURCES.filter((file) => others.some((quoted) => read(file).includes(quoted)));
    // The second compares countries' names in the languages of all of Europe.
    expect(knowing).toEqual(['src/method/city.ts', 'src/method/language.ts']);
  });
});

interface Table {
  file: string;
  from: number;
  to: number;
}

type Node = Readonly<Record<string, unknown>> & { type?: string; span?: { start: number; end: number } };

function walk(node: unknown, look: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const part of node) walk(part, look);
  else if (typeof node === 'object' && node !== null && look(node as Node))
    for (const part of Object.values(node)) walk(part, look);
}

function nameOf(property: unknown): unknown {
  const { type, key, value } = property as { type: string; key?: { value?: unknown }; value?: unknown };
  return type === 'KeyValueProperty' ? key?.value : value;
}

const known = new Map<string, { source: Buffer; ast: Module }>();

/** A file and what it says, with a token before all of it. */
function parsed(file: string): { source: Buffer; ast: Module } {
  const before = known.get(file);
  if (before) return before;
  const text = `;${read(file).replace(/^#!/, '//')}`;
  const found = { source: Buffer.from(text), ast: parseSync(text, { syntax: 'typescript' }) };
  known.set(file, found);
  return found;
}

/** Object literals that have a property for each language. */
function tablesIn(file: string): Table[] {
  const { source, ast } = parsed(file);
  // The parser counts bytes from the first token, and from where the files before ended.
  const lineAt = (at: number) =>
    source
      .subarray(0, at - ast.span.start)
      .toString()
      .split('\n').length;
  const tables: Table[] = [];
  walk(ast.body, (node) => {
    const names = node.type === 'ObjectExpression' ? (node.properties as unknown[]).map(nameOf) : [];
    if (node.span && LANGUAGES.every((language) => names.includes(language)))
      tables.push({ file, from: lineAt(node.span.start), to: lineAt(node.span.end) });
    return true;
  });
  return tables;
}

const FRENCH = /[éèêàâçîôûœù]|(?<!\p{L})(?:les|des|une|pour|avec|nous|vous|ou|oui|et|jour|demain|rien)(?!\p{L})/iu;
/** Letters that are compared, the cities of all of Europe, codes of languages, and what cards of earlier versions said. */
const NO_WORDS = [
  ...['src/method/city.ts', 'src/method/city-names-table.ts'],
  ...['src/method/plain-text.ts', 'src/programme/creating/review-id.ts'],
  'flows/practice/teams/spoken.ts',
  'adapters/mongo/migrations/ratings-off-cards.ts',
];

function isOfOneLanguage(file: string): boolean {
  const name = file.split('/').at(-1) ?? '';
  return OTHERS.some((language) =>
    /^..[-.]/.test(name) ? name.startsWith(language) : name === `${nameOfLanguage(language, 'en').toLowerCase()}.ts`,
  );
}

function frenchAmongOthersIn(file: string): string[] {
  const found: string[] = [];
  walk(parsed(file).ast.body, (node) => {
    if (node.type === 'KeyValueProperty' && OTHERS.some((language) => nameOf(node) === language)) return false;
    const { value } = (node.id ?? {}) as { value?: unknown };
    if (node.type === 'VariableDeclarator' && OTHERS.some((language) => value === language)) return false;
    const text = [node.value, node.cooked, node.pattern].find((part) => typeof part === 'string');
    const isText = ['StringLiteral', 'TemplateElement', 'RegExpLiteral'].includes(node.type ?? '');
    if (isText && typeof text === 'string' && FRENCH.test(text)) found.push(`${file}: ${text}`);
    return true;
  });
  return NO_WORDS.includes(file) ? [] : found;
}
