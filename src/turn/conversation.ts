import { signInsOf } from '../accounts/web-sessions';
import { channelView } from '../delivery/channels';
import { may } from '../method/permissions';
import type { Account, Person } from '../method/person';
import type { Review } from '../method/review';
import { previewMove } from '../plan/planning';
import { type Message, openCardIn, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import type { Prompt } from '../ports/prompt';
import type { InboxEntry, SessionRecord } from '../ports/records';
import type { Store } from '../ports/store';
import { calledAs } from '../programme/called';
import { changingFor } from '../programme/changing/changing';
import { creationFor } from '../programme/creating/creation';
import { foundingFor } from '../programme/founding/founding';
import type { FlowContext, Intent, Reply, Session, Turn } from '../steps/contract';
import { NEW_SESSION, SESSION_VERSION } from '../steps/contract';
import { converse } from '../steps/converse';
import type { Effect } from '../steps/effects';
import { focusOf, settled } from '../steps/focus';
import { earlierReadFor, intentOf, needsOf, readFor } from '../steps/intent';
import { aboutProgramme, programmesMeant } from '../steps/programme-focus';
import { tried, untried } from './attempts';
import { doneForOthers } from './audit';
import { leaveOneOpen, readCopies } from './copies';
import { type Deps, Refusal } from './deps';
import { carryOut } from './effects';
import { benchmarkOf } from './in-scope';
import { earlierFor } from './load-earlier';
import { overviewFor, teamWanted } from './load-overview';
import { programmeView } from './load-programme';
import { bareContext, ownView, reviewsOf, rolesIn, teamView, whoIsThere } from './load-review';
import { logOf } from './log';
import { withNames } from './naming';
import { changesLanguage, redrawOpen } from './other-language';
import { redraw } from './redrawing';
import { heardBefore, saidAs, saidId } from './rewording';
import { type Afterwards, openScope } from './scope';
import { sessionIn } from './session';
import { standingFor } from './standing';
import { keptFor } from './step-documents';
import { depsIn, reading } from './turn-deps';
import { type Held, leaveConversation, leftAs, takeConversation } from './turns';
import { inItsThread, withCard } from './under-card';

/** How often a turn is taken again when somebody else wrote in between. */
const ATTEMPTS = 5;

/**
 * The one place that loads a session, calls a flow, carries out its effects, and only then answers. Everything is written
 * together, with the inbox's entry last: the same event again changes nothing. Answers with what it was
 * answered; or, where it is to be taken in order, of the same person's events that come first and wait. `person`:
 * whose it is, when that has just been read. Throws a `StoreError` when the store cannot keep it; the event then stays in
 * the inbox.
 */
export function takeTurn(deps: Deps, event: InboundEvent): Promise<Answered>;
export function takeTurn(deps: Deps, event: InboundEvent, how: HowTaken): Promise<Taken>;
export async function takeTurn(deps: Deps, event: InboundEvent, how: HowTaken = {}): Promise<Taken> {
  const person = how.person ?? (await deps.store.people.get(event.person));
  if (!person?.active) throw new Refusal('unknown-person', event.person);
  const heard = await heardBefore(deps, await withNames(deps, event, person.language));
  if (!heard) {
    await deps.store.inbox.update(event.id, (entry) => applied(entry, event.person));
    return UNANSWERED;
  }
  await keepSaid(deps, heard, event);
  const placed = await withCard(deps, heard);
  const owed: Afterwards[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const isFirst = attempt === 1;
    const known = isFirst ? person : undefined;
    const holding = holdingConversation(deps, placed, { ...how, person: known, isFirst, owed });
    const taken = await (isFirst ? holding.catch((error: unknown) => benchmarksLearnt(deps, error)) : holding);
    if (taken) return taken;
    if (attempt >= ATTEMPTS) throw new Refusal('changed-meanwhile', event.id);
  }
}

/** A benchmark that nobody knows here may have come to another process since: it is looked for, once. */
async function benchmarksLearnt(deps: Deps, error: unknown): Promise<undefined> {
  if (!(error instanceof Refusal) || error.code !== 'unknown-benchmark') throw error;
  await deps.learnBenchmarks();
}

interface HowTaken {
  isInOrder?: boolean;
  person?: Person | undefined;
}

/** What somebody was answered, and themselves, as they are now. */
export interface Answered {
  messages: readonly Message[];
  reader?: Person;
}

export const UNANSWERED: Answered = { messages: [] };

type Taken = Answered | { earlier: readonly string[] };

/** The inbox's entry once its event was applied, as this person's: it tells the same event, should that come again. */
export function applied(entry: InboxEntry, person = entry.person): InboxEntry {
  const { event: _, ...kept } = untried(entry);
  return { ...kept, status: 'done', person };
}

/** What somebody would be answered if they said this now. Nothing is carried out, and nothing remembered. */
export async function wouldAnswer(given: Deps, person: Person, text: string, platform: string): Promise<Prompt[]> {
  const deps = reading(given);
  const at = deps.clock.now();
  const event: InboundEvent = { id: 'asked', platform, person: person.id, at, what: { kind: 'text', text } };
  const session = sessionIn(deps, await deps.store.sessions.get(person.id));
  const reviews = await reviewsOf(deps, person);
  const intent = intentIn(deps, event, person, rolesIn(person, reviews));
  const context = await contextFor(deps, event, person, session, intent, reviews);
  return converse(deps.steps, session, event, intent, context).reply.map(({ prompt }) => prompt);
}

/** Undefined: somebody else wrote in between. */
async function holdingConversation(
  deps: Deps,
  event: InboundEvent,
  { isInOrder = false, isFirst, owed, person: known }: HowTaken & { isFirst: boolean; owed: Afterwards[] },
): Promise<Taken | undefined> {
  let isNew = false;
  const open = () => {
    // What they said themselves is there already.
    const isFresh = (id: string) => isNew && id.startsWith(`${event.id}~`) && id !== saidId(event.id);
    const opened = openScope(deps.store, { isNew: isFresh, owed });
    if (known) opened.know('people', known);
    return opened;
  };
  const early = open();
  const held = await takeConversation(deps, event.person, () => loaded(early.store, event));
  let saved: SessionRecord | undefined;
  try {
    const scope = held.isAsLeft ? early : open();
    scope.know('sessions', held.claimed);
    const { person, waiting } = await loaded(scope.store, event);
    if (!person?.active) throw new Refusal('unknown-person', event.person);
    const entry = await entryOf(scope.store, event, waiting);
    if (isApplied(event, entry, held)) {
      await deps.store.inbox.update(event.id, (now) => (now.status === 'received' ? applied(now, event.person) : now));
      return await answered(deps.store, event.person, lastAnswers(event, held.record));
    }
    const own = waiting.findIndex(({ id }) => id === event.id);
    const earlier = waiting.slice(0, Math.max(0, own));
    if (isInOrder && earlier.length > 0) return { earlier: earlier.map(({ id }) => id) };
    // Nobody has answered it yet, not even in part.
    isNew = isFirst && entry?.attempts === 0 && entry.tries?.length === 1;
    const ids = await tryTurn(depsIn(deps, scope), event, person, held);
    if (!ids) return undefined;
    await scope.store.inbox.update(event.id, (now) => applied(now, event.person));
    const session = await scope.store.sessions.get(person.id);
    if (!(await scope.commit())) return undefined;
    saved = session;
    return await answered(scope.store, person.id, ids);
  } finally {
    if (saved) leftAs(deps, saved);
    // Whoever waits may go on at once; where the store does not hear it, once our time is over.
    else await leaveConversation(deps, event.person, held).catch(() => undefined);
  }
}

/** What an event was answered with, unless something came after it. */
export function lastAnswers({ id }: Pick<InboundEvent, 'id'>, session: SessionRecord | undefined): readonly string[] {
  return session?.lastEvent === id ? session.lastMessages : [];
}

/** The messages with these ids, and whose they are. */
export async function answered(store: Store, person: string, ids: readonly string[]): Promise<Answered> {
  if (ids.length === 0) return UNANSWERED;
  const [reader, ...found] = await Promise.all([store.people.get(person), ...ids.map((id) => store.messages.get(id))]);
  return { messages: found.filter((message) => message !== undefined), ...(reader ? { reader } : {}) };
}

/** What every turn needs, read at once: whose it is, what of theirs waits, their reviews, and the sheets it is about. */
async function loaded(store: Store, { person: id, what }: InboundEvent) {
  const review = what.kind === 'press' || what.kind === 'text' ? what.address?.review : undefined;
  const [person, waiting] = await Promise.all([
    store.people.get(id),
    store.inbox.find({ status: 'received', person: id }, { sort: { by: 'receivedAt', order: 'ascending' } }),
    reviewsOf({ store }, { id }),
    review === undefined ? undefined : store.sheets.find({ review, person: id }),
  ]);
  return { person, waiting };
}

/** What waits was read whole: one that is not among it is done, or came before anybody knew whose it is. */
function entryOf(
  store: Store,
  { id }: InboundEvent,
  waiting: readonly InboxEntry[],
): Promise<InboxEntry | undefined> | InboxEntry {
  return waiting.find((entry) => entry.id === id) ?? store.inbox.get(id);
}

/** While we waited for the conversation, another instance may have taken this turn, and those after it. */
function isApplied(event: InboundEvent, entry: InboxEntry | undefined, { record }: Held): boolean {
  return record?.lastEvent === event.id || (entry !== undefined && entry.status !== 'received');
}

/** Undefined: somebody else wrote in between. */
async function tryTurn(
  deps: Deps,
  event: InboundEvent,
  person: Person,
  held: Held,
): Promise<readonly string[] | undefined> {
  const { record } = held;
  const session = sessionIn(deps, record);
  const reviews = await reviewsOf(deps, person);
  const intent = intentIn(deps, event, person, rolesIn(person, reviews));
  const context = await contextFor(deps, event, person, session, intent, reviews);
  const turn = converse(deps.steps, session, event, intent, context);
  const outcome = await carryOut(deps, event, person, turn.effects);
  if (outcome === 'conflict') return undefined;
  // What was to be said is not true then.
  const reply = outcome === 'done' ? turn.reply : [{ prompt: outcome.refused }];
  const messages = await answer(deps, event, { ...turn, reply });
  if (changesLanguage(person, turn.effects)) await redrawOpen(deps, person.id, event.platform, reviews);
  await deps.store.sessions.put({
    id: person.id,
    version: SESSION_VERSION,
    state: erased(turn.effects) ? NEW_SESSION : turn.session,
    lastEvent: event.id,
    lastMessages: messages,
    updatedAt: context.now,
    ...accountOf(event, record),
  });
  return messages;
}

/** What comes to people by itself goes where they were last; the web chat does not come to anybody, but their mail does. */
function accountOf({ account: here }: InboundEvent, record: SessionRecord | undefined): Partial<SessionRecord> {
  const account = here ?? record?.account;
  return { ...(account ? { account } : {}), ...(here ? {} : { onPage: true }) };
}

/** What somebody means, who has these reviews. */
function intentIn(deps: Deps, event: InboundEvent, person: Person, own: Parameters<typeof settled>[3]): Intent {
  const benchmark = (review: Review) => benchmarkOf(deps, review);
  const at = { person, now: deps.clock.now() };
  return settled(deps.steps, intentOf(deps.steps, event.what), event, own, benchmark, at);
}

async function contextFor(
  deps: Deps,
  event: InboundEvent,
  person: Person,
  session: Session,
  intent: Intent,
  reviews: readonly Review[],
): Promise<FlowContext> {
  const own = rolesIn(person, reviews);
  const needs = needsOf(deps.steps, intent, own);
  const linking = needs === 'link' && intent.kind === 'command' ? intent.argument : undefined;
  const channel = await channelView(deps, event, linking, person, reviews);
  const creation =
    needs === 'creation' || needs === 'draft' ? await creationFor(deps, event, intent, person, needs) : undefined;
  // Whoever has no review yet may be about to begin one.
  const isAlone = intent.kind === 'hello' && own.length === 0;
  const founds = needs === 'founding' || needs === 'founding-draft' ? needs : isAlone ? 'founding-draft' : undefined;
  const founding = founds ? await foundingFor(deps, event, intent, person, founds) : undefined;
  const bare: FlowContext = {
    ...bareContext(deps, person, event.platform, own),
    ...(founding ? { founding } : {}),
    ...(channel ? { channel } : {}),
    ...(creation ? { creation } : {}),
    ...(needs === 'sign-ins' ? { signIns: await signInsOf(deps.store, person.id) } : {}),
  };
  const reads = readFor(deps.steps, intent, session);
  const ofProgramme = aboutProgramme(deps.steps, intent);
  if (ofProgramme) {
    const meant = programmesMeant(ofProgramme, intent, person, own);
    const [only, more] = meant;
    if (!only || more) {
      const ids = meant.map(({ id }) => id);
      return { ...bare, programmes: await calledAs(deps.store, ids) };
    }
    const programme = await programmeView(deps, only.id, person, { intent, needs, reads, each: ofProgramme.each });
    const onCard = intent.kind === 'press' ? intent.data.review : undefined;
    const review = only.reviews.find(({ id }) => id === onCard);
    return programme ? { ...bare, programme, kept: await keptFor(deps, reads, person, review, only) } : bare;
  }
  const focus = focusOf(deps.steps, intent, session, own, bare);
  if (needs === 'overview' && intent.kind === 'command') {
    const only = intent.argument !== '' && focus.kind === 'review' ? focus.review : undefined;
    bare.standing = await standingFor(deps, bare, only);
    bare.doneForOthers = await doneForOthers(deps, reviews, bare.now);
  }
  switch (focus.kind) {
    case 'foreign':
      return { ...bare, isForeign: true };
    case 'choose':
      return {
        ...bare,
        kept: await keptFor(deps, reads, person, undefined),
        candidates: focus.candidates,
        overview: await overviewFor(deps, person, reviews, needs),
      };
    case 'none':
      return {
        ...bare,
        kept: await keptFor(deps, reads, person, undefined),
        overview: await overviewFor(deps, person, reviews, needs),
      };
    case 'review': {
      const review = own.find((o) => o.review.id === focus.review)?.review;
      if (!review) return bare;
      const withTeam = needs === 'team' && may(person, 'read-report', review) && teamWanted(person, review);
      const view = withTeam
        ? await teamView(deps, person, review, reviews)
        : await ownView(deps, person, review, reviews);
      const move = needs === 'move' ? await previewMove(deps, review, startIn(intent)) : undefined;
      const changes = needs === 'team-change' && may(person, 'manage-review', review) && teamWanted(person, review);
      const teamChange = changes ? await changingFor(deps, event, intent, person, review) : undefined;
      const overview = await overviewFor(deps, person, reviews, needs);
      const members = needs === 'members' ? await whoIsThere(deps, review) : {};
      const log = needs === 'log' ? { log: await logOf(deps, review, person.language) } : {};
      const kept = await keptFor(deps, reads, person, review);
      const ofEarlier = earlierReadFor(deps.steps, intent);
      const earlier = ofEarlier ? { earlier: await earlierFor(deps, ofEarlier, person, review) } : {};
      return {
        ...bare,
        focus: { ...view, ...members, ...log, ...earlier },
        kept,
        overview,
        ...(move ? { move } : {}),
        ...(teamChange ? { teamChange } : {}),
      };
    }
  }
}

function startIn(intent: Intent): string {
  if (intent.kind !== 'press') return '';
  return String(intent.data.start ?? intent.fields.start ?? '');
}

/** What the person typed stays in the conversation, before anything is done with it. */
export async function keepSaid(deps: Deps, event: InboundEvent, { what: came }: InboundEvent): Promise<void> {
  if (event.what.kind !== 'text') return;
  const edition = came.kind === 'edited' ? { edition: came.edition } : {};
  const message = saidAs(event, { kind: 'said', text: event.what.text, ...edition }, deps.clock.now());
  if (await deps.store.messages.insert(message)) deps.announce({ thread: message.thread, id: message.id });
}

/** Stores what is answered; a reply in the place of a message redraws it. */
async function answer(deps: Deps, came: InboundEvent, turn: Turn): Promise<string[]> {
  const isPress = came.what.kind === 'press';
  const cards = isPress ? await readCopies(deps, came, turn.reply) : [];
  const event = await inItsThread(deps, came);
  const ids: string[] = [];
  const pressed = event.message === undefined ? undefined : await deps.store.messages.get(event.message);
  for (const [index, reply] of turn.reply.entries()) ids.push(await answerOne(deps, event, reply, index + 1));
  if (isPress) await leaveOneOpen(deps, event, pressed, ids, cards);
  return ids;
}

async function answerOne(deps: Deps, event: InboundEvent, reply: Reply, number: number): Promise<string> {
  const content = { kind: 'prompt' as const, prompt: reply.prompt };
  const redrawn = reply.replaces ? await redraw(deps, event, reply.replaces, content) : undefined;
  if (redrawn) return redrawn.id;
  const answer = messageTo(event, `${event.id}~${number}`, content, deps.clock.now());
  // Whoever answers sends it as well: that it is being tried is written with it.
  const message = event.account ? tried(onPlatform(answer, event.account, underOf(event, reply)), deps.run) : answer;
  await deps.store.messages.insert(message);
  // What waits to be sent is shown, and told of, once it is there.
  if (message.status === 'delivered') deps.announce({ thread: message.thread, id: message.id });
  return message.id;
}

/** There it is not delivered by being stored. */
function onPlatform({ reference: _, ...message }: Message, account: Account, under: string | undefined): Message {
  return { ...message, status: 'waiting', account, ...(under === undefined ? {} : { under }) };
}

/** What is typed under a card is answered there; the next card is a new one, with answers under it. */
function underOf({ under, what }: InboundEvent, { prompt: { address } }: Reply): string | undefined {
  const about = what.kind === 'text' ? what.address?.indicator : undefined;
  return about === undefined || address?.indicator === undefined || address.indicator === about ? under : undefined;
}

function messageTo(event: InboundEvent, id: string, content: Message['content'], at: string): Message {
  const to = { kind: 'person' as const, person: event.person };
  const card = openCardIn(content);
  return { id, to, thread: threadOf(to), content, ...card, at, status: 'delivered', reference: id, version: 1 };
}

function erased(effects: readonly Effect[]): boolean {
  return effects.some((e) => e.kind === 'erase-me');
}
