import type { Prompt } from '../../../src/ports/prompt';
import { CHOICES } from '../../adaptive-cards/blocks';
import type { Submission } from '../../adaptive-cards/parse';
import { h } from './dom';

/** What no sign before words has. */
const LETTER = /[\p{L}\p{N}]/u;

/** The rows of choices of a card. */
export interface ChoiceRows {
  /** Shows a press on a choice as chosen at once; false where the press is none of a row's. */
  show(pressed: Submission): boolean;
  /** Focuses the first row in which nothing is chosen; false where there is no row. */
  focusOpen(): boolean;
}

interface Row {
  press: string;
  data: Readonly<Record<string, string>>;
  values: readonly string[];
  buttons: readonly HTMLElement[];
}

/**
 * Makes the rows of choices of a drawn card what they are: radio buttons of which each is kept as soon as it is pressed.
 * Arrows lead among them without choosing; a digit chooses, and leads on to the next row, and from the last one to what
 * comes after it.
 */
export function choiceRows(element: HTMLElement, prompt: Prompt): ChoiceRows {
  const sets = [...element.querySelectorAll<HTMLElement>(`[id^="${CHOICES}-"]`)];
  const blocks = prompt.body.flatMap((block) => (block.kind === 'choices' ? [block] : []));
  const rows = sets.flatMap((set, n): Row[] => {
    const block = blocks[n];
    if (!block) return [];
    const buttons = [...set.querySelectorAll<HTMLElement>('button')];
    const group = buttons[0]?.parentElement ?? set;
    set.classList.add('choices');
    group.setAttribute('role', 'radiogroup');
    group.setAttribute('aria-label', block.label);
    for (const button of buttons) withMark(button);
    const row = { press: block.press, data: block.data, values: block.options.map(({ value }) => value), buttons };
    choose(row, block.value);
    return [row];
  });
  for (const [at, row] of rows.entries())
    for (const [n, button] of row.buttons.entries())
      button.addEventListener('keydown', (event) => onKey(event, rows, at, n, element));
  return {
    show: (pressed) => {
      const row = rows.find(({ press, data }) => press === pressed.action && isOf(data, pressed.data));
      if (row) choose(row, pressed.data.chosen);
      return row !== undefined;
    },
    focusOpen: () => {
      const open = rows.find(({ buttons }) => !buttons.some(isChosen)) ?? rows[0];
      if (open) focusRow(open);
      return open !== undefined;
    },
  };
}

/** A sign before the words, if there is one, stands over them where the row is narrow; nobody has it read to them. */
function withMark(button: HTMLElement): void {
  button.setAttribute('role', 'radio');
  const label = button.textContent ?? '';
  const [mark = '', ...word] = label.split(' ');
  button.removeAttribute('title');
  const isSaidWhole = word.length === 0 || LETTER.test(mark);
  button.setAttribute('aria-label', isSaidWhole ? label : word.join(' '));
  if (isSaidWhole) return;
  button.replaceChildren(
    h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    h('span', { 'aria-hidden': 'true' }, word.join(' ')),
  );
}

function choose(row: Row, value: string | undefined): void {
  const chosen = value === undefined ? -1 : row.values.indexOf(value);
  for (const [n, button] of row.buttons.entries()) {
    button.setAttribute('aria-checked', String(n === chosen));
    button.tabIndex = n === Math.max(0, chosen) ? 0 : -1;
  }
}

function onKey(event: KeyboardEvent, rows: readonly Row[], at: number, n: number, card: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = targetOf(event.key, rows, at, n);
  const digit = /^[1-9]$/.test(event.key) ? rows[at]?.buttons[Number(event.key) - 1] : undefined;
  if (!target && !digit) return;
  event.preventDefault();
  event.stopPropagation();
  if (target) focus(target);
  if (!digit) return;
  digit.click();
  const next = rows[at + 1];
  if (next) focusRow(next);
  else card.querySelector<HTMLElement>('.style-positive:not([role="radio"])')?.focus();
}

/** Where a key leads among the rows, if anywhere. */
function targetOf(key: string, rows: readonly Row[], at: number, n: number): HTMLElement | undefined {
  const own = rows[at]?.buttons ?? [];
  switch (key) {
    case 'ArrowRight':
      return own[(n + 1) % own.length];
    case 'ArrowLeft':
      return own[(n + own.length - 1) % own.length];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
      return rows[at + 1]?.buttons[n];
    case 'ArrowUp':
      return rows[at - 1]?.buttons[n];
    default:
      return undefined;
  }
}

function focusRow({ buttons }: Row): void {
  const to = buttons.find(isChosen) ?? buttons[0];
  if (to) focus(to);
}

/** With the row's texts above it in view. */
function focus(button: HTMLElement): void {
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest' });
}

function isChosen(button: HTMLElement): boolean {
  return button.getAttribute('aria-checked') === 'true';
}

function isOf(data: Readonly<Record<string, string>>, pressed: Readonly<Record<string, string>>): boolean {
  return Object.entries(data).every(([name, value]) => pressed[name] === value);
}
