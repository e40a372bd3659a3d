import { h } from './dom';
import { avatar, bubble } from './message';
import type { Delivery } from './outbox';
import type { Page } from './page';
import { progressLine } from './trouble';

/** A text that the server does not have yet, shown at once with how far it is. */
export function outgoingText(text: string, delivery: Delivery, page: Page): HTMLElement {
  const { words } = page;
  const status = h('div', { class: 'sending', 'aria-live': 'polite' });
  delivery.follow((progress) => status.replaceChildren(progressLine(progress, delivery, words)));
  return h(
    'li',
    { class: 'message from-you outgoing' },
    avatar('you', page),
    h('div', { class: 'message-main' }, h('div', { class: 'message-body' }, bubble(text)), status),
  );
}
