import { forReader } from './readers-focus';

/** Marks where the focus goes when all that was around it is gone: the first of these on the page. */
export const HOME = { 'data-home': true } as const;

/** Whether one points with a finger: where one writes, the keys would cover half of the screen before anybody wants them. */
export function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the focus on the page: when what has it is taken away, folded or blocked, it goes to what is around it; what is
 * drawn anew has it back before that (`keep-focus.ts`). Nothing happens when the reader themselves points elsewhere.
 */
export function keepFocus(): void {
  /** The focused element and all that it is in, from the inside out; empty: the reader has put the focus nowhere. */
  let path: readonly HTMLElement[] = [];
  const note = () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== document.body) path = pathOf(activeElement);
  };
  const check = () => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    forReader(() => around(path)?.focus({ preventScroll: true }));
  };
  addEventListener('focusin', note);
  addEventListener('focusout', () => setTimeout(check));
  addEventListener('pointerdown', () => (path = []), { capture: true });
  new MutationObserver(check).observe(document.body, { childList: true, subtree: true });
}

/** Puts the focus where one begins, unless it is somewhere. */
export function focusHome(): void {
  if (document.activeElement === document.body || document.activeElement === null)
    forReader(() => home()?.focus({ preventScroll: true }));
}

function pathOf(element: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

function around(path: readonly HTMLElement[]): HTMLElement | undefined {
  return path.length === 0 ? undefined : (path.find(canHaveFocus) ?? home());
}

function home(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-home]')].find(canHaveFocus);
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.matches(CONTROLS) &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.getClientRects().length > 0
  );
}
