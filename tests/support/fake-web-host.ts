import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { WebRefusal } from '../../adapters/web/refusal';
import type {
  Demonstration,
  GivenFile,
  LinkRequest,
  OfferedDocument,
  ShownMessage,
  SignedIn,
  Thread,
  WebHost,
} from '../../adapters/web/web-host';
import type { Board } from '../../src/ports/board';
import type { InboundEvent } from '../../src/ports/event';
import { StoreError } from '../../src/ports/store';
import { WEB_PEOPLE } from './web-people';

/** A board with nothing on it. */
function aBoard(review: string): Board {
  return { review, title: 'The wall', subtitle: '', language: 'en', orders: [], groups: [], empty: 'Nothing yet.' };
}

/** What a product does with an event: it posts and redraws messages. */
export type Answering = (event: InboundEvent, host: FakeWebHost) => void;

/** A demonstration in which everybody can be picked and nothing moves. */
export function standingDemonstration(): Demonstration {
  return {
    available: async () => true,
    move: async () => ({ now: '' }),
    letOthersAnswer: async () => ({ count: 0 }),
    mails: () => [],
  };
}

/** A product in memory, to try the web adapter without one. */
export interface FakeWebHost extends WebHost {
  received: InboundEvent[];
  /** Who asked for a link. */
  asked: { request: LinkRequest; caller: string }[];
  post(thread: string, message: Omit<ShownMessage, 'version' | 'at'> & { at?: string }): void;
  redraw(thread: string, id: string, change: Partial<ShownMessage>): void;
  /** What the next calls of `receive` throw. */
  failures: unknown[];
  /** The store is away: whoever has a session is told so by every call. */
  isAway: boolean;
  /** Nobody is here yet; whoever has the token `first` becomes Olga. */
  isUnbegun: boolean;
  /** What was handed over; only Olga may. */
  files: (GivenFile & { person: string })[];
  /** Files about a review that were kept, with how many bytes came; only Olga may. */
  documents: (Omit<OfferedDocument, 'content'> & { person: string; bytes: number })[];
  signOutEverybody(): void;
  moveTo(now: string): void;
  listeners(): number;
}

