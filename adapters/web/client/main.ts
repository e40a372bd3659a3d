import type { Language } from '../../../src/method/language';
import type { Me } from '../wire';
import { getMe, RequestError, signOut } from './api';
import { beginningScreen, begunAlready, whereToBegin } from './beginning-screen';
import { prepareCards } from './card';
import { chat } from './chat';
import { runningClock } from './clock';
import { button, h } from './dom';
import { dropDrafts, openDrafts } from './drafts';
import { focusHome, keepFocus } from './lasting-focus';
import { listenToOtherTabs, tellOtherTabs } from './other-tabs';
import { type Outbox, outbox } from './outbox';
import type { Page } from './page';
import { watchFocus } from './readers-focus';
import { entryScreen, linkScreen } from './sign-in-screen';
import { nothingHere, picker, screen } from './start-screen';
import { timesFor } from './times';
import { browserLanguage, PAGE_WORDS, type PageWords } from './words';

const root = document.querySelector('#app');
/** How long to wait for a server or a store that is away, in milliseconds. */
const AGAIN_MS = 3_000;
const away = h('p', { role: 'status' });
let stopChat: (() => void) | undefined;
/** Who this tab was for last, and what they did. */
let sending: { person: string; name: string; outbox: Outbox } | undefined;

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
  const beginning = /^\/setup\/([^/]+)$/.exec(location.pathname)?.[1];
  if (beginning !== undefined)
    return put(
      me.toBegin
        ? beginningScreen(words, decodeURIComponent(beginning), () => location.replace('/'))
        : begunAlready(words),
    );
  if (token !== undefined)
    return put(linkScreen(words, me.signIn, decodeURIComponent(token), () => location.replace('/')));
  if (location.pathname !== '/') return put(nothingHere(words));
  if (!person) return put(await entrance(me));
  const before = sending?.name;
  const isSomebodyElse = before !== undefined && sending?.person !== person.id;
  openDrafts(person.id);
  const page: Page = {
    me: { ...me, person },
    words,
    times: timesFor(language, person.timeZone, words),
    outbox: outboxOf(person),
    clock: runningClock(me.now),
  };
  const { element, stop } = await chat(page, () => leave(me), restart);
  put(element);
  stopChat = stop;
  tellOtherTabs(person.id);
  if (isSomebodyElse) element.prepend(notice(words.somebodyElse(person.name, before), words));
}

/** Something that has to be read, until it is put away. */
function notice(text: string, words: PageWords): HTMLElement {
  const element = h(
    'div',
    { class: 'notice', role: 'alert' },
    h('p', {}, text),
    button(words.understood, 'link', () => element.remove()),
  );
  return element;
}

/** The page speaks this language from now on. */
function wordsIn(language: Language): PageWords {
  document.documentElement.lang = language;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${language}.webmanifest`);
  return PAGE_WORDS[language];
}

/** Where one gets in. */
async function entrance({
  local,
  toOpen,
  toBegin,
  signIn,
}: Pick<Me, 'local' | 'toOpen' | 'toBegin' | 'signIn'>): Promise<HTMLElement> {
  const words = wordsIn(browserLanguage());
  if (toBegin) return whereToBegin(words);
  if (toOpen) return screen(words, words.toOpen.title, h('p', {}, words.toOpen.text));
  return local ? picker(words, start) : entryScreen(words, signIn);
}

/** What is on its way stays so when the chat is drawn anew; somebody else has their own. */
function outboxOf({ id, name }: NonNullable<Me['person']>): Outbox {
  if (sending?.person !== id) {
    sending?.outbox.stop();
    sending = { person: id, name, outbox: outbox(id, restart) };
  }
  return sending.outbox;
}

/** Somebody else takes the seat: what the one before typed and did not send goes. */
function leave(me: Me): void {
  sending?.outbox.stop();
  sending = undefined;
  dropDrafts();
  reach(async () => {
    if (!me.local) {
      await signOut();
      tellOtherTabs(undefined);
    }
    put(await entrance(me));
  });
}

const restart = () => reach(start);

/** Another tab signed somebody in, or out: this one is theirs too. */
function heardFromOtherTab(person: string | undefined): void {
  if (sending === undefined || sending.person === person) return;
  sending.outbox.stop();
  restart();
}

/** Somebody looks again: meanwhile a link may have signed in somebody else. */
async function lookAgain(): Promise<void> {
  if (document.visibilityState !== 'visible' || sending === undefined) return;
  const { person } = await getMe().catch(() => ({ person: undefined }));
  if (person) heardFromOtherTab(person.id);
}

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
watchFocus();
keepFocus();
listenToOtherTabs(heardFromOtherTab);
document.addEventListener('visibilitychange', () => void lookAgain());
// Where there is none, or the page is not served securely, it works without.
navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
restart();
