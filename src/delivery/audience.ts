import { unlessBlocked } from '../accounts/finding';
import { ownerOf } from '../accounts/ownership';
import { type Words, wordsIn } from '../i18n';
import { because, isKnownReason, whatHelps } from '../i18n/failure-reasons';
import { outsidersInWords } from '../i18n/outsiders';
import { dayIn } from '../method/calendar';
import { DEFAULT_LANGUAGE, type Language } from '../method/language';
import { isOfHost, rolesOf } from '../method/permissions';
import type { Account, Person } from '../method/person';
import { type Channel, type Review, wholeChannel } from '../method/review';
import { standingIn } from '../method/standing';
import type { Chat, Outgoing, Reader } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import type { ChannelReaders } from '../steps/contract';
import { line } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { noteSpeaker, speakersIn } from '../turn/speakers';
import { reviewOf } from './digests';
import { judgeFor, OUTSIDERS, type Outsider } from './outsiders';

/** In constant words, for operators. */
const READS: Readonly<Record<Outsider, string>> = {
  host: 'somebody of the host city reads along',
  guest: 'a guest who is not on the team reads along',
  unknown: 'somebody reads along of whom the platform does not tell enough',
};

/** Why nothing is posted in a channel: who would read along. */
export interface Leak {
  review: string;
  /** Without a thread in it. */
  channel: Channel;
  /** In constant words, for operators. */
  reason: string;
  /** Who is not to read along; or why its readers are not known, in the platform's constant words. */
  readers: Exclude<ChannelReaders, { kind: 'right' }>;
}

/**
 * Looks who reads along before anything is posted in a channel (method, *Host wall*); with `speaker`, somebody who spoke
 * there. Throws what passes.
 */
export async function leakOf(deps: Deps, chat: Chat, to: Outgoing['to'], speaker?: Account): Promise<Leak | undefined> {
  if (to.kind === 'account') return undefined;
  const review = await reviewOf(deps, to.review);
  const about = { review: review.id, channel: wholeChannel(to.channel) };
  const readers = await readersOf(deps, chat, review, about.channel, speaker);
  switch (readers.kind) {
    case 'right':
      return undefined;
    case 'unknown':
      return { ...about, reason: `its readers are not known: ${readers.reason}`, readers };
    case 'wrong': {
      const [kind = 'unknown'] = kindsIn(readers);
      return { ...about, reason: READS[kind], readers };
    }
  }
}

/** Which kinds of outsiders there are in a channel. */
export function kindsIn({ readers }: Extract<ChannelReaders, { kind: 'wrong' }>): Outsider[] {
  return OUTSIDERS.filter((kind) => readers[kind].length > 0);
}

/** Who reads along in a channel, as far as that keeps a review's news from being posted there. Throws what passes. */
export async function readersOf(
  deps: Deps,
  chat: Chat,
  review: Review,
  channel: Channel,
  speaker?: Account,
): Promise<ChannelReaders> {
  const audience = await chat.audience(channel);
  if (audience.kind === 'unknown') return audience;
  const { openTo, sharedWith } = audience;
  const people = await deps.store.people.find({});
  const judge = judgeFor(deps, people, review);
  const found: Record<Outsider, Set<string>> = { host: new Set(), guest: new Set(), unknown: new Set() };
  const unlisted = await unlistedIn(deps, chat, review, channel, audience.readers, speaker);
  for (const reader of [...audience.readers, ...unlisted]) {
    const kind = await judge(reader, sharedWith !== undefined);
    if (kind) found[kind].add(reader.name);
  }
  // Whoever is in the channel is named as there; those who only could be are named when nobody is.
  if (found.host.size === 0)
    for (const space of new Set([...(openTo === undefined ? [] : [openTo]), ...(sharedWith ?? [])]))
      for (const { name } of await hostsIn(chat, space, people, review)) found.host.add(name);
  if (OUTSIDERS.every((kind) => found[kind].size === 0)) return { kind: 'right', isPublic: openTo !== undefined };
  return { kind: 'wrong', readers: { host: [...found.host], guest: [...found.guest], unknown: [...found.unknown] } };
}

