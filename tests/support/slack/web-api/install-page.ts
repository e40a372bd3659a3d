import type { ServerResponse } from 'node:http';
import { newMark } from '../world/ids';
import type { World } from '../world/types';

/**
 * `GET /oauth/v2/authorize`: where an installation begins. Somebody approves at once, for the workspace in `team` (else
 * the first one), and is led back with a code.
 */
export function authorize(world: World, query: URLSearchParams, response: ServerResponse): void {
  const redirectUri = query.get('redirect_uri') ?? undefined;
  const team = world.teams.get(query.get('team') ?? '') ?? [...world.teams.values()][0];
  const by = [...(team?.users.values() ?? [])].find((user) => !user.isBot);
  if (query.get('client_id') !== world.app.clientId || !team || !by || redirectUri === undefined) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end('invalid_client_id');
    return;
  }
  const code = newMark(world, 'code-');
  world.codes.set(code, { team, user: by.id, scopes: (query.get('scope') ?? '').split(','), redirectUri });
  const back = new URL(redirectUri);
  back.searchParams.set('code', code);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  response.writeHead(302, { Location: back.href }).end();
}
