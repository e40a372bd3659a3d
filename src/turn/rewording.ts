import { givenInAll, isNothing } from '../method/given';
import type { Instant } from '../method/time';
import { type Message, type SaidContent, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import { type SaidBefore, SEVERAL, type Taken } from '../ports/taken';
import type { Effect } from '../steps/effects';
import type { Deps } from './deps';

/**
 * How long after a message a change of it may overtake it, in milliseconds: platforms deliver again for some minutes.
 * What was said longer ago and is not known never came, or came before changes were heard of.
 */
const OVERTAKES_MS = 15 * 60_000;

/** The message with which somebody's words are kept, by the event that brought them. */
export function saidId(event: string): string {
  return `${event}~0`;
}

/**
 * An event as it counts now: a change of words comes with what is known of the words before. Undefined when there is
 * nothing (more) to do: a later change is known already, or the message was changed or deleted before it came itself.
 */
export async function heardBefore(deps: Deps, event: InboundEvent): Promise<InboundEvent | undefined> {
  const { said, what } = event;
  if (said === undefined || what.kind === 'press' || what.kind === 'hello') return event;
  const known = await knownAs(deps, event, said);
  if (what.kind === 'text') return known === undefined || known.id === saidId(event.id) ? event : undefined;
  if (known) {
    const { edition, was } = known.content;
    // One that was deleted may be taken back by its author.
    const isLate = (edition ?? '') >= what.edition;
    if (isLate && was?.event !== event.id) return undefined;
    return { ...event, what: { ...what, before: beforeOf(known, event.id) } };
  }
  // It overtook what it changes, or it first mentions us.
  const isFirst = event.channel !== undefined || isSoonAfter(what.saidAt, event.at);
  if (!isFirst) return event;
  const { kind: _, saidAt: _s, edition, before: _b, ...words } = { text: '', ...what };
  if (what.kind === 'edited') return { ...event, what: { kind: 'text', ...words } };
  await deps.store.messages.insert(
    saidAs(event, { kind: 'said', text: '', edition, isDeleted: true }, deps.clock.now()),
  );
  return undefined;
}

type Said = Message & { content: SaidContent };

async function knownAs({ store }: Deps, { person }: InboundEvent, reference: string): Promise<Said | undefined> {
  const [message] = await store.messages.find({ thread: threadOf({ kind: 'person', person }), reference });
  return message && isSaid(message) ? message : undefined;
}

function isSaid(message: Message): message is Said {
  return message.content.kind === 'said';
}

/** A change that was cut short is made again from what was there before it. */
function beforeOf({ id, content }: Said, change: string): SaidBefore {
  const event = id.slice(0, -saidId('').length);
  const again = content.was?.event === change ? content.was : undefined;
  const { text, taken } = again ?? content;
  return {
    id: event,
    text,
    answer: `${event}~1`,
    ...(taken ? { taken } : {}),
    ...(again ? { again: content.taken?.given ?? {} } : {}),
  };
}

function isSoonAfter(said: Instant, changed: Instant): boolean {
  return Date.parse(changed) - Date.parse(said) <= OVERTAKES_MS;
}

/** What somebody said, as a message of theirs. */
export function saidAs(event: InboundEvent, content: SaidContent, at: Instant): Message {
  const to = { kind: 'person' as const, person: event.person };
  const id = saidId(event.id);
  return { id, to, thread: threadOf(to), content, at, status: 'delivered', reference: event.said ?? id, version: 1 };
}

/** Notes what was made of something that somebody said. What was noted when a turn was cut short stays. */
export async function noteTaken(
  deps: Deps,
  person: string,
  { said, taken }: Extract<Effect, { kind: 'note-taken' }>,
): Promise<void> {
  await changeSaid(deps, person, said, (content) => ({ ...content, taken: takenInAll(content.taken, taken) }));
}

function takenInAll(before: Taken | undefined, taken: Taken): Taken {
  if (!before) return taken;
  if (isNothing(taken.given)) return before;
  if (taken.place === undefined || same(before.given, taken.given)) return { ...before, ...taken };
  const isWhole = isNothing(before.given) && before.place === undefined;
  return { ...before, given: givenInAll(before.given, taken.given), place: isWhole ? taken.place : SEVERAL };
}

/** Notes the new words of something that somebody said, or that it is deleted, and what is made of it now. */
export async function noteChange(
  deps: Deps,
  { id: event, person, what }: InboundEvent,
  { said, text, taken }: Extract<Effect, { kind: 'note-change' }>,
): Promise<void> {
  if (what.kind !== 'edited' && what.kind !== 'deleted') return;
  const { edition } = what;
  const changed = await changeSaid(deps, person, said, ({ was, ...content }) => ({
    kind: 'said',
    text,
    edition,
    was: was?.event === event ? was : wordsOf(content, event),
    ...(taken ? { taken } : {}),
    ...(what.kind === 'deleted' ? { isDeleted: true } : {}),
  }));
  if (changed) deps.announce({ thread: changed.thread, id: changed.id });
}

function wordsOf({ text, taken }: SaidContent, event: string): NonNullable<SaidContent['was']> {
  return { event, text, ...(taken ? { taken } : {}) };
}

/** Only what the person said themselves. */
function changeSaid(
  { store }: Deps,
  person: string,
  said: string,
  change: (content: SaidContent) => SaidContent,
): Promise<Message | undefined> {
  const own = threadOf({ kind: 'person', person });
  return store.messages.update(saidId(said), (m) => {
    if (m.thread !== own || m.content.kind !== 'said') return m;
    const content = change(m.content);
    return same(content, m.content) ? m : { ...m, content, version: m.version + 1 };
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
