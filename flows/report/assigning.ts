import { LANGUAGES, type Language } from '../../src/method/language';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, keptWith } from '../../src/steps/documents';
import { line, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { authorsCard, overview } from './cards';
import { AUTHOR_FORM } from './forms';
import { AUTHORSHIP, type Authorship, REPORT_LANGUAGE, type ReportLanguage } from './kept';
import { languageOf } from './language';
import { sectionsOf } from './parts';
import { called, WHOLE, writersIn } from './who';
import { WORDS } from './words';

/** Who writes which section. */
export function showAuthors(session: Session, view: ReviewView, context: FlowContext): Turn {
  return saying(session, authorsCard(view, context));
}

/** The leader says who writes a section, or joins the parts. */
export function setAuthor(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { kept, language, now, person } = context;
  const { review } = view;
  const w = WORDS[language];
  const { draftWhat, draftWho } = AUTHOR_FORM.read(press.fields);
  const section = sectionsOf(view.benchmark, language).find(({ id }) => id === draftWhat);
  const author = writersIn(view).find((id) => id === draftWho);
  if (author === undefined || (!section && draftWhat !== WHOLE))
    return saying(session, line(w.chooseBoth, [], 'warning'));
  const id = `${AUTHORSHIP.name}|${review.id}|${shortKey(section?.id ?? WHOLE)}`;
  const value: Authorship = { section: section?.id ?? WHOLE, author, at: now, by: person.id };
  const before = kept.of(AUTHORSHIP).find(({ record }) => record.id === id);
  const record = { id, kind: AUTHORSHIP.name, review: review.id, person: '', value };
  const effect = before ? changed(before, value) : { kind: 'keep' as const, record };
  const after = { ...context, kept: keptWith(kept, [effect.record]) };
  const who = called(author, view, context);
  const said = section ? w.chosenAuthor(section.title, who) : w.chosenJoiner(who);
  return inPlace(session, press, authorsCard(view, after, [text(said, 'good')]), [effect]);
}

/** In which languages it is written and to be read, where the terms name none. */
export function setLanguage(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { kept, now, person } = context;
  const { review } = view;
  const language = LANGUAGES.find((one) => one === press.data.language);
  if (!language) return saying(session, overview(view, context));
  const id = `${REPORT_LANGUAGE.name}|${review.id}|${shortKey(review.id)}`;
  const [before] = kept.of(REPORT_LANGUAGE);
  const value: ReportLanguage = {
    ...chosen(language, press.data.how, languageOf(review, kept)),
    at: now,
    by: person.id,
  };
  const record = { id, kind: REPORT_LANGUAGE.name, review: review.id, person: '', value };
  const effect = before ? changed(before, value) : { kind: 'keep' as const, record };
  const after = { ...context, kept: keptWith(kept, [effect.record]) };
  return inPlace(session, press, overview(view, after), [effect]);
}

/** `too`: it is to be read in that, as well, and in no third; else it is written in that, and read in no other. */
function chosen(
  language: Language,
  how: string | undefined,
  written: Language,
): Pick<ReportLanguage, 'language' | 'also'> {
  if (how === 'too' && language !== written) return { language: written, also: [language] };
  return { language };
}
