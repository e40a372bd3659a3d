import type { Asked } from '../delivery/asked';
import { answersOn } from '../method/answers-on';
import { dayIn, later } from '../method/calendar';
import { byScope } from '../method/in-scope';
import { isOfHost, may } from '../method/permissions';
import type { Account, Person } from '../method/person';
import { hasReported } from '../method/report';
import type { Review } from '../method/review';
import type { ReminderPart } from '../ports/chat';
import type { Block } from '../ports/prompt';
import type { FlowContext } from '../steps/contract';
import type { Reminded, ReminderFacts, ReminderKind, ReminderToDraw } from '../steps/planned';
import { text } from '../steps/prompts';
import { openCopy } from '../turn/copies';
import type { Deps } from '../turn/deps';
import { benchmarkOf, openTo } from '../turn/in-scope';
import { programmeView } from '../turn/load-programme';
import { bareContext, calendarOf, ownView, quietReason, reviewsOf, rolesIn } from '../turn/load-review';
import { sessionIn } from '../turn/session';
import { keptFor } from '../turn/step-documents';
import { dueBeside, freeFrom, kindsOf, remindedSince, says } from './reminders';

/** A part with what it says now. */
interface Said extends Reminded {
  part: ReminderPart;
  review: Review;
  welcomes: boolean;
}

/**
 * Somebody's reminder as it is now: each part is asked whether it is still needed, and what the plan has for the same
 * day comes with it. At most one goes out a day, across reviews and those by hand. `message` is its own id;
 * `where`: the account that it goes to, if not to the web chat.
 */
export async function sayReminder(
  deps: Deps,
  person: Person,
  parts: readonly ReminderPart[],
  message: string,
  where?: Account,
): Promise<Asked> {
  const now = deps.clock.now();
  const today = dayIn(person.timeZone, now);
  if (await remindedSince(deps, person, today, message)) {
    const until = await freeFrom(deps, person, parts[0]?.review ?? '');
    return until === undefined ? { kind: 'drop', why: 'away' } : { kind: 'wait', until };
  }
  const all = [...parts];
  for (const { kind, review } of await dueBeside(deps, person, today))
    if (!all.some((part) => says(deps.steps, part, { kind, review }))) all.push({ kind, review });
  const { said, context } = await partsNow(deps, person, all);
  if (said.length === 0) return { kind: 'drop', why: 'not needed any more' };
  // That a review has opened is said twice rather than not at all; a reminder rather not at all.
  const ifCutOff = said.some(({ welcomes }) => welcomes) ? 'repeat' : 'leave';
  const planned = { kind: 'reminder' as const, parts: said.map(({ part }) => part) };
  return {
    kind: 'say',
    content: {
      kind: 'planned',
      planned,
      said: deps.steps.draws.reminder(await withOpen(deps, person, said, where), context),
    },
    ifCutOff,
  };
}

/** The first card is not shown once more where it is open already. */
async function withOpen(
  deps: Deps,
  person: Person,
  said: readonly Said[],
  where: Account | undefined,
): Promise<ReminderToDraw[]> {
  const first = said.find(({ card }) => card);
  const open = first?.card?.card && (await openCopy(deps, person, first.card.card.id, where));
  return said.map((part) => (part === first && open ? { ...part, open: open.id } : part));
}

/** Whether a reminder would say anything now. */
export async function isNeeded(deps: Deps, person: Person, part: ReminderPart): Promise<boolean> {
  return (await partsNow(deps, person, [part])).said.length > 0;
}

async function partsNow(deps: Deps, person: Person, parts: readonly ReminderPart[]) {
  const own = await reviewsOf(deps, person);
  const context = bareContext(deps, person, 'web', rolesIn(person, own));
  const said: Said[] = [];
  for (const part of parts) {
    const review = own.find((r) => r.id === part.review);
    const found = review && (await partNow(deps, part, review, context, own));
    if (found) said.push(found);
  }
  return { said, context };
}

