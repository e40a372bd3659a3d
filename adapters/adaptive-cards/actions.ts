import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import { displayText } from './text';

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
