import { confirm, ids, imageSource, oneImageSource, option, optionsAgree, plainText, webAddress } from './composition';
import { INPUTS } from './inputs';
import { LIMITS } from './limits';
import { SELECTS } from './selects';
import { type Check, flag, integer, list, matching, oneOf, optional, required, shape, text } from './shape';
import type { Surface } from './surface';

const ACTION_ID = { action_id: optional(ids.action) };
const COMMON = { ...ACTION_ID, confirm: optional(confirm) };
const FOCUSABLE = { ...COMMON, focus_on_load: optional(flag) };
const PLACEHOLDER = { placeholder: optional(plainText(LIMITS.placeholder.max)) };

const button = shape({
  type: required(oneOf('button')),
  ...COMMON,
  text: required(plainText(LIMITS.buttonText.max)),
  value: optional(text(LIMITS.buttonValue.max)),
  url: optional(webAddress(LIMITS.buttonUrl.max)),
  style: optional(oneOf('primary', 'danger')),
  accessibility_label: optional(text(LIMITS.accessibilityLabel.max)),
});

const workflowButton = shape({
  type: required(oneOf('workflow_button')),
  ...COMMON,
  text: required(plainText(LIMITS.buttonText.max)),
  workflow: required(() => undefined),
  style: optional(oneOf('primary', 'danger')),
  accessibility_label: optional(text(LIMITS.accessibilityLabel.max)),
});

const ELEMENTS: Readonly<Record<string, Check>> = {
  button,
  workflow_button: workflowButton,
  image: shape({ type: required(oneOf('image')), ...imageSource }, oneImageSource),
  checkboxes: shape(
    {
      type: required(oneOf('checkboxes')),
      ...FOCUSABLE,
      options: required(list(option('choice'), LIMITS.checkboxes.max)),
      initial_options: optional(list(option('choice'), LIMITS.checkboxes.max)),
    },
    optionsAgree,
  ),
  radio_buttons: shape(
    {
      type: required(oneOf('radio_buttons')),
      ...FOCUSABLE,
      options: required(list(option('choice'), LIMITS.radios.max)),
      initial_option: optional(option('choice')),
    },
    optionsAgree,
  ),
  overflow: shape(
    {
      type: required(oneOf('overflow')),
      ...COMMON,
      options: required(list(option('overflow'), LIMITS.overflowOptions.max)),
    },
    optionsAgree,
  ),
  datepicker: shape({
    type: required(oneOf('datepicker')),
    ...FOCUSABLE,
    ...PLACEHOLDER,
    initial_date: optional(matching(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the format YYYY-MM-DD')),
  }),
  timepicker: shape({
    type: required(oneOf('timepicker')),
    ...FOCUSABLE,
    ...PLACEHOLDER,
    initial_time: optional(matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the format HH:mm')),
    timezone: optional(text(255)),
  }),
  datetimepicker: shape({
    type: required(oneOf('datetimepicker')),
    ...FOCUSABLE,
    initial_date_time: optional(integer(1_000_000_000, 9_999_999_999)),
  }),
  ...SELECTS,
  ...INPUTS,
};

type Place = 'section' | 'actions' | 'input' | 'context';
const ALL: readonly Surface[] = ['message', 'modal', 'home'];

/** https://docs.slack.dev/reference/block-kit/block-elements: which element goes into which block, on which surface. */
const PLACES: Readonly<Record<string, { in: readonly Place[]; on: readonly Surface[] }>> = {
  button: { in: ['section', 'actions'], on: ALL },
  workflow_button: { in: ['section', 'actions'], on: ['message'] },
  image: { in: ['section', 'context'], on: ALL },
  checkboxes: { in: ['section', 'actions', 'input'], on: ALL },
  radio_buttons: { in: ['section', 'actions', 'input'], on: ALL },
  overflow: { in: ['section', 'actions'], on: ALL },
  datepicker: { in: ['section', 'actions', 'input'], on: ALL },
  timepicker: { in: ['section', 'actions', 'input'], on: ALL },
  datetimepicker: { in: ['actions', 'input'], on: ['message', 'modal'] },
  ...every(Object.keys(SELECTS), { in: ['section', 'actions', 'input'], on: ALL }),
  plain_text_input: { in: ['input'], on: ALL },
  rich_text_input: { in: ['input'], on: ['modal', 'home'] },
  email_text_input: { in: ['input'], on: ['modal'] },
  url_text_input: { in: ['input'], on: ['modal'] },
  number_input: { in: ['input'], on: ['modal'] },
  file_input: { in: ['input'], on: ['modal'] },
};

function every<Value>(names: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** The checks of the elements that may stand in this kind of block on this surface. */
export function elementsFor(place: Place, surface: Surface): Readonly<Record<string, Check>> {
  const fitting = Object.entries(ELEMENTS).filter(([type]) => {
    const where = PLACES[type];
    return where?.in.includes(place) && where.on.includes(surface);
  });
  return Object.fromEntries(fitting);
}
