import { type InEach, LANGUAGES, type Language } from '../../src/method/language';
import { folded } from '../../src/method/plain-text';

/** Words that stand in nearly every sentence of a language, and in no other language's: small letters, without accents. */
const COMMON_WORDS: InEach<readonly string[]> = {
  en: [
    ...[
      'the',
      'of',
      'and',
      'to',
      'is',
      'are',
      'was',
      'were',
      'be',
      'been',
      'that',
      'this',
      'these',
      'with',
      'for',
      'from',
    ],
    ...[
      'they',
      'their',
      'it',
      'its',
      'has',
      'have',
      'had',
      'not',
      'no',
      'by',
      'which',
      'who',
      'what',
      'where',
      'do',
      'does',
    ],
    ...[
      'nobody',
      'everybody',
      'only',
      'all',
      'there',
      'when',
      'would',
      'should',
      'could',
      'can',
      'city',
      'without',
      'or',
    ],
  ],
  fr: [
    ...[
      'le',
      'la',
      'les',
      'l',
      'd',
      'qu',
      'des',
      'du',
      'de',
      'et',
      'une',
      'un',
      'est',
      'sont',
      'etait',
      'ete',
      'qui',
      'que',
    ],
    ...[
      'dans',
      'pour',
      'pas',
      'ne',
      'au',
      'aux',
      'ce',
      'cette',
      'ces',
      'avec',
      'sur',
      'par',
      'elle',
      'elles',
      'ils',
      'il',
    ],
    ...[
      'leur',
      'leurs',
      'ou',
      'sans',
      'tous',
      'toutes',
      'quand',
      'ville',
      'personne',
      'aucun',
      'aucune',
      'chaque',
      'y',
    ],
  ],
};

const COMMON = LANGUAGES.map((language) => ({ language, words: new Set(COMMON_WORDS[language]) }));

/** In which of our languages a text is written, by the small words in it; undefined where these do not tell. Linear in the text. */
export function languageSaid(text: string): Language | undefined {
  const counts = COMMON.map(({ language }) => ({ language, n: 0 }));
  for (const [word] of folded(text).matchAll(/\p{L}+/gu))
    COMMON.forEach(({ words }, at) => {
      const count = counts[at];
      if (count && words.has(word)) count.n += 1;
    });
  const [first, second] = counts.sort((a, b) => b.n - a.n);
  return first && first.n > (second?.n ?? 0) ? first.language : undefined;
}
