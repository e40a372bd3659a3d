import { setTimeout as sleep } from 'node:timers/promises';
import type { Noted } from '../accounts/ownership';
import { withPerson } from '../accounts/unknown-accounts';
import { answerInChannel } from '../delivery/channels';
import { accountId, type Person } from '../method/person';
import type { InboundEvent } from '../ports/event';
import type { InboxEntry, Unapplied } from '../ports/records';
import { StoreError } from '../ports/store';
import { attempt, release, released, standingOf } from './attempts';
import { type Answered, answered, applied, lastAnswers, takeTurn, UNANSWERED } from './conversation';
import { type Deps, Refusal } from './deps';
import { setEventAside, tellAuthor } from './set-aside';

/** How often an event is tried before it is set aside and listed. */
const ATTEMPTS = 8;
/** How often somebody whose event another process is at looks what became of it, in milliseconds. */
const LOOK_MS = 100;

/** Runs work for one person at a time, in the order in which it came; it hears whether it had to wait. */
export type Lane = <T>(person: string, work: (waited: boolean) => Promise<T>) => Promise<T>;

/** A lane per person, in this process. Between processes, a conversation is held by one at a time (turns.ts). */
export function lanes(): Lane {
  const tails = new Map<string, Promise<unknown>>();
  return (person, work) => {
    const before = tails.get(person);
    const run = before ? before.then(() => work(true)) : work(false);
    const tail = run.then(
      () => undefined,
      () => undefined,
    );
    tails.set(person, tail);
    void tail.then(() => tails.get(person) === tail && tails.delete(person));
    return run;
  };
}

/**
 * Takes in what a platform delivered: stored under its own id first (from here on it is not lost), then applied. The
 * same event again is applied once. Throws a `StoreError` when it could not be stored; then nobody may be told it was.
 */
export async function receive(deps: Deps, lane: Lane, event: InboundEvent, person?: Person): Promise<void> {
  const entry = await keep(deps, event);
  try {
    await applyKept(deps, lane, event, entry ? { entry, person } : {});
  } catch (error) {
    await release(deps, deps.store.inbox, event.id);
    throw error;
  }
}

/**
 * Stores what a platform delivered, once for its id, for whoever keeps it to apply it. Answers the entry; undefined when
 * it was there before. Throws a `StoreError` when it could not be stored.
 */
export async function keep(deps: Deps, event: InboundEvent): Promise<Unapplied | undefined> {
  await deps.run.begun();
  // That this process is going to try it is written with it, and costs nothing.
  const entry = { ...entryOf(deps, event), tries: [deps.run.id] };
  return (await deps.store.inbox.insert(entry)) ? entry : undefined;
}

function entryOf({ clock }: Deps, event: InboundEvent): Unapplied {
  return { id: event.id, event, person: event.person, status: 'received', receivedAt: clock.now(), attempts: 0 };
}

/** Applies what was kept, in its turn. Answers with what it was answered; with nothing if that was before. */
export function applyKept(deps: Deps, lane: Lane, event: InboundEvent, just: Just = {}): Promise<Answered> {
  return lane(laneOf(event), async (waited) => {
    const taken = await applyStored(deps, event.id, { isInOrder: true, just: waited ? {} : just });
    if (!('earlier' in taken)) return taken;
    await applyEarlier(deps, taken.earlier);
    return applyAnyway(deps, event.id);
  });
}

/** What has just been read or written, and need not be read again: an event’s entry, whose it is, and their account. */
export interface Just {
  entry?: InboxEntry;
  person?: Person | undefined;
  account?: Noted;
}

/** Whose turn an event waits for: its person's, or its account's as long as nobody knows whose that is. */
export function laneOf({ person, account }: InboundEvent): string {
  return person !== '' || !account ? person : accountId(account);
}

/** What was left of the same person's comes first, so that answers stay in order; what fails again stays for the sweep. */
async function applyEarlier(deps: Deps, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    try {
      await applyAnyway(deps, id);
    } catch (error) {
      deps.log.warn({ err: error, event: id }, 'an earlier event could not be applied yet');
    }
  }
}

/** How an event is applied: unless something of the same person's is left from before; and what is known of it. */
interface How {
  isInOrder?: boolean;
  just?: Just;
}

