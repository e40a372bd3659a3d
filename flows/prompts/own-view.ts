import type { Language } from '../../src/method/language';
import { ownViewIn } from '../../src/steps/typing/own-view';
import { JUDGED } from './marks';
import { SHARED } from './words';

/** How a host city stands by its own view, as it is read: one of the four with its mark, or its own words as they are. */
export function ownViewInWords(ownView: string, language: Language): string {
  const known = ownViewIn(ownView);
  return known === undefined ? ownView : `${JUDGED[known]} ${SHARED[language].judgement[known]}`;
}
