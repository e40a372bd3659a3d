import fc from 'fast-check';
import { aPeer, written } from '../support/peer-talk';
import { runs } from '../support/runs';

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['the judgement', []],
  ['what is suspected', ['below']],
  ['what is to be asked', ['at', 'the board is not heard']],
  ['whom to meet', ['above', 'the board is not heard', 'none']],
  ['what is not known', ['4']],
  ['why it does not apply', ['5']],
];

/** What a line can look like; `§` stands for a word of its own. */
const FORMS = [
  ...[
    '§ is so',
    '§',
    '- § is so',
    '2. § it is',
    '\uf0b7\t§ text',
    'who is §?',
    '§, and § again'.replace('§ again', 'more'),
  ],
  ...[
    'to ask: §',
    'À demander\u00a0: §',
    'we know: §',
    'We don’t know: §',
    'nous ignorons : §',
    'to meet: the § office',
  ],
  ...['**To meet**: §', 'evidence: §, p. 3', 'note: §', 'reason: §', 'we suspect - §', 'To ask: 2 §', 'judgement: §'],
  ...[
    'I am on holiday in §',
    'remind me of §',
    'sorry, §',
    'stop §',
    'status of §',
    'is § my leader?',
    'meet §',
    'know §',
  ],
  ...['below §', '3 §', '§ 3', '2 and §', '§?', '“§”', '\u200b§\ufeff', '§\u00ad is'],
];
const line = fc.constantFrom(...FORMS);
/** Lines without a word of their own, between the others. */
const between = fc.constantFrom('', '   ', '\u00a0', 'To ask:', 'below', 'none', '2', '\u200b');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\v');

describe.each(STEPS)('at %s', (_, before) => {
  it('every line of a message is in one place, or is asked about', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: between }), { maxLength: 8 }),
        lineEnd,
        fc.constantFrom('en' as const, 'fr' as const),
        (forms, end, language) => {
          const peer = aPeer({ language, functions: ['Mayor', 'Head of housing'] });
          peer.says(...before);
          const words = forms.flatMap((form, i) => (form.includes('§') ? [`wörd${i}x`] : []));
          peer.says(forms.map((form, i) => form.replace('§', `wörd${i}x`)).join(end));
          const there = JSON.stringify([written(peer.content()), peer.session.pending.map((p) => p.text)]);
          expect(words.map((word) => [word, there.split(word).length - 1])).toEqual(words.map((word) => [word, 1]));
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
