import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
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

/** Reads YAML 1.2 or JSON (which is YAML). All of its syntax problems are reported, with lines. */
export function readDocument(bytes: Uint8Array): { document?: SourceDocument; problems: FileProblem[] } {
  const decoded = decode(bytes);
  if (!decoded.ok) return refused(decoded.message);
  if (isTooDeep(decoded.text)) return refused('the file is nested too deeply');
  const lines = new LineCounter();
  const parsed = parseDocument(decoded.text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  if (parsed.errors.length > 0)
    return {
      problems: parsed.errors.map((e) => ({ line: lines.linePos(e.pos[0]).line, path: '', message: explained(e) })),
    };
  try {
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null) return refused('the file is empty');
    return { document: { value, lineOf: (path) => lineAt(parsed.contents, path, lines) }, problems: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refused('the file repeats itself too often through anchors and aliases (&, *): write the parts out');
  }
}

/** Where a path is, in words: `reviews[1].visit.start`. */
export function pathText(path: Path): string {
  return path.map((part, n) => (typeof part === 'number' ? `[${part}]` : n === 0 ? part : `.${part}`)).join('');
}

function refused(message: string): { problems: FileProblem[] } {
  return { problems: [{ line: 1, path: '', message }] };
}

function explained(error: { code: string; message: string }): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent: use spaces';
    case 'DUPLICATE_KEY':
      return 'this key is there twice in the same place';
    default:
      return error.message;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char === '\n' && depth < 0) depth = 0;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
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
