import { confirm, conversationFilter, ids, option, optionGroup, optionsAgree, plainText } from './composition';
import { LIMITS } from './limits';
import { type Check, flag, integer, list, oneOf, optional, required, shape, text } from './shape';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and …/multi-select-menu-element */
const COMMON = {
  action_id: optional(ids.action),
  confirm: optional(confirm),
  focus_on_load: optional(flag),
  placeholder: optional(plainText(LIMITS.placeholder.max)),
};
const SEVERAL = { max_selected_items: optional(integer(1, LIMITS.multiSelectOptions.max)) };
const RESPONSE_URL = { response_url_enabled: optional(flag) };
const CONVERSATIONS = {
  default_to_current_conversation: optional(flag),
  filter: optional(conversationFilter),
};
const OPTIONS = {
  options: optional(list(option('menu'), LIMITS.selectOptions.max)),
  option_groups: optional(list(optionGroup, LIMITS.selectGroups.max)),
};
const QUERY = { min_query_length: optional(integer(0, LIMITS.placeholder.max)) };
const id = text(255);
const idList = list(id, LIMITS.multiSelectOptions.max);
const chosen = optional(option('menu'));
const severalChosen = optional(list(option('menu'), LIMITS.multiSelectOptions.max));

function select(type: string, fields: Parameters<typeof shape>[0], also?: Parameters<typeof shape>[1]): Check {
  return shape({ type: required(oneOf(type)), ...COMMON, ...fields }, also);
}

const staticOptions: Parameters<typeof shape>[1] = (value, pointer, report) => {
  if ((value.options === undefined) === (value.option_groups === undefined))
    report.add('must define either `options` or `option_groups`', pointer);
  optionsAgree(value, pointer, report);
};

export const SELECTS: Readonly<Record<string, Check>> = {
  static_select: select('static_select', { ...OPTIONS, initial_option: chosen }, staticOptions),
  external_select: select('external_select', { ...QUERY, initial_option: chosen }),
  users_select: select('users_select', { initial_user: optional(id) }),
  channels_select: select('channels_select', { ...RESPONSE_URL, initial_channel: optional(id) }),
  conversations_select: select('conversations_select', {
    ...CONVERSATIONS,
    ...RESPONSE_URL,
    initial_conversation: optional(id),
  }),
  multi_static_select: select(
    'multi_static_select',
    { ...OPTIONS, ...SEVERAL, initial_options: severalChosen },
    staticOptions,
  ),
  multi_external_select: select('multi_external_select', { ...QUERY, ...SEVERAL, initial_options: severalChosen }),
  multi_users_select: select('multi_users_select', { ...SEVERAL, initial_users: optional(idList) }),
  multi_channels_select: select('multi_channels_select', { ...SEVERAL, initial_channels: optional(idList) }),
  multi_conversations_select: select('multi_conversations_select', {
    ...CONVERSATIONS,
    ...SEVERAL,
    initial_conversations: optional(idList),
  }),
};
