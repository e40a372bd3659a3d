import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import type { Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keptWith } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, shortened, text, wrongAt } from '../../src/steps/prompts';
import type { Press, Said } from '../../src/steps/step';
import { byNumber } from '../../src/steps/typing/by-number';
import { overview, paragraphsCard } from './cards';
import { TRANSLATION_FORM } from './forms';
import { LONGEST_PARAGRAPH, LONGEST_TITLE, TRANSLATION, type Translation } from './kept';
import { languagesOf } from './language';
import { languageSaid } from './original-language';
import { partCalled, sectionOf } from './parts';
import { TRANSLATION_WORDS } from './translation-words';
import { type Original, originalsIn, saidBy, shownIn, type Texts, translationsIn, waitingIn } from './translations';
import { called, writes } from './who';
import { WORDS } from './words';
import { namesIn } from './writing';

/** A text with its number in the report. */
interface Numbered extends Original {
  n: number;
}

function numbered({ review, benchmark }: ReviewView, { kept }: FlowContext): Numbered[] {
  return originalsIn(review, benchmark, kept).map((one, at) => ({ ...one, n: at + 1 }));
}

/** What waits for a language and is somebody's to write; of one section, where one is named. */
function waiting(view: ReviewView, context: FlowContext, language: Language, section: string | undefined): Numbered[] {
  const own = numbered(view, context).filter(
    ({ part }) => (section === undefined || sectionOf(part) === section) && writes(part, view, context),
  );
  const keys = new Set(waitingIn(language, own, translationsIn(context.kept)).map(({ key }) => key));
  return own.filter(({ key }) => keys.has(key));
}

