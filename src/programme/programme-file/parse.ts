import { followUpKept } from '../../method/after-visit';
import type { Benchmark } from '../../method/benchmark';
import { checkHistory } from '../../method/benchmark-check';
import { finding } from '../../steps/file-problems';
import { findBenchmark, type ReadFile } from './benchmark-file';
import { checkYear, type Years } from './date-checks';
import { pathText, readDocument, type SourceDocument } from './document';
import { warnOfLanguages } from './languages';
import { readPeople } from './people';
import { readReviews } from './reviews';
import { citiesSchema, fileSchema } from './schema';
import { checkShape } from './shape';
import type { FileProblem, Note, ParseResult } from './types';

/** What reading a programme file needs beside its text. */
export interface ParseContext {
  /** The benchmarks that ship with the product. */
  benchmarks: readonly Benchmark[];
  /** Reads the files the programme file names, relative to it: reports' entries, an own benchmark. */
  readFile: ReadFile;
  /** Days in which years its dates may lie, and those that may be anywhere, for they are stored already. Absent: any year. */
  years?: Years;
}

/** So many problems are enough to mend at once; looking up the lines of a hundred thousand takes long. */
const MOST = 500;

/**
 * Reads a programme file (YAML or JSON, UTF-8) and checks all of it: shape, people, reviews, dates, and the files it
 * names. Every problem is reported at once, in the order of the lines. Dates left out get the method's offsets.
 */
export function parseProgrammeFile(bytes: Uint8Array, context: ParseContext): ParseResult {
  const { document, problems } = readDocument(bytes);
  return document ? check(document, context) : { ok: false, problems, warnings: [] };
}

function check(document: SourceDocument, context: ParseContext): ParseResult {
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const noteTo =
    (list: FileProblem[]): Note =>
    (path, given) => {
      if (list.length > MOST) return;
      const { what, about } = typeof given === 'function' ? given() : given;
      const enough = { path: '', ...finding('and-so-on') };
      list.push({
        line: document.lineOf(path),
        ...(list.length < MOST ? { path: pathText(path), what, about } : enough),
      });
    };
  const [note, warn] = [noteTo(problems), noteTo(warnings)];
  const raw: Readonly<Record<string, unknown>> = isRecord(document.value) ? document.value : {};
  const head = checkShape(fileSchema, document.value, [], note);
  const found =
    typeof raw.benchmark === 'string' ? findBenchmark(raw.benchmark, context.benchmarks, context.readFile) : undefined;
  for (const p of found?.problems ?? []) {
    if (p.file) problems.push(p);
    else note(['benchmark'], p);
  }
  if (found?.own && found.benchmark)
    for (const p of checkHistory(context.benchmarks, found.benchmark)) note(['benchmark'], p);
  const { people, listed } = readPeople(asList(raw.people), note, (path, day) =>
    checkYear(path, day, context.years, note),
  );
  // Also when something else in the head is wrong: what they answer is not asked again.
  const cities = citiesSchema.safeParse(raw.cities).data ?? [];
  const reviews = readReviews(asList(raw.reviews), {
    listed,
    cities,
    benchmark: found?.benchmark,
    readFile: context.readFile,
    note,
    checkYear: (path, day) => checkYear(path, day, context.years, note),
    warn,
    problems,
    warnings,
  });
  if (problems.length > 0 || !head || !found?.benchmark)
    return { ok: false, problems: inOrder(problems), warnings: inOrder(warnings) };
  warnOfLanguages(found.benchmark, { people, reviews }, warn);
  const { id, version } = found.benchmark;
  return {
    ok: true,
    programme: {
      programme: head.programme,
      trusted: head.trusted,
      ...(head.mail === 'in full' ? { mail: head.mail } : {}),
      ...(head.hostRating === 'open' ? { hostRating: head.hostRating } : {}),
      ...followUpKept(head.followUp),
      benchmark: { id, version },
      ...(found.own ? { ownBenchmark: found.benchmark } : {}),
      ...(cities.length > 0 ? { cities } : {}),
      people,
      reviews,
    },
    warnings: inOrder(warnings),
  };
}

/** The programme file's own problems by line, then those of each file it names. */
function inOrder(problems: readonly FileProblem[]): FileProblem[] {
  return [...problems].sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '', 'en') || a.line - b.line);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
