import { dispatchConfig, ids, plainText } from './composition';
import { LIMITS } from './limits';
import type { Report } from './report';
import { richText } from './rich-text';
import { type Check, type Dict, flag, integer, list, matching, oneOf, optional, required, shape, text } from './shape';

const COMMON = {
  action_id: optional(ids.action),
  focus_on_load: optional(flag),
  dispatch_action_config: optional(dispatchConfig),
  placeholder: optional(plainText(LIMITS.placeholder.max)),
};
const MAX = LIMITS.plainTextInput.max;
const decimal = optional(matching(/^-?\d+(\.\d+)?$/, 'must be a number'));

/** What stands in the field at first must be something that a person could have typed there. */
function initialValueFits(value: Dict, pointer: string, report: Report): void {
  const min = typeof value.min_length === 'number' ? value.min_length : 0;
  const max = typeof value.max_length === 'number' ? value.max_length : MAX;
  if (min > max) report.add('min_length must not be greater than max_length', pointer);
  if (typeof value.initial_value === 'string' && value.initial_value.length > max)
    report.add(`must be less than ${max + 1} characters`, `${pointer}/initial_value`);
}

function boundsAgree(value: Dict, pointer: string, report: Report): void {
  if (
    value.min_value !== undefined &&
    value.max_value !== undefined &&
    Number(value.min_value) > Number(value.max_value)
  )
    report.add('min_value must not be greater than max_value', pointer);
}

/** Elements that are typed into: inside of input blocks only. */
export const INPUTS: Readonly<Record<string, Check>> = {
  plain_text_input: shape(
    {
      type: required(oneOf('plain_text_input')),
      ...COMMON,
      initial_value: optional(text(MAX, 0)),
      multiline: optional(flag),
      min_length: optional(integer(0, MAX)),
      max_length: optional(integer(1, MAX)),
    },
    initialValueFits,
  ),
  rich_text_input: shape({
    type: required(oneOf('rich_text_input')),
    ...COMMON,
    initial_value: optional(richText),
    min_lines: optional(integer(1, LIMITS.richTextInputLines.max)),
    max_lines: optional(integer(1, LIMITS.richTextInputLines.max)),
  }),
  email_text_input: shape({
    type: required(oneOf('email_text_input')),
    ...COMMON,
    initial_value: optional(text(MAX, 0)),
  }),
  url_text_input: shape({ type: required(oneOf('url_text_input')), ...COMMON, initial_value: optional(text(MAX, 0)) }),
  number_input: shape(
    {
      type: required(oneOf('number_input')),
      ...COMMON,
      is_decimal_allowed: required(flag),
      initial_value: decimal,
      min_value: decimal,
      max_value: decimal,
    },
    boundsAgree,
  ),
  file_input: shape({
    type: required(oneOf('file_input')),
    action_id: optional(ids.action),
    filetypes: optional(list(text(255), MAX)),
    max_files: optional(integer(1, LIMITS.files.max)),
  }),
};
