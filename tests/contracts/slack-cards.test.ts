import fc from 'fast-check';
import { renderDetails, renderModal } from '../../adapters/slack/cards/modal';
import { parsePress, withStoredData } from '../../adapters/slack/cards/parse';
import { renderMessage } from '../../adapters/slack/cards/render';
import type { Block, Field, FieldValue, Prompt } from '../../src/ports/prompt';
import { fieldsWithValues } from '../support/arbitrary-fields';
import { indicatorPrompt } from '../support/example-prompts';
import {
  ADDRESS,
  choosePayload,
  FORM,
  inputsOf,
  MESSAGE,
  press,
  pressPayload,
  promptOf,
  refusals,
  SAVE,
  said,
  send,
  viewPayload,
  viewRefusals,
} from '../support/slack-cards-client';

const LABEL = { know: 'We know', note: 'Note', performance: 'Genoa is' };
const PERFORMANCE: Field = {
  kind: 'choice',
  id: 'performance',
  atOnce: true,
  label: LABEL.performance,
  options: ['below', 'at', 'above'].map((value) => ({ value, label: value })),
};
const know = (value: readonly string[], under?: string): Field => ({
  kind: 'lines',
  id: 'know',
  label: LABEL.know,
  value,
  ...(under === undefined ? {} : { under }),
});
const draw = (parts: Partial<Prompt>) => renderMessage(promptOf({ address: ADDRESS, ...parts }), MESSAGE).blocks;

