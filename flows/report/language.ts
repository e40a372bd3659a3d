import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import { folded } from '../../src/method/plain-text';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { KeptDocuments } from '../../src/steps/documents';
import { REPORT_LANGUAGE } from './kept';

/** The first of our languages that a review's terms name for its report; undefined where they name none. */
export function agreedLanguage(review: Review): Language | undefined {
  const said = folded(termsOf(review).reportLanguages);
  const found = LANGUAGES.flatMap((language) => {
    const at = LANGUAGES.map((each) => said.indexOf(folded(nameOf(language, each)))).filter((n) => n >= 0);
    return at.length > 0 ? [{ language, at: Math.min(...at) }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.language;
}

/** The language in which the rule words a report: as agreed; else as the leader chose; else the reader's. */
export function languageOf(review: Review, kept: KeptDocuments, reader: Language): Language {
  return agreedLanguage(review) ?? kept.of(REPORT_LANGUAGE)[0]?.value.language ?? reader;
}
