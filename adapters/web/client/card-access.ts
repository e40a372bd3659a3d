import { type AdaptiveCard, ChoiceSetInput, type Input, TextInput, ToggleVisibilityAction } from 'adaptivecards';
import type { Field, Prompt } from '../../../src/ports/prompt';
import { decodeChoice, newEntryId } from '../../adaptive-cards/inputs';
import { searchPicker } from './search-picker';
import type { PageWords } from './words';

/** Longer lists are searched. */
const LONG_LIST = 9;

/** What the card library leaves out for people who do not see the card, or see it small. */
export function makeAccessible(
  element: HTMLElement,
  card: AdaptiveCard,
  { fields }: Prompt,
  id: string,
  words: PageWords,
): void {
  labelGroups(element, card);
  tellExpanded(card);
  tablesInReach(element);
  for (const input of card.getAllInputs()) {
    if (input instanceof ChoiceSetInput && input.isMultiSelect)
      searched(input, card, suggestedOf(fields, input.id), words);
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

/** A table's columns are as wide as their words, and a keyboard reaches what a narrow window leaves out. */
function tablesInReach(element: HTMLElement): void {
  for (const table of element.querySelectorAll<HTMLElement>('[role=table]')) {
    table.style.setProperty('--columns', String(table.firstElementChild?.childElementCount ?? 1));
    table.tabIndex = 0;
  }
}

/** So many letters there is room for at the end of a row of buttons (`reasons.css`). */
const SHORT = 6;

function tellExpanded(card: AdaptiveCard): void {
  for (const action of card.getAllActions()) {
    if (!(action instanceof ToggleVisibilityAction)) continue;
    const [target] = Object.keys(action.targetElements).map((t) => card.getElementById(t));
    const tell = () => {
      // The library tells it of what is opened, too, where it means nothing.
      target?.renderedElement?.removeAttribute('aria-expanded');
      action.renderedElement?.setAttribute('aria-expanded', String(target?.isVisible ?? false));
    };
    action.renderedElement?.classList.add('opens');
    action.renderedElement?.classList.toggle('short', (action.title ?? '').length <= SHORT);
    action.renderedElement?.addEventListener('click', () => queueMicrotask(tell));
    tell();
  }
}

function suggestedOf(fields: readonly Field[], id: string | undefined): readonly string[] {
  const field = fields.find((one) => one.id === id);
  return (field?.kind === 'pick' && field.suggested) || [];
}

/** A long list, or one to which names of one's own can be added, is a search; what is chosen stands before it. */
function searched(input: ChoiceSetInput, card: AdaptiveCard, suggested: readonly string[], words: PageWords): void {
  const list = controlOf(input);
  const own = card.getElementById(newEntryId(input.id ?? ''));
  const names = own instanceof TextInput ? controlOf(own) : null;
  if (!list || (input.choices.length <= LONG_LIST && !names)) return;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const placeholder = input.placeholder || (names ? words.searching.searchOrAdd : words.searching.search);
  list.hidden = true;
  if (own?.renderedElement) own.renderedElement.hidden = true;
  const added = names instanceof HTMLTextAreaElement ? { names } : {};
  list.after(
    searchPicker(
      {
        boxes,
        suggested: boxes.filter(({ value }) => suggested.includes(decodeChoice(value))),
        label: input.label ?? '',
        placeholder,
        ...added,
      },
      words.searching,
    ),
  );
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
