/**
 * Checks that no regular expression in the product backtracks: the time each needs grows as the text does, whatever
 * somebody types. Says nothing and ends with 0 when all is well. The exceptions are in allowed-regexes.cjs.
 */
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { parseSync } = require('@swc/core');

// Never Java: the checker as it was compiled to JavaScript, or, a third of the work, for this machine: see `main`.
process.env.RECHECK_BACKEND = 'pure';
const { check } = require('recheck');

const ROOT = join(__dirname, '..');
const SOURCES = ['src', 'flows', 'adapters'];
const PUT_TOGETHER = 'new RegExp(…)';
/** Methods of texts that make a regular expression of another text. */
const TAKE_TEXTS = new Set(['match', 'matchAll', 'search']);
/** Enough for each on a machine that is busy with much else: one that takes longer is not judged, and so does not pass. */
const PATIENCE_MS = 120_000;
/** An attack is one by the signs that are read for it, never by the time that took: a busy machine would make many. */
const BY_SIGNS_ALONE = { incubationTimeout: null, attackTimeout: null };
/** Where a proof is out of reach, so many generations of attacks are bred: a fifth of the usual time finds as much. */
const GENERATIONS = 3;
/** The checker's own names for the systems that there is a program of it for. */
const SYSTEMS = { darwin: 'macos', linux: 'linux', win32: 'windows' };

/** The regular expressions in a TypeScript source; one made of more than the file's own constants has no `pattern`. */
function regexesIn(source) {
  const found = [];
  const constants = new Map();
  const look = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const part of node) look(part);
      return;
    }
    if (node.type === 'VariableDeclarator') constants.set(node.id.value, textOf(node.init, constants));
    const regex = regexAt(node, constants);
    if (regex) found.push(regex);
    for (const [key, part] of Object.entries(node)) if (key !== 'span') look(part);
  };
  look(parseSync(source, { syntax: 'typescript' }).body);
  return found;
}

/** The text that an expression is known to be; undefined when it is not. */
function textOf(expression, constants) {
  switch (expression?.type) {
    case 'StringLiteral':
      return expression.value;
    case 'Identifier':
      return constants.get(expression.value);
    case 'TemplateLiteral': {
      const parts = expression.expressions.map((part) => textOf(part, constants));
      if (parts.includes(undefined)) return undefined;
      return expression.quasis.map(({ cooked }, n) => cooked + (parts[n] ?? '')).join('');
    }
    default:
      return undefined;
  }
}

function regexAt({ type, pattern, flags, callee, arguments: given }, constants) {
  if (type === 'RegExpLiteral') return { regex: `/${pattern}/${flags}`, pattern, flags };
  if (type !== 'NewExpression' && type !== 'CallExpression') return undefined;
  const [first, second] = (given ?? []).map(({ expression }) => expression);
  const makes = callee.type === 'Identifier' && callee.value === 'RegExp';
  const takes = callee.type === 'MemberExpression' && TAKE_TEXTS.has(callee.property.value);
  // A literal in it is found and judged by itself, and so is one that a name stands for.
  if (first === undefined || first.type === 'RegExpLiteral') return undefined;
  const [text, ownFlags] = [textOf(first, constants), second ? textOf(second, constants) : ''];
  if ((makes || takes) && text !== undefined && ownFlags !== undefined)
    return { regex: `/${text}/${ownFlags}`, pattern: text, flags: ownFlags };
  return makes || (takes && first.type === 'TemplateLiteral') ? { regex: PUT_TOGETHER } : undefined;
}

/** What is wrong with a regular expression; undefined when nothing is. */
async function problemOf({ pattern, flags }) {
  if (pattern === undefined) return 'is put together at run time';
  const { status, complexity } = await check(pattern, flags, {
    ...BY_SIGNS_ALONE,
    timeout: PATIENCE_MS,
    maxIteration: GENERATIONS,
  });
  if (status === 'safe') return undefined;
  return status === 'vulnerable' ? `backtracks: ${complexity.summary}` : 'could not be judged';
}

/** All that is wrong in sources by their names, one line each; and what was allowed for nothing. */
async function problemsIn(sources, allowed) {
  const problems = [];
  const used = new Set();
  const judged = new Map();
  for (const [file, source] of sources)
    for (const found of regexesIn(source)) {
      const exception = allowed.find((one) => one.file === file && one.regex === found.regex);
      if (exception) {
        used.add(exception);
        continue;
      }
      if (!judged.has(found.regex)) judged.set(found.regex, await problemOf(found));
      const problem = judged.get(found.regex);
      if (problem) problems.push(`${file}: ${found.regex} ${problem}`);
    }
  for (const one of allowed)
    if (!used.has(one)) problems.push(`${one.file}: ${one.regex} is allowed, but is not there`);
  return problems;
}

function sourcesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
}

/** Whether the checker's program for this machine was installed with it. */
function hasProgram() {
  try {
    require.resolve(`recheck-${SYSTEMS[process.platform]}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}

async function main() {
  if (hasProgram()) process.env.RECHECK_BACKEND = 'native';
  const problems = await problemsIn(SOURCES.flatMap(sourcesIn), require('./allowed-regexes.cjs'));
  if (problems.length === 0) return 0;
  process.stderr.write(`${problems.join('\n')}\nWork on what people type is linear: see docs/architecture.md.\n`);
  return 1;
}

module.exports = { problemsIn };

if (require.main === module)
  main().then((exit) => {
    process.exitCode = exit;
  });
