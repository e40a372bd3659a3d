import type { WebClient } from '@slack/web-api';
import type { Channel } from '../../../src/domain/review';
import type { Audience, Reader } from '../../../src/ports/chat';
import { meaningOf } from '../api/meaning';
import type { Users } from '../api/users';
import type { Workspaces } from '../api/workspaces';
import { accountIn } from '../name';

/** A team's channel has few members; a larger one is no place for its digests. */
const MOST_READERS = 300;

/** Everybody in a channel but programs. Throws what passes. */
export async function audienceOf(workspaces: Workspaces, users: Users, { address }: Channel): Promise<Audience> {
  const { team = '', channel = '' } = address;
  const workspace = await workspaces.of(team);
  if (!workspace) return { kind: 'unknown', reason: 'the app is not installed in this Slack workspace' };
  try {
    const { channel: about } = await workspace.client.conversations.info({ channel });
    if (about?.is_archived) return { kind: 'unknown', reason: 'the channel is archived' };
    if (about?.is_member === false) return { kind: 'unknown', reason: 'the app is not in the channel' };
    const members = await membersOf(workspace.client, channel);
    if (members === undefined) return { kind: 'unknown', reason: 'the channel has more than 300 members' };
    const readers: Reader[] = [];
    for (const user of members) {
      const profile = await users.profile(team, workspace.client, user);
      if (!profile?.isNobody) readers.push(readerOf(team, user, profile));
    }
    // Whatever is in a public channel, everybody of the workspace finds.
    return { kind: 'known', readers, ...(about?.is_private ? {} : { openTo: team }) };
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning.kind === 'never') return { kind: 'unknown', reason: meaning.reason };
    throw error;
  }
}

/** Somebody of whom Slack tells nothing is taken for a guest. */
function readerOf(team: string, user: string, profile: Awaited<ReturnType<Users['profile']>>): Reader {
  const account = accountIn(team, user);
  if (!profile) return { account, name: user, isGuest: true };
  const { name, email, isGuest } = profile;
  return { account, name, isGuest, ...(email ? { email } : {}) };
}

async function membersOf(client: WebClient, channel: string): Promise<string[] | undefined> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor ? { cursor } : {}) });
    members.push(...(page.members ?? []));
    if (members.length > MOST_READERS) return undefined;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}
