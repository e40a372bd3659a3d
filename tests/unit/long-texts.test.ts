import { escapeMrkdwn } from '../../adapters/slack/cards/escape';
import { STEPS } from '../../flows';
import { keptNames } from '../../flows/preparatory-review/meeting';
import { readMessage } from '../../flows/preparatory-review/typing/reading';
import { type AskedDocument, withChange } from '../../flows/visit/asked/kept';
import { type NewFinding, withFindings, withWording } from '../../flows/visit/changes';
import type { FindingWording, Note } from '../../flows/visit/kept';
import { findingsIn } from '../../flows/visit/reading/message';
import { shippedBenchmarks } from '../../src/benchmarks';
import { normalised } from '../../src/method/findings';
import { functionKey } from '../../src/method/function-key';
import { namesOf } from '../../src/method/names-said';
import { registerOf } from '../../src/method/register';
import { md } from '../../src/programme/exports/markdown';

const AT = '2027-04-20T10:00:00.000Z';
const WORDING: FindingWording = {
  at: AT,
  sort: 'concern',
  text: 'The board is not heard.',
  indicators: [],
  effects: {},
  answers: [],
  isGoodPractice: false,
  isRecommendation: false,
  checked: 'not_yet',
  use: 'as_said',
};

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

  it('a note of thousands of findings: each once, and more than it may hold are refused', () => {
    const note: Note = { function: 'Mayor', sourceType: 'elected', isInterpreted: false, findings: [] };
    const finding = (text: string): NewFinding => ({ ...WORDING, text });
    const many = Array.from({ length: 30_000 }, (_, n) => finding(`Finding ${n}`));
    expect(withFindings(note, 'batch', AT, many)).toBe('too-many');
    const again = Array.from({ length: 30_000 }, (_, n) => finding(`Finding ${n % 20}`));
    expect(withFindings(note, 'batch', AT, again)).toMatchObject({ keys: { length: 20 } });
  });

  it('a note that has grown very large is changed no more, and all of it can be taken back', () => {
    const wording = {
      ...WORDING,
      effects: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`h${n}`, 'supports' as const])),
    };
    const findings = Array.from({ length: 30 }, (_, n) => ({
      key: `b-${n}`,
      wordings: Array.from({ length: 70 }, () => wording),
    }));
    const note: Note = { function: 'Mayor', sourceType: 'elected', isInterpreted: false, findings };
    expect(withWording(note, 'b-1', AT, () => ({ sort: 'open' }))).toBe('too-many');
    expect(withWording(note, 'b-1', AT, () => ({ isWithdrawn: true }))).toMatchObject({ keys: ['b-1'] });
    const small = { ...note, findings: findings.slice(0, 3) };
    expect(withWording(small, 'b-1', AT, () => ({ sort: 'open' }))).toMatchObject({ keys: ['b-1'] });
  });

  it('a document that is received and asked for again and again remembers who asked first, and what came last', () => {
    const by = 'helsinki';
    let document: AskedDocument = {
      ...{ title: 'The budget', note: 'n', function: 'Mayor', batch: 'b' },
      changes: [{ at: AT, by, state: 'asked', fetches: by }],
    };
    const later = (n: number) => new Date(Date.parse(AT) + n * 60_000).toISOString();
    for (let n = 1; n <= 500; n += 1)
      document = withChange(document, later(n), by, { state: n % 2 === 1 ? 'received' : 'asked' }) ?? document;
    expect(document.changes).toHaveLength(60);
    expect([document.changes[0]?.at, document.changes.at(-1)?.at]).toEqual([AT, later(500)]);
  });
});
