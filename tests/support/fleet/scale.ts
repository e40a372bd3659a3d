/** Whether this is `npm run test:faults`, which takes its time and says what it counted. */
const isLong = process.env.FAULTS === 'long';

/** How much of something: a little each time the tests run, a lot in the long form. */
export function scaled(short: number, long: number): number {
  return isLong ? long : short;
}

/** In the long form, a line about a fault. */
export function tell(fault: string, counted: object): void {
  if (!isLong) return;
  const numbers = Object.entries(counted).filter(([, value]) => typeof value === 'number');
  process.stdout.write(`${fault}: ${numbers.map(([name, n]) => `${name} ${n}`).join(', ')}\n`);
}
