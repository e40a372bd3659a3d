import { line } from '../../flows/prompts/common';
import type { Account } from '../domain/person';
import { wordsIn } from '../i18n';
import type { InboundEvent } from '../ports/event';
import { linkByToken, recognise } from './accounts';
import type { Deps } from './deps';
import { ownerOf } from './ownership';

/**
 * An event with the person whose account it came from. Somebody nobody knows is told how to be known, and undefined is
 * answered: there is nobody to take a turn with. Throws what passes.
 */
export async function withPerson(deps: Deps, event: InboundEvent): Promise<InboundEvent | undefined> {
  const { account, what } = event;
  if (!account) return event;
  if (event.person !== '' && (await ownerOf(deps, account))) return event;
  const linked = what.kind === 'text' ? await linkByToken(deps, account, what.text) : undefined;
  // A link is not something they said: it greets.
  if (linked) return { ...event, person: linked.id, what: { kind: 'hello' } };
  const person = await recognise(deps, account);
  if (person) return { ...event, person: person.id };
  // What they changed was answered when they first said it.
  if (what.kind === 'edited' || what.kind === 'deleted') return undefined;
  // Between the two of us, wherever they spoke: others may read along there.
  await introduce(deps, account, what.kind === 'text');
  return undefined;
}

async function introduce(deps: Deps, account: Account, hasWritten: boolean): Promise<void> {
  const chat = deps.chats.get(account.platform);
  const language = (await chat?.profile(account))?.language ?? 'en';
  const { unknown, sendAgain } = wordsIn(language).account;
  await chat?.tell(account, line(hasWritten ? `${unknown} ${sendAgain}` : unknown), language);
}
