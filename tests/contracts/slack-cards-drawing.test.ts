import type { KnownBlock } from '@slack/types';
import { SlackCardError } from '../../adapters/slack/cards/errors';
import { renderDetails, renderModal } from '../../adapters/slack/cards/modal';
import { renderMessage } from '../../adapters/slack/cards/render';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import type { Action, Block, Field, Option, Prompt } from '../../src/ports/prompt';
import {
  ADDRESS,
  buttonsOf,
  FORM,
  inputsOf,
  MESSAGE,
  press,
  promptOf,
  refusals,
  SAVE,
  said,
  send,
  textsOf,
  viewRefusals,
  WORDS,
} from '../support/slack-cards-client';

const draw = (parts: Partial<Prompt>): KnownBlock[] => renderMessage(promptOf(parts), MESSAGE).blocks;
const typesOf = (blocks: readonly { type: string }[]) => blocks.map((b) => b.type);
const options = (count: number, label = (i: number) => `Function ${i}`): Option[] =>
  Array.from({ length: count }, (_, i) => ({ value: `genoa|f-${i}`, label: label(i) }));
const toMeet = (all: Option[], value: string[] = []): Field => ({
  kind: 'pick',
  id: 'toMeet',
  label: 'To meet',
  options: all,
  value,
  newLabel: 'New',
});

