import { type Request, type Response, Router } from 'express';
import type { WebHost } from '../web-host';
import { currentPerson, requirePerson, type WebContext } from './context';

const HEARTBEAT_MS = 20_000;
/** At most so often are a reader's threads asked for anew when something happens in one they are not known to have. */
const RECHECK_MS = 5_000;

/** Live updates as server-sent events: which message is new or redrawn, never what it says. */
export function streamRoutes(context: WebContext): { router: Router; close: () => void } {
  const open = new Set<Response>();
  const router = Router();

  router.get('/stream', async (req, res) => {
    const person = await requirePerson(req, context);
    const mayOpen = await watchThreads(context.host, person.id);
    res.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    });
    // The page fetches everything anew whenever it (re)connects, so that nothing needs replaying here.
    res.write('retry: 2000\n\nevent: ready\ndata: {}\n\n');
    const heartbeat = setInterval(() => void beat(req, res, context), context.config.heartbeatMs ?? HEARTBEAT_MS);
    const stop = context.host.onMessage((message) => {
      mayOpen(message.thread).then(
        (may) => may && write(res, `event: message\ndata: ${JSON.stringify(message)}\n\n`),
        (err: unknown) => context.log.error({ err }, 'threads of a stream could not be read'),
      );
    });
    open.add(res);
    res.once('close', () => {
      clearInterval(heartbeat);
      stop();
      open.delete(res);
    });
  });

  return { router, close: () => open.forEach((res) => void res.end()) };
}

/** Shows that the stream is alive, as long as its reader is signed in: who was signed out hears no more. */
async function beat(req: Request, res: Response, context: WebContext): Promise<void> {
  try {
    if (await currentPerson(req, context)) write(res, ': alive\n\n');
    else res.end();
  } catch (err) {
    // While the store is away there is no news either; the next beat asks again.
    context.log.warn({ err }, 'whether the reader of a stream is still signed in could not be looked up');
    write(res, ': alive\n\n');
  }
}

/** What was asked of the store meanwhile may come back to a stream that has ended. */
function write(res: Response, text: string): void {
  if (!res.writableEnded) res.write(text);
}

async function watchThreads(host: WebHost, person: string): Promise<(thread: string) => Promise<boolean>> {
  const read = async () => new Set((await host.threads(person)).map((t) => t.id));
  let known = await read();
  let isFresh = false;
  return async (thread) => {
    if (known.has(thread)) return true;
    if (isFresh) return false;
    isFresh = true;
    setTimeout(() => {
      isFresh = false;
    }, RECHECK_MS).unref();
    known = await read();
    return known.has(thread);
  };
}
