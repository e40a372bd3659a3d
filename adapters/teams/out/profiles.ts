import { LRUCache } from 'lru-cache';
import { provenAddress } from '../../../src/method/address';
import { languageOfLocale } from '../../../src/method/language';
import { type Account, accountId } from '../../../src/method/person';
import type { Found, Profile } from '../../../src/ports/chat';
import type { Whereabouts } from '../../../src/ports/records';
import type { Collection } from '../../../src/ports/store';
import type { Connectors } from '../api/connectors';
import { meaningOf } from '../api/meaning';
import { belongingOf, type Member, memberIn } from '../api/members';
import { accountIn } from '../name';
import { type AccountPlace, placeOfAccount, teamsOfTenant } from './conversation-references';

/** For how long a profile is believed, in milliseconds. */
const FRESH_MS = 10 * 60_000;
/** So many profiles are remembered. */
const REMEMBERED = 2_000;

export interface Profiles {
  /** Undefined when Teams tells of no such account. Throws what passes. */
  of(account: Account): Promise<Profile | undefined>;
  /** Who has this address in a tenant, as far as they are in a team in which the app is too. Throws what passes. */
  find(tenant: string, email: string): Promise<Found | undefined>;
}

export interface ProfileParts {
  connectors: Connectors;
  whereabouts: Collection<Whereabouts>;
}

/** Looks up who is behind an account; remembers it for ten minutes. */
export function teamsProfiles(parts: ProfileParts): Profiles {
  const known = new LRUCache<string, { profile: Profile | undefined }>({ max: REMEMBERED, ttl: FRESH_MS });
  return {
    of: async (account) => {
      const key = accountId(account);
      const found = known.get(key);
      if (found) return found.profile;
      const profile = await ask(parts, account);
      known.set(key, { profile });
      return profile;
    },
    find: (tenant, email) => findIn(parts, tenant, email),
  };
}

async function ask(parts: ProfileParts, account: Account): Promise<Profile | undefined> {
  const place = await placeOfAccount(parts.whereabouts, account);
  const own = place?.conversation
    ? await lookedUp(parts, place.serviceUrl, place.conversation, place.user ?? account.user)
    : undefined;
  const member = own ?? (await inATeam(parts, account.space, account.user));
  return member && profileOf(member, place);
}

async function findIn(parts: ProfileParts, tenant: string, email: string): Promise<Found | undefined> {
  const member = await inATeam(parts, tenant, email);
  if (!member?.directoryId || !isOf(member, email)) return undefined;
  return { account: accountIn(tenant, member.directoryId), belonging: belongingOf(member) };
}

/** Somebody in one of the teams in which the app is, by whatever names them. */
async function inATeam(parts: ProfileParts, tenant: string, named: string): Promise<Member | undefined> {
  for (const { team, serviceUrl } of await teamsOfTenant(parts.whereabouts, tenant)) {
    const member = await lookedUp(parts, serviceUrl, team, named);
    if (member) return member;
  }
  return undefined;
}

async function lookedUp(
  { connectors }: ProfileParts,
  serviceUrl: string,
  conversation: string,
  named: string,
): Promise<Member | undefined> {
  try {
    return await connectors.call(serviceUrl, (client) => memberIn(client, conversation, named));
  } catch (error) {
    switch (meaningOf(error, 'person').kind) {
      case 'never':
      case 'no-conversation':
      case 'gone':
      case 'refused':
        return undefined;
      case 'wait':
      case 'locked-out':
      case 'passes':
        throw error;
    }
  }
}

function isOf({ email, principalName }: Member, address: string): boolean {
  return [email, principalName].some((own) => provenAddress(own ?? '') === address.toLowerCase());
}

function profileOf(member: Member, place: AccountPlace | undefined): Profile {
  const language = languageOfLocale(place?.locale);
  const { name, email } = member;
  return {
    name,
    ...(email === undefined ? {} : { email }),
    ...(language ? { language } : {}),
    ...(place?.timeZone && isTimeZone(place.timeZone) ? { timeZone: place.timeZone } : {}),
    belonging: belongingOf(member),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
