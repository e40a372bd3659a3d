/** Runs a step once all steps before it have ended, however they ended. */
export type InTurn = <R>(step: () => Promise<R>) => Promise<R>;

/** A queue of steps: one at a time, in the order they came. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const result = last.then(step);
    last = result.then(ended, ended);
    return result;
  };
}

function ended(): void {}
