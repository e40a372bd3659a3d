import type { Board } from '../../../src/ports/board';
import type { Block } from '../../../src/ports/prompt';
import type { Beginner, Candidate, ErrorBody, EventBody, LinkRequest, Me, ShownMessage, Thread } from '../wire';

/** A request that did not work. `code` is the server's; without an answer of its own `offline` or `unavailable`. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
    /** What the server says, where that is in the reader's language. */
    readonly said?: string,
    /** Who can help, by name. */
    readonly ask: readonly string[] = [],
  ) {
    super(`request: ${code}`, options);
    this.name = 'RequestError';
  }
  /** The server, or what it needs, is away just now: the same request will work later. */
  get isAway(): boolean {
    return AGAIN.includes(this.code);
  }
  /** There is more in it than may be sent at once: the same request will never work. */
  get isTooMuch(): boolean {
    return this.code === 'too-much' || this.code === 'too-large';
  }
}

/** The server is away or has too much to do just now; the request itself is right. */
const AGAIN: readonly string[] = ['offline', 'unavailable', 'busy', 'too-slow', 'crowded'];

export const getMe = () => get<Me>('me');
export const getPeople = async () => (await get<{ people: Candidate[] }>('people')).people;
export const getThreads = async () => (await get<{ threads: Thread[] }>('threads')).threads;
/** A page to project, in the order that was chosen. */
export const getBoard = (board: string, review: string, order?: string) =>
  get<Board>(
    `boards/${encodeURIComponent(board)}/${encodeURIComponent(review)}${order === undefined ? '' : `?${new URLSearchParams({ order })}`}`,
  );
export const be = (person: string) => post('be', { person });
export const signIn = (token: string) => post('signin', { token });
/** Hands over a file, as it is. */
export const handOver = (file: File) =>
  request(`files?${new URLSearchParams({ id: newEventId(), name: file.name.slice(-200) || 'file' })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
/** So long may a file take to be sent; the server gives it no longer. */
const FILE_MS = 300_000;

/** Hands over a file about a review; says meanwhile how much of it has gone, between 0 and 1. Answers what it is called. */
export function sendDocument(
  { to, review, about }: Pick<Extract<Block, { kind: 'upload' }>, 'to' | 'review' | 'about'>,
  file: File,
  onSent: (share: number) => void,
): Promise<{ name: string }> {
  const query = new URLSearchParams({ id: newEventId(), name: file.name.slice(-300) || 'file', about });
  const sending = new XMLHttpRequest();
  sending.open('POST', `/api/web/documents/${encodeURIComponent(to)}/${encodeURIComponent(review)}?${query}`);
  sending.setRequestHeader('Content-Type', 'application/octet-stream');
  sending.timeout = FILE_MS;
  sending.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
  return new Promise((resolve, reject) => {
    const away = () => reject(new RequestError('offline'));
    for (const event of ['error', 'abort', 'timeout']) sending.addEventListener(event, away);
    sending.addEventListener('load', () => {
      const body = parsed(sending.responseText);
      if (sending.status === 200 && body !== undefined) resolve(body as { name: string });
      else reject(refusalOf(sending.status, body));
    });
    sending.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const beginHere = (token: string, who: Beginner) => post('setup', { token, ...who });
/** Asks for a link to be sent, by one's address or with a link that works no more. */
export const askForLink = (request: LinkRequest) => post('link', request);
export const signOut = () => post('signout', {});
export const moveClock = (step: string) => post('clock', { step });
export const letOthersAnswer = () => post<{ count: number }>('others', {});

/** Messages of a conversation, oldest first. `earlier`: there may be some before them. */
export interface MessagesBody {
  earlier: boolean;
  messages: ShownMessage[];
}

/** The newest messages of a conversation before a moment, as many as are sent at once; or those with these ids. */
export async function getMessages(
  thread: string,
  limit: number,
  { before, ids = [] }: { before?: string; ids?: readonly string[] } = {},
): Promise<MessagesBody> {
  const query = new URLSearchParams({ thread, limit: String(limit), ...(before ? { before } : {}) });
  for (const id of ids) query.append('id', id);
  return get<MessagesBody>(`messages?${query}`);
}

/** Sends what this person did, and nobody else; the event's id makes a repeat harmless. */
export const sendEvent = (event: EventBody, as: string) =>
  post('events', { ...event, as }, AbortSignal.timeout(PATIENCE_MS));

/** A random UUID, also where the page is not served securely and `crypto.randomUUID` is missing. */
export function newEventId(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  const marked = bytes.map((b, i) => (i === 6 ? (b & 15) | 64 : i === 8 ? (b & 63) | 128 : b));
  const hex = marked.map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** After this time without an answer there will be none: a machine that slept, a network that changed. */
const PATIENCE_MS = 60_000;
/** What stands before the server says that it is away. */
const AWAY: readonly number[] = [502, 503, 504];

const get = <T>(path: string) => request<T>(path, { method: 'GET', signal: AbortSignal.timeout(PATIENCE_MS) });
const post = <T = unknown>(path: string, body: unknown, signal?: AbortSignal) =>
  request<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });

async function request<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/web/${path}`, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    throw new RequestError('offline', { cause });
  }
  const body: unknown = await response.json().catch(() => undefined);
  // A page that does not come from the server is no answer of it.
  if (response.ok && body !== undefined) return body as T;
  throw refusalOf(response.status, body);
}

function refusalOf(status: number, body: unknown): RequestError {
  const isOk = status >= 200 && status < 300;
  const code = errorIn(body, 'code') ?? (isOk || AWAY.includes(status) ? 'unavailable' : 'fault');
  const said = code === 'too-much' ? errorIn(body, 'message') : undefined;
  return new RequestError(code, {}, said, namesIn(valueIn(body, 'ask')));
}

function errorIn(body: unknown, key: 'code' | 'message'): string | undefined {
  const value = valueIn(body, key);
  return value === undefined ? undefined : String(value);
}

function valueIn(body: unknown, key: keyof ErrorBody['error']): unknown {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
