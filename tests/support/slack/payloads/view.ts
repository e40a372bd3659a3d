import type { Dict } from '../block-kit/shape';
import type { Team, View, World } from '../world/types';

/** A view object, with the state of its inputs as it is sent along with interactions. */
export function viewPayload(world: World, team: Team, view: View, values: Dict): Dict {
  const { sent } = view;
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: sent.blocks,
    private_metadata: sent.private_metadata ?? '',
    callback_id: sent.callback_id ?? '',
    state: { values },
    hash: view.hash,
    title: sent.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: sent.clear_on_close ?? false,
    notify_on_close: sent.notify_on_close ?? false,
    close: sent.close ?? null,
    submit: sent.submit ?? null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: world.app.id,
    external_id: sent.external_id ?? '',
    app_installed_team_id: team.id,
    bot_id: team.bot.botId,
  };
}
