import type { Board, BoardGroup, BoardLine, BoardPress } from '../../../../src/ports/board';
import { h, placeChildren } from '../dom';
import { BOARD_WORDS } from './words';

/** A press; `isAnswered`: in its reader's own conversation. */
export type LinePress = BoardPress & { isAnswered?: true };
type Presses = (press: LinePress) => void;

/** Draws a board; what is the same is left as it is, so that the focus stays where it was. */
export function drawer(onPress: Presses): (board: Board) => HTMLElement[] {
  let known = new Map<string, { said: string; element: HTMLElement }>();
  return (board) => {
    const now: typeof known = new Map();
    const kept = (id: string, value: unknown, make: () => HTMLElement): HTMLElement => {
      const said = `${board.language}${JSON.stringify(value)}`;
      const before = known.get(id);
      const one = before?.said === said ? before : { said, element: make() };
      now.set(id, one);
      return one.element;
    };
    const line = (one: BoardLine, tone: string) =>
      kept(`line ${one.id}`, [one, tone], () => drawLine(one, tone, board, onPress));
    const groups = board.groups.map((group) => drawGroup(group, known.get(`group ${group.id}`)?.element, line));
    for (const [n, element] of groups.entries()) now.set(`group ${board.groups[n]?.id}`, { said: '', element });
    known = now;
    return groups;
  };
}

function drawGroup(
  { title, heads, columns }: BoardGroup,
  before: HTMLElement | undefined,
  line: (one: BoardLine, tone: string) => HTMLElement,
): HTMLElement {
  const section =
    before ??
    h('section', { class: 'group' }, h('h2', {}), h('div', { class: 'heads' }), h('div', { class: 'columns' }));
  const [heading, top, rows] = [...section.children];
  if (heading && heading.textContent !== title) heading.textContent = title;
  if (top)
    placeChildren(
      top,
      heads.map((one) => line(one, 'head')),
    );
  if (rows)
    placeChildren(
      rows,
      columns.map((column, n) => drawColumn(column, rows.children[n], line)),
    );
  return section;
}

function drawColumn(
  { title, tone, lines }: BoardGroup['columns'][number],
  before: Element | undefined,
  line: (one: BoardLine, tone: string) => HTMLElement,
): HTMLElement {
  const isSame = before instanceof HTMLElement && before.dataset.title === title;
  const column = isSame
    ? before
    : h('div', { class: `column ${tone}`, 'data-title': title }, h('h3', {}, title), h('div', {}));
  const under = column.lastElementChild;
  if (under)
    placeChildren(
      under,
      lines.map((one) => line(one, tone)),
    );
  return column;
}

function drawLine(one: BoardLine, tone: string, { language }: Board, onPress: Presses): HTMLElement {
  const words = BOARD_WORDS[language];
  return h(
    'article',
    { class: `line ${tone}${one.isFaded ? ' faded' : ''}`, tabindex: '0', 'data-line': one.id },
    h('p', { class: 'said' }, one.text),
    h('p', { class: 'source' }, one.source),
    one.marks.length > 0 && h('ul', { class: 'marks' }, ...one.marks.map((mark) => h('li', {}, mark))),
    one.presses.length > 0 &&
      h(
        'div',
        { class: 'presses' },
        ...one.presses.map((press, n) => drawPress(press, words.number(n + 1), n, onPress)),
      ),
    one.basis && drawBasis(one.basis, onPress),
  );
}

/** Seen where one is: on a wall that everybody looks at it stays out of the way. */
function drawBasis(basis: Omit<BoardPress, 'isChosen'>, onPress: Presses): HTMLElement {
  const element = h(
    'button',
    { type: 'button', class: 'rests link', tabindex: '-1' },
    h('kbd', { title: 'b' }, 'b'),
    basis.label,
  );
  element.addEventListener('click', () => onPress({ ...basis, isChosen: false, isAnswered: true }));
  return element;
}

function drawPress(press: BoardPress, key: string, n: number, onPress: Presses): HTMLElement {
  const element = h(
    'button',
    { type: 'button', tabindex: '-1', 'aria-pressed': String(press.isChosen), 'data-key': String(n + 1) },
    h('kbd', { title: key }, String(n + 1)),
    press.label,
  );
  element.addEventListener('click', () => onPress(press));
  return element;
}
