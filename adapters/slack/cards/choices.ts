import type {
  KnownBlock,
  MultiExternalSelect,
  MultiStaticSelect,
  PlainTextOption,
  RadioButtons,
  StaticSelect,
} from '@slack/types';
import type { Option } from '../../../src/ports/prompt';
import { SlackCardError } from './errors';
import { displayText, oneLine } from './escape';
import { inputActionId } from './input-ids';
import { SLACK_LIMITS } from './limits';
import { slackLength, splitText } from './split';
import { label, paragraphs, plain } from './texts';

/** Options as Slack takes them, and the blocks that say in full what has no room in them. */
export interface SlackOptions {
  options: PlainTextOption[];
  inFull: KnownBlock[];
}

/**
 * Options as Slack takes them. Those that are longer than that are numbered, and said in full above.
 * @throws SlackCardError `option-too-long`
 */
export function slackOptions(field: string, options: readonly Option[]): SlackOptions {
  const full: string[] = [];
  const listed = options.map((o) => {
    const isLong = slackLength(oneLine(o.label)) > SLACK_LIMITS.optionText;
    const shown = isLong ? `${full.length + 1}. ${o.label}` : o.label;
    if (isLong) full.push(displayText(shown).trim());
    return { text: label(shown, SLACK_LIMITS.optionText), value: writeOption(field, o.value) };
  });
  return { options: listed, inFull: paragraphs(full.join('\n'), 'normal') };
}

/** One of few, all in sight; or one of many, in a menu. */
export function oneOf(options: PlainTextOption[], value: string | undefined, compact: boolean) {
  const chosen = value === undefined ? undefined : options.find((o) => o.value === encode(value));
  const initial = chosen ? { initial_option: chosen } : {};
  if (!compact && options.length <= SLACK_LIMITS.radioOptions) {
    const radio: RadioButtons = { type: 'radio_buttons', action_id: inputActionId('choice'), options, ...initial };
    return radio;
  }
  const select: StaticSelect = {
    type: 'static_select',
    action_id: inputActionId('choice'),
    ...listed(options),
    ...initial,
  };
  return select;
}

/** Any number of many, in a menu that one can search. */
export function anyOf(kind: 'pick' | 'person', options: PlainTextOption[], value: readonly string[]) {
  const values = new Set(value.map(encode));
  const chosen = options.filter((o) => o.value !== undefined && values.has(o.value));
  const select: MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: inputActionId(kind),
    ...listed(options),
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
  return select;
}

/** Any number of too many for a menu: Slack asks us for those that fit what is typed, at first for any. */
export function searchedFor(kind: 'pick' | 'person', chosen: PlainTextOption[]): MultiExternalSelect {
  return {
    type: 'multi_external_select',
    action_id: inputActionId(kind),
    min_query_length: 0,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
}

/** Options as Slack is told of them while somebody searches: the beginning of a long name, and how it goes on. */
export function foundOptions(field: string, options: readonly Option[]): PlainTextOption[] {
  return options.slice(0, SLACK_LIMITS.selectOptions).map(({ label: name, value }) => {
    const [first = '', ...rest] = splitText(oneLine(name), SLACK_LIMITS.optionText);
    const more = rest.join('').trim();
    return {
      text: label(first, SLACK_LIMITS.optionText),
      ...(more === '' ? {} : { description: label(more, SLACK_LIMITS.optionText) }),
      value: writeOption(field, value),
    };
  });
}

/** So many options: those that are chosen always, then the first of the others; in their own order. */
export function firstOptions(options: readonly Option[], chosen: readonly string[], most: number): Option[] {
  const values = new Set(chosen);
  const others = options.filter((o) => !values.has(o.value));
  const room = Math.max(0, most - (options.length - others.length));
  const shown = new Set(others.slice(0, room));
  return options.filter((o) => values.has(o.value) || shown.has(o));
}

/** The value of an option that Slack sent back. */
export function readOption(value: string): string {
  return value.replace(/%(25|26|3C|3E)/g, (code) => decodeURIComponent(code));
}

/** More than a menu holds go into groups, named by their numbers. */
function listed(options: PlainTextOption[]): Pick<StaticSelect, 'options' | 'option_groups'> {
  const size = SLACK_LIMITS.selectOptions;
  if (options.length <= size) return { options };
  const groups = Array.from({ length: Math.ceil(options.length / size) }, (_, i) => {
    const part = options.slice(i * size, (i + 1) * size);
    return { label: plain(`${i * size + 1}–${i * size + part.length}`), options: part };
  });
  return { option_groups: groups };
}

function writeOption(field: string, value: string): string {
  const written = encode(value);
  if (written === '' || written.length > SLACK_LIMITS.optionValue) throw new SlackCardError('option-too-long', field);
  return written;
}

/** Without characters that Slack writes otherwise when it sends them back. */
function encode(value: string): string {
  return value.replace(/[%&<>]/g, (sign) => encodeURIComponent(sign));
}
