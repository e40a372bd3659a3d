import { isOpened } from '../../src/method/calendar';
import { isOfHost, may } from '../../src/method/permissions';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { turnedTo } from '../../src/steps/session-part';
import { defineStep, type Said } from '../../src/steps/step';
import { supplementsFrom } from '../../src/steps/supplements';
import { keepAnswer, openAnswer, sendAnswer, toAnswer, typedAnswer } from './answering';
import { CLARIFICATION } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { REQUEST } from './kept';
import { teamCard } from './peer-cards';
import { PLANNED } from './planned';
import { proposeFromSheet, proposeTyped, proposeWritten, takeBack } from './proposing';
import { elsewhere, releaseCard } from './release-cards';
import { giveBack, release, sendBack, undo, word } from './releasing';
import { ANSWER } from './rights';
import { OWNER, type Session } from './session';
import { STATUS } from './standing';
import { releases } from './who';

/** What the host is asked in writing before the visit: proposed, released, answered once for all. */
export const clarification = defineStep({
  ...OWNER,
  logs: {
    'clarification-asked': { en: 'asked the host city a question', fr: 'a posé une question à la ville hôte' },
    'clarification-answered': { en: 'answered a question of the team', fr: 'a répondu à une question de l’équipe' },
  },
  declared: CLARIFICATION,
  planned: PLANNED,
  exports: EXPORTS,
  reviewStatus: STATUS,
  illustrates,
  supplements: supplementsFrom(
    REQUEST,
    ({ text, indicators, answer }) =>
      answer && { indicators, question: text, answer: answer.text, documents: answer.documents, at: answer.at },
  ),
  takes: typedAnswer,
  commands: { clarifications: show, clarify: (...args) => propose(...args) as Turn<Session> },
  presses: {
    'clarify-propose': proposeFromSheet,
    'clarify-send': proposeWritten,
    'clarify-take-back': takeBack,
    'clarify-word': word,
    'clarify-release': release,
    'clarify-undo': undo,
    'clarify-return': giveBack,
    'clarify-return-send': sendBack,
    'clarify-answer': openAnswer,
    'clarify-keep': keepAnswer,
    'clarify-answer-send': sendAnswer,
  },
});

/** The host sees what it is asked; who releases, what waits; who fills in sheets, their own and what was asked. */
function show(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const { person, now } = context;
  const { review } = view;
  if (isOfHost(person, review) || may(person, ANSWER, review))
    return isOpened(review, now) ? toAnswer(session, view, context) : saying(session, notYetOpen(review, context));
  const here = turnedTo(session, review.id);
  return releases(person, review, now)
    ? saying(here, releaseCard(view, context), ...elsewhere(view, context))
    : saying(here, teamCard(view, context));
}

/** What is said behind the word is proposed; alone, it brings the form. */
function propose(session: Session, view: ReviewView, context: FlowContext, said: Said): Turn {
  const here = turnedTo(session, view.review.id);
  const typed = said.text ?? '';
  if (typed.trim() === '') return saying(here, teamCard(view, context));
  return proposeTyped(here, view, context, { said: typed, under: said.address?.indicator });
}
