import { LOCALES } from '../method/language';
import { countingIn } from './counting';

/** `1 card`, `2 cards`. */
export const plural = countingIn(LOCALES.en);
