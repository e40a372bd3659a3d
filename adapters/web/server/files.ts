import { Router } from 'express';
import { WebRefusal } from '../refusal';
import { boardQuery, pictureQuery, read } from './bodies';
import { requirePerson, type WebContext } from './context';
import { personLanes } from './person-lanes';

/** Pictures in cards, pages to project, and exports. */
export function fileRoutes(context: WebContext): Router {
  const { host } = context;
  const router = Router();
  const inLane = personLanes();

  router.get('/picture/:id', async (req, res) => {
    const person = await requirePerson(req, context);
    const look = read(pictureQuery, req.query);
    await inLane(person.id, async () => {
      if (res.closed) return;
      const picture = await host.picture(person, req.params.id, look);
      if (!picture) throw new WebRefusal('not-found', 'There is no such picture.');
      res.set('Cache-Control', 'private, no-cache').type(picture.type).send(asBuffer(picture.bytes));
    });
  });

  router.get('/boards/:board/:review', async (req, res) => {
    const person = await requirePerson(req, context);
    const { order } = read(boardQuery, req.query);
    await inLane(person.id, async () => {
      if (res.closed) return;
      const board = await host.board(person, req.params.board, req.params.review, order);
      if (!board) throw new WebRefusal('not-found', 'There is nothing at this address.');
      res.json(board);
    });
  });

  router.get('/download/*path', async (req, res) => {
    const person = await requirePerson(req, context);
    const path = [req.params.path].flat();
    await inLane(person.id, async () => {
      if (res.closed) return;
      const file = path.some(isStep) ? undefined : await host.download(person, path.join('/'));
      if (!file) throw new WebRefusal('not-found', 'There is no such file.');
      res.set('Cache-Control', 'private, no-store').attachment(file.name).type(file.type).send(asBuffer(file.bytes));
    });
  });

  return router;
}

/** The same bytes, not copied. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A part of a path that leads elsewhere rather than on. */
function isStep(part: string): boolean {
  return part === '' || part === '.' || part === '..' || /[/\\\0]/.test(part);
}
