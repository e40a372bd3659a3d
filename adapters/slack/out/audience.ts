import type { WebClient } from '@slack/web-api';
import type { Channel } from '../../../src/method/review';
import type { Audience, Reader } from '../../../src/ports/chat';
import { meaningOf } from '../api/meaning';
import type { Users } from '../api/users';
import type { Workspaces } from '../api/workspaces';
import { accountIn } from '../name';

/** A team's channel has few members; a larger one is no place for its digests. */
const MOST_READERS = 300;
/** More pages than so few members can fill are no list of them. */
const MOST_PAGES = 10;

const TOO_MANY = 'the channel has more than 300 members';
const NOT_WHOLE = 'the list of members did not come whole';

/** Everybody in a channel but programs. Throws what passes. */
export async function audienceOf(workspaces: Workspaces, users: Users, { address }: Channel): Promise<Audience> {
  const { team = '', channel = '' } = address;
  const workspace = await workspaces.of(team);
  if (!workspace) return unknown('the app is not installed in this Slack workspace');
  try {
    const { channel: about } = await workspace.client.conversations.info({ channel });
    if (!about) return unknown(NOT_WHOLE);
    if (about.is_archived) return unknown('the channel is archived');
    if (about.is_member === false) return unknown('the app is not in the channel');
    const members = await membersOf(workspace.client, channel);
    if (typeof members === 'string') return unknown(members);
    const readers: Reader[] = [];
    for (const user of members) {
      const profile = await users.profile(team, workspace.client, user);
      if (!profile?.belonging.isNobody) readers.push(readerOf(team, user, profile));
    }
    const shared = sharedWith(about, team);
    return {
      kind: 'known',
      readers,
      // Whatever is in a public channel, everybody of the workspace finds.
      ...(about.is_private ? {} : { openTo: team }),
      ...(shared ? { sharedWith: shared } : {}),
    };
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning.kind === 'never') return unknown(meaning.reason);
    throw error;
  }
}

function unknown(reason: string): Audience {
  return { kind: 'unknown', reason };
}

type About = NonNullable<Awaited<ReturnType<WebClient['conversations']['info']>>['channel']>;

/**
 * The other workspaces of a channel that is shared, or soon will be, with others or within an organisation, as far as
 * Slack names them; undefined for a channel of the workspace's own. There it may be public though here it is private.
 */
function sharedWith(about: About, team: string): string[] | undefined {
  const { is_shared, is_ext_shared, is_org_shared, is_pending_ext_shared } = about;
  if (!is_shared && !is_ext_shared && !is_org_shared && !is_pending_ext_shared) return undefined;
  const named = [about.shared_team_ids, about.connected_team_ids, about.internal_team_ids];
  return [...new Set(named.flatMap((ids) => ids ?? []))].filter((id) => id !== team);
}

/** Of somebody of whom Slack tells nothing, nothing is known. */
function readerOf(team: string, user: string, profile: Awaited<ReturnType<Users['profile']>>): Reader {
  const account = accountIn(team, user);
  if (!profile) {
    const belonging = { home: undefined, part: undefined, isNobody: false, isAddressConfirmed: false };
    return { account, name: user, belonging };
  }
  const { name, email, belonging } = profile;
  return { account, name, belonging, ...(email ? { email } : {}) };
}

/** The ids of all; or in constant words why these are not known. */
async function membersOf(client: WebClient, channel: string): Promise<string[] | string> {
  const members: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor ? { cursor } : {}) });
    if (!page.members) return NOT_WHOLE;
    members.push(...page.members);
    if (members.length > MOST_READERS) return TOO_MANY;
    cursor = page.response_metadata?.next_cursor;
    if (!cursor) return members;
  }
  return NOT_WHOLE;
}
