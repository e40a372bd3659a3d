import { hasBegun } from '../../src/method/calendar';
import { isOfHost, rolesOf } from '../../src/method/permissions';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { notYet, onceOpenToTeam } from '../team';
import { answer, open, sendAnswers } from './answering';
import { comment, done, keepStatement, openStatement, read, typed, withdraw } from './commenting';
import { HOST_COMMENTS } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { hostCard } from './host-cards';
import { SENT_REPORT } from './kept';
import { PLANNED } from './planned';
import { preview, send } from './sending';
import { STATUS } from './standing';
import { teamCard } from './team-cards';
import { WORDS } from './words';

/** The report goes to the host city: a draft for its comments on facts, their answers, then the final one (method, section 7). */
export const hostComments = defineStep({
  name: 'host-comments',
  logs: {
    'report-sent-draft': {
      en: 'sent the host city a draft of the report',
      fr: 'a envoyé un projet de rapport à la ville hôte',
    },
    'report-sent-final': { en: 'sent the final report', fr: 'a envoyé le rapport final' },
    'report-commented': { en: 'commented on the draft', fr: 'a commenté le projet de rapport' },
    'report-comment-answered': { en: 'answered a comment on the draft', fr: 'a répondu à un commentaire' },
    'report-statement-said': { en: 'wrote the host city’s statement', fr: 'a écrit la déclaration de la ville hôte' },
    'sent-report-read': { en: 'opened the report that was sent', fr: 'a ouvert le rapport envoyé' },
  },
  declared: HOST_COMMENTS,
  planned: PLANNED,
  exports: EXPORTS,
  illustrates,
  reviewStatus: STATUS,
  commands: { 'sent-report': fromVisitOn(show), paragraph: fromVisitOn(typed) },
  presses: {
    'sent-preview': onceOpenToTeam((city, language) => WORDS[language].early(city), preview),
    'sent-send': onceOpenToTeam((city, language) => WORDS[language].early(city), send),
    'sent-read': read,
    'comment-keep': comment,
    'comment-withdraw': withdraw,
    'comments-done': done,
    statement: openStatement,
    'statement-keep': keepStatement,
    'comment-open': open,
    'comment-answer': answer,
    'comment-answers-send': sendAnswers,
  },
});

/** The host and observers see what was sent; the team what became of it. */
function show(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { review } = view;
  const { person } = context;
  const isTeam = !isOfHost(person, review) && rolesOf(person.id, review).some((role) => role !== 'observer');
  return saying(lookingAt(session, review.id), isTeam ? teamCard(view, context) : hostCard(view, context));
}

/** Nothing goes to the city before there has been a visit; what went there stays, also where a visit is moved behind it. */
function fromVisitOn<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return (session, view, context, ...args) =>
    hasBegun(view.review, context.now) || context.kept.of(SENT_REPORT).length > 0
      ? turn(session, view, context, ...args)
      : saying(session, notYet(view, context, WORDS[context.language].early(view.review.hostCity)));
}
