import { ofEach } from '../../../src/steps/typing/words';

/** How a reason begins. */
const BEGINS = ofEach({ en: ['because', 'since', 'cause'], fr: ['parce que', 'car', 'puisque'] }).map(
  (word) => `${word} `,
);

/** *Because because nobody asks*, as one types behind a question why: the reason begins once. */
export function saidOnce(text: string): string {
  const word = BEGINS.find((one) => begins(text, one));
  if (word === undefined) return text;
  let rest = text;
  while (begins(rest.slice(word.length), word)) rest = rest.slice(word.length);
  return rest;
}

function begins(text: string, word: string): boolean {
  return text.slice(0, word.length).toLowerCase() === word;
}
