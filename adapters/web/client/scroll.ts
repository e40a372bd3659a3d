import { button, h, ICONS, icon } from './dom';
import type { PageWords } from './words';

/** How near the end counts as the end, in pixels. */
const NEAR = 80;

/** What stands above what is shown from its top, and what has to be free beside what is shown at the end, in pixels. */
const GAP = 6;
const ROOM = 32;

/** A scrolling list that stays at its end while one is there, and says so when something new is further down. */
export interface Scroller {
  element: HTMLElement;
  pill: HTMLElement;
  /** Changes the list and then shows what is new, if the reader was at the end (or `always`). */
  during(change: () => HTMLElement | undefined, always?: boolean): void;
  /** Shows a message: with what it follows from when it is taller than the window, else the end, or as near as it is. */
  reveal(message: HTMLElement): void;
  /** Brings a message into view wherever it stands: from its top, with the line above it. */
  bring(message: HTMLElement): void;
  /** Whether any of it is seen in the window. */
  isInView(part: Element | null): boolean;
  toEnd(): void;
}

/** Keeps a list at its end while its reader is there, and says when something new is below. */
export function scroller(list: HTMLElement, words: PageWords, label: string): Scroller {
  const log = { role: 'log', 'aria-live': 'polite', 'aria-label': label };
  const element = h('div', { class: 'scroller', tabindex: '0', ...log }, list);
  const pill = button('', 'pill', () => toEnd());
  pill.append(icon(ICONS.down), words.chat.newBelow);
  pill.hidden = true;
  const atEnd = () => element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  let stick = true;
  const toEnd = () => {
    element.scrollTop = element.scrollHeight;
    pill.hidden = true;
  };
  element.addEventListener('scroll', () => {
    stick = atEnd();
    if (stick) pill.hidden = true;
  });
  // Pictures and opened details change the height without a change of ours.
  new ResizeObserver(() => {
    if (stick && !isTall(list.lastElementChild)) toEnd();
  }).observe(list);

  /** What does not fit the window is read from its top. */
  function isTall(message: Element | null | undefined): boolean {
    return (
      message instanceof HTMLElement &&
      message.getBoundingClientRect().bottom - topOf(message) > element.clientHeight - ROOM
    );
  }

  function reveal(message: HTMLElement) {
    if (message !== list.lastElementChild && isTall(message)) bring(message);
    else if (message !== list.lastElementChild) message.scrollIntoView({ block: 'nearest' });
    else if (isTall(message)) element.scrollTop += topOf(message) - element.getBoundingClientRect().top - GAP;
    else toEnd();
    pill.hidden = true;
  }

  function bring(message: HTMLElement) {
    element.scrollTop += topOf(message) - element.getBoundingClientRect().top - GAP;
  }

  function isInView(part: Element | null) {
    if (!part) return false;
    const [there, window] = [part.getBoundingClientRect(), element.getBoundingClientRect()];
    return there.bottom > window.top && there.top < window.bottom;
  }

  /** What a press came to is the line above the next card: both are seen. On the screen, in pixels. */
  function topOf(message: HTMLElement): number {
    const before = message.previousElementSibling;
    const line = before?.matches('.is-folded') ? before.querySelector('.card-frame') : undefined;
    return (line ?? message).getBoundingClientRect().top;
  }

  return {
    element,
    pill,
    reveal,
    bring,
    isInView,
    toEnd,
    during: (change, always = false) => {
      const wasAtEnd = always || atEnd();
      const from = element.scrollTop;
      const added = change();
      if (wasAtEnd && added) {
        reveal(added);
      } else {
        element.scrollTop = from;
        if (added && !atEnd()) pill.hidden = false;
      }
    },
  };
}
