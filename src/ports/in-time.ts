/**
 * The work's own outcome, or what `late` answers when there is none after `ms` milliseconds; `late` may throw instead.
 * The work goes on: nobody waits for it any more, and nobody hears of its failure.
 */
export async function inTime<T, L>(ms: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    return await Promise.race([work, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}
