import type { Words } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import type { OwnView } from '../../src/method/report';
import type { ReviewView } from '../../src/steps/contract';
import { ownViewIn, ownViewsIn } from '../../src/steps/typing/own-view';
import { JUDGED } from './marks';
import { SHARED } from './words';

/** How a host city stands by its own view, as it is read: one of the four with its mark, or its own words as they are. */
export function ownViewInWords(ownView: string, language: Language): string {
  const known = ownViewIn(ownView);
  return known === undefined ? ownView : `${JUDGED[known]} ${SHARED[language].judgement[known]}`;
}

/** The same in a file, in the word that the team's judgements have there. */
export function ownViewInFile(ownView: string, words: Pick<Words, 'shortPerformance'>): string {
  const known = ownViewIn(ownView);
  return known === undefined ? ownView : words.shortPerformance[known];
}

/** How the host stands by its own view, as far as the person may see it, where that is one of the four. */
export function hostViewsIn({ benchmark, rating, sheets }: ReviewView): ReadonlyMap<string, OwnView> {
  return ownViewsIn(new Map(benchmark.indicators.map(({ id }) => [id, rating(id, sheets.get(id)) ?? ''])));
}