describe('a card as a message', () => {
  test('says where one is, what it is about, then the body, the inputs and the buttons', () => {
    const blocks = draw({
      progress: '17 of 73',
      title: 'Advisory board',
      body: [{ kind: 'text', text: 'The city has one.' }],
      fields: [{ kind: 'text', id: 'note', label: 'Note', value: '', multiline: true }],
      actions: [SAVE],
    });
    expect(typesOf(blocks)).toEqual(['context', 'header', 'section', 'input', 'actions']);
  });

  test('a bar is as long as its numbers and says them in words', () => {
    const bar = (done: number, partly: number, total: number) =>
      textsOf(draw({ body: [{ kind: 'bar', done, partly, total, label: 'so far' }] }))[0];
    expect(bar(4, 4, 16)).toBe('████▒▒▒▒░░░░░░░░\nso far');
    expect(bar(0, 0, 0)).toBe('░░░░░░░░░░░░░░░░\nso far');
    expect(bar(9, 9, 3)).toBe('████████▒▒▒▒▒▒▒▒\nso far');
  });

  test('a list whose items have numbers has no bullets before them; others have', () => {
    const list = (...items: string[]) => draw({ body: [{ kind: 'list', items }] });
    const counted = list('6. One', '7. Another');
    expect(counted).toMatchObject([{ type: 'rich_text', elements: [{ type: 'rich_text_section' }] }]);
    expect(textsOf(counted).join('')).toBe('6. One\n7. Another');
    expect(refusals(counted)).toEqual([]);
    for (const items of [['6. One', 'Another'], ['6. One', '8. Another'], ['1. One']])
      expect(list(...items)).toMatchObject([{ elements: [{ type: 'rich_text_list', style: 'bullet' }] }]);
  });

  test('tones that are colours elsewhere are signs', () => {
    const body: Block[] = [
      { kind: 'text', text: 'Late', tone: 'warning' },
      { kind: 'text', text: 'Saved', tone: 'good' },
      { kind: 'text', text: '✓ Board', tone: 'good' },
    ];
    expect(textsOf(draw({ body }))).toEqual(['⚠ Late', '✓ Saved', '✓ Board']);
  });

  test('the first table is Slack’s own; a further one, a large one and one in a form are lists', () => {
    const table: Block = {
      kind: 'table',
      head: ['Pillar', 'In', 'Left'],
      rows: [
        ['Governance', '48', ''],
        ['Empowerment', '31', '41'],
      ],
    };
    const large: Block = { ...table, rows: Array.from({ length: 100 }, (_, i) => [`Row ${i}`, '1', '2']) };
    const blocks = draw({ body: [table, table, large] });
    expect(refusals(blocks)).toEqual([]);
    expect(typesOf(blocks)).toEqual(['table', 'rich_text', 'rich_text']);
    expect(textsOf(blocks[1]).join('')).toContain('Governance – In: 48 · Left: ');
    expect(textsOf(blocks[2]).join('')).toContain('Row 99 – In: 1 · Left: 2');
    const french = renderMessage(promptOf({ body: [large] }), { ...MESSAGE, words: wordsIn('fr').slackCard }).blocks;
    expect(textsOf(french[0]).join('')).toContain('Row 99 – In\u00a0: 1 · Left\u00a0: 2');
    expect(typesOf(draw({ body: [large] }))).toEqual(['rich_text']);
    expect(typesOf(renderModal(promptOf({ body: [table] }), FORM).blocks)).toEqual(['rich_text']);
  });

  test('a picture without a file is its words', () => {
    const body: Block[] = [
      { kind: 'image', picture: 'map', alt: 'Most for governance' },
      { kind: 'image', picture: 'lost', alt: 'Most for resources' },
    ];
    const blocks = draw({ body });
    expect(blocks[0]).toEqual({ type: 'image', slack_file: { id: 'F0123456789' }, alt_text: 'Most for governance' });
    expect(textsOf(blocks[1])).toEqual(['Most for resources']);
  });

  test('details and links that follow each other share a row; so do up to 25 buttons', () => {
    const details: Block = { kind: 'details', label: 'Read', blocks: [] };
    const link: Block = { kind: 'link', label: 'Get', path: 'a' };
    const text: Block = { kind: 'text', text: 'x' };
    expect(typesOf(draw({ body: [details, link, details, text, link] }))).toEqual(['actions', 'section', 'actions']);
    const actions = Array.from(
      { length: 30 },
      (_, i): Action => ({ id: `a${i}`, label: `Button ${i}`, style: 'danger' }),
    );
    const rows = draw({ actions });
    expect(refusals(rows)).toEqual([]);
    expect(buttonsOf(rows)).toHaveLength(30);
    expect(rows.map((row) => buttonsOf([row]).length)).toEqual([25, 5]);
  });

  test('buttons that carry a lot are spread, and none is lost', () => {
    const data = { text: 'x'.repeat(1_700) };
    const actions = Array.from({ length: 20 }, (_, i): Action => ({ id: `a${i}`, label: `Button ${i}`, data }));
    const message = renderMessage(promptOf({ actions }), MESSAGE);
    const all = [message, ...message.continued];
    for (const { blocks } of all) expect(refusals(blocks)).toEqual([]);
    expect(all.flatMap(({ blocks }) => buttonsOf(blocks))).toEqual(actions.map((a) => a.label));
  });

  test('a body longer than a message goes on in the thread, and the inputs stay in the first', () => {
    const body = Array.from({ length: 120 }, (_, i): Block => ({ kind: 'text', text: `Paragraph ${i}.` }));
    const fields: Field[] = [{ kind: 'text', id: 'note', label: 'Note', value: '', multiline: true }];
    const message = renderMessage(promptOf({ body, fields, actions: [SAVE] }), MESSAGE);
    const all = [message, ...message.continued];
    for (const { blocks } of all) expect(refusals(blocks)).toEqual([]);
    expect(all.flatMap(({ blocks }) => textsOf(blocks)).filter((t) => t.startsWith('Paragraph'))).toHaveLength(120);
    expect(Object.keys(inputsOf(message.blocks))).toEqual(['Note']);
    expect(buttonsOf(message.blocks)).toEqual(['Save & next']);
    expect(message.continued.every((m) => m.text === message.text)).toBe(true);
  });

  test('folded it is its line with its button at the end, and asks nothing', () => {
    const edit = { id: 'edit', label: 'Edit' };
    const fields: Field[] = [{ kind: 'toggle', id: 'x', label: 'X', value: true }];
    const body: Block[] = [
      { kind: 'text', text: 'Board · below', tone: 'good' },
      { kind: 'text', text: 'Late', tone: 'subtle' },
    ];
    const blocks = draw({ folded: true, body, fields, actions: [edit, { id: 'undo', label: 'Undo' }] });
    expect(typesOf(blocks)).toEqual(['section', 'context', 'actions']);
    expect(textsOf(blocks)).toEqual(['✓ Board · below', 'Edit', 'Late', 'Undo']);
    expect(said(press(blocks, 'Edit'))).toMatchObject({ action: 'edit', fields: {} });
    expect(textsOf(draw({ folded: true, summary: 'Only this', actions: [edit] }))).toEqual(['Only this', 'Edit']);
    const details: Block = { kind: 'details', label: 'Why', blocks: [] };
    const opened = press(draw({ folded: true, body: [...body, details], actions: [edit] }), 'Why');
    expect(opened).toMatchObject({ kind: 'open-details', place: 2 });
  });
});

