import { dayInWords, listInWords, momentInWords, shortDay, visitInWords } from '../../src/i18n/format';
import { afterVisit, goneOut } from '../../src/method/after-visit';
import { isGathered } from '../../src/method/blind-rule';
import { addDays, dayIn, earliestOpening, gatheringAt, hasBegun, isOpened, isOver } from '../../src/method/calendar';
import { looksAfter } from '../../src/method/looking-after';
import { partiesOf } from '../../src/method/parties';
import { may } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import { neverCame } from '../../src/method/reach';
import { hasReported } from '../../src/method/report';
import { organises } from '../../src/method/review';
import { seatAsOne } from '../../src/method/seats';
import { missingYes, termsIn } from '../../src/method/terms';
import type { Day, Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { BUTTONS, overviewTitle } from '../orientation/public';
import { endButtons, standingsOf } from './acting';
import { ACTING } from './words/acting';
import { WEEK } from './words/week';

/** What is due lies within so many days, today included. */
const DAYS = 7;

/** A review, and who looks after it where that is another than the reader. */
interface Looked {
  view: ReviewView;
  other?: Person;
}

/**
 * *week*: over all reviews that somebody runs or leads, what is due in the next seven days, who is late, what waits for
 * them; and for another organiser, in the reviews that this one looks after first.
 */
export function week(session: Session, context: FlowContext): Turn {
  const w = WEEK[context.language];
  const run = context.overview.filter((view) => isRun(view, context));
  const views = run.filter(
    ({ review }) => !review.stopped && (!isOver(review, context.now) || goneOut(review).final === undefined),
  );
  if (views.length === 0) return saying(session, line(run.length > 0 ? w.over : w.none));
  return saying(session, weekCard(ownFirst(views, context), context));
}

/** Whoever is of the host city runs it no further than its dates. */
function isRun({ roles, review, team }: ReviewView, { person }: FlowContext): boolean {
  return (
    team !== undefined &&
    (organises(roles) || review.members.leader === person.id) &&
    may(person, 'see-progress', review)
  );
}

/** By their dates, one's own before those of others. */
function ownFirst(views: readonly ReviewView[], context: FlowContext): Looked[] {
  const looked = views.map((view) => ({ view, ...lookedAfter(view, context) }));
  return [...looked.filter(({ other }) => !other), ...looked.filter(({ other }) => other)];
}

function lookedAfter({ review, roles, team }: ReviewView, { person }: FlowContext): Pick<Looked, 'other'> {
  if (!roles.includes('organiser') || review.members.leader === person.id) return {};
  const first = looksAfter(review, team?.people ?? new Map());
  const other = first === person.id ? undefined : team?.people.get(first ?? '');
  return other ? { other } : {};
}

function weekCard(all: readonly Looked[], context: FlowContext): Prompt {
  const w = WEEK[context.language];
  const named = (said: string, other: Person | undefined) => (other ? w.ofAnother(said, other.name) : said);
  const waits = (of: Person | undefined) =>
    all.filter(({ other }) => other?.id === of?.id).flatMap(({ view }) => waitingIn(view, context));
  const others = new Map(all.flatMap(({ other }) => (other ? [[other.id, other] as const] : [])));
  const waitsForOthers = [...others.values()].flatMap((other) => {
    const items = waits(other);
    return items.length > 0 ? section(w.waitsFor(other.name), items, '') : [];
  });
  const standing = standingsOf(context).map(({ by, other, until }) =>
    ACTING[context.language].standsIn(by.name, other.name, dayInWords(until, context.language, context.today)),
  );
  const done = [...new Set(all.flatMap(({ view }) => doneIn(view, context)))];
  const due = all
    .flatMap(({ view, other }) => dueIn(view, context).map(({ day, said }) => ({ day, said: named(said, other) })))
    .filter(({ day }) => day >= context.today && day < addDays(context.today, DAYS))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return prompt({
    title: w.title,
    body: [
      ...standing.map((one) => text(one, 'subtle')),
      ...section(
        w.due,
        due.map(({ said }) => said),
        w.nothingDue,
      ),
      ...section(
        w.late,
        all.flatMap(({ view, other }) => lateIn(view, context).map((said) => named(said, other))),
        w.nobodyLate,
      ),
      ...section(w.waits, waits(undefined), w.nothingWaits),
      ...waitsForOthers,
      ...(waitsForOthers.length > 0 ? [text(w.forThem, 'subtle')] : []),
      ...(done.length > 0 ? section(w.done, done, '') : []),
    ],
    actions: [{ id: BUTTONS.status, label: overviewTitle(context.language) }, ...endButtons(context)],
    summary: w.title,
  });
}

function section(title: string, items: readonly string[], nothing: string): Block[] {
  return [text(title, 'strong'), items.length > 0 ? { kind: 'list', items } : text(nothing, 'subtle')];
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
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  if (isOver(review, now)) {
    const { draft } = goneOut(review);
    return draft ? at(draft.until, w.comments) : on(afterVisit(review).draft, w.draft);
  }
  if (hasBegun(review, now)) return [{ day: today, said: w.visiting(review.hostCity, visit) }];
  return [
    ...(isOpen ? [] : on(review.report.due, w.report)),
    ...(isOpen ? [] : at(earliestOpening(review), w.opening)),
    ...(isOpen && !isGathered(review, now) ? at(gatheringAt(review), w.gathering) : []),
    ...at(review.call, w.call),
    ...on(review.visit.start, (city) => w.visit(city, visit)),
  ];
}

function lateIn(view: ReviewView, { language, now, today }: FlowContext): string[] {
  const w = WEEK[language];
  const { review, team } = view;
  const isDesk = isOpened(review, now) && !isGathered(review, now);
  const behind = isDesk
    ? [...(team?.paces ?? [])].filter(([, pace]) => pace.behind).map(([seat]) => seatName(view, seat))
    : [];
  return [
    ...(isReportLate(review, now) || (isDesk && !hasReported(review, view.report.size))
      ? [w.reportLate(review.hostCity, shortDay(review.report.due, language, today))]
      : []),
    ...(isDraftLate(review, now)
      ? [w.draftLate(review.hostCity, shortDay(afterVisit(review).draft, language, today))]
      : []),
    ...(behind.length > 0 ? [w.behind(review.hostCity, listInWords(behind, language))] : []),
  ];
}

/** Whether four weeks after the visit are over and no draft of the report has gone to the city. */
function isDraftLate(review: ReviewView['review'], now: Instant): boolean {
  const { draft, final } = goneOut(review);
  return !draft && final === undefined && dayIn(review.timeZone, now) > afterVisit(review).draft;
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
  const { draft } = goneOut(review);
  if (isOver(review, now))
    return draft && now > draft.until && may(person, 'decide', review) ? [w.toFinish(review.hostCity)] : [];
  return [
    ...(!isOpened(review, now) && now >= earliestOpening(review) && opens ? [w.toOpen(review.hostCity)] : []),
    ...termsWaitingIn(view, person, w),
    ...(may(person, 'invite', review) ? said(w.toInvite, unasked) : []),
    ...said(w.notHere, asked),
    ...said(w.notReached, lost),
  ];
}

/** Proposed terms, and whether the reader's yes is what they wait for. */
function termsWaitingIn({ review }: ReviewView, person: Person, w: (typeof WEEK)['en']): string[] {
  const { proposed } = termsIn(review);
  if (!proposed) return [];
  const own = partiesOf(person, review);
  const isOwn = missingYes(proposed).some((party) => own.includes(party));
  return [isOwn ? w.termsWait(review.hostCity) : w.termsWithOthers(review.hostCity)];
}

function seatName({ review, team }: ReviewView, seat: string): string {
  return seatAsOne(seat, review, team?.people ?? new Map())?.name ?? seat;
}

function nameOf({ team }: ReviewView, id: string): string {
  return team?.people.get(id)?.name ?? id;
}

/** By whom and for whom, each once a day. */
function doneIn(view: ReviewView, { language, person, today, doneForOthers = [] }: FlowContext): string[] {
  const w = WEEK[language];
  const { review } = view;
  return doneForOthers.flatMap((done) => {
    if (done.review !== review.id) return [];
    const day = shortDay(dayIn(person.timeZone, done.at), language, today);
    return [w.doneFor(review.hostCity, w.did[done.action], nameOf(view, done.by), nameOf(view, done.for), day)];
  });
}
