import { LOCALES } from '../method/language';
import { countingIn } from './counting';

/** `1 fiche`, `2 fiches`: in French, 0 and 1 are singular. */
export const plural = countingIn(LOCALES.fr);

/** French says the first of a month and the hour in its own way, which Intl does not: `1er avril`, `17 h 30`. */
export function polishedDate(text: string): string {
  return text.replace(/\b1 (?=\p{L}{3})/gu, '1er ').replace(/\b(\d{2}):(\d{2})\b/g, '$1\u00a0h\u00a0$2');
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
