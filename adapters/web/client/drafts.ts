/**
 * What is typed and not sent yet survives a reload, a crash of the browser and a time without connection. It belongs to who
 * is signed in: of anybody else nothing is kept in this browser.
 */

const PREFIX = 'critical-friend|';
/** As long as somebody can stay signed in, in milliseconds. */
const LONGEST_MS = 30 * 86_400_000;
let owner: string | undefined;

interface Kept {
  /** Milliseconds since 1970. */
  at: number;
  value: unknown;
}

/** From now on drafts are this person's; those of others, and those that nobody came back for, are gone. */
export function openDrafts(person: string): void {
  owner = `${PREFIX}${encodeURIComponent(person)}|`;
  for (const key of keys(PREFIX)) {
    const { at } = read(key) ?? { at: 0 };
    if (!key.startsWith(owner) || at < Date.now() - LONGEST_MS) localStorage.removeItem(key);
  }
}

/** Keeps a draft under a key; undefined forgets it. False when the browser has no room: then it is on the page only. */
export function keepDraft(key: string, value: unknown): boolean {
  if (owner === undefined) return false;
  try {
    if (value === undefined) localStorage.removeItem(owner + key);
    else localStorage.setItem(owner + key, JSON.stringify({ at: now(), value } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

/** The draft under a key; undefined when there is none. */
export function readDraft(key: string): unknown {
  return owner === undefined ? undefined : read(owner + key)?.value;
}

/** The drafts whose keys begin so, in the order in which they were kept. */
export function readDrafts(prefix: string): unknown[] {
  if (owner === undefined) return [];
  const kept = keys(owner + prefix).flatMap((key) => read(key) ?? []);
  return kept.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/** Where what is typed on a card is kept. */
export function cardDraft(message: string): string {
  return `card ${message}`;
}

/** Somebody else sits here now. */
export function dropDrafts(): void {
  for (const key of keys(PREFIX)) localStorage.removeItem(key);
  owner = undefined;
}

function keys(prefix: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function read(key: string): Kept | undefined {
  const stored = localStorage.getItem(key);
  return stored === null ? undefined : (JSON.parse(stored) as Kept);
}

/** Fine enough to tell one press from the next. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
