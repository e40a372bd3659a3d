import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { provenAddress } from '../../../src/method/address';
import { languageOfLocale } from '../../../src/method/language';
import type { Belonging } from '../../../src/method/standing';
import type { Profile } from '../../../src/ports/chat';
import { meaningOf, slackCode } from './meaning';

/** For how long a profile is believed, in milliseconds. */
const FRESH_MS = 10 * 60_000;
/** So many profiles are remembered. */
const REMEMBERED = 5_000;

/** Looks up who is behind a Slack user id; remembers it for ten minutes. */
export interface Users {
  /** Undefined when the workspace has no such user. Throws what passes. */
  profile(team: string, client: WebClient, user: string): Promise<Profile | undefined>;
}

/** Who has this e-mail in a workspace; undefined when nobody has, or one may not ask. Throws what passes. */
export async function userByEmail(
  team: string,
  client: WebClient,
  email: string,
): Promise<{ user: string; belonging: Belonging } | undefined> {
  try {
    const { user } = await client.users.lookupByEmail({ email });
    // Whoever may not read addresses is told none.
    if (!user?.id || provenAddress(user.profile?.email ?? email) !== email) return undefined;
    return { user: user.id, belonging: belongingTo(team, user) };
  } catch (error) {
    if (slackCode(error) === 'users_not_found' || meaningOf(error).kind === 'never') return undefined;
    throw error;
  }
}

/** Whom Slack knows by an account; each is remembered for a while. */
export function slackUsers(): Users {
  const known = new LRUCache<string, { profile: Profile | undefined }>({ max: REMEMBERED, ttl: FRESH_MS });
  return {
    profile: async (team, client, user) => {
      const key = `${team} ${user}`;
      const found = known.get(key);
      if (found) return found.profile;
      const profile = await ask(team, client, user);
      known.set(key, { profile });
      return profile;
    },
  };
}

async function ask(team: string, client: WebClient, user: string): Promise<Profile | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true });
    return answer.user && profileOf(team, answer.user);
  } catch (error) {
    const code = slackCode(error);
    if (code === 'user_not_found' || code === 'user_not_visible') return undefined;
    throw error;
  }
}

type SlackUser = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

function profileOf(team: string, user: SlackUser): Profile {
  const language = languageOfLocale(user.locale);
  const { email, display_name, real_name } = user.profile ?? {};
  return {
    name: display_name || real_name || user.name || '',
    ...(email ? { email } : {}),
    ...(user.tz ? { timeZone: user.tz } : {}),
    ...(language ? { language } : {}),
    belonging: belongingTo(team, user),
  };
}

/**
 * What Slack tells of somebody as a workspace sees them. `is_stranger` says less than it seems: only that they share no
 * channel with us. In an organisation of several workspaces, somebody is at home in each that they are a member of, and in
 * the organisation itself.
 */
function belongingTo(team: string, user: SlackUser): Belonging {
  const { teams, enterprise_id } = user.enterprise_user ?? {};
  const isOfTeam = enterprise_id === team || (teams?.includes(team) ?? false);
  return {
    home: isOfTeam ? team : user.team_id || undefined,
    part: user.is_restricted || user.is_ultra_restricted || user.is_stranger ? 'guest' : 'member',
    isNobody: Boolean(user.is_bot || user.deleted || user.id === 'USLACKBOT'),
    // Somebody who was invited only has not shown yet that the address is theirs.
    isAddressConfirmed: user.is_email_confirmed !== false && !user.is_invited_user,
  };
}
