import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: (city: string) => `Who did what · ${city}`,
  all: (n: number) =>
    n === 0 ? 'Nobody has done anything yet that stands here.' : `All of it: ${english.plural(n, 'line', 'lines')}.`,
  last: (shown: number, all: number) =>
    `The last ${shown} of ${all}. The file has all of them; no answer stands in it.`,
  other: (city: string) => `That of another review: log and its city, as “log ${city}”.`,
};

export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Qui a fait quoi · ${city}`,
    all: (n) =>
      n === 0 ? 'Personne n’a encore rien fait qui figure ici.' : `Le tout : ${french.plural(n, 'ligne', 'lignes')}.`,
    last: (shown, all) =>
      `Les ${shown} dernières sur ${all}. Le fichier les contient toutes ; aucune réponse n’y figure.`,
    other: (city) => `Celui d’une autre revue : journal et sa ville, comme « journal ${city} ».`,
  },
};
