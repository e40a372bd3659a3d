import { promptText } from '../../src/cli/prompt-text';
import { plain, table } from '../../src/cli/table';
import type { Prompt } from '../../src/ports/prompt';

const EMPTY: Prompt = { body: [], fields: [], actions: [], summary: '' };

test('a prompt as text: all that it says, opened out, without its buttons', () => {
  const prompt: Prompt = {
    ...EMPTY,
    progress: 'General governance',
    title: 'Genoa',
    body: [
      { kind: 'text', text: 'Two\nlines' },
      { kind: 'quote', text: 'As written', source: 'Report, p. 3' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'bar', done: 5, partly: 5, total: 20, label: '5 of 20' },
      { kind: 'details', label: 'More', blocks: [{ kind: 'table', head: ['A', 'B'], rows: [['é', 'x']] }] },
      { kind: 'image', picture: 'p', alt: 'A map in words' },
      { kind: 'link', label: 'Sheets', path: 'exports/a.csv' },
      { kind: 'site', label: 'Report', url: 'https://genoa.example/report' },
    ],
    fields: [
      { kind: 'text', id: 'a', label: 'Outcome', value: 'Agreed', multiline: true },
      { kind: 'text', id: 'b', label: 'Empty', value: '', multiline: false },
      {
        kind: 'pick',
        id: 'c',
        label: 'To meet',
        options: [{ value: 'm', label: 'Mayor' }],
        value: ['m'],
        newLabel: '',
      },
    ],
    actions: [{ id: 'press', label: 'A button' }],
  };
  expect(promptText(prompt)).toBe(
    `General governance
Genoa
=====
Two
lines
> As written
> (Report, p. 3)
- one
- two
[#####+++++..........] 5 of 20

More:
  A  B
  é  x
A map in words
Sheets: exports/a.csv
Report: https://genoa.example/report
Outcome: Agreed
To meet: Mayor
`,
  );
});

test('columns line up whatever the letters', () => {
  expect(
    table(
      ['NAME', 'N'],
      [
        ['Malmö', '1'],
        ['Malmo\u0308', '22'],
      ],
    ),
  ).toBe('NAME   N\nMalmö  1\nMalmo\u0308  22\n');
  expect(table(['NAME'], [])).toBe('');
  expect(table(['A', 'B'], [['x\ny', 'z']])).toBe('A      B\nx / y  z\n');
});

test('a terminal obeys nothing that people wrote', () => {
  expect(plain('a\u001b[2Jb\u009b1mc\u0007\td\n\u202ee')).toBe('a[2Jb1mc\td\ne');
});
