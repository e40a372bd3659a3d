import { type Response, Router } from 'express';
import { type Audience, openAudience } from './audience';
import { requirePerson, type WebContext } from './context';

/** Pages come back after a time of their own, in milliseconds: not all in the same moment after a restart. */
const RETRY_MS = 2_000;

/** Live updates as server-sent events: which message is new or redrawn, never what it says. */
export function streamRoutes(context: WebContext): { router: Router; close: () => void } {
  const audiences = new Map<string, Promise<Audience>>();
  const router = Router();

  const audienceOf = (person: string): Promise<Audience> => {
    const known = audiences.get(person);
    if (known) return known;
    const forget = () => {
      if (audiences.get(person) === opening) audiences.delete(person);
    };
    const opening = openAudience(person, context, forget);
    audiences.set(person, opening);
    opening.catch(forget);
    return opening;
  };

  router.get('/stream', async (req, res) => {
    const person = await requirePerson(req, context);
    const audience = await audienceOf(person.id);
    if (!res.closed) begin(res);
    audience.add(req, res);
  });

  const close = () => {
    for (const opening of audiences.values()) opening.then((audience) => audience.close()).catch(() => undefined);
  };
  return { router, close };
}

/** The page fetches everything anew whenever it (re)connects, so that nothing needs replaying here. */
function begin(res: Response): void {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    Connection: 'keep-alive',
    'X-Accel-Buffering': 'no',
  });
  res.write(`retry: ${RETRY_MS + Math.floor(Math.random() * RETRY_MS)}\n\nevent: ready\ndata: {}\n\n`);
}
