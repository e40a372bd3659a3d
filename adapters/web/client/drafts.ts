/** What is typed and not sent yet survives a reload of the page, on this tab only. */

/** Keeps a draft under a key; undefined forgets it. False when the tab has no room: then it is on the page only. */
export function keepDraft(key: string, value: unknown): boolean {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The draft under a key; undefined when there is none. */
export function readDraft(key: string): unknown {
  const stored = sessionStorage.getItem(key);
  return stored === null ? undefined : JSON.parse(stored);
}

/** Where what is typed on a card is kept. */
export function cardDraft(message: string): string {
  return `card ${message}`;
}

/** Somebody else sits here now. */
export function dropDrafts(): void {
  sessionStorage.clear();
}
