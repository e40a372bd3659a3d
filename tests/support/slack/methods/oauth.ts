import type { Dict } from '../block-kit/shape';
import { ApiError, type Args } from '../web-api/call';
import { newMark } from '../world/ids';
import type { World } from '../world/types';

/** Client id and secret as they came: in the body or as HTTP Basic. */
interface Client {
  id: string | undefined;
  secret: string | undefined;
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access: a code is good once. */
export function oauthAccess(world: World, args: Args, client: Client): Dict {
  const { app } = world;
  if ((args.text('client_id') ?? client.id) !== app.clientId) throw new ApiError('invalid_client_id');
  if ((args.text('client_secret') ?? client.secret) !== app.clientSecret) throw new ApiError('bad_client_secret');
  const name = args.text('code') ?? '';
  const code = world.codes.get(name);
  if (!code) throw new ApiError('invalid_code');
  if (code.redirectUri !== args.text('redirect_uri')) throw new ApiError('bad_redirect_uri');
  world.codes.delete(name);
  const { team } = code;
  team.bot = { ...team.bot, token: newMark(world, `xoxb-${team.id}-`), scopes: code.scopes };
  team.installed = true;
  world.tokens.set(team.bot.token, { team, state: 'valid' });
  return {
    access_token: team.bot.token,
    token_type: 'bot',
    scope: team.bot.scopes.join(','),
    bot_user_id: team.bot.userId,
    app_id: app.id,
    team: team.organisation === undefined ? { id: team.id, name: team.name } : null,
    enterprise: team.organisation === undefined ? null : { id: team.organisation, name: `All of ${team.name}` },
    is_enterprise_install: team.organisation !== undefined,
    authed_user: { id: code.user },
  };
}
