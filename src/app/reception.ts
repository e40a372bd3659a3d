import { LRUCache } from 'lru-cache';
import { recognise } from '../accounts/accounts';
import { noted, ownerOf, personOf } from '../accounts/ownership';
import { readersChanged } from '../delivery/channels';
import { mayBeWrittenIn } from '../delivery/open-cards';
import { drawAtOnce, send } from '../delivery/outbox';
import { outgoing } from '../delivery/outgoing';
import { end } from '../delivery/sending';
import { wordsIn } from '../i18n';
import { DEFAULT_LANGUAGE, type Language } from '../method/language';
import type { Account, Person } from '../method/person';
import { wakeUp } from '../plan/waking';
import { type Message, threadOf } from '../ports/chat';
import { inTime } from '../ports/in-time';
import type { Answer, Reception } from '../ports/reception';
import { underWay } from '../ports/under-way';
import { type Deps, Refusal } from '../turn/deps';
import { applyKept, type Just, keep, type Lane } from '../turn/inbox';
import { homeOf } from './home';
import { mayAnswer, optionsWith } from './searching';
import { download } from './web-chat';

/** So many events that were kept and are about to be applied are remembered; others are read again. */
const MOST_KEPT = 1_000;
/**
 * How long after a press its card may be drawn anew where its reader goes on writing in it, in milliseconds. Shorter than
 * a platform's adapter waits for what there is to show in the card's place.
 */
const AT_ONCE_MS = 1_800;

/** The reception of a running product. `finished` resolves when no answer is on its way any more. */
export function reception(deps: Deps, lane: Lane): Reception & { finished(): Promise<void> } {
  const { watch, finished } = underWay();
  const sendAll = (theirs: Deps, messages: readonly Message[]) => void watch(inOrder(theirs, messages));
  const kept = new LRUCache<string, Just>({ max: MOST_KEPT });
  /** The messages that are left to send, after the open cards among them were drawn: for so many milliseconds at most. */
  const withoutOpen = async (theirs: Deps, messages: readonly Message[], ms: number) => {
    const open = messages.filter(mayBeWrittenIn);
    const drawing = Promise.all(open.map((message) => drawAtOnce(theirs, message, ms > 0)));
    if (open.length > 0) await inTime(Math.max(0, ms), watch(drawing), () => undefined);
    return messages.filter((message) => !open.includes(message));
  };

  const desk: Reception = {
    wordless: deps.steps.wordless,
    keep: async (event) => {
      const account = await noted(deps, event.account);
      const entry = await keep(deps, { ...event, person: account.person?.id ?? '' });
      if (entry) kept.set(entry.id, { entry, account });
    },
    greet: async (event) => {
      try {
        if (await recognise(deps, event.account)) return;
        await desk.keep({ ...event, what: { kind: 'hello' } });
        await desk.apply(event.id);
      } catch (error) {
        deps.log.warn({ err: error, event: event.id }, 'somebody could not be greeted yet');
      }
    },
    apply: async (id, shown = () => false) => {
      const since = performance.now();
      const just = kept.get(id);
      kept.delete(id);
      const entry = just?.entry ?? (await deps.store.inbox.get(id));
      if (entry?.status !== 'received' || !entry.event) return [];
      const { messages, reader } = await applyKept(deps, lane, entry.event, { ...just, entry });
      const theirs = reader ? knowing(deps, reader) : deps;
      const answers = await answersOf(theirs, messages);
      if (await shown(answers)) await areShown(deps, messages);
      else sendAll(theirs, await withoutOpen(theirs, messages, AT_ONCE_MS - (performance.now() - since)));
      return answers;
    },
    readersChanged: async (channels, news) => {
      try {
        await readersChanged(deps, channels, news);
      } catch (error) {
        deps.log.warn({ err: error }, 'who reads along in a channel is looked at when something is posted there');
      }
    },
    message: async (account, id) => (await readBy(deps, account, id)).answer,
    options: async (account, { message, field, said }) => {
      const { person, answer } = await readBy(deps, account, message);
      if (!person || !answer || !(await mayAnswer(deps, person, answer.prompt))) return [];
      return optionsWith(answer.prompt.fields, field, said);
    },
    home: async (account) => homeOf(deps, account, await recognise(deps, account)),
    file: async (account, path) => {
      const person = await ownerOf(deps, account);
      return person && download(deps, person, path).catch(unlessRefused);
    },
    language: async (account) => languageOf(deps, account),
    privately: async (account) =>
      wordsIn((await personOf(deps, account))?.language ?? DEFAULT_LANGUAGE).account.privately,
  };
  return { ...desk, finished };
}

/** A message as its reader sees it now, with who they are; nothing where it is none of theirs. */
async function readBy(deps: Deps, account: Account, id: string): Promise<{ person?: Person; answer?: Answer }> {
  const person = await ownerOf(deps, account);
  const message = await deps.store.messages.get(id);
  if (!person || message?.thread !== threadOf({ kind: 'person', person: person.id })) return {};
  const [answer] = await answersOf(deps, [message]);
  return answer ? { person, answer } : {};
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

/** A person's own; what the platform says of anybody else. */
async function languageOf(deps: Deps, account: Account): Promise<Language> {
  const person = await personOf(deps, account);
  return person?.language ?? (await deps.chats.get(account.platform)?.profile(account))?.language ?? DEFAULT_LANGUAGE;
}

/** One after the other, as they were said. What does not go now is tried again by the queue, and the rest after it. */
async function inOrder(deps: Deps, messages: readonly Message[]): Promise<void> {
  for (const [at, message] of messages.entries()) {
    try {
      const result = await send(deps, message.id, message);
      if (result.kind === 'done') continue;
    } catch (error) {
      deps.log.warn({ err: error, message: message.id }, 'an answer could not be sent yet');
    }
    return wakeUp(
      deps,
      messages.slice(at).map(({ id }) => ({ id: `send-${id}`, job: { kind: 'send', message: id } })),
    );
  }
}

/** They have been seen: nothing is left to send. */
async function areShown(deps: Deps, messages: readonly Message[]): Promise<void> {
  for (const message of messages) await end(deps, message, { status: 'delivered', reference: message.id });
}

/** The same, for what is said to somebody who has just been read. */
function knowing(deps: Deps, reader: Person): Deps {
  const { people } = deps.store;
  const get = async (id: string) => (id === reader.id ? reader : people.get(id));
  return { ...deps, store: { ...deps.store, people: { ...people, get } } };
}

async function answersOf(deps: Deps, messages: readonly Message[]): Promise<Answer[]> {
  const answers = await Promise.all(
    messages.map(async (m) => {
      const out = m.account && (await outgoing(deps, m, { kind: 'account', account: m.account }));
      return out && { id: out.id, version: out.version, prompt: out.prompt, language: out.language };
    }),
  );
  return answers.filter((a) => a !== undefined);
}
