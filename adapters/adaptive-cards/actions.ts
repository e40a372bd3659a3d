import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import { displayText } from './text';

/** Actions as rows of as many buttons as the platform shows. What opens something by a long title is a line, which wraps. */
export function actionSets(actions: readonly CardNode[], context: RenderContext): CardNode[] {
  const { actionsInRow, openerTitle } = context.limits;
  const elements: CardNode[] = [];
  let row: CardNode[] = [];
  const flush = () => {
    if (row.length > 0) elements.push({ type: 'ActionSet', actions: row });
    row = [];
  };
  for (const action of actions) {
    const isLine = isToggle(action) && action.title.length > openerTitle;
    if (isLine || row.length === actionsInRow) flush();
    if (isLine) elements.push(openingLine(action));
    else row.push(action);
  }
  flush();
  return elements;
}

/** Shows and hides something. */
interface Toggle extends CardNode {
  type: 'Action.ToggleVisibility';
  title: string;
}

/** A button that shows and hides what has this id. */
export function toggle(label: string, target: string): Toggle {
  return { type: 'Action.ToggleVisibility', title: displayText(label), targetElements: [target] };
}

/** A link that opens a page elsewhere on the web. */
export function site(label: string, url: string): CardNode {
  const text = displayText(label);
  const selectAction = { type: 'Action.OpenUrl', title: text, url };
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, color: 'Accent', selectAction }] };
}

function isToggle(action: CardNode): action is Toggle {
  return action.type === 'Action.ToggleVisibility';
}

function openingLine(action: Toggle): CardNode {
  const text = { type: 'TextRun', text: `▸ ${action.title}`, color: 'Accent' };
  return { type: 'Container', selectAction: action, items: [{ type: 'RichTextBlock', inlines: [text] }] };
}
