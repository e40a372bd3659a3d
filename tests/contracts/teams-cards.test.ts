import fc from 'fast-check';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { parseTeamsPress } from '../../adapters/teams/cards/parse';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { fieldsWithValues } from '../support/arbitrary-fields';
import { nodesOf } from '../support/card-client';
import { runs } from '../support/runs';
import {
  buttonsOf,
  IN_WORDS,
  press,
  pressInOldClient,
  refusals,
  said,
  saidBy,
  squeezed,
} from '../support/teams-cards-client';

const ADDRESS = { review: 'genoa-2027', indicator: 'GG-IMP-3', version: 4 };
const SAVE: Action = { id: 'save-next', label: 'Save & next', style: 'primary', submits: true };
const SKIP: Action = { id: 'skip', label: 'Skip', data: { cell: 'GG-IMP' } };

const promptOf = (parts: Partial<Prompt>): Prompt => ({
  body: [],
  fields: [],
  actions: [],
  summary: 'A line',
  ...parts,
});

describe('a button', () => {
  const card = renderTeamsCard(promptOf({ address: ADDRESS, actions: [SAVE, SKIP] }), IN_WORDS);

  test('is an Action.Execute named as the flows name it, and the same Action.Submit in older clients', () => {
    const data = { message: 'message-7', action: 'skip', address: ADDRESS, data: { cell: 'GG-IMP' } };
    const skip = { title: 'Skip', associatedInputs: 'none', data };
    expect(buttonsOf(card)[1]).toEqual({
      type: 'Action.Execute',
      verb: 'skip',
      ...skip,
      fallback: { type: 'Action.Submit', ...skip },
    });
  });

  test('of a row of choices stands in rows of as many as Teams shows, each with its value', () => {
    const options = Array.from({ length: 15 }, (_, n) => ({ value: `${n}`, label: `Choice ${n}` }));
    const row = { kind: 'choices' as const, label: 'Which?', press: 'choose-one', data: { of: 'x' }, options };
    const drawn = renderTeamsCard(promptOf({ address: ADDRESS, body: [row] }), IN_WORDS);
    expect(refusals(drawn)).toEqual([]);
    expect(buttonsOf(drawn).map((button) => press(drawn, button))).toEqual(
      options.map(({ value }) =>
        expect.objectContaining({ what: expect.objectContaining({ data: { of: 'x', chosen: value } }) }),
      ),
    );
  });

  test('says in both which message was pressed', () => {
    for (const pressed of [press(card, buttonsOf(card)[1]), pressInOldClient(card, buttonsOf(card)[1])])
      expect(pressed).toEqual({
        kind: 'press',
        message: 'message-7',
        what: { kind: 'press', action: 'skip', address: ADDRESS, data: { cell: 'GG-IMP' }, fields: {} },
      });
  });

  test('brings back everything that was in the fields, whatever it was', () => {
    fc.assert(
      fc.property(fieldsWithValues(), ({ fields, values }) => {
        const drawn = renderTeamsCard(promptOf({ address: ADDRESS, fields, actions: [SAVE] }), IN_WORDS);
        expect(refusals(drawn)).toEqual([]);
        expect(said(press(drawn, buttonsOf(drawn)[0]))).toMatchObject({ address: ADDRESS, fields: values });
      }),
      { numRuns: runs(50) },
    );
  });

  test('is not mistaken for another by what somebody types', () => {
    const fields = ['message', 'file', 'action', 'data'].map(
      (id) => ({ kind: 'text', id, label: id, value: 'typed', multiline: false }) as const,
    );
    const drawn = renderTeamsCard(promptOf({ fields, actions: [SAVE] }), IN_WORDS);
    const pressed = press(drawn, buttonsOf(drawn)[0]);
    expect(pressed).toMatchObject({ kind: 'press', message: 'message-7', what: { action: 'save-next' } });
    expect(said(pressed).fields).toEqual({ message: 'typed', file: 'typed', action: 'typed', data: 'typed' });
  });
});

