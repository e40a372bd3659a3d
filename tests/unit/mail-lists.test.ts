import { page } from '../../adapters/mail/drawing/page';
import { plainText } from '../../adapters/mail/drawing/plain';
import type { Mailed } from '../../adapters/mail/mailed';

const letter = (items: readonly string[]): Mailed => ({
  to: { name: 'Hanna', address: 'hanna@helsinki.example' },
  subject: 'Genoa',
  language: 'en',
  prompt: { title: 'Genoa', body: [{ kind: 'list', items }], fields: [], actions: [], summary: 'Genoa' },
  open: { label: 'Open', url: 'https://review.example' },
});

it('a list whose items have numbers of their own has these for marks, in both forms of a letter', () => {
  expect(page(letter(['6. One', '7. Another']))).toMatch(
    /<ol start="6"[^>]*><li[^>]*>One<\/li><li[^>]*>Another<\/li><\/ol>/,
  );
  expect(plainText(letter(['6. One', '7. Another']))).toContain('6. One\n7. Another');
});

it.each([[['6. One', 'Another']], [['6. One', '8. Another']], [['1. One']]])('any other has bullets: %j', (items) => {
  expect(page(letter(items))).toMatch(/<ul [^>]*><li/);
  expect(plainText(letter(items))).toContain(items.map((item) => `- ${item}`).join('\n'));
});
