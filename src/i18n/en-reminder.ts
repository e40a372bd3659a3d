import { plural } from './english';

/** English: what somebody is reminded of. Days and hours are said as they are when the message goes out. */
export const reminder = {
  pace: (perDay: string, deadline: string, done: number, total: number) =>
    `${perDay} a day still gets you there by ${deadline}: ${plural(done, 'indicator', 'indicators')} of ${total} done.`,
  silent: (days: number, city: string) =>
    `Nothing new on ${city} for ${plural(days, 'working day', 'working days')}. Two or three minutes now keep it easy.`,
  deadline: (deadline: string, open: number) =>
    `The desk review closes ${deadline}; ${plural(open, 'indicator is', 'indicators are')} still open.`,
  next: (cell: string) => `Next: ${cell}`,
  personal: (name: string, line: string) => `${name} writes: ${line}`,
};