test('a file is asked for by a button', () => {
  const link: Block = { kind: 'link', label: 'As a spreadsheet', path: 'export/genoa-2027/sheets.csv' };
  const card = renderTeamsCard(promptOf({ body: [link] }), IN_WORDS);
  const [button] = buttonsOf(card);
  const wanted = { kind: 'file', message: 'message-7', path: 'export/genoa-2027/sheets.csv' };
  expect([button?.title, button?.verb]).toEqual(['As a spreadsheet', 'file']);
  expect(press(card, button)).toEqual(wanted);
  expect(pressInOldClient(card, button)).toEqual(wanted);
  expect(nodesOf(card).filter((n) => n.type === 'Action.OpenUrl')).toEqual([]);
});

test('a page elsewhere is opened by a button', () => {
  const url = 'https://genoa.example/report';
  const nodes = nodesOf(
    renderTeamsCard(promptOf({ body: [{ kind: 'site', label: 'Open the report', url }] }), IN_WORDS),
  );
  expect(nodes.find((n) => n.type === 'Action.OpenUrl')).toMatchObject({ title: 'Open the report', url });
});

test.each(LANGUAGES)('older clients and screen readers have a line and a language, in %s', (language) => {
  const card = renderTeamsCard(promptOf({ summary: 'Your desk review of Genoa' }), { ...IN_WORDS, language });
  expect(card).toMatchObject({ version: '1.5', fallbackText: 'Your desk review of Genoa', lang: language });
});

test.each(LANGUAGES)('each input has a label, and says what is wrong with what is in it, in %s', (language) => {
  const day = { kind: 'date', id: 'day', label: 'Until', min: '2027-04-20' } as const;
  const card = renderTeamsCard(promptOf({ fields: [day], actions: [SAVE] }), { ...IN_WORDS, language });
  expect(nodesOf(card).find((n) => n.type === 'Input.Date')).toMatchObject({
    label: 'Until',
    min: '2027-04-20',
    errorMessage: wordsIn(language).teamsCard.wrongDate,
  });
});

describe('reading what Teams sends', () => {
  const data = { action: 'skip', message: 'm', data: {} };

  test('takes anything, and never fails', () => {
    const part = fc.oneof(fc.anything(), fc.constantFrom('skip', 'automatic', data));
    const shaped = fc.record(
      {
        action: fc.oneof(part, fc.record({ data: part, verb: part, type: part })),
        trigger: part,
        file: part,
        message: part,
        address: part,
        inputs: part,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), shaped), (value) => {
        expect(['press', 'file', 'nothing', 'problem']).toContain(parseTeamsPress(value).kind);
      }),
    );
  });

  test.each([
    ['nothing', undefined, 'malformed'],
    ['a text', 'skip', 'malformed'],
    ['a list', [], 'malformed'],
    ['an object without an action', {}, 'malformed'],
    ['an action without data', { action: { verb: 'skip' } }, 'malformed'],
    ['data that is a text', { action: { verb: 'skip', data: 'skip' } }, 'malformed'],
    ['a button of another card', { action: { verb: 'approve', data: { id: 7 } } }, 'not-ours'],
    ['an address that makes no sense', { action: { data: { ...data, address: { review: 7 } } } }, 'not-ours'],
    ['an empty file', { action: { data: { file: '' } } }, 'not-ours'],
    ['a message of an old client that is of another card', { action: '' }, 'not-ours'],
  ])('%s is a problem', (_, value, code) => {
    expect(parseTeamsPress(value)).toEqual({ kind: 'problem', code });
  });

  test('a client that refreshes a card by itself presses nothing', () => {
    expect(parseTeamsPress({ action: { data }, trigger: 'automatic' })).toEqual({ kind: 'nothing' });
  });

  test('what it does not know beside is no matter', () => {
    const value = { action: { type: 'Action.Execute', title: 'Skip', id: 'x', data }, trigger: 'manual', state: 1 };
    expect(parseTeamsPress(value)).toMatchObject({ kind: 'press', message: 'm', what: { action: 'skip' } });
  });

  test('a message id that is none is left out', () => {
    expect(parseTeamsPress({ action: { data: { ...data, message: 7 } } })).not.toHaveProperty('message');
    expect(parseTeamsPress({ file: 'a.csv', message: '' })).toEqual({ kind: 'file', path: 'a.csv' });
  });
});

