import fc from 'fast-check';

/** Signs and words that mean something to Slack, to JSON or to a screen. */
const TROUBLE = [
  ...[
    '*',
    '_',
    '~',
    '`',
    '```',
    '&',
    '<',
    '>',
    '&amp;',
    '&lt;!here&gt;',
    '<!channel>',
    '<@U0000001>',
    '@here',
    '@channel',
  ],
  ...[
    '#general',
    '<https://evil.example|bank>',
    'https://evil.example',
    ':smile:',
    '\n',
    '\n> ',
    '• ',
    '"',
    '\\',
    ' ',
    '%2C',
  ],
  ...['👩‍👩‍👧‍👦', '🏳️‍🌈', '𝔊', 'é', 'ｱ', '漢字', 'שלום', 'مرحبا', '\u202Etxt', '\u200F', 'a', 'Rathaus', '10:30:45'],
];

/** Text as people type it, with all that troubles Slack. */
export function troubled(maxLength = 30): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength })
    .map((parts) => parts.join(''));
}

/** A few such signs and words, to be repeated with {@link longText}: small to look at when a test fails. */
export function troubledUnit(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...TROUBLE), { minLength: 2, maxLength: 12 }).map((parts) => `word${parts.join('')}`);
}

/** A unit over and over, in so many UTF-16 code units. */
export function longText(unit: string, length: number): string {
  return unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, 'x');
}
