import type { Candidate, EventBody, Me, ShownMessage, Thread } from '../wire';

/** A request that did not work. `code` is the server's, or `offline` when there was no answer. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`request: ${code}`, options);
    this.name = 'RequestError';
  }
  /** Whether the same request can work later. */
  get passes(): boolean {
    return this.code === 'offline' || this.code === 'unavailable' || this.code === 'fault';
  }
}

export const getMe = () => get<Me>('me');
export const getPeople = async () => (await get<{ people: Candidate[] }>('people')).people;
export const getThreads = async () => (await get<{ threads: Thread[] }>('threads')).threads;
export const be = (person: string) => post('be', { person });
export const signIn = (token: string) => post('signin', { token });
export const signOut = () => post('signout', {});
export const moveClock = (step: string) => post('clock', { step });
export const letOthersAnswer = () => post<{ count: number }>('others', {});

/** The newest messages of a conversation before a moment, oldest first. */
export async function getMessages(thread: string, limit: number, before?: string): Promise<ShownMessage[]> {
  const query = new URLSearchParams({ thread, limit: String(limit), ...(before ? { before } : {}) });
  return (await get<{ messages: ShownMessage[] }>(`messages?${query}`)).messages;
}

/** Waits between attempts, in milliseconds. The event's id makes a repeat harmless. */
const PAUSES = [700, 2_500];

/** Sends what the person did; tries again by itself where that can help. */
export async function sendEvent(event: EventBody): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await post('events', event);
      return;
    } catch (error) {
      if (!(error instanceof RequestError) || !error.passes) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await post('events', event);
}

/** A random UUID, also where the page is not served securely and `crypto.randomUUID` is missing. */
export function newEventId(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  const marked = bytes.map((b, i) => (i === 6 ? (b & 15) | 64 : i === 8 ? (b & 63) | 128 : b));
  const hex = marked.map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const get = <T>(path: string) => request<T>(path, { method: 'GET' });
const post = <T = unknown>(path: string, body: unknown) =>
  request<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function request<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/web/${path}`, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    throw new RequestError('offline', { cause });
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  throw new RequestError(codeOf(body) ?? 'fault');
}

function codeOf(body: unknown): string | undefined {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
