import type { InEach } from '../../src/method/language';
import type { Performance } from '../../src/method/sheet';

const en = {
  /** An entry of a list with the number by which it is typed. */
  numbered: (n: number, label: string) => `${n} ${label}`,
  /** A judgement as its author reads it. */
  judgement: {
    below: 'below',
    at: 'at',
    above: 'above',
    need_info: 'I need more information',
    not_applicable: 'does not apply here',
  } satisfies Record<Performance, string>,
  go: 'Go',
  chooseIndicator: 'Go to an indicator',
  /** After the first of several. */
  more: (n: number) => `and ${n} more`,
  noIndicator: 'This card is about an indicator that is no longer in the benchmark. Nothing was changed.',
};

/** What the cards of several steps say. A text that is missing in a language does not compile. */
export const SHARED: InEach<typeof en> = {
  en,
  fr: {
    numbered: (n, label) => `${n} ${label}`,
    judgement: {
      below: 'en dessous',
      at: 'au niveau',
      above: 'au-dessus',
      need_info: 'il me faut davantage d’informations',
      not_applicable: 'sans objet ici',
    },
    go: 'Y aller',
    chooseIndicator: 'Aller à un indicateur',
    more: (n) => `et ${n} de plus`,
    noIndicator: 'Cette carte concerne un indicateur qui n’est plus dans le référentiel. Rien n’a changé.',
  },
};
