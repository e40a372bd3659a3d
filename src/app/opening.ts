import { setTimeout as sleep } from 'node:timers/promises';

/** The waits between attempts, in milliseconds: the first, and the longest that they grow to. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Something that is open, or is being opened. */
export interface Opening<T> {
  /**
   * The open thing. The first attempt is waited for; after one that failed, whoever asks is told why at once, while it
   * is tried again in the background.
   */
  get(): Promise<T>;
  /** Tries no more, and closes what is open. */
  close(): Promise<void>;
}

/** Told of how the attempts go. */
export interface OpeningNews {
  failed(error: unknown): void;
  /** `again`: after attempts that failed. */
  opened(again: boolean): void;
}

/** Opens something now, and again until it opens: a server may be up later than we are. */
export function keepOpening<T extends { close(): Promise<void> }>(
  open: () => Promise<T>,
  news: OpeningNews,
): Opening<T> {
  const given = new AbortController();
  let state: Promise<T> = open();

  const follow = async (): Promise<void> => {
    let attempt = state;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        await attempt;
        state = attempt;
        news.opened(pause > FIRST_PAUSE_MS);
        return;
      } catch (error) {
        news.failed(error);
        state = attempt;
      }
      await sleep(pause, undefined, { signal: given.signal });
      attempt = open();
      // Whether it fails is told above, in the next round.
      attempt.catch(() => undefined);
    }
  };
  const following = follow().catch((error: unknown) => {
    if (!given.signal.aborted) throw error;
  });

  return {
    get: () => state,
    close: async () => {
      given.abort();
      await following;
      const opened = await state.catch(() => undefined);
      await opened?.close();
    },
  };
}
