import type { EventBody } from '../wire';
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
  { event, tryNow, isKept }: Delivery,
  words: PageWords,
): HTMLElement | string {
  const w = words.onItsWay[kindOf(event.what)];
  switch (progress.kind) {
    case 'saving':
      return w.now;
    case 'waiting':
      return h(
        'div',
        { class: 'not-yet' },
        h('span', {}, isAway(isKept) ? w.waitsKept : w.waits),
        button(words.tryNow, 'link', tryNow),
      );
    case 'stopped':
      return troubleLine(troubleInWords(progress.error, words, w.stopped), words, tryNow);
  }
}

/** The device has no connection, and keeps it; where it has one, it is the server that is away. */
function isAway(isKept: boolean): boolean {
  return isKept && !navigator.onLine;
}

/** Whether something is kept by it, or said, or only asked for: a press without anything chosen or written. */
function kindOf(what: EventBody['what']): 'kept' | 'said' | 'asked' {
  if (what.kind === 'text') return 'said';
  return what.kind === 'press' && (Object.keys(what.fields).length > 0 || what.data.chosen !== undefined)
    ? 'kept'
    : 'asked';
}
