/** `1 fiche`, `2 fiches`: in French, 0 and 1 are singular. */
export function plural(n: number, one: string, many: string): string {
  return `${n} ${n < 2 ? one : many}`;
}

/** A place with *de*: `de Gênes`, `d’Utrecht`, `du Havre`, `des Mureaux`. */
export function de(place: string): string {
  return contracted(place, 'du', 'des') ?? (startsWithVowelSound(place) ? `d’${place}` : `de ${place}`);
}

/** A place with *à*: `à Gênes`, `au Havre`, `aux Mureaux`. */
export function au(place: string): string {
  return contracted(place, 'au', 'aux') ?? `à ${place}`;
}

function contracted(place: string, one: string, many: string): string | undefined {
  const [, article, rest] = /^(Les?) (.+)$/.exec(place) ?? [];
  if (article === undefined || rest === undefined) return undefined;
  return `${article === 'Le' ? one : many} ${rest}`;
}

/** Most foreign names keep their h (`de Hambourg`); these few do not. A y before a consonant is a vowel (`d’Ypres`). */
function startsWithVowelSound(place: string): boolean {
  const plain = place
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return /^(?:[aeiouæœ]|y[^aeiou]|helsin|hyeres)/.test(plain);
}
