import { personOf } from '../accounts/ownership';
import { type Words, wordsIn } from '../i18n';
import type { Language } from '../method/language';
import { type Account, accountId } from '../method/person';
import type { InboundEvent, Named } from '../ports/event';
import type { Deps } from './deps';

/** So many people are looked up for one message. */
const MOST_LOOKED_UP = 20;

/**
 * An event whose text names everybody by their name: as we know them, else as their platform does. Whoever cannot be
 * found is "somebody": nobody's words wait for a name. Errors: `StoreError`.
 */
export async function withNames(deps: Deps, event: InboundEvent, language: Language): Promise<InboundEvent> {
  const { what } = event;
  if ((what.kind !== 'text' && what.kind !== 'edited') || what.names === undefined) return event;
  const { names, ...rest } = what;
  const found = await lookUp(deps, names);
  const text = withNamesIn(what.text, names, found, wordsIn(language).naming);
  return { ...event, what: { ...rest, text } };
}

async function lookUp(deps: Deps, names: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map(
    names.flatMap(({ what }) => (what.kind === 'person' ? [[accountId(what.account), what.account] as const] : [])),
  );
  const asked = [...accounts].slice(0, MOST_LOOKED_UP);
  const found = await Promise.all(asked.map(async ([id, account]) => [id, await nameOf(deps, account)] as const));
  return new Map(found.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
}

async function nameOf(deps: Deps, account: Account): Promise<string | undefined> {
  const person = await personOf(deps, account);
  if (person) return person.name;
  try {
    return (await deps.chats.get(account.platform)?.profile(account))?.name;
  } catch (error) {
    deps.log.warn({ err: error, platform: account.platform }, 'the name of somebody who was mentioned is not known');
    return undefined;
  }
}

function withNamesIn(
  text: string,
  names: readonly Named[],
  found: ReadonlyMap<string, string>,
  words: Words['naming'],
): string {
  const parts: string[] = [];
  let read = 0;
  for (const { at, name, what } of names) {
    parts.push(text.slice(read, at));
    read = at;
    const known = what.kind === 'person' ? found.get(accountId(what.account)) : undefined;
    parts.push(known ?? name ?? words[what.kind]);
  }
  return [...parts, text.slice(read)].join('');
}