/** Opens one text to translate: the one that is named, else the first that waits, behind another where that is passed over. */
export function translate(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn {
  const language = LANGUAGES.find((one) => one === data.language);
  if (!language) return saying(session, overview(view, context));
  if (data.paragraph !== undefined) {
    const one = numbered(view, context).find(({ key }) => key === data.paragraph);
    if (!one || !writes(one.part, view, context)) return saying(session, refused(one, context));
    return saying(session, translationCard(one, language, view, context, { section: data.section }));
  }
  return saying(session, nextCard(language, view, context, { section: data.section, after: data.after }));
}

function refused(one: Numbered | undefined, { language }: FlowContext): Prompt {
  return line(one ? WORDS[language].notAll : WORDS[language].gone, [], 'warning');
}

function nextCard(
  language: Language,
  view: ReviewView,
  context: FlowContext,
  { section, after }: { section?: string | undefined; after?: string | undefined },
  first: readonly Block[] = [],
): Prompt {
  const all = waiting(view, context, language, section);
  const passed = numbered(view, context).find(({ key }) => key === after)?.n ?? 0;
  const one = all.find(({ n }) => n > passed) ?? all[0];
  if (one) return translationCard(one, language, view, context, { section }, first);
  const done = text(TRANSLATION_WORDS[context.language].all(nameOf(language, context.language)), 'good');
  const blocks = [...first, done];
  return section === undefined
    ? overview(view, context, blocks)
    : paragraphsCard(view, context, { section }, 0, blocks);
}

/** What was there when a card was drawn: a press says it. */
function versionOf(one: Kept<Translation> | undefined): string {
  return one ? saidBy(one.value) : '';
}

function translationOf(key: string, language: Language, { kept }: FlowContext): Kept<Translation> | undefined {
  return kept.of(TRANSLATION).find(({ value }) => value.of === key && value.language === language);
}

function translationCard(
  one: Numbered,
  to: Language,
  view: ReviewView,
  context: FlowContext,
  { section, filled }: { section?: string | undefined; filled?: Texts },
  first: readonly Block[] = [],
): Prompt {
  const { language, kept } = context;
  const w = TRANSLATION_WORDS[language];
  const shown = shownIn(one, to, translationsIn(kept));
  const before = shown.original === undefined ? shown : { text: '', title: '', addressee: '' };
  const is = filled ?? before;
  const isRuled = one.inOther[to] !== undefined && shown.text === one.inOther[to];
  const said = [one.title, one.text, one.addressee].filter((each) => each !== '').join(' · ');
  const left = waiting(view, context, to, section).filter(({ key }) => key !== one.key).length;
  const going = { language: to, ...(section === undefined ? {} : { section }) };
  const title = w.title(one.n, nameOf(to, language));
  return prompt({
    address: { review: view.review.id },
    title,
    progress: left > 0 ? w.left(left, nameOf(to, language)) : partCalled(one.part, view.benchmark, language),
    body: [
      ...first,
      { kind: 'quote', text: said, source: w.original(nameOf(one.language, language)) },
      ...(shown.isToCheck ? [text(w.toCheck, 'warning')] : []),
      ...(isRuled ? [text(w.asRuled, 'subtle')] : []),
    ],
    fields: TRANSLATION_FORM.draw(language, {
      draftInTitle: one.title === '' ? undefined : { value: is.title },
      draftInText: { value: is.text },
      draftInFor: one.addressee === '' ? undefined : { value: is.addressee },
    }),
    actions: [
      {
        id: 'draft-translated',
        label: left > 0 ? w.keep : WORDS[language].save,
        style: 'primary',
        submits: true,
        data: { ...going, paragraph: one.key, said: saidBy(one), was: versionOf(translationOf(one.key, to, context)) },
      },
      ...(left > 0 ? [{ id: 'draft-translate', label: w.skip, data: { ...going, after: one.key } }] : []),
      section === undefined
        ? { id: 'team-report', label: WORDS[language].back, data: { review: view.review.id } }
        : {
            id: 'draft-open',
            label: WORDS[language].nextTo(partCalled(one.part, view.benchmark, language)),
            data: { section },
          },
    ],
    summary: shortened(context.words.labelled(title, said), 100),
  });
}

/** What somebody made of a text in another language. What another kept meanwhile is shown, and theirs stays in the field. */
export function translated(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { data, fields } = press;
  const language = LANGUAGES.find((one) => one === data.language);
  const one = numbered(view, context).find(({ key }) => key === data.paragraph);
  if (!language || !one || !writes(one.part, view, context)) return saying(session, refused(one, context));
  const read = TRANSLATION_FORM.read(fields);
  const clean = (said: string | undefined) => cleaned(said ?? '').trim();
  const filled = {
    text: clean(read.draftInText),
    title: one.title === '' ? '' : clean(read.draftInTitle) || one.title,
    addressee: one.addressee === '' ? '' : clean(read.draftInFor) || one.addressee,
  };
  return keeping(session, view, context, press, {
    one,
    language,
    filled,
    said: data.said ?? saidBy(one),
    was: data.was,
  });
}

interface Keeping {
  one: Numbered;
  language: Language;
  filled: Texts;
  /** What the original said when they translated it. */
  said: string;
  /** Which translation they saw. */
  was: string | undefined;
}

function keeping(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  { one, language: to, filled, said, was }: Keeping,
): Turn {
  const { language, kept, now, person } = context;
  const w = TRANSLATION_WORDS[language];
  const { section } = press.data;
  refuseLonger('draftInText', filled.text, LONGEST_PARAGRAPH);
  refuseLonger('draftInTitle', filled.title, LONGEST_TITLE);
  refuseLonger('draftInFor', filled.addressee, LONGEST_TITLE);
  const before = translationOf(one.key, to, context);
  const again = (problem: Block, over: readonly Block[] = []) =>
    translationCard(one, to, view, context, { section, filled }, [...over, problem]);
  if (filled.text === '' && !before)
    return saying(session, wrongAt('draftInText', w.empty, again(text(w.empty, 'warning'))));
  if (before && versionOf(before) !== was && saidBy(filled) !== saidBy(before.value)) {
    const who = called(before.value.by, view, context);
    const theirs: Block = { kind: 'quote', text: before.value.text, source: WORDS[language].byThem(who) };
    return inPlace(session, press, again(text(w.meanwhile(who), 'warning'), [theirs]), []);
  }
  const value: Translation = { of: one.key, language: to, said, ...filled, at: now, by: person.id };
  const { review } = view;
  const { name: kind } = TRANSLATION;
  const id = `${kind}|${review.id}|${shortKey(one.key, to)}`;
  const record = { id, kind, review: review.id, person: '', value };
  const isBack = filled.text === '' && before !== undefined;
  const effect: Effect = isBack
    ? { kind: 'forget', seen: before.record }
    : before
      ? changed(before, value)
      : { kind: 'keep', record };
  const after = isBack
    ? { ...context, kept: without(kept, before.record.id) }
    : { ...context, kept: keptWith(kept, [{ ...(before?.record ?? record), value }]) };
  const inTo = nameOf(to, language);
  const first = [
    text(isBack ? w.takenBack(one.n, inTo) : w.kept(one.n, inTo), 'good'),
    ...(isBack ? [] : namesIn([filled.title, filled.text, filled.addressee].join('\n'), view, context)),
  ];
  return inPlace(session, press, nextCard(to, view, after, { section, after: one.key }, first), [effect]);
}

/** What was loaded, without one. */
function without(kept: FlowContext['kept'], id: string): FlowContext['kept'] {
  return { of: (kind) => kept.of(kind).filter(({ record }) => record.id !== id) };
}

/** `translation 12: the board meets once a month`; alone, the first text that waits. */
export function translateTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { text: said = '' }: Said,
): Turn {
  const { kept, language } = context;
  const w = TRANSLATION_WORDS[language];
  const all = numbered(view, context);
  const { number, text: typed } = byNumber(said);
  const languages = languagesOf(view.review, kept);
  if (number === undefined) {
    if (said.trim() !== '') return saying(session, line(w.which(all.length), [], 'warning'));
    const to = languages.find((each) => waiting(view, context, each, undefined).length > 0);
    if (to) return saying(session, nextCard(to, view, context, {}));
    return saying(session, overview(view, context, [text(w.nowhere)]));
  }
  const one = all.find(({ n }) => n === number);
  if (!one) return saying(session, line(w.which(all.length), [], 'warning'));
  if (!writes(one.part, view, context)) return saying(session, refused(one, context));
  const others = languages.filter((each) => each !== one.language);
  const to = others.find((each) => each === languageSaid(typed)) ?? others[0];
  if (!to) return saying(session, line(w.nowhere, [], 'warning'));
  const before = translationOf(one.key, to, context);
  const filled = { text: typed, title: before?.value.title ?? '', addressee: before?.value.addressee ?? '' };
  // What has a title has more than one message says; what has a translation is not written over unseen.
  if (typed === '' || one.title !== '' || one.addressee !== '' || before)
    return saying(session, translationCard(one, to, view, context, typed === '' ? {} : { filled }));
  return keeping(
    session,
    view,
    context,
    { address: undefined, data: {}, fields: {} },
    {
      one,
      language: to,
      filled,
      said: saidBy(one),
      was: '',
    },
  );
}
