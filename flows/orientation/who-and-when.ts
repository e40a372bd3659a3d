import { dayInWords, momentInWords, visitInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { earliestOpening, gatheringAt, hasBegun, isCallAhead, isOpened, isOver } from '../../src/method/calendar';
import type { InEach } from '../../src/method/language';
import { isOfHost } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';

interface Words {
  title(city: string): string;
  report(day: string): string;
  reportLate(day: string): string;
  opened(when: string): string;
  opens(day: string): string;
  opensThen: string;
  gathered: string;
  gathers(when: string): string;
  call(when: string): string;
  noCall: string;
  visit(days: string): string;
  visitNow(days: string): string;
  visited(days: string): string;
  clock(zone: string): string;
  who: string;
  leader: string;
  peers: string;
  facilitators: string;
  organisers: string;
  host: string;
}

const WORDS: InEach<Words> = {
  en: {
    title: (city) => `${city}: when and who`,
    report: (day) => `The host city’s report is due ${day}.`,
    reportLate: (day) => `The host city’s report was due ${day}.`,
    opened: (when) => `The desk review has been open since ${when}.`,
    opens: (day) => `The desk review opens once the report is accepted, ${day} at the earliest.`,
    opensThen: 'The desk review opens once the report is accepted.',
    gathered: 'The sheets are open to the team.',
    gathers: (when) => `Sheets are due ${when}. Then they open to the team.`,
    call: (when) => `Team call: ${when}`,
    noCall: 'The team call has no date yet.',
    visit: (days) => `Visit: ${days}`,
    visitNow: (days) => `Visit: ${days}, now`,
    visited: (days) => `The visit was ${days}.`,
    clock: (zone) => `Times are yours (${zone}); days of the visit are the host city’s.`,
    who: 'Who',
    leader: 'Leads',
    peers: 'Peers',
    facilitators: 'Facilitates',
    organisers: 'Organises',
    host: 'Host city',
  },
  fr: {
    title: (city) => `${city} : quand et qui`,
    report: (day) => `Le rapport de la ville hôte est attendu ${day}.`,
    reportLate: (day) => `Le rapport de la ville hôte était attendu ${day}.`,
    opened: (when) => `La revue préparatoire est ouverte depuis ${when}.`,
    opens: (day) => `La revue préparatoire ouvre une fois le rapport accepté, au plus tôt ${day}.`,
    opensThen: 'La revue préparatoire ouvre une fois le rapport accepté.',
    gathered: 'Les fiches sont ouvertes à l’équipe.',
    gathers: (when) => `Les fiches sont attendues pour ${when}. Elles s’ouvrent alors à l’équipe.`,
    call: (when) => `Réunion d’équipe : ${when}`,
    noCall: 'La réunion d’équipe n’a pas encore de date.',
    visit: (days) => `Visite : ${days}`,
    visitNow: (days) => `Visite : ${days}, en ce moment`,
    visited: (days) => `La visite a eu lieu : ${days}.`,
    clock: (zone) => `Les heures sont les vôtres (${zone}) ; les jours de la visite, ceux de la ville hôte.`,
    who: 'Qui',
    leader: 'Dirige',
    peers: 'Pairs',
    facilitators: 'Facilite',
    organisers: 'Organise',
    host: 'Ville hôte',
  },
};

/** When what is due in a review, in the reader's own time, and who has which part in it. */
export function whoAndWhenCard(view: ReviewView, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  const title = w.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      { kind: 'list', items: dates(view.review, context, w) },
      text(w.clock(context.person.timeZone), 'subtle'),
      text(w.who, 'strong'),
      { kind: 'list', items: people(view, context, w) },
    ],
    summary: title,
  });
}

function dates(review: Review, { now, today, language, person }: FlowContext, w: Words): string[] {
  const at = (when: Instant) => momentInWords(when, person.timeZone, language, false, today);
  const day = (when: Day) => dayInWords(when, language, today);
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  if (isOver(review, now)) return [w.visited(visit)];
  const isOpen = isOpened(review, now);
  return [
    ...(isOpen ? [] : awaited(review, now, w, { at, day })),
    ...(isOpen && review.openedAt ? [w.opened(at(review.openedAt))] : []),
    ...(isGathered(review, now) ? [w.gathered] : []),
    ...(!isGathered(review, now) && now < gatheringAt(review) ? [w.gathers(at(gatheringAt(review)))] : []),
    ...(isCallAhead(review, now) ? [review.call ? w.call(at(review.call)) : w.noCall] : []),
    hasBegun(review, now) ? w.visitNow(visit) : w.visit(visit),
  ];
}

/** What has to come before the desk review opens. */
function awaited(
  review: Review,
  now: Instant,
  w: Words,
  { at, day }: { at: (when: Instant) => string; day: (when: Day) => string },
): string[] {
  const due = day(review.report.due);
  const opens = earliestOpening(review);
  return [
    isReportLate(review, now) ? w.reportLate(due) : w.report(due),
    now < opens ? w.opens(at(opens)) : w.opensThen,
  ];
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
