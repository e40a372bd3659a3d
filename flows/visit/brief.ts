import { momentInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { addDays, addMinutes, dayIn, isOver } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';
import type { PlannedKind, TimedKind, TimedMoment } from '../../src/steps/planned';
import { line, prompt, shortened, text } from '../../src/steps/prompts';
import { turnedTo } from '../../src/steps/session-part';
import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW, type Interview, interviewsOnVisit } from '../interviews/public';
import { reportBlocks } from '../prompts/host-report';
import { ASKED_DOCUMENT } from './asked/kept';
import { interviewWith, numbered } from './conversations';
import { VISIT_FILE } from './files/kept';
import { NOTE } from './kept';
import { indicatorTitle, noteCard } from './note-card';
import { WRITE_NOTES } from './rights';
import type { Session } from './session';
import { BRIEF_WORDS } from './words/brief-words';
import { NOTE_WORDS } from './words/note-words';

/** So many minutes before an interview its pair is briefed; and before its end they read back what they heard. */
const BEFORE = 30;
const LAST = 5;
/** So many hypotheses, questions and indicators stand on a card. */
const MOST = 6;
const SHORT = 240;

type Timed = Extract<TimedKind, { needs: 'own' }>;
type Draw = (view: ReviewView, one: Kept<Interview>, context: FlowContext) => Prompt | undefined;

/**
 * By the clock of the programme, to the two of each interview: who it is and what is open with them, half an hour before;
 * five minutes before the end, to read back the main facts; at its end, the card of the note (method, section 5.3). What has
 * moved is said again for its new time; what was cancelled, no more.
 */
export const PLANNED = {
  'visit-interview-brief': timed(
    { en: 'brief before an interview', fr: 'fiche avant un entretien' },
    ({ starts }) => addMinutes(starts, -BEFORE),
    BEFORE,
    briefCard,
  ),
  'visit-interview-last': timed(
    { en: 'last minutes of an interview', fr: 'dernières minutes d’un entretien' },
    ({ ends }) => addMinutes(ends, -LAST),
    LAST,
    lastCard,
  ),
  'visit-interview-note': timed(
    { en: 'note after an interview', fr: 'note après un entretien' },
    ({ ends }) => ends,
    4 * 60,
    afterCard,
  ),
} as const satisfies Record<string, PlannedKind>;

function timed(name: Timed['name'], at: (one: Interview) => string, lateMinutes: number, draw: Draw): Timed {
  return {
    as: 'timed',
    name,
    needs: 'own',
    reads: [HYPOTHESIS, INTERVIEW, NOTE, ASKED_DOCUMENT, VISIT_FILE],
    may: [WRITE_NOTES],
    lateMinutes,
    when: (review: Review, kept: KeptDocuments) => moments(review, kept, at),
    says: (view, context, { why, to }) => {
      const [key, moment] = why.split(' ');
      const one = interviewWith(key, context);
      const isMeant = one && to !== 'channel' && isHeld(one.value) && one.value.pair.includes(to.person);
      return isMeant && at(one.value) === moment ? draw(view, one, context) : undefined;
    },
  };
}

function moments(review: Review, kept: KeptDocuments, at: (one: Interview) => string): TimedMoment[] {
  return interviewsOnVisit(review, kept).flatMap((one) =>
    isHeld(one.value)
      ? one.value.pair.map((person) => {
          const dueAt = at(one.value);
          return { dueAt, to: { person }, why: `${keyOf(one)} ${dueAt}` };
        })
      : [],
  );
}

function isHeld({ state, pair }: Interview): boolean {
  return state !== 'cancelled' && pair.length > 0;
}

/** From the week before the visit until it is over. */
export function isBriefed(review: Review, now: Instant): boolean {
  return dayIn(review.timeZone, now) >= addDays(review.visit.start, -7) && !isOver(review, now);
}

