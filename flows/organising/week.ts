import { dayInWords, listInWords, momentInWords, shortDay, visitInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { addDays, dayIn, earliestOpening, gatheringAt, isOpened, isOver } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { neverCame } from '../../src/method/reach';
import { hasReported } from '../../src/method/report';
import { organises } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { BUTTONS, overviewTitle } from '../orientation/public';
import { WEEK } from './words/week';

/** What is due lies within so many days, today included. */
const DAYS = 7;

/** *week*: over all reviews that somebody runs or leads, what is due in the next seven days, who is late, what waits for them. */
export function week(session: Session, context: FlowContext): Turn {
  const w = WEEK[context.language];
  const run = context.overview.filter((view) => isRun(view, context));
  const views = run.filter(({ review }) => !review.stopped && !isOver(review, context.now));
  if (views.length === 0) return saying(session, line(run.length > 0 ? w.over : w.none));
  return saying(session, weekCard(views, context));
}

/** Whoever is of the host city runs it no further than its dates. */
function isRun({ roles, review, team }: ReviewView, { person }: FlowContext): boolean {
  return (
    team !== undefined &&
    (organises(roles) || review.members.leader === person.id) &&
    may(person, 'see-progress', review)
  );
}

function weekCard(views: readonly ReviewView[], context: FlowContext): Prompt {
  const w = WEEK[context.language];
  const due = views
    .flatMap((view) => dueIn(view, context))
    .filter(({ day }) => day >= context.today && day < addDays(context.today, DAYS))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const section = (title: string, items: readonly string[], nothing: string): Block[] => [
    text(title, 'strong'),
    items.length > 0 ? { kind: 'list', items } : text(nothing, 'subtle'),
  ];
  return prompt({
    title: w.title,
    body: [
      ...section(
        w.due,
        due.map(({ said }) => said),
        w.nothingDue,
      ),
      ...section(
        w.late,
        views.flatMap((view) => lateIn(view, context)),
        w.nobodyLate,
      ),
      ...section(
        w.waits,
        views.flatMap((view) => waitingIn(view, context)),
        w.nothingWaits,
      ),
    ],
    actions: [{ id: BUTTONS.status, label: overviewTitle(context.language) }],
    summary: w.title,
  });
}

/** On the reader's own days. */
interface Due {
  day: Day;
  said: string;
}

function dueIn({ review }: ReviewView, { language, person, now, today }: FlowContext): Due[] {
  const w = WEEK[language].dates;
  const at = (moment: Instant | undefined, say: (city: string, when: string) => string): Due[] => {
    if (moment === undefined || moment < now) return [];
    const when = momentInWords(moment, person.timeZone, language, false, today);
    return [{ day: dayIn(person.timeZone, moment), said: say(review.hostCity, when) }];
  };
  const on = (day: Day, say: (city: string, when: string) => string): Due[] => [
    { day, said: say(review.hostCity, dayInWords(day, language, today)) },
  ];
  const isOpen = isOpened(review, now);
  return [
    ...(isOpen ? [] : on(review.report.due, w.report)),
    ...(isOpen ? [] : at(earliestOpening(review), w.opening)),
    ...(isOpen && !isGathered(review, now) ? at(gatheringAt(review), w.gathering) : []),
    ...at(review.call, w.call),
    ...on(review.visit.start, (city) => w.visit(city, visitInWords(review.visit.start, review.visit.days, language))),
  ];
}

function lateIn(view: ReviewView, { language, now, today }: FlowContext): string[] {
  const w = WEEK[language];
  const { review, team } = view;
  const isDesk = isOpened(review, now) && !isGathered(review, now);
  const behind = isDesk
    ? [...(team?.paces ?? [])].filter(([, pace]) => pace.behind).map(([id]) => nameOf(view, id))
    : [];
  return [
    ...(isReportLate(review, now) || (isDesk && !hasReported(review, view.report.size))
      ? [w.reportLate(review.hostCity, shortDay(review.report.due, language, today))]
      : []),
    ...(behind.length > 0 ? [w.behind(review.hostCity, listInWords(behind, language))] : []),
  ];
}

/** What only they can do: open it, ask people to come, see to those who are not reached. */
function waitingIn(view: ReviewView, { language, person, now }: FlowContext): string[] {
  const w = WEEK[language];
  const { review, team } = view;
  const opens = may(person, 'manage-review', review) || may(person, 'decide', review);
  const missing = [...(team?.reach ?? [])].filter(([, reach]) => neverCame(reach));
  const names = (state: string) => missing.filter(([, reach]) => reach.state === state).map(([id]) => nameOf(view, id));
  const [asked, unasked, lost] = [names('invited'), names('not-invited'), names('not-reached')];
  const said = (say: (city: string, names: string) => string, who: readonly string[]) =>
    who.length > 0 ? [say(review.hostCity, listInWords(who, language))] : [];
  return [
    ...(!isOpened(review, now) && now >= earliestOpening(review) && opens ? [w.toOpen(review.hostCity)] : []),
    ...(may(person, 'invite', review) ? said(w.toInvite, unasked) : []),
    ...said(w.notHere, asked),
    ...said(w.notReached, lost),
  ];
}

function nameOf({ team }: ReviewView, id: string): string {
  return team?.people.get(id)?.name ?? id;
}
