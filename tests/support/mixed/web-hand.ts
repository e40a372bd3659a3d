import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import type { Field, FieldValue, FieldValues, Prompt } from '../../../src/ports/prompt';
import { textOf } from '../chats/on-web';
import { webClient } from '../web-server';
import { type Filled, valuesOf } from './filled';
import { type Hand, placeOf } from './hand';

/** Somebody in the web chat, over its HTTP. */
export interface WebHand extends Hand {
  /** What is said in a review's channel, as they read it there. */
  channel(review: string): Promise<string[]>;
  /** A file that a card offers, by its path. */
  downloads(path: string): Promise<string>;
}

/** `enter` signs them in. */
export async function webHand(
  url: string,
  person: string,
  enter: (client: ReturnType<typeof webClient>) => Promise<unknown>,
): Promise<WebHand> {
  const client = webClient(url);
  await enter(client);
  const thread = `person:${person}`;
  const messages = async (of: string): Promise<ShownMessage[]> => {
    const found: ShownMessage[] = [];
    for (let before = '', isMore = true; isMore; before = `&before=${found[0]?.at}`) {
      const response = await taken(await client.get(`/api/web/messages?thread=${encodeURIComponent(of)}${before}`));
      const page = (await response.json()) as { messages: ShownMessage[]; earlier: boolean };
      found.unshift(...page.messages);
      isMore = page.earlier;
    }
    return found.filter(({ from }) => from === 'bot');
  };
  const read = async () => (await messages(thread)).map(textOf);
  const send = async (event: object) =>
    taken(await client.post('/api/web/events', { id: randomUUID(), thread, ...event }));
  return {
    read,
    channel: async (review) => (await messages(`channel:${review}`)).map(textOf),
    says: (text) => send({ what: { kind: 'text', text } }),
    presses: async (words, button, filled = {}) => {
      const place = await placeOf({ read }, words, button);
      const { id, prompt } = (await messages(thread))[place] as ShownMessage & { prompt: Prompt };
      return send({ message: id, what: pressOf(prompt, button, filled) });
    },
    downloads: async (path) => {
      const response = await taken(await client.get(`/api/web/download/${path}`));
      return Buffer.from(await response.arrayBuffer()).toString('utf8');
    },
  };
}

async function taken(response: Response): Promise<Response> {
  if (!response.ok) throw new NotTaken(response.status, await response.text());
  return response;
}

class NotTaken extends Error {
  readonly code = 'not-taken';
  constructor(status: number, said: string) {
    super(`the web chat answered ${status}: ${said}`);
    this.name = 'NotTaken';
  }
}

function pressOf(prompt: Prompt, button: string, filled: Filled) {
  const action = prompt.actions.find(({ label }) => label === button);
  const fields = action?.submits ? Object.assign({}, ...prompt.fields.map((field) => filledIn(field, filled))) : {};
  return { kind: 'press', action: action?.id, data: action?.data ?? {}, fields, address: prompt.address };
}

/** A field as the page sends it: what stands in it, unless something was put there; a choice not made is left out. */
function filledIn(field: Field, { choose = {}, type = {}, tick = [] }: Filled): FieldValues {
  const typed = type[field.label];
  const chosen = () =>
    'options' in field && choose[field.label] !== undefined
      ? valuesOf(
          field.options.map(({ value, label }) => ({ value, words: label })),
          choose[field.label] ?? [],
        )
      : undefined;
  const of = (value: FieldValue): FieldValues => ({ [field.id]: value });
  switch (field.kind) {
    case 'choice': {
      const value = chosen()?.[0] ?? field.value;
      return value === undefined ? {} : of(value);
    }
    case 'toggle':
      return of(field.value || tick.includes(field.label));
    case 'lines':
      return of(typed?.split('\n') ?? field.value);
    case 'pick':
      return { ...of(chosen() ?? field.value), [`${field.id}New`]: type[field.newLabel ?? '']?.split('\n') ?? [] };
    case 'person':
      return of(chosen() ?? field.value);
    case 'text':
    case 'date':
      return of(typed ?? field.value ?? '');
  }
}
