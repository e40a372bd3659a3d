import fc from 'fast-check';
import { displayText, escapeMrkdwn } from '../../adapters/slack/cards/escape';
import { renderDetails, renderModal } from '../../adapters/slack/cards/modal';
import { renderMessage } from '../../adapters/slack/cards/render';
import { cutText, slackLength, splitText } from '../../adapters/slack/cards/split';
import type { Block, Field, Prompt } from '../../src/ports/prompt';
import { runs } from '../support/runs';
import {
  ADDRESS,
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
import { longText, troubled, troubledUnit } from '../support/slack-cards-texts';

const LENGTHS = [1, 3_000, 40_000];
const squeezed = (text: string) => displayText(text).replace(/\s+/g, '');
const said0 = (value: unknown) => squeezed(textsOf(value).join(''));
const bodyOf = (text: string): Block[] => [
  { kind: 'text', text },
  { kind: 'text', text, tone: 'strong' },
  { kind: 'text', text, tone: 'subtle' },
  { kind: 'quote', text, source: text.slice(0, 50) },
  { kind: 'list', items: [text, 'short', text] },
  { kind: 'bar', done: 1, partly: 2, total: 9, label: text },
  { kind: 'table', head: ['What', 'n'], rows: [[text, '1']] },
  { kind: 'image', picture: 'map', alt: text },
  { kind: 'image', picture: 'lost', alt: text },
  { kind: 'link', label: text, path: 'a.csv' },
];

describe('splitting', () => {
  test('parts are the text, none is too long, and no character is broken', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          troubled(60),
          troubledUnit().map((unit) => longText(unit, 3_000)),
        ),
        fc.integer({ min: 24, max: 700 }),
        (text, most) => {
          const parts = splitText(text, most);
          expect(parts.join('')).toBe(text);
          for (const part of parts) {
            expect(slackLength(part)).toBeLessThanOrEqual(most);
            expect(/\p{Surrogate}/u.test(part)).toBe(false);
          }
          expect(slackLength(cutText(text, most))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  test('a family, a flag and an accent stay whole', () => {
    for (const whole of ['👩‍👩‍👧‍👦', '🏳️‍🌈', 'e\u0301']) {
      const text = `xxxxx${whole}`.repeat(40);
      for (const part of splitText(text, 27)) expect(part.replaceAll(whole, '')).toMatch(/^x*$/);
    }
  });

  test('goes on at a line, else at a word', () => {
    expect(splitText('one two\nthree four five', 12)).toEqual(['one two\n', 'three four ', 'five']);
    expect(splitText('x'.repeat(30), 12).map((p) => p.length)).toEqual([12, 12, 6]);
    expect(splitText('', 12)).toEqual(['']);
  });
});

describe('text from people', () => {
  test('in mrkdwn it mentions nobody, links and formats nothing, and reads the same', () => {
    fc.assert(
      fc.property(troubled(), (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]/);
        expect(escaped).not.toMatch(/&(?!(amp|lt|gt);)/);
        expect(escaped).not.toMatch(/(^|[\s(])@(here|channel|everyone)/);
        expect(escaped).not.toMatch(/^\s*&gt;/m);
        expect(escaped).not.toMatch(/(^|[^\p{L}\p{N}\u2060])[*_~`]/mu);
        expect(escaped).not.toMatch(/:[a-z_]+:/);
        const read = escaped.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
        expect(read.replaceAll('\u2060', '')).toBe(displayText(text).replaceAll('\u2060', ''));
      }),
    );
  });

  test('signs within words and addresses stay as they are', () => {
    const text = 'a_b snake_case_name 2*3 anna@rotterdam.example 10:30 e-mail';
    expect(escapeMrkdwn(text)).toBe(text);
  });

  test('what runs from right to left is kept; marks that turn other text around are not', () => {
    expect(displayText('שלום \u200Fمرحبا\u202E abc\u2066')).toBe('שלום \u200Fمرحبا abc');
  });

  test('stands in objects that know no markup, letter by letter', () => {
    fc.assert(
      fc.property(troubled(), (text) => {
        const field: Field = { kind: 'text', id: 'note', label: text, value: text, multiline: true };
        const prompt = promptOf({ title: text, progress: text, body: bodyOf(text), fields: [field], actions: [SAVE] });
        const message = renderMessage(prompt, MESSAGE);
        const all = [message, ...message.continued].flatMap((m) => m.blocks);
        expect(JSON.stringify([all, renderModal(prompt, FORM)])).not.toContain('"mrkdwn"');
        expect(refusals(message.blocks)).toEqual([]);
        if (squeezed(text) !== '') expect(said0(all)).toContain(squeezed(text));
      }),
    );
  });
});

describe.each(LENGTHS)('texts of %i characters', (length) => {
  const cases = { numRuns: runs(length > 10_000 ? 5 : 15) };

  test('are shown in full, over as many blocks and messages as they need', () => {
    fc.assert(
      fc.property(troubledUnit(), fc.constantFrom(...bodyOf('x').keys()), (unit, i) => {
        const text = longText(unit, length);
        const block = bodyOf(text)[i] as Block;
        const card = promptOf({ title: 'Title', body: [block], actions: [SAVE], summary: text });
        const { blocks, text: line, continued } = renderMessage(card, MESSAGE);
        const all = [blocks, ...continued.map((c) => c.blocks)];
        for (const part of all) expect(refusals(part)).toEqual([]);
        expect(Buffer.byteLength(line)).toBeLessThan(4_000);
        const read = textsOf(all).filter((part) => ![WORDS.continued, SAVE.label].includes(part));
        expect(squeezed(read.join(''))).toContain(squeezed(text));
        expect(said(press(blocks, 'Save & next')).action).toBe('save-next');
        if (continued.length > 0) expect(textsOf(blocks)).toContain(WORDS.continued);
      }),
      cases,
    );
  });

  test('as a title, a label or a button are never refused', () => {
    fc.assert(
      fc.property(troubledUnit(), (unit) => {
        const text = longText(unit, length);
        const details: Block = { kind: 'details', label: text, blocks: [{ kind: 'text', text }] };
        const fields: Field[] = [
          { kind: 'text', id: 'a', label: text, hint: text, value: '', placeholder: text, multiline: false },
          { kind: 'toggle', id: 'b', label: text, value: true },
          { kind: 'choice', id: 'performance', label: text, options: [{ value: 'x', label: text }], value: 'x' },
          {
            kind: 'pick',
            id: 'c',
            label: text,
            options: [{ value: 'x', label: text }],
            value: [],
            newLabel: text,
            under: text,
          },
        ];
        const prompt: Prompt = promptOf({
          title: text,
          progress: text,
          body: [details],
          fields,
          actions: [{ ...SAVE, label: text }],
        });
        const message = renderMessage(prompt, MESSAGE);
        for (const m of [message, ...message.continued]) expect(refusals(m.blocks)).toEqual([]);
        expect(viewRefusals(renderModal(prompt, FORM))).toEqual([]);
        expect(viewRefusals(renderDetails(prompt, 0, 0, MESSAGE))).toEqual([]);
        expect(refusals(renderMessage({ ...prompt, folded: true }, MESSAGE).blocks)).toEqual([]);
      }),
      cases,
    );
  });

  test('as an answer come back untouched, or are shown and added to', () => {
    fc.assert(
      fc.property(troubledUnit(), (unit) => {
        const text = longText(unit, length);
        const value = text
          .split('\n')
          .map((l) => l.trim())
          .filter((l) => l !== '');
        const fields: Field[] = [
          { kind: 'lines', id: 'know', label: 'We know', value },
          { kind: 'text', id: 'note', label: 'Note', value: text, multiline: true },
        ];
        const prompt = promptOf({ address: ADDRESS, fields, actions: [SAVE] });
        const { blocks } = renderMessage(prompt, MESSAGE);
        const view = renderModal(prompt, FORM);
        expect([...refusals(blocks), ...viewRefusals(view)]).toEqual([]);
        for (const { fields: back } of [said(press(blocks, 'Save & next')), said(send(view))]) {
          expect([value, undefined]).toContainEqual(back.know);
          expect([displayTextKept(text), undefined]).toContainEqual(back.note);
          expect([[], undefined]).toContainEqual(back.knowAdd);
        }
        const label = Object.keys(inputsOf(view.blocks)).find((l) => l === 'Note' || l === WORDS.addTo('Note')) ?? '';
        const added = said(send(view, { [label]: 'one thing more' })).fields;
        expect(added.note ?? added.noteAdd).toBe('one thing more');
        if (label !== 'Note') expect(said0(view.blocks)).toContain(squeezed(text).slice(0, 20));
      }),
      cases,
    );
  });
});

test('an answer too long to be edited is in the form in full, beside the input that adds to it', () => {
  const text = 'The board was heard & nobody could say. '.repeat(900);
  const fields: Field[] = [{ kind: 'text', id: 'note', label: 'Note', value: text, multiline: true }];
  const prompt = promptOf({ address: ADDRESS, fields, actions: [SAVE] });
  expect(said0(renderModal(prompt, FORM).blocks)).toContain(squeezed(text));
  const { blocks } = renderMessage(prompt, MESSAGE);
  expect(textsOf(blocks)).toContain(WORDS.shortened);
  expect(press(blocks, WORDS.openForm)).toMatchObject({ kind: 'open-form' });
});

/** What an input keeps of a text: all but what no keyboard types. */
function displayTextKept(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
