import { type Words, wordsIn } from '../i18n';
import type { Benchmark } from '../method/benchmark';
import { isGathered, ratingsFor, sightOf } from '../method/blind-rule';
import type { Decision } from '../method/decision';
import { type InEach, LANGUAGES, type Language, type Localized, nameOf } from '../method/language';
import type { MethodStep } from '../method/method-steps';
import { isBehindTheWall, may, type Right } from '../method/permissions';
import type { Person } from '../method/person';
import type { RegisterFunction, ReportText } from '../method/report';
import type { Review } from '../method/review';
import { seatOf } from '../method/seats';
import type { Sheet } from '../method/sheet';
import { lastRevision } from '../method/sheet-changes';
import type { Instant } from '../method/time';
import type { StepRecord } from '../ports/records';
import type { Column } from './columns';
import { type DocumentKind, type KeptDocuments, keptDocuments } from './documents';
import type { Block, Slide, Table } from './export-parts';
import type { LoggedLine } from './logged';

/** Who reads an export: the blind rule and the host wall hold for files too. The operator sees all. */
export type ExportReader = Person | 'operator';

/** What is loaded for an export but the sheets: plain data, as it may be made in a thread of its own. */
export interface LoadedForExport {
  review: Review;
  benchmark: Benchmark;
  /** Everybody with a role in the review, or who had one, by id. */
  people: ReadonlyMap<string, Person>;
  /** Nothing where the export is not about the team's work; nor are there sheets. */
  decisions: readonly Decision[];
  register: readonly RegisterFunction[];
  /** What the host's report says, once it is open to the team; nothing where the export is not of it. */
  report: readonly ReportText[];
  /** Which version of it is asked for, of an export that has several (`versions`); the last one, where nothing is said. */
  version?: number;
  /** How the host judges itself, by indicator; shown by `ExportGiven.rating` alone. */
  rated: ReadonlyMap<string, string>;
  /** Steps' documents of the kinds that it reads, as its reader may, by the kind's name. */
  documents: ReadonlyMap<string, readonly StepRecord[]>;
  /** Earlier reviews of its city, as far as its reader may read them, the last one first; nothing where the export is not of these. */
  earlier?: readonly EarlierLoaded[];
  reader: ExportReader;
  language: Language;
  /** Who did what; nothing where the export is not of it. */
  log: readonly LoggedLine[];
  /** What of a sheet a table has. */
  columns: readonly Column[];
  /** What is agreed in the review, as it is printed. */
  terms: { heading: string; standing: string; lines: readonly string[] };
  /** The language that was asked for, of a document that there is in several. */
  asked?: Language;
  now: Instant;
}

/** An earlier review of the same city, as plain data. */
export interface EarlierLoaded {
  review: Review;
  benchmark: Benchmark;
  documents: ReadonlyMap<string, readonly StepRecord[]>;
}

/** What an export is made from: as much as its reader may see. */
export interface ExportGiven extends Omit<LoadedForExport, 'documents' | 'rated' | 'earlier'> {
  earlier: readonly (Omit<EarlierLoaded, 'documents'> & { kept: KeptDocuments })[];
  /** Their own, and others' where they may see those. */
  sheets: readonly Sheet[];
  /** Whether they may see what others say on an indicator. */
  sees: (indicator: string) => boolean;
  /** How the host judges itself on an indicator, as far as they may read that in a file: nothing before the gathering. */
  rating: (indicator: string) => string | undefined;
  kept: KeptDocuments;
  words: Words;
}

