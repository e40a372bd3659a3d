import type { Language } from '../method/language';
import { wordsIn } from '.';
import { listInWords } from './format';

/** So many are named; the others are counted. */
const NAMED = 3;

/** `Ana`, `Ana and Ben`, `Ana, Ben, Carla and 2 others`. */
export function listed(names: readonly string[], language: Language): string {
  const others = names.length - NAMED;
  const { channel } = wordsIn(language);
  return listInWords(others > 0 ? [...names.slice(0, NAMED), channel.others(others)] : names, language);
}
