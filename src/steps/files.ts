import type { Right } from '../method/permissions';
import type { StepRecord } from '../ports/records';
import type { FlowContext, ReviewView } from './contract';
import type { DocumentKind } from './documents';

/** A file about a review that somebody handed over, as its step keeps it. */
export interface FiledDocument {
  /** Its id among the files that the store keeps; it leaves the product nowhere. */
  file: string;
  /** As whoever handed it over called it, without what nobody sees. */
  name: string;
  /** The media type, by what is in it. */
  type: string;
  /** In bytes. */
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** A file that somebody wants to hand over: what it is about is their step's to read. */
export interface Offered {
  about: string;
  /** In bytes, as far as it is known. */
  size: number;
}

/** Files about a review that a step takes and gives. Each is kept with a document of the step's that names it. */
export interface StepFiles<D extends FiledDocument = FiledDocument> {
  /** Who may hand one over. */
  may: Right;
  /** What is loaded of the step's documents where one is handed over or asked for. */
  reads: readonly DocumentKind<unknown>[];
  /** The documents that name them. Its own properties are the step's. */
  kept: DocumentKind<D>;
  /** Why it does not take this one from them now, in their language; undefined where it does. */
  refuses(view: ReviewView, context: FlowContext, offered: Offered): string | undefined;
  /** What is kept of one that was taken, beside what is known of any. */
  keeps(context: FlowContext, document: FiledDocument, offered: Offered): Pick<StepRecord, 'person' | 'value'>;
  /** Whether somebody may have one now. Nobody else hears that it is there. */
  gives(view: ReviewView, context: FlowContext, record: StepRecord): boolean;
}

/** The id of the document that names a file; `id` is the file's among those of its step about this review. */
export function filedId({ name }: Pick<DocumentKind<unknown>, 'name'>, review: string, id: string): string {
  return `${name}|${review}|${id}`;
}
