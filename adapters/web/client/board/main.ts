import type { Board } from '../../../../src/ports/board';
import { getBoard, getMe, getThreads, newEventId, RequestError, sendEvent } from '../api';
import { button, h, placeChildren } from '../dom';
import { followLive } from '../live';
import { browserLanguage } from '../words';
import { drawer, type LinePress } from './drawing';
import { listenToBoardKeys } from './keys';
import { BOARD_WORDS } from './words';

/** How long to wait for a server that is away, in milliseconds. */
const AGAIN_MS = 3_000;

const root = document.querySelector('#board');
const [name = '', review = ''] = location.pathname.split('/').filter(Boolean).map(decodeURIComponent);

interface Reader {
  id: string;
  thread: string;
}

/** The page: fetched anew whenever the stream says that something changed. */
function boardPage(reader: Reader, first: Board): void {
  let order: string | undefined;
  let board = first;
  const status = h('p', { class: 'status', role: 'status' });
  const heading = h('h1', {});
  const subtitle = h('p', { class: 'subtitle' });
  const orders = h('div', { class: 'orders', role: 'group' });
  const picture = h('details', { class: 'picture' });
  const empty = h('p', { class: 'empty' });
  const main = h('main', {});
  const help = helpDialog(first);
  const draw = drawer((press) => void send(press));
  const words = () => BOARD_WORDS[board.language];

  function show(): void {
    document.title = board.title;
    document.documentElement.lang = board.language;
    heading.textContent = board.title;
    subtitle.textContent = board.subtitle;
    orders.setAttribute('aria-label', words().orders);
    orders.replaceChildren(
      ...board.orders.map((one) => {
        const element = button(one.label, 'order', () => choose(one.id));
        element.setAttribute('aria-pressed', String(one.isChosen));
        return element;
      }),
    );
    drawPicture(picture, board);
    const began = performance.now();
    const at = focusedLine();
    const groups = draw(board);
    empty.textContent = groups.length === 0 ? board.empty : '';
    placeChildren(main, groups);
    if (at !== undefined && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-line="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
    // As soon as it is laid out: `npm run bench` reads how long that took.
    requestAnimationFrame(() => setTimeout(() => performance.measure('board drawn', { start: began })));
  }

  const refresh = oneAtATime(async () => {
    try {
      board = await getBoard(name, review, order);
      status.textContent = '';
      show();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (error.isAway) status.textContent = words().away;
      else location.reload();
    }
  });

  function choose(id: string): void {
    order = id;
    refresh();
  }

  async function send({ press, data, isAnswered }: LinePress): Promise<void> {
    const what = { kind: 'press' as const, action: press, address: { review }, data, fields: {} };
    try {
      await sendEvent({ id: newEventId(), thread: reader.thread, what }, reader.id);
      if (isAnswered)
        status.replaceChildren(words().answered, ' ', h('a', { href: '/', target: '_blank' }, words().toConversation));
      else refresh();
    } catch {
      status.textContent = words().notKept;
    }
  }

  root?.replaceChildren(
    h(
      'header',
      {},
      h('div', {}, heading, subtitle),
      orders,
      button(BOARD_WORDS[first.language].keys, 'link', () => help.showModal()),
    ),
    status,
    picture,
    empty,
    main,
    help,
  );
  show();
  listenToBoardKeys({
    nextOrder: () => {
      const at = board.orders.findIndex(({ isChosen }) => isChosen);
      const next = board.orders[(at + 1) % Math.max(1, board.orders.length)];
      if (next) choose(next.id);
    },
    list: () => help.showModal(),
  });
  followLive({
    onReady: refresh,
    onMessage: () => undefined,
    onBoard: (changed) => {
      if (changed === review) refresh();
    },
    onLost: () => {
      status.textContent = words().away;
    },
  });
}

function focusedLine(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line;
}

/** What is asked for meanwhile is done once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAsked = false;
  const run = async () => {
    isBusy = true;
    do {
      isAsked = false;
      await work();
    } while (isAsked);
    isBusy = false;
  };
  return () => {
    isAsked = true;
    if (!isBusy) void run();
  };
}

/** A picture with all that it shows in words, under it. */
function drawPicture(into: HTMLElement, { picture, language }: Board): void {
  into.hidden = picture === undefined;
  if (!picture || into.dataset.picture === picture.picture) return;
  into.dataset.picture = picture.picture;
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const source = `/api/web/picture/${encodeURIComponent(picture.picture)}?scheme=${scheme}`;
  into.replaceChildren(
    h('summary', {}, BOARD_WORDS[language].picture),
    h('img', { src: source, alt: '', loading: 'lazy' }),
    h('p', {}, picture.alt),
  );
}

function helpDialog({ language }: Board): HTMLDialogElement {
  const words = BOARD_WORDS[language];
  const dialog = h(
    'dialog',
    { class: 'shortcuts', 'aria-label': words.keys },
    h('h2', {}, words.keys),
    h(
      'dl',
      {},
      ...words.shortcuts.flatMap(([key = '', does = '']) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]),
    ),
  );
  dialog.append(button(words.close, 'primary', () => dialog.close()));
  return dialog;
}

function tell(text: string, isHome: boolean): void {
  const words = BOARD_WORDS[browserLanguage()];
  root?.replaceChildren(
    h(
      'main',
      { class: 'told' },
      h('h1', {}, 'Critical Friend'),
      h('p', { role: 'alert' }, text),
      isHome && h('a', { href: '/' }, words.home),
    ),
  );
}

async function start(): Promise<void> {
  const words = BOARD_WORDS[browserLanguage()];
  document.documentElement.lang = browserLanguage();
  try {
    const { person } = await getMe();
    if (!person) return tell(words.signedOut, true);
    const [board, threads] = await Promise.all([getBoard(name, review), getThreads()]);
    const own = threads.find(({ kind }) => kind === 'direct');
    if (!own) return tell(words.notHere, true);
    boardPage({ id: person.id, thread: own.id }, board);
  } catch (error) {
    if (error instanceof RequestError && error.isAway) {
      tell(words.away, false);
      setTimeout(() => void start(), AGAIN_MS);
    } else tell(words.notHere, true);
  }
}

tell(BOARD_WORDS[browserLanguage()].loading, false);
void start();
