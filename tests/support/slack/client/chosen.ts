import { optionsOf } from '../block-kit/composition';
import { type Dict, isDict } from '../block-kit/shape';
import { fieldOf, holdsList } from '../world/element-state';
import { CannotDo } from './cannot';
import { findOption } from './find';

/** What a person puts in: an option's value or words, an id, a date (YYYY-MM-DD), a time (HH:mm), seconds of the epoch. */
export type Choice = string | number | readonly string[] | null;

const TYPED = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'];

/** The state of an element once this was put into it; null empties it. Throws `CannotDo` where it does not fit. */
export function chosenState(element: Dict, choice: Choice, suggested: readonly Dict[]): Dict {
  const field = fieldOf(element);
  if (field === undefined) throw new CannotDo(`nothing can be put into a ${element.type}`);
  if (choice === null) return { type: element.type, [field]: holdsList(element) ? [] : null };
  return { type: element.type, [field]: stateValue(element, choice, suggested) };
}

function stateValue(element: Dict, choice: string | number | readonly string[], suggested: readonly Dict[]): unknown {
  const options = String(element.type).includes('external') ? suggested : optionsOf(element);
  const several = (pick: (wanted: string) => unknown) =>
    (typeof choice === 'object' ? [...choice] : [String(choice)]).map(pick);
  switch (element.type) {
    case 'radio_buttons':
    case 'static_select':
    case 'external_select':
      return findOption(options, String(choice));
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return several((wanted) => findOption(options, wanted));
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
      return several((wanted) => wanted);
    case 'datetimepicker':
      return Number(choice);
    case 'rich_text_input':
      return typedRichText(String(choice));
    default:
      return String(choice) === '' && TYPED.includes(String(element.type)) ? null : String(choice);
  }
}

function typedRichText(text: string): Dict {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

/** The `actions` entry of a block_actions payload, without its time. */
export function actionOf(block: Dict, element: Dict, state: Dict): Dict {
  const common = { type: element.type, block_id: block.block_id, action_id: element.action_id };
  const initial = ['initial_option', 'initial_options', 'initial_date', 'placeholder'].filter(
    (name) => element[name] !== undefined,
  );
  return { ...common, ...state, ...Object.fromEntries(initial.map((name) => [name, element[name]])) };
}

export function pressedAction(block: Dict, element: Dict): Dict {
  const { type, action_id, text, value, style } = element;
  return {
    type,
    block_id: block.block_id,
    action_id,
    text: isDict(text) ? { ...text, emoji: text.emoji ?? true } : text,
    ...(value !== undefined && { value }),
    ...(style !== undefined && { style }),
  };
}

/** Whether using this element tells the app at once. */
export function dispatches(block: Dict, element: Dict, how: 'chosen' | 'typed' | 'entered'): boolean {
  if (block.type === 'input' && block.dispatch_action !== true) return false;
  if (how === 'chosen') return true;
  const config = isDict(element.dispatch_action_config) ? element.dispatch_action_config.trigger_actions_on : undefined;
  const on = Array.isArray(config) ? config : ['on_enter_pressed'];
  return on.includes(how === 'typed' ? 'on_character_entered' : 'on_enter_pressed');
}
