/** Who the bot is for Microsoft's login service; `nobody`: for a playground on this machine, which asks for nothing. */
export type BotIdentity =
  | { kind: 'multi-tenant'; appId: string; password: string }
  | { kind: 'single-tenant'; appId: string; password: string; tenant: string }
  | { kind: 'managed'; appId: string; tenant: string }
  | { kind: 'nobody' };

/** Another login service than the one of Microsoft's public cloud, each part by itself. */
export interface LoginService {
  /** Where the keys are announced that sign what comes from Teams. */
  openIdMetadataUrl?: string;
  /** Who signs it. */
  tokenIssuer?: string;
  /** Where tokens are given for what we send. */
  loginUrl?: string;
  /** What these tokens are for. */
  oAuthScope?: string;
}