/** `next interview`: the brief of the one that comes next, or is going on. */
export function showBrief(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const { person, now, language } = context;
  const next = interviewsOnVisit(view.review, context.kept).find(
    ({ value }) => isHeld(value) && value.pair.includes(person.id) && value.ends > now,
  );
  const here = turnedTo(session, view.review.id);
  if (!isBriefed(view.review, now)) return saying(here, line(BRIEF_WORDS[language].notNow));
  return next ? saying(here, briefCard(view, next, context)) : saying(here, line(BRIEF_WORDS[language].none));
}

/** Who it is, what is still open with them, what to ask, what the report says, and what is read aloud first. */
function briefCard(view: ReviewView, one: Kept<Interview>, context: FlowContext): Prompt {
  const { language } = context;
  const w = BRIEF_WORDS[language];
  const { value } = one;
  const title = w.title(value.function);
  const open = numbered(context).filter(({ key }) => value.hypotheses.includes(key));
  const names = value.pair.flatMap((id) => (id === context.person.id ? [] : (view.members?.get(id)?.name ?? [])));
  const n = NOTE_WORDS[language];
  const where = [
    ...(names.length > 0 ? [n.with(names.join(', '))] : []),
    ...(value.writes === context.person.id ? [n.writes] : []),
    ...(value.language === undefined ? [] : [w.language(value.language)]),
    ...(value.isInterpreted ? [w.interpreted] : []),
  ];
  const asked = value.questions.slice(0, 2 * MOST).map((q, at) => n.question(at + 1, shortened(q.text, SHORT)));
  return prompt({
    address: { review: view.review.id },
    progress: w.at(momentInWords(value.starts, view.review.timeZone, language), value.place ?? ''),
    title,
    body: [
      ...(where.length > 0 ? [text(where.join(' · '), 'subtle')] : []),
      ...(open.length > 0 ? [text(w.open, 'strong')] : []),
      ...open
        .slice(0, MOST)
        .flatMap(({ number, value: { text: said, refutedBy = '' } }) => [
          text(n.hypothesis(number, shortened(said, SHORT))),
          ...(refutedBy === '' ? [] : [text(w.refuted(shortened(refutedBy, SHORT)), 'subtle')]),
        ]),
      ...(asked.length > 0 ? [text(w.ask, 'strong'), { kind: 'list' as const, items: asked }] : []),
      ...reported(view, value, context),
      text(w.aloud, 'strong'),
      { kind: 'quote', text: `${w.aloudText} ${w.aloudUse}`, source: '' },
    ],
    actions: [noteButton(one, context)],
    summary: title,
  });
}

function reported(view: ReviewView, { indicators }: Interview, context: FlowContext): Block[] {
  const known = indicators.filter((id) => indicatorOf(view.benchmark, id)).slice(0, MOST);
  if (known.length === 0) return [];
  const blocks = known.flatMap((id): Block[] => [
    text(indicatorTitle(view, id, context), 'strong'),
    ...reportBlocks(view, { id }, context, { most: SHORT, isAlone: false }),
  ]);
  return [{ kind: 'details', label: BRIEF_WORDS[context.language].report, blocks }];
}

function lastCard(view: ReviewView, one: Kept<Interview>, context: FlowContext): Prompt {
  const w = BRIEF_WORDS[context.language];
  const title = w.five(one.value.function);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [text(w.fiveText)],
    actions: [noteButton(one, context)],
    summary: title,
  });
}

/** Whoever has written already is not asked to. */
function afterCard(view: ReviewView, one: Kept<Interview>, context: FlowContext): Prompt | undefined {
  const { person, kept } = context;
  const isWritten = kept.of(NOTE).some((note) => note.record.person === person.id && keyOf(note) === keyOf(one));
  if (isWritten) return undefined;
  const summary = BRIEF_WORDS[context.language].over(one.value.function);
  return { ...noteCard(view, keyOf(one), context), summary };
}

function noteButton(one: Kept<Interview>, { language }: FlowContext) {
  return { id: 'note-open', label: BRIEF_WORDS[language].write, style: 'primary' as const, data: { note: keyOf(one) } };
}
