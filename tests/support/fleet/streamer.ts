import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShownMessage } from '../../../adapters/web/wire';
import type { Address } from '../../../src/ports/prompt';
import { completeAnswer } from '../app-peer';
import type { SeededRandom } from '../seeded-random';
import type { Caller } from './caller';

/** An answer that was acknowledged: the sheet it is about, and the words that are in it alone. */
export interface Acknowledged {
  person: string;
  review: string;
  indicator: string;
  token: string;
}

/** A peer who answers one card after another and does not lose patience. */
export interface Streamer {
  readonly id: string;
  readonly caller: Caller;
  readonly acknowledged: readonly Acknowledged[];
  /** After how many answers no next card had come, although there was one. */
  readonly stuck: number;
  /** Answers until `done`; the last answer is waited for. */
  answerUntil(done: () => boolean): Promise<void>;
}

/** Answers of several people at full speed leave a small machine no room for starting anything. */
const THINKS_MS = 400;

type Open = { message?: string; address: Address & { indicator: string } };

/** A peer's stream. With no card left they word an old answer anew. */
export function streamer(id: string, caller: Caller, random: SeededRandom): Streamer {
  const acknowledged: Acknowledged[] = [];
  const thread = `person:${id}`;
  let isThrough = false;
  let stuck = 0;

  const send = (what: unknown, message?: string) =>
    caller.post('/api/web/events', { id: randomUUID(), thread, what, ...(message === undefined ? {} : { message }) });
  const openCard = async (): Promise<Open | undefined> => (await recent(caller, thread, 30)).flatMap(asOpen).at(-1);
  const nextCard = async (): Promise<Open | undefined> => {
    const shown = await openCard();
    if (shown) return shown;
    await send({ kind: 'text', text: 'next' });
    const asked = await openCard();
    if (asked && acknowledged.length > 0) stuck += 1;
    return asked;
  };
  const oldOne = (): Open => {
    const { review, indicator } = random.pick(acknowledged);
    return { address: { review, indicator } };
  };
  const answerOne = async (): Promise<void> => {
    const card = isThrough ? undefined : await nextCard();
    isThrough = card === undefined && acknowledged.length > 0;
    if (!card && !isThrough) return;
    const { message, address } = card ?? oldOne();
    const token = `told-${randomUUID()}`;
    const fields = completeAnswer(token);
    await send({ kind: 'press', action: 'save-next', address, data: {}, fields }, message);
    acknowledged.push({ person: id, review: address.review, indicator: address.indicator, token });
  };

  return {
    id,
    caller,
    acknowledged,
    get stuck() {
      return stuck;
    },
    answerUntil: async (done) => {
      while (!done()) {
        await answerOne();
        await sleep(random.between(0, 2 * THINKS_MS));
      }
      await caller.quiet();
    },
  };
}

/** The last messages of a conversation, the newest last. */
export async function recent(caller: Caller, thread: string, limit: number): Promise<ShownMessage[]> {
  const path = `/api/web/messages?thread=${encodeURIComponent(thread)}`;
  const found: ShownMessage[] = [];
  for (let before = '', isMore = true; isMore && found.length < limit; before = `&before=${found[0]?.at}`) {
    const page = await caller.get<{ messages: ShownMessage[]; earlier: boolean }>(path + before);
    found.unshift(...page.messages);
    isMore = page.earlier;
  }
  return found.slice(-limit);
}

/** A message that asks for an answer, as a card to answer. */
export function asOpen({ id, prompt }: ShownMessage): Open[] {
  const address = prompt?.address;
  if (address?.indicator === undefined || !prompt?.actions.some((a) => a.id === 'save-next')) return [];
  return [{ message: id, address: { ...address, indicator: address.indicator } }];
}
