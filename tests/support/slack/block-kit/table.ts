import { LIMITS } from './limits';
import { richText } from './rich-text';
import { byType, type Check, flag, list, oneOf, optional, required, shape, text } from './shape';

/** https://docs.slack.dev/reference/block-kit/blocks/table-block: messages only, and one of them in a message. */
const CELLS: Readonly<Record<string, Check>> = {
  rich_text: richText,
  raw_text: shape({ type: required(oneOf('raw_text')), text: required(text(LIMITS.tableText.max)) }),
  raw_number: shape({
    type: required(oneOf('raw_number')),
    value: required(() => undefined),
    text: optional(text(LIMITS.tableText.max)),
  }),
};

const column = shape({ align: optional(oneOf('left', 'center', 'right')), is_wrapped: optional(flag) });

export const table = {
  rows: required(
    list(
      list(
        byType(() => CELLS),
        LIMITS.tableColumns.max,
      ),
      LIMITS.tableRows.max,
    ),
  ),
  column_settings: optional(list(column, LIMITS.tableColumns.max)),
};
