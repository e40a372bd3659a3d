import type { Dict } from '../block-kit/shape';
import { eventCallback } from '../payloads/envelope';
import { EVENT_SCOPES, type EventName } from '../scopes';
import type { Team, World } from '../world/types';
import type { Outgoing } from './outgoing';

/** Sent even to an app that was just taken away. */
const FAREWELLS: readonly EventName[] = ['app_uninstalled', 'tokens_revoked'];

/** Whether the app hears of this event: it is installed, subscribed, and granted the scope. */
export function hears(world: World, team: Team, name: EventName): boolean {
  const { events } = world.app;
  const scope = EVENT_SCOPES[name];
  const isSubscribed = events === 'all' || events.includes(name);
  const isThere = team.installed || FAREWELLS.includes(name);
  return isThere && isSubscribed && (scope === undefined || team.bot.scopes.includes(scope));
}

export function asEvent(world: World, team: Team, event: Dict): Outgoing {
  return { kind: 'event', payload: eventCallback(world, team, event) };
}
