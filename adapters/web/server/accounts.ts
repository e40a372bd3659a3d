import { Router } from 'express';
import { affiliation } from '../../../src/method/person';
import { WebRefusal } from '../refusal';
import type { Me } from '../wire';
import { anybodysBody, beBody, beginBody, signInBody } from './bodies';
import { beginSession, currentPerson, endSession, nearness, requireLocal, type WebContext } from './context';

/** Who one is: `me`, and the ways to become somebody. */
export function accountRoutes(context: WebContext): Router {
  const { host } = context;
  const router = Router();
  let isBegun = false;

  /** Whether nobody is here yet; once somebody is, that is not asked any more. */
  const toBegin = async (): Promise<boolean> => {
    isBegun ||= !(await host.isEmpty());
    return !isBegun;
  };

  router.get('/me', async (req, res) => {
    const person = await currentPerson(req, context);
    const near = await nearness(req, context);
    const local = near === 'here';
    const me: Me = { now: host.now(), local, demo: local, ...(near === 'to-open' ? { toOpen: true } : {}) };
    if (person)
      me.person = {
        id: person.id,
        name: person.name,
        affiliation: affiliation(person),
        language: person.language,
        timeZone: person.timeZone,
      };
    else if (await toBegin()) me.toBegin = true;
    res.json(me);
  });

  router.get('/people', async (req, res) => {
    await requireLocal(req, context);
    res.json({ people: await host.people() });
  });

  router.post('/be', async (req, res) => {
    await requireLocal(req, context);
    const { person } = await anybodysBody(beBody, req, context);
    if (!(await host.person(person))?.active) throw new WebRefusal('not-found', 'There is nobody with this id.');
    await beginSession(req, res, { person, picked: true }, context);
    res.json({ ok: true });
  });

  router.post('/setup', async (req, res) => {
    const { token, ...who } = await anybodysBody(beginBody, req, context);
    const begun = await host.begin(token, who);
    if (begun.kind === 'spent') throw new WebRefusal('forbidden', 'This address was used already, or is none.');
    if (begun.kind === 'unreadable') throw new WebRefusal('invalid', 'Write your name, and an e-mail address.');
    await beginSession(req, res, { person: begun.person, picked: false }, context);
    res.json({ ok: true });
  });

  router.post('/signin', async (req, res) => {
    const { token } = await anybodysBody(signInBody, req, context);
    const person = await host.signIn(token);
    if (!person) throw new WebRefusal('forbidden', 'This link was used already or is too old. Ask for a new one.');
    await beginSession(req, res, { person, picked: false }, context);
    res.json({ ok: true });
  });

  router.post('/signout', async (req, res) => {
    await endSession(req, res, context);
    res.json({ ok: true });
  });

  return router;
}
