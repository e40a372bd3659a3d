import type { FlowContext, ReviewView } from '../../flows/contract';
import { nextOpen, prompt, text } from '../../flows/prompts/common';
import { indicatorCard } from '../../flows/prompts/indicator-card';
import { reminderText } from '../../flows/prompts/reminder';
import { welcomeCard } from '../../flows/prompts/welcome';
import { dayIn, nextWorkingMoment } from '../domain/calendar';
import { isOfHost, may } from '../domain/permissions';
import type { Person } from '../domain/person';
import type { PlanItem } from '../domain/plan';
import type { Review } from '../domain/review';
import type { Block, Prompt } from '../ports/prompt';
import { note } from './audit';
import { type Deps, Refusal } from './deps';
import { postPrompt } from './outbox';
import { bareContext, calendarOf, ownView, quietReason, reviewsOf } from './views';

/** What became of a personal item when it fired. */
export type Fired = { kind: 'sent' } | { kind: 'skipped'; note: string };

/**
 * A personal item is due: asks whether it is still needed, and sends at most one message a day and person, across
 * reviews, with what other reviews have due on the same day in it. The message's id is the day's: it is sent once.
 */
export async function fireReminder(deps: Deps, item: PlanItem): Promise<Fired> {
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  const review = await deps.store.reviews.get(item.review);
  if (!person?.active || !review) return { kind: 'skipped', note: 'nobody to remind' };
  const { own, all } = await reviewsOf(deps, person);
  const now = deps.clock.now();
  const quiet = quietReason(person, calendarOf(person, review, all), now);
  if (quiet && !(item.kind === 'opening' && quiet !== 'away')) return { kind: 'skipped', note: quiet };
  const day = dayIn(person.timeZone, now);
  if (await wasReminded(deps, person, day)) return { kind: 'skipped', note: 'reminded today' };
  const context = bareContext(deps, person, 'web', own);
  const parts = await partsOf(deps, person, item, day, context, all);
  if (parts.length === 0) return { kind: 'skipped', note: 'not needed' };
  // That a review has opened is said twice rather than not at all; a reminder rather not at all.
  const ifCutOff = parts.some((part) => part.item.kind === 'opening') ? 'repeat' : 'leave';
  await postPrompt(deps, reminderId(person.id, day), person.id, together(parts, context), { ifCutOff });
  for (const part of parts) await logReminder(deps, person, part.item, day, 'plan');
  return { kind: 'sent' };
}

/** Whether somebody had their reminder of the day, planned or manual. */
async function wasReminded(deps: Deps, person: Person, day: string): Promise<boolean> {
  const entries = await deps.store.audit.find({ person: person.id, action: 'reminded' });
  return entries.some((e) => (e.detail?.day ?? dayIn(person.timeZone, e.at)) === day);
}

/** An organiser's or leader's reminder: now, or at the start of the recipient's next working hours. */
export async function remindNow(
  deps: Deps,
  reviewId: string,
  people: readonly string[],
  personal: string,
  by: string,
  key: string,
): Promise<void> {
  const review = await deps.store.reviews.get(reviewId);
  if (!review) throw new Refusal('unknown-review', reviewId);
  const sender = await deps.store.people.get(by);
  for (const id of people) {
    const person = await deps.store.people.get(id);
    if (!person?.active) continue;
    const { own, all } = await reviewsOf(deps, person);
    const calendar = calendarOf(person, review, all);
    const now = deps.clock.now();
    const moment = nextWorkingMoment(calendar, now);
    if (moment === undefined || quietReason(person, calendar, now)) continue;
    const context = bareContext(deps, person, 'web', own);
    const head: Block[] =
      personal === ''
        ? []
        : [text(context.words.reminder.personal(sender?.name ?? context.words.bot, personal), 'strong')];
    const part = await manualPart(deps, person, review, context, all);
    const body = together([{ ...part, blocks: [...head, ...part.blocks] }], context);
    const later = moment > now ? { notBefore: moment } : {};
    await postPrompt(deps, `reminder-${key}-${id}`, id, body, { ...later, ifCutOff: 'leave' });
    const detail = { manual: true, day: dayIn(person.timeZone, moment) };
    await note(deps, { by, action: 'reminded', review: reviewId, person: id, detail }, `reminded-${key}-${id}`);
  }
}

/** What makes no sense before the desk review is open; opening it plans these anew. */
const AFTER_OPENING: ReadonlySet<PlanItem['kind']> = new Set(['opening', 'pace', 'deadline', 'merge']);

interface Part {
  item: Pick<PlanItem, 'id' | 'review' | 'kind'>;
  blocks: readonly Block[];
  /** The next card, or the welcome. */
  card?: Prompt;
}

