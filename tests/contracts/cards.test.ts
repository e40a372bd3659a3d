import fc from 'fast-check';
import type { CardNode, CardWords } from '../../adapters/adaptive-cards/card-json';
import { type CardLimits, TEAMS_LIMITS, WEB_LIMITS } from '../../adapters/adaptive-cards/limits';
import { parseSubmit } from '../../adapters/adaptive-cards/parse';
import { type AdaptiveCardJson, cardBytes, renderCard } from '../../adapters/adaptive-cards/render';
import { escapeMarkdown, unescapeMarkdown } from '../../adapters/adaptive-cards/text';
import type { Action, Block, Field, FieldValue, Prompt } from '../../src/ports/prompt';
import { fieldsWithValues, plainText } from '../support/arbitrary-fields';
import { nodesOf, textsOf, valuesSubmitted } from '../support/card-client';

const WORDS: CardWords = {
  addTo: (label) => `Add to “${label}”`,
  shortened: 'Shortened here.',
  wrongDate: 'Not that day.',
};
const ADDRESS = { review: 'genoa-2027', indicator: 'GG-IMP-3', version: 4 };
const SAVE: Action = { id: 'save-next', label: 'Save & next', style: 'primary', submits: true };

const promptOf = (parts: Partial<Prompt>): Prompt => ({
  body: [],
  fields: [],
  actions: [],
  summary: 'A line',
  ...parts,
});

function render(prompt: Prompt, limits: CardLimits = WEB_LIMITS): AdaptiveCardJson {
  return renderCard(prompt, WORDS, {
    limits,
    pictureUrl: (id) => `/picture/${id}`,
    fileUrl: (path) => `/download/${path}`,
  });
}

/** Presses a button as a client would: its data, and the inputs' values where they belong to it. */
function press(card: AdaptiveCardJson, action: string, typed: Readonly<Record<string, string>> = {}) {
  const button = nodesOf(card).find(
    (n) => n.type === 'Action.Submit' && (n.data as { action: string }).action === action,
  );
  const own = (button as CardNode).data as Record<string, unknown>;
  const values = button?.associatedInputs === 'none' ? {} : { ...valuesSubmitted(card), ...typed };
  return parseSubmit(JSON.parse(JSON.stringify({ ...own, ...values })));
}

describe('French', () => {
  test('its high punctuation stays with the word before it, in titles and in lists', () => {
    const french = 'Genoa\u00a0: quand vous le rappeler\u202f?';
    const prompt = promptOf({ title: french, body: [{ kind: 'list', items: [french] }] });
    for (const limits of [WEB_LIMITS, TEAMS_LIMITS]) {
      const drawn = nodesOf(render(prompt, limits)).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
      expect(drawn.map(unescapeMarkdown).filter((text) => text === french)).toHaveLength(2);
    }
  });
});

describe('what a card brings back', () => {
  test('everything that was in the fields comes back, whatever it was', () => {
    fc.assert(
      fc.property(fieldsWithValues(), fc.constantFrom(WEB_LIMITS, TEAMS_LIMITS), ({ fields, values }, limits) => {
        const card = render(promptOf({ address: ADDRESS, fields, actions: [SAVE] }), limits);
        const pressed = press(card, 'save-next');
        expect(pressed?.address).toEqual(ADDRESS);
        expect(pressed?.fields).toEqual(values);
      }),
    );
  });

  test('a text that was cleared comes back empty, though clients leave empty inputs out', () => {
    const fields: Field[] = [
      { kind: 'lines', id: 'know', label: 'We know', value: ['a plan'] },
      { kind: 'text', id: 'note', label: 'Note', value: 'old', multiline: false },
      { kind: 'choice', id: 'performance', label: 'Is', options: [{ value: 'at', label: 'at' }] },
    ];
    const card = render(promptOf({ fields, actions: [SAVE] }));
    const data = nodesOf(card).find((n) => n.type === 'Action.Submit')?.data;
    expect(parseSubmit(data)?.fields).toEqual({ know: [], note: '' });
  });

  test('lines are trimmed and empty ones dropped; a new entry is typed beside the register', () => {
    const fields: Field[] = [
      { kind: 'lines', id: 'toAsk', label: 'To ask', value: [] },
      {
        kind: 'pick',
        id: 'toMeet',
        label: 'To meet',
        options: [{ value: 'a,b', label: 'A' }],
        value: [],
        newLabel: 'New',
      },
    ];
    const card = render(promptOf({ fields, actions: [SAVE] }));
    const pressed = press(card, 'save-next', {
      toAsk: ' who? \r\n\n  when?\n',
      toMeetNew: 'Mayor\nDeputy',
      toMeet: 'a%2Cb',
    });
    expect(pressed?.fields).toEqual({ toAsk: ['who?', 'when?'], toMeet: ['a,b'], toMeetNew: ['Mayor', 'Deputy'] });
  });

  test('an action that submits nothing brings no fields, only its own data', () => {
    const skip: Action = { id: 'skip', label: 'Skip', data: { cell: 'GG-IMP' } };
    const fields: Field[] = [{ kind: 'text', id: 'note', label: 'Note', value: 'typed', multiline: false }];
    const pressed = press(render(promptOf({ address: ADDRESS, fields, actions: [SAVE, skip] })), 'skip');
    expect(pressed).toEqual({ action: 'skip', address: ADDRESS, data: { cell: 'GG-IMP' }, fields: {} });
  });

  test('fields named like a submission’s own properties do not get in its way', () => {
    const ids = ['action', 'address', 'data', 'inputs'];
    const fields = ids.map((id): Field => ({ kind: 'text', id, label: id, value: `my ${id}`, multiline: false }));
    const pressed = press(render(promptOf({ address: ADDRESS, fields, actions: [SAVE] })), 'save-next');
    expect(pressed).toMatchObject({
      action: 'save-next',
      address: ADDRESS,
      fields: { action: 'my action', data: 'my data' },
    });
  });
});

