import type { GridAnswer } from '../method/grid';
import type { InEach, Language, Localized } from '../method/language';
import { wordsIn } from '.';

const LATE: Localized = { en: 'late', fr: 'réponse tardive' };

const AFTER_RATING: InEach<(first: string) => string> = {
  en: (first) => `changed when the city’s own view was in sight; at first: ${first}`,
  fr: (first) => `modifié alors que l’avis de la ville était visible\u202f; d’abord\u00a0: ${first}`,
};

/** What has to be known of an answer when it is read: ` (late)`, or that it was changed in sight of the host's own view. */
export function answerMarks({ revision, beforeRating }: GridAnswer, language: Language): string {
  const words = wordsIn(language);
  const marks = [
    ...(revision.late ? [LATE[language]] : []),
    ...(beforeRating ? [AFTER_RATING[language](words.shortPerformance[beforeRating])] : []),
  ];
  return marks.map((mark) => ` (${mark})`).join('');
}
