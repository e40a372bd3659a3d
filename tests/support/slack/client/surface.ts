import { type Dict, isDict } from '../block-kit/shape';
import type { Placed } from '../block-kit/walk';
import { surfaceKey, type Where } from '../payloads/interactions';
import { filledIn } from '../world/filled';
import { CannotDo } from './cannot';
import { actionOf, type Choice, chosenState, dispatches, pressedAction } from './chosen';
import { findElement, findOption, type Target, textOf } from './find';
import { askOptions, dispatchAction, type Hand, remember } from './interact';
import type { Delivery, How } from './outgoing';
import { suggestedOptions } from './suggestions';

/** A message, modal or home tab in somebody's hands. Targets: see `Target`. */
export interface Surface {
  /** Throws `CannotDo` once it is gone. */
  blocks(): Dict[];
  /** `state.values`: what stands in its inputs for this person. */
  values(): Dict;
  /** Presses a button, or an entry of an overflow menu. `deny`: says no in its confirmation dialog. */
  press(target: Target, how?: How & { entry?: string; deny?: boolean }): Promise<Delivery | undefined>;
  /** Chooses, or picks a date. Resolves to the delivery where that tells the app at once. */
  choose(target: Target, choice: Choice, how?: How): Promise<Delivery | undefined>;
  /** Types, replacing what stood there. Resolves to a delivery only where each character is told. */
  type(target: Target, text: string, how?: How): Promise<Delivery | undefined>;
  /** The enter key in a field. */
  enter(target: Target, how?: How): Promise<Delivery | undefined>;
  /** Types into an external select; resolves to the words of the options that the app suggests. */
  suggest(target: Target, text: string): Promise<(string | undefined)[]>;
}

/** `look` finds the surface anew for each step: the app may have changed it in the meantime. */
export function newSurface(hand: Hand, look: () => Where): Surface {
  let suggested: Dict[] = [];
  const blocks = () => blocksOf(look());
  const place = (target: Target): Placed => findElement(blocks(), target);

  const put = async (target: Target, choice: Choice, by: 'chosen' | 'typed', how?: How) => {
    const { block, element } = place(target);
    const state = chosenState(element, choice, suggested);
    remember(hand, look(), block, element, state);
    return dispatches(block, element, by) ? tell(block, element, state, how) : undefined;
  };
  const tell = (block: Dict, element: Dict, state: Dict, how?: How) =>
    dispatchAction(hand, look(), actionOf(block, element, state), how);

  return {
    blocks,
    values: () => filledIn(hand.team, surfaceKey(hand.user, look()), blocks()),
    press: async (target, { entry, deny, ...how } = {}) => {
      const { block, element } = place(target);
      if (deny && element.confirm === undefined) throw new CannotDo('there is no dialog to say no in');
      return deny ? undefined : dispatchAction(hand, look(), pressed(block, element, entry), how);
    },
    choose: (target, choice, how) => put(target, choice, 'chosen', how),
    type: (target, text, how) => put(target, text, 'typed', how),
    enter: async (target, how) => {
      const { block, element } = place(target);
      if (!dispatches(block, element, 'entered')) return undefined;
      const values = filledIn(hand.team, surfaceKey(hand.user, look()), blocks())[String(block.block_id)];
      const state = isDict(values) ? values[String(element.action_id)] : undefined;
      return tell(block, element, isDict(state) ? state : {}, how);
    },
    suggest: async (target, text) => {
      const { block, element } = place(target);
      suggested = suggestedOptions(hand.world, await askOptions(hand, look(), block, element, text));
      return suggested.map((option) => textOf(option.text));
    },
  };
}

function blocksOf(where: Where): Dict[] {
  if (where.kind === 'message') return where.message.blocks;
  const { blocks } = where.view.sent;
  return Array.isArray(blocks) ? blocks.filter(isDict) : [];
}

function pressed(block: Dict, element: Dict, entry: string | undefined): Dict {
  if (element.type === 'button') return pressedAction(block, element);
  if (element.type !== 'overflow' || entry === undefined) throw new CannotDo(`a ${element.type} cannot be pressed`);
  const options = Array.isArray(element.options) ? element.options : [];
  return actionOf(block, element, { type: 'overflow', selected_option: findOption(options, entry) });
}
