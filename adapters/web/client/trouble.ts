import { RequestError } from './api';
import { button, h } from './dom';
import type { PageWords } from './words';

/** What to tell a person when something did not work. */
export function troubleInWords(error: unknown, words: PageWords, otherwise: string): string {
  if (!(error instanceof RequestError)) throw error;
  switch (error.code) {
    case 'too-large':
      return words.tooLong;
    case 'unauthenticated':
      return words.signedOut;
    default:
      return otherwise;
  }
}

/** A line that says what went wrong, with a way to try again. */
export function troubleLine(text: string, words: PageWords, again: () => void): HTMLElement {
  return h('div', { class: 'trouble', role: 'alert' }, h('span', {}, text), button(words.retry, 'link', again));
}
