/** The same function, keeping count of the calls that have not ended. */
export function tracked<A extends readonly unknown[]>(run: (...args: A) => Promise<void>) {
  const running = new Set<Promise<void>>();
  return {
    run: (...args: A): Promise<void> => {
      const call = run(...args);
      const ended = () => running.delete(call);
      running.add(call);
      call.then(ended, ended);
      return call;
    },
    /** Resolves when no call is under way. */
    finished: async (): Promise<void> => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
