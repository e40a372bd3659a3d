/** The server's clock as it goes on here: what it said last, and the time since. */
export interface RunningClock {
  now: () => string;
  /** What it says now: it can be a demonstration's, and was moved. */
  set: (at: string) => void;
}

/** `here`: this machine's own, in milliseconds; what it shows is of no matter. */
export function runningClock(said: string, here: () => number = Date.now): RunningClock {
  let ahead = Date.parse(said) - here();
  return {
    now: () => new Date(here() + ahead).toISOString(),
    set: (at) => {
      ahead = Date.parse(at) - here();
    },
  };
}
