import type { Dict } from '../block-kit/shape';
import { userPayload } from '../payloads/user';
import { type ApiCall, ApiError, needed } from '../web-api/call';
import { page } from '../web-api/pages';
import type { Team, User } from '../world/types';

/** https://docs.slack.dev/reference/methods/users.info */
export function info(call: ApiCall): Dict {
  const user = call.team.users.get(needed(call, 'user'));
  if (!user) throw new ApiError('user_not_found');
  return { user: userPayload(call.team, user, call.args.flag('include_locale')) };
}

/** https://docs.slack.dev/reference/methods/users.lookupByEmail: members of this workspace who are still there. */
export function lookupByEmail(call: ApiCall): Dict {
  const email = needed(call, 'email').toLowerCase();
  const members = [...call.team.users.values()].filter(
    (user) => !user.deleted && isOwn(call.team, user) && !user.isBot,
  );
  const user = members.find((each) => each.email?.toLowerCase() === email);
  if (!user) throw new ApiError('users_not_found');
  return { user: userPayload(call.team, user, false) };
}

/** People of elsewhere are seen through shared channels only. */
function isOwn(team: Team, { teamId, memberOf }: User): boolean {
  return teamId === team.id || (memberOf?.includes(team.id) ?? false);
}

/** https://docs.slack.dev/reference/methods/users.list */
export function list(call: ApiCall): Dict {
  const users = [...call.team.users.values()].filter((user) => isOwn(call.team, user));
  const { items, response_metadata } = page(call, users, 200, 1000);
  const includeLocale = call.args.flag('include_locale');
  return {
    members: items.map((user) => userPayload(call.team, user, includeLocale)),
    cache_ts: Math.floor(call.world.now() / 1000),
    response_metadata,
  };
}
