/** What is typed and not sent yet survives a reload of the page, on this tab only. */

/** Keeps a draft under a key; undefined forgets it. */
export function keepDraft(key: string, value: unknown): void {
  if (value === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(value));
}

/** The draft under a key; undefined when there is none. */
export function readDraft(key: string): unknown {
  const stored = sessionStorage.getItem(key);
  return stored === null ? undefined : JSON.parse(stored);
}

/** Somebody else sits here now. */
export function dropDrafts(): void {
  sessionStorage.clear();
}
