const TYPED_IN = 'textarea, select, input:not([type=radio], [type=checkbox], [type=button])';
const CARD = '.card-frame';
const BOX = '.composer textarea';

/** What keys do beside what they do in every page: see `shortcuts.ts` for the list of them. */
export function listenToKeys(help: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { activeElement: at } = document;
    if (!at || document.querySelector('dialog[open]')) return;
    const target = at.matches(TYPED_IN) ? fromField(event, at) : fromElsewhere(event, at, help);
    if (target === undefined) return;
    event.preventDefault();
    if (target instanceof HTMLElement) show(target);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Where to go; null: nowhere, but the key did something; undefined: it is no key of ours. */
type Target = HTMLElement | null | undefined;

/** Who types wants letters: only the keys that write nothing lead away. */
function fromField(event: KeyboardEvent, field: Element): Target {
  if (event.key === 'Escape') return field.closest<HTMLElement>(CARD) ?? undefined;
  const isEmptyBox = field.matches(BOX) && field instanceof HTMLTextAreaElement && field.value === '';
  return event.key === 'ArrowUp' && isEmptyBox ? cardsBeside(field).at(-1) : undefined;
}

function fromElsewhere(event: KeyboardEvent, at: Element, help: () => void): Target {
  const card = at.closest<HTMLElement>(CARD);
  const isOnCard = card === at;
  switch (event.key) {
    case '?':
      help();
      return null;
    case '/':
      return box(at);
    case 'Escape':
      return isOnCard ? box(at) : (card ?? undefined);
    case 'j':
      return next(card, at, 1);
    case 'k':
      return next(card, at, -1);
    case 'ArrowDown':
      return isOnCard ? next(card, at, 1) : undefined;
    case 'ArrowUp':
      return isOnCard ? next(card, at, -1) : undefined;
    case 'Home':
      return isOnCard ? cardsBeside(at)[0] : undefined;
    case 'End':
      return isOnCard ? cardsBeside(at).at(-1) : undefined;
    default:
      return undefined;
  }
}

/** The card above or below; the last one from where there is none. At the end one stays. */
function next(card: HTMLElement | null, at: Element, step: 1 | -1): Target {
  const cards = cardsBeside(at);
  return card ? (cards[cards.indexOf(card) + step] ?? card) : cards.at(-1);
}

/** The cards of the conversation in which something is; of the first one that shows, where it is in none. */
function cardsBeside(at: Element): HTMLElement[] {
  return [...(paneOf(at)?.querySelectorAll<HTMLElement>(CARD) ?? [])];
}

function paneOf(at: Element): Element | undefined {
  return at.closest('.pane') ?? [...document.querySelectorAll<HTMLElement>('.pane')].find(isShown);
}

/** Where one writes beside it, or where one writes at all. */
function box(at: Element): Target {
  const boxes = [...document.querySelectorAll<HTMLElement>(BOX)].filter(isShown);
  return boxes.find((one) => one.closest('.pane') === at.closest('.pane')) ?? boxes[0];
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** A card that is taller than the window is read from its top. */
function show(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (!target.matches(CARD)) return;
  for (const frame of cardsBeside(target)) frame.tabIndex = frame === target ? 0 : -1;
  const room = target.closest('.scroller')?.clientHeight ?? 0;
  target.scrollIntoView({ block: target.offsetHeight > room ? 'start' : 'nearest' });
}
