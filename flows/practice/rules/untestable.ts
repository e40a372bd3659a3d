import { ofEach, typedSet, wordSet } from '../../../src/steps/typing/words';
import { hasOneOf, plainWords } from './words-in';

/** So few words of a suspicion say nothing that one could look for. */
const SHORT = 4;

/** Opinions about people, will and quality, which nothing one sees can refute. */
const OPINIONS: ReadonlySet<string> = new Set([
  ...wordSet({
    en: [
      'bad poor weak good serious seriously unserious motivated motivation lazy racist racism indifferent unwilling',
      'interested care commitment committed token effective ineffective efficient populist goodwill mistrust',
      'problem issue difficulty difficulties unclear strange suspicious complicated superficial half-hearted',
    ],
    fr: [
      'mauvais mauvaise faible serieux serieuse serieusement motive motivee motivation paresseux raciste racisme',
      'indifferent indifferente interesse interessent engagement engage engagee alibi efficace inefficace populiste demagogue mediocre',
      'mefiance confiance probleme difficulte bizarre complique superficiel',
    ],
  }),
  ...ofEach({
    en: [
      'political will',
      'good will',
      'window dressing',
      'more could',
      'should do',
      'do better',
      'do more',
      'be better',
      'be improved',
      'no trust',
      'of trust',
      'too good',
    ],
    fr: [
      'volonte politique',
      'bonne volonte',
      'poudre aux yeux',
      'faire mieux',
      'faire plus',
      'pourrait mieux',
      'trop beau',
      'bon sens',
    ],
  }),
]);

/** With one of these an opinion comes with something that one can count or read. */
const COUNTED = typedSet({
  en: ['half', 'third', 'quarter', 'fewer', 'percent', 'minutes', 'budget', 'written'],
  fr: ['moitié', 'tiers', 'quart', 'moins de', 'pour cent', 'procès verbal', 'budget', 'écrit'],
});

/**
 * Whether nothing that one sees, hears or counts on a visit could show a suspicion to be wrong: it has fewer than four
 * words, or is an opinion (`isOpinion`). By form alone.
 */
export function isUntestable(line: string): boolean {
  const words = plainWords(line);
  if (words.length < SHORT) return true;
  return isOpinion(line);
}

/** Whether a line is an opinion about will, people or quality, without a figure or a paper. */
export function isOpinion(line: string): boolean {
  const words = plainWords(line);
  return hasOneOf(words, OPINIONS) && !hasOneOf(words, COUNTED) && !/\d/.test(line);
}
