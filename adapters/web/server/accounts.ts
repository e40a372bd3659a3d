import { Router } from 'express';
import { affiliation } from '../../../src/method/person';
import { callerOf } from '../../http/caller';
import { WebRefusal } from '../refusal';
import type { LinkOutcome } from '../web-host';
import type { Me } from '../wire';
import { anybodysBody, asAddress, beBody, beginBody, bodyWithAddress, linkBody, signInBody } from './bodies';
import { beginSession, currentPerson, endSession, nearness, requireLocal, type WebContext } from './context';

/** What a link is refused with that is not good (any more). */
function notGood(outcome: Exclude<LinkOutcome, { kind: 'good' | 'known' }>): WebRefusal {
  const next = 'Ask for a new one.';
  switch (outcome.kind) {
    case 'used':
      return new WebRefusal('link-used', `This link was used already. ${next}`, {}, outcome.ask);
    case 'replaced':
      return new WebRefusal('link-replaced', 'A newer link was sent in place of this one.', {}, outcome.ask);
    case 'too-old':
      return new WebRefusal('link-too-old', `This link is too old. ${next}`, {}, outcome.ask);
    case 'unknown':
      return new WebRefusal('forbidden', `This link is not known here. ${next}`);
  }
}

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
    const toOpen = near === 'to-open' ? { toOpen: true } : {};
    const me: Me = { now: host.now(), local, demo: local, signIn: host.signInTerms, ...toOpen };
    if (person)
      me.person = {
        id: person.id,
        name: person.name,
        affiliation: affiliation(person),
        language: person.language,
        timeZone: person.timeZone,
        ...((await host.takesFiles(person)) ? { files: true as const } : {}),
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
    const { token, ...who } = await bodyWithAddress(beginBody, req, context);
    const begun = await host.begin(token, { ...who, email: asAddress(who.email) });
    if (begun.kind === 'spent') throw new WebRefusal('forbidden', 'This address was used already, or is none.');
    if (begun.kind === 'unreadable') throw new WebRefusal('invalid', 'Write your name, and an e-mail address.');
    await beginSession(req, res, { person: begun.person, picked: false }, context);
    res.json({ ok: true });
  });

  router.post('/signin', async (req, res) => {
    const { token } = await anybodysBody(signInBody, req, context);
    const outcome = await host.signIn(token, (await currentPerson(req, context))?.id);
    if (outcome.kind === 'good') await beginSession(req, res, { person: outcome.person, picked: false }, context);
    else if (outcome.kind !== 'known') throw notGood(outcome);
    res.json({ ok: true });
  });

  router.post('/link', async (req, res) => {
    const request = await bodyWithAddress(linkBody, req, context);
    if ('address' in request) asAddress(request.address);
    if (!host.askForLink(request, callerOf(req)))
      throw new WebRefusal('busy', 'That was asked for often from here. Please wait a quarter of an hour.');
    res.status(202).json({ ok: true });
  });

  router.post('/signout', async (req, res) => {
    await endSession(req, res, context);
    res.json({ ok: true });
  });

  return router;
}
