import type { ChannelReaders } from '../../flows/contract';
import { because, isKnownReason } from '../../flows/prompts/because';
import { line } from '../../flows/prompts/common';
import { listed } from '../../flows/prompts/names';
import { dayIn } from '../domain/calendar';
import { isOfHost, rolesOf } from '../domain/permissions';
import type { Person } from '../domain/person';
import { type Channel, type Review, wholeChannel } from '../domain/review';
import { wordsIn } from '../i18n';
import type { Chat, Outgoing, Reader } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import { personOf } from './accounts';
import type { Deps } from './deps';
import { reviewOf } from './digests';

const HOST_READS = 'somebody of the host city reads along';
const GUEST_READS = 'a guest who is not on the team reads along';

/** Why nothing is posted in a channel: who would read along, if that is why. */
export interface Leak {
  review: string;
  /** Without a thread in it. */
  channel: Channel;
  /** In constant words, for operators. */
  reason: 'its readers are not known' | typeof HOST_READS | typeof GUEST_READS;
  /** Everybody who is not to, those of the host city first; nobody where its readers are not known. */
  readers: readonly string[];
  /** Why its readers are not known, in the platform's constant words. */
  why?: string;
}

/** Looks who reads along before anything is posted in a channel (method, *Host wall*). Throws what passes. */
export async function leakOf(deps: Deps, chat: Chat, to: Outgoing['to']): Promise<Leak | undefined> {
  if (to.kind === 'account') return undefined;
  const review = await reviewOf(deps, to.review);
  const about = { review: review.id, channel: wholeChannel(to.channel) };
  const readers = await readersOf(deps, chat, review, about.channel);
  switch (readers.kind) {
    case 'right':
      return undefined;
    case 'unknown':
      return { ...about, reason: 'its readers are not known', readers: [], why: readers.reason };
    case 'wrong': {
      const { hosts, guests } = readers;
      const reason = hosts.length > 0 ? HOST_READS : GUEST_READS;
      return { ...about, reason, readers: [...hosts, ...guests] };
    }
  }
}

/** Who reads along in a channel, as far as that keeps a review's news from being posted there. Throws what passes. */
export async function readersOf(deps: Deps, chat: Chat, review: Review, channel: Channel): Promise<ChannelReaders> {
  const audience = await chat.audience(channel);
  if (audience.kind === 'unknown') return audience;
  const { openTo } = audience;
  const [hosts, guests] = [new Set<string>(), new Set<string>()];
  for (const reader of audience.readers) {
    const kind = await reasonAgainst(deps, reader, review);
    if (kind) (kind === 'host' ? hosts : guests).add(reader.name);
  }
  // Whoever is in the channel is named as there; those who only could be are named when nobody is.
  if (hosts.size === 0 && openTo !== undefined)
    for (const { name } of await hostsIn(deps, chat.platform, openTo, review)) hosts.add(name);
  if (hosts.size + guests.size === 0) return { kind: 'right', isPublic: openTo !== undefined };
  return { kind: 'wrong', hosts: [...hosts], guests: [...guests] };
}

async function reasonAgainst(deps: Deps, reader: Reader, review: Review): Promise<'host' | 'guest' | undefined> {
  const person = await readingPerson(deps, reader);
  if (person && isOfHost(person, review)) return 'host';
  const isOnTeam = person?.active === true && rolesOf(person.id, review).length > 0;
  return reader.isGuest && !isOnTeam ? 'guest' : undefined;
}

/** Those of the host city who have an account in a workspace, and so find whatever is public there. */
async function hostsIn({ store }: Deps, platform: string, space: string, review: Review): Promise<Person[]> {
  const people = await store.people.find({ active: true });
  return people.filter(
    (person) => isOfHost(person, review) && person.accounts.some((a) => a.platform === platform && a.space === space),
  );
}

/** An e-mail is enough here, from wherever it comes: to be careful, nobody has to prove who they are. */
async function readingPerson(deps: Deps, { account, email }: Reader): Promise<Person | undefined> {
  const known = await personOf(deps, account);
  if (known || !email) return known;
  return (await deps.store.people.find({ email: email.toLowerCase() }))[0];
}

/** What the leader is told of it; on which day it is for them. */
export async function leakPrompt(
  deps: Deps,
  leak: Leak,
): Promise<{ review: string; day: string; leader: string; prompt: Prompt }> {
  const review = await reviewOf(deps, leak.review);
  if (leak.why !== undefined && isKnownReason(leak.why)) return notPosted(deps, review, leak.channel, leak.why);
  const { readers } = leak;
  return toLeader(deps, review, (language) => {
    const words = wordsIn(language);
    const { held, heldForSeveral, unknownReaders } = words.leader.channel;
    if (readers.length === 0) return unknownReaders(review.hostCity);
    return (readers.length === 1 ? held : heldForSeveral)(review.hostCity, listed(readers, words));
  });
}

/** What the leader is told when a platform did not let us post, for a reason in its constant words. */
export function notPosted(deps: Deps, review: Review, { platform, address }: Channel, reason: string) {
  return toLeader(deps, review, (language) => {
    const words = wordsIn(language);
    const { channel } = words;
    const where = channel.where(deps.chats.get(platform)?.name ?? platform, address.channel ?? '');
    return channel.notPosted(review.hostCity, where, because(reason, words));
  });
}

async function toLeader(deps: Deps, review: Review, said: (language: Person['language']) => string) {
  const { leader } = review.members;
  const person = await deps.store.people.get(leader);
  const day = dayIn(person?.timeZone ?? review.timeZone, deps.clock.now());
  return { review: review.id, day, leader, prompt: line(said(person?.language ?? 'en'), [], 'warning') };
}
