import { Router } from 'express';
import type { EventKind } from '../../../src/ports/event';
import { WebRefusal } from '../refusal';
import { clockBody, eventBody, membersBody, messagesQuery, read } from './bodies';
import { requireLocal, requirePerson, type WebContext } from './context';
import { personLanes } from './person-lanes';

/** The platform's name in accounts, channels and events. */
const WEB_PLATFORM = 'web';

/** Threads, their messages, and what people do in them. */
export function conversationRoutes(context: WebContext): Router {
  const { host } = context;
  const router = Router();
  const inLane = personLanes(1);

  router.get('/threads', async (req, res) => {
    const person = await requirePerson(req, context);
    res.json({ threads: await host.threads(person) });
  });

  router.get('/messages', async (req, res) => {
    const person = await requirePerson(req, context);
    const { thread, before, limit, id: ids } = read(messagesQuery, req.query);
    await inLane(person.id, async () => {
      if (res.closed) return;
      const messages = ids
        ? await host.messagesById(person, thread, ids)
        : await host.messages(person, thread, before, limit);
      res.json({ messages });
    });
  });

  router.post('/events', async (req, res) => {
    const person = await requirePerson(req, context);
    const { id, thread, message, what } = await membersBody(eventBody, req, person.id, context);
    const kind = await host.opens(person, thread);
    if (!kind) throw new WebRefusal('forbidden', 'You cannot write here.');
    if (kind === 'channel' && what.kind === 'text')
      throw new WebRefusal('forbidden', 'Please write in your own conversation; this one is read by the whole team.');
    await host.receive(person, {
      id: `${WEB_PLATFORM}-${person.id}-${id}`,
      platform: WEB_PLATFORM,
      person: person.id,
      at: host.now(),
      ...(message === undefined ? {} : { message }),
      what: withoutUndefined(what),
    });
    res.json({ ok: true });
  });

  return router;
}

/** The movable clock and the others' answers: for a demonstration on one's own machine. */
export function demonstrationRoutes(context: WebContext): Router {
  const router = Router();
  const demo = () => {
    const { demo } = context.host;
    if (!demo) throw new WebRefusal('forbidden', 'There is no demonstration here.');
    return demo;
  };

  router.post('/clock', async (req, res) => {
    await requireLocal(req, context);
    const person = await requirePerson(req, context);
    const { step } = await membersBody(clockBody, req, person.id, context);
    res.json(await demo().move(step));
  });

  router.post('/others', async (req, res) => {
    await requireLocal(req, context);
    const person = await requirePerson(req, context);
    res.json(await demo().letOthersAnswer(person.id));
  });

  return router;
}

function withoutUndefined(what: EventKind): EventKind {
  if (what.kind !== 'press' || what.address !== undefined) return what;
  const { address: _, ...rest } = what;
  return rest;
}
