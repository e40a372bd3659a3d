import { isDeepStrictEqual } from 'node:util';
import { LIMITS } from './limits';
import type { Report } from './report';
import { type Check, type Dict, flag, isDict, list, matching, oneOf, optional, required, shape, text } from './shape';

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export function plainText(max: number): Check {
  return shape({ type: required(oneOf('plain_text')), text: required(text(max)), emoji: optional(flag) });
}

export function mrkdwn(max: number): Check {
  return shape({ type: required(oneOf('mrkdwn')), text: required(text(max)), verbatim: optional(flag) });
}

/** `plain_text` or `mrkdwn`. */
export function anyText(max: number): Check {
  const plain = plainText(max);
  const marked = mrkdwn(max);
  return (value, pointer, report) => {
    if (isDict(value) && value.type === 'mrkdwn') marked(value, pointer, report);
    else plain(value, pointer, report);
  };
}

export const ids = { block: text(LIMITS.blockId.max), action: text(LIMITS.actionId.max) };

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = shape({
  title: required(plainText(LIMITS.confirmTitle.max)),
  text: required(anyText(LIMITS.confirmText.max)),
  confirm: required(plainText(LIMITS.confirmButton.max)),
  deny: required(plainText(LIMITS.confirmButton.max)),
  style: optional(oneOf('primary', 'danger')),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
export const dispatchConfig = shape({
  trigger_actions_on: optional(list(oneOf('on_enter_pressed', 'on_character_entered'), 2)),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
export const conversationFilter = shape(
  {
    include: optional(list(oneOf('im', 'mpim', 'private', 'public'), 4)),
    exclude_external_shared_channels: optional(flag),
    exclude_bot_users: optional(flag),
  },
  (value, pointer, report) => {
    if (Object.keys(value).length === 0) report.add('must define at least one filter', pointer);
  },
);

type OptionKind = 'menu' | 'overflow' | 'choice';

/** An option of a menu (plain text), an overflow menu (with a link) or of radio buttons and checkboxes (mrkdwn too). */
export function option(kind: OptionKind): Check {
  const inChoice = kind === 'choice';
  const words = (max: number) => (inChoice ? anyText(max) : plainText(max));
  return shape({
    text: required(words(LIMITS.optionText.max)),
    value: required(text(LIMITS.optionValue.max)),
    description: optional(words(LIMITS.optionDescription.max)),
    ...(kind === 'overflow' && { url: optional(webAddress(LIMITS.optionUrl.max)) }),
  });
}

export const optionGroup = shape({
  label: required(plainText(LIMITS.groupLabel.max)),
  options: required(list(option('menu'), LIMITS.groupOptions.max)),
});

/** All options that a person could choose, groups flattened. */
export function optionsOf(element: Dict): unknown[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const own = Array.isArray(element.options) ? element.options : [];
  return [...own, ...groups.flatMap((group) => (isDict(group) && Array.isArray(group.options) ? group.options : []))];
}

/** The values are different, and what is chosen at first is exactly one of the options. */
export function optionsAgree(element: Dict, pointer: string, report: Report): void {
  const options = optionsOf(element);
  const values = options.map((each) => (isDict(each) ? each.value : undefined));
  if (new Set(values).size !== values.length) report.add('option values must be unique', `${pointer}/options`);
  const first = element.initial_option === undefined ? [] : [element.initial_option];
  const several = Array.isArray(element.initial_options) ? element.initial_options : [];
  for (const chosen of [...first, ...several]) {
    if (options.some((each) => isDeepStrictEqual(each, chosen))) continue;
    const name = element.initial_option === undefined ? 'initial_options' : 'initial_option';
    report.add(`${name} is not one of the options`, `${pointer}/${name}`);
  }
}

export function webAddress(max: number): Check {
  const length = text(max);
  return (value, pointer, report) => {
    length(value, pointer, report);
    if (typeof value === 'string' && !/^(https?:|mailto:|slack:)/.test(value))
      report.add('must be a valid URL', pointer);
  };
}

/** A picture on the web. Slack downloads it when it is posted: it cannot reach this machine. */
const imageUrl: Check = (value, pointer, report) => {
  text(LIMITS.imageUrl.max)(value, pointer, report);
  if (typeof value !== 'string') return;
  if (!/^https?:\/\//.test(value)) return report.add('must be a valid URL', pointer);
  if (/^https?:\/\/(localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(value))
    report.add('downloading image failed', pointer);
};

/** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
const slackFile = shape(
  {
    id: optional(matching(/^F[A-Z0-9]{7,}$/, 'invalid slack file')),
    url: optional(webAddress(LIMITS.imageUrl.max)),
  },
  (value, pointer, report) => {
    if ((value.id === undefined) === (value.url === undefined)) report.add('must define either `id` or `url`', pointer);
  },
);

export const imageSource = {
  alt_text: required(text(LIMITS.imageAlt.max)),
  image_url: optional(imageUrl),
  slack_file: optional(slackFile),
};

export function oneImageSource(value: Dict, pointer: string, report: Report): void {
  if ((value.image_url === undefined) === (value.slack_file === undefined))
    report.add('must define either `image_url` or `slack_file`', pointer);
}
