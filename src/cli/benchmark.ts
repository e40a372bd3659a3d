import { basename, dirname, resolve } from 'node:path';
import type { Benchmark } from '../method/benchmark';
import { checkHistory } from '../method/benchmark-check';
import { type FileProblem, type FoundBenchmark, loadBenchmark, unreadable } from '../programme/programme-file';
import { problemLines } from './problems';
import type { CommandResult } from './request';
import { asJson, counted, lines } from './table';

/** Checks a benchmark file, every problem with its line. Needs neither a server nor a data folder. */
export function checkBenchmarkFile(
  shown: string,
  cwd: string,
  shipped: readonly Benchmark[],
  json: boolean,
): CommandResult {
  const path = resolve(cwd, shown);
  const { benchmark, own, problems: found } = load(path, shipped);
  const history = own && benchmark ? checkHistory(shipped, benchmark) : [];
  const problems: FileProblem[] = [
    // The file goes by the name that was typed.
    ...found.map(({ file: _, ...problem }) => problem),
    ...history.map((p) => ({ line: 1, ...p })),
  ];
  const exit = problems.length === 0 ? 0 : 1;
  if (json) return { exit, out: asJson({ problems }), err: '' };
  if (!benchmark || exit === 1) return { exit: 1, out: '', err: lines(problemLines(shown, problems)) };
  const { id, version, pillars, dimensions, indicators } = benchmark;
  const what = [
    counted(pillars.length, 'pillar', 'pillars'),
    counted(dimensions.length, 'dimension', 'dimensions'),
    counted(indicators.length, 'indicator', 'indicators'),
  ].join(', ');
  return { exit: 0, out: `${id} v${version}: ${what}. Nothing is wrong with it.\n`, err: '' };
}

function load(path: string, shipped: readonly Benchmark[]): FoundBenchmark {
  try {
    return loadBenchmark(basename(path), dirname(path), shipped);
  } catch (error) {
    return { own: true, problems: [unreadable(error)] };
  }
}
