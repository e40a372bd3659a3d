import { postToChannels } from '../delivery/outbox';
import { addDays, dayIn, daysBetween, instantAt, timeIn, visitsElsewhere } from '../method/calendar';
import type { PlanItem } from '../method/plan';
import { toAccept, withOpened } from '../method/report-cells';
import { isDeputy, type Review, type Stop } from '../method/review';
import { diffPlans, planBriefings, planReview } from '../method/schedule';
import { changedAt } from '../method/terms';
import type { Day, Instant } from '../method/time';
import { isInReach } from '../method/years';
import type { Effect } from '../steps/effects';
import { note, noteRunning } from '../turn/audit';
import { type Deps, Refusal } from '../turn/deps';
import { membersOf, reviewsAround } from '../turn/load-review';
import { together } from '../turn/turn-deps';
import { moveOddities } from './move-oddities';
import { planTimed } from './timed';
import { letSleep, wakeUp } from './waking';

/**
 * Plans a review anew and replaces what was planned as one: the review's plan revision goes up first, and only items
 * of the current revision ever fire. What the queue has not heard of yet, the sweep tells it; a plan that was cut short,
 * it completes.
 */
export async function replan(deps: Deps, reviewId: string): Promise<void> {
  const review = await deps.store.reviews.update(reviewId, (r) => ({ ...r, planRevision: r.planRevision + 1 }));
  if (!review) throw new Refusal('unknown-review', reviewId);
  await storePlan(deps, review, planFrom(deps, review, await writtenFor(deps, review)));
}

/** Writes the plan of the review's current revision, as of `from`, and takes back what it replaces. */
export function storePlan(deps: Deps, review: Review, from: Instant = deps.clock.now()): Promise<void> {
  return together(deps, review.id, (scoped) => putPlan(scoped, review, from));
}

async function putPlan(deps: Deps, review: Review, from: Instant): Promise<void> {
  const items = await planFor(deps, review, await reviewsAround(deps, review), from);
  const old = await deps.store.plan.find({ review: review.id });
  for (const item of items) await deps.store.plan.insert(item);
  await wake(deps, items);
  const replaced = old.filter((item) => item.status === 'planned' && item.planRevision < review.planRevision);
  for (const item of replaced) await deps.store.plan.update(item.id, (i) => ({ ...i, status: 'replaced' }));
  await letSleep(deps, replaced.map(jobId));
  await deps.store.settings.put({ id: writtenId(review), value: `${review.planRevision}@${from}` });
}

/** Writes the plans of reviews whose last planning was cut short: the revision had gone up, and the plan was not there. */
export async function completePlans(deps: Deps): Promise<void> {
  const reviews = await deps.store.reviews.find({});
  const kept = await deps.store.settings.find({ id: { in: reviews.map(writtenId) } });
  const written = new Map(kept.map(({ id, value }) => [id, writtenIn(value)]));
  for (const review of reviews)
    if (written.get(writtenId(review))?.revision !== String(review.planRevision)) await completePlan(deps, review);
}

/** Writes a review's plan unless it is there. */
export async function completePlan(deps: Deps, review: Review): Promise<void> {
  const written = await writtenFor(deps, review);
  if (written.revision === String(review.planRevision)) return;
  await storePlan(deps, review, planFrom(deps, review, written));
}

/** Which plan was written last, and as of when; of neither, nothing. */
async function writtenFor(deps: Deps, review: Review): Promise<{ revision: string; at: string }> {
  return writtenIn((await deps.store.settings.get(writtenId(review)))?.value ?? '');
}

function writtenIn(value: string): { revision: string; at: string } {
  const [revision = '', at = ''] = value.split('@');
  return { revision, at };
}

/**
 * The moment as of which a plan is made: now, but what an opening, somebody's joining, a change of terms or what is asked
 * since the last one has to say is not to be missed.
 */
function planFrom(
  { clock }: Deps,
  { openedAt, reportCells, joined = {}, terms, asked = {} }: Review,
  { at }: { at: string },
): Instant {
  const opened = Object.values(reportCells?.open ?? {});
  const since = [openedAt ?? '', ...opened, ...Object.values(joined), ...(terms ? [changedAt(terms)] : [])].filter(
    (moment) => at !== '' && moment > at,
  );
  const asks = Object.values(asked).flatMap((one) => (one.since > at ? [one.since] : []));
  const [first] = [...since, ...asks].sort();
  return first ?? clock.now();
}

function writtenId({ id }: Review): string {
  return `plan-written-${id}`;
}

