import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { addMs } from '../method/calendar';
import type { SessionRecord } from '../ports/records';
import type { Store } from '../ports/store';
import { SESSION_VERSION } from '../steps/contract';
import type { Deps } from './deps';

/** How long a turn may take before another instance takes the next one, in milliseconds. */
const TURN_MS = 5_000;
/** How often somebody who waits for their turn looks whether it has come, in milliseconds. */
const LOOK_MS = 40;

/** A person's conversation in one's own hands: as it was left, as it is held, and the name under which. */
export interface Held {
  record: SessionRecord | undefined;
  claimed: SessionRecord;
  by: string;
  /** Nobody else had it since it was left here. */
  isAsLeft: boolean;
}

type StoreAndClock = Pick<Deps, 'store' | 'clock'>;

/** So many conversations are remembered as they were left here; nobody else has them as long as that holds. */
const MOST = 1_000;
const left = new WeakMap<Store, LRUCache<string, SessionRecord>>();

/** Remembers a conversation as it was written, for whoever takes it next: it need not be read. */
export function leftAs({ store }: Pick<Deps, 'store'>, record: SessionRecord): void {
  const known = left.get(store) ?? new LRUCache<string, SessionRecord>({ max: MOST });
  left.set(store, known);
  known.set(record.id, record);
}

/**
 * Takes a person's conversation: one instance at a time has it, the others wait. One that has not given it back in time
 * has lost it, and can save nothing in it any more. `meanwhile`: what is read for the turn, where nobody else is likely to
 * have had it since it was left here; once that turns out not to be so, it was read too early. Errors: `StoreError`.
 */
export async function takeConversation(
  deps: StoreAndClock,
  person: string,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Held> {
  const by = randomUUID();
  const record = leftHere(deps, person);
  if (record) {
    // What cannot be read now is asked for again by whoever needs it, and fails there.
    const [ours] = await Promise.all([takeAsLeft(deps, record, by), meanwhile().catch(() => undefined)]);
    if (ours) return ours;
  }
  let other: string | undefined;
  let since = performance.now();
  for (;;) {
    // By our own patience too: instances' clocks may differ, and the demonstration's stands still.
    const isLost = performance.now() - since > TURN_MS;
    const held = await claim(deps, person, by, isLost ? other : undefined);
    if (held.kind === 'ours') return { record: held.record, claimed: held.claimed, by, isAsLeft: false };
    if (held.by !== other) since = performance.now();
    other = held.by;
    await sleep(LOOK_MS);
  }
}

/** A conversation as it was left here, once. */
function leftHere({ store }: Pick<Deps, 'store'>, person: string): SessionRecord | undefined {
  const record = left.get(store)?.get(person);
  left.get(store)?.delete(person);
  return record?.claim ? undefined : record;
}

/** Undefined: it is not as it was left here. */
async function takeAsLeft({ store, clock }: StoreAndClock, record: SessionRecord, by: string) {
  const claimed = { ...record, claim: { by, until: addMs(clock.now(), TURN_MS) } };
  const isOurs = await store.commit([{ to: 'sessions', replace: claimed, seen: record }]);
  return isOurs ? { record, claimed, by, isAsLeft: true } : undefined;
}

type Outcome =
  | { kind: 'ours'; record: SessionRecord | undefined; claimed: SessionRecord }
  | { kind: 'theirs'; by: string };

async function claim(
  { store, clock }: StoreAndClock,
  person: string,
  by: string,
  lost: string | undefined,
): Promise<Outcome> {
  const now = clock.now();
  const mine = { by, until: addMs(now, TURN_MS) };
  let before: SessionRecord | undefined;
  const after = await store.sessions.update(person, (record) => {
    before = record;
    const { claim: held } = record;
    return held && held.until > now && held.by !== lost ? record : { ...record, claim: mine };
  });
  if (!after) {
    const first = { id: person, version: SESSION_VERSION, state: {}, lastMessages: [], updatedAt: now, claim: mine };
    const isFirst = await store.sessions.insert(first);
    const claimed = isFirst ? await store.sessions.get(person) : undefined;
    return claimed?.claim?.by === by ? { kind: 'ours', record: undefined, claimed } : { kind: 'theirs', by: '' };
  }
  return after.claim?.by === by
    ? { kind: 'ours', record: before, claimed: after }
    : { kind: 'theirs', by: after.claim?.by ?? '' };
}

/** Gives a conversation back as it was. Errors: `StoreError`. */
export async function leaveConversation({ store }: StoreAndClock, person: string, { by }: Held): Promise<void> {
  await store.sessions.update(person, (current) => {
    const { claim: held, ...rest } = current;
    return held?.by === by ? rest : current;
  });
}
