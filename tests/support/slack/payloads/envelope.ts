import type { Dict } from '../block-kit/shape';
import { newMark } from '../world/ids';
import type { Team, World } from '../world/types';

/** The outer event (https://docs.slack.dev/apis/events-api): what is posted to the app, or in a socket's envelope. */
export function eventCallback(world: World, team: Team, event: Dict): Dict {
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: team.organisation ?? null,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: `Ev${newMark(world).toUpperCase()}`,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: team.organisation ?? null,
        team_id: team.id,
        user_id: team.bot.userId,
        is_bot: true,
        is_enterprise_install: team.organisation !== undefined,
      },
    ],
    is_ext_shared_channel:
      typeof event.channel === 'string' && (team.channels.get(event.channel)?.isExtShared ?? false),
    event_context: newMark(world, '4-'),
  };
}

/** https://docs.slack.dev/reference/events/url_verification */
export function urlVerification(world: World, challenge: string): Dict {
  return { token: world.app.verificationToken, challenge, type: 'url_verification' };
}
