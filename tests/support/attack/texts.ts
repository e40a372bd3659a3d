import { cleanInput } from '../../../adapters/adaptive-cards/text';
import { LIMITS } from '../../../src/method/limits';

/** What texts are made of that breaks programs: each kind is repeated to a length. */
const KINDS: Readonly<Record<string, string>> = {
  letters: 'a',
  digits: '1',
  dots: '.',
  exclamations: '!',
  questions: '?!',
  commas: ',;',
  colons: ':',
  dashes: '- ',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'em spaces': '\u2003',
  tabs: '\t',
  lines: '\n',
  'lines of one letter': 'a\n',
  'lines that differ': 'x',
  'Windows lines': 'a\r\n',
  'carriage returns': '\r',
  'line separators': '\u2028',
  'paragraph separators': '\u2029',
  'next lines': '\u0085',
  'form feeds': '\f\v',
  'zero-width spaces': '\u200b',
  'word joiners': '\u2060',
  'byte-order marks': '\ufeff',
  'right-to-left overrides': '\u202e',
  isolates: '\u2066a',
  Hebrew: 'שלום ',
  'combining marks': '\u0301',
  'letters with marks': 'e\u0301\u0323',
  'letters that grow when they are folded': '\ufdfa',
  'letters that grow when they are small': 'İ',
  emoji: '👩‍👩‍👧‍👦',
  flags: '🇫🇷',
  'halves of characters': '\ud83d',
  'other halves': '\udc4d',
  'control characters': '\u0007\u001b[31m',
  'zero bytes': '\0',
  quotes: '"\'',
  backslashes: '\\',
  guillemets: '«\u00a0»',
  markdown: '**_`#|~ ',
  links: '[a](javascript:b) ',
  HTML: '<script>alert(1)</script>',
  entities: '&amp;&#0;',
  mentions: '<!channel> <@U1> ',
  'signs of mrkdwn': '*_~`>',
  formulas: '=1+1\n',
  operators: '@SUM(A1) ',
  queries: '$where ',
  prototypes: '__proto__ constructor ',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody may well type it
  templates: '${7*7} {{DATE(1)}} %s ',
  JSON: '{"a":[',
  YAML: '- &a [*a]\n',
};

/** One text with a name to find it by, which stands in it once. */
export interface OddText {
  name: string;
  token: string;
  text: string;
  /** Without what cannot be seen, as it is taken in. */
  bytes: number;
}

const LENGTHS = [1, 300, 5_000, LIMITS.field - 200, LIMITS.field + 200, LIMITS.message - 200, LIMITS.message + 200];

/** Every kind in every length, in bytes. */
export function oddTexts(): OddText[] {
  return Object.entries(KINDS).flatMap(([name, unit], k) =>
    LENGTHS.map((length, l) => {
      const token = `token${k}x${l}.`;
      const size = Buffer.byteLength(unit, 'utf8');
      const count = Math.max(1, Math.floor(length / size));
      const odd = name === 'lines that differ' ? differing(length) : unit.repeat(count);
      const text = `${token}${odd}z`;
      return { name: `${name}, ${length} bytes`, token, text, bytes: Buffer.byteLength(cleanInput(text), 'utf8') };
    }),
  );
}

function differing(length: number): string {
  return Array.from({ length: Math.ceil(length / 8) }, (_, n) => n.toString(36))
    .join('\n')
    .slice(0, length);
}
