import { type AdaptiveCard, ChoiceSetInput, type Input, TextInput, ToggleVisibilityAction } from 'adaptivecards';
import { h } from './dom';
import type { PageWords } from './words';

/** Lists longer than this get a search box. */
const LONG_LIST = 9;

/** What the card library leaves out for people who do not see the card, or see it small. */
export function makeAccessible(element: HTMLElement, card: AdaptiveCard, id: string, words: PageWords): void {
  labelGroups(element, card);
  tellExpanded(card);
  for (const input of card.getAllInputs()) {
    if (input instanceof ChoiceSetInput && input.isMultiSelect) searchable(input, words);
    if (input instanceof TextInput && input.isMultiline) growing(input);
  }
  makeIdsUnique(element, id);
}

/** Radio buttons and check boxes that belong together are a group with the field's label. */
function labelGroups(element: HTMLElement, card: AdaptiveCard): void {
  for (const input of card.getAllInputs()) {
    if (!(input instanceof ChoiceSetInput) || !(input.isMultiSelect || input.style === 'expanded')) continue;
    const group = controlOf(input);
    group?.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
    if (group && input.label) group.setAttribute('aria-label', input.label);
    for (const control of group?.querySelectorAll('input') ?? []) {
      control.removeAttribute('aria-labelledby');
      control.closest('div')?.classList.add('choice');
    }
  }
  for (const box of element.querySelectorAll('.ac-toggleInput')) box.classList.add('choice');
}

function tellExpanded(card: AdaptiveCard): void {
  for (const action of card.getAllActions()) {
    if (!(action instanceof ToggleVisibilityAction)) continue;
    const [target] = Object.keys(action.targetElements).map((t) => card.getElementById(t));
    const tell = () => action.renderedElement?.setAttribute('aria-expanded', String(target?.isVisible ?? false));
    action.renderedElement?.classList.add('opens');
    action.renderedElement?.addEventListener('click', () => queueMicrotask(tell));
    tell();
  }
}

function searchable(input: ChoiceSetInput, words: PageWords): void {
  const list = controlOf(input);
  if (!list || input.choices.length <= LONG_LIST) return;
  list.classList.add('long');
  const search = h('input', {
    type: 'search',
    class: 'ac-input search',
    placeholder: words.chat.filter,
    'aria-label': words.chat.filter,
  });
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    for (const row of list.querySelectorAll<HTMLElement>('.choice'))
      row.hidden =
        !(row.textContent ?? '').toLocaleLowerCase().includes(wanted) && !row.querySelector('input')?.checked;
  });
  search.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  list.parentElement?.classList.add('searched');
  list.before(search);
}

function controlOf(input: Input): HTMLElement | null {
  return input.renderedElement?.querySelector<HTMLElement>('.ac-input') ?? null;
}

/** Text boxes are as tall as what is in them. */
function growing(input: TextInput): void {
  const box = controlOf(input);
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.rows = Math.min(12, Math.max(1, box.value.split('\n').length));
  const grow = () => {
    if (box.scrollHeight <= box.clientHeight) return;
    box.style.height = `${box.scrollHeight + 2}px`;
  };
  box.addEventListener('input', grow);
}

/** Two cards on one page may use the same ids. */
function makeIdsUnique(element: HTMLElement, id: string): void {
  const unique = (own: string) => `${id}--${own}`;
  for (const node of element.querySelectorAll('[id]')) node.id = unique(node.id);
  for (const name of ['for', 'aria-controls', 'aria-labelledby', 'list'])
    for (const node of element.querySelectorAll(`[${name}]`))
      node.setAttribute(name, (node.getAttribute(name) ?? '').split(/\s+/).filter(Boolean).map(unique).join(' '));
}
