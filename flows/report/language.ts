import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import { folded } from '../../src/method/plain-text';
import { channelLanguage, type Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { KeptDocuments } from '../../src/steps/documents';
import { REPORT_LANGUAGE } from './kept';

/** Those of our languages that a review's terms name for its report, in the order in which they name them. */
export function agreedLanguages(review: Review): Language[] {
  const said = folded(termsOf(review).reportLanguages);
  const found = LANGUAGES.flatMap((language) => {
    const at = LANGUAGES.map((each) => said.indexOf(folded(nameOf(language, each)))).filter((n) => n >= 0);
    return at.length > 0 ? [{ language, at: Math.min(...at) }] : [];
  });
  return found.sort((a, b) => a.at - b.at).map(({ language }) => language);
}

/**
 * The language in which a report is written, whoever reads it: as agreed; else as the leader chose; else that of the review's
 * channels, which is the programme's.
 */
export function languageOf(review: Review, kept: KeptDocuments): Language {
  return agreedLanguages(review)[0] ?? kept.of(REPORT_LANGUAGE)[0]?.value.language ?? channelLanguage(review);
}

/** All languages that a report is to be read in, that in which it is written first. */
export function languagesOf(review: Review, kept: KeptDocuments): Language[] {
  const agreed = agreedLanguages(review);
  if (agreed.length > 0) return agreed;
  return [...new Set([languageOf(review, kept), ...(kept.of(REPORT_LANGUAGE)[0]?.value.also ?? [])])];
}
