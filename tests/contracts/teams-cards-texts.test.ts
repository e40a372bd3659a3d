import { cleanInput, displayText } from '../../adapters/adaptive-cards/text';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import type { Block, Field, Prompt } from '../../src/ports/prompt';
import { buttonsOf, IN_WORDS, press, refusals, said, saidBy, squeezed } from '../support/teams-cards-client';
import { SCRIPTS, textOf } from '../support/teams-cards-texts';

const LENGTHS = [1, 3_000, 40_000];
const ADDRESS = { review: 'genoa-2027', indicator: 'GG-IMP-3', version: 4 };

function fieldsHolding(text: string): Field[] {
  return [
    { kind: 'text', id: 'note', label: text, value: text, multiline: true, placeholder: text, hint: text },
    { kind: 'lines', id: 'know', label: 'We know', value: [text, 'one thing more'] },
    {
      kind: 'choice',
      id: 'performance',
      label: 'Is',
      options: [
        { value: 'at', label: text },
        { value: 'below', label: 'b' },
      ],
      value: 'at',
    },
    {
      kind: 'pick',
      id: 'toMeet',
      label: 'To meet',
      options: [{ value: 'a,b%2C', label: text }],
      value: ['a,b%2C'],
      newLabel: text,
    },
    { kind: 'toggle', id: 'unclear', label: text, value: true, under: text },
    { kind: 'person', id: 'peers', label: 'Peers', options: [{ value: 'p-1', label: text }], value: ['p-1'] },
    { kind: 'date', id: 'day', label: 'Day', value: '2027-04-20', hint: text },
  ];
}

function bodySaying(text: string): Block[] {
  return [
    { kind: 'text', text },
    { kind: 'quote', text, source: 'p. 14' },
    { kind: 'list', items: [text, 'second'] },
    { kind: 'table', head: ['What', 'How'], rows: [['one', text]] },
    { kind: 'details', label: 'Details', blocks: [{ kind: 'text', text, tone: 'warning' }] },
    { kind: 'bar', done: 1, partly: 2, total: 3, label: 'a bar' },
  ];
}

function promptOf(text: string): Prompt {
  return {
    address: ADDRESS,
    title: text,
    progress: text,
    body: bodySaying(text),
    fields: fieldsHolding(text),
    actions: [
      { id: 'save-next', label: text, style: 'primary', submits: true },
      { id: 'open', label: 'Open', data: { indicator: 'GG-IMP-3', from: textOf('words', 100) } },
    ],
    summary: text,
  };
}

it.each([
  ['en', 'How: '],
  ['fr', 'How\u00a0: '],
] as const)('a row of whole paragraphs is said in a channel as %s writes it', (language, headed) => {
  const table: Block = { kind: 'table', head: ['What', 'How'], rows: [['one', textOf('words', 5_000)]] };
  const body: Block[] = [{ kind: 'details', label: 'All', blocks: [table] }];
  const { replies } = renderForChannel({ ...promptOf('x'), body }, { ...IN_WORDS, language });
  expect(JSON.stringify(replies).includes(headed)).toBe(true);
});

describe.each(LANGUAGES)('cards in %s', (language) => {
  const options = { ...IN_WORDS, language };
  const words = wordsIn(language).teamsCard;

  describe.each(LENGTHS)('with texts of %i characters', (length) => {
    test.each(SCRIPTS)('%s: fit, and bring back what was in them', (script) => {
      const text = textOf(script, length);
      const prompt = promptOf(text);
      const card = renderTeamsCard(prompt, options);
      expect(refusals(card)).toEqual([]);

      const [save, open] = buttonsOf(card);
      const { fields, ...what } = said(press(card, save));
      expect(what).toEqual({ kind: 'press', action: 'save-next', address: ADDRESS, data: {} });
      const lines = cleanInput(text)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect([cleanInput(text), undefined]).toContainEqual(fields.note);
      expect([[...lines, 'one thing more'], undefined]).toContainEqual(fields.know);
      expect(fields).toMatchObject({
        performance: 'at',
        toMeet: ['a,b%2C'],
        unclear: true,
        peers: ['p-1'],
        day: '2027-04-20',
      });
      expect(said(press(card, open))).toEqual({
        kind: 'press',
        action: 'open',
        address: ADDRESS,
        data: prompt.actions[1]?.data,
        fields: {},
      });
    });

    test.each(SCRIPTS)('%s: what was typed besides comes back too', (script) => {
      const text = textOf(script, length);
      const card = renderTeamsCard({ ...promptOf('short'), address: ADDRESS }, options);
      const pressed = said(press(card, buttonsOf(card)[0], { note: text, toMeetNew: text }));
      expect(pressed.fields.note).toBe(cleanInput(text));
      expect([pressed.fields.toMeetNew].flat().join('')).toBe(
        cleanInput(text)
          .split('\n')
          .map((line) => line.trim())
          .join(''),
      );
    });

    test.each(SCRIPTS)('%s: are said whole in a channel and its replies', (script) => {
      const text = textOf(script, length);
      const saying = { body: bodySaying(text), fields: [], actions: [], summary: text };
      const { top, replies } = renderForChannel(saying, options);
      for (const card of [top, ...replies]) expect(refusals(card)).toEqual([]);
      const shown = saidBy([top, ...replies]).replace(squeezed(words.continued), '');
      const times = shown.split(squeezed(displayText(text))).length - 1;
      // Where a cell or an item is split, a heading or a mark stands between its parts.
      expect(times).toBeGreaterThanOrEqual(length <= 3_000 ? 5 : 3);
      expect(shown).not.toContain(squeezed(words.shortened));
    });
  });
});
