import { button, h } from './dom';
import type { PageWords } from './words';

/** Shows which keys do what, until it is closed; the focus then is where it was. */
export function showShortcuts({ shortcuts }: PageWords): void {
  const close = button(shortcuts.close, 'primary', () => dialog.close());
  const dialog = h(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
    h('h2', { id: 'shortcuts-title' }, shortcuts.title),
    h('dl', {}, ...shortcuts.list.flatMap(([keys, does]) => [h('dt', {}, ...keyNames(keys)), h('dd', {}, does)])),
    close,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function keyNames(keys: readonly string[]): Node[] {
  return keys.map((key) => h('kbd', {}, key));
}
