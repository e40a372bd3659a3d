import { type Dict, isDict } from '../block-kit/shape';
import { newMark } from './ids';
import type { World } from './types';

/** The blocks with the block_ids and action_ids that were left out, as Slack gives them back. */
export function withIds(world: World, blocks: readonly unknown[]): Dict[] {
  return blocks.filter(isDict).map((block) => {
    const named: Dict = { ...block, block_id: block.block_id ?? newMark(world, 'b') };
    if (isDict(block.accessory)) named.accessory = withActionId(world, block.accessory);
    if (isDict(block.element)) named.element = withActionId(world, block.element);
    if (block.type === 'actions' && Array.isArray(block.elements))
      named.elements = block.elements.filter(isDict).map((element) => withActionId(world, element));
    return named;
  });
}

function withActionId(world: World, element: Dict): Dict {
  return element.type === 'image' ? element : { ...element, action_id: element.action_id ?? newMark(world, 'a') };
}
