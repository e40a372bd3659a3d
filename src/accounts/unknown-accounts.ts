import { wordsIn } from '../i18n';
import { DEFAULT_LANGUAGE, type Language } from '../method/language';
import type { Account, Person } from '../method/person';
import type { InboundEvent } from '../ports/event';
import type { Prompt } from '../ports/prompt';
import { line, prompt, text } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { linkByToken, recognise, tokenIn } from './accounts';
import { NEWCOMER_WORDS } from './newcomer-words';
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
  const { language, prompt: welcome } = await welcomeTo(deps, account, what.kind === 'text');
  const said = token === undefined ? welcome : line(NEWCOMER_WORDS[language].spent);
  await deps.chats.get(account.platform)?.tell(account, said, language, event.channel ? undefined : event.under);
  return undefined;
}

/** A link is not something they said: it greets, whether it was still needed or not. */
function greeting(event: InboundEvent): InboundEvent {
  const isLink = event.what.kind === 'text' && event.what.text.includes('signin/') && tokenIn(event.what.text);
  return isLink ? { ...event, what: { kind: 'hello' } } : event;
}

/**
 * What somebody whom nobody knows is told: what this is, and what to do, whether they were invited, want to organise, or
 * installed us; and the place they are in as a programme file names it. Of programmes, people and reviews it says nothing,
 * and it is the same whatever there is of them. `wrote`: there is something to send again. Throws what passes.
 */
export async function welcomeTo(
  deps: Deps,
  account: Account,
  wrote = false,
): Promise<{ language: Language; prompt: Prompt }> {
  const chat = deps.chats.get(account.platform);
  const language = (await chat?.profile(account))?.language ?? DEFAULT_LANGUAGE;
  const w = NEWCOMER_WORDS[language];
  const place = w.place(chat?.name ?? account.platform, `${account.platform}: ${account.space}`);
  const shown = prompt({
    title: wordsIn(language).bot,
    body: [
      text(w.what),
      text([w.unknown, ...(wrote ? [w.sendAgain] : [])].join(' '), 'strong'),
      text(w.invited),
      text(w.organising),
      text(place, 'subtle'),
    ],
    summary: `${w.unknown} ${w.invited}`,
  });
  return { language, prompt: shown };
}