describe('lists of options', () => {
  test('up to ten stand in sight, more or compact ones in a menu', () => {
    const choice = (count: number, compact = false): Field => ({
      kind: 'choice',
      id: 'c',
      label: 'C',
      options: options(count),
      compact,
    });
    const typeOf = (field: Field) => {
      const [block] = draw({ fields: [field], actions: [SAVE] });
      return block?.type === 'input' ? block.element.type : undefined;
    };
    expect([choice(10), choice(11), choice(3, true)].map(typeOf)).toEqual([
      'radio_buttons',
      'static_select',
      'static_select',
    ]);
  });

  test('a chosen one is never left out of a long register, which is searched in the message and in the form', () => {
    const prompt = promptOf({ address: ADDRESS, fields: [toMeet(options(900), ['genoa|f-899'])], actions: [SAVE] });
    const { blocks } = renderMessage(prompt, MESSAGE);
    const view = renderModal(prompt, FORM);
    expect([...refusals(blocks), ...viewRefusals(view)]).toEqual([]);
    for (const shown of [blocks, view.blocks])
      expect(JSON.stringify(shown)).toMatch(/"type":"multi_external_select".*"value":"genoa\|f-899"/);
    expect(said(press(blocks, 'Save & next')).fields.toMeet).toEqual(['genoa|f-899']);
    expect(said(send(view)).fields.toMeet).toEqual(['genoa|f-899']);
  });

  test('an option longer than Slack’s is said in full above, and is still chosen', () => {
    const long = 'The board meets four times a year and is heard on the plan, but on nothing else that matters.';
    const fields = [toMeet([...options(2), { value: 'long', label: long }])];
    const blocks = draw({ fields, actions: [SAVE] });
    expect(refusals(blocks)).toEqual([]);
    expect(textsOf(blocks)).toContain(`1. ${long}`);
    const shown = textsOf(blocks).find((t) => t.startsWith('1. The board') && t.endsWith('…')) ?? '';
    expect(said(press(blocks, 'Save & next', { 'To meet': [shown] })).fields.toMeet).toEqual(['long']);
  });

  test('one whose value Slack does not take is a mistake that is named', () => {
    const fields = [toMeet([{ value: 'x'.repeat(151), label: 'X' }])];
    expect(() => draw({ fields, actions: [SAVE] })).toThrow(new SlackCardError('option-too-long', 'toMeet'));
  });

  test('fields that find no room in the message are in the form', () => {
    const lines = Array.from(
      { length: 9 },
      (_, i): Field => ({ kind: 'text', id: `t${i}`, label: `T ${i}`, value: 'x'.repeat(2_400), multiline: true }),
    );
    const prompt = promptOf({ address: ADDRESS, fields: lines, actions: [SAVE] });
    const { blocks } = renderMessage(prompt, MESSAGE);
    const view = renderModal(prompt, FORM);
    expect([...refusals(blocks), ...viewRefusals(view)]).toEqual([]);
    const inMessage = Object.keys(said(press(blocks, 'Save & next')).fields);
    expect(inMessage.length).toBeGreaterThan(1);
    expect(inMessage.length).toBeLessThan(9);
    expect(press(blocks, WORDS.openForm)).toMatchObject({ kind: 'open-form', focus: `t${inMessage.length}` });
    expect(Object.keys(said(send(view)).fields)).toHaveLength(9);
  });
});

describe('a card as a form', () => {
  const field: Field = { kind: 'text', id: 'note', label: 'Note', value: '', multiline: true };

  test('has the whole title inside where its own is too short, and a short word on its button', () => {
    const title = 'Permanent advisory board on integration';
    const label = 'Save this and go on to the next one';
    const view = renderModal(promptOf({ title, fields: [field], actions: [{ ...SAVE, label }] }), FORM);
    expect(viewRefusals(view)).toEqual([]);
    expect([view.title.text, view.submit?.text, view.close?.text]).toEqual(['Permanent advisory…', 'Save', 'Close']);
    expect(textsOf(view.blocks)[0]).toBe(title);
    const short = renderModal(promptOf({ title: 'Board', fields: [field], actions: [SAVE] }), FORM);
    expect([short.title.text, textsOf(short.blocks)[0]]).toEqual(['Board', 'Note']);
  });

  test('is sent with the primary of several submitting buttons; without one it asks nothing', () => {
    const back: Action = { id: 'back', label: 'Back', submits: true };
    const view = renderModal(promptOf({ fields: [field], actions: [back, SAVE] }), FORM);
    expect([view.submit?.text, buttonsOf(view.blocks)]).toEqual(['Save & next', ['Back']]);
    const silent = renderModal(promptOf({ fields: [field], actions: [{ id: 'no', label: 'No' }] }), FORM);
    expect(viewRefusals(silent)).toEqual([]);
    expect([silent.submit, inputsOf(silent.blocks)]).toEqual([undefined, {}]);
  });

  test('details longer than a modal go on in the next one, and all of it is there', () => {
    const items = Array.from({ length: 300 }, (_, i) => `Item ${i}. ${'x'.repeat(300)}`);
    const blocks: Block[] = [{ kind: 'details', label: 'Inside', blocks: [{ kind: 'list', items }] }];
    const prompt = promptOf({ body: [{ kind: 'details', label: 'All of it', blocks }] });
    const seen: string[] = [];
    for (let page = 0; page < 10; page += 1) {
      const view = renderDetails(prompt, 0, page, MESSAGE);
      expect(view && viewRefusals(view)).toEqual([]);
      seen.push(...textsOf(view?.blocks));
      const more = buttonsOf(view?.blocks ?? []);
      if (more.length === 0) break;
      expect(press(view?.blocks as KnownBlock[], WORDS.more)).toMatchObject({ kind: 'open-details', page: page + 1 });
    }
    expect(seen.filter((t) => t.startsWith('Item'))).toEqual(items);
    expect(seen).toContain('Inside');
  });
});

test.each(LANGUAGES)('the words a card adds by itself fit where they stand, in %s', (language) => {
  const words = wordsIn(language).slackCard;
  for (const word of [words.save, words.close]) expect(word.length).toBeLessThanOrEqual(24);
  for (const word of [words.openForm, words.more, words.yes]) expect(word.length).toBeLessThanOrEqual(75);
});
