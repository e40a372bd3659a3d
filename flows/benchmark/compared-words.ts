import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  marked: (n: number) =>
    `${english.plural(n, 'indicator is reworded or moved and stays', 'indicators are reworded or moved and stay')} in the comparison of cities, with a mark.`,
  ended: (ids: string) =>
    `What cities were judged by these before is not compared with what comes after, for they are gone, split or merged: ${ids}.`,
  numbers: (below: number, at: number, above: number) =>
    `How many cities stand where, as the comparison tells it: ${below} below, ${at} at, ${above} above. Reworded, it stays compared, with a mark; taken out, split or merged, it begins anew.`,
};

/** What a revision of a benchmark does to the comparison of cities, in words. */
export const COMPARED_WORDS: InEach<typeof en> = {
  en,
  fr: {
    marked: (n) =>
      `${french.plural(n, 'indicateur reformulé ou déplacé reste', 'indicateurs reformulés ou déplacés restent')} dans la comparaison des villes, avec une marque.`,
    ended: (ids) =>
      `Ce qui a été jugé d’après ceux-ci ne se compare pas avec la suite, car ils sont supprimés, scindés ou réunis\u00a0: ${ids}.`,
    numbers: (below, at, above) =>
      `Combien de villes se situent où, comme le dit la comparaison\u00a0: ${below} en dessous, ${at} au niveau, ${above} au-dessus. Reformulé, il y reste, avec une marque\u202f; supprimé, scindé ou réuni, il recommence.`,
  },
};
