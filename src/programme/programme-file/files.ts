import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Benchmark } from '../../method/benchmark';
import { finding } from '../../steps/file-problems';
import { type FoundBenchmark, findBenchmark, type ReadFile } from './benchmark-file';
import type { Years } from './date-checks';
import { MAX_BYTES } from './decode';
import { parseProgrammeFile } from './parse';
import type { FileProblem, ParseResult } from './types';

/**
 * What to read: plain data, so that it can be read elsewhere. A file at an absolute path, with those that it names beside it;
 * or its bytes alone.
 */
export type ProgrammeOrder = ({ path: string } | { bytes: Uint8Array }) & {
  benchmarks: readonly Benchmark[];
  years?: Years;
};

/** Reads a programme file somewhere; a large one takes seconds. */
export type ProgrammeReader = (order: ProgrammeOrder) => Promise<ParseResult>;

/** Reads it here and now. */
export const readProgrammeHere: ProgrammeReader = async (order) => readProgramme(order);

/** A programme file, or all its problems; among them that the system does not let us read it. */
export function readProgramme({ benchmarks, years, ...from }: ProgrammeOrder): ParseResult {
  if ('bytes' in from)
    return parseProgrammeFile(from.bytes, { benchmarks, readFile: () => undefined, ...(years ? { years } : {}) });
  try {
    return loadProgrammeFile(from.path, benchmarks, years);
  } catch (error) {
    return { ok: false, problems: [unreadable(error)], warnings: [] };
  }
}

/** A file that the system does not let us read, as a problem of it; anything else is thrown on. */
export function unreadable(error: unknown): FileProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return { line: 1, path: '', ...finding('unreadable', code) };
}

/** Reads and checks the programme file at a path; the files it names are looked for beside it. */
export function loadProgrammeFile(path: string, benchmarks: readonly Benchmark[], years?: Years): ParseResult {
  const readFile = filesIn(dirname(path));
  const bytes = readFile(basename(path));
  if (bytes) return parseProgrammeFile(bytes, { benchmarks, readFile, ...(years ? { years } : {}) });
  return { ok: false, problems: [{ line: 1, path: '', ...finding('no-file', path) }], warnings: [] };
}

/** The shipped benchmark with this id, or the one in this file (YAML or JSON), relative to `baseDir`. */
export function loadBenchmark(idOrPath: string, baseDir: string, shipped: readonly Benchmark[]): FoundBenchmark {
  return findBenchmark(idOrPath, shipped, filesIn(baseDir));
}

/** Reads files of a folder; undefined for what is not there or no file. Larger ones than allowed are cut just beyond. */
function filesIn(folder: string): ReadFile {
  return (name) => {
    const path = resolve(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return undefined;
    return found.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
  };
}
