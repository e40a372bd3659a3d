import { plural } from './english';

/** English: what is true in one phase of a review only. */
export const phase = {
  /** To whoever comes to a desk review that has closed. */
  closedTitle: (city: string, visit: string) => `${city}, ${visit}: you are on the team`,
  closed: (city: string, indicators: number, cells: number, deadline: string) =>
    `${city} has sent its initial report. The team reads it against ${plural(indicators, 'indicator', 'indicators')}, in ${plural(cells, 'short cell', 'short cells')}. The desk review closed ${deadline}: what you send still counts.`,
};
