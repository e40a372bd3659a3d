import { Router } from 'express';
import type { EventKind, InboundEvent } from '../../../src/ports/event';
import { WebRefusal } from '../refusal';
import type { ShownMessage } from '../web-host';
import { clockBody, eventBody, membersBody, messagesQuery, read } from './bodies';
import { requireLocal, requirePerson, type WebContext } from './context';
import { personLanes } from './person-lanes';

/** The platform's name in accounts, channels and events. */
const WEB_PLATFORM = 'web';

/** So much of a conversation is sent at once, in characters, and one message more. */
const MOST_AT_ONCE = 2_000_000;

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
      if (ids) return void res.json({ earlier: false, messages: await host.messagesById(person, thread, ids) });
      const found = await host.messages(person, thread, before, limit);
      const newest = newestOf(found);
      const earlier = found.length === limit || newest.length < found.length;
      res.type('json').send(`{"earlier":${earlier},"messages":[${newest.join(',')}]}`);
    });
  });

  router.post('/events', async (req, res) => {
    const person = await requirePerson(req, context);
    const { id, thread, message, as, what } = await membersBody(eventBody, req, person.id, context);
    if (as !== undefined && as !== person.id)
      throw new WebRefusal('somebody-else', 'Somebody else is signed in here now. Nothing was sent.');
    const kind = await host.opens(person, thread);
    if (!kind) throw new WebRefusal('forbidden', 'You cannot write here.');
    const isInChannel = kind === 'channel' && what.kind === 'text';
    if (isInChannel && message === undefined)
      throw new WebRefusal('forbidden', 'Please write in your own conversation; this one is read by the whole team.');
    const event: InboundEvent = {
      id: `${WEB_PLATFORM}-${person.id}-${id}`,
      platform: WEB_PLATFORM,
      person: person.id,
      at: host.now(),
      ...(message === undefined ? {} : { message }),
      what: withoutUndefined(what),
    };
    if (isInChannel && message !== undefined) await host.reply(person, thread, message, event);
    else await host.receive(person, event);
    res.json({ ok: true });
  });

  return router;
}

/** The last of these as JSON, as many as are sent at once; what was said in the same moment stays together. */
function newestOf(messages: readonly ShownMessage[]): string[] {
  const newest: string[] = [];
  let size = 0;
  let moment = '';
  for (const message of [...messages].reverse()) {
    if (size > MOST_AT_ONCE && message.at !== moment) break;
    const text = JSON.stringify(message);
    newest.push(text);
    size += text.length;
    moment = message.at;
  }
  return newest.reverse();
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
