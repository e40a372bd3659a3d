import type { Language } from '../../../src/method/language';
import type { Me } from '../wire';
import { getMe, RequestError, signOut } from './api';
import { prepareCards } from './card';
import { chat } from './chat';
import { button, h } from './dom';
import { dropDrafts } from './drafts';
import { focusHome, keepFocus } from './lasting-focus';
import { type Outbox, outbox } from './outbox';
import type { Page } from './page';
import { nothingHere, picker, screen, signInScreen } from './start-screen';
import { timesFor } from './times';
import { browserLanguage, PAGE_WORDS, type PageWords } from './words';

const root = document.querySelector('#app');
/** How long to wait for a server or a store that is away, in milliseconds. */
const AGAIN_MS = 3_000;
const away = h('p', { role: 'status' });
let stopChat: (() => void) | undefined;
let sending: { person: string; outbox: Outbox } | undefined;

function put(element: HTMLElement): void {
  stopChat?.();
  stopChat = undefined;
  root?.replaceChildren(element);
  queueMicrotask(focusHome);
}

/** Shows what there is for whoever looks: the chat, the picker, or how to sign in. */
async function start(): Promise<void> {
  const me = await getMe();
  const { person } = me;
  const language = person?.language ?? browserLanguage();
  const words = wordsIn(language);
  const token = /^\/signin\/([^/]+)$/.exec(location.pathname)?.[1];
  if (token !== undefined) return put(signInScreen(words, decodeURIComponent(token), () => location.replace('/')));
  if (location.pathname !== '/') return put(nothingHere(words));
  if (!person) return put(await entrance(me));
  const page: Page = {
    me: { ...me, person },
    words,
    times: timesFor(language, person.timeZone, words),
    outbox: outboxOf(person.id),
    now: () => page.me.now,
  };
  const { element, stop } = await chat(page, () => leave(me), restart);
  put(element);
  stopChat = stop;
}

/** The page speaks this language from now on. */
function wordsIn(language: Language): PageWords {
  document.documentElement.lang = language;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${language}.webmanifest`);
  return PAGE_WORDS[language];
}

/** Where one gets in. */
async function entrance({ local, toOpen = false }: Pick<Me, 'local' | 'toOpen'>): Promise<HTMLElement> {
  const words = wordsIn(browserLanguage());
  if (toOpen) return screen(words, words.toOpen.title, h('p', {}, words.toOpen.text));
  return local ? picker(words, start) : signInScreen(words, undefined, () => undefined);
}

/** What is on its way stays so when the chat is drawn anew; somebody else has their own. */
function outboxOf(person: string): Outbox {
  if (sending?.person !== person) {
    sending?.outbox.stop();
    sending = { person, outbox: outbox(person) };
  }
  return sending.outbox;
}

/** Somebody else takes the seat: what the one before typed and did not send goes. */
function leave(me: Me): void {
  sending?.outbox.stop();
  sending = undefined;
  dropDrafts();
  reach(async () => {
    if (!me.local) await signOut();
    put(await entrance(me));
  });
}

const restart = () => reach(start);

/** Does what needs the server. While that or its store is away, the page says so, and goes on by itself. */
function reach(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const words = wordsIn(browserLanguage());
    if (error instanceof RequestError && error.isAway) {
      tellAway(words, error.code === 'offline' ? words.offline : words.away);
      setTimeout(() => reach(work), AGAIN_MS);
    } else {
      const again = button(words.retry, 'primary', () => reach(work));
      put(screen(words, words.loading, h('p', { role: 'alert' }, words.failed), again));
    }
  });
}

/** Drawn once: what is said again and again would be read out again and again. */
function tellAway(words: PageWords, text: string): void {
  if (away.textContent !== text) away.textContent = text;
  if (!away.isConnected) put(screen(words, words.loading, away));
}

prepareCards();
keepFocus();
restart();