export function fakeWebHost(start: string, answering: Answering = () => {}): FakeWebHost {
  let now = start;
  const messages = new Map<string, ShownMessage[]>();
  const listeners = new Set<(m: { thread: string; id: string }) => void>();
  const seen = new Set<string>();
  const sessions = new Map<string, SignedIn>();
  const threadsOf = (person: string): Thread[] => [
    { id: `direct-${person}`, kind: 'direct', title: 'Critical Friend' },
    ...(person === 'carla' ? [] : [{ id: 'channel-genoa', kind: 'channel', title: 'Genoa 2027: the team' } as const]),
  ];
  const answerOrNot = () => {
    if (host.isAway) throw new StoreError('unavailable', true);
  };
  const tell = (thread: string, id: string) => listeners.forEach((l) => void l({ thread, id }));

  const host: FakeWebHost = {
    received: [],
    failures: [],
    isAway: false,
    isUnbegun: false,
    files: [],
    documents: [],
    now: () => now,
    moveTo: (moment) => {
      now = moment;
    },
    listeners: () => listeners.size,
    people: async () => {
      answerOrNot();
      return WEB_PEOPLE.filter((p) => p.active).map(({ id, name, city, organisation, roles, language, hint }) => ({
        id,
        name,
        affiliation: city ?? organisation ?? '',
        roles,
        language,
        ...(hint === undefined ? {} : { hint }),
      }));
    },
    person: async (id) => WEB_PEOPLE.find((p) => p.id === id),
    threads: async ({ id }) => threadsOf(id),
    opens: async ({ id }, thread) => threadsOf(id).find((t) => t.id === thread)?.kind,
    messages: async (person, thread, before, limit = 50) => {
      if (!threadsOf(person.id).some((t) => t.id === thread)) throw new WebRefusal('forbidden', 'Not yours.');
      return (messages.get(thread) ?? []).filter((m) => before === undefined || m.at < before).slice(-limit);
    },
    messagesById: async (person, thread, ids) =>
      (await host.messages(person, thread)).filter(({ id }) => ids.includes(id)),
    isShared: (thread) => thread.startsWith('channel-'),
    receive: async (_person, event) => {
      if (host.failures.length > 0) throw host.failures.shift();
      if (seen.has(event.id)) return;
      seen.add(event.id);
      host.received.push(event);
      answering(event, host);
    },
    reply: async (person, thread, under, event) => {
      if (seen.has(event.id) || event.what.kind !== 'text') return;
      seen.add(event.id);
      const { text } = event.what;
      const said = { id: `${event.id}~0`, at: now, from: 'other', by: person.name, text } as const;
      const all = messages.get(thread) ?? [];
      host.redraw(thread, under, { replies: [...(all.find(({ id }) => id === under)?.replies ?? []), said] });
    },
    onMessage: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    post: (thread, message) => {
      messages.set(thread, [...(messages.get(thread) ?? []), { at: now, version: 1, ...message }]);
      tell(thread, message.id);
    },
    redraw: (thread, id, change) => {
      const all = messages.get(thread) ?? [];
      messages.set(
        thread,
        all.map((m) => (m.id === id ? { ...m, ...change, version: m.version + 1 } : m)),
      );
      tell(thread, id);
    },
    boards: ['board'],
    board: async (person, _board, review) => (person.id === 'carla' ? undefined : aBoard(review)),
    boardThreads: async (person) => (person.id === 'carla' ? [] : ['board:genoa']),
    boardOf: (thread) => (thread.startsWith('board:') ? thread.slice(6) : undefined),
    picture: async (_person, id, { scheme = 'light' }) =>
      id === 'heat'
        ? {
            type: 'image/svg+xml',
            bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" id="${scheme}"/>`),
          }
        : undefined,
    download: async (person, path) =>
      person.id === 'olga' && path === 'exports/genoa.csv'
        ? { name: 'genoa.csv', type: 'text/csv', bytes: Buffer.from('indicator;answer\n') }
        : undefined,
    document: async (person, path) =>
      person.id === 'olga' && path === 'files/report/genoa/plan'
        ? {
            name: 'Plan “é”\u202e.pdf',
            type: 'application/pdf',
            size: 8,
            content: Readable.from([Buffer.from('%PDF-1.7')]),
          }
        : undefined,
    takeDocument: async (person, { content, ...offered }) => {
      if (person.id !== 'olga') throw new WebRefusal('forbidden', 'Not yours.');
      if ((offered.size ?? 0) > 20 * 2 ** 20) throw new WebRefusal('too-much', 'A file may have 20 MB.');
      let bytes = 0;
      for await (const part of content) bytes += part.length;
      host.documents.push({ person: person.id, ...offered, bytes });
      return { name: offered.name };
    },
    takesFiles: async ({ id }) => id === 'olga',
    handOver: async (person, file) => void host.files.push({ person: person.id, ...file }),
    calendar: async (secret) => {
      if (/^x/.test(secret)) return 'busy';
      return /^a/.test(secret)
        ? { type: 'text/calendar; charset=utf-8', bytes: Buffer.from('BEGIN:VCALENDAR') }
        : undefined;
    },
    isEmpty: async () => host.isUnbegun,
    begin: async (token, who) => {
      if (!host.isUnbegun || token !== 'first') return { kind: 'spent' };
      if (!who.email.includes('@')) return { kind: 'unreadable' };
      host.isUnbegun = false;
      return { kind: 'begun', person: 'olga' };
    },
    signIn: async (token, current) => {
      if (token === 'replaced-hanna') return { kind: 'replaced', ask: ['Olga Novak (EUROCITIES)'] };
      if (token !== 'once-hanna') return { kind: 'unknown' };
      const first = !seen.has(token);
      seen.add(token);
      if (first) return { kind: 'good', person: 'hanna' };
      return current === 'hanna' ? { kind: 'known' } : { kind: 'used', ask: ['Olga Novak (EUROCITIES)'] };
    },
    signInTerms: { days: 30, mails: false },
    asked: [],
    askForLink: (request, caller) => {
      host.asked.push({ request, caller });
      return host.asked.length <= 3;
    },
    sessions: {
      begin: async (person, picked) => {
        answerOrNot();
        const secret = randomUUID();
        sessions.set(secret, { person, picked });
        return secret;
      },
      find: async (secret) => {
        answerOrNot();
        const session = sessions.get(secret);
        return session && { ...session, who: WEB_PEOPLE.find(({ id }) => id === session.person) };
      },
      end: async (secret) => {
        answerOrNot();
        sessions.delete(secret);
      },
    },
    signOutEverybody: () => sessions.clear(),
    demo: {
      ...standingDemonstration(),
      move: async () => {
        now = new Date(Date.parse(now) + 3_600_000).toISOString();
        return { now };
      },
      letOthersAnswer: async () => ({ count: 31 }),
    },
    health: async () => ({ ok: true, troubles: [] }),
  };
  return host;
}
