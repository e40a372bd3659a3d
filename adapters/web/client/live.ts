/** What the page wants to know of the live stream. */
export interface LiveListener {
  /** Connected, for the first time or again: what happened meanwhile has to be fetched. */
  onReady(): void;
  onMessage(message: { thread: string; id: string }): void;
  /** Something changed that the pages to project of this review show. */
  onBoard?(review: string): void;
  /** The connection is gone; the browser tries again by itself. */
  onLost(): void;
}

/** How long to wait before opening a stream that the browser has given up, in milliseconds. */
const REOPEN_MS = 4_000;

/** Follows what is new; answers how to stop. */
export function followLive(listener: LiveListener): () => void {
  let source: EventSource;
  let stopped = false;
  const open = () => {
    removeEventListener('focus', open);
    if (stopped) return;
    source = new EventSource('/api/web/stream');
    source.addEventListener('ready', () => listener.onReady());
    source.addEventListener('message', (event) => {
      if (typeof event.data === 'string') listener.onMessage(JSON.parse(event.data));
    });
    source.addEventListener('board', (event) => {
      if (typeof event.data === 'string') listener.onBoard?.(JSON.parse(event.data).review);
    });
    // One has more pages open than are told what is new: this one is told again once somebody looks at it.
    source.addEventListener('elsewhere', () => {
      source.close();
      if (document.hasFocus()) setTimeout(open, REOPEN_MS);
      else addEventListener('focus', open);
    });
    source.addEventListener('error', () => {
      listener.onLost();
      if (source.readyState === EventSource.CLOSED && !stopped) setTimeout(open, REOPEN_MS);
    });
  };
  open();
  return () => {
    stopped = true;
    removeEventListener('focus', open);
    source.close();
  };
}
