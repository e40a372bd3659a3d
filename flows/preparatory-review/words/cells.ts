import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `My cells · ${city}`,
  legend: '✓ complete · ◐ draft · ◔ judged, without reasons · ○ open',
  choose: 'Go to a cell',
  summary: (city: string) => `Your cells for ${city}`,
};

/** The words of one’s cells, and of the way to any of them. A text that is missing in a language does not compile. */
export const CELLS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Mes cases · ${city}`,
    legend: '✓ complet · ◐ brouillon · ◔ évalué, sans raisons · ○ à faire',
    choose: 'Aller à une case',
    summary: (city) => `Vos cases pour ${city}`,
  },
};
