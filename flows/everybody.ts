import { isGathered } from '../src/domain/blind-rule';
import { hasBegun, isOpened, isOver } from '../src/domain/calendar';
import type { Language } from '../src/domain/language';
import { may } from '../src/domain/permissions';
import type { Review, Role } from '../src/domain/review';
import { wordsIn } from '../src/i18n';
import { shortDay, visitInWords } from '../src/i18n/format';
import type { Command } from './commands';
import type { FlowContext, Session, Turn } from './contract';
import { saying } from './contract';
import type { Intent } from './intent';
import { overviewCard } from './organiser/overview';
import { askAway, askSnooze, away, pause, snooze } from './preparatory/own-time';
import { comeBack } from './preparatory/walking';
import { beforehand, isReportLate } from './prompts/beforehand';
import { line, prompt, text } from './prompts/common';
import { dataCard, eraseCard, helpCard, howCard } from './prompts/help';
import { observedCard, statusCard } from './prompts/status';
import { turnedTo } from './session';

/**
 * Commands that everybody has, whatever their role; `days`: what was said of days with it. Undefined when it is not one of
 * them.
 */
export function everybodyCommand(
  session: Session,
  context: FlowContext,
  command: Command,
  days = '',
): Turn | undefined {
  switch (command) {
    case 'help':
      return saying(session, helpCard(context));
    case 'polite':
      return saying(session, line(context.words.help.polite, nextButton(context)));
    case 'how':
      return saying(session, howCard(context));
    case 'status':
      return status(session, context);
    case 'pause':
      return pause(session, context);
    case 'resume':
      return resume(session, context);
    case 'snooze':
      return askSnooze(session, context, days);
    case 'away':
      return askAway(session, context, days);
    case 'english':
      return speak(session, 'en');
    case 'french':
      return speak(session, 'fr');
    case 'my-data':
      return saying(session, dataCard(context));
    default:
      return undefined;
  }
}

/** Presses that everybody has. Undefined when it is not one of them. */
export function everybodyPress(
  session: Session,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn | undefined {
  const { data } = context.words;
  switch (intent.press) {
    case 'snooze-until':
      return snooze(session, context, intent.data.until ?? '', intent.fields);
    case 'away-save':
      return away(session, context, intent.fields);
    case 'account-refuse':
      return refuseAccount(session, context, intent.data, message);
    case 'erase-ask':
      return saying(session, eraseCard(context));
    case 'erase-no':
      return { session, reply: [{ prompt: line(data.kept), ...(message ? { replaces: message } : {}) }], effects: [] };
    case 'erase-yes':
      return { session, reply: [{ prompt: line(data.erased) }], effects: [{ kind: 'erase-me' }] };
    default:
      return undefined;
  }
}

/** An account that counts as theirs is not: it is taken off, whether or not it was before. */
function refuseAccount(
  session: Session,
  { words }: FlowContext,
  { platform = '', space = '', user = '' }: Readonly<Record<string, string>>,
  message: string | undefined,
): Turn {
  const said = line(words.accounts.refused, [], 'good');
  return {
    session,
    reply: [{ prompt: said, ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'refuse-account', account: { platform, space, user } }],
  };
}

/** Who waits for the desk review to open; organisers have their reviews at a glance. */
const WAITS: ReadonlySet<Role> = new Set<Role>(['leader', 'peer', 'facilitator', 'observer']);

/** Where things are: one's own way through for those who answer, all reviews for organisers, what is due for hosts. */
function status(session: Session, context: FlowContext): Turn {
  const { words } = context;
  const running = context.overview.filter((v) => v.roles.some((r) => r === 'organiser' || r === 'facilitator'));
  const answering = context.overview.filter(
    (v) => may(context.person, 'fill-sheet', v.review) && isOpened(v.review, context.now),
  );
  const awaiting = context.overview.filter(
    (v) => v.roles.some((r) => WAITS.has(r)) && !isOpened(v.review, context.now),
  );
  const hosting = context.overview.filter((v) => v.roles.includes('host'));
  const observing = context.overview.filter((v) => v.roles.includes('observer') && isOpened(v.review, context.now));
  const cards = [
    ...answering.map((v) => statusCard(v, context)),
    ...awaiting.map((v) => line(beforehand(v.review, context))),
    ...(running.length > 0 ? [overviewCard(running, context)] : []),
    ...hosting.map((v) =>
      prompt({
        title: words.host.title(v.review.hostCity),
        body: [text(hostText(v.review, context))],
        summary: words.host.title(v.review.hostCity),
      }),
    ),
    ...(answering.length + running.length + hosting.length === 0 ? observing.map((v) => observedCard(v, context)) : []),
  ];
  return cards.length > 0 ? saying(session, ...cards) : saying(session, line(words.welcome.nothing));
}

/** What is true for the host now, by the phase of the review. */
function hostText(review: Review, { words, language, now, today }: FlowContext): string {
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  if (isOver(review, now)) return words.phase.hostAfter(visit);
  if (hasBegun(review, now)) return words.phase.hostVisit(visit);
  if (!isOpened(review, now)) {
    const due = shortDay(review.report.due, language, today);
    return isReportLate(review, now) ? words.truly.hostLate(due) : words.host.waiting(due);
  }
  return isGathered(review, now) ? words.phase.hostGathered : words.host.received;
}

function resume(session: Session, context: FlowContext): Turn {
  const back = { prompt: line(context.words.pause.resumed, [], 'good') };
  const effects = [{ kind: 'change-person' as const, change: { paused: false } }];
  const view = context.focus;
  if (!view || !may(context.person, 'fill-sheet', view.review) || !view.review.openedAt)
    return { session, reply: [back], effects };
  return { ...comeBack(turnedTo(session, view.review.id), view, context, [back]), effects };
}

function speak(session: Session, language: Language): Turn {
  const said = line(wordsIn(language).language.changed, [], 'good');
  return { session, reply: [{ prompt: said }], effects: [{ kind: 'change-person', change: { language } }] };
}

/** A way on for those who fill in sheets. */
function nextButton(context: FlowContext) {
  const review = context.focus?.review;
  if (!review?.openedAt || !may(context.person, 'fill-sheet', review)) return [];
  return [{ id: 'next', label: context.words.welcome.goOn, data: { review: review.id } }];
}
