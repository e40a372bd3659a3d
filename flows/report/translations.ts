import type { Benchmark } from '../../src/method/benchmark';
import { type InEach, type Language, nameOf } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { shortKey } from '../../src/ports/short-key';
import type { KeptDocuments } from '../../src/steps/documents';
import { adviceIn } from '../recommendations/public';
import { DOCUMENT } from './document-words';
import { paragraphsIn, TRANSLATION, type Translation } from './kept';
import { languageOf } from './language';
import { languageSaid } from './original-language';
import { partsOf } from './parts';

/** The texts of a paragraph, or of advice: a paragraph has neither title nor addressee. */
export interface Texts {
  text: string;
  title: string;
  addressee: string;
}

/** A text of a report as its author wrote it. */
export interface Original extends Texts {
  key: string;
  /** The part under which it stands. */
  part: string;
  language: Language;
  /** What the rule says in its place in other languages. */
  inOther: Partial<InEach<string>>;
}

/** A text as it is shown in a language. */
export interface Shown extends Texts {
  /** The original's language, where that is shown for want of a translation. */
  original?: Language;
  /** A translation whose original says something else by now. */
  isToCheck?: true;
}

/** All texts of a report, part by part as they stand: people name them by their number, from 1 on. */
export function originalsIn(review: Review, benchmark: Benchmark, kept: KeptDocuments): Original[] {
  const written = languageOf(review, kept);
  const parts = partsOf(benchmark, written).map(({ id }) => id);
  const place = ({ part }: Original) => (parts.includes(part) ? parts.indexOf(part) : parts.length);
  const paragraphs = paragraphsIn(kept).map(
    ({ key, section, text, language, inOther = {} }): Original => ({
      ...{ key, part: section, text, title: '', addressee: '', inOther },
      language: language ?? languageSaid(text) ?? written,
    }),
  );
  const advice = adviceIn(kept).map(
    ({ key, sort, text, title, addressee }): Original => ({
      ...{ key, part: sort === 'good_practice' ? 'good-practices' : 'recommendations', text, title, addressee },
      ...{ inOther: {}, language: languageSaid(`${title} ${text}`) ?? written },
    }),
  );
  return [...paragraphs, ...advice].sort((a, b) => place(a) - place(b));
}

/** What a translation says that it was made from. */
export function saidBy({ text, title, addressee }: Texts): string {
  return shortKey(text, title, addressee);
}

/** All translations, looked up once for many texts. */
export type Translations = ReadonlyMap<string, Translation>;

/** What was translated, by its language and the key of its original. */
export function translationsIn(kept: KeptDocuments): Translations {
  return new Map(kept.of(TRANSLATION).map(({ value }) => [`${value.language} ${value.of}`, value]));
}

/** A text in a language: its own; a translation; the rule's words; else the original, which says so. */
export function shownIn(one: Original, language: Language, made: Translations): Shown {
  const { text, title, addressee } = one;
  if (one.language === language) return { text, title, addressee };
  const other = made.get(`${language} ${one.key}`);
  const isOld = other !== undefined && other.said !== saidBy(one);
  const ruled = one.inOther[language];
  if (ruled !== undefined && (!other || isOld)) return { text: ruled, title, addressee };
  if (!other) return { text, title, addressee, original: one.language };
  return { text: other.text, title: other.title, addressee: other.addressee, ...(isOld ? { isToCheck: true } : {}) };
}

/** What in a language waits for somebody: what stands there as the original, and what is to be checked. */
export function waitingIn(language: Language, originals: readonly Original[], made: Translations): Original[] {
  return originals.filter((one) => {
    const { original, isToCheck } = shownIn(one, language, made);
    return original !== undefined || isToCheck;
  });
}

/** What a document says of a text's language, where it is not what its reader takes it for. */
export function languageMarks({ original, isToCheck }: Partial<Shown> = {}, language: Language): string[] {
  const w = DOCUMENT[language];
  return [
    ...(original === undefined ? [] : [w.original(nameOf(original, language))]),
    ...(isToCheck ? [w.translationToCheck] : []),
  ];
}

/** The same of a text of which only its words tell in which language it is. */
export function languageMarksOf(text: string, language: Language): string[] {
  const said = languageSaid(text);
  return said === undefined || said === language ? [] : languageMarks({ original: said }, language);
}
