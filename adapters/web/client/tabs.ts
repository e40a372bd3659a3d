import type { Thread } from '../wire';
import { button, h, setAttribute } from './dom';
import type { Page } from './page';

/** The conversations as tabs, where there is room for one at a time. */
export function tabs(threads: readonly Thread[], page: Page, open: (thread: string) => void) {
  const items = new Map(threads.map((t) => [t.id, button(t.title, 'tab', () => open(t.id))]));
  const element = h('nav', { class: 'tabs', 'aria-label': page.words.sidebar.conversations }, ...items.values());
  return {
    element,
    show: (front: string | undefined, unread: ReadonlyMap<string, number>) => {
      for (const [id, tab] of items) {
        setAttribute(tab, 'aria-current', id === front ? 'true' : undefined);
        const n = unread.get(id) ?? 0;
        setAttribute(tab, 'data-unread', n > 0 ? String(n) : undefined);
      }
    },
  };
}
