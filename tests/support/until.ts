/** Waits until the condition holds, looking every few milliseconds. Fails the test after `limitMs`. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new WaitedTooLong(condition.toString());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

class WaitedTooLong extends Error {
  constructor(condition: string) {
    super(`still waiting for ${condition}`);
    this.name = 'WaitedTooLong';
  }
}
