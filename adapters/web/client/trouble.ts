import { RequestError } from './api';
import { button, h } from './dom';
import type { Delivery, Progress } from './outbox';
import type { PageWords } from './words';

/** What to tell a person when something did not work. */
export function troubleInWords(error: unknown, words: PageWords, otherwise: string): string {
  if (!(error instanceof RequestError)) throw error;
  switch (error.code) {
    case 'too-much':
      return error.said ?? words.tooLong;
    case 'too-large':
      return words.tooLong;
    case 'unauthenticated':
      return words.signedOut;
    case 'unavailable':
      return words.away;
    case 'offline':
      return words.offline;
    default:
      return otherwise;
  }
}

/** A line that says what went wrong, with a way to try again. */
export function troubleLine(text: string, words: PageWords, again: () => void): HTMLElement {
  return h('div', { class: 'trouble', role: 'alert' }, h('span', {}, text), button(words.retry, 'link', again));
}

/** How far something is on its way to the server, with a way to try again at once where it waits. */
export function progressLine(
  progress: Progress,
  { tryNow }: Delivery,
  words: PageWords,
  otherwise: string,
): HTMLElement | string {
  switch (progress.kind) {
    case 'saving':
      return words.saving;
    case 'waiting':
      return h('div', { class: 'not-yet' }, h('span', {}, words.notYet), button(words.tryNow, 'link', tryNow));
    case 'stopped':
      return troubleLine(troubleInWords(progress.error, words, otherwise), words, tryNow);
  }
}
