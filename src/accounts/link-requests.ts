import { setImmediate as afterAnswering } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Person } from '../method/person';
import type { Mailer } from '../ports/mailer';
import { addressIn } from '../programme/programme-file/words';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { linkAddress, newLink, personOfLink } from './sign-in';

const QUARTER_OF_AN_HOUR_MS = 15 * 60_000;
/** So often is asked in a quarter of an hour, by one caller and for one address. Several people may share a caller. */
const MOST = { caller: 30, address: 3 };
/** So many callers and addresses are told apart. */
const REMEMBERED = 20_000;

/** What somebody who is not signed in gives to be sent a link: their address, or a link that works no more. */
export type LinkRequest = { address: string } | { token: string };

/** Sends links to those who ask for one. */
export interface LinkRequests {
  /**
   * Takes a request up once it is answered, so that the answer tells nothing of it, and neither does its time. False where
   * this caller has asked too often; whoever it is for.
   */
  ask(request: LinkRequest, caller: string): boolean;
  /** All that was taken up is done. */
  finished(): Promise<void>;
}

/** What links are sent by. */
export interface Mails {
  mailer: Mailer;
  /** Where the web chat is, as others see it. */
  address(): string;
}

/** Without mails nothing is ever sent. */
export function linkRequests(deps: Deps, mails?: Mails): LinkRequests {
  const [ofCaller, forAddress] = [counter(MOST.caller), counter(MOST.address)];
  const working = new Set<Promise<void>>();
  const send = async (request: LinkRequest) => {
    await afterAnswering();
    const person = await asker(deps, request);
    if (!mails || !person || !forAddress(person.id)) return;
    const { id, name, email, language } = person;
    const { button, prompt } = deps.steps.draws.signInMail(language);
    const url = linkAddress(mails.address(), await newLink(deps, { person: id }));
    const mail = { to: { name, address: email }, language, subject: prompt.summary, prompt };
    await mails.mailer.send({ ...mail, open: { label: button, url } });
    await note(deps, { by: id, action: 'link-asked', person: id });
  };
  return {
    ask: (request, caller) => {
      if (!ofCaller(caller)) return false;
      // Whoever waits in vain asks again. What a mail server says may name the address: it does not go into the log.
      const work = send(request)
        .catch((error: unknown) =>
          deps.log.warn({ code: codeOf(error) }, 'a link that was asked for could not be sent'),
        )
        .finally(() => working.delete(work));
      working.add(work);
      return true;
    },
    finished: async () => {
      await Promise.all(working);
    },
  };
}

async function asker(deps: Deps, request: LinkRequest): Promise<Person | undefined> {
  if ('token' in request) {
    const id = await personOfLink(deps, request.token);
    return reachable(id === undefined ? undefined : await deps.store.people.get(id));
  }
  const email = addressIn(request.address);
  const [person] = email === undefined ? [] : await deps.store.people.find({ email });
  return reachable(person);
}

function reachable(person: Person | undefined): Person | undefined {
  return person?.active && person.email !== '' ? person : undefined;
}

/** Counts by key, in memory that does not grow: whether it is not too often yet. */
function counter(most: number): (key: string) => boolean {
  const counts = new LRUCache<string, number>({ max: REMEMBERED, ttl: QUARTER_OF_AN_HOUR_MS, noUpdateTTL: true });
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
