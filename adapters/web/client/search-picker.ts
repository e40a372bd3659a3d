import { folded } from '../../../src/method/plain-text';
import { OFFERED } from '../../../src/ports/prompt';
import { button, h } from './dom';
import type { PageWords } from './words';

/** What is picked from: a card's own boxes, and the text in which names of one's own stand, one a line. */
export interface Picked {
  label: string;
  placeholder: string;
  boxes: readonly HTMLInputElement[];
  /** Of those, the ones that are offered beside the search. */
  suggested: readonly HTMLInputElement[];
  names?: HTMLTextAreaElement;
}

interface Choice {
  label: string;
  pick: () => void;
}

/** So many suggestions are shown at a time; typing brings the others. */
const SHOWN = 50;
/** As many letters of their names find room beside it; else the first has all of the room. */
const ROOM_FOR_OFFERS = 24;
let last = 0;

/**
 * A search in place of a list of boxes: suggestions follow what is typed, what is picked stands before it and goes by a
 * press. The boxes stay what is sent and kept. What is typed and left there is a name of one's own: nothing is lost.
 */
export function searchPicker(
  { label, placeholder, boxes, suggested, names }: Picked,
  words: PageWords['searching'],
): HTMLElement {
  last += 1;
  const list = h('ul', {
    class: 'suggestions',
    id: `suggestions-${last}`,
    role: 'listbox',
    'aria-label': words.options(label),
  });
  const search = h('input', {
    class: 'ac-input search',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    placeholder,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });
  const chips = h('ul', { class: 'chips' });
  const offers = h('div', { class: 'offers' });
  const element = h('div', { class: 'picker' }, chips, h('div', { class: 'search-row' }, search, offers), list);
  let choices: readonly Choice[] = [];
  let active = -1;

  const isOpen = () => !list.hidden;
  const own = () => (names?.value ?? '').split('\n').filter((name) => name.trim() !== '');

  function setBox(box: HTMLInputElement, isChecked: boolean) {
    box.checked = isChecked;
    box.dispatchEvent(new Event('change'));
  }

  function setOwn(all: readonly string[]) {
    if (!names) return;
    names.value = all.join('\n');
    names.dispatchEvent(new Event('input'));
  }

  function suggestions(): Choice[] {
    const wanted = folded(search.value).split(' ');
    const free = boxes.filter((box) => !box.checked && wanted.every((word) => folded(labelOf(box)).includes(word)));
    const listed = free.slice(0, SHOWN).map((box) => ({ label: labelOf(box), pick: () => setBox(box, true) }));
    const typed = search.value.trim();
    const isListed = boxes.some((box) => folded(labelOf(box)) === folded(typed));
    if (!names || typed === '' || isListed) return listed;
    return [...listed, { label: words.add(typed), pick: () => addOwn(typed) }];
  }

  function addOwn(name: string) {
    if (!own().some((other) => folded(other) === folded(name))) setOwn([...own(), name]);
  }

  function open() {
    choices = suggestions();
    active = search.value.trim() === '' ? -1 : 0;
    list.hidden = choices.length === 0 && search.value.trim() === '';
    show();
    if (isOpen()) list.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    list.hidden = true;
    active = -1;
    show();
  }

  function show() {
    search.setAttribute('aria-expanded', String(isOpen()));
    const options = choices.map((choice, i) => {
      const option = h(
        'li',
        { role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === active) },
        choice.label,
      );
      option.addEventListener('click', () => pick(choice));
      return option;
    });
    list.replaceChildren(...(options.length > 0 ? options : [h('li', { class: 'nothing' }, words.nothing)]));
    const now = options[active];
    if (now) search.setAttribute('aria-activedescendant', now.id);
    else search.removeAttribute('aria-activedescendant');
    if (isOpen()) now?.scrollIntoView({ block: 'nearest' });
  }

  function pick(choice: Choice) {
    choice.pick();
    search.value = '';
    close();
    showChips();
    search.focus({ preventScroll: true });
  }

  function move(by: 1 | -1) {
    if (!isOpen()) open();
    const from = active < 0 && by < 0 ? choices.length : active;
    active = choices.length === 0 ? -1 : (from + by + choices.length) % choices.length;
    show();
  }

  function offer(box: HTMLInputElement): HTMLElement {
    const name = labelOf(box);
    const add = button(`+ ${name}`, 'offer', () => {
      setBox(box, true);
      showChips();
      search.focus({ preventScroll: true });
    });
    add.setAttribute('aria-label', words.add(name));
    add.title = name;
    return add;
  }

  function showChips() {
    const chip = (name: string, remove: () => void) => {
      const cross = button('', 'chip', () => {
        remove();
        showChips();
        search.focus({ preventScroll: true });
      });
      cross.append(name, h('span', { 'aria-hidden': 'true' }, '×'));
      cross.setAttribute('aria-label', words.remove(name));
      return h('li', {}, cross);
    };
    const free = suggested.filter((box) => !box.checked).slice(0, OFFERED);
    const fits = free.map(labelOf).join('').length <= ROOM_FOR_OFFERS;
    offers.replaceChildren(...(fits ? free : free.slice(0, 1)).map(offer));
    chips.replaceChildren(
      ...boxes.filter((box) => box.checked).map((box) => chip(labelOf(box), () => setBox(box, false))),
      ...own().map((name) => chip(name, () => setOwn(own().filter((other) => other !== name)))),
    );
  }

  /** Whoever goes on with something typed here meant it: one of the list by its whole name, else one of their own. */
  function settle() {
    const typed = search.value.trim();
    const listed = boxes.find((box) => folded(labelOf(box)) === folded(typed));
    if (typed !== '' && listed) setBox(listed, true);
    else if (typed !== '' && names) addOwn(typed);
    else return close();
    search.value = '';
    close();
    showChips();
  }

  search.addEventListener('input', open);
  search.addEventListener('click', open);
  // Once the focus has arrived elsewhere: whoever watches that it is somewhere would bring it back in between.
  search.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget) relatedTarget.addEventListener('focus', settle, { once: true });
    else settle();
  });
  // A press on the list must not take the focus away before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  search.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const choice = choices[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && isOpen() && choice) pick(choice);
    else if (event.key === 'Escape' && isOpen()) {
      search.value = '';
      close();
      event.stopPropagation();
    } else if (event.key !== 'Enter') return;
    event.preventDefault();
  });
  close();
  showChips();
  return element;
}

function labelOf(box: HTMLInputElement): string {
  return box.closest('.choice')?.textContent?.trim() ?? '';
}
