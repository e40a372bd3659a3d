import type { Dict } from '../block-kit/shape';
import { newTs } from '../world/ids';
import type { Channel, User, World } from '../world/types';

/** https://docs.slack.dev/reference/events/app_home_opened; `view`: the home tab as it was published, if it was. */
export function appHomeOpened(
  world: World,
  user: User,
  channel: Channel,
  tab: 'home' | 'messages',
  view: Dict | undefined,
): Dict {
  return {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab,
    ...(tab === 'home' && view && { view }),
    event_ts: newTs(world),
  };
}
