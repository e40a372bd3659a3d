import { createHash } from 'node:crypto';
import type { Person } from '../../method/person';
import { StoreError } from '../../ports/store';
import { type FiledDocument, filedId } from '../../steps/files';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { reviewsOf } from '../../turn/load-review';
import { lookAt } from './taking';

/** A file as it goes out: what it is called, and its bytes a part at a time. */
export interface GivenOut {
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  /** The last part comes once all of it is known to be what was kept; else throws a `StoreError` (`invalid`). */
  content: AsyncIterable<Uint8Array>;
}

/**
 * A file about a review, for somebody who may have it now. Undefined for everybody else, and where there is none: nobody
 * finds out which. Who has it is noted.
 */
export async function giveFile(
  deps: Deps,
  person: Person,
  { to, review: id, id: name }: { to: string; review: string; id: string },
): Promise<GivenOut | undefined> {
  const step = deps.steps.files.get(to);
  const reviews = await reviewsOf(deps, person);
  const review = reviews.find((one) => one.id === id);
  if (!step || !review) return undefined;
  const record = await deps.store.stepRecords.get(filedId(step.kept, review.id, name));
  if (!record) return undefined;
  const { view, context } = await lookAt(deps, person, review, reviews, step);
  if (!step.gives(view, context, record)) return undefined;
  const document = record.value as FiledDocument;
  await note(deps, { by: person.id, action: 'document-read', review: review.id, detail: { document: name } });
  const { name: called, type, size } = document;
  return { name: called, type, size, content: checked(deps.store.files.read(document.file), document) };
}

/** All of it at once, for platforms that are handed a file as a whole. */
export async function wholeOf({ name, type, content, size }: GivenOut) {
  const bytes = Buffer.alloc(size);
  let at = 0;
  for await (const part of content) {
    bytes.set(part.subarray(0, size - at), at);
    at += part.length;
  }
  if (at !== size) throw new StoreError('invalid', false);
  return { name, type, bytes };
}

/** Holds back each part until the next has come, so that of a file that is damaged the end is missing. */
async function* checked(content: AsyncIterable<Uint8Array>, { sha256 }: FiledDocument): AsyncIterable<Uint8Array> {
  const sum = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const part of content) {
    if (held) yield held;
    sum.update(part);
    held = part;
  }
  if (sum.digest('hex') !== sha256) throw new StoreError('invalid', false);
  if (held) yield held;
}
