import type { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { BotIdentity } from './identity';

type CredentialsFactory = Pick<
  ConfigurationServiceClientCredentialFactory,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;

interface Token {
  value: string;
  /** Milliseconds of the epoch. */
  until: number;
}

/** A token is renewed so long before it ends, in milliseconds. */
const EARLY_MS = 60_000;

/**
 * Tokens for what we send, from a login service on this machine; undefined for every other, which botbuilder's own
 * library asks: that one speaks to services over HTTPS only.
 */
export function plainCredentials(
  identity: BotIdentity,
  { loginUrl, oAuthScope }: { loginUrl: string; oAuthScope: string },
): CredentialsFactory | undefined {
  if (new URL(loginUrl).protocol !== 'http:' || !('password' in identity)) return undefined;
  const token = tokens(loginUrl, identity, oAuthScope);
  return {
    isValidAppId: async (appId) => appId === identity.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

function tokens(loginUrl: string, { appId, password }: { appId: string; password: string }, scope: string) {
  let held: Token | undefined;
  return async (): Promise<string> => {
    if (!held || held.until - EARLY_MS < Date.now()) held = await ask(loginUrl, appId, password, scope);
    return held.value;
  };
}

async function ask(loginUrl: string, appId: string, password: string, scope: string): Promise<Token> {
  const response = await fetch(`${loginUrl}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: `${scope}/.default`,
    }),
  });
  const { access_token: value, expires_in: seconds, error } = (await response.json()) as Record<string, unknown>;
  if (!response.ok || typeof value !== 'string') throw new LoginRefused(typeof error === 'string' ? error : '');
  return { value, until: Date.now() + (typeof seconds === 'number' ? seconds * 1_000 : 0) };
}

/** The login service gave no token. */
class LoginRefused extends Error {
  constructor(readonly errorCode: string) {
    super('the login service gave the bot no token');
    this.name = 'LoginRefused';
  }
}
