import { AsyncLocalStorage } from 'node:async_hooks';

const muted = new AsyncLocalStorage<true>();
/** What we put over the console's own; somebody may have put theirs in its place since. */
let ours: typeof console.error | undefined;

/**
 * Does something without what botbuilder would write to the console meanwhile: for a token that is not right, the public
 * key it was tried with. We log that a request was refused ourselves. Everybody else's lines are written as ever.
 */
export async function quietly<R>(work: () => Promise<R>): Promise<R> {
  const { error } = console;
  if (error !== ours) watch();
  atWork += 1;
  try {
    return await muted.run(true, work);
  } finally {
    atWork -= 1;
    // As long as anybody is told apart Node 20 follows every promise of the process, at twice the work for each.
    if (atWork === 0) muted.disable();
  }
}

let atWork = 0;

function watch(): void {
  const { error } = console;
  ours = (...said: unknown[]) => {
    if (!muted.getStore()) error(...said);
  };
  console.error = ours;
}
