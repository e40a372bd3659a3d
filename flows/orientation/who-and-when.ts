import { dayInWords, momentInWords, visitInWords } from '../../src/i18n/format';
import { afterVisit, goneOut } from '../../src/method/after-visit';
import { isGathered } from '../../src/method/blind-rule';
import {
  dayIn,
  earliestOpening,
  gatheringAt,
  hasBegun,
  isCallAhead,
  isOpened,
  isOver,
} from '../../src/method/calendar';
import { isOfHost } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import { hasReported } from '../../src/method/report';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { WORDS } from './words';

type Words = (typeof WORDS)['en']['dates'];

/** When what is due in a review, in the reader's own time, and who has which part in it. */
export function whoAndWhenCard(view: ReviewView, context: FlowContext): Prompt {
  const w = WORDS[context.language].dates;
  const title = w.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      { kind: 'list', items: datesOf(view, context) },
      text(w.clock(context.person.timeZone), 'subtle'),
      text(w.who, 'strong'),
      { kind: 'list', items: people(view, context, w) },
    ],
    summary: title,
  });
}

/** What is done and what comes when, in the reader's own time. */
export function datesOf({ review, report }: ReviewView, context: FlowContext): string[] {
  const w = WORDS[context.language].dates;
  const { now, today, language, person, words } = context;
  const at = (when: Instant) => momentInWords(when, person.timeZone, language, false, today);
  const day = (when: Day) => dayInWords(when, language, today);
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  if (review.stopped) return [words.stopped[review.stopped.how](review.hostCity)];
  if (isOver(review, now)) return afterTheVisit(review, context, w);
  const isOpen = isOpened(review, now);
  return [
    ...(isOpen ? [] : awaited(review, now, w, { at, day })),
    ...(isOpen && !hasReported(review, report.size) ? [owed(review, now, w, day)] : []),
    ...(isOpen && review.openedAt ? [w.opened(at(review.openedAt))] : []),
    ...(isGathered(review, now) ? [w.gathered] : []),
    ...(!isGathered(review, now) && now < gatheringAt(review) ? [w.gathers(at(gatheringAt(review)))] : []),
    ...(isCallAhead(review, now) ? [review.call ? w.call(at(review.call)) : w.noCall] : []),
    hasBegun(review, now) ? w.visitNow(visit) : w.visit(visit),
  ];
}

/** When the visit was, and how far the report has come since. */
export function afterTheVisit(review: Review, { now, today, language, person }: FlowContext, w: Words): string[] {
  const at = (when: Instant) => momentInWords(when, person.timeZone, language, false, today);
  const { draft, final } = goneOut(review);
  const due = afterVisit(review).draft;
  const dueSaid = dayInWords(due, language, today);
  const wait = dayIn(review.timeZone, now) > due ? w.draftLate(dueSaid) : w.drafts(dueSaid);
  return [
    w.visited(visitInWords(review.visit.start, review.visit.days, language)),
    ...(draft ? [w.draft(at(draft.since))] : final === undefined ? [wait] : []),
    ...(draft && final === undefined ? [(now <= draft.until ? w.comments : w.commented)(at(draft.until))] : []),
    ...(final === undefined ? [] : [w.final(at(final))]),
  ];
}

/** What has to come before the desk review opens. */
function awaited(
  review: Review,
  now: Instant,
  w: Words,
  { at, day }: { at: (when: Instant) => string; day: (when: Day) => string },
): string[] {
  const opens = earliestOpening(review);
  return [owed(review, now, w, day), now < opens ? w.opens(at(opens)) : w.opensThen];
}

function owed(review: Review, now: Instant, w: Words, day: (when: Day) => string): string {
  const due = day(review.report.due);
  return dayIn(review.timeZone, now) > review.report.due ? w.reportLate(due) : w.report(due);
}

/** Whoever is of the host city, whatever else they are, hears who leads, from which cities peers come, and no more of them than that. */
function people({ review, members = new Map() }: ReviewView, { person, words }: FlowContext, w: Words): string[] {
  const named = (ids: readonly string[]) => ids.flatMap((id) => members.get(id) ?? []).map(nameAndPlace);
  const cities = [...new Set(review.members.peers.flatMap((id) => members.get(id)?.city ?? []))];
  const { leader, peers, facilitators, organisers, host } = review.members;
  const rows: [string, string[]][] = [
    [w.leader, named([leader])],
    [w.peers, isOfHost(person, review) ? cities : named(peers)],
    [w.facilitators, named(facilitators)],
    [w.organisers, named(organisers)],
    [w.host, named(host)],
  ];
  return rows.filter(([, names]) => names.length > 0).map(([label, names]) => words.labelled(label, names.join(' · ')));
}
