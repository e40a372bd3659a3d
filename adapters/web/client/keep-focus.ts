/** What can have the focus. */
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]';

/** Where the focus is in an element, so that it is found again once the element is drawn anew. */
export interface FocusPlace {
  what: string;
  /** Of those that are the same, which. */
  nth: number;
}

/** Where the focus is; undefined when it is elsewhere. */
export function focusIn(element: HTMLElement): FocusPlace | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !element.contains(active)) return undefined;
  const what = nameOf(active);
  return { what, nth: same(element, what).indexOf(active) };
}

/** Focuses what stands at that place now; where it is gone, what comes first of all that one can press or fill in. */
export function focusAt(element: HTMLElement, { what, nth }: FocusPlace): void {
  const found = same(element, what)[nth] ?? element.querySelector<HTMLElement>('button, input, select, textarea');
  found?.focus({ preventScroll: true });
}

function same(element: HTMLElement, what: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => nameOf(one) === what);
}

/** What a whole card says may be another thing once it is drawn anew: it is a card still. */
function nameOf(element: HTMLElement): string {
  const words = element.matches('.card-frame') ? '' : element.textContent;
  return [element.tagName, element.getAttribute('name') ?? '', words].join('|');
}
