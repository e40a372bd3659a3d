const LINE = '.line';

/** What keys do on a board; answers how to stop. `nextOrder` and `list` are what `o` and `?` do. */
export function listenToBoardKeys({ nextOrder, list }: { nextOrder(): void; list(): void }): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    const did = act(event.key, nextOrder, list);
    if (did) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Whether it was a key of ours. */
function act(key: string, nextOrder: () => void, list: () => void): boolean {
  const at = document.activeElement?.closest<HTMLElement>(LINE) ?? null;
  switch (key) {
    case '?':
      list();
      return true;
    case 'o':
      nextOrder();
      return true;
    case 'j':
    case 'ArrowDown':
      return go(beside(at, 1));
    case 'k':
    case 'ArrowUp':
      return go(beside(at, -1));
    case 'ArrowRight':
      return go(inGroup(at, 1));
    case 'ArrowLeft':
      return go(inGroup(at, -1));
    case 'b':
      return click(at?.querySelector<HTMLButtonElement>('button.rests'));
    case 'Home':
      return go(lines()[0]);
    case 'End':
      return go(lines().at(-1));
    default:
      return /^[1-9]$/.test(key) && press(at, key);
  }
}

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(LINE)];
}

function beside(at: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const all = lines();
  return at ? all[all.indexOf(at) + step] : all[0];
}

/** The first card of the group after this one, or before it. */
function inGroup(at: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const groups = [...document.querySelectorAll<HTMLElement>('.group')];
  const own = at?.closest<HTMLElement>('.group');
  const found = own ? groups[groups.indexOf(own) + step] : groups[0];
  return found?.querySelector<HTMLElement>(LINE) ?? undefined;
}

function go(to: HTMLElement | undefined): boolean {
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest' });
  return to !== undefined;
}

function press(at: HTMLElement | null, key: string): boolean {
  return click(at?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`));
}

function click(found: HTMLButtonElement | null | undefined): boolean {
  found?.click();
  return found !== null && found !== undefined;
}
