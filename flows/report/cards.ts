import { momentInWords } from '../../src/i18n/format';
import { goneOut } from '../../src/method/after-visit';
import { LANGUAGES, nameOf } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import type { Action, Block, Option, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { adviceIn } from '../recommendations/public';
import { AUTHOR_FORM, NEW_FORM, PARAGRAPH_FORM, SECTION_FORM } from './forms';
import { type Paragraph, type ParagraphNow, paragraphsIn } from './kept';
import { languagesOf } from './language';
import { fileBlocks, languageActions, languageBlocks, languageWritten, translateActions } from './language-blocks';
import { partCalled, partsOf, sectionOf, sectionsOf } from './parts';
import { groundOf, type Sources, type Standing, seenOf, sourcesOf, standingOf } from './sources';
import { TRANSLATION_WORDS } from './translation-words';
import { originalsIn } from './translations';
import { authorOf, called, joinerOf, joins, WHOLE, writersIn, writes } from './who';
import { restsOptions } from './why';
import { WORDS } from './words';

/** So many paragraphs stand on a card. */
const PER_CARD = 8;

/** The lists of paragraphs there are beside the sections. */
export const LISTS = ['check', 'sourceless'] as const;

/** A paragraph with how it stands. */
export interface Stood extends ParagraphNow {
  standing: Standing;
}

function stoodIn(view: ReviewView, context: FlowContext, sources: Sources): Stood[] {
  const places = new Map(partsOf(view.benchmark, context.language).map(({ id }, at) => [id, at]));
  const place = ({ section }: ParagraphNow) => places.get(section) ?? places.size;
  return paragraphsIn(context.kept)
    .map((one) => ({ ...one, standing: standingOf(one, sources) }))
    .sort((a, b) => place(a) - place(b));
}

/** What a save says that it was made from. */
export function versionOf({ wordings }: Paragraph): string {
  const last = wordings.at(-1);
  return shortKey(String(wordings.length), last?.at ?? '', last?.by ?? '', last?.text ?? '');
}

/** The whole report: who writes what, how much there is, and what waits. */
export function overview(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language, kept, person, words } = context;
  const { review, benchmark } = view;
  const w = WORDS[language];
  const all = stoodIn(view, context, sourcesOf(groundOf(view, context)));
  const sections = sectionsOf(benchmark, language);
  const toCheck = all.filter(({ standing }) => standing.isToCheck);
  const sourceless = all.filter(({ standing }) => standing.hasNoSource);
  const twofold = all.filter(({ standing }) => standing.isTwofold);
  const advised = adviceIn(kept);
  const { final } = goneOut(review);
  const told: Readonly<Record<string, number>> = {
    recommendations: advised.filter(({ sort }) => sort !== 'good_practice').length,
    'good-practices': advised.filter(({ sort }) => sort === 'good_practice').length,
  };
  const lines = sections.map(({ id, title }) => {
    const own = all.filter(({ section }) => sectionOf(section) === id);
    const author = authorOf(id, kept, view);
    const waits = own.filter(({ standing }) => standing.isToCheck).length;
    const advice = told[id] ?? 0;
    return [
      ...(author !== undefined
        ? [words.labelled(title, called(author, view, context))]
        : final === undefined
          ? [words.labelled(title, w.nobody)]
          : [title]),
      ...(own.length > 0 || advice === 0 ? [w.paragraphs(own.length)] : []),
      ...(advice > 0 ? [w.advised(advice)] : []),
      ...(waits > 0 ? [w.waiting(waits)] : []),
    ].join(' · ');
  });
  const originals = originalsIn(review, benchmark, kept);
  const joiner = joinerOf(kept, view);
  const mayJoin = joins(view, context);
  const leads = may(person, 'decide', review);
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    card: { id: 'team-report', title },
    title,
    body: [
      ...first,
      text(all.length === 0 ? w.empty : w.counted(all.length, toCheck.length, sourceless.length, twofold.length)),
      ...(final === undefined ? [] : [text(w.isFinal(momentInWords(final, review.timeZone, language)))]),
      { kind: 'list', items: lines },
      ...(joiner === undefined ? [] : [text(w.joins(called(joiner, view, context)), 'subtle')]),
      ...languageBlocks(originals, view, context),
      ...(all.length === 0 ? [] : fileBlocks(view, context)),
    ],
    fields: SECTION_FORM.draw(language, {
      draftSection: { options: sections.map(({ id, title: label }) => ({ value: id, label })), value: sections[0]?.id },
    }),
    actions: [
      { id: 'draft-open', label: w.open, submits: true, beside: 'draftSection' },
      ...(mayJoin && final === undefined ? [{ id: 'draft-propose', label: w.propose, style: 'primary' as const }] : []),
      ...(toCheck.length > 0 ? [{ id: 'draft-open', label: w.toCheck(toCheck.length), data: { list: 'check' } }] : []),
      ...(sourceless.length > 0
        ? [{ id: 'draft-open', label: w.withoutSource(sourceless.length), data: { list: 'sourceless' } }]
        : []),
      ...(leads && final === undefined ? [{ id: 'draft-authors', label: w.authors }] : []),
      ...translateActions(originals, view, context),
      ...(leads && final === undefined ? languageActions(view, context) : []),
    ],
    summary: title,
  });
}

