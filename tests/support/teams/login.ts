import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

/** Stands in for Microsoft's login service: says with which keys Teams signs, and gives the bot its tokens. */
export interface Login {
  /** What the product has to be told of it, by the Bot Framework's own names. */
  env: Record<string, string>;
  /** The same as the adapter takes it. */
  service: { openIdMetadataUrl: string; tokenIssuer: string; loginUrl: string; oAuthScope: string };
  /** A token as Teams sends along with an activity of this service; or one that is wrong in some way. */
  tokenFor(serviceUrl: string, over?: TokenOptions): string;
  /** Whether the bot got this token here, for Teams. */
  isGiven(token: string | undefined): boolean;
  /** What the bot's secret is. */
  password: string;
  /** Nothing can be asked any more, until it is there again. */
  isAway: boolean;
  stop(): Promise<void>;
}

export interface TokenOptions {
  issuer?: string;
  audience?: string;
  /** Seconds from now. */
  notBefore?: number;
  expires?: number;
  /** `forged`: by somebody else in the name of the right key; `unknown`: by a key that nobody announced. */
  key?: 'announced' | 'forged' | 'unknown';
  /** How it says to be signed. */
  alg?: 'RS256' | 'none';
  claims?: Readonly<Record<string, unknown>>;
}

const ISSUER = 'https://api.botframework.com';
const HOUR = 3_600;
/** The channels that the keys are for: Microsoft's are for all of them. */
const CHANNELS = ['msteams', 'webchat', 'directline', 'emulator'];

/** Made once: it takes a moment. */
const [announced, other] = [newKey('key-1'), newKey('key-2')];
/** Starts it, for the bot with this app id. */
export async function startLogin(appId: string): Promise<Login> {
  const given = new Set<string>();
  const login = { isAway: false };
  const password = randomBytes(30).toString('base64url');
  // The library remembers keys by their address, and a port may come back within one process.
  const place = randomUUID();

  const app = express();
  app.use((_req, res, next) => (login.isAway ? void res.status(503).end() : next()));
  app.get(`/openid/${place}`, (_req, res) => {
    res.json({ issuer: ISSUER, jwks_uri: `${base()}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
  });
  app.get('/keys', (_req, res) => {
    res.json({ keys: [announced.asAnnounced] });
  });
  app.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), (req, res) => {
    const { grant_type, client_id, client_secret } = req.body as Record<string, string>;
    const isRight = grant_type === 'client_credentials' && client_id === appId && client_secret === password;
    if (!isRight) return void res.status(401).json({ error: 'invalid_client' });
    const token = randomUUID();
    given.add(token);
    res.json({ token_type: 'Bearer', expires_in: HOUR, access_token: token });
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const service = {
    openIdMetadataUrl: `${base()}/openid/${place}`,
    tokenIssuer: ISSUER,
    loginUrl: `${base()}/botframework.com`,
    oAuthScope: ISSUER,
  };
  const tokenFor = (serviceUrl: string, over: TokenOptions = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    const payload = {
      serviceurl: serviceUrl,
      iss: over.issuer ?? ISSUER,
      aud: over.audience ?? appId,
      nbf: now + (over.notBefore ?? 0),
      exp: now + (over.expires ?? HOUR),
      ...over.claims,
    };
    const { key = 'announced', alg = 'RS256' } = over;
    return jwt({ typ: 'JWT', alg, kid: key === 'unknown' ? other.kid : announced.kid }, payload, (text) =>
      alg === 'none' ? '' : (key === 'announced' ? announced : other).sign(text),
    );
  };
  return Object.assign(login, {
    env: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      ToBotFromChannelOpenIdMetadataUrl: service.openIdMetadataUrl,
      ToBotFromChannelTokenIssuer: service.tokenIssuer,
      ToChannelFromBotLoginUrl: service.loginUrl,
      ToChannelFromBotOAuthScope: service.oAuthScope,
    },
    service,
    tokenFor,
    isGiven: (token: string | undefined) => given.has(token ?? ''),
    password,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function newKey(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: 'jwk' });
  return {
    kid,
    asAnnounced: { kty: 'RSA', use: 'sig', kid, x5t: kid, n, e, endorsements: CHANNELS },
    sign: (text: string) => sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url'),
  };
}

function jwt(header: object, payload: object, signed: (text: string) => string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${signed(text)}`;
}
