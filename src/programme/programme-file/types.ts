import type { Benchmark } from '../../method/benchmark';
import type { Language } from '../../method/language';
import type { Absence, Account } from '../../method/person';
import type { ReportLine } from '../../method/report';
import type { BlindRule, Channel, Members, Stop } from '../../method/review';
import type { Terms } from '../../method/terms';
import type { Day, Instant, TimeZone } from '../../method/time';
import type { FileFinding, PlacedFinding } from '../../steps/file-problems';

/** Something wrong (or, as a warning, odd) in the programme file, or in a file it names. Lines count from 1. */
export interface FileProblem extends PlacedFinding {
  /** The file it is in, when that is not the programme file: a report's entries, a benchmark. */
  file?: string;
}

/** What a programme says of a city's names: what else it is called, and which places are others. */
export interface FileCity {
  name: string;
  alsoCalled: readonly string[];
  isNot: readonly string[];
}

/** Somebody named in the programme file. E-mails are lower case. */
export interface FilePerson {
  email: string;
  /** The address under which they were in the programme before. */
  formerly?: string;
  name: string;
  city?: string;
  organisation?: string;
  language: Language;
  timeZone: TimeZone;
  holidays?: string;
  /** 1 = Monday … 7 = Sunday. */
  workdays: readonly number[];
  away: readonly Absence[];
  accounts: readonly Account[];
}

/** What the host's report says about one indicator. */
export type FileReportLine = Omit<ReportLine, 'id' | 'review'>;

/** Terms that a file says were agreed. */
export interface FileTerms {
  /** On which day, on the host city's calendar. */
  agreed: Day;
  terms: Terms;
}

/** A review as the programme file has it, defaults filled in. Members are e-mails, the leader not among the peers. */
export interface FileReview {
  id: string;
  hostCity: string;
  /** What else the programme says that it is called. */
  hostNames?: readonly string[];
  timeZone: TimeZone;
  visit: { start: Day; days: number };
  report: { url?: string; due: Day; holdsRatings?: boolean };
  call?: Instant;
  language: Language;
  blind: BlindRule;
  /** As the file says of the whole programme. */
  hostRating?: 'open';
  followUp?: readonly number[];
  members: Members;
  /** Pairs of those who share a seat: whose it is, and who shares it. Absent where nobody does. */
  sharedSeats?: readonly (readonly [string, string])[];
  /** One of the peers. */
  deputy?: string;
  /** How it rests; absent as long as it goes on. */
  state?: Stop;
  channels: readonly Channel[];
  /** Absent where the file says nothing of them. */
  terms?: FileTerms;
  /** The report's lines, in the order of its table; absent while the report has no table. */
  lines?: readonly FileReportLine[];
}

/** A valid programme file, normalised: a plain JSON value, kept with the programme to compare the next one with. */
export interface ProgrammeFile {
  programme: string;
  trusted: readonly { platform: string; space: string }[];
  /** Absent where it is as it is everywhere: links only. */
  mail?: 'in full';
  /** Absent where it is as it is everywhere: each peer sees it once their own sheet is complete. */
  hostRating?: 'open';
  /** How many months after the final report host cities are asked again; absent where it is as everywhere. */
  followUp?: readonly number[];
  benchmark: { id: string; version: number };
  /** The benchmark itself when it doesn't ship with the product. */
  ownBenchmark?: Benchmark;
  /** Absent where the file says nothing of them. */
  cities?: readonly FileCity[];
  people: readonly FilePerson[];
  reviews: readonly FileReview[];
}

/** What reading a programme file gave: the programme, or every problem at once. */
export type ParseResult =
  | { ok: true; programme: ProgrammeFile; warnings: FileProblem[] }
  | { ok: false; problems: FileProblem[]; warnings: FileProblem[] };

/** Where in a YAML or JSON document: keys and list positions. */
export type Path = readonly (string | number)[];

/** Notes a problem at a place; the line is looked up. What takes work to say is made only where it is still wanted. */
export type Note = (path: Path, found: FileFinding | (() => FileFinding)) => void;
