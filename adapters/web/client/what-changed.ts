/** What of a card is read or pressed on its own: its heading, its texts, its buttons. */
const PARTS = '[role="heading"], .ac-richTextBlock, .ac-textBlock, button, img';

/** The first part of a card, drawn anew, that says what it did not say before; undefined where all was there. */
export function firstChange(before: HTMLElement, now: HTMLElement): HTMLElement | undefined {
  const known = new Set(partsOf(before).map(saying));
  return partsOf(now).find((part) => part.offsetParent !== null && !known.has(saying(part)));
}

/** Whether it is another card by now: its heading says something else. */
export function isAnother(before: HTMLElement, now: HTMLElement): boolean {
  return headingOf(before) !== headingOf(now);
}

function partsOf(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(PARTS)];
}

function saying(part: HTMLElement): string {
  return part instanceof HTMLImageElement ? part.src : (part.textContent ?? '');
}

function headingOf(card: HTMLElement): string | null | undefined {
  return card.querySelector('[role="heading"]')?.textContent;
}