/** What a review's plan would be now. */
async function planFor(deps: Deps, review: Review, around: readonly Review[], now: Instant): Promise<PlanItem[]> {
  const planned = planReview({
    review,
    people: await membersOf(deps, review),
    otherVisits: visitsElsewhere(around, review.id),
    planners: deps.steps.planned,
    now,
  });
  return [...planned, ...(await planTimed(deps, review, now))];
}

/** Plans the briefings of the days ahead; those planned already stay. */
export async function planAllBriefings(deps: Deps): Promise<void> {
  const reviews = await deps.store.reviews.find({});
  for (const [kind, how] of deps.steps.planned) {
    if (how.as !== 'briefing') continue;
    const people = await deps.store.people.find({ id: { in: [...new Set(reviews.flatMap(how.to))] } });
    const ahead = await deps.store.plan.find({ review: '', kind, status: 'planned' });
    const known = new Set(ahead.map((i) => i.id));
    for (const item of planBriefings(kind, how, people, deps.clock.now()))
      if (!known.has(item.id)) await deps.store.plan.insert(item);
  }
}

/** Tells the queue when to look at items. Each job's id is the item's, which carries the plan's revision. */
export async function wake(deps: Deps, items: readonly PlanItem[]): Promise<void> {
  await wakeUp(
    deps,
    items.map((item) => ({ id: jobId(item), job: { kind: 'due', item: item.id }, dueAt: item.dueAt })),
  );
}

/** The id of the job that wakes an item. */
export function jobId(item: Pick<PlanItem, 'id'>): string {
  return `due-${item.id}`;
}

/** The plan now and after a move of the visit; undefined when the new day is none, has passed, or lies out of reach. */
export async function previewMove(deps: Deps, review: Review, start: Day) {
  const now = deps.clock.now();
  const today = dayIn(review.timeZone, now);
  if (!isDay(start) || start <= today || !isInReach(start, today)) return undefined;
  const around = await reviewsAround(deps, review);
  const before = await planFor(deps, review, around, now);
  const moved = movedReview(review, start);
  const after = await planFor(
    deps,
    moved,
    around.map((r) => (r.id === review.id ? moved : r)),
    now,
  );
  const { added, removed } = diffPlans(before, after);
  const people = await membersOf(deps, moved);
  const odd = moveOddities(moved, people, around, now);
  return { review: review.id, start, before: removed, after: added, odd, people: people.filter((p) => p.active) };
}

/** Moves a visit, with the report's due day and the call keeping their distance to it, on the host's wall clock. False when changed meanwhile. */
export async function moveVisit(
  deps: Deps,
  reviewId: string,
  start: Day,
  expectedRevision: number,
  by: string,
): Promise<boolean> {
  let from = '';
  const moved = await deps.store.reviews.update(reviewId, (r) => {
    if (r.planRevision !== expectedRevision) return r;
    from = r.visit.start;
    return { ...movedReview(r, start), planRevision: r.planRevision + 1 };
  });
  if (!moved) return false;
  if (from === '') {
    if (moved.visit.start !== start) return false;
    await completePlan(deps, moved);
    return true;
  }
  await storePlan(deps, moved);
  const id = `visit-moved-${reviewId}-${moved.planRevision}`;
  await noteRunning(deps, { by, action: 'visit-moved', review: reviewId, detail: { from, to: start } }, id);
  return true;
}

/** The report is due on another day, and the sheets open on another where that is said. False when changed meanwhile. */
export async function moveReport(
  deps: Deps,
  { review: id, due, gathering, expectedRevision }: Extract<Effect, { kind: 'move-report' }>,
  by: string,
): Promise<boolean> {
  let isMoved = false;
  const moved = await deps.store.reviews.update(id, (r) => {
    isMoved = r.planRevision === expectedRevision;
    if (!isMoved) return r;
    return {
      ...r,
      report: { ...r.report, due },
      ...(gathering ? { gathering } : {}),
      planRevision: r.planRevision + 1,
    };
  });
  if (!moved || !isMoved) return false;
  await storePlan(deps, moved);
  const detail = { due, ...(gathering ? { gathering } : {}) };
  await noteRunning(
    deps,
    { by, action: 'report-moved', review: id, detail },
    `report-moved-${id}-${moved.planRevision}`,
  );
  return true;
}

