/**
 * Says all that a language lacks: `npm run languages -- it`, whether or not it is on the list in src/method/language.ts
 * yet; without a name, what those on the list lack. The product is compiled as if it were on the list, in a folder of its
 * own: each table that has no words in it does not compile; and of each catalogue, every text that is not there. Ends
 * with 0 when nothing is lacking.
 */
const { execFile } = require('node:child_process');
const { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative, sep } = require('node:path');
const { promisify } = require('node:util');

const ROOT = join(__dirname, '..');
const SOURCES = ['src', 'flows', 'adapters'];
const LIST = 'src/method/language.ts';
const ENTRIES = /(?<=LANGUAGES = \[)[^\]]*/;
/** A table that other files read; what it holds by language is a catalogue, where that holds more than words to type. */
const EXPORTED = /^export const (\w+): InEach</gm;
const DIAGNOSTIC = /^(.+?)\((\d+),\d+\): error (TS\d+): /;

/**
 * What a language lacks. `places`: the tables without it, as file, line and what stands there; `texts`: those that
 * catalogues have in the product's own language and not in this; `others`: what else does not compile, most of which
 * follows from those. `changes`: files that are others than in this folder, by their paths.
 */
async function lackingIn(language, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  try {
    copyTo(folder, language, changes);
    const said = await compile(folder);
    return { ...placesIn(folder, language, said), texts: textsIn(folder, language) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyTo(folder, language, changes) {
  for (const name of [...SOURCES, 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const options = { ...compilerOptions, types: ['node'], outDir: 'out', noEmitOnError: false };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: SOURCES }));
  for (const [path, text] of Object.entries(changes)) writeFileSync(join(folder, path), text);
  const list = readFileSync(join(folder, LIST), 'utf8');
  if (!listedIn(list).includes(language))
    writeFileSync(
      join(folder, LIST),
      list.replace(ENTRIES, (entries) => `${entries}, '${language}'`),
    );
}

function listedIn(list) {
  return [...(ENTRIES.exec(list)?.[0] ?? '').matchAll(/'([^']+)'/g)].map(([, language]) => language);
}

async function compile(folder) {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    return '';
  } catch (error) {
    if (typeof error.stdout !== 'string' || error.stdout === '') throw error;
    return error.stdout;
  }
}

function placesIn(folder, language, said) {
  const missing = `Property '${language}' is missing in type`;
  const lines = said.split('\n');
  const places = [];
  const others = [];
  for (const [n, line] of lines.entries()) {
    const [start, file = '', at = '0'] = DIAGNOSTIC.exec(line) ?? [];
    if (start === undefined) continue;
    const isPlace = line.startsWith(missing, start.length) || (lines[n + 1] ?? '').trim().startsWith(missing);
    const source = readFileSync(join(folder, file), 'utf8').split('\n');
    if (isPlace) places.push({ file, line: Number(at), text: (source[Number(at) - 1] ?? '').trim() });
    else others.push(line);
  }
  return { places, others };
}

function textsIn(folder, language) {
  const compiled = (file) => require(join(folder, 'out', file.replace(/\.ts$/, '.js')));
  const { DEFAULT_LANGUAGE, LOCALES } = compiled(LIST);
  // So that catalogues which name it can be read before it has a locale; that it has none is among the places.
  LOCALES[language] ??= language;
  const texts = [];
  for (const [file, source] of SOURCES.flatMap((name) => sourcesIn(folder, name)))
    for (const [, name] of source.matchAll(EXPORTED)) {
      const { [DEFAULT_LANGUAGE]: own, [language]: other } = compiled(file)[name];
      if (isGroup(own)) texts.push(...missingIn(own, other).map((path) => `${file} ${path}`));
    }
  return texts;
}

/** The texts of a catalogue that another does not have, by their paths. */
function missingIn(own, other, path = '') {
  return Object.entries(own).flatMap(([key, text]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const found = isGroup(other) ? other[key] : undefined;
    if (isGroup(text)) return missingIn(text, found, at);
    return typeof found === typeof text && (found.length > 0 || typeof found === 'function') ? [] : [at];
  });
}

function isGroup(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sourcesIn(folder, name) {
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, name, file))
    .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
}

async function main() {
  const named = process.argv.slice(2);
  const odd = named.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (odd !== undefined) {
    process.stderr.write(
      /^[a-z]{2,3}[-_]/i.test(odd)
        ? `${odd} is a language as a country writes it: the list has the language alone (docs/languages.md says what becomes of the country)\n`
        : `${odd} is no language: write its code, as it or de\n`,
    );
    return 2;
  }
  let exit = 0;
  for (const language of named.length > 0 ? named : listedIn(readFileSync(join(ROOT, LIST), 'utf8'))) {
    const { places, others, texts } = await lackingIn(language);
    if (places.length + others.length + texts.length > 0) exit = 1;
    const lines = [
      ...places.map(({ file, line, text }) => `${file}:${line}: ${text}`),
      ...texts,
      `${language}: ${places.length} tables and ${texts.length} texts are missing, and ${others.length} lines more do not compile (npm run types).`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return exit;
}

module.exports = { lackingIn };

if (require.main === module)
  main().then((exit) => {
    process.exitCode = exit;
  });
