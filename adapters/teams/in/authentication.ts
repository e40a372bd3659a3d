import type { Activity, CloudAdapter } from 'botbuilder';
import type { Bot } from '../bot';
import { quietly } from './quiet';

/** What botbuilder knows of a request that it believes. */
export type Believed = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

export type Authentication =
  | { kind: 'believed'; by: Believed }
  /** `login-away`: it could not be looked at; the service may send it again. */
  | { kind: 'refused'; code: 'no-token' | 'wrong-token' | 'login-away' };

/**
 * Whether an activity comes from Teams, by the token that came with it: the Bot Framework's own check of who signed it,
 * for whom and for which service, and ours of when. With `nobody` as the bot's identity, everything is believed.
 */
export async function authenticate(bot: Bot, activity: Activity, header: string | undefined): Promise<Authentication> {
  const refusal = refusalOfToken(bot, header);
  if (refusal) return { kind: 'refused', code: refusal };
  try {
    const by = await quietly(() => bot.authentication.authenticateRequest(activity, header ?? ''));
    if (bot.appId !== '' && !isTimely(by.claimsIdentity, Date.now() / 1_000))
      return { kind: 'refused', code: 'wrong-token' };
    return { kind: 'believed', by };
  } catch (error) {
    return { kind: 'refused', code: isAway(error) ? 'login-away' : 'wrong-token' };
  }
}

/** Why a request is not believed, by its `Authorization` alone; undefined: its token looks like Teams’. */
export function refusalOfToken(bot: Bot, header: string | undefined): 'no-token' | 'wrong-token' | undefined {
  if (bot.appId === '') return undefined;
  const [, token] = /^Bearer (\S+)$/.exec(header ?? '') ?? [];
  if (token === undefined) return 'no-token';
  // botbuilder would take tokens too that bots get for themselves; Teams' are none of these.
  return issuerOf(token) === bot.tokenIssuer ? undefined : 'wrong-token';
}

/** How far clocks may be apart, in seconds; botbuilder says the same. */
const APART_S = 5 * 60;

/** botbuilder believes a token that never ends, and does not ask when it was made. */
function isTimely(claims: Believed['claimsIdentity'], now: number): boolean {
  const moment = (name: string) => claims.getClaimValue(name) as unknown;
  const isPast = (at: unknown) => at === null || (typeof at === 'number' && at <= now + APART_S);
  const until = moment('exp');
  return typeof until === 'number' && until > now - APART_S && isPast(moment('nbf')) && isPast(moment('iat'));
}

/** Who says to have signed a token, before anybody has looked whether that is so. */
function issuerOf(token: string): unknown {
  const [, payload = ''] = token.split('.');
  try {
    return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { iss?: unknown } | null)?.iss;
  } catch {
    return undefined;
  }
}

/** The keys could not be fetched: botbuilder says so by a status, the library below it by its error's name. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || Reflect.get(error, 'statusCode') === 500;
}
