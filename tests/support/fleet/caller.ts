import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../seeded-random';

/** How often a request did not come through. */
export interface Setbacks {
  /** Refused with 503: *please try again*. */
  unavailable: number;
  /** The connection was refused or cut, or nothing came. */
  lost: number;
  /** What nobody should ever see: neither 200 nor 503. */
  faults: string[];
}

/** Somebody's browser, or a platform: it sends again what did not come through, to whichever instance there is. */
export interface Caller {
  readonly setbacks: Setbacks;
  get<R>(path: string): Promise<R>;
  post(path: string, body: unknown): Promise<void>;
  /** Resolves when nothing that was sent is under way any more. */
  quiet(): Promise<void>;
}

export interface CallerOptions {
  urls: () => string[];
  random: SeededRandom;
  /** Says who is calling. */
  cookie: string;
  /** To how many instances a post goes at once, as if delivered so often; the first success counts. 1 unless given. */
  copies?: () => number;
  /** Told of each instance that a post goes to. */
  posted?: (url: string) => void;
}

const HANGS_UP_MS = 20_000;
const PATIENCE_MS = 120_000;

/** Calls as somebody. What has not come through after two minutes fails with `GaveUp`. */
export function caller({ urls, random, cookie, copies = () => 1, posted = () => {} }: CallerOptions): Caller {
  const setbacks: Setbacks = { unavailable: 0, lost: 0, faults: [] };
  const underWay = new Set<Promise<unknown>>();

  const once = async (url: string, path: string, init: RequestInit): Promise<unknown> => {
    const headers = { Cookie: cookie, Origin: url, 'Content-Type': 'application/json' };
    let status: number;
    let body: string;
    try {
      const response = await fetch(`${url}${path}`, { ...init, headers, signal: AbortSignal.timeout(HANGS_UP_MS) });
      status = response.status;
      body = await response.text();
    } catch {
      // Whatever fetch throws: the other end is not there, or no more.
      setbacks.lost += 1;
      return undefined;
    }
    if (status === 200) return JSON.parse(body);
    if (status === 503) setbacks.unavailable += 1;
    else setbacks.faults.push(`${path}: ${status} ${body}`);
    return undefined;
  };

  /** The first of several that succeeds. */
  const anyOf = async (path: string, init: RequestInit, times: number): Promise<unknown> => {
    const running = urls();
    if (running.length === 0) return undefined;
    const chosen = random.between(0, running.length - 1);
    const places = Array.from({ length: times }, (_, n) => running[(chosen + n) % running.length] ?? '');
    if (init.method === 'POST') for (const url of places) posted(url);
    const answers = places.map((url) => once(url, path, init));
    for (const answer of answers) {
      underWay.add(answer);
      void answer.then(() => underWay.delete(answer));
    }
    const success = answers.map(async (answer) => (await answer) ?? Promise.reject(new NotThrough()));
    return Promise.any(success).catch(() => undefined);
  };

  const untilDone = async (path: string, init: RequestInit, times: number): Promise<unknown> => {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const done = await anyOf(path, init, times);
      if (done !== undefined) return done;
      if (performance.now() > deadline) throw new GaveUp(path, setbacks);
      await sleep(random.between(50, 250));
    }
  };
  return {
    setbacks,
    get: async <R>(path: string) => (await untilDone(path, {}, 1)) as R,
    post: async (path, body) => void (await untilDone(path, { method: 'POST', body: JSON.stringify(body) }, copies())),
    quiet: async () => void (await Promise.all(underWay)),
  };
}

class NotThrough extends Error {
  readonly code = 'not-through';
}

class GaveUp extends Error {
  readonly code = 'gave-up';
  constructor(path: string, { unavailable, lost, faults }: Setbacks) {
    super(`${path} never came through: ${unavailable} times 503, ${lost} times lost; ${faults.join('; ')}`);
    this.name = 'GaveUp';
  }
}
