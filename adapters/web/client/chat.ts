import { getMe, getThreads, RequestError } from './api';
import { demoTools } from './demo';
import { h } from './dom';
import { listenToKeys } from './keyboard';
import { HOME, isTouched } from './lasting-focus';
import { followLive } from './live';
import type { Page } from './page';
import { type Pane, pane } from './pane';
import { showShortcuts } from './shortcuts';
import { sidebar } from './sidebar';
import { tabs } from './tabs';
import { troubleInWords, troubleLine } from './trouble';
import { isLookedAt, unreadMessages } from './unread';

/** How long to wait before fetching again what could not be fetched, in milliseconds. */
const AGAIN_MS = 4_000;

/** The chat itself: sidebar, one's own conversation, and a team channel beside it where there is room. */
export async function chat(
  page: Page,
  leave: () => void,
  restart: () => void,
): Promise<{ element: HTMLElement; stop: () => void }> {
  const threads = await getThreads();
  const panes = new Map<string, Pane>(
    threads.map((thread) => [thread.id, pane(thread, page, { onTrouble: tellTrouble, onNews: count(thread.id) })]),
  );
  const direct = threads.find((t) => t.kind === 'direct')?.id;
  const unread = unreadMessages();
  let channel = threads.find((t) => t.kind === 'channel')?.id;
  let front = direct ?? channel;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isTroubled = false;

  const tools = page.me.demo ? demoTools(page, afterDemo) : undefined;
  const side = sidebar(threads, page, tools?.element, { onOpen: open, onLanguage: changeLanguage, onLeave: leave });
  const bar = tabs(threads, page, open);
  const offline = h('p', { class: 'offline', role: 'status' });
  const main = h('main', { class: 'panes', tabindex: '-1', ...(isTouched() ? HOME : {}) });
  const element = h('div', { class: 'chat' }, side.element, bar.element, main, offline);
  const stopKeys = listenToKeys(() => showShortcuts(page.words));

  function tellTrouble(error: unknown) {
    isTroubled = true;
    if (error instanceof RequestError && error.code === 'unauthenticated') return tellSignedOut();
    offline.textContent = troubleInWords(error, page.words, page.words.failed);
    if (error instanceof RequestError && error.isAway) again ??= setTimeout(() => void refreshAll(), AGAIN_MS);
  }

  /** What is typed stays here; with a new link in another tab one can go on. */
  function tellSignedOut() {
    stopLive();
    offline.replaceChildren(troubleLine(page.words.signedOut, page.words, restart));
  }

  function open(thread: string) {
    if (thread !== direct) channel = thread;
    front = thread;
    show();
    void refresh(thread);
  }

  /** On a wide page both columns show; on a narrow one the front one. */
  const isVisible = (thread: string) => (panes.get(thread)?.element.offsetParent ?? null) !== null;

  function show() {
    const shown = [direct, channel].filter((t) => t !== undefined);
    main.replaceChildren(...shown.flatMap((t) => panes.get(t)?.element ?? []));
    for (const [id, { element }] of panes) element.classList.toggle('front', id === front);
    mark();
  }

  function mark() {
    const visible = [...panes.keys()].filter(isVisible);
    if (isLookedAt()) unread.seen(visible);
    side.show(visible, unread.counts);
    bar.show(front, unread.counts);
  }

  function count(thread: string) {
    return (news: number) => unread.add(thread, news);
  }

  async function refresh(thread: string, id?: string) {
    await panes.get(thread)?.refresh(id);
    mark();
  }

  /** Somebody may have asked the bot for another language: the page follows. */
  async function heard(thread: string, id: string) {
    await refresh(thread, id);
    if (thread !== direct) return;
    const { person } = await getMe().catch(() => page.me);
    if (person && person.language !== page.me.person.language) restart();
  }

  async function refreshAll() {
    clearTimeout(again);
    again = undefined;
    isTroubled = false;
    await Promise.all([...panes.keys()].map((thread) => refresh(thread)));
    if (isTroubled) return;
    offline.textContent = '';
    page.outbox.tryNow();
  }

  /** The stream ends when the connection is gone, and when one is signed out. */
  async function lost() {
    offline.textContent = page.words.offline;
    const me = await getMe();
    if (!me.person) tellSignedOut();
    else if (me.person.id !== page.me.person.id) restart();
  }

  async function afterDemo() {
    page.clock.set((await getMe()).now);
    tools?.showTime();
    await refreshAll();
  }

  async function changeLanguage(said: string) {
    if (direct === undefined) return;
    await panes.get(direct)?.say(said);
    restart();
  }

  const stopLive = followLive({
    onReady: () => void refreshAll(),
    onMessage: ({ thread, id }) => void (panes.has(thread) ? heard(thread, id) : restart()),
    onLost: () => void lost().catch(tellTrouble),
  });
  const looks = new AbortController();
  for (const name of ['resize', 'focus', 'visibilitychange'])
    addEventListener(name, mark, { signal: looks.signal, capture: true });
  queueMicrotask(show);
  return {
    element,
    stop: () => {
      stopLive();
      tools?.stop();
      stopKeys();
      clearTimeout(again);
      looks.abort();
      unread.seen([...panes.keys()]);
    },
  };
}
