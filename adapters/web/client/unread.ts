const TITLE = document.title;

/** Counts what came in and was not looked at, by conversation; the tab's title says how much that is. */
export interface Unread {
  readonly counts: ReadonlyMap<string, number>;
  add(thread: string, count: number): void;
  /** Somebody looks at these conversations. */
  seen(threads: readonly string[]): void;
}

/** Counts what nobody has looked at, and says it in the page’s title. */
export function unreadMessages(): Unread {
  const counts = new Map<string, number>();
  const tell = () => {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    document.title = total > 0 ? `(${total}) ${TITLE}` : TITLE;
  };
  tell();
  return {
    counts,
    add: (thread, count) => {
      if (count > 0) counts.set(thread, (counts.get(thread) ?? 0) + count);
      tell();
    },
    seen: (threads) => {
      for (const thread of threads) counts.delete(thread);
      tell();
    },
  };
}

/** Whether somebody looks at this tab, as far as can be known. */
export function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
