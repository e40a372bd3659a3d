import { type Dict, isDict } from '../block-kit/shape';
import { elementsOf } from '../block-kit/walk';
import { emptyState, stateOf } from './element-state';
import type { Team } from './types';

/**
 * What people filled in, as their clients keep it: by surface, block_id and action_id. It outlives an update of the
 * message or view, even one with another initial value, as long as both ids stay the same.
 */
export function fill(team: Team, surface: string, blockId: string, actionId: string, state: Dict): void {
  const values = team.filled.get(surface) ?? new Map<string, unknown>();
  values.set(key(blockId, actionId), state);
  team.filled.set(surface, values);
}

/** `state.values` of these blocks: what was filled in, else what stands there at first. */
export function filledIn(team: Team, surface: string, blocks: unknown): Dict {
  const values: Record<string, Dict> = {};
  for (const { block, element } of elementsOf(Array.isArray(blocks) ? blocks : [])) {
    if (emptyState(element) === undefined) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const filled = team.filled.get(surface)?.get(key(blockId, actionId));
    // An element of another type under the same ids starts anew.
    const state = isDict(filled) && filled.type === element.type ? filled : stateOf(element);
    values[blockId] = { ...values[blockId], [actionId]: state };
  }
  return values;
}

const key = (blockId: string, actionId: string) => `${blockId}\n${actionId}`;
