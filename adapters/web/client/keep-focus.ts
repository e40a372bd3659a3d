import { forReader } from './readers-focus';

/** What can have the focus. */
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]';
/** What the card library names by itself; every other id comes back when a card is drawn anew. */
const OF_THE_LIBRARY = '__ac-';

/** Where the focus is in an element, so that it is found again once the element is drawn anew. */
export interface FocusPlace {
  what: string;
  /** Of those that are the same, which; within the part with this id, where it is in one. */
  nth: number;
  within?: string;
  /** What is marked of a text, from where to where. */
  caret?: readonly [number | null, number | null];
}

/** Where the focus is; undefined when it is elsewhere. */
export function focusIn(element: HTMLElement): FocusPlace | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !element.contains(active)) return undefined;
  const what = nameOf(active);
  const part = partAround(active, element);
  return {
    what,
    nth: same(part ?? element, what).indexOf(active),
    ...(part ? { within: part.id } : {}),
    ...(isText(active) ? { caret: [active.selectionStart, active.selectionEnd] as const } : {}),
  };
}

/** Focuses what stands at that place now; where it is gone, what comes first of all that one can press or fill in. */
export function focusAt(element: HTMLElement, { what, nth, within, caret }: FocusPlace): void {
  const part = within === undefined ? element : element.querySelector(`[id="${CSS.escape(within)}"]`);
  const there = part ? same(part, what)[nth] : undefined;
  const found = there ?? element.querySelector<HTMLElement>('button, input, select, textarea');
  forReader(() => found?.focus({ preventScroll: true }));
  if (there && caret && isText(there)) there.setSelectionRange(...caret);
}

function same(element: Element, what: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => nameOf(one) === what);
}

/** What a whole card says may be another thing once it is drawn anew: it is a card still. */
function nameOf(element: HTMLElement): string {
  // Nor is what is written into a text box a name of it.
  const text = element.matches('.card-frame, textarea') ? '' : (element.textContent ?? '');
  return [element.tagName, element.getAttribute('name') ?? '', text].join('|');
}

function partAround(from: HTMLElement, within: HTMLElement): HTMLElement | undefined {
  for (let node = from.parentElement; node && node !== within; node = node.parentElement)
    if (node.id !== '' && !node.id.includes(OF_THE_LIBRARY)) return node;
  return undefined;
}

function isText(control: HTMLElement): control is HTMLTextAreaElement | HTMLInputElement {
  return control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');
}
