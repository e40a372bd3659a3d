import { AsyncLocalStorage } from 'node:async_hooks';

const muted = new AsyncLocalStorage<true>();
let isWatched = false;

/**
 * Does something without what botbuilder would write to the console meanwhile: for a token that is not right, the public
 * key it was tried with. We log that a request was refused ourselves. Everybody else's lines are written as ever.
 */
export function quietly<R>(work: () => Promise<R>): Promise<R> {
  if (!isWatched) watch();
  return muted.run(true, work);
}

function watch(): void {
  isWatched = true;
  const { error } = console;
  console.error = (...said: unknown[]) => {
    if (!muted.getStore()) error(...said);
  };
}
