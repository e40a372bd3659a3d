import type { InEach } from '../../src/method/language';

const en = {
  attendance:
    'One page says that members of the Council come regularly, another that they do not. How many came in 2026?',
  opinions: 'What becomes of an opinion of the Council once it is sent?',
  results: 'Has anybody looked at what came of the measures, beside the yearly report?',
};

/** What the example's peers would ask the host before the visit. */
export const EXAMPLE_WORDS: InEach<typeof en> = {
  en,
  fr: {
    attendance:
      'Une page dit que les membres du Conseil viennent régulièrement, une autre que non. Combien sont venus en 2026\u202f?',
    opinions: 'Que devient un avis du Conseil une fois transmis\u202f?',
    results: 'Quelqu’un a-t-il regardé ce que les mesures ont produit, en plus du rapport annuel\u202f?',
  },
};