describe('what a card brings back', () => {
  const shown = (fields: readonly Field[], values: Readonly<Record<string, FieldValue>>) => {
    const hidden = new Set(fields.filter((f) => f.under && !holdsSomething(values[f.id])).map((f) => f.id));
    return Object.fromEntries(
      Object.entries(values).filter(([id]) => !hidden.has(id) && !hidden.has(id.replace(/New$/, ''))),
    );
  };

  test('everything that was in its fields, whatever it was: in the message what is shown, in the form all', () => {
    fc.assert(
      fc.property(fieldsWithValues(), ({ fields, values }) => {
        fc.pre(optionValues(fields).every((value) => encodeURI(value).length <= 150));
        const prompt = promptOf({ address: ADDRESS, fields, actions: [SAVE] });
        const { blocks } = renderMessage(prompt, MESSAGE);
        expect(refusals(blocks)).toEqual([]);
        const inMessage = shown(fields, values);
        if (Object.keys(inputsOf(blocks)).length > 0) {
          const pressed = said(press(blocks, 'Save & next'));
          expect([pressed.action, pressed.address, pressed.data]).toEqual(['save-next', ADDRESS, {}]);
          expect(pressed.fields).toEqual(inMessage);
        } else expect(inMessage).toEqual({});
        const view = renderModal(prompt, FORM);
        expect(viewRefusals(view)).toEqual([]);
        if (fields.length > 0) expect(said(send(view)).fields).toEqual(values);
      }),
    );
  });

  test('a text that was cleared comes back empty, a choice not made is absent', () => {
    const fields: Field[] = [
      know(['a plan']),
      { kind: 'text', id: 'note', label: LABEL.note, value: 'old', multiline: false },
      { kind: 'date', id: 'from', label: 'From', value: '2027-04-20' },
      PERFORMANCE,
    ];
    const blocks = draw({ fields, actions: [SAVE] });
    const cleared = press(blocks, 'Save & next', { [LABEL.know]: null, [LABEL.note]: null, From: null });
    expect(said(cleared).fields).toEqual({ know: [], note: '', from: '' });
  });

  test('lines are trimmed and empty ones dropped; a new entry is typed beside the register', () => {
    const fields: Field[] = [
      know([]),
      {
        kind: 'pick',
        id: 'toMeet',
        label: 'To meet',
        options: [
          { value: 'genoa|a,b', label: 'Mayor' },
          { value: 'genoa|<c> & d', label: 'Chair' },
        ],
        value: ['genoa|a,b'],
        newLabel: 'Somebody else',
      },
    ];
    const blocks = draw({ fields, actions: [SAVE] });
    const typed = { [LABEL.know]: ' who? \r\n\n  when?\n', 'To meet': ['Chair'], 'Somebody else': 'Deputy\nClerk' };
    expect(said(press(blocks, 'Save & next', typed)).fields).toEqual({
      know: ['who?', 'when?'],
      toMeet: ['genoa|<c> & d'],
      toMeetNew: ['Deputy', 'Clerk'],
    });
  });

  test('an action that submits nothing brings no fields, only its own data', () => {
    const skip = { id: 'skip', label: 'Skip', data: { cell: 'GG-IMP & <more>' } };
    const blocks = draw({ fields: [know(['typed'])], actions: [SAVE, skip] });
    expect(press(blocks, 'Skip')).toEqual({
      kind: 'press',
      message: 'turn:1',
      what: { kind: 'press', action: 'skip', address: ADDRESS, data: { cell: 'GG-IMP & <more>' }, fields: {} },
    });
  });

  test('a choice is kept as soon as it is chosen, in the form alone, in the message with what stands there', () => {
    const prompt = promptOf({ address: ADDRESS, fields: [PERFORMANCE, know(['x'])], actions: [SAVE] });
    const chosen = { kind: 'press', action: 'choose', address: ADDRESS, data: {}, fields: { performance: 'above' } };
    const { blocks } = renderMessage(prompt, MESSAGE);
    expect(parsePress(choosePayload(blocks, LABEL.performance, 'above'))).toEqual({
      kind: 'press',
      message: 'turn:1',
      what: { ...chosen, fields: { performance: 'above', know: ['x'] } },
    });
    const view = renderModal(prompt, FORM);
    const inView = { ...choosePayload(view.blocks as typeof blocks, LABEL.performance, 'above'), view, message: null };
    expect(parsePress(inView)).toEqual({ kind: 'press', message: 'turn:1', channel: 'D0000001', what: chosen });
    expect(() => choosePayload(blocks, LABEL.know, 'x')).toThrow();
  });

  test('a form brings its message, its channel and all fields; its other buttons are in it', () => {
    const back = { id: 'back-card', label: 'Back', submits: true };
    const view = renderModal(promptOf({ address: ADDRESS, fields: [know(['a'])], actions: [SAVE, back] }), FORM);
    expect(view.submit?.text).toBe('Save & next');
    const what = { kind: 'press', address: ADDRESS, data: {}, fields: { know: ['b'] } };
    const from = { kind: 'press', message: 'turn:1', channel: 'D0000001' };
    expect(send(view, { [LABEL.know]: 'b' })).toEqual({ ...from, what: { ...what, action: 'save-next' } });
    const inside = parsePress(viewPayload(view, { [LABEL.know]: 'b' }, 'Back'));
    expect(inside).toEqual({ ...from, what: { ...what, action: 'back-card' } });
  });

  test('data that finds no room on a button comes from the stored prompt', () => {
    const again = { id: 'remind-send', label: 'Send again', data: { again: 'yes', line: 'é & "'.repeat(700) } };
    const prompt = promptOf({ address: ADDRESS, actions: [{ id: 'no', label: 'No' }, again] });
    const { blocks } = renderMessage(prompt, MESSAGE);
    expect(refusals(blocks)).toEqual([]);
    const pressed = press(blocks, 'Send again');
    expect(pressed).toMatchObject({ kind: 'press', storedAt: 1, what: { action: 'remind-send', data: {} } });
    if (pressed.kind !== 'press') return;
    expect(withStoredData(pressed, prompt)).toMatchObject({ what: { data: again.data } });
    expect(withStoredData(pressed, prompt)).not.toHaveProperty('storedAt');
    expect(withStoredData(pressed, promptOf({ actions: [] }))).toEqual({ kind: 'problem', code: 'outdated' });
  });

  test('no value on a card has a sign that Slack writes otherwise when it sends it back', () => {
    const data = { text: 'a & b <c>' };
    const prompt = promptOf({ address: ADDRESS, fields: [PERFORMANCE], actions: [{ ...SAVE, data }] });
    const json = JSON.stringify(renderMessage(prompt, MESSAGE).blocks);
    for (const [, value] of json.matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)) expect(value).not.toMatch(/[&<>]/);
    expect(renderModal(prompt, FORM).private_metadata).not.toMatch(/[&<>]/);
    expect(said(press(renderMessage(prompt, MESSAGE).blocks, 'Save & next')).data).toEqual(data);
  });
});

