import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import { refusing } from '../../../src/app/compose/web-refusals';
import { webChat } from '../../../src/app/web-chat';
import { choiceButtons, type Field, type FieldValue, type Prompt } from '../../../src/ports/prompt';
import { lanes } from '../../../src/turn/inbox';
import { type Peer, peerOf } from '../app-peer';
import { standingDemonstration } from '../fake-web-host';
import { GENOA_PEOPLE } from '../genoa-schedule';
import { pressable } from '../pressable';
import { aWorld, goTo } from '../service-world';
import { aReview, MIDWAY } from '../sheets';
import { runWeb, webClient } from '../web-server';
import { type Chatting, type Done, type Filled, lastWith, NotThere, PICTURE, type Somebody } from './chatting';

const CHANNEL = 'channel:genoa-2027';

/** The web chat, from its HTTP interface on. */
export async function onWeb(): Promise<Chatting> {
  const world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  const web = await runWeb({
    ...refusing(webChat(world.deps, lanes()), () => true),
    onMessage: () => () => undefined,
    health: async () => ({ ok: true, troubles: [] }),
    demo: standingDemonstration(),
  });
  const peers = new Map<Somebody, Peer>();
  const as = async (who: Somebody) => {
    const peer = peers.get(who) ?? (await peerOf(web.url, who));
    peers.set(who, peer);
    return peer;
  };
  const settled = () => world.queue.runDue(world.deps.clock.now);
  const shown = async (who: Somebody) => (await (await as(who)).messages()).filter(({ from }) => from === 'bot');
  const send = async (who: Somebody, id: string, event: object) => {
    const { client } = await as(who);
    const response = await client.post('/api/web/events', { id, thread: `person:${who}`, ...event });
    if (!response.ok) throw new NotThere(`what was sent (${response.status})`);
    await settled();
  };
  const doing = async (who: Somebody, event: object): Promise<Done> => {
    const id = randomUUID();
    await send(who, id, event);
    return { again: () => send(who, id, event), anew: () => send(who, randomUUID(), event) };
  };
  return {
    world,
    arrives: async (who) => void (await doing(who, { what: { kind: 'hello' } })),
    says: (who, text) => doing(who, { what: { kind: 'text', text } }),
    presses: async (who, words, button, filled = {}) => {
      const messages = await shown(who);
      const { id, prompt } = messages[lastWith(words, messages.map(textOf))] ?? {};
      if (!prompt) throw new NotThere(words);
      return doing(who, { message: id, what: pressed(prompt, button, filled) });
    },
    chooses: async (who, title, choice) => {
      const messages = await shown(who);
      const { id, prompt } = messages[lastWith(title, messages.map(textOf))] ?? {};
      const row = prompt?.body.flatMap((b) => (b.kind === 'choices' && b.label === title ? choiceButtons(b) : []));
      const button = row?.find(({ label }) => label === choice);
      if (!prompt || !button) throw new NotThere(choice);
      const { id: action, data } = button;
      return doing(who, { message: id, what: { kind: 'press', action, data, fields: {}, address: prompt.address } });
    },
    read: async (who) => (await shown(who)).map(textOf),
    channel: {
      link: async () => undefined,
      read: async () => {
        const { client } = await as('lyon');
        const response = await client.get(`/api/web/messages?thread=${encodeURIComponent(CHANNEL)}`);
        return ((await response.json()) as { messages: ShownMessage[] }).messages.map((message) => [textOf(message)]);
      },
      hasThreads: false,
      language: 'fr',
      hostReads: async () => {
        const client = webClient(web.url);
        await client.be('genoa');
        const { status } = await client.get(`/api/web/messages?thread=${encodeURIComponent(CHANNEL)}`);
        return status === 403 ? 'refused' : 'reads-along';
      },
    },
    goTo: (at) => goTo(world, at),
    countsPresses: false,
    problems: () => web.log.filter(({ level }) => level === 'error').map(({ message }) => message),
    close: async () => {
      await web.close();
      await world.close();
    },
  };
}

/** Everything in a prompt that its page shows; the page itself has tests of its own. */
export function textOf({ text = '', prompt }: ShownMessage): string {
  const texts = [text];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') {
      if ('picture' in value && 'alt' in value) texts.push(PICTURE, String(value.alt));
      else for (const part of Object.values(value)) walk(part);
    }
  };
  walk([prompt?.title, prompt?.progress, prompt?.body, prompt?.fields, prompt?.actions.map(({ label }) => label)]);
  return texts.join('\n');
}

function pressed(prompt: Prompt, button: string, filled: Filled) {
  const buttons = pressable(prompt);
  const action = buttons.find(({ label }) => label === button);
  if (!action)
    throw new NotThere(
      button,
      buttons.map(({ label }) => label),
    );
  const fields = action.submits
    ? Object.fromEntries(prompt.fields.map((field) => [field.id, filledIn(field, filled)]))
    : {};
  return { kind: 'press', action: action.id, data: action.data ?? {}, fields, address: prompt.address };
}

function filledIn(field: Field, { choose = {}, type = {}, tick = [] }: Filled): FieldValue {
  const typed = type[field.label];
  switch (field.kind) {
    case 'choice': {
      const chosen = field.options.find(({ label }) => label === choose[field.label]);
      return chosen?.value ?? field.value ?? '';
    }
    case 'toggle':
      return field.value || tick.includes(field.label);
    case 'lines':
      return typed === undefined ? field.value : typed.split('\n').filter((line) => line !== '');
    case 'pick': {
      const chosen = field.options.find(({ label }) => label === choose[field.label]);
      return chosen ? [...field.value, chosen.value] : field.value;
    }
    case 'person':
      return field.value;
    case 'text':
    case 'date':
      return typed ?? field.value ?? '';
  }
}
