import { STEPS } from '../../flows';
import { SHEET_FORM } from '../../flows/preparatory-review/sheet-form';
import { LANGUAGES } from '../../src/method/language';
import { TooMuch } from '../../src/method/limits';
import type { FieldValue } from '../../src/ports/prompt';
import { DeclaredTwice } from '../../src/steps/declared-twice';
import { defineForm, namesOf } from '../../src/steps/form';

const shown = () => ({ label: 'Seen' });
const FORM = defineForm({
  how: { kind: 'choice', values: ['below', 'at'], shown },
  which: { kind: 'choice', compact: true, shown },
  sure: { kind: 'toggle', shown },
  why: { kind: 'text', multiline: true, shown },
  ask: { kind: 'lines', shown },
  meet: { kind: 'pick', shown: () => ({ label: 'Whom', newLabel: 'Somebody else' }) },
  day: { kind: 'date', shown },
  who: { kind: 'person', shown },
});

it.each(LANGUAGES)(
  'no label says that a field may stay empty, in %s: platforms say so where they mark it',
  (language) => {
    const forms = STEPS.all.flatMap(({ declared }) => declared.forms ?? []);
    const labels = forms.flatMap((form) => Object.values(form.fields).map(({ shown }) => shown(language).label));
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => /\((?:optional|facultatif|facultative)\)/i.test(label))).toEqual([]);
  },
);

it('draws what it is given, in its own order, with what was declared and what is known only now', () => {
  expect(FORM.draw('en', { ask: { value: ['a'] }, how: { options: [], value: undefined, label: 'How' } })).toEqual([
    { id: 'how', kind: 'choice', label: 'How', options: [] },
    { id: 'ask', kind: 'lines', label: 'Seen', value: ['a'] },
  ]);
});

it('reads what a card brought, and nothing that the card did not have', () => {
  expect(FORM.read({})).toEqual({});
  expect(
    FORM.read({
      ...{ how: 'at', which: 'x', sure: 'true', why: 'so', ask: '- one\n\n2. two', day: '2027-04-20', who: ['ben'] },
      ...{ meet: ['f1'], meetNew: 'the chair\nthe clerk', other: 'x' },
    }),
  ).toEqual({
    ...{ how: 'at', which: 'x', sure: true, why: 'so', ask: ['one', 'two'], day: '2027-04-20', who: ['ben'] },
    meet: { chosen: ['f1'], typed: ['the chair', 'the clerk'] },
  });
  expect(FORM.read({ meetNew: 'the chair' })).toEqual({ meet: { chosen: undefined, typed: ['the chair'] } });
});

it('leaves out what is of another kind than its field', () => {
  const odd: Record<string, FieldValue> = {
    ...{ how: 'above', which: ['x'], sure: 'yes', why: ['so'], ask: true, day: '2027-02-30', who: false, meet: true },
  };
  expect(FORM.read(odd)).toEqual({});
});

it('puts what was only added after what is there, a text once', () => {
  const now = { why: 'so', ask: ['one'] };
  expect(FORM.read({ whyAdd: 'and so', askAdd: 'two\nthree' }, now)).toEqual({
    why: 'so\nand so',
    ask: ['one', 'two', 'three'],
  });
  expect(FORM.read({ whyAdd: 'so' }, now)).toEqual({ why: 'so' });
  expect(FORM.read({ whyAdd: '  ', askAdd: '' }, now)).toEqual({});
});

it('refuses what passes a limit of its field, also as one text of many lines', () => {
  const lines = Array.from({ length: 201 }, (_, n) => `line ${n}`).join('\n');
  expect(() => FORM.read({ ask: lines })).toThrow(TooMuch);
  expect(() => FORM.read({ why: 'x'.repeat(41_000) })).toThrow(TooMuch);
  expect(() => FORM.read({ meetNew: lines })).toThrow(TooMuch);
  expect(() => FORM.read({ askAdd: 'one more' }, { ask: lines.split('\n').slice(1) })).toThrow(TooMuch);
});

it('lets no two of its fields be named alike', () => {
  const typed = { en: ['to ask'], fr: ['à demander'] };
  expect(namesOf(defineForm({ ask: { kind: 'lines', shown, typed } })).get('a demander')).toBe('ask');
  const twice = defineForm({
    ask: { kind: 'lines', shown, typed },
    meet: { kind: 'lines', shown, typed: { en: [], fr: ['To ASK'] } },
  });
  expect(() => namesOf(twice)).toThrow(DeclaredTwice);
});

it.each(LANGUAGES)('every field of every step has a name in %s', (language) => {
  const forms = STEPS.all.flatMap(({ declared }) => declared.forms ?? []);
  expect(forms).toContain(SHEET_FORM);
  const labels = forms.flatMap(({ fields }) => Object.values(fields).map((field) => field.shown(language).label));
  expect(labels.filter((label) => label.trim() === '')).toEqual([]);
});
