import { makeDigest, recordDigest } from '../../delivery/digest-making';
import { inCellOrder } from '../../method/benchmark';
import { dayIn, deadline, earliestOpening, instantAt, later, workingDaysBetween } from '../../method/calendar';
import { may } from '../../method/permissions';
import type { Person } from '../../method/person';
import { answerers, type Review } from '../../method/review';
import type { Instant } from '../../method/time';
import { DIGEST_TIME } from '../../method/wishes';
import { replan } from '../../plan/planning';
import type { Deps } from '../../turn/deps';
import { benchmarkOf } from '../../turn/in-scope';
import { answerAs, type Scene } from './answering';
import { seedPreparation } from './preparing';
import { withProposal } from './terms';

/** How far each peer of the running desk review is, in turn; the last is the one who has gone quiet. */
const SHARES = [0.34, 0.62, 0.48, 0.55, 0.16] as const;
/** How much one press of *let the others answer* does of what is open, and at least. */
const PRESS_SHARE = 1 / 3;
const PRESS_LEAST = 8;
/** How many past digests the example shows. */
const SHOWN_DIGESTS = 2;

/** Brings the example to life: what has begun by now is open, what was due is gathered, and part of the answers is in. */
export async function seedExample(deps: Deps, programme: string): Promise<void> {
  const reviews = await deps.store.reviews.find({});
  for (const review of reviews) await seedReview(deps, review);
  await seedPreparation(deps, programme);
  for (const review of reviews) await replan(deps, review.id);
}

async function seedReview(deps: Deps, imported: Review): Promise<void> {
  const now = deps.clock.now();
  const review = withProposal(imported, now);
  if (review !== imported) await deps.store.reviews.put(review);
  const openedAt = earliestOpening(review);
  const end = deadline(review);
  if (openedAt > now) return;
  const isOver = end <= now;
  const begun = { ...review, openedAt, ...(isOver ? { gatheredAt: end } : {}) };
  await deps.store.reviews.put(begun);
  if (isOver) return seedAnswers(deps, begun, end, () => 1);
  await seedAnswers(deps, begun, now, (i) => SHARES[Math.min(i, SHARES.length - 1)] ?? 0);
  await seedDigests(deps, begun, now);
}

/** The digests of the last working days, so that the team's channel tells a story from the first moment. */
async function seedDigests(deps: Deps, review: Review, now: Instant): Promise<void> {
  const leader = await deps.store.people.get(review.members.leader);
  if (!leader) return;
  const from = dayIn(leader.timeZone, review.openedAt ?? now);
  const days = workingDaysBetween({ person: leader, visits: [] }, from, dayIn(leader.timeZone, now));
  const moments = days.map((day) => instantAt(day, DIGEST_TIME, leader.timeZone));
  const past = moments.filter((at) => at < now);
  for (const [i, until] of past.entries())
    if (i < past.length - SHOWN_DIGESTS) await recordDigest(deps, review.id, until);
    else await makeDigest(deps, review.id, until, { notBefore: until });
}

/** All but this person answer part of what is open to them, in every review under way. Says how many answers came. */
export async function letOthersAnswer(deps: Deps, except: string): Promise<number> {
  const now = deps.clock.now();
  const reviews = await deps.store.reviews.find({});
  const mine = reviews.filter((r) => answerers(r).includes(except) || r.members.organisers.includes(except));
  let count = 0;
  for (const review of mine.filter((r) => r.openedAt !== undefined && dayIn(r.timeZone, now) < r.visit.start)) {
    const scene = await sceneOf(deps, review);
    for (const person of await peopleOf(deps, review)) {
      if (person.id === except) continue;
      const open = await openFor(deps, review, person);
      const batch = open.slice(0, Math.max(PRESS_LEAST, Math.ceil(open.length * PRESS_SHARE)));
      for (const indicator of batch) if (await answerAs(deps, scene, person, indicator, now)) count += 1;
    }
  }
  return count;
}

async function seedAnswers(
  deps: Deps,
  review: Review,
  until: Instant,
  share: (index: number) => number,
): Promise<void> {
  const scene = await sceneOf(deps, review);
  const people = await peopleOf(deps, review);
  for (const [index, person] of people.entries()) {
    const all = inCellOrder(benchmarkOf(deps, review));
    const some = all.slice(0, Math.round(all.length * share(index)));
    const quiet = index === people.length - 1 && share(index) < 1;
    const moments = workingMoments(person, review, until, quiet ? 3 : 0, some.length);
    for (const [i, indicator] of some.entries()) await answerAs(deps, scene, person, indicator, moments[i] ?? until);
  }
}

/** Moments spread over a person's working days since the opening, leaving out the last few. */
function workingMoments(person: Person, review: Review, until: Instant, leaveOut: number, count: number): Instant[] {
  const calendar = { person, visits: [] };
  const from = dayIn(person.timeZone, review.openedAt ?? until);
  const days = workingDaysBetween(calendar, from, dayIn(person.timeZone, until));
  const used = days.slice(0, Math.max(1, days.length - leaveOut));
  return Array.from({ length: count }, (_, i) => {
    const day = used[Math.floor((i * used.length) / count)] ?? from;
    const minute = 5 * (i % 12);
    const at = instantAt(day, `10:${String(minute).padStart(2, '0')}`, person.timeZone);
    const opened = review.openedAt ?? at;
    const earliest = later(at, opened);
    return earliest > until ? until : earliest;
  });
}

async function sceneOf(deps: Deps, review: Review): Promise<Scene> {
  const lines = await deps.store.reportLines.find({ review: review.id });
  const register = await deps.store.functions.find({ review: review.id });
  return { review, register, report: new Map(lines.map((l) => [l.indicator, l])) };
}

/** Those who fill in sheets: peers in the order of the file, the leader second, so that the first peer is a newcomer's. */
async function peopleOf(deps: Deps, review: Review): Promise<Person[]> {
  const people = await deps.store.people.find({ id: { in: answerers(review) } });
  const order = answerers(review);
  return people.filter((p) => may(p, 'fill-sheet', review)).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

async function openFor(deps: Deps, review: Review, person: Person) {
  const sheets = await deps.store.sheets.find({ review: review.id, person: person.id });
  const begun = new Set(sheets.map((s) => s.indicator));
  const all = inCellOrder(benchmarkOf(deps, review));
  return all.filter((i) => !begun.has(i.id));
}
