/** What is typed while a press is on its way; more than this nobody means for a card that they have not seen. */
const MOST = 20;

/** Keys that were pressed while the card that they are for was not there yet. */
export interface KeysMeanwhile {
  /** Lets whatever has the focus now have them, and holds no more. */
  give(): void;
  /** Forgets them, and holds no more. */
  drop(): void;
}

/**
 * Holds what is typed while a card is answered, as long as nothing else has the focus: letters, digits and arrows. Never what
 * presses something: nobody presses what they have not seen.
 */
export function keysMeanwhile(card: HTMLElement): KeysMeanwhile {
  const held: string[] = [];
  const ends = new AbortController();
  const isNowhere = () => {
    const { activeElement: at } = document;
    return at === null || at === document.body || at === card || card.contains(at);
  };
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isNowhere()) return;
    const isMeant = /^Arrow(?:Up|Down)$/.test(event.key) || (Array.from(event.key).length === 1 && event.key !== ' ');
    if (!isMeant || held.length >= MOST) return;
    event.preventDefault();
    event.stopPropagation();
    held.push(event.key);
  };
  addEventListener('keydown', hold, { capture: true, signal: ends.signal });
  return {
    give: () => {
      ends.abort();
      for (const key of held) typeKey(key);
    },
    drop: () => ends.abort(),
  };
}

/** As if it was pressed now. */
function typeKey(key: string): void {
  const at = document.activeElement;
  if (!at || at === document.body) return;
  const isTaken = !at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  if (isTaken || Array.from(key).length !== 1 || !isWrittenIn(at)) return;
  at.setRangeText(key, at.selectionStart ?? at.value.length, at.selectionEnd ?? at.value.length, 'end');
  at.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
}

function isWrittenIn(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', ''].includes(element.type))
  );
}
