import { isOfHost } from '../../src/method/permissions';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { askElsewhere } from './asking-elsewhere';
import { offerTable, showTable, takeTable } from './bringing-back';
import { INTERVIEW_CALENDAR, openCalendar, subscribe, takeBack } from './calendar';
import { INTERVIEWS } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { followVisit } from './following';
import { hostCard } from './host-cards';
import {
  confirm,
  confirmChosen,
  decline,
  keepHosted,
  keepHours,
  openDecline,
  openHold,
  openHours,
  openMove,
} from './hosting';
import { cancelOne, keepOne, keepTimes, openChosen, openOne, openTimes, sendToHost } from './leading';
import { PLANNED } from './planned';
import { proposeProgramme, takeOffered, withUncovered } from './proposing-turn';
import { INTERVIEW_TABLE } from './table';
import { programmeCard } from './team-cards';
import { isArranged } from './times';

/** Whom the visit hears, when, and by whom (method, section 5.3). */
export const interviews = defineStep({
  name: 'interviews',
  declared: INTERVIEWS,
  planned: PLANNED,
  exports: EXPORTS,
  logs: {
    'interview-sent': { en: 'proposed an interview to the host city', fr: 'a proposé un entretien à la ville hôte' },
    'interview-held': { en: 'kept an hour free for an interview', fr: 'a réservé une heure pour un entretien' },
    'interview-proposed': { en: 'proposed an interview again', fr: 'a proposé de nouveau un entretien' },
    'interview-confirmed': { en: 'confirmed an interview', fr: 'a confirmé un entretien' },
    'interview-cancelled': { en: 'cancelled an interview', fr: 'a annulé un entretien' },
    'interview-moved': { en: 'moved an interview', fr: 'a déplacé un entretien' },
  },
  calendar: INTERVIEW_CALENDAR,
  reviewTables: { interviews: INTERVIEW_TABLE },
  illustrates,
  commands: { interviews: show },
  presses: {
    'interviews-propose': proposeProgramme,
    'interviews-open': withUncovered,
    'interviews-take': takeOffered,
    'interviews-which': openChosen,
    'interviews-change': openOne,
    'interviews-keep': keepOne,
    'interviews-cancel': cancelOne,
    'interviews-send': sendToHost,
    'interviews-follow': followVisit,
    'interviews-ask-elsewhere': askElsewhere,
    'interviews-times': openTimes,
    'interviews-times-keep': keepTimes,
    'interviews-hours': openHours,
    'interviews-hours-keep': keepHours,
    'interviews-hold': openHold,
    'interviews-move': openMove,
    'interviews-hosted': keepHosted,
    'interviews-confirm': confirm,
    'interviews-confirm-one': confirmChosen,
    'interviews-decline': openDecline,
    'interviews-declined': decline,
    'interviews-table': offerTable,
    'interviews-table-in': showTable,
    'interviews-table-take': takeTable,
    'interviews-calendar': openCalendar,
    'interviews-subscribe': subscribe,
    'interviews-unsubscribe': takeBack,
  },
});

/** The host sees its own list; the team the programme. */
function show(session: Session, view: ReviewView, context: FlowContext): Turn {
  if (!isArranged(view.review, context.now)) return saying(session, notYetOpen(view.review, context));
  const card = isOfHost(context.person, view.review) ? hostCard(view, context) : programmeCard(view, context);
  return saying(lookingAt(session, view.review.id), card);
}
