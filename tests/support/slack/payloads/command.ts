import type { Channel } from '../world/types';
import { nameOf, type Who } from './interactions';

/** https://docs.slack.dev/interactivity/implementing-slash-commands: fields of a form. */
export function slashCommand(
  { world, team, user }: Who,
  channel: Channel,
  said: { command: string; text: string },
  given: { trigger: string; responseUrl: string },
): Record<string, string> {
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: nameOf(channel),
    user_id: user.id,
    user_name: user.name,
    command: said.command,
    text: said.text,
    api_app_id: world.app.id,
    ...(team.organisation === undefined
      ? {}
      : { enterprise_id: team.organisation, enterprise_name: team.organisation }),
    is_enterprise_install: String(team.organisation !== undefined),
    response_url: given.responseUrl,
    trigger_id: given.trigger,
  };
}
