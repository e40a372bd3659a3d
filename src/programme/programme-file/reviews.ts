import type { Benchmark } from '../../method/benchmark';
import type { Day } from '../../method/time';
import { finding } from '../../steps/file-problems';
import type { ReadFile } from './benchmark-file';
import { completeReview } from './complete';
import { warnOfDates } from './date-checks';
import { checkMembers } from './member-checks';
import type { Listed } from './member-rules';
import { otherNames } from './places';
import { type Entries, readEntries } from './report-entries';
import type { TableProblem } from './report-table';
import { type ParsedReview, reviewSchema } from './schema';
import { checkShape } from './shape';
import { completeTerms } from './terms';
import type { FileCity, FileProblem, FileReportLine, FileReview, Note, Path } from './types';

interface Given {
  listed: ReadonlyMap<string, Listed>;
  cities: readonly FileCity[];
  /** Undefined when it could not be found: then entries are not looked at. */
  benchmark: Benchmark | undefined;
  readFile: ReadFile;
  note: Note;
  checkYear: (path: Path, day: Day | undefined) => void;
  warn: Note;
  problems: FileProblem[];
  warnings: FileProblem[];
}

interface ReviewContext extends Given {
  /** Tables that were read, by name: several reviews may name one. */
  tables: Map<string, Entries>;
}

/** The file's reviews, each checked in full. */
export function readReviews(raw: readonly unknown[], given: Given): FileReview[] {
  const context = { ...given, tables: new Map<string, Entries>() };
  const ids = new Set<string>();
  const channels = new Set<string>();
  return raw.flatMap((entry, n) => {
    const at: Path = ['reviews', n];
    const parsed = checkShape(reviewSchema, entry, at, context.note);
    checkMembers(entry, at, { people: context.listed, cities: context.cities }, context.note, context.warn);
    const id: unknown = (entry as { id?: unknown } | null)?.id;
    if (typeof id === 'string' && ids.has(id)) context.note([...at, 'id'], finding('review-twice', id));
    if (typeof id === 'string') ids.add(id);
    if (!parsed) return [];
    checkChannels(parsed, at, channels, context.note);
    checkSeats(parsed, at, context.note);
    return [build(parsed, at, context)];
  });
}

function build(parsed: ParsedReview, at: Path, context: ReviewContext): FileReview {
  const names = otherNames(parsed.hostCity, context.cities);
  const { terms } = parsed;
  const agreed = terms && completeTerms(terms, context.benchmark, [...at, 'terms'], context.note);
  const review = {
    ...completeReview(parsed),
    ...(names.length > 0 ? { hostNames: names } : {}),
    ...(agreed ? { terms: agreed } : {}),
  };
  const { visit, report } = review;
  if (report.due >= visit.start) context.note([...at, 'report', 'due'], finding('due-late', report.due));
  context.checkYear([...at, 'visit', 'start'], parsed.visit.start);
  context.checkYear([...at, 'report', 'due'], parsed.report.due);
  context.checkYear([...at, 'terms', 'agreed'], terms?.agreed);
  context.checkYear([...at, 'call'], parsed.call?.slice(0, 10));
  warnOfDates(review, parsed.call?.slice(0, 10), holidaysOf(parsed, context), at, context.warn);
  const { entries } = parsed.report;
  const lines = entries === undefined ? undefined : linesOf(entries, at, context);
  return lines ? { ...review, lines } : review;
}

/** The host city's holidays are those of its contacts; a review has none of its own. */
function holidaysOf(parsed: ParsedReview, { listed }: ReviewContext): string | undefined {
  const codes = parsed.host.map((email) => (listed.get(email) as { holidays?: string } | undefined)?.holidays);
  return codes.find((code) => code !== undefined);
}

function linesOf(name: string, at: Path, context: ReviewContext): FileReportLine[] | undefined {
  const known = context.tables.get(name);
  if (known) return known.lines;
  const bytes = context.readFile(name);
  if (!bytes) {
    context.note([...at, 'report', 'entries'], finding('no-file-beside', name));
    return undefined;
  }
  if (!context.benchmark) return undefined;
  const read = readEntries(name, bytes, context.benchmark);
  const { lines, problems, warnings } = read;
  context.tables.set(name, read);
  const inFile = (p: TableProblem): FileProblem => ({ ...p, path: '', file: name });
  context.problems.push(...problems.map(inFile));
  context.warnings.push(...warnings.map(inFile));
  return lines;
}

function checkChannels({ channels }: ParsedReview, at: Path, taken: Set<string>, note: Note): void {
  channels.forEach(({ platform, address }, n) => {
    const key = JSON.stringify([platform, address.team, address.channel ?? address.conversation]);
    if (taken.has(key)) note([...at, 'channels', n], finding('channel-taken'));
    taken.add(key);
  });
}

/** Peers alone share a seat or stand in, and the leader has a seat that may be shared. */
function checkSeats({ sharedSeats, deputy, leader, peers }: ParsedReview, at: Path, note: Note): void {
  const taken = new Set<string>();
  sharedSeats.forEach((pair, n) => {
    for (const email of new Set(pair)) {
      const where = [...at, 'sharedSeats', n];
      if (email !== leader && !peers.includes(email)) note(where, finding('seat-stranger', email));
      if (taken.has(email)) note(where, finding('seat-taken', email));
      taken.add(email);
    }
    if (pair[0] === pair[1]) note([...at, 'sharedSeats', n], finding('pair', ''));
  });
  if (deputy !== undefined && (deputy === leader || !peers.includes(deputy)))
    note([...at, 'deputy'], finding('deputy-stranger', deputy));
}