describe('cards that no flow makes', () => {
  const long = 'A sentence about the advisory board of the city. '.repeat(20);
  const body: Block[] = Array.from({ length: 500 }, (_, i) => ({ kind: 'text', text: `${i}. ${long}` }));
  const many = Array.from({ length: 2_000 }, (_, i) => ({ value: `genoa|function-${i}`, label: `Function ${i}` }));
  const chosen = many.map((o) => o.value);
  const pick = (id: string) =>
    ({ kind: 'pick', id, label: 'To meet', options: many, value: chosen, newLabel: 'New' }) as const;
  const actions = Array.from({ length: 300 }, (_, i) => ({ ...SKIP, id: `skip-${i}`, data: { long } }));

  test.each([
    ['much to read', promptOf({ body, actions: [SKIP] }), 1],
    ['more chosen than there is room for', promptOf({ body, fields: [pick('a'), pick('b')], actions: [SAVE] }), 1],
    ['more buttons than there is room for', promptOf({ body, actions }), 0],
  ])('%s: fit, and say that they are shortened', (_, prompt, buttons) => {
    for (const room of ['usual', 'tight'] as const) {
      const card = renderTeamsCard(prompt, { ...IN_WORDS, room });
      expect(refusals(card)).toEqual([]);
      expect(saidBy([card])).toContain(squeezed(wordsIn('en').teamsCard.shortened));
      expect(buttonsOf(card).length).toBeGreaterThanOrEqual(buttons);
    }
  });

  test('a field that finds no room keeps what it holds', () => {
    const card = renderTeamsCard(promptOf({ fields: [pick('a'), pick('b')], actions: [SAVE] }), IN_WORDS);
    expect(said(press(card, buttonsOf(card)[0])).fields).toEqual({});
  });

  test('in a channel, all of it is said in the replies', () => {
    const { top, replies } = renderForChannel(promptOf({ body, actions: [SKIP] }), IN_WORDS);
    for (const card of [top, ...replies]) expect(refusals(card)).toEqual([]);
    expect(buttonsOf(top)).toHaveLength(1);
    expect(replies.flatMap(buttonsOf)).toEqual([]);
    const shown = saidBy([top, ...replies]);
    for (const [i] of body.entries()) expect(shown).toContain(squeezed(`${i}. ${long}`));
  });
});

describe('a card for a channel', () => {
  const details: Block = { kind: 'details', label: 'Who is where', blocks: [{ kind: 'list', items: ['Lyon: 22'] }] };

  test('stands alone when nothing is folded', () => {
    const prompt = promptOf({ title: 'Genoa', body: [{ kind: 'text', text: '131 of 292' }] });
    expect(renderForChannel(prompt, IN_WORDS)).toEqual({ top: renderTeamsCard(prompt, IN_WORDS), replies: [] });
  });

  test('says in its replies what is folded, with its label and nothing to open', () => {
    const prompt = promptOf({ title: 'Genoa', body: [{ kind: 'text', text: '131 of 292' }, details] });
    const { top, replies } = renderForChannel(prompt, IN_WORDS);
    expect(saidBy([top])).toBe(squeezed(`Genoa 131 of 292 ${wordsIn('en').teamsCard.continued}`));
    expect(replies.map((card) => saidBy([card]))).toEqual([squeezed('Who is where • Lyon: 22')]);
    const types = [top, ...replies].flatMap(nodesOf).map((n) => n.type);
    expect(types).not.toContain('Action.ToggleVisibility');
  });
});
