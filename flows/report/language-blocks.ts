import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import type { Action, Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { calledAs, fileIn, PAPERS } from '../../src/steps/exports';
import { text } from '../../src/steps/prompts';
import { type ParagraphWording, REPORT_LANGUAGE } from './kept';
import { agreedLanguages, languageOf, languagesOf } from './language';
import { languageSaid } from './original-language';
import { TRANSLATION_WORDS } from './translation-words';
import { type Original, shownIn, translationsIn, waitingIn } from './translations';
import { writes } from './who';
import { WORDS } from './words';

/** In which language a paragraph is written. */
export function languageWritten(
  wording: Pick<ParagraphWording, 'text' | 'language'> | undefined,
  { review }: Pick<ReviewView, 'review'>,
  { kept }: Pick<FlowContext, 'kept'>,
): Language {
  return wording?.language ?? languageSaid(wording?.text ?? '') ?? languageOf(review, kept);
}

/** In which language it is written and why, and how much of it there is in each. */
export function languageBlocks(originals: readonly Original[], { review }: ReviewView, context: FlowContext): Block[] {
  const { kept, language } = context;
  const w = WORDS[language];
  const t = TRANSLATION_WORDS[language];
  const written = nameOf(languageOf(review, kept), language);
  const why =
    agreedLanguages(review).length > 0 ? w.asAgreed : kept.of(REPORT_LANGUAGE)[0] ? w.asChosen : w.asProgramme;
  const languages = languagesOf(review, kept);
  const made = translationsIn(kept);
  const lines = languages.flatMap((one) => {
    const waiting = waitingIn(one, originals, made);
    if (originals.length === 0 || (languages.length < 2 && waiting.length === 0)) return [];
    const toCheck = waiting.filter((each) => shownIn(each, one, made).isToCheck).length;
    const named = nameOf(one, language);
    const there = originals.length - waiting.length;
    return [
      waiting.length === 0 ? t.allThere(named) : t.partThere(named, there, originals.length),
      ...(toCheck > 0 ? [t.stillToCheck(toCheck)] : []),
    ];
  });
  return [text([why(written), ...lines].join(' '), 'subtle')];
}

/** A press for each language in which something waits that somebody may translate. */
export function translateActions(
  originals: readonly Original[],
  view: ReviewView,
  context: FlowContext,
  section?: string,
): Action[] {
  const { kept, language } = context;
  const made = translationsIn(kept);
  const own = originals.filter(({ part }) => writes(part, view, context));
  return languagesOf(view.review, kept).flatMap((one) => {
    const waiting = waitingIn(one, own, made).length;
    if (waiting === 0) return [];
    return [
      {
        id: 'draft-translate',
        label: TRANSLATION_WORDS[language].translate(nameOf(one, language), waiting),
        data: { language: one, ...(section === undefined ? {} : { section }) },
      },
    ];
  });
}

/** Where the terms name no language, the leader chooses: in which it is written, and in which else it is to be read. */
export function languageActions({ review }: ReviewView, { kept, language }: FlowContext): Action[] {
  if (agreedLanguages(review).length > 0) return [];
  const w = TRANSLATION_WORDS[language];
  const languages = languagesOf(review, kept);
  const [written = languageOf(review, kept)] = languages;
  const others = LANGUAGES.filter((one) => one !== written).flatMap((one): Action[] => [
    { id: 'draft-language', label: WORDS[language].otherLanguage(nameOf(one, language)), data: { language: one } },
    ...(languages.includes(one)
      ? []
      : [{ id: 'draft-language', label: w.too(nameOf(one, language)), data: { language: one, how: 'too' } }]),
  ]);
  const alone = { id: 'draft-language', label: w.alone(nameOf(written, language)), data: { language: written } };
  return [...others, ...(languages.length > 1 ? [alone] : [])];
}

/** The report as it stands, to be taken away in each of its languages. */
export function fileBlocks({ review }: ReviewView, context: FlowContext): Block[] {
  const { kept, language, printsPdf } = context;
  const languages = languagesOf(review, kept);
  const formats = PAPERS.filter((format) => format !== 'pdf' || printsPdf);
  const [first, ...others] = languages.map((one) =>
    formats.map((format): Block => {
      const isOne = languages.length < 2;
      const file = isOne ? `report-draft.${format}` : fileIn('report-draft', one, format);
      const label = calledAs(WORDS[language].file, format, isOne ? undefined : nameOf(one, language));
      return { kind: 'link', label, path: `exports/${review.id}/${file}` };
    }),
  );
  return [
    ...(first ?? []),
    ...(others.length > 0
      ? [{ kind: 'details' as const, label: TRANSLATION_WORDS[language].inOthers, blocks: others.flat() }]
      : []),
  ];
}
