import { personOf } from '../accounts/ownership';
import { postPrompt } from '../delivery/outbox';
import { wordsIn } from '../i18n';
import { momentInWords } from '../i18n/format';
import type { Person } from '../method/person';
import type { Instant } from '../method/time';
import type { Prompt } from '../ports/prompt';
import type { Unapplied } from '../ports/records';
import { prompt, text } from '../steps/prompts';
import { noteSetAside, PROCESS_ENDED, untried } from './attempts';
import { keepSaid } from './conversation';
import type { Deps } from './deps';

/**
 * Sets an event aside under which the process ended three times: its author is told, and it is listed. In this order, each
 * once: what is cut short is done again, and what it says last is what may have ended the process. Errors: `StoreError`.
 */
export async function setEventAside(deps: Deps, entry: Unapplied): Promise<void> {
  const { id, event } = entry;
  const author = await tellAuthor(deps, entry, 'stopped');
  let isOurs = false;
  await deps.store.inbox.update(id, (e) => {
    isOurs = e.status === 'received';
    return isOurs ? { ...untried(e), status: 'failed', failure: PROCESS_ENDED } : e;
  });
  if (!isOurs) return;
  noteSetAside(deps, 'event', id);
  if (author) await keepSaid(deps, { ...event, person: author.id }, event);
}

/** Tells whoever sent something, once, that it is not tried any more; answers who that is. Errors: `StoreError`. */
export async function tellAuthor(
  deps: Deps,
  { id, event, receivedAt }: Unapplied,
  why: 'stopped' | 'notKept',
): Promise<Person | undefined> {
  const known = event.account ? await personOf(deps, event.account) : await deps.store.people.get(event.person);
  // Who is nobody's yet has been told how to be known, or will be.
  if (!known?.active) return undefined;
  await postPrompt(deps, `set-aside-${id}`, known.id, toAuthor(receivedAt, known, why));
  return known;
}

function toAuthor(receivedAt: Instant, { language, timeZone }: Person, why: 'stopped' | 'notKept'): Prompt {
  const { setAside: words } = wordsIn(language);
  const said = words[why](momentInWords(receivedAt, timeZone, language));
  return prompt({
    title: words.title,
    body: [text(said, 'warning'), text(words.whatToDo)],
    summary: words.title,
  });
}
