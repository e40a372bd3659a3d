import { LIMITS } from '../support/slack/block-kit/limits';
import { metadataError } from '../support/slack/block-kit/metadata';
import { asSlackWrites } from '../support/slack/block-kit/report';
import type { Surface } from '../support/slack/block-kit/surface';
import { areTooLong } from '../support/slack/block-kit/together';
import { validateBlocks } from '../support/slack/block-kit/validate-blocks';
import { isTooLarge, validateView } from '../support/slack/block-kit/validate-view';

/** The judge of blocks: what it lets through, and what it refuses, in Slack's words. */

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const option = (value: string) => ({ text: plain(value), value });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`));
const section = (more: object = { text: mrkdwn('hello') }) => ({ type: 'section', ...more });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const radios = (more: object = {}) => ({ type: 'radio_buttons', action_id: 'r', options: options(2), ...more });
const select = (more: object = {}) => ({ type: 'static_select', action_id: 's', options: options(2), ...more });
const typing = (more: object = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });
const input = (element: object = typing(), more: object = {}) => ({
  type: 'input',
  label: plain('Why'),
  element,
  ...more,
});
const image = (more: object = { image_url: 'https://example.org/a.png' }) => ({
  type: 'image',
  alt_text: 'A',
  ...more,
});
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: object[][], more: object = {}) => ({ type: 'table', rows, ...more });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const modal = (more: object = {}) => ({ type: 'modal', title: plain('Why'), blocks: [section()], ...more });

const refusals = (blocks: unknown, surface: Surface = 'message') => validateBlocks(blocks, surface).map(asSlackWrites);

describe('let through', () => {
  const confirm = { title: plain('Sure?'), text: mrkdwn('Really'), confirm: plain('Yes'), deny: plain('No') };
  const everywhere: [string, object][] = [
    ['a section of 3000 characters', section({ text: mrkdwn(long(3000)) })],
    ['a section of ten fields', section({ fields: Array(10).fill(plain(long(2000))) })],
    ['a section with an accessory', section({ text: plain('a'), accessory: select({ confirm }) })],
    ['twenty-five buttons', actions(...Array.from({ length: 25 }, (_, index) => button({ action_id: `b${index}` })))],
    ['a button at its limits', actions(button({ text: plain(long(75)), value: long(2000), style: 'danger', confirm }))],
    ['radio buttons with marked text', actions(radios({ options: [{ text: mrkdwn('*a*'), value: 'a' }] }))],
    ['an initial option', actions(radios({ initial_option: option('o1') }))],
    [
      'an overflow menu with a link',
      actions({ type: 'overflow', options: [{ ...option('a'), url: 'https://a.example' }] }),
    ],
    [
      'option groups',
      input(select({ options: undefined, option_groups: [{ label: plain('g'), options: options(100) }] })),
    ],
    ['a date', actions({ type: 'datepicker', action_id: 'd', initial_date: '2027-04-20' })],
    ['a text field', input(typing({ multiline: true, max_length: 3000, initial_value: long(3000) }))],
    ['a picture', image()],
    ['a picture of a file', image({ slack_file: { id: 'F0000001' } })],
    ['a context', { type: 'context', elements: [mrkdwn('a'), image()] }],
    ['a header', { type: 'header', text: plain(long(150)) }],
    ['a divider', { type: 'divider', block_id: long(255) }],
    ['rich text', rich({ type: 'text', text: 'a', style: { bold: true } }, { type: 'link', url: 'https://a.example' })],
  ];
  test.each(everywhere)('%s', (_name, block) => {
    expect(refusals([block], 'message')).toEqual([]);
    expect(refusals([block], 'home')).toEqual([]);
    expect(validateView(modal({ blocks: [block], submit: plain('Send') }))).toEqual([]);
  });

  test('a table and markdown, in messages', () => {
    expect(
      refusals([table([[cell('a'), rich({ type: 'text', text: 'b' })]], { column_settings: [{ align: 'right' }] })]),
    ).toEqual([]);
    expect(refusals([{ type: 'markdown', text: long(12_000) }])).toEqual([]);
    expect(refusals([])).toEqual([]);
  });

  test('fields of modals only', () => {
    const fields = [
      input({ type: 'number_input', is_decimal_allowed: false, min_value: '0', max_value: '10' }),
      input({ type: 'email_text_input' }),
      input({ type: 'url_text_input' }),
      input({ type: 'file_input', filetypes: ['csv'], max_files: 1 }),
      input({ type: 'rich_text_input', initial_value: rich({ type: 'text', text: 'a' }) }),
      input({ type: 'datetimepicker', initial_date_time: 1_800_000_000 }),
    ];
    expect(validateView(modal({ blocks: fields, submit: plain('Send') }))).toEqual([]);
  });
});

describe('refused', () => {
  const cases: [string, unknown, string][] = [
    ['what is no list', {}, 'must provide an array [json-pointer:/blocks]'],
    ['51 blocks', Array(51).fill({ type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['an unknown block', [{ type: 'accordion' }], 'unsupported type: accordion [json-pointer:/blocks/0/type]'],
    [
      'an unknown property',
      [section({ text: plain('a'), colour: 'red' })],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a disabled button',
      [actions(button({ disabled: true }))],
      'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
    ],
    ['an empty section', [section({})], 'must define either `text` or `fields` [json-pointer:/blocks/0/type]'],
    [
      'an empty text',
      [section({ text: mrkdwn('') })],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a long text',
      [section({ text: mrkdwn(long(3001)) })],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'eleven fields',
      [section({ fields: Array(11).fill(plain('a')) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a long field',
      [section({ fields: [plain(long(2001))] })],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a marked header',
      [{ type: 'header', text: mrkdwn('a') }],
      'must be a valid enum value [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a long header',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['no actions', [actions()], 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
    [
      '26 actions',
      [actions(...Array(26).fill(button({ action_id: undefined })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a long button',
      [actions(button({ text: plain(long(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [actions(button({ value: long(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a green button',
      [actions(button({ style: 'green' }))],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'half a dialog',
      [actions(button({ confirm: { title: plain('a'), text: plain('b'), deny: plain('c') } }))],
      'missing required field: confirm [json-pointer:/blocks/0/elements/0/confirm]',
    ],
    [
      'eleven radio buttons',
      [actions(radios({ options: options(11) }))],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '101 options',
      [actions(select({ options: options(101) }))],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'options and groups',
      [actions(select({ option_groups: [{ label: plain('g'), options: [option('x')] }] }))],
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a marked option of a menu',
      [actions(select({ options: [{ text: mrkdwn('a'), value: 'a' }] }))],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/options/0/text/type]',
    ],
    [
      'a long option',
      [actions(select({ options: [option(long(76))] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'a long option value',
      [actions(select({ options: [{ text: plain('a'), value: long(151) }] }))],
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'the same option twice',
      [actions(select({ options: [option('a'), option('a')] }))],
      'option values must be unique [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a first option that is none',
      [actions(radios({ initial_option: option('other') }))],
      'initial_option is not one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'a first option that is null',
      [actions(radios({ initial_option: null }))],
      'must provide an object [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'a date of another kind',
      [actions({ type: 'datepicker', initial_date: '20/04/2027' })],
      'must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a text field among actions',
      [actions(typing())],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    ['a button in an input block', [input(button())], 'unsupported type: button [json-pointer:/blocks/0/element/type]'],
    [
      'a field without a label',
      [{ type: 'input', element: typing() }],
      'missing required field: label [json-pointer:/blocks/0]',
    ],
    [
      'a field of 3001 characters',
      [input(typing({ max_length: 3001 }))],
      'must be less than 3001 [json-pointer:/blocks/0/element/max_length]',
    ],
    [
      'more in a field than it holds',
      [input(typing({ max_length: 5, initial_value: 'longer' }))],
      'must be less than 6 characters [json-pointer:/blocks/0/element/initial_value]',
    ],
    [
      'a placeholder that is long',
      [input(typing({ placeholder: plain(long(151)) }))],
      'must be less than 151 characters [json-pointer:/blocks/0/element/placeholder/text]',
    ],
    [
      'a picture without words',
      [{ type: 'image', image_url: 'https://a.example/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    ['a picture from nowhere', [image({})], 'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]'],
    [
      'a picture on this machine',
      [image({ image_url: 'http://localhost:3000/a.png' })],
      'downloading image failed [json-pointer:/blocks/0/image_url]',
    ],
    [
      'eleven things in a context',
      [{ type: 'context', elements: Array(11).fill(plain('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'the same block_id twice',
      [section({ text: plain('a'), block_id: 'b' }), { type: 'divider', block_id: 'b' }],
      'block_id already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'the same action_id twice in a block',
      [actions(button(), button())],
      'action_id `go` already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'two fields with the focus',
      [input(typing({ focus_on_load: true })), input(typing({ focus_on_load: true }))],
      'only one element can have focus_on_load [json-pointer:/blocks/1/element/focus_on_load]',
    ],
    ['two tables', [table([[cell('a')]]), table([[cell('b')]])], 'only_one_table_allowed [json-pointer:/blocks]'],
    ['101 rows', [table(Array(101).fill([cell('a')]))], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    [
      '21 columns',
      [table([Array(21).fill(cell('a'))])],
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    ['an empty cell', [table([[cell('')]])], 'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]'],
    [
      'much in a table',
      [table([[cell(long(6000)), cell(long(6000))]])],
      'must be less than 10001 characters [json-pointer:/blocks/rows]',
    ],
    [
      'an unknown style of rich text',
      [rich({ type: 'text', text: 'a', style: { blink: true } })],
      'invalid additional property: blink [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'an e-mail field in a message',
      [input({ type: 'email_text_input' })],
      'unsupported type: email_text_input [json-pointer:/blocks/0/element/type]',
    ],
  ];
  test.each(cases)('%s', (_name, blocks, refusal) => {
    expect(refusals(blocks)).toEqual([refusal]);
  });

  test('a table and markdown outside of messages', () => {
    for (const surface of ['home', 'modal'] as const) {
      expect(refusals([table([[cell('a')]])], surface)).toEqual([
        'unsupported type: table [json-pointer:/blocks/0/type]',
      ]);
      expect(refusals([{ type: 'markdown', text: 'a' }], surface)).toHaveLength(1);
    }
  });

  test('blocks that are too long together', () => {
    expect(areTooLong(Array(4).fill(section({ text: mrkdwn(long(3000)) })))).toBe(false);
    expect(areTooLong(Array(5).fill(section({ text: mrkdwn(long(2700)) })))).toBe(true);
  });

  test.each([
    ['a long title', { title: plain(long(25)) }, 'must be less than 25 characters [json-pointer:/view/title/text]'],
    ['a title that is a text', { title: 'Why' }, 'must provide an object [json-pointer:/view/title]'],
    ['a long button', { submit: plain(long(25)) }, 'must be less than 25 characters [json-pointer:/view/submit/text]'],
    [
      'long metadata',
      { private_metadata: long(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a long callback_id',
      { callback_id: long(256) },
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      '101 blocks',
      { blocks: Array(101).fill({ type: 'divider' }) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a field without a way to send it',
      { blocks: [input()] },
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ],
    ['an unknown type', { type: 'drawer' }, 'unsupported type: drawer [json-pointer:/view/type]'],
  ])('in a view: %s', (_name, more, refusal) => {
    expect(validateView(modal(more)).map(asSlackWrites)).toEqual([refusal]);
  });

  test('a view that is too large', () => {
    expect(isTooLarge(modal())).toBe(false);
    expect(isTooLarge(modal({ blocks: Array(100).fill(section({ text: plain(long(2600)) })) }))).toBe(true);
  });
});

test('metadata is flat and small', () => {
  expect(
    metadataError({ event_type: 'prompt_sent', event_payload: { a: 'b', n: 1, list: [{ x: true }] } }),
  ).toBeUndefined();
  expect(metadataError('prompt_sent')).toBe('invalid_metadata_format');
  expect(metadataError({ event_type: 'a b', event_payload: {} })).toBe('invalid_metadata_schema');
  expect(metadataError({ event_type: 'a', event_payload: { deep: { deeper: {} } } })).toBe('invalid_metadata_schema');
  expect(metadataError({ event_type: 'a', event_payload: { list: ['a'] } })).toBe('invalid_metadata_schema');
  expect(metadataError({ event_type: 'a', event_payload: { long: long(8000) } })).toBe('metadata_too_large');
});

test('every number names the page that it comes from', () => {
  for (const { max, page } of Object.values(LIMITS)) {
    expect(max).toBeGreaterThan(0);
    expect(page).toMatch(/^(block-kit|views|methods|messaging|github\.com)\//);
  }
});
