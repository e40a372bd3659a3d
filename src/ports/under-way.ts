/** Work that nobody waits for but whoever stops. */
export interface UnderWay {
  /** The work itself, which counts until it has ended, well or not. */
  watch<R>(work: Promise<R>): Promise<R>;
  /** Resolves when nothing is under way any more. */
  finished(): Promise<void>;
}

/** Watches works, so that whoever closes can wait for those that are under way. */
export function underWay(): UnderWay {
  const works = new Set<Promise<unknown>>();
  return {
    watch: (work) => {
      const ended = () => works.delete(work);
      works.add(work);
      work.then(ended, ended);
      return work;
    },
    finished: async () => {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
