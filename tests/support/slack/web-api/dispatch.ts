import type { Dict } from '../block-kit/shape';
import { RateLimited } from '../methods/chat';
import { oauthAccess } from '../methods/oauth';
import { isBotMethod, METHODS } from '../methods/table';
import { METHOD_SCOPES } from '../scopes';
import type { Team, Token, World } from '../world/types';
import { ApiError, type Args, argsOf, type Emit } from './call';
import { missingScope } from './conversations';

/** A request for a method, as it came in over HTTP. */
export interface ApiRequest {
  method: string;
  token: string | undefined;
  raw: Dict;
  /** HTTP Basic, for oauth.v2.access. */
  client: { id: string | undefined; secret: string | undefined };
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: Dict;
}

export interface Api {
  world: World;
  emit: Emit;
  /** The address to connect a WebSocket to, for an app-level token. */
  newSocketUrl(): string;
}

/** Answers one call and writes it down in `world.calls`. */
export function answerCall(api: Api, request: ApiRequest): ApiAnswer {
  const team = request.token === undefined ? undefined : api.world.tokens.get(request.token)?.team;
  const answer = attempt(api, request);
  const { ok, error } = answer.body;
  const args = Object.fromEntries(Object.entries(request.raw).filter(([name]) => !SECRETS.includes(name)));
  api.world.calls.push({
    method: request.method,
    team: team?.id,
    args,
    ok: ok === true,
    error: typeof error === 'string' ? error : undefined,
  });
  const scopes: Record<string, string> = team ? { 'x-oauth-scopes': team.bot.scopes.join(',') } : {};
  return { ...answer, headers: { ...scopes, ...answer.headers } };
}

const SECRETS = ['token', 'client_secret', 'code'];

function attempt(api: Api, request: ApiRequest): ApiAnswer {
  try {
    return answered({ ok: true, ...run(api, request) });
  } catch (error) {
    if (error instanceof ApiError) return answered({ ok: false, error: error.code, ...error.details });
    if (error instanceof RateLimited) return rateLimited(error.retryAfterSeconds);
    throw error;
  }
}

export function rateLimited(seconds: number): ApiAnswer {
  return {
    status: 429,
    headers: { 'Retry-After': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

function answered(body: Dict): ApiAnswer {
  return { status: 200, headers: {}, body };
}

function run(api: Api, request: ApiRequest): Dict {
  const args = argsOf(request.raw);
  if (request.method === 'oauth.v2.access') return oauthAccess(api.world, args, request.client);
  if (request.method === 'apps.connections.open') return openConnection(api, request.token);
  if (!isBotMethod(request.method)) throw new ApiError('unknown_method', { req_method: request.method });
  const { token, team } = authenticated(api.world, request.token);
  const entry = METHODS[request.method];
  const anyOf: readonly string[] = METHOD_SCOPES[request.method];
  if (anyOf.length > 0 && !anyOf.some((scope) => team.bot.scopes.includes(scope))) throw missingScope({ team }, anyOf);
  noteUnknown(api.world, team, request.method, entry.args, args);
  return entry.run({ world: api.world, team, token, args, emit: api.emit });
}

function authenticated(world: World, token: string | undefined): { token: string; team: Team } {
  if (token === undefined) throw new ApiError('not_authed');
  const known = world.tokens.get(token);
  if (!known) throw new ApiError(token.startsWith('xapp-') ? 'not_allowed_token_type' : 'invalid_auth');
  if (known.state !== 'valid') throw new ApiError(ERRORS[known.state]);
  return { token, team: known.team };
}

const ERRORS: Record<Exclude<Token['state'], 'valid'>, string> = {
  revoked: 'token_revoked',
  inactive: 'account_inactive',
};

function openConnection(api: Api, token: string | undefined): Dict {
  if (token === undefined) throw new ApiError('not_authed');
  if (token !== api.world.app.appToken)
    throw new ApiError(token.startsWith('xoxb-') ? 'not_allowed_token_type' : 'invalid_auth');
  return { url: api.newSocketUrl() };
}

/** Slack ignores what it does not know; a test should not. */
function noteUnknown(world: World, team: Team, method: string, known: readonly string[], args: Args): void {
  const unknown = Object.keys(args.raw).filter(
    (name) => !known.includes(name) && name !== 'token' && name !== 'team_id',
  );
  for (const name of unknown) world.problems.push(`${method} has no argument ${name}`);
  // Clients of many workspaces say it with every call; it counts for tokens of whole organisations.
  const named = args.text('team_id') ?? team.id;
  const isOfOrganisation =
    team.organisation !== undefined && world.teams.get(named)?.organisation === team.organisation;
  if (named !== team.id && !isOfOrganisation) world.problems.push(`${method} is for another workspace`);
}
