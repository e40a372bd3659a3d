import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import { newSignInToken } from '../../../src/accounts/sign-in';
import { refusing } from '../../../src/app/compose/web-refusals';
import { webChat } from '../../../src/app/web-chat';
import type { FieldValue } from '../../../src/ports/prompt';
import { lanes } from '../../../src/turn/inbox';
import { textOf } from '../chats/on-web';
import { standingDemonstration } from '../fake-web-host';
import type { World } from '../service-world';
import { runWeb, webClient } from '../web-server';
import { type Desk, NothingToPress, placeOf, type Who } from './desk';

/** These people at the web chat, each come by a one-time link, over its HTTP. */
export async function webDesk(world: World, people: readonly Who[]): Promise<Desk> {
  const web = await runWeb({
    ...refusing(webChat(world.deps, lanes()), () => true),
    onMessage: () => () => undefined,
    health: async () => ({ ok: true, troubles: [] }),
    demo: standingDemonstration(),
  });
  const clients = new Map<Who, ReturnType<typeof webClient>>();
  for (const who of people) {
    const client = webClient(web.url);
    const token = await newSignInToken(world.deps, who);
    await taken(await client.post('/api/web/signin', { token }));
    clients.set(who, client);
  }
  const as = (who: Who) => clients.get(who) ?? webClient(web.url);
  const settled = () => world.queue.runDue(world.deps.clock.now);
  const all = async (who: Who, thread: string): Promise<ShownMessage[]> => {
    const found: ShownMessage[] = [];
    for (let before = '', isMore = true; isMore; before = `&before=${found[0]?.at}`) {
      const path = `/api/web/messages?thread=${encodeURIComponent(thread)}${before}`;
      const page = (await (await taken(await as(who).get(path))).json()) as {
        messages: ShownMessage[];
        earlier: boolean;
      };
      found.unshift(...page.messages);
      isMore = page.earlier;
    }
    return found.filter(({ from }) => from === 'bot');
  };
  const shown = (who: Who) => all(who, `person:${who}`);
  const send = async (who: Who, event: object) => {
    const body = { id: randomUUID(), thread: `person:${who}`, ...event };
    const sending = async () => {
      await taken(await as(who).post('/api/web/events', body));
      await settled();
    };
    await sending();
    return { again: sending };
  };
  return {
    read: async (who) => (await shown(who)).map(textOf),
    says: (who, text) => send(who, { what: { kind: 'text', text } }),
    presses: async (who, pressing) => {
      const messages = await shown(who);
      const { id, prompt } = messages[placeOf(pressing, messages.map(textOf))] as ShownMessage;
      const { button } = pressing;
      const put = new Map<string, FieldValue>(pressing.fields.map(({ field, value }) => [field.id, value]));
      const stands = (prompt?.fields ?? []).map((field): [string, FieldValue] => [field.id, field.value ?? '']);
      const fields = button.submits ? { ...Object.fromEntries(stands), ...Object.fromEntries(put) } : {};
      const what = { kind: 'press', action: button.id, data: button.data ?? {}, fields };
      return send(who, { message: id, what: { ...what, ...(prompt?.address ? { address: prompt.address } : {}) } });
    },
    channel: async () => {
      const reader = people.find((who) => who !== 'genoa' && who !== 'lyon' && who !== 'porto');
      return reader ? (await all(reader, 'channel:genoa-2027')).map(textOf) : [];
    },
    settled,
    problems: () => web.log.filter(({ level }) => level === 'error').map(({ message }) => message),
    close: web.close,
  };
}

async function taken(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new NothingToPress(`what was sent (${response.status})`, [await response.text()]);
}