/** What an event was answered with; or the ids of the events that come first. */
type Applied = Answered | { earlier: readonly string[] };

async function applyAnyway(deps: Deps, id: string): Promise<Answered> {
  const taken = await applyStored(deps, id, {});
  return 'earlier' in taken ? UNANSWERED : taken;
}

/**
 * Applies a stored event unless that was done; waits for another process that is at it. Throws what went wrong; the event
 * stays for the sweep.
 */
async function applyStored(deps: Deps, id: string, how: How): Promise<Applied> {
  for (let waited = false; ; waited = true) {
    const answers = await tryStored(deps, id, waited ? { ...how, just: {} } : how);
    if (answers === undefined) return waited ? answersTo(deps, id) : UNANSWERED;
    if (answers !== 'elsewhere') return answers;
    await sleep(LOOK_MS);
  }
}

/**
 * Applies a stored event unless another process is at it; undefined when that was done. One under which a process ended
 * is tried alone; one under which three did is set aside. Throws what went wrong; the event stays for the sweep.
 */
export async function tryStored(
  deps: Deps,
  id: string,
  { isInOrder = false, just = {} }: How = {},
): Promise<Applied | 'elsewhere' | undefined> {
  const { inbox } = deps.store;
  const entry = just.entry ?? (await inbox.get(id));
  if (!isOpen(entry)) return undefined;
  const standing = await standingOf(deps.run, entry);
  if (standing === 'elsewhere') return standing;
  if (standing === 'hopeless') {
    await setEventAside(deps, entry);
    return UNANSWERED;
  }
  const isSuspect = standing === 'suspect';
  const { event } = entry;
  return (
    (await attempt(deps, inbox, entry, { isSuspect, isOpen }, (begun) =>
      apply(deps, { ...begun, event }, isInOrder, just),
    )) ?? 'elsewhere'
  );
}

function isOpen(entry: InboxEntry | undefined): entry is Unapplied {
  return entry?.status === 'received' && entry.event !== undefined;
}

async function apply(deps: Deps, entry: Unapplied, isInOrder: boolean, just: Just): Promise<Applied> {
  let answers: Applied = UNANSWERED;
  try {
    const isAnswered = await answerInChannel(deps, entry.event);
    const known = isAnswered ? undefined : await withPerson(deps, entry.event, just.account);
    if (known) answers = await takeTurn(deps, known.event, { isInOrder, person: known.person ?? just.person });
    if ('earlier' in answers) return answers;
    if (!known) await deps.store.inbox.update(entry.id, (e) => applied(e));
  } catch (error) {
    await noteFailure(deps, entry, error);
    throw error;
  }
  const tookMs = Date.parse(deps.clock.now()) - Date.parse(entry.receivedAt);
  deps.metrics.eventApplied(entry.event.platform, tookMs);
  return answers;
}

/** What an event was answered with by another process, just now. */
async function answersTo({ store }: Deps, id: string): Promise<Answered> {
  const entry = await store.inbox.get(id);
  if (!entry) return UNANSWERED;
  return answered(store, entry.person, lastAnswers(entry, await store.sessions.get(entry.person)));
}

/** What cannot be applied, or was tried often enough, is set aside, and its author told. */
async function noteFailure(deps: Deps, entry: Unapplied, error: unknown): Promise<void> {
  const isNobodys = error instanceof Refusal && error.code === 'unknown-person';
  const isOver = isNobodys || isHopeless(error) || entry.attempts + 1 >= ATTEMPTS;
  if (isOver && !isNobodys) await tellAuthor(deps, entry, 'notKept');
  await deps.store.inbox.update(entry.id, (e) => ({
    ...released(e, deps.run),
    attempts: e.attempts + 1,
    failure: failureOf(error),
    status: isOver ? 'failed' : e.status,
  }));
  if (isOver) deps.metrics.failure('event');
}

/** The store would never take it, however often it is tried. */
function isHopeless(error: unknown): boolean {
  return error instanceof StoreError && !error.retry;
}

/** In constant words for operators. */
function failureOf(error: unknown): string {
  if (error instanceof StoreError) return `store: ${error.code}`;
  return error instanceof Error ? error.name : 'unknown';
}