/** Those who spoke there, now or before, and are not on the list of members, but for those whom we know on the team. */
async function unlistedIn(
  deps: Deps,
  chat: Chat,
  review: Review,
  channel: Channel,
  listed: readonly Reader[],
  speaker: Account | undefined,
): Promise<Reader[]> {
  const isListed = ({ user }: Account) => listed.some(({ account }) => account.user === user);
  if (speaker && !isListed(speaker)) await noteSpeaker(deps, review.id, channel, speaker);
  const unlisted: Reader[] = [];
  for (const account of await speakersIn(deps, review.id, channel)) {
    if (isListed(account)) continue;
    const person = await ownerOf(deps, account);
    if (person && !isOfHost(person, review) && rolesOf(person.id, review).length > 0) continue;
    const profile = await chat.profile(account);
    unlisted.push(profile ? { ...profile, account } : { account, name: person?.name ?? '', belonging: UNTOLD });
  }
  return unlisted;
}

const UNTOLD = { home: undefined, part: undefined, isNobody: false, isAddressConfirmed: false };

/**
 * Those of the host city who are members of a workspace, and so find whatever is public there: by their accounts, and by
 * their addresses as far as the platform may be asked.
 */
async function hostsIn(chat: Chat, space: string, people: readonly Person[], review: Review): Promise<Person[]> {
  const hosts = people.filter((person) => person.active && isOfHost(person, review));
  const isThere = await Promise.all(
    hosts.map(async ({ accounts, email }) => {
      if (accounts.some((own) => own.platform === chat.platform && own.space === space)) return true;
      const found = email === '' ? undefined : await unlessBlocked(() => chat.find(space, email));
      return found !== undefined && standingIn(space, found.belonging) !== 'nobody';
    }),
  );
  return hosts.filter((_, n) => isThere[n]);
}

/** What the leader is told of it; on which day it is for them. */
export async function leakPrompt(deps: Deps, { review: id, channel, readers }: Leak): Promise<ForLeader> {
  const review = await reviewOf(deps, id);
  if (readers.kind === 'unknown' && isKnownReason(readers.reason))
    return notPosted(deps, review, channel, readers.reason);
  return toLeader(deps, review, (words, language) =>
    readers.kind === 'unknown'
      ? words.audience.unknownReaders(review.hostCity, whereIn(deps, channel, words))
      : words.audience.held(review.hostCity, whereIn(deps, channel, words), outsidersInWords(readers, language)),
  );
}

/** What the leader is told when a platform did not let us post, for a reason in its constant words. */
export function notPosted(deps: Deps, review: Review, channel: Channel, reason: string): Promise<ForLeader> {
  return toLeader(deps, review, (words) => {
    const say = whatHelps(reason) === 'elsewhere' ? words.linking.postElsewhere : words.channel.notPosted;
    return say(review.hostCity, whereIn(deps, channel, words), because(reason, words));
  });
}

/** What whoever asked openly in a channel is told, between us, when it is not answered there. Names nobody. */
export function askerPrompt(deps: Deps, { channel }: Leak, words: Words): Prompt {
  return line(words.audience.notAnswered(whereIn(deps, channel, words)), [], 'warning');
}

function whereIn(deps: Deps, at: Channel, { channel }: Words): string {
  const chat = deps.chats.get(at.platform);
  const name = chat?.name ?? at.platform;
  return chat?.isGroupChat?.(at) ? channel.whereChat(name) : channel.where(name, at.address.channel ?? '');
}

/** Something for a review's leader, in their language. */
export interface ForLeader {
  review: string;
  /** Their day. */
  day: string;
  leader: string;
  prompt: Prompt;
}

async function toLeader(
  deps: Deps,
  review: Review,
  said: (words: Words, language: Language) => string,
): Promise<ForLeader> {
  const { leader } = review.members;
  const person = await deps.store.people.get(leader);
  const day = dayIn(person?.timeZone ?? review.timeZone, deps.clock.now());
  const language = person?.language ?? DEFAULT_LANGUAGE;
  const prompt = line(said(wordsIn(language), language), [], 'warning');
  return { review: review.id, day, leader, prompt };
}
