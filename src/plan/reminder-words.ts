import { BUTTONS } from '../../flows/own-time/public';
import { indicatorCard } from '../../flows/preparatory-review/indicator-card';
import { nextOpen } from '../../flows/prompts/common';
import { handText, reminderText } from '../../flows/prompts/reminder';
import { welcomeCard } from '../../flows/prompts/welcome';
import type { Asked } from '../delivery/asked';
import { dayIn } from '../method/calendar';
import { isOfHost, may } from '../method/permissions';
import type { Person } from '../method/person';
import type { ReminderKind } from '../method/plan';
import type { Review } from '../method/review';
import type { ReminderPart } from '../ports/chat';
import type { Block, Prompt } from '../ports/prompt';
import type { FlowContext, ReviewView } from '../steps/contract';
import { prompt, text } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { bareContext, calendarOf, ownView, quietReason, reviewsOf, rolesIn } from '../turn/load-review';
import { dueBeside, freeFrom, remindedSince, says } from './reminders';

/** What makes no sense before the desk review is open; opening it plans these anew. */
const AFTER_OPENING: ReadonlySet<ReminderPart['kind']> = new Set<ReminderKind>([
  'opening',
  'pace',
  'deadline',
  'merge',
]);

/** What says nothing of anybody's sheets, which then need not be read. */
const ABOUT_THE_VISIT: ReadonlySet<ReminderPart['kind']> = new Set<ReminderKind>([
  'merge',
  'programme',
  'logistics',
  'feedback-report',
]);

/** A part with what it says now: some text, and the next card or the welcome. */
interface Said {
  part: ReminderPart;
  blocks: readonly Block[];
  card?: Prompt;
}

/**
 * Somebody's reminder as it is now: each part is asked whether it is still needed, and what the plan has for the same
 * day comes with it. At most one goes out a day, across reviews and those by hand. `message` is its own id.
 */
export async function sayReminder(
  deps: Deps,
  person: Person,
  parts: readonly ReminderPart[],
  message: string,
): Promise<Asked> {
  const now = deps.clock.now();
  const today = dayIn(person.timeZone, now);
  if (await remindedSince(deps, person, today, message)) {
    const until = await freeFrom(deps, person, parts[0]?.review ?? '');
    return until === undefined ? { kind: 'drop', why: 'away' } : { kind: 'wait', until };
  }
  const all = [...parts];
  for (const { kind, review } of await dueBeside(deps, person, today))
    if (!all.some((part) => says(part, { kind, review }))) all.push({ kind, review });
  const { said, context } = await partsNow(deps, person, all);
  if (said.length === 0) return { kind: 'drop', why: 'not needed any more' };
  // That a review has opened is said twice rather than not at all; a reminder rather not at all.
  const ifCutOff = said.some(({ part }) => part.kind === 'opening') ? 'repeat' : 'leave';
  const planned = { kind: 'reminder' as const, parts: said.map(({ part }) => part) };
  return { kind: 'say', content: { kind: 'planned', planned, said: together(said, context) }, ifCutOff };
}

/** Whether a reminder would say anything now. */
export async function isNeeded(deps: Deps, person: Person, part: ReminderPart): Promise<boolean> {
  return (await partsNow(deps, person, [part])).said.length > 0;
}

async function partsNow(deps: Deps, person: Person, parts: readonly ReminderPart[]) {
  const own = await reviewsOf(deps, person);
  const context = bareContext(deps, person, 'web', rolesIn(person, own));
  const found: Said[] = [];
  for (const part of parts) {
    const review = own.find((r) => r.id === part.review);
    const quiet = review && quietReason(person, calendarOf(person, review, own), context.now);
    if (!review || (quiet && (part.kind !== 'opening' || quiet === 'away'))) continue;
    const said = await partNow(deps, person, part, review, context, own);
    if (said) found.push(said);
  }
  return { said: found, context };
}