describe('reading a submission', () => {
  test('takes any JSON and answers with clean values or none', () => {
    const looksOurs = fc.record(
      {
        action: fc.anything(),
        address: fc.anything(),
        data: fc.anything(),
        inputs: fc.anything(),
        know: fc.anything(),
      },
      { requiredKeys: ['action'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), looksOurs), (data) => {
        const parsed = parseSubmit(data);
        if (parsed === undefined) return;
        expect(typeof parsed.action).toBe('string');
        for (const value of Object.values(parsed.data)) expect(typeof value).toBe('string');
        for (const value of Object.values(parsed.fields)) expect(isValue(value)).toBe(true);
      }),
    );
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['no action', { address: ADDRESS }],
    ['an action that is a number', { action: 7 }],
    ['an address without a review', { action: 'save', address: { indicator: 'GG-IMP-3' } }],
    ['an address that is text', { action: 'save', address: 'genoa' }],
    ['a version that is no count', { action: 'save', address: { review: 'r', version: -1 } }],
  ])('is void for %s', (_, data) => {
    expect(parseSubmit(data)).toBeUndefined();
  });

  test('names of the prototype bring nothing and change nothing', () => {
    const hostile = JSON.parse(
      '{"action":"save","__proto__":{"polluted":"yes"},"inputs":{"__proto__":"text","constructor":"text"},"data":{"__proto__":"x","a":"b"}}',
    );
    const parsed = parseSubmit(hostile);
    expect(parsed?.data).toEqual({ a: 'b' });
    expect(parsed?.fields).toEqual({ constructor: '' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a huge submission is read only as far as a card of ours goes', () => {
    const inputs = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 'text']));
    expect(Object.keys(parseSubmit({ action: 'save', inputs })?.fields ?? {})).toHaveLength(200);
  });
});

describe('what people wrote appears as they wrote it', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '**bold** _it_ ~~no~~',
    '- a',
    '1. a',
    '# Title',
    '<at>Everyone</at>',
    '&lt;b&gt;',
    'a * b * c',
    '\\*',
    '| a | b |',
    '😀 👩‍🔬 é',
  ];

  test.each(HOSTILE)('%s', (text) => {
    const card = render(
      promptOf({
        title: text,
        body: [
          { kind: 'text', text },
          { kind: 'list', items: [text] },
        ],
      }),
      TEAMS_LIMITS,
    );
    const runs = nodesOf(card).filter((n) => n.type === 'TextRun');
    expect(runs.filter((n) => n.text === text)).toHaveLength(2);
    const title = nodesOf(card).find((n) => n.type === 'TextBlock')?.text as string;
    expect(title).toBe(escapeMarkdown(text));
    expect(unescapeMarkdown(title)).toBe(text);
  });

  test('markup that a markdown reader would act on is escaped in titles and choices', () => {
    const label = '[click](https://evil.example) **now**';
    const options = [{ value: 'a', label }];
    const fields: Field[] = [{ kind: 'choice', id: 'c', label: 'Choose', options }];
    const choices = (limits: CardLimits) =>
      nodesOf(render(promptOf({ fields }), limits)).find((n) => n.type === 'Input.ChoiceSet')?.choices;
    expect(choices(TEAMS_LIMITS)).toEqual([{ value: 'a', title: '\\[click\\](https://evil.example) \\*\\*now\\*\\*' }]);
    expect(choices(WEB_LIMITS)).toEqual([{ value: 'a', title: label }]);
  });

  test('escaping can be undone for every text', () => {
    fc.assert(fc.property(plainText(), (text) => expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text)));
  });

  test('control characters and direction overrides are gone, and date functions stay text', () => {
    const card = render(
      promptOf({ body: [{ kind: 'text', text: 'a\u0000b\u202Ec\u2066d {{DATE(2027-04-20T00:00:00Z)}}' }] }),
    );
    expect(textsOf(card)).toEqual(['abcd {\u2060{DATE(2027-04-20T00:00:00Z)}}']);
  });
});

