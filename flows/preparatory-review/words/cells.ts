import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `My cells · ${city}`,
  legend: '✓ complete · ◐ draft, or begun · ◔ judged, without reasons · ○ open. 2/6: two of six are complete.',
  choose: 'Go to a cell',
  leftOut: (numbers: string) =>
    `You answered ${numbers}, which the review’s terms leave out: kept, and counted nowhere. Go to one by its number to see what you wrote.`,
  summary: (city: string) => `Your cells for ${city}`,
};

/** The words of one’s cells, and of the way to any of them. A text that is missing in a language does not compile. */
export const CELLS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Mes cases · ${city}`,
    legend:
      '✓ complet · ◐ brouillon, ou commencé · ◔ évalué, sans raisons · ○ à faire. 2/6\u00a0: deux sur six sont complets.',
    choose: 'Aller à une case',
    leftOut: (numbers) =>
      `Vous avez répondu à ${numbers}, que le cadre de la revue laisse de côté\u00a0: c’est gardé, et ne compte nulle part. Allez à l’un d’eux par son numéro pour voir ce que vous avez écrit.`,
    summary: (city) => `Vos cases pour ${city}`,
  },
};
