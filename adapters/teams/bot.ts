import type {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { connectorOptions } from './api/http';
import type { BotIdentity, LoginService } from './identity';
import { plainCredentials } from './plain-login';

export interface BotOptions {
  identity: BotIdentity;
  login: LoginService;
}

/** The bot as botbuilder knows it, for both directions. */
export interface Bot {
  /** Empty for `nobody`. */
  appId: string;
  /** Who signs what comes from Teams. */
  tokenIssuer: string;
  /** What the tokens are for that we send. */
  oAuthScope: string;
  authentication: ConfigurationBotFrameworkAuthentication;
  /** Has Microsoft's login service give us a token, unless there is one that lasts. Throws what it says. */
  signIn(): Promise<void>;
  adapter: CloudAdapter;
}

/** Microsoft's public cloud. botbuilder knows these too, but once one of them is another it wants all of them. */
const PUBLIC_CLOUD = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oAuthScope: 'https://api.botframework.com',
  userTokens: 'https://api.botframework.com',
  emulatorMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
} as const;

/** Is signed, and sent nowhere. */
const NO_REQUEST = { headers: { set: () => undefined } } as unknown as Parameters<
  Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>['signRequest']
>[0];

/** One for the process: botbuilder keeps keys and tokens in it. */
export function botFor({ identity, login }: BotOptions): Bot {
  // Loaded where there is Teams: it is the largest library we start with.
  const botbuilder: typeof import('botbuilder') = require('botbuilder');
  const cloud = { ...PUBLIC_CLOUD, ...login };
  const options = {
    ...namesOf(identity),
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToChannelFromBotLoginUrl: cloud.loginUrl,
    ToChannelFromBotOAuthScope: cloud.oAuthScope,
    OAuthUrl: cloud.userTokens,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorMetadataUrl,
  };
  const credentials =
    plainCredentials(identity, cloud) ?? new botbuilder.ConfigurationServiceClientCredentialFactory(namesOf(identity));
  const appId = identity.kind === 'nobody' ? '' : identity.appId;
  const authentication = new botbuilder.ConfigurationBotFrameworkAuthentication(
    options,
    credentials,
    undefined,
    undefined,
    connectorOptions,
  );
  return {
    appId,
    tokenIssuer: cloud.tokenIssuer,
    oAuthScope: cloud.oAuthScope,
    authentication,
    signIn: async () => {
      const ours = await credentials.createCredentials(appId, cloud.oAuthScope, cloud.loginUrl, true);
      await ours.signRequest(NO_REQUEST);
    },
    adapter: new botbuilder.CloudAdapter(authentication),
  };
}

/** In the Bot Framework's own names. */
function namesOf(identity: BotIdentity) {
  switch (identity.kind) {
    case 'multi-tenant':
      return {
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppId: identity.appId,
        MicrosoftAppPassword: identity.password,
      };
    case 'single-tenant':
      return {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: identity.appId,
        MicrosoftAppPassword: identity.password,
        MicrosoftAppTenantId: identity.tenant,
      };
    case 'managed':
      return {
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppId: identity.appId,
        MicrosoftAppTenantId: identity.tenant,
      };
    case 'nobody':
      return { MicrosoftAppType: 'MultiTenant' };
  }
}
