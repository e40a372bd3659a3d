import { z } from 'zod';
import type { ConnectorClient } from './connectors';

/** Somebody as Teams' rosters tell of them. */
export interface Member {
  /** Their id between Teams and this bot. */
  user: string;
  /** Their object id in the tenant's directory; without one for people who joined without an account. */
  directoryId?: string;
  name: string;
  email?: string;
  /** The name they sign in with, which often is their address. */
  principalName?: string;
  /** The tenant that they are of, where Teams tells. */
  tenant?: string;
  isGuest: boolean;
  isProgram: boolean;
}

const text = z.string().min(1).optional().catch(undefined);
const raw = z.object({
  id: z.string(),
  objectId: text,
  aadObjectId: text,
  name: text,
  givenName: text,
  surname: text,
  email: text,
  userPrincipalName: text,
  tenantId: text,
  userRole: text,
});

const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Somebody in a conversation, by their id, their object id, or the name they sign in with. Throws as calls do. */
export async function memberIn(
  { conversations }: ConnectorClient,
  conversation: string,
  named: string,
): Promise<Member | undefined> {
  return memberOf(await conversations.getConversationMember(conversation, named));
}

/** Everybody in a conversation; undefined when there are more than `most`. Throws as calls do. */
export async function membersOf(
  { conversations }: ConnectorClient,
  conversation: string,
  most: number,
): Promise<Member[] | undefined> {
  const members: Member[] = [];
  let continuationToken: string | undefined;
  do {
    const asked = { pageSize: PAGE, ...(continuationToken ? { continuationToken } : {}) };
    // The SDK's type asks for a token on the first page too.
    const page = await conversations.getConversationPagedMembers(conversation, asked as typeof asked & Token);
    for (const member of page.members ?? []) members.push(...present(memberOf(member)));
    if (members.length > most) return undefined;
    continuationToken = page.continuationToken;
  } while (continuationToken);
  return members;
}

/** Teams makes pages of 50 to 500. */
const PAGE = 200;
type Token = { continuationToken: string };

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function memberOf(value: unknown): Member | undefined {
  const read = raw.safeParse(value);
  if (!read.success) return undefined;
  const { id, givenName, surname, userPrincipalName, tenantId, userRole, ...about } = read.data;
  const directoryId = about.aadObjectId ?? about.objectId;
  const email = about.email ?? addressOf(userPrincipalName);
  return {
    user: id,
    name: about.name ?? [givenName, surname].filter((part) => part !== undefined).join(' '),
    isGuest: userRole === 'guest' || userRole === 'anonymous',
    isProgram: id.startsWith('28:'),
    ...(directoryId === undefined ? {} : { directoryId }),
    ...(email === undefined ? {} : { email }),
    ...(userPrincipalName === undefined ? {} : { principalName: userPrincipalName }),
    ...(tenantId !== undefined && TENANT.test(tenantId) ? { tenant: tenantId } : {}),
  };
}

/** A guest's name to sign in with (`ana_example.org#EXT#@…`) is no address. */
function addressOf(principalName: string | undefined): string | undefined {
  return principalName?.includes('@') && !principalName.includes('#EXT#') ? principalName : undefined;
}
