import { inTime } from '../ports/in-time';

/** How long work of the other kind is waited for, in milliseconds: what waits for a network must not hold up everybody. */
const PATIENCE_MS = 2_000;

/** Lets work go on side by side, or one piece alone. */
export interface Gate {
  /** With others. Waits for who came before to be alone. */
  beside<T>(work: () => Promise<T>): Promise<T>;
  /** After everybody who began before; those who are alone come strictly one after the other. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** A gate of this process's own. Everybody goes in the order in which they came. */
export function gate(): Gate {
  const beside = new Set<Promise<unknown>>();
  let lastAlone: Promise<unknown> = Promise.resolve();
  const nothing = () => undefined;
  const after = async <T>(waits: () => Promise<unknown>, work: () => Promise<T>): Promise<T> => {
    await waits();
    return work();
  };
  return {
    beside: (work) => {
      const before = lastAlone;
      const running = after(() => inTime(PATIENCE_MS, before, nothing), work);
      const ended = running.then(nothing, nothing);
      beside.add(ended);
      void ended.then(() => beside.delete(ended));
      return running;
    },
    alone: (work) => {
      const [before, others] = [lastAlone, Promise.all(beside)];
      const running = after(() => before.then(() => inTime(PATIENCE_MS, others, nothing)), work);
      lastAlone = running.then(nothing, nothing);
      return running;
    },
  };
}
