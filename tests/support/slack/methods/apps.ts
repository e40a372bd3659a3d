import type { Dict } from '../block-kit/shape';
import { type ApiCall, ApiError } from '../web-api/call';

/** https://docs.slack.dev/reference/methods/auth.test */
export function authTest({ team, world }: ApiCall): Dict {
  return {
    url: `https://${team.domain}.slack.example/`,
    team: team.name,
    user: team.users.get(team.bot.userId)?.name ?? world.app.name,
    team_id: team.id,
    user_id: team.bot.userId,
    bot_id: team.bot.botId,
    ...(team.organisation === undefined ? {} : { enterprise_id: team.organisation }),
    is_enterprise_install: team.organisation !== undefined,
  };
}

/** https://docs.slack.dev/reference/methods/bots.info */
export function botInfo({ team, world, args }: ApiCall): Dict {
  const { bot } = team;
  if ((args.text('bot') ?? bot.botId) !== bot.botId) throw new ApiError('bot_not_found');
  return {
    bot: {
      id: bot.botId,
      app_id: world.app.id,
      user_id: bot.userId,
      name: world.app.name,
      deleted: false,
      updated: 1_700_000_000,
      icons: {},
    },
  };
}

/** https://docs.slack.dev/reference/methods/team.info */
export function teamInfo({ team, args }: ApiCall): Dict {
  if ((args.text('team') ?? team.id) !== team.id) throw new ApiError('team_not_found');
  return { team: { id: team.id, name: team.name, domain: team.domain, email_domain: '', icon: {} } };
}

/** https://docs.slack.dev/reference/methods/auth.revoke: `test` says what would happen. */
export function authRevoke(call: ApiCall): Dict {
  const isTest = call.args.flag('test');
  const token = call.world.tokens.get(call.token);
  if (token && !isTest) token.state = 'revoked';
  if (!isTest) call.emit(call.team, 'tokens_revoked', tokensRevokedEvent([call.team.bot.userId]));
  return { revoked: !isTest };
}

/** https://docs.slack.dev/reference/methods/apps.uninstall */
export function uninstall(call: ApiCall): Dict {
  const { world, team, args } = call;
  if (args.text('client_id') !== world.app.clientId) throw new ApiError('invalid_client_id');
  if (args.text('client_secret') !== world.app.clientSecret) throw new ApiError('bad_client_secret');
  uninstallFrom(call);
  call.emit(team, 'tokens_revoked', tokensRevokedEvent([team.bot.userId]));
  call.emit(team, 'app_uninstalled', { type: 'app_uninstalled' });
  return {};
}

/** Takes the app away from the workspace: its tokens are for nobody from now on. */
export function uninstallFrom({ world, team }: Pick<ApiCall, 'world' | 'team'>): void {
  team.installed = false;
  for (const token of world.tokens.values()) if (token.team === team) token.state = 'inactive';
}

/** https://docs.slack.dev/reference/events/tokens_revoked */
export function tokensRevokedEvent(bots: readonly string[]): Dict {
  return { type: 'tokens_revoked', tokens: { oauth: [], bot: bots } };
}
