import { momentInWords } from '../../src/i18n/format';
import { inEach, type Language } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { may } from '../../src/method/permissions';
import { cleaned } from '../../src/method/plain-text';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Intent, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../src/steps/documents';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import { turnedTo } from '../../src/steps/session-part';
import type { Press } from '../../src/steps/step';
import { withLine } from '../../src/steps/typing/lines';
import { askedBlocks } from './asked-lines';
import { ANSWER_FORM } from './forms';
import { answerCard, answeringOf, hostCard, ownRequests } from './host-cards';
import { ANSWERING, type Answering, PROPOSAL, type Request, requestsIn } from './kept';
import { ANSWER } from './rights';
import { closed, type Session } from './session';
import { WORDS } from './words';

/** So long may an answer be, and what names its documents, in bytes: the team reads it on a card. */
const LONGEST_ANSWER = 6_000;
const LONGEST_LINKS = 2_000;

type AnswerTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn<Session>;

/** A turn about a question that waits for the host, and for this person of it. */
function onOpen(
  turn: (request: Kept<Request>, said: Omit<Answering, 'request'>, ...args: Parameters<AnswerTurn>) => Turn<Session>,
): AnswerTurn {
  return (session, view, context, press) => {
    const w = WORDS[context.language].host;
    const request = withKey(requestsIn(context), press.data.request);
    const left = closed(session);
    if (!request) return saying(left, withWritten(line(w.gone, [], 'warning'), press));
    if (!withKey(ownRequests(view, context), press.data.request)) return saying(left, line(w.notYours, [], 'warning'));
    if (request.value.answer)
      return saying(
        left,
        withWritten(prompt({ body: [text(w.once), ...askedBlocks(view, request, context)], summary: w.once }), press),
      );
    return turn(request, saidOn(request, context, press), session, view, context, press);
  };
}

export const openAnswer = onOpen((request, _, session, view, context) =>
  saying({ ...turnedTo(session, view.review.id), clarifying: keyOf(request) }, answerCard(view, request, context)),
);

/** Keeps what was written, for the host alone. */
export const keepAnswer = onOpen((request, said, session, view, context, press) => {
  const w = WORDS[context.language].host;
  const kept = { ...line(w.kept, [reopen(request, context)]), address: { review: view.review.id } };
  return {
    session: closed(session),
    reply: [{ prompt: kept, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [keeping(view, context, request, said)],
  };
});

/** Answers it once for all: from now on it is read with the report. */
export const sendAnswer = onOpen((request, said, session, view, context, press) => {
  const { language, now, person } = context;
  const w = WORDS[language].host;
  const { review } = view;
  if (said.text === '' && said.documents === '')
    return saying(session, wrongAt('clarifyAnswer', w.empty, answerCard(view, request, context, [], said)));
  const value: Request = { ...request.value, answer: { ...said, at: now } };
  const begun = answeringOf(context, keyOf(request));
  const receipt = w.receipt(momentInWords(now, person.timeZone, language));
  const answered = { value, record: { ...request.record, value } };
  const shown = prompt({
    address: { review: review.id },
    body: [text(receipt, 'good'), ...askedBlocks(view, answered, context)],
    actions: [{ id: 'clarifications', label: WORDS[language].all, data: { review: review.id } }],
    summary: receipt,
  });
  return {
    session: closed(session),
    reply: [{ prompt: shown, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [
      changed(request, value),
      ...(begun ? [{ kind: 'forget' as const, seen: begun.record }] : []),
      {
        kind: 'supplement-report',
        review: review.id,
        indicators: request.value.indicators,
        askedIn: { kind: PROPOSAL.name, field: 'request', is: keyOf(request) },
        asked: inEach((own) => toldAsker(view, answered, { ...context, language: own })),
        others: {
          about: `report supplemented ${context.today}`,
          prompt: inEach((own) => toldOthers(view, own)),
        },
      },
    ],
  };
});

/** What somebody types while a question's card is open belongs to the answer; it goes out with a press. */
export function typedAnswer(
  session: Session,
  context: FlowContext,
  { text: typed }: Extract<Intent, { kind: 'typed' }>,
): Turn<Session> | undefined {
  const view = context.focus;
  if (!view || session.clarifying === undefined || session.review !== view.review.id) return undefined;
  if (!may(context.person, ANSWER, view.review)) return undefined;
  const request = withKey(ownRequests(view, context), session.clarifying);
  if (!request || request.value.answer) return undefined;
  const before = answeringOf(context, keyOf(request))?.value;
  const said = { text: withLine(before?.text ?? '', cleaned(typed)), documents: before?.documents ?? '' };
  refuseLonger('clarifyAnswer', said.text, LONGEST_ANSWER);
  return {
    session,
    reply: [
      {
        prompt: answerCard(view, request, context, [text(WORDS[context.language].host.kept, 'good')], said),
      },
    ],
    effects: [keeping(view, context, request, said)],
  };
}

/** What the card brought; of what it did not have, that stays. */
function saidOn(request: Kept<Request>, context: FlowContext, { fields }: Press): Omit<Answering, 'request'> {
  const before = answeringOf(context, keyOf(request))?.value;
  const read = ANSWER_FORM.read(fields);
  const said = {
    text: read.clarifyAnswer === undefined ? (before?.text ?? '') : cleaned(read.clarifyAnswer),
    documents: read.clarifyLinks === undefined ? (before?.documents ?? '') : read.clarifyLinks.join('\n'),
  };
  refuseLonger('clarifyAnswer', said.text, LONGEST_ANSWER);
  refuseLonger('clarifyLinks', said.documents, LONGEST_LINKS);
  return said;
}

function keeping(
  { review }: ReviewView,
  context: FlowContext,
  request: Kept<Request>,
  said: Omit<Answering, 'request'>,
) {
  const before = answeringOf(context, keyOf(request));
  const value: Answering = { ...said, request: keyOf(request) };
  const id = `${ANSWERING.name}|${review.id}|${keyOf(request)}`;
  const record = { id, kind: ANSWERING.name, review: review.id, person: '', value };
  return { kind: 'keep' as const, record, ...(before ? { seen: before.record } : {}) };
}

function reopen(request: Kept<Request>, { language }: FlowContext) {
  return { id: 'clarify-answer', label: WORDS[language].host.goOn, data: { request: keyOf(request) } };
}

/** What was written on the card is handed back where it has no place any more. */
function withWritten(shown: Prompt, { fields }: Press): Prompt {
  const { clarifyAnswer = '', clarifyLinks = [] } = ANSWER_FORM.read(fields);
  const written = [clarifyAnswer, ...clarifyLinks].filter((one) => one.trim() !== '').join('\n');
  return written === '' ? shown : { ...shown, body: [...shown.body, { kind: 'quote', text: written, source: '' }] };
}

function toldAsker(view: ReviewView, request: Kept<Request>, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  const title = w.answered.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: askedBlocks(view, request, context),
    actions: [{ id: 'clarifications', label: w.answered.see, data: { review: view.review.id } }],
    summary: title,
  });
}

function toldOthers({ review }: ReviewView, language: Language): Prompt {
  const w = WORDS[language].answered;
  const title = w.others(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [text(w.othersSay)],
    actions: [{ id: 'clarifications', label: w.see, style: 'primary', data: { review: review.id } }],
    summary: title,
  });
}

/** What somebody of the host sees first. */
export function toAnswer(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  return saying(closed(turnedTo(session, view.review.id)), hostCard(view, context));
}
