import { plural } from './english';

/** English: how much is left to do, in which time. */
export const pace = {
  perDay: (n: number, inAll: string) => `About ${plural(n, 'indicator', 'indicators')} a working day, ${inAll} in all.`,
  noDay: (open: number) =>
    `${plural(open, 'indicator is', 'indicators are')} open, and you have no working day until then.`,
  pause: 'Say “pause” whenever you like: everything you wrote stays.',
  /** From so many hours to so many; both rounded. */
  hours: (low: number, high: number) =>
    high < 1
      ? 'less than an hour'
      : low === high
        ? `about ${plural(high, 'hour', 'hours')}`
        : low < 1
          ? `up to ${plural(high, 'hour', 'hours')}`
          : `${low} to ${high} hours`,
  late: 'The sheets are open to the team: what you send now is marked as late.',
};
