import { getMe, RequestError, signOut } from './api';
import { prepareCards } from './card';
import { chat } from './chat';
import { button, h } from './dom';
import { dropDrafts } from './drafts';
import type { Page } from './page';
import { picker, screen, signInScreen } from './start-screen';
import { timesFor } from './times';
import { browserLanguage, PAGE_WORDS } from './words';

const root = document.querySelector('#app');
let stopChat: (() => void) | undefined;

function put(element: HTMLElement): void {
  stopChat?.();
  stopChat = undefined;
  root?.replaceChildren(element);
}

/** Shows what there is for whoever looks: the chat, the picker, or how to sign in. */
async function start(): Promise<void> {
  const me = await getMe();
  const { person } = me;
  const language = person?.language ?? browserLanguage();
  const words = PAGE_WORDS[language];
  document.documentElement.lang = language;
  const token = /^\/signin\/([^/]+)$/.exec(location.pathname)?.[1];
  if (token !== undefined) return put(signInScreen(words, decodeURIComponent(token), () => location.replace('/')));
  if (!person) return put(me.local ? await picker(words, start) : signInScreen(words, undefined, () => undefined));
  const page: Page = {
    me: { ...me, person },
    words,
    times: timesFor(language, person.timeZone, words),
    now: () => page.me.now,
  };
  const { element, stop } = await chat(page, () => void leave(me.local), start);
  put(element);
  stopChat = stop;
}

/** Somebody else takes the seat: what the one before typed and did not send goes. */
async function leave(local: boolean): Promise<void> {
  dropDrafts();
  if (!local) await signOut();
  const words = PAGE_WORDS[browserLanguage()];
  document.documentElement.lang = browserLanguage();
  put(local ? await picker(words, start) : signInScreen(words, undefined, () => undefined));
}

function startOrExplain(): void {
  start().catch((error: unknown) => {
    const words = PAGE_WORDS[browserLanguage()];
    const text = error instanceof RequestError && error.code === 'offline' ? words.offline : words.failed;
    put(screen(words, words.loading, h('p', { role: 'alert' }, text), button(words.retry, 'primary', startOrExplain)));
  });
}

prepareCards();
startOrExplain();
