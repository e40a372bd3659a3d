import { findAccount } from '../accounts/finding';
import { mailboxOf } from '../accounts/mailbox';
import { accountFor, wasLastOnPage } from '../accounts/ownership';
import { wordsIn } from '../i18n';
import type { Language } from '../method/language';
import { type Account, accountId, type Person } from '../method/person';
import { channelLanguage } from '../method/review';
import type { Message, Outgoing } from '../ports/chat';
import { MAIL } from '../ports/letter';
import type { Prompt } from '../ports/prompt';
import { line } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { digestImage, mayReadDigest, showDigest } from './digests';
import { letterTo } from './letter';
import { sinceIn } from './since-in-channel';

/** Where a message goes, or why it cannot; `web`: it is there as soon as it is stored. */
export type Destination =
  | { kind: 'web' }
  | { kind: 'platform'; platform: string; to: Outgoing['to'] }
  | { kind: 'nowhere'; reason: string };

/**
 * A person is written to where they were last. Nothing is sent to a page: whoever was there last, or has no account on a
 * platform and none is found by their e-mail, gets mail, and finds it on the page too; where there is no mail, there alone.
 * What is on a platform already stays there. Throws what passes.
 */
export async function destinationOf(deps: Deps, { to, account }: Message): Promise<Destination> {
  if (account) return onPlatform(deps, account.platform, { kind: 'account', account });
  if (to.kind === 'channel')
    return to.at === undefined
      ? { kind: 'web' }
      : onPlatform(deps, to.at.platform, { kind: 'channel', review: to.review, channel: to.at });
  const person = await deps.store.people.get(to.person);
  if (!person?.active) return { kind: 'nowhere', reason: 'the person left' };
  const chosen = await placeOf(deps, person);
  return chosen ? onPlatform(deps, chosen.platform, { kind: 'account', account: chosen }) : { kind: 'web' };
}

async function placeOf(deps: Deps, person: Person): Promise<Account | undefined> {
  const mailbox = mailboxOf(deps, person);
  if (mailbox && (await wasLastOnPage(deps, person))) return mailbox;
  return (await accountFor(deps, person)) ?? (await findAccount(deps, person)) ?? mailbox;
}

function onPlatform(deps: Deps, platform: string, to: Outgoing['to']): Destination {
  return deps.chats.has(platform)
    ? { kind: 'platform', platform, to }
    : { kind: 'nowhere', reason: 'its platform is not connected' };
}

/** A message as a platform is to show it; undefined when there is nothing (any more) that its reader may see. */
export async function outgoing(deps: Deps, message: Message, to: Outgoing['to']): Promise<Outgoing | undefined> {
  const reader = await readerOf(deps, message);
  const prompt = reader && (await promptFor(deps, message, reader));
  if (!prompt) return undefined;
  return {
    id: message.id,
    version: message.version,
    ...(message.reference === undefined ? {} : { reference: message.reference }),
    ...(message.under === undefined ? {} : { under: message.under }),
    ...(await shownBy(deps, prompt, to)),
    prompt,
    language: reader.language,
    to,
    picture: (id) => digestImage(deps, reader, id),
    ...(to.kind === 'account' && to.account.platform === MAIL
      ? { letter: () => letterTo(deps, reader, message, prompt) }
      : {}),
  };
}

/** Where the message is that a button brings into view: in the conversation with the same account. */
async function shownBy({ store }: Deps, { actions }: Prompt, to: Outgoing['to']): Promise<Pick<Outgoing, 'shows'>> {
  const id = actions.find(({ shows }) => shows !== undefined)?.shows;
  const shown = id === undefined || to.kind !== 'account' ? undefined : await store.messages.get(id);
  const isThere = shown?.account && to.kind === 'account' && accountId(shown.account) === accountId(to.account);
  return isThere && shown.reference !== undefined ? { shows: shown.reference } : {};
}

/** A channel reads with its leader's eyes, in the language of its review. */
async function readerOf(deps: Deps, { to }: Message): Promise<Person | undefined> {
  if (to.kind === 'person') return deps.store.people.get(to.person);
  const review = await deps.store.reviews.get(to.review);
  const leader = review && (await deps.store.people.get(review.members.leader));
  return leader && { ...leader, language: channelLanguage(review) };
}

async function promptFor(deps: Deps, { content, to }: Message, reader: Person): Promise<Prompt | undefined> {
  switch (content.kind) {
    case 'prompt':
      return content.prompt;
    case 'planned':
      return content.said;
    case 'said':
      return undefined;
    case 'digest': {
      const record = await deps.store.digests.get(content.digest);
      const review = record && (await deps.store.reviews.get(record.review));
      if (!review) return undefined;
      if (!mayReadDigest(reader, content.copy, review)) return notAllowed(reader.language);
      const since = to.kind === 'channel' ? await sinceIn(deps, record, to.at) : record.since;
      return showDigest(deps, { ...record, since }, content.copy, reader);
    }
  }
}

function notAllowed(language: Language): Prompt {
  return line(wordsIn(language).error.closed, [], 'warning');
}
