import { randomUUID } from 'node:crypto';
import type { Candidate, EventBody, ShownMessage } from '../../adapters/web/wire';
import type { Role } from '../../src/method/review';
import type { Sheet } from '../../src/method/sheet';
import type { Address, FieldValues } from '../../src/ports/prompt';
import { webClient } from './web-server';

/** A card that asks about an indicator, as it lies in the conversation. */
export interface OpenCard {
  message: string;
  address: Address & { indicator: string };
}

/** One person at the web chat of a running product. Event ids can be given, to send the same one again. */
export interface Peer {
  id: string;
  client: ReturnType<typeof webClient>;
  say(text: string, id?: string): Promise<number>;
  /** Presses *save and next* on a card, with a complete answer in which `token` stands. Answers the HTTP status. */
  answer(card: OpenCard, token: string, id?: string): Promise<number>;
  messages(): Promise<ShownMessage[]>;
  /** The last open card; asks for the next one when there is none. */
  card(): Promise<OpenCard>;
  sheets(): Promise<Sheet[]>;
}

/** Signs in as a person by the local picker. */
export async function peerOf(url: string, id: string): Promise<Peer> {
  const client = webClient(url);
  const thread = `person:${id}`;
  await client.be(id);
  const send = async (event: Omit<EventBody, 'thread'>) =>
    (await client.post('/api/web/events', { ...event, thread })).status;
  const messages = async (): Promise<ShownMessage[]> => {
    const response = await client.get(`/api/web/messages?thread=${encodeURIComponent(thread)}`);
    return ((await response.json()) as { messages: ShownMessage[] }).messages;
  };
  const say = (text: string, event: string = randomUUID()) => send({ id: event, what: { kind: 'text', text } });
  const lastCard = async () => (await messages()).flatMap(openCard).at(-1);
  return {
    id,
    client,
    say,
    messages,
    answer: (card, token, event = randomUUID()) =>
      send({
        id: event,
        message: card.message,
        what: { kind: 'press', action: 'save-next', address: card.address, data: {}, fields: completeAnswer(token) },
      }),
    card: async () => {
      const card = await lastCard();
      if (card) return card;
      await say('next');
      const next = await lastCard();
      if (!next) throw new NothingOpen(id);
      return next;
    },
    sheets: async () => {
      const response = await client.get('/api/web/download/me.json');
      return ((await response.json()) as { sheets: Sheet[] }).sheets;
    },
  };
}

/** Who has a role in the example's running desk review, as ids; of the peers, the newcomer's comes first. */
export async function runningTeam(url: string, role: Role): Promise<string[]> {
  const response = await webClient(url).get('/api/web/people');
  const { people } = (await response.json()) as { people: Candidate[] };
  return people
    .filter((p) => p.roles.some((r) => r.running && r.role === role))
    .sort((a, b) => Number(b.hint !== undefined) - Number(a.hint !== undefined))
    .map((p) => p.id);
}

export const runningPeers = (url: string): Promise<string[]> => runningTeam(url, 'peer');

/** An answer that counts, with a text to find it by. */
export function completeAnswer(token: string): FieldValues {
  return {
    performance: 'at',
    know: [token],
    suspect: [`${token} suspected`],
    toAsk: [`${token} asked?`],
    noneToMeet: true,
  };
}

function openCard({ id, prompt }: ShownMessage): OpenCard[] {
  const address = prompt?.address;
  if (address?.indicator === undefined || !prompt?.actions.some((a) => a.id === 'save-next')) return [];
  return [{ message: id, address: { ...address, indicator: address.indicator } }];
}

class NothingOpen extends Error {
  constructor(person: string) {
    super(`${person} has no open card`);
    this.name = 'NothingOpen';
  }
}
