import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { sayTableProblem } from '../../flows/setting-up/public';
import { wordsIn } from '../i18n';
import type { Benchmark } from '../method/benchmark';
import { checkHistory } from '../method/benchmark-check';
import { readTableHere } from '../programme/founding/read-handed-over';
import { type FileProblem, type FoundBenchmark, loadBenchmark, unreadable } from '../programme/programme-file';
import { MAX_BYTES } from '../programme/programme-file/decode';
import { OPERATOR } from './acting';
import { problemLines, problemsAsJson } from './problems';
import type { CommandResult } from './request';
import { asJson, counted, lines } from './table';

/**
 * Checks a benchmark file, every problem with its line; or a table of one, every problem with its cell. Needs neither a
 * server nor a data folder.
 */
export async function checkBenchmarkFile(
  shown: string,
  cwd: string,
  shipped: readonly Benchmark[],
  json: boolean,
): Promise<CommandResult> {
  const path = resolve(cwd, shown);
  const bytes = tableAt(path);
  if (bytes) return checkTable(shown, bytes, json);
  const { benchmark, own, problems: found } = load(path, shipped);
  const history = own && benchmark ? checkHistory(shipped, benchmark) : [];
  const problems: FileProblem[] = [
    // The file goes by the name that was typed.
    ...found.map(({ file: _, ...problem }) => problem),
    ...history.map((p) => ({ line: 1, ...p })),
  ];
  const exit = problems.length === 0 ? 0 : 1;
  if (json) return { exit, out: asJson({ problems: problemsAsJson(problems) }), err: '' };
  if (!benchmark || exit === 1) return { exit: 1, out: '', err: lines(problemLines(shown, problems)) };
  const { id, version } = benchmark;
  return { exit: 0, out: `${id} v${version}: ${contentsOf(benchmark)}. Nothing is wrong with it.\n`, err: '' };
}

function contentsOf({ pillars, dimensions, indicators }: Pick<Benchmark, 'pillars' | 'dimensions' | 'indicators'>) {
  return [
    counted(pillars.length, 'pillar', 'pillars'),
    counted(dimensions.length, 'dimension', 'dimensions'),
    counted(indicators.length, 'indicator', 'indicators'),
  ].join(', ');
}

const TABLES: ReadonlySet<string> = new Set(['.xlsx', '.xls', '.csv', '.tsv', '.md', '.txt']);

/** The bytes of what is called as a table is; undefined for any other file, and for none. */
function tableAt(path: string): Uint8Array | undefined {
  if (!TABLES.has(extname(path).toLowerCase())) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  return found.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
}

/** A table is what `new programme` takes in the browser; in a programme file a benchmark of its own is YAML or JSON. */
async function checkTable(shown: string, bytes: Uint8Array, json: boolean): Promise<CommandResult> {
  const { language } = OPERATOR;
  const outcome = await readTableHere({ bytes, language });
  const words = wordsIn(language);
  const problems = outcome.kind === 'wrong' ? outcome.problems : [];
  const said = problems.map((problem) => sayTableProblem(problem, { language, words }));
  const exit = said.length === 0 ? 0 : 1;
  if (json)
    return {
      exit,
      out: asJson({ problems: problems.map(({ cell }, n) => ({ ...(cell ? { cell } : {}), message: said[n] })) }),
      err: '',
    };
  if (outcome.kind === 'wrong') return { exit: 1, out: '', err: lines(said.map((one) => `${shown}: ${one}`)) };
  const out = `${shown}: ${contentsOf(outcome.benchmark)}. Nothing is wrong with it: “new programme” in chat makes one of it.\n`;
  return { exit: 0, out, err: '' };
}

function load(path: string, shipped: readonly Benchmark[]): FoundBenchmark {
  try {
    return loadBenchmark(basename(path), dirname(path), shipped);
  } catch (error) {
    return { own: true, problems: [unreadable(error)] };
  }
}
