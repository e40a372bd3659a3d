import { wordsIn } from '../i18n';
import { linkTarget } from '../method/link-target';
import { matches } from '../method/named-review';
import type { Account, Person } from '../method/person';
import { type Channel, channelId, channelLanguage, isLinked, type Review, wholeChannel } from '../method/review';
import type { Instant } from '../method/time';
import { wakeUp } from '../plan/waking';
import type { InboundEvent } from '../ports/event';
import type { Prompt } from '../ports/prompt';
import { shortKey } from '../ports/short-key';
import type { ChannelView } from '../steps/contract';
import { line } from '../steps/prompts';
import { note } from '../turn/audit';
import { type Deps, Refusal } from '../turn/deps';
import { leakOf, readersOf } from './audience';
import { mayReadDigest, previewDigest } from './digests';
import { post, postToChannels, tellOfReaders } from './outbox';

/**
 * The channel of an event as a turn sees it; where it is to be linked, with what that would mean: `linking` is the name of
 * the review that was said, empty for none. Throws what passes.
 */
export async function channelView(
  deps: Deps,
  { channel: at, account }: Pick<InboundEvent, 'channel' | 'account'>,
  linking: string | undefined,
  person: Person,
  own: readonly Review[],
): Promise<ChannelView | undefined> {
  if (!at) return undefined;
  const channel = wholeChannel(at);
  const view = { channel, isOpenly: isOpenly(at) };
  if (linking === undefined) return view;
  const target = linkTarget({ linked: true, argument: linking }, person, own, channel);
  return target.kind === 'review' ? { ...view, link: await linkOf(deps, target.review, channel, account) } : view;
}

async function linkOf(
  deps: Deps,
  review: Review,
  channel: Channel,
  speaker: Account | undefined,
): Promise<NonNullable<ChannelView['link']>> {
  const chat = deps.chats.get(channel.platform);
  const readers = chat
    ? await readersOf(deps, chat, review, channel, speaker)
    : ({ kind: 'unknown', reason: 'its platform is not connected' } as const);
  const nextDigest = await nextDigestOf(deps, review);
  return { review: review.id, readers, ...(nextDigest === undefined ? {} : { nextDigest }) };
}

/** When the next digest of a review is planned. */
async function nextDigestOf({ store, clock, steps }: Deps, review: Review): Promise<Instant | undefined> {
  const planned = await store.plan.find({ review: review.id, status: 'planned', kind: steps.digest.kind });
  const now = clock.now();
  return planned
    .filter((item) => item.planRevision === review.planRevision && item.dueAt > now)
    .map((item) => item.dueAt)
    .sort()[0];
}

/** Said where everybody could read it, so that an answer has a place there. */
function isOpenly({ thread }: Channel): boolean {
  return thread !== undefined;
}

/** Ties a channel to a review, once, and says so in it; or unties it. Doing it again changes nothing. */
export async function linkChannel(
  deps: Deps,
  { review: id, channel: at, linked }: { review: string; channel: Channel; linked: boolean },
  by: string,
  eventId: string,
): Promise<void> {
  const channel = wholeChannel(at);
  const review = await deps.store.reviews.update(id, (r) =>
    isLinked(r, channel) === linked ? r : changed(r, channel),
  );
  if (!review) throw new Refusal('unknown-review', id);
  const action = linked ? 'channel-linked' : 'channel-unlinked';
  await note(deps, { by, action, review: id, detail: { channel: channelId(channel) } }, `${action}-${eventId}`);
  if (!linked) return;
  const { linked: told, linkedOver } = wordsIn(channelLanguage(review)).channel;
  const prompt = line(((await nextDigestOf(deps, review)) ? told : linkedOver)(review.hostCity));
  await post(deps, `linked-${eventId}`, { kind: 'channel', review: id, at: channel }, { kind: 'prompt', prompt });
}

function changed(review: Review, channel: Channel): Review {
  const others = review.channels.filter((own) => channelId(own) !== channelId(channel));
  return { ...review, channels: others.length < review.channels.length ? others : [...others, channel] };
}

/** Says something in a review's channels, once for what it is about: what is linked later gets it when it is said again. */
export async function tellChannels(
  deps: Deps,
  { review: id, about, prompt }: { review: string; about: string; prompt: Prompt },
  by: string,
): Promise<void> {
  const review = await deps.store.reviews.get(id);
  if (!review) throw new Refusal('unknown-review', id);
  const key = `discussion-${id}-${about}`;
  await postToChannels(deps, key, review, { kind: 'prompt', prompt });
  await note(deps, { by, action: 'discussion-opened', review: id, detail: { indicator: about } }, key);
}

/**
 * Somebody asks openly in a linked channel how things are: answered there, in the thread, with what the channel's
 * digests say. False for everything else, which is answered where nobody reads along. Doing it again changes nothing.
 */
export async function answerInChannel(deps: Deps, { id, channel, what, account }: InboundEvent): Promise<boolean> {
  if (!channel || !isOpenly(channel) || what.kind !== 'text') return false;
  const said = deps.steps.words.in(what.text);
  if (!said || !deps.steps.commands.get(said.command)?.openly) return false;
  const linked = await deps.store.reviews.find({ channelIds: channelId(wholeChannel(channel)) });
  const meant = linked.filter((review) => said.argument === '' || matches(review, said.argument));
  for (const review of meant) await tellStatus(deps, id, review, channel, account);
  return meant.length > 0;
}

/** A channel reads with its leader's eyes. */
async function tellStatus(
  deps: Deps,
  event: string,
  review: Review,
  at: Channel,
  askedBy: Account | undefined,
): Promise<void> {
  const leader = await deps.store.people.get(review.members.leader);
  if (!leader || !mayReadDigest(leader, 'channel', review)) return;
  const reader = { ...leader, language: channelLanguage(review) };
  const prompt = await previewDigest(deps, review.id, 'channel', reader, at);
  const to = { kind: 'channel' as const, review: review.id, at };
  await post(deps, `${event}-${review.id}`, to, { kind: 'prompt', prompt }, askedBy ? { askedBy } : {});
}

/** Who reads along in a linked channel may be others than before: its leader is told if nothing may be posted there now. */
export async function lookAtReaders(deps: Deps, review: string, channel: string): Promise<void> {
  const linked = (await deps.store.reviews.get(review))?.channels.find((own) => channelId(own) === channel);
  const chat = linked && deps.chats.get(linked.platform);
  const leak = chat && (await leakOf(deps, chat, { kind: 'channel', review, channel: linked }));
  if (leak) await tellOfReaders(deps, leak);
}

/** Has somebody look at the readers of those of these channels that are linked; `news` names what happened. */
export async function readersChanged(deps: Deps, channels: readonly Channel[], news: string): Promise<void> {
  const names = new Set(channels.map((channel) => channelId(wholeChannel(channel))));
  const jobs = (await deps.store.reviews.find({ channelIds: { in: [...names] } })).flatMap(
    ({ id: review, channels: linked }) =>
      linked
        .map(channelId)
        .filter((channel) => names.has(channel))
        .map((channel) => ({
          id: `readers-${shortKey(review, channel, news)}`,
          job: { kind: 'readers' as const, review, channel },
        })),
  );
  if (jobs.length > 0) await wakeUp(deps, jobs);
}