describe('typing in a card that is drawn anew', () => {
  const version = (n: number, fields: Field[]) =>
    inputsOf(draw({ address: { ...ADDRESS, version: n }, fields, actions: [SAVE] }));
  const chosen: Field = { ...PERFORMANCE, value: 'at' };

  test('inputs whose stored value stayed keep what is typed; the others show what is stored', () => {
    const before = version(4, [PERFORMANCE, know([])]);
    const after = version(5, [chosen, know([])]);
    expect(after[LABEL.know]).toBe(before[LABEL.know]);
    expect(after[LABEL.performance]).not.toBe(before[LABEL.performance]);
    expect(version(6, [chosen, know(['saved elsewhere'])])[LABEL.know]).not.toBe(before[LABEL.know]);
  });

  test('a card opened anew after being folded shows what is stored', () => {
    const prompt = promptOf({ address: ADDRESS, fields: [know([])], actions: [SAVE] });
    const ids = [0, 0, 1].map((opened) => inputsOf(renderMessage(prompt, { ...MESSAGE, opened }).blocks)[LABEL.know]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('the card of another indicator never takes over an input', () => {
    const other = inputsOf(
      draw({ address: { ...ADDRESS, indicator: 'GG-IMP-4' }, fields: [know([])], actions: [SAVE] }),
    );
    expect(other[LABEL.know]).not.toBe(version(4, [know([])])[LABEL.know]);
  });

  test('values of a form that another one took the place of are left out', () => {
    const first = renderModal(promptOf({ address: ADDRESS, fields: [know([])], actions: [SAVE] }), FORM);
    const next = { ...ADDRESS, indicator: 'GG-IMP-4' };
    const second = renderModal(promptOf({ address: next, fields: [know([])], actions: [SAVE] }), FORM);
    const stale = viewPayload(first, { [LABEL.know]: 'of the first' });
    const sent = viewPayload(second, { [LABEL.know]: 'of the second' });
    const values = (payload: unknown) => (payload as { view: { state: { values: object } } }).view.state.values;
    Object.assign(values(sent), values(stale));
    expect(said(parsePress(sent))).toMatchObject({ address: next, fields: { know: ['of the second'] } });
  });
});

describe('from the message to the form', () => {
  const fields: Field[] = [PERFORMANCE, know([]), { ...know([], 'More'), id: 'evidence', label: 'Evidence' }];
  const prompt = promptOf({ address: ADDRESS, fields, actions: [SAVE] });

  test('what was typed and not sent stands in the form, which begins where the button said', () => {
    const { blocks } = renderMessage(prompt, MESSAGE);
    expect(Object.keys(inputsOf(blocks))).toEqual([LABEL.performance, LABEL.know]);
    const opened = press(blocks, 'More', { [LABEL.know]: 'half an answ', [LABEL.performance]: 'at' });
    expect(opened).toEqual({
      kind: 'open-form',
      message: 'turn:1',
      focus: 'evidence',
      typed: { know: ['half an answ'], performance: 'at' },
    });
    if (opened.kind !== 'open-form') return;
    const view = renderModal(prompt, { ...FORM, typed: opened.typed, focus: opened.focus });
    expect(viewRefusals(view)).toEqual([]);
    expect(JSON.stringify(view.blocks)).toContain('"focus_on_load":true');
    expect(said(send(view)).fields).toEqual({ performance: 'at', know: ['half an answ'], evidence: [] });
  });

  test('a field under a label is in the message once it holds something', () => {
    const evidence: Field = { ...know(['p. 14'], 'More'), id: 'evidence', label: 'Evidence' };
    expect(Object.keys(inputsOf(draw({ fields: [evidence], actions: [SAVE] })))).toEqual(['Evidence']);
  });

  test('where several people read along, one button opens the form, and nothing is asked in the message', () => {
    const { blocks } = renderMessage(
      { ...prompt, actions: [SAVE, { id: 'skip', label: 'Skip' }] },
      { ...MESSAGE, inputs: 'form' },
    );
    expect(inputsOf(blocks)).toEqual({});
    expect(press(blocks, 'Open as a form')).toMatchObject({ kind: 'open-form', focus: '', typed: {} });
    expect(said(press(blocks, 'Skip')).action).toBe('skip');
    expect(() => press(blocks, 'Save & next')).toThrow();
  });

  test('details open by a button, from the message and from the form', () => {
    const details: Block = { kind: 'details', label: 'The report', blocks: [{ kind: 'text', text: 'It says so.' }] };
    const card = promptOf({ body: [{ kind: 'text', text: 'First' }, details], fields, actions: [SAVE] });
    const opens = { kind: 'open-details', message: 'turn:1', place: 1, page: 0 };
    expect(press(renderMessage(card, MESSAGE).blocks, 'The report')).toEqual(opens);
    expect(parsePress(viewPayload(renderModal(card, FORM), {}, 'The report'))).toEqual(opens);
    const view = renderDetails(card, 1, 0, MESSAGE);
    expect(view && viewRefusals(view)).toEqual([]);
    expect(JSON.stringify(view?.blocks)).toContain('It says so.');
    expect(renderDetails(card, 0, 0, MESSAGE)).toBeUndefined();
    expect(view && parsePress(viewPayload(view))).toEqual({ kind: 'nothing' });
  });
});

describe('reading what Slack sends', () => {
  const blocks = renderMessage(indicatorPrompt('GG-IMP-3', 'Advisory board', 17), MESSAGE).blocks;

  test('takes anything and answers with a press, nothing or a problem', () => {
    const nearly = fc
      .tuple(fc.constantFrom('actions', 'state', 'message', 'view', 'user', 'type'), fc.anything())
      .map(([key, value]) => ({ ...pressPayload(blocks, 'Save & next'), [key]: value }));
    const valued = fc
      .tuple(fc.string(), fc.constantFrom('press.0', 'form.1', 'details.2', 'input.choice', 'nonsense'))
      .map(([value, action_id]) => ({
        type: 'block_actions',
        user: { id: 'U1' },
        actions: [{ type: 'button', action_id, value }],
      }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly, valued), (payload) => {
        const parsed = parsePress(payload);
        expect(['press', 'open-form', 'open-details', 'nothing', 'problem']).toContain(parsed.kind);
        if (parsed.kind === 'press')
          for (const value of Object.values(parsed.what.fields)) expect(isValue(value)).toBe(true);
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'malformed'],
    ['another kind of payload', { type: 'shortcut', user: { id: 'U1' } }, 'malformed'],
    ['a press of nobody', { type: 'block_actions', actions: [{ type: 'button', action_id: 'press.0' }] }, 'malformed'],
    [
      'somebody else’s button',
      { type: 'block_actions', user: { id: 'U1' }, actions: [{ type: 'button', action_id: 'other', value: '{}' }] },
      'not-ours',
    ],
    [
      'a button without a message',
      {
        type: 'block_actions',
        user: { id: 'U1' },
        actions: [{ type: 'button', action_id: 'press.0', value: '{"a":"x"}' }],
      },
      'not-ours',
    ],
    [
      'a form without an action',
      {
        type: 'view_submission',
        user: { id: 'U1' },
        view: { callback_id: 'card-form', private_metadata: '{"m":"1"}' },
      },
      'not-ours',
    ],
    [
      'a version that is no count',
      {
        type: 'block_actions',
        user: { id: 'U1' },
        actions: [{ type: 'button', action_id: 'press.0', value: '{"m":"1","a":"x","r":"r","v":-1}' }],
      },
      'not-ours',
    ],
  ])('is a problem for %s', (_, payload, code) => {
    expect(parsePress(payload)).toEqual({ kind: 'problem', code });
  });

  test('a value of another shape is left out, and the others count', () => {
    const payload = pressPayload(blocks, 'Save & next', { 'We know': 'a' });
    const values = (payload.state as { values: Record<string, object> }).values;
    const id = inputsOf(blocks)['We suspect'] ?? '';
    values[id] = { 'input.lines': { type: 7, value: ['x'] } };
    values['in/__proto__/x/y'] = { 'input.text': { type: 'plain_text_input', value: 'polluted' } };
    const { fields } = said(parsePress(payload));
    expect(fields).toMatchObject({ know: ['a'], toAsk: [] });
    expect(fields).not.toHaveProperty('suspect');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  test('a file is asked for by its path', () => {
    const body: Block[] = [{ kind: 'link', label: 'Sheet', path: 'exports/genoa-2027/sheets.csv' }];
    const offered = renderMessage(promptOf({ body }), MESSAGE).blocks;
    expect(press(offered, 'Sheet')).toEqual({ kind: 'file', path: 'exports/genoa-2027/sheets.csv' });
  });

  test('a button in the body is a press like those below it', () => {
    const action = { id: 'report-cell', label: 'Leadership (3)', data: { cell: 'GG-LEA', part: '1' } };
    const offered = renderMessage(promptOf({ body: [{ kind: 'presses', actions: [action] }] }), MESSAGE).blocks;
    expect(said(press(offered, 'Leadership (3)'))).toMatchObject({ action: 'report-cell', data: action.data });
  });

  test('a page elsewhere is a link, which is no press', () => {
    const body: Block[] = [{ kind: 'site', label: 'Open <the> report', url: 'https://genoa.example/r.pdf#page=5' }];
    const [block] = renderMessage(promptOf({ body }), MESSAGE).blocks;
    const link = { type: 'link', url: 'https://genoa.example/r.pdf#page=5', text: 'Open <the> report' };
    expect(block).toMatchObject({ type: 'rich_text', elements: [{ elements: [link] }] });
  });

  test('an input that waits for a button is nothing to do', () => {
    const payload = choosePayload(blocks, 'Compared with this standard, Genoa is', '2 at');
    const action = (payload.actions as Record<string, unknown>[])[0];
    expect(parsePress({ ...payload, actions: [{ ...action, selected_option: null }] })).toEqual({ kind: 'nothing' });
    expect(parsePress({ ...payload, actions: [{ ...action, block_id: 'in/performance/x/y' }] })).toEqual({
      kind: 'nothing',
    });
  });
});

function optionValues(fields: readonly Field[]): string[] {
  return fields.flatMap((f) => ('options' in f ? f.options.map((o) => o.value) : []));
}

function holdsSomething(value: FieldValue | undefined): boolean {
  return value === true || (typeof value === 'object' || typeof value === 'string' ? value.length > 0 : false);
}

function isValue(value: FieldValue): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || value.every((v) => typeof v === 'string');
}
