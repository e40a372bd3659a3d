import type { WebClient } from '@slack/web-api';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import type { Profile } from '../../../src/ports/chat';
import { meaningOf, slackCode } from './meaning';

/** For how long a profile is believed, in milliseconds. */
const FRESH_MS = 10 * 60_000;

/** Looks up who is behind a Slack user id; remembers it for ten minutes. */
export interface Users {
  /** Undefined when the workspace has no such user. Throws what passes. */
  profile(team: string, client: WebClient, user: string): Promise<Profile | undefined>;
}

/** The id of the user with this e-mail; undefined when there is none, or one may not ask. Throws what passes. */
export async function userByEmail(client: WebClient, email: string): Promise<string | undefined> {
  try {
    const { user } = await client.users.lookupByEmail({ email });
    return user && !profileOf(user).isNobody ? user.id : undefined;
  } catch (error) {
    if (slackCode(error) === 'users_not_found' || meaningOf(error).kind === 'never') return undefined;
    throw error;
  }
}

export function slackUsers(now: () => number = Date.now): Users {
  const known = new Map<string, { at: number; profile: Profile | undefined }>();
  return {
    profile: async (team, client, user) => {
      const key = `${team} ${user}`;
      const found = known.get(key);
      if (found && now() - found.at < FRESH_MS) return found.profile;
      const profile = await ask(client, user);
      known.set(key, { at: now(), profile });
      return profile;
    },
  };
}

async function ask(client: WebClient, user: string): Promise<Profile | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true });
    return answer.user && profileOf(answer.user);
  } catch (error) {
    const code = slackCode(error);
    if (code === 'user_not_found' || code === 'user_not_visible') return undefined;
    throw error;
  }
}

type SlackUser = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

function profileOf(user: SlackUser): Profile {
  const language = languageOf(user.locale);
  const { email, display_name, real_name } = user.profile ?? {};
  return {
    name: display_name || real_name || user.name || '',
    ...(email ? { email } : {}),
    ...(user.tz ? { timeZone: user.tz } : {}),
    ...(language ? { language } : {}),
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger),
    isNobody: Boolean(user.is_bot || user.deleted || user.id === 'USLACKBOT'),
  };
}

/** `fr-FR` is French; what we do not speak is none. */
function languageOf(locale: string | undefined): Language | undefined {
  const short = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short);
}
