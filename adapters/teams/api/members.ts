import { z } from 'zod';
import type { Belonging } from '../../../src/method/standing';
import type { ConnectorClient } from './connectors';

/** Somebody as Teams' rosters tell of them. */
export interface Member {
  /** Their id between Teams and this bot; empty where an entry has none. */
  user: string;
  /** Their object id in the tenant's directory; without one for people who joined without an account. */
  directoryId?: string;
  name: string;
  email?: string;
  /** The name they sign in with, which often is their address. */
  principalName?: string;
  /** The tenant that they are of, where Teams tells. */
  tenant?: string;
  /** Their part there; undefined for people who joined without an account, and where Teams does not tell. */
  part: Belonging['part'];
  isProgram: boolean;
}

const text = z.string().min(1).optional().catch(undefined);
const raw = z.object({
  id: z.string().min(1),
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
  const member = memberOf(await conversations.getConversationMember(conversation, named));
  return member.user === '' ? undefined : member;
}

/** What Teams tells of somebody, as far as it decides who they are to us. A tenant vouches for its members' addresses. */
export function belongingOf({ tenant, part, isProgram }: Member): Belonging {
  return { home: tenant, part, isNobody: isProgram, isAddressConfirmed: true };
}

/** Everybody in a conversation; `too-many` when there are more than `most`, `not-whole` for half a list. Throws as calls do. */
export async function membersOf(
  { conversations }: ConnectorClient,
  conversation: string,
  most: number,
): Promise<Member[] | 'too-many' | 'not-whole'> {
  const members: Member[] = [];
  let continuationToken: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const asked = { pageSize: PAGE, ...(continuationToken ? { continuationToken } : {}) };
    // The SDK's type asks for a token on the first page too.
    const page = await conversations.getConversationPagedMembers(conversation, asked as typeof asked & Token);
    if (!Array.isArray(page.members)) return 'not-whole';
    members.push(...page.members.map(memberOf));
    if (members.length > most) return 'too-many';
    continuationToken = page.continuationToken;
    if (!continuationToken) return members;
  }
  return 'not-whole';
}

/** Teams makes pages of 50 to 500. */
const PAGE = 200;
/** More pages than so few members can fill are no list of them. */
const MOST_PAGES = 20;
type Token = { continuationToken: string };

/** Teams' own names for members; whoever has another part, as in a meeting, is no member of a place. */
const PARTS: Readonly<Record<string, Belonging['part']>> = { user: 'member', owner: 'member', guest: 'guest' };

/** An entry that cannot be read is somebody of whom nothing is known. */
function memberOf(value: unknown): Member {
  const read = raw.safeParse(value);
  if (!read.success) return { user: '', name: '', part: undefined, isProgram: false };
  const { id, givenName, surname, userPrincipalName, tenantId, userRole, ...about } = read.data;
  const directoryId = about.aadObjectId ?? about.objectId;
  const email = about.email ?? addressOf(userPrincipalName);
  return {
    user: id,
    name: about.name ?? [givenName, surname].filter((part) => part !== undefined).join(' '),
    part: directoryId === undefined ? undefined : partOf(userRole, userPrincipalName),
    isProgram: id.startsWith('28:'),
    ...(directoryId === undefined ? {} : { directoryId }),
    ...(email === undefined ? {} : { email }),
    ...(userPrincipalName === undefined ? {} : { principalName: userPrincipalName }),
    ...(tenantId !== undefined && TENANT.test(tenantId) ? { tenant: tenantId } : {}),
  };
}

/** Somebody of elsewhere stays a guest, whatever they are called here: their organisation knows them, not this tenant. */
function partOf(role: string | undefined, principalName: string | undefined): Belonging['part'] {
  const part = PARTS[role?.toLowerCase() ?? ''];
  return part === 'member' && isExternal(principalName) ? 'guest' : part;
}

/** The name to sign in with of whoever is at home elsewhere is no address: `ana_example.org#EXT#@…`. */
function addressOf(principalName: string | undefined): string | undefined {
  return principalName?.includes('@') && !isExternal(principalName) ? principalName : undefined;
}

function isExternal(principalName: string | undefined): boolean {
  return principalName?.toUpperCase().includes('#EXT#') ?? false;
}
