import type { Dict } from '../block-kit/shape';
import { withIds } from './block-ids';
import { newId, newMark } from './ids';
import type { Team, View, World } from './types';

/** The modals that this person has open, the top one last. */
export function stackOf(team: Team, user: string): View[] {
  const stack = team.stacks.get(user) ?? [];
  team.stacks.set(user, stack);
  return stack;
}

/** A new view, not yet on a stack. `below`: what it is pushed onto. */
export function addView(world: World, team: Team, user: string, type: View['type'], sent: Dict, below?: View): View {
  const id = newId(world, 'V');
  const view: View = {
    id,
    user,
    type,
    hash: newHash(world),
    rootId: below?.rootId ?? id,
    previousId: below?.id,
    sent: named(world, sent),
    isOpen: true,
  };
  team.views.set(id, view);
  return view;
}

/** Draws it anew; what was filled in stays, by block_id and action_id. */
export function changeView(world: World, view: View, sent: Dict): void {
  view.sent = named(world, sent);
  view.hash = newHash(world);
}

function named(world: World, sent: Dict): Dict {
  return { ...sent, blocks: withIds(world, Array.isArray(sent.blocks) ? sent.blocks : []) };
}

function newHash(world: World): string {
  return `${Math.floor(world.now() / 1000)}.${newMark(world)}`;
}

/** Closes the top view, or all of them. Returns those that closed, the top one first. */
export function closeViews(team: Team, user: string, all: boolean): View[] {
  const stack = stackOf(team, user);
  const closed = all ? stack.splice(0).reverse() : stack.splice(-1);
  for (const view of closed) view.isOpen = false;
  return closed;
}