/** A file that leaves the product, as its step declares it; its name is the file's, without an ending. */
export type DeclaredExport = {
  /** What it is called on a card. */
  label: Localized;
  /** The step of the method under which it is offered. */
  step: MethodStep;
  /** What it holds, in a few words behind its label. */
  holds: Localized;
  /** What it is called besides, by those who type its name. */
  called?: InEach<readonly string[]>;
  /** Whether it is what one most likely wants now: of several the last one, in the steps' order. */
  wanted?: (review: Review, now: Instant) => boolean;
  /** On no list of files: most reviews have nothing in it, and the card of its step that shows what there is leads to it. */
  unlisted?: true;
  /** The table that it is, to read, by its name: who may have both chooses one file, in more formats. */
  toRead?: string;
  /** The team's work is loaded for it: sheets, decisions, the register. None of it goes through the host wall. */
  about?: 'team';
  /** What the host's report says is loaded for it. */
  ofReport?: true;
  /** Who did what in the review is loaded for it. */
  ofLog?: true;
  /** Who may have it: whoever may do one of these in the review. Whoever may export, where nothing is said. */
  may?: readonly Right[];
  /** To whom of those it is not given after all: by what the review's terms say of its readers, or before there is any. */
  unless?: (person: Person, review: Review) => boolean;
  /** There is none before the sheets are open to the team. */
  onceGathered?: true;
  /** What is kept once somebody took it, a receipt, say: the first time alone for each id. */
  leaves?: (reader: Person, given: Pick<ExportGiven, 'review' | 'kept' | 'now' | 'version'>) => StepRecord | undefined;
  /** The versions that there are of what went out several times: each is a file of its own, `final-report-2.docx`. */
  versions?: (given: Pick<ExportGiven, 'kept'>) => readonly number[];
  /** Which documents have to be loaded, of its step's and of those that others let it read. */
  reads?: readonly DocumentKind<unknown>[];
  /** Which of them have to be loaded of earlier reviews of its city, as far as their terms give them to its reader. */
  ofEarlier?: readonly DocumentKind<unknown>[];
} /**
 * `printed`: how it is read on paper, where that is not all of its columns. `in`: its language, where that is not its reader's.
 * `languages`: those in which a review has it, by its terms or what it keeps; where they are several, there is a file in each
 * (`final-report-fr.docx`). `languagesRead`: which documents tell them.
 */ & (
  | { as: 'table'; make: (given: ExportGiven) => Table; printed?: (given: ExportGiven) => Iterable<Block> }
  | {
      as: 'document';
      make: (given: ExportGiven) => Iterable<Block>;
      in?: (given: ExportGiven) => Language;
      languages?: (review: Review, kept: KeptDocuments | undefined) => readonly Language[];
      languagesRead?: readonly DocumentKind<unknown>[];
    }
  | { as: 'slides'; make: (given: ExportGiven) => Iterable<Slide>; in?: (given: ExportGiven) => Language }
);

/** How each is written, by the ending of its file. */
const FORMATS = {
  table: ['csv', 'xlsx', 'docx'],
  document: ['md', 'docx', 'pdf'],
  slides: ['pptx', 'docx', 'pdf', 'md'],
} as const;
export type ExportFormat = (typeof FORMATS)[keyof typeof FORMATS][number];

