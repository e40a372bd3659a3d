import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import { type FileFinding, finding } from '../../steps/file-problems';
import { decode } from './decode';
import type { FileProblem, Path } from './types';

/** A YAML or JSON document: its value, and the line at which each part of it stands. */
export interface SourceDocument {
  value: unknown;
  /** The line of the key or list item at this path, or of the nearest thing above it that exists. */
  lineOf(path: Path): number;
}

/** More than any sensible file nests; deeper ones only cost time. */
const MAX_DEPTH = 100;
const MAX_ALIASES = 100;
const MAX_KEYS = 200;
/** Five thousand people and five hundred reviews with all that can be said of them take a third of it. */
const MAX_NODES = 300_000;
/** Words, signs, spaces and ends of lines: some five a node, and comments. */
const MAX_MARKS = 1_000_000;

/** Reads YAML 1.2 or JSON (which is YAML). All of its syntax problems are reported, with lines. */
export function readDocument(bytes: Uint8Array): { document?: SourceDocument; problems: FileProblem[] } {
  const decoded = decode(bytes);
  if (!decoded.ok) return refused(decoded.found);
  const lines = new LineCounter();
  const parsed = composed(decoded.text, lines);
  if ('what' in parsed) return refused(parsed);
  const odd = parsed.errors.length > 0 ? parsed.errors.slice(0, MAX_ODD).map(asOddity) : oddities(parsed);
  if (odd.length > 0)
    return { problems: odd.map(({ offset, found }) => ({ line: lines.linePos(offset).line, path: '', ...found })) };
  try {
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null) return refused(finding('file-empty'));
    return { document: { value, lineOf: (path) => lineAt(parsed.contents, path, lines) }, problems: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refused(REPEATS);
  }
}

/** Where a path is, in words: `reviews[1].visit.start`. */
export function pathText(path: Path): string {
  return path.map((part, n) => (typeof part === 'number' ? `[${part}]` : n === 0 ? part : `.${part}`)).join('');
}

/** Something that keeps a document from being looked at, and where it begins. */
interface Oddity {
  offset: number;
  found: FileFinding;
}

function asOddity({ code, pos }: { code: string; pos: [number, number] }): Oddity {
  return { offset: pos[0], found: finding('syntax', code) };
}

const TOO_MUCH = finding('file-full');
const REPEATS = finding('file-repeats');

/** Keys that are there twice, or are no words; places with more keys than any has; more of anything than a file needs. */
function oddities(document: Document.Parsed): Oddity[] {
  const found: Oddity[] = [];
  const counted = { nodes: 0, aliases: 0 };
  const note = (node: unknown, what: FileFinding) => {
    found.push({ offset: offsetOf(node) ?? 0, found: what });
  };
  visit(document, {
    Node: (_, node) => {
      counted.nodes += 1;
      if (counted.nodes > MAX_NODES) note(node, TOO_MUCH);
      return found.length > MAX_ODD || counted.nodes > MAX_NODES ? visit.BREAK : undefined;
    },
    Alias: (_, node) => {
      counted.aliases += 1;
      if (counted.aliases <= MAX_ALIASES) return undefined;
      note(node, REPEATS);
      return visit.BREAK;
    },
    Map: (_, map) => {
      if (map.items.length > MAX_KEYS) {
        note(map, finding('keys-many', MAX_KEYS));
        return visit.BREAK;
      }
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) note(key, finding('key-word'));
        else if (keys.has(String(key.value))) note(key, finding('key-twice'));
        else keys.add(String(key.value));
      }
      return undefined;
    },
  });
  return found;
}

/** So many are enough to mend at once. */
const MAX_ODD = 200;

function refused(found: FileFinding): { problems: FileProblem[] } {
  return { problems: [{ line: 1, path: '', ...found }] };
}

/**
 * The document, or why it is not looked at: several in one file, more of anything than a file needs, nested too deeply,
 * be it by brackets, by indenting or by marks in one line (`- - - …`). The library walks through what it has read by
 * recursion, and where the stack ends within one of its regular expressions, so does the process.
 */
function composed(text: string, lines: LineCounter): Document.Parsed | FileFinding {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let marks = 0;
  lines.addNewLine(0);
  for (const mark of new Lexer().lex(text)) {
    tokens.push(...parser.next(mark));
    marks += 1;
    if (marks > MAX_MARKS) return TOO_MUCH;
    if (parser.stack.length > MAX_DEPTH) return finding('file-deep');
  }
  tokens.push(...parser.end());
  // The library compares each key with each other one of its place: `oddities` does it in one walk.
  const composer = new Composer({ prettyErrors: false, version: '1.2', uniqueKeys: false });
  const [document, another] = [...composer.compose(tokens, true, text.length)];
  if (another || !document) return finding('documents');
  return document as Document.Parsed;
}

function lineAt(root: unknown, path: Path, lines: LineCounter): number {
  let node: unknown = root;
  let offset = offsetOf(root) ?? 0;
  for (const part of path) {
    const next = step(node, part);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return lines.linePos(offset).line;
}

function step(node: unknown, part: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, part);
    return pair && { node: pair.value, offset: offsetOf(pair.key) };
  }
  const items: unknown = (node as { items?: unknown } | undefined)?.items;
  const item: unknown = Array.isArray(items) && typeof part === 'number' ? items[part] : undefined;
  return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
}

function pairOf(map: YAMLMap, key: string | number) {
  return map.items
    .filter(isPair)
    .find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
