/**
 * The service worker: keeps the shell (the page itself, its script, styles and icon), so that it opens without connection.
 * It answers for nothing else: what people said never passes through it. Where there is a connection the page is the
 * server's, so that after an upgrade nobody sees an older one.
 */

/** Filled in when the page is built: the files of the shell, and a sum of them. */
declare const SHELL: { readonly sum: string; readonly files: readonly string[] };

/** What the browser calls a worker by; its own types cannot stand beside a page's. */
interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim(): Promise<void> };

const NAME = `shell-${SHELL.sum}`;
const PAGE = '/';
/** What stands before the server says that it is away. */
const AWAY: readonly number[] = [502, 503, 504];

addEventListener('install', (event) => (event as Lasting).waitUntil(install()));
addEventListener('activate', (event) => (event as Lasting).waitUntil(activate()));
addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (SHELL.files.includes(pathname) && pathname !== PAGE) (event as Fetching).respondWith(asset(request));
  else if (request.mode === 'navigate' && pathname === PAGE && search === '')
    (event as Fetching).respondWith(page(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(SHELL.files.map((path) => new Request(path, { cache: 'reload', credentials: 'omit' })));
  await skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name);
  await clients.claim();
}

/** The server's, or the kept one while it cannot be reached. */
async function page(request: Request): Promise<Response> {
  const kept = () => caches.match(PAGE);
  try {
    const answer = await fetch(request);
    return AWAY.includes(answer.status) ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const shell = await kept();
    if (shell) return shell;
    throw error;
  }
}

/** The same under the same name, always. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