/** What formats are called on a card, and on the web. */
const CALLED: Readonly<Record<ExportFormat, { name: string; type: string }>> = {
  csv: { name: 'CSV', type: 'text/csv; charset=utf-8' },
  xlsx: { name: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  docx: { name: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pptx: {
    name: 'PowerPoint',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  pdf: { name: 'PDF', type: 'application/pdf' },
  md: { name: 'Markdown', type: 'text/markdown; charset=utf-8' },
};

/** How a document is taken away, the most asked for first. */
export const PAPERS = ['docx', 'pdf', 'md'] as const satisfies readonly ExportFormat[];

/** All of them. */
export const FORMAT_NAMES = Object.keys(CALLED) as ExportFormat[];

/** What the web calls a format. */
export function typeOf(format: ExportFormat): string {
  return CALLED[format].type;
}

/** `Word`; in a language that its name says, `French, Word` */
export function formatInWords({ format, language: its }: ExportedFile, language: Language): string {
  return its === undefined ? formatName(format) : `${nameOf(its, language)}, ${formatName(format)}`;
}

/** `Word` */
export function formatName(format: ExportFormat): string {
  return CALLED[format].name;
}

/** `Comparison (Word)`; in a language that is named, `Final report (French, Word)` */
export function calledAs(label: string, format: ExportFormat, language?: string): string {
  return `${label} (${language === undefined ? '' : `${language}, `}${CALLED[format].name})`;
}

/** One file of an export. */
export interface ExportedFile {
  name: string;
  declared: DeclaredExport;
  format: ExportFormat;
  /** As the web calls it. */
  type: string;
  /** `sheets.csv` */
  file: string;
  /** In which language it is, where its name says so. */
  language?: Language;
}

export type Exports = ReadonlyMap<string, DeclaredExport>;

/** Who may have an export. */
export function mayOf({ may: rights = ['export'] }: Pick<DeclaredExport, 'may'>): readonly Right[] {
  return rights;
}

const listed = new WeakMap<Exports, readonly ExportedFile[]>();

/** All files there are of a review, in the steps’ order. */
export function filesOf(exports: Exports): readonly ExportedFile[] {
  const known = listed.get(exports);
  if (known) return known;
  const files = allFilesOf(exports);
  listed.set(exports, files);
  return files;
}

function allFilesOf(exports: Exports): ExportedFile[] {
  return [...exports].flatMap(([name, declared]) =>
    FORMATS[declared.as].flatMap((format): ExportedFile[] => {
      const { type } = CALLED[format];
      const own = { name, declared, format, type };
      const each = 'languages' in declared ? LANGUAGES : [];
      return [
        { ...own, file: `${name}.${format}` },
        ...each.map((language) => ({ ...own, file: fileIn(name, language, format), language })),
      ];
    }),
  );
}

/** `final-report-fr.docx` */
export function fileIn(name: string, language: Language, format: ExportFormat): string {
  return `${name}-${language}.${format}`;
}

/** Whether a file is among those that are offered: of a document in several languages, those whose names say which. */
function isOffered({ declared, language }: ExportedFile, review: Review, kept: KeptDocuments | undefined): boolean {
  const several = 'languages' in declared ? (declared.languages?.(review, kept) ?? []) : [];
  return several.length > 1 ? language !== undefined && several.includes(language) : language === undefined;
}

/** The file of this name, and which version of it, where it names one. */
export function fileCalled(exports: Exports, file: string): { found: ExportedFile; version?: number } | undefined {
  const all = filesOf(exports);
  const found = all.find((one) => one.file === file);
  if (found) return { found };
  const dot = Math.max(0, file.lastIndexOf('.'));
  const parts = file.slice(0, dot).split('-');
  const at = parts.findLastIndex((part) => /^[1-9]\d{0,2}$/.test(part));
  // Behind it there is nothing, or the language.
  if (at < 1 || at < parts.length - 2) return undefined;
  const last = all.find((one) => one.file === `${parts.toSpliced(at, 1).join('-')}${file.slice(dot)}`);
  return last?.declared.versions ? { found: last, version: Number(parts[at]) } : undefined;
}

/** What has to be loaded to tell in which languages there are files. */
export function readForLanguages(exports: Exports): DocumentKind<unknown>[] {
  return [...exports.values()].flatMap((one) => ('languagesRead' in one ? (one.languagesRead ?? []) : []));
}

/** What files are looked for in. */
interface Among {
  exports: Exports;
  printsPdf: boolean;
  now: Instant;
}

/** Those that somebody may have now, PDFs only where they can be made. `kept`: what tells their languages; by the terms alone without. */
export function filesFor(among: Among, reader: ExportReader, review: Review, kept?: KeptDocuments): ExportedFile[] {
  // Whoever takes all that there is takes these, too.
  return possibleFiles(among, reader, review, kept).filter(
    ({ declared }) => reader === 'operator' || !declared.unlisted,
  );
}

/** The files of one export that somebody may have now, for a card of its step, on whatever list it is. */
export function filesNamed(name: string, among: Among, reader: ExportReader, review: Review): ExportedFile[] {
  return possibleFiles(among, reader, review, undefined).filter((file) => file.name === name);
}

function possibleFiles(
  { exports, printsPdf, now }: Among,
  reader: ExportReader,
  review: Review,
  kept: KeptDocuments | undefined,
): ExportedFile[] {
  return filesOf(exports).filter(
    (file) =>
      (file.format !== 'pdf' || printsPdf) &&
      mayHave(file.declared, reader, review, now) &&
      isOffered(file, review, kept),
  );
}

/** Whether somebody may have an export of a review now. */
export function mayHave(declared: DeclaredExport, reader: ExportReader, review: Review, now: Instant): boolean {
  if (reader === 'operator') return true;
  if (declared.onceGathered && !isGathered(review, now)) return false;
  if (declared.unless?.(reader, review)) return false;
  return mayOf(declared).some((right) => may(reader, right, review));
}

/** `Sheets (CSV)` */
export function fileInWords({ declared, format, language: its }: ExportedFile, language: Language): string {
  return calledAs(declared.label[language], format, its && nameOf(its, language));
}

/** Whether the host city may have an export by one of its rights. */
export function isForHost(declared: Pick<DeclaredExport, 'may'>): boolean {
  return mayOf(declared).some((right) => !isBehindTheWall(right));
}

/** What of loaded sheets the reader may see: a portion, with all sheets on each of its indicators. */
export function asSeen(loaded: Pick<LoadedForExport, 'reader' | 'review' | 'now'>, sheets: readonly Sheet[]): Sheet[] {
  const { reader, review } = loaded;
  const sees = sightIn(loaded, sheets);
  const own = reader !== 'operator' && may(reader, 'fill-sheet', review) ? seatOf(reader.id, review) : undefined;
  return sheets.filter((sheet) => sheet.person === own || sees(sheet.indicator));
}

/** What an export is made from, of what was loaded and the sheets that its reader sees (`asSeen`). */
export function givenFor(
  { documents, rated, earlier = [], ...loaded }: LoadedForExport,
  sheets: readonly Sheet[],
): ExportGiven {
  const sees = sightIn(loaded, sheets);
  const decisions = loaded.decisions.filter(({ indicator }) => sees(indicator));
  const rating = ratingIn({ ...loaded, rated }, sheets);
  return {
    ...loaded,
    sheets,
    decisions,
    sees,
    rating,
    kept: keptDocuments(documents),
    earlier: earlier.map(({ documents: kept, ...one }) => ({ ...one, kept: keptDocuments(kept) })),
    words: wordsIn(loaded.language),
  };
}

/** On which indicators the reader sees what others say: the blind rule and the host wall. */
function sightIn(
  { reader, review, now }: Pick<LoadedForExport, 'reader' | 'review' | 'now'>,
  sheets: readonly Sheet[],
): (indicator: string) => boolean {
  if (reader === 'operator') return () => true;
  const sight = sightOf(reader, review, now);
  if (sight !== 'answered') return () => sight === 'all';
  const own = seatOf(reader.id, review);
  const answered = new Set(sheets.filter((s) => s.person === own && lastRevision(s)).map((s) => s.indicator));
  return (indicator) => answered.has(indicator);
}

/** The host's own judgements in files: once the sheets are open to the team, and by the reader's own sheets. */
function ratingIn(
  { reader, review, now, rated }: Pick<LoadedForExport, 'reader' | 'review' | 'now' | 'rated'>,
  sheets: readonly Sheet[],
): ExportGiven['rating'] {
  if (!isGathered(review, now)) return () => undefined;
  if (reader === 'operator') return (indicator) => rated.get(indicator);
  const own = new Map(sheets.filter(({ person }) => person === reader.id).map((sheet) => [sheet.indicator, sheet]));
  const ratings = ratingsFor(rated, reader, review);
  return (indicator) => ratings(indicator, own.get(indicator));
}
