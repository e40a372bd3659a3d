import type { Language } from '../method/language';
import { type Account, accountId, type Person } from '../method/person';
import { wakeUp } from '../plan/waking';
import { type Message, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import { drawnFor } from '../ports/letter';
import { CHOSEN, type Prompt } from '../ports/prompt';
import type { Store } from '../ports/store';
import type { Reply } from '../steps/contract';
import type { Deps } from './deps';
import { withContent } from './redrawing';

/**
 * The newest message in which a card is open to somebody, where they can be led to it: in the conversation of this
 * account, or on the page, which has them all.
 */
export async function openCopy(
  { store }: Deps,
  person: Person,
  card: string,
  where: Account | undefined,
): Promise<Message | undefined> {
  const found = await store.messages.find({ thread: threadOf({ kind: 'person', person: person.id }), card });
  const isThere = ({ account, reference }: Message) =>
    !where || (account && reference !== undefined && accountId(account) === accountId(where));
  return inOrder(found.filter(isThere)).at(-1);
}

/**
 * Reads what `leaveOneOpen` will look at, before anything of it is written, and answers the cards that are said. The pressed
 * card, drawn anew as its line, is found among its copies; where it is not, or is none, it is read as well.
 */
export async function readCopies(
  { store }: Pick<Deps, 'store'>,
  { person, message }: InboundEvent,
  reply: readonly Reply[],
): Promise<string[]> {
  const cards = reply.flatMap(({ prompt }) => prompt.card?.id ?? []);
  const isAmong = reply.some(({ replaces, prompt }) => replaces === message && prompt.card);
  const pressed = isAmong || message === undefined ? undefined : store.messages.get(message);
  await Promise.all([copiesOf(store, person, cards), pressed]);
  return cards;
}

/** The messages in which one of these cards is open to somebody, in order. */
async function copiesOf({ messages }: Store, person: string, cards: readonly string[]): Promise<Message[]> {
  const wanted = [...new Set(cards)].sort();
  if (wanted.length === 0) return [];
  return inOrder(await messages.find({ thread: threadOf({ kind: 'person', person }), card: { in: wanted } }));
}

/**
 * After a press, one of a card's copies is open at most. Once the pressed one is answered, the others are the line that it
 * has become; else the newest stays, as it is now, and the older ones lead to it. `pressed`: the message as it was;
 * `answered`: what was said, with the cards `said`. Those that may hold a text which was not sent stay as they are until
 * they are pressed.
 */
export async function leaveOneOpen(
  deps: Deps,
  event: InboundEvent,
  pressed: Message | undefined,
  answered: readonly string[],
  said: readonly string[],
): Promise<void> {
  const { messages, people } = deps.store;
  const shown = await Promise.all(answered.map((id) => messages.get(id)));
  const cards = new Set([pressed, ...shown].flatMap((message) => message?.card ?? []));
  if (cards.size === 0) return;
  const open = await copiesOf(deps.store, event.person, [...said, ...cards]);
  const person = await people.get(event.person);
  for (const card of cards) {
    const copies = open.filter((message) => message.card === card);
    const isPressed = pressed?.card === card;
    const now = isPressed ? await messages.get(pressed.id) : copies.at(-1);
    const stays = now?.card !== card ? undefined : isPressed && keepsText(event) ? now : copies.at(-1);
    const prompt = promptOf(now);
    if (!now || !prompt || !person) continue;
    for (const copy of copies) {
      const isFresh = copy.id === now.id;
      if (!stays) await drawCopy(deps, copy, prompt, isFresh);
      else if (copy.id !== stays.id)
        await drawCopy(deps, copy, leadingTo(deps, stays.id, prompt, person.language), isFresh);
      else if (!isFresh) await drawCopy(deps, copy, prompt, isFresh);
    }
  }
}

function leadingTo(
  { steps }: Deps,
  message: string,
  { card, address, title = '' }: Prompt,
  language: Language,
): Prompt {
  return steps.draws.copy(card ?? { id: '', title }, address?.review ?? '', message, language);
}

/** A choice that is kept at once may come alone: what else is typed on its card is still there. */
function keepsText({ what }: InboundEvent): boolean {
  return what.kind === 'press' && what.action === CHOSEN;
}

/**
 * The page leaves a copy alone as long as somebody types in it. No platform tells whether they do: there, one with fields
 * is drawn anew only when it was pressed itself.
 */
export async function drawCopy(deps: Deps, copy: Message, prompt: Prompt, isPressed: boolean): Promise<void> {
  const isElsewhere = drawnFor(copy) !== undefined;
  if (isElsewhere && !isPressed && promptOf(copy)?.fields.length !== 0) return;
  const after = await deps.store.messages.update(copy.id, (m) => ({
    ...withContent(m, { kind: 'prompt', prompt }),
    ...(isElsewhere ? { status: 'redrawn' as const } : {}),
  }));
  if (!after) return;
  deps.announce({ thread: after.thread, id: after.id });
  if (isElsewhere)
    await wakeUp(deps, [{ id: `send-${after.id}-${after.version}`, job: { kind: 'send', message: after.id } }]);
}

function promptOf(message: Message | undefined): Prompt | undefined {
  return message?.content.kind === 'prompt' ? message.content.prompt : undefined;
}

function inOrder(messages: readonly Message[]): Message[] {
  return [...messages].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