describe('Teams’ limits', () => {
  const long = 'A sentence about the advisory board of the city. '.repeat(400);

  test('display text is cut until the card fits, and says so', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`Indicator ${i}`, long, '3']);
    const body: Block[] = [
      { kind: 'text', text: long },
      { kind: 'table', head: ['What', 'Why', 'n'], rows },
      { kind: 'list', items: rows.map((r) => String(r[1])) },
    ];
    const card = render(promptOf({ body }), TEAMS_LIMITS);
    expect(cardBytes(card)).toBeLessThanOrEqual(TEAMS_LIMITS.bytes);
    expect(textsOf(card)).toContain(WORDS.shortened);
    expect(cardBytes(render(promptOf({ body })))).toBeGreaterThan(1_000_000);
  });

  test('an answer too long to edit is shown beside an input that adds to it, and stays untouched', () => {
    const fields: Field[] = [
      { kind: 'lines', id: 'know', label: 'We know', value: [long, 'more'] },
      { kind: 'lines', id: 'suspect', label: 'We suspect', value: ['short'] },
    ];
    const card = render(promptOf({ address: ADDRESS, fields, actions: [SAVE] }), TEAMS_LIMITS);
    expect(cardBytes(card)).toBeLessThanOrEqual(TEAMS_LIMITS.bytes);
    expect(press(card, 'save-next', { knowAdd: 'one thing more' })?.fields).toEqual({
      knowAdd: ['one thing more'],
      suspect: ['short'],
    });
  });

  test('a chosen option is never left out of a long register', () => {
    const options = Array.from({ length: 900 }, (_, i) => ({
      value: `genoa|function-${i}`,
      label: `Function number ${i}`,
    }));
    const field: Field = {
      kind: 'pick',
      id: 'toMeet',
      label: 'To meet',
      options,
      value: ['genoa|function-899'],
      newLabel: 'New',
    };
    const card = render(promptOf({ fields: [field], actions: [SAVE] }), TEAMS_LIMITS);
    expect(cardBytes(card)).toBeLessThanOrEqual(TEAMS_LIMITS.bytes);
    expect(press(card, 'save-next')?.fields.toMeet).toEqual(['genoa|function-899']);
  });

  test('more buttons than a row holds go to the next row', () => {
    const actions = Array.from({ length: 8 }, (_, i) => ({ id: `a${i}`, label: `Button ${i}` }));
    const rows = nodesOf(render(promptOf({ actions }), TEAMS_LIMITS)).filter((n) => n.type === 'ActionSet');
    expect(rows.map((r) => (r.actions as unknown[]).length)).toEqual([6, 2]);
  });

  test('what opens something by a title too long for a button is a line, which wraps', () => {
    const long = 'People to meet, by the number of indicators that they cover';
    const details = ['Details', long].map((label) => ({ kind: 'details' as const, label, blocks: [] }));
    const titles = (limits: CardLimits) => {
      const nodes = nodesOf(render(promptOf({ body: details }), limits));
      const inRows = nodes.flatMap((n) => (n.type === 'ActionSet' ? (n.actions as CardNode[]) : []));
      const lines = nodes.flatMap((n) => (n.selectAction ? [n.selectAction as CardNode] : []));
      for (const { targetElements } of [...inRows, ...lines])
        expect(nodes.map((n) => n.id)).toContain((targetElements as string[])[0]);
      return [inRows, lines].map((actions) => actions.map((a) => a.title));
    };
    expect(titles(TEAMS_LIMITS)).toEqual([['Details'], [long]]);
    expect(titles(WEB_LIMITS)).toEqual([['Details', long], []]);
  });

  test('warnings and good news have a colour only where it can be read', () => {
    const body: Block[] = [
      { kind: 'text', text: 'Not saved', tone: 'warning' },
      { kind: 'text', text: 'Saved', tone: 'good' },
    ];
    const runs = (limits: CardLimits) =>
      nodesOf(render(promptOf({ body }), limits)).filter(({ type }) => type === 'TextRun');
    expect(runs(TEAMS_LIMITS).filter(({ color }) => color !== undefined)).toEqual([]);
    expect(runs(TEAMS_LIMITS)[0]?.weight).toBe('Bolder');
    expect(runs(WEB_LIMITS).map(({ color }) => color)).toEqual(['Warning', 'Good']);
  });
});