/** A day that the calendar has: not 31 June. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

function movedReview(review: Review, start: Day): Review {
  const { timeZone } = review;
  const shift = daysBetween(review.visit.start, start);
  const sameTime = (at: Instant) => instantAt(addDays(dayIn(timeZone, at), shift), timeIn(timeZone, at), timeZone);
  const { stopped, ...rest } = review;
  return {
    ...rest,
    // With a new date it is postponed no more.
    ...(stopped && stopped.how !== 'postponed' ? { stopped } : {}),
    visit: { ...review.visit, start },
    report: { ...review.report, due: addDays(review.report.due, shift) },
    ...(review.gathering ? { gathering: addDays(review.gathering, shift) } : {}),
    ...(review.call ? { call: sameTime(review.call) } : {}),
  };
}

/**
 * Lets a review rest, or go on (`how` undefined), as it was shown at a plan's revision: its plan, and the plans of others
 * whose people do not travel to it, or do. False when it was changed meanwhile. Errors: `StoreError`.
 */
export async function stopReview(
  deps: Deps,
  reviewId: string,
  how: Stop | undefined,
  expectedRevision: number,
  by: string,
): Promise<boolean> {
  const at = deps.clock.now();
  let isChanged = false;
  const review = await deps.store.reviews.update(reviewId, (r) => {
    isChanged = r.planRevision === expectedRevision && r.stopped?.how !== how;
    if (!isChanged) return r;
    const { stopped: _, ...going } = r;
    return how === undefined ? going : { ...going, stopped: { how, at } };
  });
  if (!review || !isChanged) return review?.stopped?.how === how;
  const around = await reviewsAround(deps, review);
  for (const id of new Set([review.id, ...around.map((other) => other.id)])) await replan(deps, id);
  await noteRunning(
    deps,
    { by, action: how ?? 'taken-up', review: reviewId },
    `stopped-${reviewId}-${expectedRevision}`,
  );
  return true;
}

/** The report is accepted: the desk review opens, and its welcome goes out with the new plan. */
export async function openReview(deps: Deps, reviewId: string, by: string): Promise<void> {
  const now = deps.clock.now();
  const opened = await deps.store.reviews.update(reviewId, (r) =>
    r.openedAt || r.stopped ? r : { ...r, openedAt: now, ...openedCells(r, now), planRevision: r.planRevision + 1 },
  );
  if (!opened) throw new Refusal('unknown-review', reviewId);
  if (opened.stopped) return;
  await (opened.openedAt === now ? storePlan(deps, opened, now) : completePlan(deps, opened));
  await noteRunning(deps, { by, action: 'opened', review: reviewId }, `opened-${reviewId}`);
}

/** Opens to the team the cells of the report that were handed in since, where it comes in parts. Doing it again changes nothing. */
export async function openCells(deps: Deps, reviewId: string, by: string): Promise<void> {
  const now = deps.clock.now();
  let cells: readonly string[] = [];
  const opened = await deps.store.reviews.update(reviewId, (r) => {
    cells = r.stopped ? [] : toAccept(r);
    return cells.length === 0 ? r : { ...r, ...openedCells(r, now), planRevision: r.planRevision + 1 };
  });
  if (!opened) throw new Refusal('unknown-review', reviewId);
  if (cells.length === 0) return completePlan(deps, opened);
  await storePlan(deps, opened, now);
  const detail = { cells: cells.length };
  await noteRunning(
    deps,
    { by, action: 'cells-opened', review: reviewId, detail },
    `cells-${reviewId}-${opened.planRevision}`,
  );
}

function openedCells(review: Review, now: Instant): Pick<Review, 'reportCells'> {
  const reportCells = withOpened(review, now);
  return reportCells === undefined ? {} : { reportCells };
}

/** Opens the sheets to the team and says so in the channel. */
export async function gatherReview(deps: Deps, reviewId: string, by: string): Promise<void> {
  const review = await deps.store.reviews.get(reviewId);
  if (!review) throw new Refusal('unknown-review', reviewId);
  if (review.stopped) return;
  const planned = { kind: 'gathered' as const, review: reviewId };
  // The review is changed last: if this is cut short, gathering again says and notes what is still missing.
  await postToChannels(deps, `gathered-${reviewId}`, review, { kind: 'planned', planned });
  const as = isDeputy(by, review) ? { detail: { as: 'deputy' } } : {};
  await note(deps, { by, action: 'gathered', review: reviewId, ...as }, `gathered-${reviewId}`);
  const gatheredAt = deps.clock.now();
  const isPlanned = by === 'plan';
  const gathered = await deps.store.reviews.update(reviewId, (r) =>
    r.gatheredAt ? r : { ...r, gatheredAt, planRevision: r.planRevision + (isPlanned ? 0 : 1) },
  );
  // The merge is due once the sheets are open, not when they would have been.
  if (!isPlanned && gathered) await completePlan(deps, gathered);
}
