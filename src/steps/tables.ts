import type { Right } from '../method/permissions';
import type { StepRecord } from '../ports/records';
import type { FlowContext, ReviewView } from './contract';
import type { DocumentKind } from './documents';

/** A row of a table that somebody handed over: its number as a spreadsheet shows it, from 1, and its cells. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** Why a table cannot be read at all; its step has the words. */
export interface UnreadTable {
  unread: string;
}

/** A table handed over, as its step keeps it until it is taken in. `file` names it among all that they hand over. */
export interface GivenTable<T> {
  file: string;
  name: string;
  read: T | UnreadTable;
}

/** A table about a review that a step gives away, as XLSX and CSV, and takes back. */
export interface StepTable {
  /** Who may have it, and bring it back. */
  may: Right;
  /** What is loaded of the step's documents for it. */
  reads: readonly DocumentKind<unknown>[];
  /** What the file is called. */
  fileName(view: ReviewView, context: FlowContext): string;
  /** Its rows, the headings first; and what the step keeps of having given it away. */
  gives(view: ReviewView, context: FlowContext): { rows: readonly (readonly string[])[]; keeps?: StepRecord };
  /** Whether it is this one, by its headings. */
  recognises(rows: readonly TableRow[]): boolean;
  /** What its rows say: a JSON value that is bounded, whatever they hold. */
  read(rows: readonly TableRow[], view: Pick<ReviewView, 'benchmark'>): unknown;
  /** The kind of document as which it is kept (`GivenTable`), of whoever handed it over. */
  kept: DocumentKind<unknown>;
  /** The press by which they then see what it would come to; its data names the `file`. */
  shows: string;
}
