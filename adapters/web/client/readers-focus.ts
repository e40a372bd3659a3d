/** How often the reader has put the focus elsewhere; and what all it was in then, the last time. */
let moves = 0;
let path: readonly EventTarget[] = [];
let last: EventTarget | null = null;
let isOurs = false;

/** Tells moves of the focus that the reader makes from those that the page makes for them; once for the page. */
export function watchFocus(): void {
  addEventListener('focusin', (event) => {
    // A window that one comes back to says anew where its focus is.
    if (!isOurs && event.target !== last) {
      moves += 1;
      path = event.composedPath();
    }
    last = event.target;
  });
}

/** Moves the focus for the reader. */
export function forReader<R>(move: () => R): R {
  const before = isOurs;
  isOurs = true;
  try {
    return move();
  } finally {
    isOurs = before;
  }
}

/**
 * To be asked when something begins whose end leads the reader on: whether, by its end, they have gone elsewhere by
 * themselves, which is not within `here`. Then the focus stays with them: what they type would land in something that
 * they have not seen yet.
 */
export function goneSince(here?: HTMLElement): () => boolean {
  const then = moves;
  return () => moves !== then && !(here && path.includes(here));
}
