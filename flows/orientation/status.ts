import { momentInWords, shortDay, visitInWords } from '../../src/i18n/format';
import { asksComments, goneOut } from '../../src/method/after-visit';
import { isGathered } from '../../src/method/blind-rule';
import { dayIn, hasBegun, isOpened, isOver } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { hasReported } from '../../src/method/report';
import { organises, type Role } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Action, Prompt } from '../../src/ports/prompt';
import { isReportLate, notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { commandButton, line, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_FEEDBACK } from '../feedback/public';
import { BUTTONS as ON_SENT } from '../host-comments/public';
import { BUTTONS as ON_REPORT } from '../initial-report/public';
import { BUTTONS as ON_INTERVIEWS } from '../interviews/public';
import { shareInWords, statusCard } from '../preparatory-review/public';
import { termsWaiting } from '../terms/public';
import { overviewCard } from './overview';
import { afterTheVisit, datesOf } from './who-and-when';
import { WORDS } from './words';

/** Who waits for the desk review to open; organisers have their reviews at a glance. */
const WAITS: ReadonlySet<Role> = new Set<Role>(['leader', 'peer', 'facilitator', 'observer']);

/** Where things are: one's own way through for those who answer, all reviews for organisers, what is due for hosts. */
export function status(session: Session, context: FlowContext): Turn {
  const cards = statusCards(context);
  return cards.length > 0 ? saying(session, ...cards) : saying(session, line(context.words.account.onNoTeam));
}

/** The same as cards; none where somebody has no review. */
export function statusCards(context: FlowContext): Prompt[] {
  const running = runningIn(context);
  const resting = context.overview.filter(({ review, roles }) => review.stopped && !organises(roles));
  const answering = context.overview.filter(
    (v) => !v.review.stopped && may(context.person, 'fill-sheet', v.review) && isOpened(v.review, context.now),
  );
  const awaiting = context.overview.filter(
    (v) =>
      !v.review.stopped &&
      v.roles.some((r) => WAITS.has(r)) &&
      !isOpened(v.review, context.now) &&
      // Of several that somebody runs, the table at a glance says so.
      !(running.length > 1 && running.includes(v)),
  );
  const hosting = context.overview.filter(
    (v) => !v.review.stopped && (v.roles.includes('host') || v.roles.includes('colleague')),
  );
  const observing = context.overview.filter(
    (v) => !v.review.stopped && v.roles.includes('observer') && isOpened(v.review, context.now),
  );
  return [
    ...resting.flatMap(({ review: { stopped, hostCity } }) =>
      stopped ? [line(context.words.stopped[stopped.how](hostCity))] : [],
    ),
    ...answering.filter(({ review }) => !hasBegun(review, context.now)).map((v) => statusCard(v, context)),
    ...answering.filter(({ review }) => isOver(review, context.now)).map((v) => afterwards(v, context)),
    ...awaiting.map((v) => notYetOpen(v.review, context)),
    ...(running.length > 0 ? [overviewCard(running, context)] : []),
    ...hosting.map((v) =>
      prompt({
        title: WORDS[context.language].host.title(v.review.hostCity),
        body: [text(hostText(v, context))],
        actions: hasBegun(v.review, context.now)
          ? hostButtons(v, context)
          : [
              commandButton(
                ON_REPORT.write,
                context.commands.labelOf(ON_REPORT.write, context.language),
                v.review.id,
                isOpened(v.review, context.now) ? undefined : 'primary',
              ),
            ],
        summary: WORDS[context.language].host.title(v.review.hostCity),
      }),
    ),
    ...(answering.length + running.length + hosting.length === 0 ? observing.map((v) => observedCard(v, context)) : []),
    ...context.overview.flatMap((v) => termsWaiting(v, context) ?? []),
    ...(context.standing ?? []),
    // What is behind them comes last.
    ...answering.filter(({ review }) => hasBegun(review, context.now)).map((v) => statusCard(v, context)),
  ];
}

/** To the team once it was there: how far the report has come. */
function afterwards({ review }: ReviewView, context: FlowContext): Prompt {
  const { commands, language } = context;
  const w = WORDS[language].dates;
  const title = w.afterVisit(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [{ kind: 'list', items: afterTheVisit(review, context, w) }],
    actions: [commandButton(ON_SENT.sent, commands.labelOf(ON_SENT.sent, language), review.id)],
    summary: title,
  });
}

/** To those who look on: what is done and what comes when, and how far the team is while it answers. */
function observedCard(view: ReviewView, context: FlowContext): Prompt {
  const { commands, language, now, person } = context;
  const { review } = view;
  const w = WORDS[language].observed;
  const title = w.title(review.hostCity);
  // Once the visit has begun its answers are behind it.
  const counts = view.team !== undefined && may(person, 'see-percentage', review) && !hasBegun(review, now);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...(counts ? [text(w.share(shareInWords(view, language)))] : []),
      { kind: 'list', items: datesOf(view, context) },
      text(WORDS[language].dates.clock(person.timeZone), 'subtle'),
    ],
    actions: [
      commandButton('dates', commands.labelOf('dates', language), review.id),
      ...(may(person, 'read-report', review)
        ? [commandButton(ON_REPORT.report, commands.labelOf(ON_REPORT.report, language), review.id)]
        : []),
    ],
    summary: title,
  });
}

/** What a host asks for while the team is there, and afterwards: of what their part lets them. */
function hostButtons({ review, roles }: ReviewView, { commands, language, now }: FlowContext): Action[] {
  if (!roles.includes('host')) return [];
  const ids = isOver(review, now) ? [ON_SENT.sent] : [ON_INTERVIEWS.interviews, ON_FEEDBACK.feedback];
  return ids.map((id) => commandButton(id, commands.labelOf(id, language), review.id));
}

/** The reviews that somebody organises or facilitates, of those at a glance. */
export function runningIn({ overview }: FlowContext): readonly ReviewView[] {
  return overview.filter(({ roles }) => organises(roles));
}

/** What is true for the host now, by the phase of the review. */
function hostText({ review, report }: ReviewView, { language, now, today }: FlowContext): string {
  const w = WORDS[language].host;
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  // What has gone out stays, wherever the visit is moved behind it.
  const { draft, final } = goneOut(review);
  if (isOver(review, now) || draft) {
    const when = (at: Instant) => momentInWords(at, review.timeZone, language, false, today);
    if (final !== undefined) return w.isFinal(when(final));
    if (draft) return (asksComments(review, now) ? w.draft : w.commented)(when(draft.until));
    return w.after(visit);
  }
  if (hasBegun(review, now)) return w.visit(visit);
  if (!isOpened(review, now)) {
    if (review.reportHandedIn !== undefined)
      return w.handedIn(shortDay(dayIn(review.timeZone, review.reportHandedIn), language, today));
    const due = shortDay(review.report.due, language, today);
    return isReportLate(review, now) ? w.late(due) : w.waiting(due);
  }
  if (!hasReported(review, report.size)) return w.openWithout;
  return isGathered(review, now) ? w.gathered : w.received;
}
