import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { BodyError } from '../../http/body-error';
import { incoming } from '../../http/incoming';
import { giveLonger } from '../../http/server';
import { WebRefusal } from '../refusal';
import { documentQuery, read } from './bodies';
import { requirePerson, type WebContext } from './context';

/** So much may come, in bytes, before the host has said that it is too much. */
const MOST = 32 * 2 ** 20;

/** It runs nowhere, and is shown by nobody but whoever saved it. */
const HARMLESS = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
};

/** Files about a review that are kept as they are: handed over, and asked for. */
export function documentRoutes(context: WebContext): Router {
  const { host } = context;
  const router = Router();

  router.post('/documents/:to/:review', async (req, res) => {
    const person = await requirePerson(req, context);
    const query = read(documentQuery, req.query);
    const { to, review } = req.params;
    giveLonger(req);
    const said = Number(req.headers['content-length']);
    const size = Number.isSafeInteger(said) ? said : undefined;
    // What is not read to its end is no use to anybody: the answer goes out first, then the connection ends.
    res.once('finish', () => {
      if (!req.complete) req.socket.end();
    });
    try {
      const { name } = await host.takeDocument(person, {
        ...{ ...query, to, review, size },
        content: incoming(req, MOST),
      });
      res.json({ name });
    } catch (error) {
      if (!req.complete) res.set('Connection', 'close');
      throw error instanceof BodyError && error.code === 'too-slow'
        ? new WebRefusal('too-slow', 'Nothing came for half a minute. Nothing was kept; please choose the file again.')
        : error;
    }
  });

  router.get('/download/files/*path', async (req, res) => {
    const person = await requirePerson(req, context);
    const path = [req.params.path].flat();
    const file = await host.document(person, `files/${path.join('/')}`);
    if (!file) throw new WebRefusal('not-found', 'There is no such file.');
    res.attachment(file.name).set({ ...HARMLESS, 'Content-Type': file.type, 'Content-Length': String(file.size) });
    res.flushHeaders();
    // Of a file that is damaged the end does not come, so that nobody takes it for whole.
    await pipeline(Readable.from(file.content, { objectMode: false }), res).catch((error: unknown) => {
      if (!res.destroyed) res.destroy();
      context.log.warn({ err: error }, 'a kept file did not go out whole');
    });
  });

  return router;
}
