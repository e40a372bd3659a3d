import { type Dict, isDict } from '../block-kit/shape';

/** Type of element → the field of its state, and the property of what stands there at first. */
const FIELDS: Readonly<Record<string, { field: string; initial: string; isList?: true }>> = {
  plain_text_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option' },
  static_select: { field: 'selected_option', initial: 'initial_option' },
  external_select: { field: 'selected_option', initial: 'initial_option' },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  checkboxes: { field: 'selected_options', initial: 'initial_options', isList: true },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', isList: true },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', isList: true },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', isList: true },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', isList: true },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', isList: true },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
  file_input: { field: 'files', initial: '', isList: true },
};

/** The name of the field that holds this element's value; undefined for what holds none (buttons, overflow menus). */
export function fieldOf(element: Dict): string | undefined {
  return FIELDS[String(element.type)]?.field;
}

/** Whether it holds several values. */
export function holdsList(element: Dict): boolean {
  return FIELDS[String(element.type)]?.isList === true;
}

/** The state of an element that nobody touched: its initial value, else nothing. */
export function stateOf(element: Dict): Dict {
  const known = FIELDS[String(element.type)];
  if (!known) return {};
  const initial = element[known.initial];
  const isThere = initial !== undefined && initial !== '';
  return isThere ? { type: element.type, [known.field]: initial } : (emptyState(element) ?? {});
}

/** The state of an element with nothing in it; undefined for one that has no state. */
export function emptyState(element: Dict): Dict | undefined {
  const known = FIELDS[String(element.type)];
  if (!known) return undefined;
  return { type: element.type, [known.field]: known.isList ? [] : null };
}

/** Whether there is nothing in it. */
export function isEmptyState(element: Dict, state: unknown): boolean {
  const field = fieldOf(element);
  if (field === undefined || !isDict(state)) return true;
  const value = state[field];
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
