import type { Dict } from '../block-kit/shape';
import type { Channel, Team } from '../world/types';

/** A conversation object, as the bot sees it. */
export function channelPayload(team: Team, channel: Channel): Dict {
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== team.bot.userId);
    return { id: channel.id, created: 1_700_000_000, is_im: true, is_org_shared: false, user, is_archived: false };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.isArchived,
    is_general: false,
    is_shared: channel.isExtShared || channel.isOrgShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: channel.isOrgShared,
    is_pending_ext_shared: channel.isPendingExtShared,
    pending_shared: [],
    ...((channel.isExtShared || channel.isOrgShared) && { shared_team_ids: [team.id, ...channel.sharedWith] }),
    is_member: channel.members.has(team.bot.userId),
    created: 1_700_000_000,
    context_team_id: team.id,
  };
}
