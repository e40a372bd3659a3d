import { Router } from 'express';
import { BodyError } from '../../http/body-error';
import { readBody } from '../../http/read-body';
import { WebRefusal } from '../refusal';
import { fileQuery, read } from './bodies';
import { requirePerson, type WebContext } from './context';
import { personLanes } from './person-lanes';

/** A table or a programme’s file, in bytes. */
const MOST = 5 * 2 ** 20;

/** What somebody hands over as a file: its bytes as they are. Each is read before the same person’s next one. */
export function handingOverRoutes(context: WebContext): Router {
  const { host, bodies } = context;
  const router = Router();
  const inLane = personLanes(1);

  router.post('/files', async (req, res) => {
    const person = await requirePerson(req, context);
    if (!(await host.takesFiles(person)))
      throw new WebRefusal('forbidden', 'There is nothing to hand a file over for.');
    const { id, name } = read(fileQuery, req.query);
    const bytes = await readBody(req, { limit: MOST, room: bodies.files, sender: person.id }).catch(
      (error: unknown) => {
        if (!(error instanceof BodyError) || error.code !== 'too-large') throw error;
        throw new WebRefusal('too-large', 'A file may have 5 MB. Nothing was kept of this one.');
      },
    );
    await inLane(person.id, () => host.handOver(person, { id, name, bytes }));
    res.json({ ok: true });
  });

  return router;
}
