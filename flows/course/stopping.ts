import { listInWords, visitInWords } from '../../src/i18n/format';
import { isOver } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import { memberIds, STOPS } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, inPlace, type Session, type TeamReview, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { STOP_FORM } from './forms';
import { type Course, WORDS } from './words';

const COURSES: readonly Course[] = ['taken-up', ...STOPS];

/** How a review stands, and what can become of it. */
export function courseCard({ review }: TeamReview, context: FlowContext): Prompt {
  const { language, words } = context;
  const w = WORDS[language];
  const title = w.title(review.hostCity);
  const { stopped } = review;
  const body = stopped
    ? [
        text(words.stopped[stopped.how](review.hostCity)),
        ...(stopped.how === 'postponed' ? [text(w.newDate(visitOf(review, language)))] : []),
      ]
    : [text(w.goesOn)];
  const possible = COURSES.filter((one) => (one === 'taken-up' ? stopped !== undefined : stopped?.how !== one));
  return prompt({
    address: { review: review.id },
    title,
    body,
    actions: possible.map((how) => ({
      id: 'course-show',
      label: w.button[how],
      data: { how },
      ...(how === 'taken-up' ? { style: 'primary' as const } : {}),
    })),
    summary: title,
  });
}

/** What it does, before it is done: what is sent, what is kept, and who is told. */
export function show(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const how = courseIn(press);
  return inPlace(session, press, how ? previewCard(view, context, how) : courseCard(view, context));
}

function previewCard(view: TeamReview, context: FlowContext, how: Course): Prompt {
  const { language, now } = context;
  const { review, team } = view;
  const w = WORDS[language];
  const title = w.ask[how](review.hostCity);
  const told = toldIn(view, context);
  const untold = memberIds(review).length - told.length - 1;
  const items = [
    ...w.does[how],
    ...(told.length > 0
      ? [
          w.told(
            listInWords(
              told.map(({ name }) => name),
              language,
            ),
          ),
        ]
      : []),
    ...(team && untold > 0 ? [w.notTold(untold)] : []),
  ];
  const isPast = how === 'taken-up' && isOver(review, now);
  return prompt({
    address: { review: review.id },
    title,
    body: [...(isPast ? [text(w.past(visitOf(review, language)), 'warning')] : []), { kind: 'list', items }],
    fields: told.length > 0 ? STOP_FORM.draw(language, { word: { value: '' } }) : [],
    actions: [
      {
        id: 'course-do',
        label: w.button[how],
        style: how === 'cancelled' ? 'danger' : 'primary',
        submits: true,
        data: { how, revision: String(review.planRevision) },
      },
      { id: 'course-not', label: w.leave },
    ],
    summary: title,
  });
}

/** It is done as it was shown, once; everybody concerned is told, in their own language. */
export function stop(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const how = courseIn(press);
  const w = WORDS[context.language];
  const { review } = view;
  if (!how) return inPlace(session, press, courseCard(view, context));
  if (review.stopped?.how === (how === 'taken-up' ? undefined : how))
    return inPlace(session, press, line(w.done[how](review.hostCity), [], 'good'));
  if (press.data.revision !== String(review.planRevision))
    return inPlace(session, press, line(w.changed, [], 'warning'));
  const { word = '' } = STOP_FORM.read(press.fields);
  const effects: Effect[] = [
    {
      kind: 'stop-review',
      review: review.id,
      how: how === 'taken-up' ? undefined : how,
      expectedRevision: review.planRevision,
    },
    ...toldOf(view, context, how, word.trim()).map((told) => ({
      kind: 'tell' as const,
      review: review.id,
      about: `${review.id}-${how}-${review.planRevision}`,
      ...told,
    })),
  ];
  return inPlace(session, press, line(w.done[how](review.hostCity), [], 'good'), effects);
}

/** Who is told that a review rests or goes on, and what, in their own language. */
export function toldOf(
  view: TeamReview,
  context: FlowContext,
  how: Course,
  word: string,
): { person: string; prompt: Prompt }[] {
  return toldIn(view, context).map((person) => ({
    person: person.id,
    prompt: toldCard(person, how, word, view, context),
  }));
}

function toldCard(
  { language }: Person,
  how: Course,
  word: string,
  { review }: TeamReview,
  { person: by }: FlowContext,
): Prompt {
  const w = WORDS[language];
  const said = w.tell[how](review.hostCity, visitOf(review, language));
  // The word of an organiser's own is read on the page.
  return prompt({
    body: [text(said), ...(word === '' ? [] : [text(w.says(by.name, word))])],
    ofReader: 'first',
    summary: said,
  });
}

/** Everybody with a part in it who has heard of it: whom nobody has asked to come hears nothing. */
function toldIn({ review, team }: TeamReview, { person: by }: FlowContext): Person[] {
  return memberIds(review).flatMap((id) => {
    const person = team.people.get(id);
    const reach = team.reach.get(id);
    return person?.active && id !== by.id && reach && reach.state !== 'not-invited' ? [person] : [];
  });
}

function courseIn({ data }: Press): Course | undefined {
  return COURSES.find((one) => one === data.how);
}

function visitOf({ visit }: TeamReview['review'], language: Language): string {
  return visitInWords(visit.start, visit.days, language);
}
