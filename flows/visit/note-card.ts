import { say } from '../../src/i18n';
import { listInWords, shortDay, timeInWords } from '../../src/i18n/format';
import { inCellOrder } from '../../src/method/benchmark';
import { dayIn } from '../../src/method/calendar';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Action, Block, Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import type { Interview } from '../interviews/public';
import { position } from '../prompts/common';
import { askedIn } from './asked/kept';
import { standingIn, wordingOf } from './changes';
import { interviewWith, numbered, othersNotes, ownNote, ownToday } from './conversations';
import { filesAbout, ofNote } from './files/kept';
import { NOTE_FORM, TYPED_FORM } from './forms';
import { CHECKS, type Note, USES } from './kept';
import { ASKED } from './words/asked-words';
import { FILE_WORDS } from './words/file-words';
import { NOTE_WORDS } from './words/note-words';

/** What is noted about no interview: a note of its own for each place or document. */
export const ELSEWHERE = 'elsewhere';
/** So many conversations are offered on one card. */
const MOST_OFFERED = 10;
/** So many characters of a hypothesis or a question stand on a card. */
const SHORT = 160;
/** So many of them. */
const MOST_SHOWN = 6;

/** What was filled in, where a card is shown again. */
export interface FilledNote {
  concerns?: readonly string[];
  strengths?: readonly string[];
  open?: readonly string[];
  documents?: readonly string[];
  where?: string;
  source?: string;
}

/** The conversation of a note, by function and time of the host city; its day, where that is another. */
export function conversationLine(
  { value }: Kept<Interview>,
  { review }: ReviewView,
  { language, now, today }: FlowContext,
): string {
  const time = timeInWords(value.starts, review.timeZone, language);
  const day = dayIn(review.timeZone, value.starts);
  const isToday = day === dayIn(review.timeZone, now);
  return NOTE_WORDS[language].at(isToday ? time : `${shortDay(day, language, today)}, ${time}`, value.function);
}

/** Whom a note is about: the interviewee's function, or the place. */
export function whoOf(key: string, context: FlowContext): string | undefined {
  return interviewWith(key, context)?.value.function ?? ownNote(key, context)?.value.function;
}

/** The card of a note on an interview, or on something seen or read elsewhere. */
export function noteCard(
  view: ReviewView,
  key: string,
  context: FlowContext,
  first: readonly Block[] = [],
  filled: FilledNote = {},
): Prompt {
  const { language } = context;
  const w = NOTE_WORDS[language];
  const { review, benchmark } = view;
  const interview = interviewWith(key, context);
  const own = ownNote(key, context);
  const title = interview ? w.title(interview.value.function) : own ? w.title(own.value.function) : w.titleElsewhere;
  const indicators = inCellOrder(benchmark);
  const about = interview?.value.indicators.filter((id) => indicators.some((one) => one.id === id)) ?? [];
  const titled = (id: string) => indicatorTitle(view, id, context);
  const order = [...about, ...indicators.map(({ id }) => id).filter((id) => !about.includes(id))];
  const types = sourceTypesOf(benchmark).map(
    ({ id, title: name }): Option => ({ value: id, label: say(name, language) }),
  );
  const isNew = interview === undefined && own === undefined;
  return prompt({
    address: { review: review.id },
    ...(interview ? { progress: conversationLine(interview, view, context) } : {}),
    title,
    body: [
      ...first,
      ...(interview ? aboutInterview(view, interview, context) : []),
      ...saidBefore(own, context),
      ...askedHere(key, context),
      text(w.how, 'subtle'),
    ],
    fields: NOTE_FORM.draw(language, {
      ...(isNew
        ? {
            noteWhere: { value: filled.where ?? '', needed: true },
            noteSource: { options: types, value: filled.source ?? 'observation' },
          }
        : {}),
      noteConcerns: { value: filled.concerns ?? [] },
      noteStrengths: { value: filled.strengths ?? [] },
      noteOpen: { value: filled.open ?? [] },
      noteDocuments: { value: filled.documents ?? [] },
      noteIndicators: {
        options: order.map((id) => ({ value: id, label: titled(id) })),
        value: about.length === 1 ? about : [],
        suggested: about.slice(0, 2),
      },
      noteChecked: { options: CHECKS.map((one) => ({ value: one, label: w.checks[one] })), value: 'not_yet' },
      noteUse: { options: USES.map((one) => ({ value: one, label: w.uses[one] })), value: 'untraceably' },
    }),
    actions: [
      { id: 'note-keep', label: w.keep, style: 'primary', submits: true, data: { note: key } },
      ...(isNew ? [] : [filesButton(key, context)]),
    ],
    summary: title,
  });
}

