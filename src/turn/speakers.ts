import { type Account, accountId } from '../method/person';
import { type Channel, channelId, wholeChannel } from '../method/review';
import { shortKey } from '../ports/short-key';
import { note } from './audit';
import type { Deps } from './deps';

/** Whoever speaks in a channel reads there, though its list of members lacks them. */
const SPOKE = 'spoke-unlisted';
const LINKED = 'channel-linked';

/** Notes that somebody spoke in a review's channel who is not on its list of members; once for each linking. */
export async function noteSpeaker(deps: Deps, review: string, channel: Channel, account: Account): Promise<void> {
  const at = channelId(wholeChannel(channel));
  const since = await linkedSince(deps, review, at);
  const detail = { channel: at, platform: account.platform, space: account.space, user: account.user };
  const id = `spoke-${shortKey(review, at, accountId(account), since)}`;
  await note(deps, { by: account.platform, action: SPOKE, review, detail }, id);
}

/** Those noted since the channel was linked last: linking it again forgets who left meanwhile. */
export async function speakersIn(deps: Deps, review: string, channel: Channel): Promise<Account[]> {
  const at = channelId(wholeChannel(channel));
  const spoke = (await deps.store.audit.find({ review, action: SPOKE })).filter(({ detail }) => detail?.channel === at);
  if (spoke.length === 0) return [];
  const since = await linkedSince(deps, review, at);
  return spoke
    .filter((entry) => entry.at >= since)
    .map(({ detail }) => ({
      platform: String(detail?.platform),
      space: String(detail?.space),
      user: String(detail?.user),
    }));
}

async function linkedSince({ store }: Deps, review: string, at: string): Promise<string> {
  const linked = await store.audit.find({ review, action: LINKED });
  const moments = linked.filter(({ detail }) => detail?.channel === at).map((entry) => entry.at);
  return moments.sort().at(-1) ?? '';
}