async function partNow(
  deps: Deps,
  person: Person,
  part: ReminderPart,
  review: Review,
  context: FlowContext,
  own: readonly Review[],
): Promise<Said | undefined> {
  const isHost = isOfHost(person, review);
  if (part.kind === 'report' || (part.kind === 'by-hand' && isHost)) {
    if (!isHost || review.openedAt !== undefined) return undefined;
    return saying(part, await withLine(deps, part, reminderText('report', { review } as ReviewView, context), context));
  }
  if (isHost || !may(person, 'read-report', review)) return undefined;
  if (AFTER_OPENING.has(part.kind) && review.openedAt === undefined) return undefined;
  const benchmark = deps.benchmark(review.benchmark.id, review.benchmark.version);
  const view = ABOUT_THE_VISIT.has(part.kind)
    ? ({ review, benchmark } as ReviewView)
    : await ownView(deps, person, review, own);
  if (part.kind === 'opening')
    return (await wasWelcomed(deps, person, review))
      ? undefined
      : { part, blocks: [], card: welcomeCard(view, context) };
  if (part.kind === 'by-hand')
    return saying(part, await withLine(deps, part, handText(view, context), context), view, context);
  const decided =
    part.kind === 'merge'
      ? (await deps.store.decisions.find({ review: review.id })).filter((d) => d.judgement !== undefined).length
      : 0;
  return saying(part, reminderText(part.kind, view, context, decided), view, context);
}

function saying(part: ReminderPart, blocks: readonly Block[], view?: ReviewView, context?: FlowContext) {
  if (blocks.length === 0) return undefined;
  return { part, blocks, ...(view && context ? cardFor(part, view, context) : {}) };
}

/** What somebody wrote themselves comes first; without anything to remind of, it is not said either. */
async function withLine(deps: Deps, part: ReminderPart, blocks: readonly Block[], { words }: FlowContext) {
  if (part.kind !== 'by-hand' || part.line === '' || blocks.length === 0) return blocks;
  const sender = await deps.store.people.get(part.by);
  return [text(words.reminder.personal(sender?.name ?? words.bot, part.line), 'strong'), ...blocks];
}

/** A visit that moves plans its opening anew; nobody is welcomed to the same review twice. */
async function wasWelcomed(deps: Deps, person: Person, review: Review): Promise<boolean> {
  const entries = await deps.store.audit.find({ person: person.id, review: review.id, action: 'reminded' });
  return entries.some((e) => e.detail?.kind === 'opening');
}

/** The next card, attached to what is about unfinished sheets. */
function cardFor({ kind }: ReminderPart, view: ReviewView, context: FlowContext): Pick<Said, 'card'> {
  if (kind !== 'pace' && kind !== 'deadline' && kind !== 'by-hand') return {};
  const next = nextOpen(view);
  return next ? { card: indicatorCard(view, next, context) } : {};
}

/** One message from several parts: all that is to be said, then the first card. */
function together(parts: readonly Said[], context: FlowContext): Prompt {
  const { words } = context;
  const card = parts.find((p) => p.card)?.card;
  const blocks = parts.flatMap((p) => p.blocks).filter(isFirst);
  const cities = [
    ...new Set(
      context.reviews.filter((r) => parts.some((p) => p.part.review === r.review.id)).map((r) => r.review.hostCity),
    ),
  ];
  const summary = words.reminder.summary(cities.join(', '));
  const snooze = [
    { id: BUTTONS.snoozeUntil, label: words.pause.tomorrow, data: { until: 'tomorrow' } },
    { id: BUTTONS.snoozeUntil, label: words.pause.monday, data: { until: 'monday' } },
    { id: BUTTONS.away, label: words.pause.away },
  ];
  if (!card) return prompt({ body: blocks, summary });
  if (blocks.length === 0) return card;
  const { progress, title, ...rest } = card;
  const head = [...(progress ? [text(progress, 'subtle')] : []), ...(title ? [text(title, 'strong')] : [])];
  return {
    ...rest,
    title: summary,
    body: [...blocks, ...head, ...card.body],
    actions: parts.every((p) => p.part.kind === 'opening') ? card.actions : [...card.actions, ...snooze],
    summary,
  };
}

/** Two who remind of the same say it once. */
function isFirst(block: Block, n: number, all: readonly Block[]): boolean {
  return all.findIndex((other) => JSON.stringify(other) === JSON.stringify(block)) === n;
}
