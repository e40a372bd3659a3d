/** A look may be a request or a page that is read: whoever has waited long looks less often. In milliseconds. */
const [OFTEN_MS, SELDOM_MS] = [10, 100];

/** Waits until the condition holds, looking every few milliseconds at first. Fails the test after `limitMs`. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  // A suite may have set the clock.
  const began = performance.now();
  const deadline = began + limitMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new WaitedTooLong(condition.toString());
    const waited = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(OFTEN_MS, waited / 10), SELDOM_MS)));
  }
}

class WaitedTooLong extends Error {
  constructor(condition: string) {
    super(`still waiting for ${condition}`);
    this.name = 'WaitedTooLong';
  }
}
