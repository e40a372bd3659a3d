import { momentInWords } from '../../src/i18n/format';
import { earliestOpening } from '../../src/method/calendar';
import { sameCity } from '../../src/method/city';
import { refuseMore } from '../../src/method/limits';
import { mayMakeProgrammes } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, inPlace, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { type Creation, formData, readForm } from '../../src/steps/new-review';
import { commandButton, line, prompt, text } from '../../src/steps/prompts';
import { notAllowed } from '../../src/steps/refusing';
import type { Press } from '../../src/steps/step';
import { openedInWords } from '../initial-report/public';
import { BUTTONS as ON_INVITING } from '../inviting/public';
import { BUTTONS, overviewTitle } from '../orientation/public';
import { formCard } from './new-review-form';
import { creationPreview } from './new-review-preview';
import { CREATING } from './words/creating';

/** *new*: the form of a new review. */
export function askNew(session: Session, context: FlowContext): Turn {
  return withCreation(session, context, (creation) => saying(session, formCard(creation, [], context)));
}

/** The form was sent, or is to be changed: what it would come to. */
export function previewNew(session: Session, context: FlowContext, press: Press): Turn {
  return withCreation(session, context, (creation) => inPlace(session, press, outcomeCard(creation, context)));
}

/** What was shown is confirmed; `opens`: and its desk review opened, which the report need not have been accepted for. */
export function creating(opens: boolean) {
  return (session: Session, context: FlowContext, press: Press): Turn => {
    const said = (prompt: Prompt) => inPlace(session, press, prompt);
    return withCreation(session, context, (creation) => {
      const turn = create(said, creation, context, press.data.id, opens);
      const made = opens ? turn.effects.flatMap(createdBy) : [];
      const opened = made.filter((review) => earliestOpening(review) <= context.now);
      return {
        ...turn,
        effects: [...turn.effects, ...opened.map(({ id }) => ({ kind: 'open-review' as const, review: id }))],
      };
    });
  };
}

function createdBy(effect: Effect): Review[] {
  return effect.kind === 'create-review' ? [effect.review] : [];
}

/** It is left for now. */
export function leaveNew(session: Session, context: FlowContext, press: Press): Turn {
  return inPlace(session, press, leaving(press.data, context));
}

function withCreation(session: Session, context: FlowContext, turn: (creation: Creation) => Turn): Turn {
  const { creation, reviews } = context;
  // However it came: a platform that can only add to a list may have made it long by and by.
  if (creation) refuseMore('newPeople', creation.form.newPeople.length);
  if (creation) return turn(creation);
  if (!mayMakeProgrammes(context.person)) return notAllowed(session, context, ['create-review'], reviews[0]?.review);
  return saying(session, line(CREATING[context.language].programmeFirst));
}

/** What a form comes to; the form itself, when it is to be changed. */
function outcomeCard(creation: Creation, context: FlowContext, confirmed?: string): Prompt {
  const { outcome } = creation;
  switch (outcome?.kind) {
    case 'right':
      return creationPreview(creation, outcome, context, confirmed !== undefined);
    case 'made':
      return createdCard(outcome.review, context);
    case 'wrong':
      return formCard(creation, outcome.problems, context);
    case undefined:
      return formCard(creation, [], context);
  }
}

/** Creates what was shown. A draft that is a review already stays the one: whatever is missing of it is made now. */
function create(
  said: (prompt: Prompt) => Turn,
  creation: Creation,
  context: FlowContext,
  confirmed: string | undefined,
  opens: boolean,
): Turn {
  const { outcome } = creation;
  if (outcome?.kind === 'made') {
    const effect = { kind: 'create-review' as const, review: outcome.review, newcomers: [] };
    return { ...said(createdCard(outcome.review, context)), effects: [effect] };
  }
  if (outcome?.kind !== 'right' || outcome.review.id !== confirmed)
    return said(outcomeCard(creation, context, confirmed));
  const { review, newcomers } = outcome;
  return {
    ...said(createdCard(review, context, opens && earliestOpening(review) <= context.now)),
    effects: [{ kind: 'create-review', review, newcomers }],
  };
}

function openInWords(review: Review, name: string, { language, person, now, today }: FlowContext): string {
  const w = CREATING[language];
  const earliest = earliestOpening(review);
  return now < earliest
    ? w.nextOpenFrom(name, momentInWords(earliest, person.timeZone, language, false, today))
    : w.nextOpen(name);
}

/** That it is there, and what there is to do now. */
function createdCard(review: Review, context: FlowContext, isOpen = false): Prompt {
  const w = CREATING[context.language];
  const created = w.created(review.hostCity);
  const name = nameToSay(review, context);
  return prompt({
    body: [
      text(created, 'good'),
      ...(isOpen ? [text(openedInWords(review.hostCity, context.language), 'good')] : []),
      text(w.next),
      {
        kind: 'list',
        items: [
          w.nextInvite(name),
          w.nextLink(name),
          w.nextReport(review.id),
          ...(isOpen || review.openedAt !== undefined ? [] : [openInWords(review, name, context)]),
        ],
      },
    ],
    actions: [
      commandButton(
        ON_INVITING.invite,
        context.commands.labelOf(ON_INVITING.invite, context.language),
        review.id,
        'primary',
      ),
      { id: BUTTONS.status, label: overviewTitle(context.language) },
    ],
    summary: created,
  });
}

/** Two reviews of one city are told apart by their ids. */
function nameToSay({ id, hostCity }: Review, { reviews }: FlowContext): string {
  return reviews.some(({ review }) => review.id !== id && sameCity(review.hostCity, hostCity)) ? id : hostCity;
}

/** What was created from this card already, perhaps where it was shown before, is there. */
function leaving(data: Readonly<Record<string, string>>, context: FlowContext): Prompt {
  const outcome = context.creation?.outcome;
  return outcome?.kind === 'made' ? createdCard(outcome.review, context) : leftCard(data, context);
}

/** Nothing that was filled in is lost: it can be taken up again. */
function leftCard(data: Readonly<Record<string, string>>, { language }: FlowContext): Prompt {
  const w = CREATING[language];
  const { draft } = data;
  const kept = { ...formData(readForm({}, data)), ...(draft === undefined ? {} : { draft }) };
  return line(w.left, [{ id: 'new-change', label: w.preview.change, data: kept }]);
}