/** The item at hand, and what is due for the same person on the same day elsewhere: one message for all. */
async function partsOf(
  deps: Deps,
  person: Person,
  item: PlanItem,
  day: string,
  context: FlowContext,
  all: readonly Review[],
): Promise<Part[]> {
  const others = await deps.store.plan.find({ person: person.id, day, status: 'planned' });
  const current = [item, ...others.filter((o) => o.id !== item.id && o.kind !== 'morning')];
  const parts: Part[] = [];
  for (const due of current) {
    const review = all.find((r) => r.id === due.review);
    if (!review || review.planRevision !== due.planRevision) continue;
    const part = await partOf(deps, person, due, review, context, all);
    if (part) parts.push(part);
    if (due.id !== item.id)
      await deps.store.plan.update(due.id, (i) =>
        i.status === 'planned' ? { ...i, status: 'done', doneAt: context.now, note: 'told with another review' } : i,
      );
  }
  return parts;
}

async function partOf(
  deps: Deps,
  person: Person,
  item: PlanItem,
  review: Review,
  context: FlowContext,
  all: readonly Review[],
): Promise<Part | undefined> {
  if (item.kind === 'report') {
    if (!isOfHost(person, review) || review.openedAt !== undefined) return undefined;
    const blocks = reminderText(item, { review } as ReviewView, context);
    return { item, blocks };
  }
  if (!may(person, 'read-report', review) || isOfHost(person, review)) return undefined;
  const view = await ownView(deps, person, review, all);
  if (AFTER_OPENING.has(item.kind) && review.openedAt === undefined) return undefined;
  if (item.kind === 'opening')
    return (await wasWelcomed(deps, person, review))
      ? undefined
      : { item, blocks: [], card: welcomeCard(view, context) };
  const decided =
    item.kind === 'merge'
      ? (await deps.store.decisions.find({ review: review.id })).filter((d) => d.judgement !== undefined).length
      : 0;
  const blocks = reminderText(item, view, context, decided);
  if (blocks.length === 0) return undefined;
  return { item, blocks, ...cardFor(item, view, context) };
}

/** A visit that moves plans its opening anew; nobody is welcomed to the same review twice. */
async function wasWelcomed(deps: Deps, person: Person, review: Review): Promise<boolean> {
  const entries = await deps.store.audit.find({ person: person.id, review: review.id, action: 'reminded' });
  return entries.some((e) => e.detail?.kind === 'opening');
}

async function manualPart(
  deps: Deps,
  person: Person,
  review: Review,
  context: FlowContext,
  all: readonly Review[],
): Promise<Part> {
  if (review.openedAt === undefined || isOfHost(person, review)) {
    const item = { id: 'manual', review: review.id, kind: 'report' as const };
    return { item, blocks: reminderText(item, { review } as ReviewView, context) };
  }
  const view = await ownView(deps, person, review, all);
  const item = { id: 'manual', review: review.id, kind: 'deadline' as const };
  return { item, blocks: reminderText(item, view, context), ...cardFor(item, view, context) };
}

/** The next card, attached to what is about unfinished sheets. */
function cardFor(item: Pick<PlanItem, 'kind'>, view: ReviewView, context: FlowContext): Pick<Part, 'card'> {
  if (item.kind !== 'pace' && item.kind !== 'deadline') return {};
  const next = nextOpen(view);
  return next ? { card: indicatorCard(view, next, context) } : {};
}

/** One message from several parts: all that is to be said, then the first card. */
function together(parts: readonly Part[], context: FlowContext): Prompt {
  const { words } = context;
  const card = parts.find((p) => p.card)?.card;
  const blocks = parts.flatMap((p) => p.blocks);
  const cities = [
    ...new Set(
      context.reviews.filter((r) => parts.some((p) => p.item.review === r.review.id)).map((r) => r.review.hostCity),
    ),
  ];
  const summary = words.reminder.summary(cities.join(', '));
  const snooze = [
    { id: 'snooze-until', label: words.pause.tomorrow, data: { until: 'tomorrow' } },
    { id: 'snooze-until', label: words.pause.monday, data: { until: 'monday' } },
    { id: 'away', label: words.pause.away },
  ];
  if (!card) return prompt({ body: blocks, summary });
  if (blocks.length === 0) return card;
  const { progress, title, ...rest } = card;
  const head = [...(progress ? [text(progress, 'subtle')] : []), ...(title ? [text(title, 'strong')] : [])];
  return {
    ...rest,
    title: summary,
    body: [...blocks, ...head, ...card.body],
    actions: parts.every((p) => p.item.kind === 'opening') ? card.actions : [...card.actions, ...snooze],
    summary,
  };
}

async function logReminder(deps: Deps, person: Person, item: Part['item'], day: string, by: string): Promise<void> {
  await note(
    deps,
    { by, action: 'reminded', review: item.review, person: person.id, detail: { kind: item.kind } },
    `reminded-${person.id}-${day}-${item.review}`,
  );
}

function reminderId(person: string, day: string): string {
  return `reminder-${person}-${day}`;
}