/** Which conversation a note is about: those of today, the one just over first; one's others, and what is none. */
export function whichCard(
  view: ReviewView,
  conversations: readonly Kept<Interview>[],
  context: FlowContext,
  typed?: string,
  first: readonly Block[] = [],
): Prompt {
  const w = NOTE_WORDS[context.language];
  const id = typed === undefined ? 'note-open' : 'note-read';
  const submits = typed === undefined ? {} : { submits: true };
  const actions: Action[] = conversations.slice(0, MOST_OFFERED).map((one) => ({
    id,
    label: conversationLine(one, view, context),
    data: { note: keyOf(one) },
    ...submits,
  }));
  return prompt({
    address: { review: view.review.id },
    body: [...first, text(ownToday(view, context).length > 0 ? w.which : w.noneToday)],
    fields: typed === undefined ? [] : TYPED_FORM.draw(context.language, { noteText: { value: typed } }),
    actions: [...actions, { id, label: w.elsewhere, data: { note: ELSEWHERE }, ...submits }],
    summary: w.which,
  });
}

/** An indicator by its number and its title. */
export function indicatorTitle(view: ReviewView, id: string, { language }: FlowContext): string {
  const indicator = view.benchmark.indicators.find((one) => one.id === id);
  return indicator ? `${position(view, id).at} ${say(indicator.title, language)}` : id;
}

/** What the interview could settle, what it is to ask, and who else was there. */
function aboutInterview(view: ReviewView, { value }: Kept<Interview>, context: FlowContext): Block[] {
  const { language, person } = context;
  const w = NOTE_WORDS[language];
  const open = numbered(context).filter(({ key }) => value.hypotheses.includes(key));
  const mates = value.pair.filter((id) => id !== person.id).flatMap((id) => view.members?.get(id)?.name ?? []);
  const writes = value.writes === person.id ? ` · ${w.writes}` : '';
  return [
    ...(mates.length > 0 ? [text(`${w.with(listInWords(mates, language))}${writes}`, 'subtle')] : []),
    ...(open.length > 0 ? [text(w.hypotheses, 'strong')] : []),
    ...open
      .slice(0, MOST_SHOWN)
      .map(({ number, value: { text: said } }) => text(w.hypothesis(number, shortened(said, SHORT)))),
    ...(value.questions.length > 0
      ? [
          {
            kind: 'details' as const,
            label: w.questions,
            blocks: value.questions
              .slice(0, 3 * MOST_SHOWN)
              .map((one, n) => text(w.question(n + 1, shortened(one.text, SHORT)))),
          },
        ]
      : []),
  ];
}

/** The photos and files of a conversation, on a card of their own: what is typed here stays. */
export function filesButton(key: string, context: FlowContext): Action {
  const n = filesAbout(ofNote(key), context).length;
  return { id: 'visit-files', label: FILE_WORDS[context.language].button(n), data: { note: key } };
}

/** What was asked for in the same conversation, by whichever of the pair. */
function askedHere(key: string, { kept, language }: FlowContext): Block[] {
  const titles = askedIn(kept).flatMap(({ value }) => (value.note === key ? [shortened(value.title, SHORT)] : []));
  return titles.length === 0
    ? []
    : [text(ASKED[language].askedBefore(titles.slice(0, MOST_SHOWN).join(' · ')), 'subtle')];
}

/** What stands in one's note already. */
function saidBefore(own: Kept<Note> | undefined, { language, words }: FlowContext): Block[] {
  const w = NOTE_WORDS[language];
  const there = own ? standingIn(own.value) : [];
  if (there.length === 0 || !own) return [];
  return [
    {
      kind: 'details',
      label: w.yours(there.length),
      blocks: [
        {
          kind: 'list',
          items: there.map((one) =>
            words.labelled(w.sorts[wordingOf(one).sort], shortened(wordingOf(one).text, SHORT)),
          ),
        },
        {
          kind: 'presses',
          actions: there.slice(0, MOST_OFFERED).map(({ key }, n) => ({
            id: 'note-finding',
            label: w.more(n + 1),
            data: { note: keyOf(own), finding: key },
          })),
        },
      ],
    },
  ];
}

/** What the others of the pair noted of the same conversation. */
export function matesBlocks(view: ReviewView, key: string, context: FlowContext): Block[] {
  const w = NOTE_WORDS[context.language];
  return othersNotes(key, context).flatMap(({ record, value }): Block[] => {
    const there = standingIn(value);
    const name = view.members?.get(record.person ?? '')?.name;
    if (there.length === 0 || name === undefined) return [];
    const items = there.map((one) =>
      context.words.labelled(w.sorts[wordingOf(one).sort], shortened(wordingOf(one).text, SHORT)),
    );
    return [{ kind: 'details', label: w.mates(name, there.length), blocks: [{ kind: 'list', items }] }];
  });
}
