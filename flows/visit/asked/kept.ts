import type { Instant } from '../../../src/method/time';
import { shortKey } from '../../../src/ports/short-key';
import { documentKind, type Kept, type KeptDocuments } from '../../../src/steps/documents';
import { READ_NOTES } from '../rights';
import { cleanTitle, titleKey } from './titles';

/** Where a document that was asked for stands. Dropped: it is not needed any more. */
export const ASKED_STATES = ['asked', 'received', 'dropped'] as const;
export type AskedState = (typeof ASKED_STATES)[number];

/** How it stands from a moment on. */
export interface AskedNow {
  at: Instant;
  /** Who said so, by person id. */
  by: string;
  state: AskedState;
  /** Who fetches it, by person id. */
  fetches: string;
  /** Where it is on the web; absent: not said, or it came as a file. */
  link?: string;
}

/** A document that somebody was asked for at the visit (method, section 5.3: a log of documents asked for and received). */
export interface AskedDocument {
  title: string;
  /** The key of the note, which is its interview's where it is about one. */
  note: string;
  /** Whom it was asked of: copied, as the programme may change afterwards. */
  function: string;
  /** With which findings it was noted: they are taken back together. */
  batch: string;
  /** Oldest first; the last holds. */
  changes: readonly AskedNow[];
}

/** A review's own: the team waits for it, whoever asked. */
export const ASKED_DOCUMENT = documentKind<AskedDocument>({
  name: 'asked-document',
  ofReview: { read: READ_NOTES },
  readByOthers: true,
});

/** So many may be asked for in a review. */
export const MOST_ASKED = 300;
/** So often may one be changed. */
const MOST_CHANGES = 60;

/** How it stands now. */
export function standsNow({ changes }: AskedDocument): AskedNow {
  const last = changes.at(-1);
  if (!last) throw new RangeError('a document that was asked for says nothing');
  return last;
}

/** How it stood at a moment; undefined where nobody had asked yet, or it was not needed any more. */
export function stoodAt({ changes }: AskedDocument, at: Instant): AskedNow | undefined {
  const then = changes.filter((one) => one.at <= at).at(-1);
  return then?.state === 'dropped' ? undefined : then;
}

/** When it was asked for first. */
export function askedAt({ changes }: AskedDocument): Instant {
  return changes[0]?.at ?? '';
}

/** All that were asked for and are still needed, in the order in which they were. */
export function askedIn(kept: KeptDocuments): Kept<AskedDocument>[] {
  return kept
    .of(ASKED_DOCUMENT)
    .filter(({ value }) => standsNow(value).state !== 'dropped')
    .sort(
      (a, b) =>
        (askedAt(a.value) < askedAt(b.value) ? -1 : askedAt(a.value) > askedAt(b.value) ? 1 : 0) ||
        (a.record.id < b.record.id ? -1 : 1),
    );
}

/** Another state of it; undefined where it is so already, or was changed too often. */
export function withChange(
  value: AskedDocument,
  at: Instant,
  by: string,
  change: Partial<Pick<AskedNow, 'state' | 'fetches' | 'link'>>,
): AskedDocument | undefined {
  const { link, ...before } = standsNow(value);
  const { link: next = link, ...more } = change;
  const now: AskedNow = { ...before, ...more, at, by, ...(next ? { link: next } : {}) };
  const isSame = now.state === before.state && now.fetches === before.fetches && (now.link ?? '') === (link ?? '');
  const isFull = value.changes.length >= MOST_CHANGES && now.state === before.state;
  return isSame || isFull ? undefined : { ...value, changes: remembered(value.changes, now) };
}

/** With one more: of too many the oldest go, but for the first, which says who asked, and when. */
function remembered(changes: readonly AskedNow[], now: AskedNow): AskedNow[] {
  const all = [...changes, now];
  return all.length > MOST_CHANGES ? [...all.slice(0, 1), ...all.slice(1 - MOST_CHANGES)] : all;
}

/** What is kept where these are asked for; one that was asked for in the same conversation is not asked for again. */
export function asking(
  review: string,
  { note, function: who, batch }: Pick<AskedDocument, 'note' | 'function' | 'batch'>,
  titles: readonly string[],
  { kept, at, by }: { kept: KeptDocuments; at: Instant; by: string },
): { titles: readonly string[]; effects: readonly ReturnType<typeof keeping>[] } | 'too-many' {
  const all = kept.of(ASKED_DOCUMENT);
  const own = new Map(titles.map((title) => [titleKey(title), cleanTitle(title)]));
  const effects: ReturnType<typeof keeping>[] = [];
  const asked: string[] = [];
  for (const [key, title] of own) {
    const id = `${ASKED_DOCUMENT.name}|${review}|${shortKey(note, key).slice(0, 12)}`;
    const before = all.find(({ record }) => record.id === id);
    if (before && standsNow(before.value).state !== 'dropped') continue;
    const now: AskedNow = { at, by, state: 'asked', fetches: by };
    const value: AskedDocument = before
      ? { ...before.value, batch, changes: remembered(before.value.changes, now) }
      : { title, note, function: who, batch, changes: [now] };
    effects.push(keeping({ id, review, value }, before));
    asked.push(title);
  }
  return all.length + effects.length > MOST_ASKED ? 'too-many' : { titles: asked, effects };
}

function keeping(
  { id, review, value }: { id: string; review: string; value: AskedDocument },
  before: Kept<AskedDocument> | undefined,
) {
  return {
    kind: 'keep' as const,
    record: { id, kind: ASKED_DOCUMENT.name, review, person: '', value },
    ...(before ? { seen: before.record } : {}),
  };
}
