import type { Language } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import { type DocumentKind, documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';
import type { Slide } from '../../src/steps/export-parts';
import { READ_HANDED, READ_SITTING } from './rights';

/** What of a pack its leader chooses (method, section 7). */
export const PARTS = ['strengths', 'points', 'recommendations'] as const;
export type Part = (typeof PARTS)[number];

/** So many lines has a part: three at least of strengths and points are meant, five at most are there. */
export const [FEWEST_LINES, MOST_LINES] = [3, 5];
/** What is longer is no headline, and no slide: in signs. */
export const LONGEST_LINE = 600;
/** So much is kept of a line, and of who sits in the session, in bytes. */
export const [MOST_OF_LINE, MOST_OF_SITTING] = [4_000, 1_000];
/** So often are headlines given, and packs handed over, that it is remembered. */
export const MOST_REMEMBERED = 20;

/** A line of the pack, in the leader's words. */
export interface PackLine {
  /** The finding's key; a recommendation's, the advice's. */
  source: string;
  text: string;
}

/** What the leader chose for the feedback session, in order. One document for each review. */
export interface Pack {
  lines: Readonly<Record<Part, readonly PackLine[]>>;
}
export const PACK = documentKind<Pack>({ name: 'feedback-pack', ofReview: { read: 'read-grid' } });

/** Who sits in the session, in words: each side says its own, and both read both. */
export interface Sitting {
  team: string;
  host: string;
}
export const SITTING = documentKind<Sitting>({ name: 'feedback-sitting', ofReview: { read: READ_SITTING } });

/** When the host's contact was given the headlines orally, and which: so that the session is no surprise. Oldest first. */
export interface Headlines {
  given: readonly { at: Instant; by: string; texts: readonly string[] }[];
}
export const HEADLINES = documentKind<Headlines>({
  name: 'feedback-headlines',
  ofReview: { read: 'read-grid' },
  noted: () => ({ what: 'headlines-given' }),
});

/** The pack as the host city has it: nothing of it changes any more. Oldest first; the last holds. */
export interface Handed {
  packs: readonly { at: Instant; by: string; language: Language; slides: readonly Slide[] }[];
}
export const HANDED = documentKind<Handed>({
  name: 'feedback-handed',
  outlivesRetention: true,
  ofReview: { read: READ_HANDED },
  noted: () => ({ what: 'feedback-handed-over' }),
});

/** By what a review says that its host city has the pack (`Review.asked`). */
export const ASKED_HANDED = 'feedback-handed';

const NOTHING: Pack = { lines: { strengths: [], points: [], recommendations: [] } };

/** The one document of a kind that a review has. */
export function oneOf<T>(kept: KeptDocuments, kind: DocumentKind<T>): Kept<T> | undefined {
  return kept.of(kind)[0];
}

/** What is chosen by now. */
export function packIn(kept: KeptDocuments): Pack {
  return oneOf(kept, PACK)?.value ?? NOTHING;
}

/** The pack that the host city has; undefined before it has one. */
export function handedIn(kept: KeptDocuments): Handed['packs'][number] | undefined {
  return oneOf(kept, HANDED)?.value.packs.at(-1);
}

/** That the one document of a review says this from now on. */
export function keptAs<T>(kept: KeptDocuments, kind: DocumentKind<T>, review: string, value: T) {
  const before = oneOf(kept, kind);
  const record = { id: `${kind.name}|${review}`, kind: kind.name, review, person: '', value };
  return before
    ? { kind: 'keep' as const, record: { ...before.record, value }, seen: before.record }
    : { kind: 'keep' as const, record };
}
