import { Router } from 'express';
import { WebRefusal } from '../refusal';
import { requirePerson, type WebContext } from './context';

/** Pictures in cards, and exports. */
export function fileRoutes(context: WebContext): Router {
  const { host } = context;
  const router = Router();

  router.get('/picture/:id', async (req, res) => {
    const person = await requirePerson(req, context);
    const picture = await host.picture(person.id, req.params.id);
    if (!picture) throw new WebRefusal('not-found', 'There is no such picture.');
    res.set('Cache-Control', 'private, no-cache').type(picture.type).send(Buffer.from(picture.bytes));
  });

  router.get('/download/*path', async (req, res) => {
    const person = await requirePerson(req, context);
    const file = await host.download(person.id, [req.params.path].flat().join('/'));
    if (!file) throw new WebRefusal('not-found', 'There is no such file.');
    res.set('Cache-Control', 'private, no-store').attachment(file.name).type(file.type).send(Buffer.from(file.bytes));
  });

  return router;
}
