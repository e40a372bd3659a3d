import { newMark } from '../world/ids';
import type { Team, World } from '../world/types';

/** A trigger_id: opens one view, within three seconds. `viewId`: the view that it came from. */
export function newTrigger(world: World, team: Team, user: string, viewId?: string): string {
  world.count += 1;
  const id = `${world.count}.${team.id.slice(1)}.${newMark(world, 'f00d')}`;
  world.triggers.set(id, { team, user, viewId, expiresAt: world.now() + world.times.triggerMs, isUsed: false });
  return id;
}