/** What a card of paragraphs shows: those of a section, or those of all that wait for the same. */
export type Shown = { section: string } | { list: (typeof LISTS)[number] };

/** Paragraphs with how they stand and what can be done with each; below them a new one. */
export function paragraphsCard(
  view: ReviewView,
  context: FlowContext,
  shown: Shown,
  from = 0,
  first: readonly Block[] = [],
): Prompt {
  const { language } = context;
  const { review, benchmark } = view;
  const w = WORDS[language];
  const sources = sourcesOf(groundOf(view, context));
  const all = stoodIn(view, context, sources);
  const own = all.filter((one) =>
    'section' in shown
      ? sectionOf(one.section) === shown.section
      : shown.list === 'check'
        ? one.standing.isToCheck
        : one.standing.hasNoSource,
  );
  const start = from < own.length ? from : 0;
  const here = own.slice(start, start + PER_CARD);
  const rest = own.length - start - here.length;
  const section = 'section' in shown ? shown.section : undefined;
  const parts = partsOf(benchmark, language).filter((part) => part.section === section);
  const title =
    section === undefined
      ? 'list' in shown && shown.list === 'check'
        ? w.toCheck(own.length)
        : w.withoutSource(own.length)
      : (sectionsOf(benchmark, language).find(({ id }) => id === section)?.title ?? section);
  const mine = section !== undefined && writes(section, view, context) ? section : undefined;
  const going: Readonly<Record<string, string>> =
    section === undefined ? ('list' in shown ? { list: shown.list } : {}) : { section };
  const originals = originalsIn(review, benchmark, context.kept);
  const numbers = new Map(originals.map(({ key }, n) => [key, n + 1]));
  let part = '';
  const blocks = here.flatMap((one): Block[] => {
    const head = one.section === part ? [] : [text(partCalled(one.section, benchmark, language), 'strong')];
    part = one.section;
    return [
      ...(parts.length === 1 ? [] : head),
      ...paragraphBlocks(one, sources, numbers.get(one.key) ?? 0, view, context, going),
    ];
  });
  return prompt({
    address: { review: review.id },
    title,
    progress: w.title(review.hostCity),
    body: [...first, ...(own.length === 0 ? [text(section === undefined ? w.nothingToCheck : w.nothing)] : blocks)],
    fields:
      mine !== undefined
        ? NEW_FORM.draw(language, {
            draftPart:
              parts.length > 1
                ? { options: parts.map(({ id, title: label }) => ({ value: id, label })), value: parts[0]?.id }
                : undefined,
            draftNew: { value: '' },
          })
        : [],
    actions: [
      ...(mine !== undefined
        ? [{ id: 'draft-add', label: w.add, submits: true, beside: 'draftNew', data: { section: mine } }]
        : []),
      ...(rest > 0
        ? [{ id: 'draft-open', label: w.more(rest), data: { ...going, from: String(start + PER_CARD) } }]
        : []),
      ...(mine !== undefined ? [{ id: 'draft-propose', label: w.propose, data: { section: mine } }] : []),
      ...(section === undefined
        ? []
        : translateActions(
            originals.filter((one) => sectionOf(one.part) === section),
            view,
            context,
            section,
          )),
      { id: 'team-report', label: w.back, data: { review: review.id } },
    ],
    summary: title,
  });
}

function paragraphBlocks(
  one: Stood,
  sources: Sources,
  n: number,
  view: ReviewView,
  context: FlowContext,
  going: Readonly<Record<string, string>>,
): Block[] {
  const w = WORDS[context.language];
  const mine = writes(one.section, view, context);
  const data = { paragraph: one.key };
  const marks = marksOf(one, context);
  const actions: Action[] = [
    ...(mine ? [{ id: 'draft-edit', label: w.edit, data }] : []),
    { id: 'draft-why', label: w.why, data },
    ...(mine && one.standing.isToCheck
      ? [
          {
            id: 'draft-holds',
            label: w.holds,
            style: 'primary' as const,
            data: { ...data, ...going, seen: seenOf(one, sources) },
          },
        ]
      : []),
  ];
  return [
    text(`${n}. ${one.text}`),
    ...(marks.length > 0 ? [text(marks.join(' · '), one.standing.isToCheck ? 'warning' : 'subtle')] : []),
    { kind: 'presses', actions },
  ];
}