describe('how a card is built', () => {
  const fields: Field[] = [
    { kind: 'lines', id: 'evidence', label: 'Evidence', value: [], under: 'More' },
    { kind: 'toggle', id: 'unclear', label: 'Unclear', value: false, under: 'More' },
    { kind: 'text', id: 'naReason', label: 'Why', value: 'no such body', multiline: true, under: 'Reason' },
  ];

  test('fields that share a label open together; a group that holds something is open', () => {
    const nodes = nodesOf(render(promptOf({ fields })));
    const buttons = nodes.filter((n) => n.type === 'Action.ToggleVisibility');
    expect(buttons.map((b) => b.title)).toEqual(['More', 'Reason']);
    const containers = buttons.map((b) => nodes.find((n) => n.id === (b.targetElements as string[])[0]));
    const [more, reason] = containers as [CardNode, CardNode];
    expect((more.items as CardNode[]).map((n) => n.id)).toEqual(['evidence', 'unclear']);
    expect([more.isVisible, reason.isVisible]).toEqual([false, true]);
  });

  test('ids are unique within a card', () => {
    const details: Block = {
      kind: 'details',
      label: 'Read more',
      blocks: [{ kind: 'quote', text: 'q', source: 'p. 14' }],
    };
    const ids = nodesOf(render(promptOf({ body: [details, details], fields })))
      .map((n) => n.id)
      .filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a bar is as wide as its numbers and says them in words', () => {
    const card = render(
      promptOf({ body: [{ kind: 'bar', done: 22, partly: 18, total: 73, label: '22 complete of 73' }] }),
    );
    const widths = nodesOf(card)
      .filter((n) => n.type === 'Column')
      .map((n) => n.width);
    expect(widths).toEqual([22, 18, 33]);
    expect(textsOf(card)).toContain('22 complete of 73');
  });

  test('pictures and files are addressed by the platform, with their words', () => {
    const nodes = nodesOf(
      render(
        promptOf({
          body: [
            { kind: 'image', picture: 'heat-1', alt: 'All red' },
            { kind: 'link', label: 'CSV', path: 'g.csv' },
          ],
        }),
      ),
    );
    expect(nodes.find((n) => n.type === 'Image')).toMatchObject({ url: '/picture/heat-1', altText: 'All red' });
    expect(nodes.find((n) => n.type === 'Action.OpenUrl')).toMatchObject({ url: '/download/g.csv', title: 'CSV' });
  });

  test('a folded prompt is its line with its buttons and asks nothing', () => {
    const edit = { id: 'edit', label: 'Edit' };
    const card = render(
      promptOf({ folded: true, body: [{ kind: 'text', text: '✓ Board · below' }], fields, actions: [edit] }),
    );
    expect(nodesOf(card).filter((n) => n.type.startsWith('Input.'))).toEqual([]);
    expect(textsOf(card)).toEqual(['✓ Board · below']);
    expect(press(card, 'edit')).toEqual({ action: 'edit', data: {}, fields: {} });
  });
});

function isValue(value: FieldValue): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || value.every((v) => typeof v === 'string');
}

describe('a list whose items have numbers of their own', () => {
  const marksOf = (items: readonly string[]) =>
    nodesOf(render(promptOf({ body: [{ kind: 'list', items }] })))
      .filter(({ type }) => type === 'ColumnSet')
      .map((row) => textsOf({ ...render(promptOf({})), body: [row] }));

  it('has these for marks; others have bullets', () => {
    expect(marksOf(['6. One', '7. Another'])).toEqual([
      ['6.', 'One'],
      ['7.', 'Another'],
    ]);
    for (const items of [
      ['6. One', 'Another'],
      ['6. One', '8. Another'],
    ])
      expect(marksOf(items)).toEqual(items.map((item) => ['•', item]));
    expect(marksOf(['1. a'])).toEqual([['•', '1. a']]);
  });
});
