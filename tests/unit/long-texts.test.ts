import { escapeMrkdwn } from '../../adapters/slack/cards/escape';
import { STEPS } from '../../flows';
import { keptNames } from '../../flows/preparatory-review/meeting';
import { readMessage } from '../../flows/preparatory-review/typing/reading';
import { findingsIn } from '../../flows/visit/reading/message';
import { shippedBenchmarks } from '../../src/benchmarks';
import { normalised } from '../../src/method/findings';
import { functionKey } from '../../src/method/function-key';
import { namesOf } from '../../src/method/names-said';
import { registerOf } from '../../src/method/register';
import { md } from '../../src/programme/exports/markdown';

/** Far more than anybody may type: work that grows with the square of it would take hours, not a moment. */
const MUCH = 1_000_000;

describe('work on a long text grows as the text does', () => {
  it.each(['.', ' ', '?', ', ', '\u00a0'])('comparing a line of many %j', (sign) => {
    const line = `${sign.repeat(MUCH)}a`;
    expect(normalised(line).endsWith('a')).toBe(true);
    expect(normalised(`Who pays${sign.repeat(MUCH)}`)).toBe('who pays');
  });

  it.each([' ', '\t', '\u2003', '\r', '1'])('a document with a line of many %j', (sign) => {
    expect(md(`a${sign.repeat(MUCH)}b`)).toContain('b');
  });

  it('a document says a text of several lines on one', () => {
    expect(md(`Who pays?  \r\n\r\n  Who decides?\n`)).toBe('Who pays? / Who decides?');
  });

  it.each(['\n', ' ', '*', '@', ':', '\n '])('Slack’s markup in a text of many %j', (sign) => {
    expect(escapeMrkdwn(`${sign.repeat(MUCH)}a`)).toContain('a');
  });

  it.each(['1;', 'a? ', 'x / ', 'a: ', 'ask. ', '(a'])(
    'a message of many %j is read by its lines, and each is asked about once',
    (unit) => {
      const lines = Array.from({ length: 16 }, () => unit.repeat(2_000).slice(0, 4_000).trim());
      const { unplaced, fields } = readMessage(lines.join('\n'), {
        asking: undefined,
        choices: [],
        commands: STEPS.words,
      });
      expect(unplaced.length + [...fields.values()].flat().length).toBe(lines.length);
    },
  );

  it('functions that somebody pastes: each once', () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Head of department ${n}`);
    expect(keptNames([...names, 'HÉAD of department 0'], [], registerOf([]))).toEqual(names);
    expect(keptNames(['HÉAD of department 0', ...names], names, registerOf([], names))).toEqual(names);
  });

  it.each([' ', '-', '.', '\u200b', 'a'])('a function’s name of many %j', (sign) => {
    expect(functionKey(`The${sign.repeat(MUCH)}mayor`)).toContain('mayor');
  });

  it.each(['#48 ', 'GG-IMP-3 ', '48, ', '48; ', 'a. '])('a note of many %j', (unit) => {
    const [benchmark] = shippedBenchmarks();
    if (!benchmark) throw new RangeError('no benchmark');
    const known = { benchmark, hypotheses: new Map(), expected: [], questions: [], indicators: [] };
    const { findings } = findingsIn(unit.repeat(400_000 / unit.length), known, 'concern');
    expect(findings).toHaveLength(1);
  });

  it('a name that stands in a text in thousands of spellings is one', () => {
    const marks = ['', '\u0316', '\u0317', '\u0318', '\u0319', '\u031a', '\u031b', '\u031c', '\u031d', '\u031e'];
    const spelled = Array.from({ length: 10_000 }, (_, n) =>
      [...'Hanna'].map((letter, at) => letter + marks[Math.floor(n / 10 ** at) % 10]).join(''),
    );
    expect(new Set(spelled).size).toBe(10_000);
    expect(namesOf([{ name: 'Hanna Lehtonen' }], [spelled.join(' ')])).toEqual(['Hanna']);
  });
});
