import type { Benchmark } from '../method/benchmark';
import type { Written } from '../method/language';
import type { FieldValue, FieldValues } from '../ports/prompt';
import { documentKind } from './documents';
import type { FileFinding, PlacedFinding } from './file-problems';

/**
 * What is wrong with a table: in which cell, as its reader's spreadsheet names it (`C7`), where that can be told, and of
 * what; whoever shows it has the words.
 */
export interface TableProblem {
  what:
    | 'too-large'
    | 'unreadable'
    | 'old-excel'
    | 'no-workbook'
    | 'inflated'
    | 'too-much'
    | 'empty'
    | 'no-headings'
    | 'no-column'
    | 'column-twice'
    | 'missing'
    | 'too-long'
    | 'differs'
    | 'twice'
    | 'too-many'
    | 'quote'
    | 'hidden'
    | 'and-more';
  cell?: string;
  about: readonly string[];
}

/** A benchmark as a table has it: all but what it is called. */
export type TableBenchmark = Pick<Benchmark, 'pillars' | 'dimensions' | 'indicators'> & {
  languages: readonly string[];
  /** What its column of ids says of each, in the same order: empty for a new one. Absent where it has no such column. */
  ids?: readonly string[];
};

/** What a table came to. */
export type TableOutcome =
  | { kind: 'right'; benchmark: TableBenchmark }
  | { kind: 'wrong'; problems: readonly TableProblem[] };

/** The last file that somebody handed over, and what it came to. */
export interface HandedOver {
  /** Names this very file among all that they hand over. */
  file: string;
  /** What it is called. */
  name: string;
  read:
    | TableOutcome
    | { kind: 'file-read'; content: unknown }
    | { kind: 'file-wrong'; problems: readonly PlacedFinding[] };
}

/** What would come of a programme's file that was handed over. */
export type ProgrammeImport =
  | {
      kind: 'changes';
      /** As people call it, here and below. */
      programme: string;
      counts: { newPeople: number; changedPeople: number; leaving: number; newReviews: number; other: number };
    }
  /** What the file and chat changed each their own way, or what it takes that is somebody's. */
  /** `terms`: host cities that agreed here to other terms than those that the file says are agreed; `problems`: of its benchmark. */
  | {
      kind: 'clashes';
      programme: string;
      subjects: readonly string[];
      terms: readonly string[];
      problems: readonly FileFinding[];
    }
  /** By its id: that is what is to be changed in the file. */
  | { kind: 'not-theirs'; programme: string };
export const HANDED_OVER = documentKind<HandedOver>({ name: 'handed-over' });

/** What a programme is made from, as somebody left it. */
export interface NewProgrammeForm {
  name: string;
  /** `id@version` of one that ships, or `OWN_TABLE`. */
  benchmark: string;
  /** A table, pasted. */
  table: string;
  /** When peers see how hosts judge themselves: one of `HOST_RATINGS`. */
  hostRating: string;
  /** After how many months host cities are asked again, as somebody wrote them; empty: as everywhere. */
  followUp: string;
  /** The file that was handed over, by the name of it in `HandedOver.file`. */
  file: string;
}

/** The benchmark is a table of their own. */
export const OWN_TABLE = 'own';

/** Why a programme cannot be made. */
export interface ProgrammeProblem {
  field: 'name' | 'benchmark' | 'table' | 'followUp';
  what: 'name' | 'benchmark' | 'months' | 'no-table' | 'replaced' | TableProblem['what'];
  cell?: string;
  about: readonly string[];
}

/** What would become of it. */
export type ProgrammeOutcome =
  | { kind: 'wrong'; problems: readonly ProgrammeProblem[] }
  | {
      kind: 'right';
      id: string;
      name: string;
      benchmark: Benchmark;
      isOwn: boolean;
      hostRating?: 'open';
      followUp?: readonly number[];
    }
  /** The draft is this programme already. */
  | { kind: 'made'; name: string };

/** What somebody who may make a programme chooses from, and what would come of it. */
export interface Founding {
  /** Names the draft, through all its cards. */
  draft: string;
  shipped: readonly { id: string; version: number; title: Written; indicators: number }[];
  form: NewProgrammeForm;
  handedOver?: HandedOver;
  /** Of a programme's file that was handed over. */
  import?: ProgrammeImport;
  /** Absent as long as nothing was filled in. */
  outcome?: ProgrammeOutcome;
}

const FIELDS = ['name', 'benchmark', 'table', 'file', 'hostRating', 'followUp'] as const;

/** A form as a card brought it: what its inputs say, else what the card carries. */
export function readProgrammeForm(fields: FieldValues, data: Readonly<Record<string, string>>): NewProgrammeForm {
  const text = (name: string) => `${asText(fields[name]) ?? data[name] ?? ''}${addition(fields[`${name}Add`])}`;
  return Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Record<(typeof FIELDS)[number], string>;
}

/** A small platform only adds to what it cannot show whole. */
function addition(value: FieldValue | undefined): string {
  const added = asText(value) ?? '';
  return added === '' ? '' : `\n${added}`;
}

function asText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
