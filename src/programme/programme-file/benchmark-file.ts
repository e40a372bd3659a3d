import type { Benchmark } from '../../method/benchmark';
import { checkBenchmark } from '../../method/benchmark-check';
import { finding } from '../../steps/file-problems';
import { readDocument } from './document';
import { nearMiss } from './near-miss';
import type { FileProblem, Path } from './types';

/** Reads a file by the name the programme file gives it; undefined when there is none. */
export type ReadFile = (name: string) => Uint8Array | undefined;

/** A benchmark as found, and whether it came from a file of the operator's own. */
export type FoundBenchmark = { benchmark?: Benchmark; own: boolean; problems: FileProblem[] };

/** The benchmark with this id among those that ship, else the one in the file of this name (YAML or JSON). */
export function findBenchmark(idOrPath: string, shipped: readonly Benchmark[], readFile: ReadFile): FoundBenchmark {
  const benchmark = latest(shipped.filter((b) => b.id === idOrPath));
  if (benchmark) return { benchmark, own: false, problems: [] };
  if (TABLE.test(idOrPath)) return { own: true, problems: [{ line: 1, path: '', ...finding('benchmark-table') }] };
  const bytes = readFile(idOrPath);
  if (bytes) return { ...readBenchmark(idOrPath, bytes), own: true };
  const ids = shipped.map((b) => b.id);
  const found = finding('benchmark-unknown', idOrPath, nearMiss(idOrPath, ids) ?? '', [...new Set(ids)].join(', '));
  return { own: false, problems: [{ line: 1, path: '', ...found }] };
}

/** What is called as a table is: it has no id and no version, and read as text each of its lines would be a problem. */
const TABLE = /\.(?:xlsx?|csv|tsv|ods)$/i;

/** Reads and checks a benchmark file; every problem with its line. `name` is for the problems. */
function readBenchmark(name: string, bytes: Uint8Array): { benchmark?: Benchmark; problems: FileProblem[] } {
  const { document, problems } = readDocument(bytes);
  const inFile = (problem: FileProblem): FileProblem => ({ ...problem, file: name });
  if (!document) return { problems: problems.map(inFile) };
  const checked = checkBenchmark(document.value);
  return {
    ...(checked.benchmark ? { benchmark: checked.benchmark } : {}),
    problems: checked.problems.map((p) => inFile({ ...p, line: document.lineOf(pathOf(p.path)) })),
  };
}

function latest(benchmarks: readonly Benchmark[]): Benchmark | undefined {
  return [...benchmarks].sort((a, b) => b.version - a.version)[0];
}

/** `indicators[3].title.fr` as keys and positions. */
function pathOf(text: string): Path {
  return text.split(/[.[\]]+/).flatMap((part) => (part === '' ? [] : [/^\d+$/.test(part) ? Number(part) : part]));
}
