import { line } from '../../flows/prompts/common';
import { dayIn } from '../domain/calendar';
import { isOfHost, rolesOf } from '../domain/permissions';
import type { Person } from '../domain/person';
import type { Channel, Review } from '../domain/review';
import { wordsIn } from '../i18n';
import type { Chat, Outgoing, Reader } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import { personOf } from './accounts';
import type { Deps } from './deps';
import { reviewOf } from './digests';

/** Why nothing is posted in a channel: who would read along, if that is why. */
export interface Leak {
  review: string;
  channel: Channel;
  /** In constant words, for operators. */
  reason:
    | 'its readers are not known'
    | 'somebody of the host city reads along'
    | 'a guest who is not on the team reads along';
  reader?: string;
}

/** Looks who reads along before anything is posted in a channel (method, *Host wall*). Throws what passes. */
export async function leakOf(deps: Deps, chat: Chat, to: Outgoing['to']): Promise<Leak | undefined> {
  if (to.kind === 'account') return undefined;
  const { review: id, channel } = to;
  const [review, audience] = await Promise.all([reviewOf(deps, id), chat.audience(channel)]);
  if (audience.kind === 'unknown') return { review: id, channel, reason: 'its readers are not known' };
  for (const reader of audience.readers) {
    const reason = await reasonAgainst(deps, reader, review);
    if (reason) return { review: id, channel, reason, reader: reader.name };
  }
  return undefined;
}

async function reasonAgainst(deps: Deps, reader: Reader, review: Review): Promise<Leak['reason'] | undefined> {
  const person = await readingPerson(deps, reader);
  if (person && isOfHost(person, review)) return 'somebody of the host city reads along';
  const isOnTeam = person?.active === true && rolesOf(person.id, review).length > 0;
  return reader.isGuest && !isOnTeam ? 'a guest who is not on the team reads along' : undefined;
}

/** An e-mail is enough here, from wherever it comes: to be careful, nobody has to prove who they are. */
async function readingPerson(deps: Deps, { account, email }: Reader): Promise<Person | undefined> {
  const known = await personOf(deps, account);
  if (known || !email) return known;
  return (await deps.store.people.find({ email: email.toLowerCase() }))[0];
}

/** What the leader is told of it. */
export async function leakPrompt(
  deps: Deps,
  leak: Leak,
): Promise<{ review: string; day: string; leader: string; prompt: Prompt }> {
  const review = await reviewOf(deps, leak.review);
  const leader = await deps.store.people.get(review.members.leader);
  const words = wordsIn(leader?.language ?? 'en').leader.channel;
  const day = dayIn(leader?.timeZone ?? review.timeZone, deps.clock.now());
  const said =
    leak.reader === undefined ? words.unknownReaders(review.hostCity) : words.held(review.hostCity, leak.reader);
  return { review: review.id, day, leader: review.members.leader, prompt: line(said, [], 'warning') };
}
