import { createHash, randomUUID } from 'node:crypto';
import type { Language } from '../../method/language';
import { may } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import type { Files } from '../../ports/files';
import type { StepRecord } from '../../ports/records';
import type { FlowContext, ReviewView } from '../../steps/contract';
import { type FiledDocument, filedId, type StepFiles } from '../../steps/files';
import { note } from '../../turn/audit';
import { type Deps, Refusal } from '../../turn/deps';
import { bareContext, ownView, reviewsOf, rolesIn } from '../../turn/load-review';
import { keptFor } from '../../turn/step-documents';
import { WORDS, type Words } from '../document-words';
import { documentName } from './document-name';
import { type Packed, packedIn } from './packages';
import { type Kind, signedBy, textBy } from './signatures';

/** A file may have so many bytes. */
const MOST_BYTES = 20 * 2 ** 20;
/** So much of its beginning is looked at. */
const FIRST_BYTES = 64 * 1_024;
/** So many of one person come at once, and of all. */
const EACH_AT_ONCE = 3;
const ALL_AT_ONCE = 24;

/** A file that somebody hands over about a review; `id` names it among theirs, and counts once. */
export interface Offer {
  /** By what name its step takes files. */
  to: string;
  review: string;
  about: string;
  id: string;
  name: string;
  /** In bytes, as far as it was said beforehand. */
  size?: number | undefined;
  content: AsyncIterable<Uint8Array>;
}

/** What comes now: of one person, and about one review, as far as it is known. */
interface UnderWay {
  person: string;
  bytes: number;
}
const underWay = new Map<string, UnderWay>();

/**
 * Keeps a file, a part at a time in memory, once its step takes it from this person; then the document that names it. Until
 * that is there, the file is nobody's, and goes. Doing it again with the same id changes nothing. Throws a `Refusal`:
 * `not-allowed` for whoever may not, `too-much` with words for them where they may and it cannot be kept; and what
 * `content` throws.
 */
export async function takeFile(deps: Deps, person: Person, offer: Offer): Promise<{ name: string }> {
  const step = deps.steps.files.get(offer.to);
  const reviews = await reviewsOf(deps, person);
  const review = reviews.find(({ id }) => id === offer.review);
  if (!step || !review || !may(person, step.may, review)) throw new Refusal('not-allowed', offer.to);
  const w = WORDS[person.language];
  const id = filedId(step.kept, review.id, offer.id);
  const before = await deps.store.stepRecords.get(id);
  if (before) return { name: (before.value as FiledDocument).name };
  const look = async (size: number) => {
    // What comes takes its time: the review may have ended since, or its person left it.
    const now = await reviewsOf(deps, person);
    const as = now.find((one) => one.id === review.id);
    if (!as || !may(person, step.may, as)) throw new Refusal('not-allowed', offer.to);
    const { view, context } = await lookAt(deps, person, as, now, step);
    const other = [...underWay].reduce((sum, [key, { bytes }]) => (isOf(key, id, review) ? sum + bytes : sum), 0);
    const why = step.refuses(view, context, { about: offer.about, size: size + other });
    if (why !== undefined) throw new Refusal('too-much', why);
    return { view, context };
  };
  if ((offer.size ?? 0) > MOST_BYTES) throw new Refusal('too-much', w.tooLarge);
  const theirs = [...underWay.values()].filter((one) => one.person === person.id).length;
  if (theirs >= EACH_AT_ONCE || underWay.size >= ALL_AT_ONCE || underWay.has(id)) throw new Refusal('too-much', w.busy);
  underWay.set(id, { person: person.id, bytes: offer.size ?? 0 });
  try {
    await look(offer.size ?? 0);
    const file = randomUUID();
    try {
      const kept = await received(deps.store.files, file, offer, w);
      const kind = await kindOf(deps.store.files, file, kept, offer.name, person.language);
      const name = documentName(offer.name, kind.endings);
      // Others may have come meanwhile.
      const { context } = await look(kept.size);
      const document = { file, name, type: kind.type, size: kept.size, sha256: kept.sha256 };
      const record = step.keeps(context, document, { about: offer.about, size: kept.size });
      const all = { ...record, id, kind: step.kept.name, review: review.id };
      if (!(await deps.store.stepRecords.insert(all))) throw new Refusal('changed-meanwhile', offer.to);
      const detail = { type: kind.type, bytes: kept.size };
      await note(deps, { by: person.id, action: 'document-kept', review: review.id, detail }, `kept-${file}`);
      return { name };
    } catch (error) {
      // Where that does not work either, it goes when nobody has named it for an hour.
      const named = await deps.store.stepRecords.get(id).catch(() => undefined);
      if (!named || !names(named, file)) await deps.store.files.remove(file).catch(() => undefined);
      throw error;
    }
  } finally {
    underWay.delete(id);
  }
}

/** What a step is handed where it is asked about a file. */
export async function lookAt(
  deps: Deps,
  person: Person,
  review: Review,
  reviews: readonly Review[],
  step: Pick<StepFiles, 'reads'>,
): Promise<{ view: ReviewView; context: FlowContext }> {
  // As it is now: others may have come since it was asked.
  const view = await ownView(deps, person, review, reviews);
  const kept = await keptFor(deps, step.reads, person, review);
  return { view, context: { ...bareContext(deps, person, 'web', rolesIn(person, reviews)), kept } };
}

function names({ value }: StepRecord, file: string): boolean {
  return (value as FiledDocument).file === file;
}

function isOf(key: string, id: string, review: Review): boolean {
  return key !== id && key.split('|')[1] === review.id;
}

interface Received {
  size: number;
  sha256: string;
  first: Buffer;
}

/** Keeps what comes, and knows its first bytes and its checksum once it is whole. */
async function received(files: Files, file: string, { content }: Offer, w: Words): Promise<Received> {
  const sum = createHash('sha256');
  let size = 0;
  let first = Buffer.alloc(0);
  const counted = async function* () {
    for await (const part of content) {
      size += part.length;
      if (size > MOST_BYTES) throw new Refusal('too-much', w.tooLarge);
      if (first.length < FIRST_BYTES) first = Buffer.concat([first, part.subarray(0, FIRST_BYTES - first.length)]);
      sum.update(part);
      yield part;
    }
    if (size === 0) throw new Refusal('too-much', w.empty);
  };
  await files.keep(file, counted());
  return { size, sha256: sum.digest('hex'), first };
}

/** Throws a `Refusal` for what is none of the kinds that are kept. */
async function kindOf(
  files: Files,
  file: string,
  { first, size }: Received,
  given: string,
  language: Language,
): Promise<Kind> {
  const w = WORDS[language];
  const name = documentName(given, [/\.([a-z0-9]{1,8})$/i.exec(given)?.[1]?.toLowerCase() ?? 'txt']);
  const signed = signedBy(first);
  const kind: Packed | 'old-office' | undefined =
    signed === 'package' ? await packedIn(files, file, size) : (signed ?? textBy(first, given));
  switch (kind) {
    case undefined:
      throw new Refusal('too-much', w.unknown(name));
    case 'old-office':
      throw new Refusal('too-much', w.oldOffice(name));
    case 'macros':
    case 'archive':
    case 'unreadable':
      throw new Refusal('too-much', w[kind](name));
    default:
      return kind;
  }
}
