import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { type Kept, type KeptDocuments, withKey } from '../../src/steps/documents';
import { originalsIn, type Shown, shownIn, type Texts, translationsIn } from '../report/public';
import { type Comment, SENT_REPORT } from './kept';

/** A text of the report as it would go out now, in a language in which it is to be read. */
export interface NowSaid {
  text: string;
  /** The same as its author has it. */
  written: string;
  /** In which language that is. */
  language: Language;
  /** What stands there is the original, for want of a translation of what it says now. */
  isOriginal: boolean;
}

type Of = { review: Review; benchmark: Benchmark };

/** Finds a text of the report by its key as it reads now, in a language; undefined where it is there no more. */
export function readsNow({ review, benchmark }: Of, kept: KeptDocuments) {
  const now = new Map(originalsIn(review, benchmark, kept).map((one) => [one.key, one]));
  const made = translationsIn(kept);
  return (key: string, language: Language): NowSaid | undefined => {
    const one = now.get(key);
    if (!one) return undefined;
    const shown: Shown = shownIn(one, language, made);
    const written = joined(one);
    // A translation of an earlier wording stays behind: the original goes in its place.
    const isOriginal = shown.original !== undefined || shown.isToCheck === true;
    return { text: isOriginal ? written : joined(shown), written, language: one.language, isOriginal };
  };
}

function joined({ title, text, addressee }: Texts): string {
  return [title, text, addressee].filter((said) => said !== '').join(' · ');
}

/**
 * Whether what a comment is about reads otherwise than it was sent, as it was written or in a language in which the city read it.
 * The report is gone through once, however many comments are asked about.
 */
export function correctedIn({ review, benchmark }: Of, kept: KeptDocuments): (one: Kept<Comment>) => boolean {
  const originals = new Map(originalsIn(review, benchmark, kept).map((one) => [one.key, one]));
  const made = translationsIn(kept);
  const isOther = (was: object, is: Texts) =>
    Object.entries(was).some(([name, said]) => is[name as keyof Texts] !== said);
  return ({ value }) => {
    const draft = withKey(kept.of(SENT_REPORT), value.draft)?.value;
    const sent = draft && [...draft.paragraphs, ...draft.advice].find(({ key }) => key === value.paragraph);
    const now = originals.get(value.paragraph);
    if (!draft || !sent || !now) return true;
    const fields = 'sort' in sent ? (['title', 'text', 'addressee'] as const) : (['text'] as const);
    if (fields.some((field) => now[field] !== (sent as Texts)[field])) return true;
    return (draft.languages ?? []).some((language) => {
      const was = sent.inOther?.[language];
      return was !== undefined && isOther(typeof was === 'string' ? { text: was } : was, shownIn(now, language, made));
    });
  };
}
