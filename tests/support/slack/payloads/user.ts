import type { Dict } from '../block-kit/shape';
import type { Team, User } from '../world/types';

/** A user object; the e-mail only for who may read it, the locale only where it was asked for. */
export function userPayload(team: Team, user: User, includeLocale: boolean): Dict {
  const mayReadEmail = team.bot.scopes.includes('users:read.email');
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    ...(!user.deleted && { tz: user.tz, tz_label: user.tz, tz_offset: offsetSeconds(user.tz) }),
    ...(includeLocale && { locale: user.locale }),
    profile: {
      real_name: user.realName,
      display_name: user.realName,
      team: user.teamId,
      ...(mayReadEmail && !user.isStranger && user.email !== undefined && { email: user.email }),
    },
    is_bot: user.isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: user.isRestricted || user.isUltraRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_email_confirmed: user.isEmailConfirmed,
    ...(user.isInvited && { is_invited_user: true }),
    ...(user.memberOf && {
      enterprise_user: {
        id: user.id,
        enterprise_id: 'E0000001',
        is_admin: false,
        is_owner: false,
        teams: user.memberOf,
      },
    }),
    ...(user.isStranger && { is_stranger: true }),
    updated: 1_700_000_000,
  };
}

function offsetSeconds(timeZone: string): number {
  const written = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(new Date());
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(written) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}
