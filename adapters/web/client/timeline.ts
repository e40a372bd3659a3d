import { h } from './dom';
import type { MessageView } from './message';
import type { Page } from './page';

/** Messages of one author within this time stand together, in milliseconds. */
const TOGETHER_MS = 5 * 60_000;

const separators = new WeakMap<Page, Map<string, HTMLElement>>();

/** Messages with a line before each day's first, and those that follow each other closely marked as such. */
export function arrange(views: readonly MessageView[], page: Page): HTMLElement[] {
  const placed: HTMLElement[] = [];
  let before: MessageView | undefined;
  for (const view of views) {
    const isNewDay = !before || page.times.dayKey(before.at) !== page.times.dayKey(view.at);
    if (isNewDay) placed.push(separator(view, page));
    view.element.classList.toggle('follows', !isNewDay && before !== undefined && isClose(before, view));
    placed.push(view.element);
    before = view;
  }
  return placed;
}

function isClose(a: MessageView, b: MessageView): boolean {
  return a.from === b.from && new Date(b.at).getTime() - new Date(a.at).getTime() < TOGETHER_MS;
}

/** The same element for the same first message, so that placing it again moves nothing. */
function separator(first: MessageView, page: Page): HTMLElement {
  const known = separators.get(page) ?? new Map<string, HTMLElement>();
  separators.set(page, known);
  const element = known.get(first.id) ?? h('li', { class: 'day' }, h('span', {}));
  known.set(first.id, element);
  const label = page.times.day(first.at, page.clock.now());
  if (element.textContent !== label) element.firstElementChild?.replaceChildren(label);
  return element;
}