/** What is to be known of a paragraph, in words. */
export function marksOf(one: Stood, { language }: Pick<FlowContext, 'language'>, withProposed = true): string[] {
  const { marks: w } = WORDS[language];
  const { isToCheck, hasNoSource, isUnchecked, isSingleSourced, isTwofold } = one.standing;
  return [
    ...(isTwofold ? [w.twofold] : []),
    ...(isToCheck ? [w.toCheck] : []),
    ...(hasNoSource ? [w.noSource] : []),
    ...(isUnchecked ? [w.unchecked] : []),
    ...(isSingleSourced ? [w.single] : []),
    ...(withProposed && one.isMinority ? [w.minority] : []),
    ...(withProposed && one.isProposed ? [w.proposed] : []),
  ];
}

/** One paragraph to write in; where two worded it at once, both, and which to take. */
export function paragraphCard(
  view: ReviewView,
  context: FlowContext,
  value: Paragraph,
  key: string,
  first: readonly Block[] = [],
  given?: string,
): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const last = value.wordings.at(-1);
  const said = last?.text ?? '';
  const data = { paragraph: key, version: versionOf(value) };
  const beside = last?.beside ?? [];
  const who = (id: string) => called(id, view, context);
  const options: Option[] = restsOptions(value, view, context);
  return prompt({
    address: { review: view.review.id },
    title: partCalled(value.section, view.benchmark, language),
    progress: w.title(view.review.hostCity),
    body: [
      ...first,
      ...(beside.length > 0
        ? [
            text(w.twice(beside.map(({ by }) => who(by)).join(', ')), 'warning'),
            { kind: 'quote' as const, text: said, source: w.byThem(who(last?.by ?? '')) },
            ...beside.map(({ by, text: other }) => ({
              kind: 'quote' as const,
              text: other,
              source: w.byThem(who(by)),
            })),
          ]
        : []),
    ],
    fields: PARAGRAPH_FORM.draw(language, {
      draftText: { value: given ?? said, needed: true },
      draftLanguage: {
        options: LANGUAGES.map((one) => ({ value: one, label: nameOf(one, language) })),
        value: languageWritten(last, view, context),
      },
      draftRests:
        options.length > 0
          ? { options, value: (last?.rests ?? []).map(({ kind, key: its }) => `${kind}:${its}`) }
          : undefined,
    }),
    actions: [
      { id: 'draft-save', label: w.save, style: 'primary', submits: true, data },
      ...(beside.length > 0 ? [{ id: 'draft-take', label: w.take(who(last?.by ?? '')), data }] : []),
      ...beside.map(({ by }, at) => ({
        id: 'draft-take',
        label: w.take(who(by)),
        data: { ...data, take: String(at) },
      })),
      { id: 'draft-why', label: w.why, data: { paragraph: key } },
      ...languagesOf(view.review, context.kept)
        .filter((one) => one !== languageWritten(last, view, context))
        .map((one) => ({
          id: 'draft-translate',
          label: TRANSLATION_WORDS[language].one(nameOf(one, language)),
          data: { paragraph: key, language: one },
        })),
      { id: 'draft-remove', label: w.remove, data },
      {
        id: 'draft-open',
        label: w.nextTo(partCalled(value.section, view.benchmark, language)),
        data: { section: sectionOf(value.section) },
      },
    ],
    summary: shortened(said, 100),
  });
}

/** Who writes what: the leader says it. */
export function authorsCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language, kept } = context;
  const w = WORDS[language];
  const sections = sectionsOf(view.benchmark, language);
  const joiner = joinerOf(kept, view);
  return prompt({
    address: { review: view.review.id },
    title: w.authors,
    progress: w.title(view.review.hostCity),
    body: [
      ...first,
      {
        kind: 'table',
        head: w.head,
        rows: sections.map(({ id, title }) => {
          const author = authorOf(id, kept, view);
          return [title, author === undefined ? w.nobody : called(author, view, context)];
        }),
      },
      ...(joiner === undefined ? [] : [text(w.joins(called(joiner, view, context)), 'subtle')]),
    ],
    fields: AUTHOR_FORM.draw(language, {
      draftWhat: {
        options: [...sections.map(({ id, title }) => ({ value: id, label: title })), { value: WHOLE, label: w.all }],
      },
      draftWho: { options: writersIn(view).map((id) => ({ value: id, label: called(id, view, context) })) },
    }),
    actions: [
      { id: 'draft-author', label: w.save, style: 'primary', submits: true },
      { id: 'team-report', label: w.back, data: { review: view.review.id } },
    ],
    summary: w.authors,
  });
}
