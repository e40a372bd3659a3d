import { plural } from './english';

/** English: what is true in one phase of a review only. */
export const phase = {
  /** To whoever comes to a desk review that has closed. */
  closedTitle: (city: string, visit: string) => `${city}, ${visit}: you are on the team`,
  closed: (city: string, indicators: number, cells: number, deadline: string) =>
    `${city} has sent its initial report. The team reads it against ${plural(indicators, 'indicator', 'indicators')}, in ${plural(cells, 'short cell', 'short cells')}. The desk review closed ${deadline}: what you send still counts.`,
  unchanged: (city: string, when: string) => `The visit to ${city} begins ${when} already. Nothing would change.`,
  visitWas: (city: string, when: string) => `${city}: the visit is on, ${when}.`,
  moved: {
    visit: (day: string) => `The visit would include ${day}, a day off in the host city.`,
    call: (day: string) => `The team call would be on ${day}, a day off in the host city.`,
    report: (day: string) => `The report would be due on ${day}, a day off in the host city.`,
    gathering: (day: string) => `The sheets would be due, and open to the team, on ${day}, a day off in the host city.`,
    past: {
      call: (day: string) => `team call: ${day} has passed already.`,
      gathering: (day: string) => `the sheets open to the team: ${day} has passed already.`,
    },
    person: (name: string, day: string) => `${day} is no working day of ${name}’s.`,
    people: (names: string, day: string) => `${day} is no working day for ${names}.`,
  },
};