async function partNow(
  deps: Deps,
  part: ReminderPart,
  review: Review,
  context: FlowContext,
  own: readonly Review[],
): Promise<Said | undefined> {
  const { person, now } = context;
  const quiet = quietReason(person, calendarOf(person, review, own), now);
  const kinds = kindsOf(deps.steps, part)
    .map(([, kind]) => kind)
    .filter(({ welcomes }) => !quiet || (welcomes && quiet !== 'away'));
  const found: Reminded[] = [];
  for (const kind of kinds) {
    const said = await kindNow(deps, kind, part, review, context, own);
    if (said) found.push(said);
  }
  if (found.length === 0) return undefined;
  const card = found.find((said) => said.card)?.card;
  return {
    part,
    review,
    welcomes: kinds.some(({ welcomes }) => welcomes),
    blocks: [...(await ownLine(deps, part, context)), ...found.flatMap(({ blocks }) => blocks)],
    ...(card ? { card } : {}),
  };
}

/** What a kind says now to whoever may hear it; only what it needs is loaded. The host wall stands here, before it is asked. */
async function kindNow(
  deps: Deps,
  kind: ReminderKind,
  part: ReminderPart,
  review: Review,
  said: FlowContext,
  own: readonly Review[],
): Promise<Reminded | undefined> {
  const { person } = said;
  const benchmark = kind.to === 'host' ? benchmarkOf(deps, review) : openTo(deps, review);
  const facts = { review, benchmark };
  const inside = <T extends { indicator: string }>(all: readonly T[]) => byScope(facts.benchmark, all).inside;
  if (isOfHost(person, review) !== (kind.to === 'host')) return undefined;
  if (review.stopped) return undefined;
  if (kind.onceOpen && review.openedAt === undefined) return undefined;
  if (kind.to === 'team' && !may(person, 'read-report', review)) return undefined;
  if (kind.welcomes && (await wasTold(deps, person, part, review))) return undefined;
  const ofProgramme = { id: review.programme, reviews: own.filter(({ programme }) => programme === review.programme) };
  const context = { ...said, kept: await keptFor(deps, kind.reads ?? [], person, review, ofProgramme) };
  if (kind.to === 'host') {
    const { lines } = await deps.reports.of(review);
    return kind.says({ ...facts, isReported: hasReported(review, lines.length) }, context);
  }
  switch (kind.needs) {
    case 'review':
      return kind.says(facts, context);
    case 'own':
      return kind.says(await ownWork(deps, person, review, own), context);
    case 'counted':
      return kind.says(
        {
          ...(await ownWork(deps, person, review, own)),
          answers: answersOn(inside(await deps.store.sheets.find({ review: review.id })), said.now),
        },
        context,
      );
    case 'whole-programme': {
      const programme = await programmeView(deps, review.programme, person, { reads: kind.reads ?? [] });
      return programme && kind.says({ ...facts, programme }, context);
    }
    case 'decisions':
      return kind.says(
        { ...facts, decisions: inside(await deps.store.decisions.find({ review: review.id })) },
        context,
      );
  }
}

async function ownWork(
  deps: Deps,
  person: Person,
  review: Review,
  own: readonly Review[],
): Promise<ReminderFacts['own']> {
  const view = await ownView(deps, person, review, own);
  return { ...view, session: sessionIn(deps, await deps.store.sessions.get(person.id)) };
}

/** What somebody wrote themselves comes first; without anything to remind of, it is not said either. */
async function ownLine(deps: Deps, part: ReminderPart, { words }: FlowContext): Promise<Block[]> {
  if (!('by' in part) || part.line === '') return [];
  const sender = await deps.store.people.get(part.by);
  return [text(words.reminder.personal(sender?.name ?? words.bot, part.line), 'strong')];
}

/**
 * A visit that moves plans its opening anew; nobody is welcomed to the same review twice. Whoever was asked to come since it is
 * open to them has been told by that: what it leads to is the welcome.
 */
async function wasTold(
  { store }: Deps,
  person: Person,
  { kind }: ReminderPart,
  { id: review, openedAt, joined }: Review,
): Promise<boolean> {
  const [reminded, invited] = await Promise.all([
    store.audit.find({ person: person.id, review, action: 'reminded' }),
    openedAt === undefined ? [] : store.audit.find({ person: person.id, review, action: 'invited' }),
  ]);
  const since = later(openedAt ?? '', joined?.[person.id] ?? '');
  return reminded.some((e) => e.detail?.kind === kind) || invited.some(({ at }) => at >= since);
}
