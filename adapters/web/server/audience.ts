import type { Request, Response } from 'express';
import type { Person } from '../../../src/method/person';
import type { WebHost } from '../web-host';
import { currentPerson, secretOf, type WebContext } from './context';

/** The streams that one person has open: tabs and devices. */
export interface Audience {
  add(req: Request, res: Response): void;
  close(): void;
}

const HEARTBEAT_MS = 20_000;
/** At most so often are a reader's threads asked for anew when something happens in one they are not known to have. */
const RECHECK_MS = 5_000;
/** The oldest stream gives way to one more: it may be a device that is asleep. */
const MOST_STREAMS = 12;
/** In bytes: who does not read what they are told is told nothing more. */
const MOST_UNREAD = 65_536;

/**
 * Tells one person's streams what is new: what they may open is looked up once for all of them, and so is, at every beat, who
 * of them is still signed in. `onEmpty` is called when the last one has gone. Errors: `StoreError`.
 */
export async function openAudience(person: string, context: WebContext, onEmpty: () => void): Promise<Audience> {
  const { host, config, log } = context;
  const mayOpen = await watchThreads(host, person);
  const open = new Map<Response, Request>();
  const tell = (text: string) => {
    for (const res of open.keys()) write(res, text);
  };
  const stop = host.onMessage((message) => {
    mayOpen(message.thread).then(
      (may) => may && tell(told(host, message)),
      (err: unknown) => log.error({ err }, 'threads of a stream could not be read'),
    );
  });
  const heartbeat = setInterval(() => void beat(open, context), config.heartbeatMs ?? HEARTBEAT_MS);

  return {
    add: (req, res) => {
      const gone = () => {
        open.delete(res);
        if (open.size > 0) return;
        clearInterval(heartbeat);
        stop();
        onEmpty();
      };
      if (res.closed) return gone();
      open.set(res, req);
      res.once('close', gone);
      const [oldest] = open.keys();
      if (open.size <= MOST_STREAMS || !oldest) return;
      // At once, not when it has closed: others may come before that, and nothing is written to it any more.
      open.delete(oldest);
      oldest.end('event: elsewhere\ndata: {}\n\n');
    },
    close: () => {
      for (const res of open.keys()) res.end();
    },
  };
}

/** Shows that streams are alive, as long as their reader is signed in: who was signed out hears no more. */
async function beat(open: ReadonlyMap<Response, Request>, context: WebContext): Promise<void> {
  const asked = new Map<string | undefined, Promise<boolean>>();
  const isHere = (req: Request): Promise<boolean> => {
    const session = secretOf(req, context.config);
    const answer = asked.get(session) ?? isSignedIn(req, context);
    asked.set(session, answer);
    return answer;
  };
  await Promise.all([...open].map(async ([res, req]) => ((await isHere(req)) ? write(res, ': alive\n\n') : res.end())));
}

/** While the store is away there is no news either; the next beat asks again. */
async function isSignedIn(req: Request, context: WebContext): Promise<boolean> {
  try {
    return (await currentPerson(req, context)) !== undefined;
  } catch (err) {
    context.log.warn({ err }, 'whether the reader of a stream is still signed in could not be looked up');
    return true;
  }
}

/** What was asked of the store meanwhile may come back to a stream that has ended. */
function write(res: Response, text: string): void {
  if (res.writableEnded) return;
  if (res.writableLength > MOST_UNREAD) res.destroy();
  else res.write(text);
}

/** Nothing of what a message or a board says. */
function told(host: WebHost, message: { thread: string; id: string }): string {
  const review = host.boardOf(message.thread);
  return review === undefined
    ? `event: message\ndata: ${JSON.stringify(message)}\n\n`
    : `event: board\ndata: ${JSON.stringify({ review })}\n\n`;
}

async function threadsOf(host: WebHost, reader: Person): Promise<string[]> {
  const [threads, boards] = await Promise.all([host.threads(reader), host.boardThreads(reader)]);
  return [...threads.map(({ id }) => id), ...boards];
}

async function watchThreads(host: WebHost, person: string): Promise<(thread: string) => Promise<boolean>> {
  const read = async () => {
    const reader = await host.person(person);
    return new Set(reader?.active ? await threadsOf(host, reader) : []);
  };
  let known = await read();
  let isFresh = false;
  return async (thread) => {
    if (known.has(thread)) return true;
    if (isFresh || !host.isShared(thread)) return false;
    isFresh = true;
    setTimeout(() => {
      isFresh = false;
    }, RECHECK_MS).unref();
    known = await read();
    return known.has(thread);
  };
}
