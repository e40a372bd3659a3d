import { bytesOf } from '../../src/method/limits';
import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import type { Finding, FindingWording, Note } from './kept';

/** So many findings does a note hold, those taken back included, */
export const MOST_FINDINGS = 60;
/** so long may each be, in bytes: it is one fact, */
export const LONGEST_FINDING = 1_000;
/** and so often may it be worded or marked anew. */
const MOST_WORDINGS = 80;
/** A note is one document, written again with each change: one of so many bytes is changed no more, though all of it can be taken back. */
const MOST_BYTES = 3 * 2 ** 20;

/** A finding that is to be noted. */
export type NewFinding = Omit<FindingWording, 'at' | 'isWithdrawn'>;

/** What came of something that was to be changed. */
export type Changed = { note: Note; keys: readonly string[] } | 'too-many' | 'nothing';

/** The key of what is noted together: its findings' keys begin with it. It names nobody. */
export function batchKey(person: string, conversation: string, at: Instant, texts: readonly string[]): string {
  return shortKey(person, conversation, at, ...texts).slice(0, 12);
}

/** A note with more findings; what stands in it already is not added again. */
export function withFindings(note: Note, batch: string, at: Instant, findings: readonly NewFinding[]): Changed {
  const seen = new Set(
    note.findings.flatMap((one) => {
      const now = wordingOf(one);
      return now.isWithdrawn ? [] : [sameAs(now)];
    }),
  );
  const fresh = findings.filter((one) => {
    const same = sameAs(one);
    const isFresh = !seen.has(same);
    seen.add(same);
    return isFresh;
  });
  if (fresh.length === 0) return 'nothing';
  if (note.findings.length + fresh.length > MOST_FINDINGS) return 'too-many';
  const added = fresh.map((one, n): Finding => ({ key: `${batch}-${n + 1}`, wordings: [{ ...one, at }] }));
  return { note: { ...note, findings: [...note.findings, ...added] }, keys: added.map(({ key }) => key) };
}

/** A note with one finding changed: in another wording from `at` on. Other words have not been checked yet. */
export function withWording(
  note: Note,
  key: string,
  at: Instant,
  change: (now: FindingWording) => Partial<FindingWording>,
): Changed {
  const found = note.findings.find((one) => one.key === key);
  if (!found) return 'nothing';
  const { isWithdrawn, ...now } = wordingOf(found);
  const { isWithdrawn: takes = false, ...more } = change({ ...now, ...(isWithdrawn ? { isWithdrawn } : {}) });
  const isReworded = more.text !== undefined && more.text !== now.text;
  const next: FindingWording = {
    ...now,
    ...more,
    ...(isReworded ? { checked: 'not_yet' as const } : {}),
    at,
    ...(takes ? { isWithdrawn: true as const } : {}),
  };
  if (isSame({ ...next, at: now.at }, wordingOf(found))) return 'nothing';
  if (!takes && (found.wordings.length >= MOST_WORDINGS || bytesOf(JSON.stringify(note)) > MOST_BYTES))
    return 'too-many';
  const findings = note.findings.map((one) => (one.key === key ? { ...one, wordings: [...one.wordings, next] } : one));
  return { note: { ...note, findings }, keys: [key] };
}

/** Takes back all findings that were noted together. */
export function withoutBatch(note: Note, batch: string, at: Instant): Changed {
  const keys = inBatch(note, batch).map(({ key }) => key);
  const all = keys.reduce((left, key) => {
    const next = withWording(left, key, at, () => ({ isWithdrawn: true }));
    return typeof next === 'string' ? left : next.note;
  }, note);
  return keys.length === 0 ? 'nothing' : { note: all, keys };
}

/** The findings that were noted together and still count. */
export function inBatch(note: Note, batch: string): Finding[] {
  return note.findings.filter((one) => one.key.startsWith(`${batch}-`) && !wordingOf(one).isWithdrawn);
}

/** A finding as it is worded now. */
export function wordingOf({ wordings }: Finding): FindingWording {
  const last = wordings.at(-1);
  if (!last) throw new RangeError('a finding has no wording');
  return last;
}

/** The findings that count, in the order in which they were noted. */
export function standingIn({ findings }: Note): Finding[] {
  return findings.filter((one) => !wordingOf(one).isWithdrawn);
}

/** Whether a finding is longer than one may be. */
export function isTooLong(text: string): boolean {
  return bytesOf(text) > LONGEST_FINDING;
}

function sameAs({ sort, text }: Pick<FindingWording, 'sort' | 'text'>): string {
  return `${sort} ${text.replace(/\s+/g, ' ')}`;
}

function isSame(one: FindingWording, other: FindingWording): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(wording: FindingWording): unknown {
  return Object.entries(wording).sort(([a], [b]) => (a < b ? -1 : 1));
}
