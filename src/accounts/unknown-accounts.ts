import { type Words, wordsIn } from '../i18n';
import { DEFAULT_LANGUAGE } from '../method/language';
import type { Account, Person } from '../method/person';
import type { InboundEvent } from '../ports/event';
import { line } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { linkByToken, recognise, tokenIn } from './accounts';
import { type Noted, ownerOf } from './ownership';

/** An event of somebody we know. */
export interface Known {
  event: InboundEvent;
  person?: Person;
}

/**
 * An event with the person whose account it came from. Somebody nobody knows is told how to be known, and undefined is
 * answered: there is nobody to take a turn with. `person` is there where they have just been read. `just`: what is noted of the
 * account, just read. Throws what passes.
 */
export async function withPerson(deps: Deps, event: InboundEvent, just?: Noted): Promise<Known | undefined> {
  const { account, what } = event;
  if (!account) return { event };
  const token = what.kind === 'text' ? tokenIn(what.text) : undefined;
  const owner = event.person === '' ? undefined : await ownerOf(deps, account, just);
  if (owner) return { event: greeting(event), ...(owner.id === event.person ? { person: owner } : {}) };
  const linked = token === undefined ? undefined : await linkByToken(deps, account, token);
  if (linked) return { event: { ...event, person: linked.id, what: { kind: 'hello' } } };
  const person = await recognise(deps, account);
  if (person) return { event: greeting({ ...event, person: person.id }) };
  // What they changed was answered when they first said it.
  if (what.kind === 'edited' || what.kind === 'deleted') return undefined;
  // Between the two of us, wherever they spoke: others may read along there.
  await tellHow(deps, account, ({ unknown, sendAgain, spent }) => {
    if (token !== undefined) return spent;
    return what.kind === 'text' ? `${unknown} ${sendAgain}` : unknown;
  });
  return undefined;
}

/** A link is not something they said: it greets, whether it was still needed or not. */
function greeting(event: InboundEvent): InboundEvent {
  const isLink = event.what.kind === 'text' && event.what.text.includes('signin/') && tokenIn(event.what.text);
  return isLink ? { ...event, what: { kind: 'hello' } } : event;
}

/** How to be known: with a link, or with another one. */
async function tellHow(deps: Deps, account: Account, said: (words: Words['account']) => string): Promise<void> {
  const chat = deps.chats.get(account.platform);
  const language = (await chat?.profile(account))?.language ?? DEFAULT_LANGUAGE;
  await chat?.tell(account, line(said(wordsIn(language).account)), language);
}
