import { Router } from 'express';
import { callerOf } from '../../http/caller';
import { WebRefusal } from '../refusal';
import type { WebContext } from './context';

/** Calendars that are subscribed to: whoever asks knows the address, and nothing else is asked of them. */
export function calendarRoutes({ host }: WebContext): Router {
  const router = Router();
  router.get('/calendar/:file', async (req, res) => {
    const [, secret = ''] = /^([\w-]{43})\.ics$/.exec(req.params.file) ?? [];
    const found = secret === '' ? undefined : await host.calendar(secret, callerOf(req));
    if (found === 'busy')
      throw new WebRefusal('busy', 'That was asked for often from here. Please wait a quarter of an hour.');
    if (!found) throw new WebRefusal('not-found', 'There is no calendar at this address, or it was taken back.');
    res.set('Cache-Control', 'no-store').type(found.type).send(Buffer.from(found.bytes));
  });
  return router;
}
