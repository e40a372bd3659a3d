import type { Dict } from '../block-kit/shape';
import { withState } from '../methods/views';
import { filledIn } from '../world/filled';
import { newTs } from '../world/ids';
import type { Channel, Message, Team, User, View, World } from '../world/types';
import { messagePayload } from './message';

/** Who interacts, where. */
export interface Who {
  world: World;
  team: Team;
  user: User;
}

/** What is interacted with. */
export type Where = { kind: 'message'; channel: Channel; message: Message } | { kind: 'view'; view: View };

/** The key under which it is kept what this person filled in here. */
export function surfaceKey(user: User, where: Where): string {
  if (where.kind === 'view') return `view:${where.view.id}`;
  return `${user.id}:${where.channel.id}:${where.message.ts}`;
}

/** `actingIn`: what the payload calls its team. A form that somebody of elsewhere sends says their own. */
function common({ world, team, user }: Who, actingIn: string = team.id): Dict {
  return {
    team: { id: actingIn, domain: actingIn.toLowerCase() },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    enterprise: team.organisation === undefined ? null : { id: team.organisation, name: team.organisation },
    is_enterprise_install: team.organisation !== undefined,
  };
}

function place(who: Who, where: Where): Dict {
  const { world, team, user } = who;
  if (where.kind === 'view') {
    return { container: { type: 'view', view_id: where.view.id }, view: withState(world, team, where.view) };
  }
  const { channel, message } = where;
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: nameOf(channel) },
    ...(!isEphemeral && { message: messagePayload(world, team, channel, message) }),
    state: { values: filledIn(team, surfaceKey(user, where), message.blocks) },
  };
}

/** As interactions and commands name a conversation: private ones not by their own name. */
export function nameOf(channel: Channel): string {
  const names = { public: channel.name, private: 'privategroup', im: 'directmessage' };
  return names[channel.kind];
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function blockActions(
  who: Who,
  where: Where,
  action: Dict,
  given: { trigger: string; responseUrl?: string },
): Dict {
  return {
    type: 'block_actions',
    ...common(who),
    ...place(who, where),
    trigger_id: given.trigger,
    ...(given.responseUrl !== undefined && { response_url: given.responseUrl }),
    actions: [{ ...action, action_ts: newTs(who.world) }],
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export function blockSuggestion(
  who: Who,
  where: Where,
  ids: { action_id: unknown; block_id: unknown },
  value: string,
): Dict {
  return { type: 'block_suggestion', ...common(who), ...place(who, where), ...ids, value };
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function viewSubmission(who: Who, view: View, trigger: string): Dict {
  return {
    type: 'view_submission',
    ...common(who, who.user.teamId),
    trigger_id: trigger,
    view: withState(who.world, who.team, view),
    response_urls: [],
  };
}

/** `isCleared`: all views were closed at once. */
export function viewClosed(who: Who, view: View, isCleared: boolean): Dict {
  return {
    type: 'view_closed',
    ...common(who, who.user.teamId),
    view: withState(who.world, who.team, view),
    is_cleared: isCleared,
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function globalShortcut(who: Who, callbackId: string, trigger: string): Dict {
  return {
    type: 'shortcut',
    ...common(who),
    action_ts: newTs(who.world),
    callback_id: callbackId,
    trigger_id: trigger,
  };
}

/** Of a message, https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function messageShortcut(
  who: Who,
  callbackId: string,
  trigger: string,
  { channel, ts, user, text }: { channel: { id: string; name: string }; ts: string; user: string; text: string },
): Dict {
  return {
    type: 'message_action',
    ...common(who),
    action_ts: newTs(who.world),
    callback_id: callbackId,
    trigger_id: trigger,
    message_ts: ts,
    channel,
    message: { type: 'message', user, ts, text },
  };
}
