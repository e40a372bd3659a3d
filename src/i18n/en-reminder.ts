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
  call: (when: string) => `Team call: ${when}.`,
  callSoon: (minutes: number, time: string) =>
    minutes === 60
      ? `The team call begins in an hour: ${time}.`
      : `The team call begins in ${plural(minutes, 'minute', 'minutes')}: ${time}.`,
  visit: (city: string, when: string) => `The visit to ${city} is near: ${when}.`,
  merge: (city: string, open: number) =>
    `${city}: the sheets are open to the team, and the merge is due; ${plural(open, 'indicator waits', 'indicators wait')} for your decision.`,
  programme: (city: string, days: number) =>
    `${city}: ${plural(days, 'day', 'days')} to the visit. Is the programme confirmed with the host?`,
  report: (city: string, due: string) =>
    `The initial report of ${city} is due ${due}. Your organiser has the template, and takes the report cell by cell or as one file.`,
  reportLate: (city: string, due: string) =>
    `The initial report of ${city} was due ${due}. If it needs longer, tell your organiser a date.`,
  feedback: (city: string, days: number) =>
    `${plural(days, 'day', 'days')} since the visit to ${city}. The feedback report comes about a month after it: what is still missing?`,
  personal: (name: string, line: string) => `${name} writes: ${line}`,
};
