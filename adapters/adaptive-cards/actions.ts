import type { Action, Address } from '../../src/ports/prompt';
import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import type { InputKinds } from './inputs';
import { displayText } from './text';

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** Actions as rows of as many buttons as the platform shows. */
export function actionSets(actions: readonly CardNode[], context: RenderContext): CardNode[] {
  const sets: CardNode[] = [];
  for (let i = 0; i < actions.length; i += context.limits.actionsInRow)
    sets.push({ type: 'ActionSet', actions: actions.slice(i, i + context.limits.actionsInRow) });
  return sets;
}

/** A button that shows and hides what has this id. */
export function toggle(label: string, target: string): CardNode {
  return { type: 'Action.ToggleVisibility', title: displayText(label), targetElements: [target] };
}

/**
 * A button of the prompt's. What it sends names the action, the address and the card's inputs: clients leave empty
 * inputs out, and without the names a cleared answer would look like an untouched one.
 */
export function submit(action: Action, address: Address | undefined, inputs: InputKinds): CardNode {
  return {
    type: 'Action.Submit',
    title: displayText(action.label),
    ...(action.style ? { style: STYLES[action.style] } : {}),
    ...(action.submits ? {} : { associatedInputs: 'none' }),
    data: {
      action: action.id,
      ...(address ? { address } : {}),
      data: action.data ?? {},
      ...(action.submits ? { inputs } : {}),
    },
  };
}
