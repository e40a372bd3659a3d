import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShownMessage } from '../../adapters/web/wire';
import { daysBetween } from '../../src/method/calendar';
import { completeAnswer } from '../support/app-peer';
import { type AppProcess, startApp } from '../support/app-process';
import { findMongo, startMongo } from '../support/mongo-server';
import { movedExample } from '../support/moved-example';
import { cliChild } from '../support/product';
import { redisIsAvailable, startRedisServer } from '../support/redis-server';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';
import { webClient } from '../support/web-server';

const mongo = findMongo();

/** One story, told in order: two processes on one MongoDB and one Redis, without a file of their own. */
describeWith('a MongoDB-protocol server and redis-server', mongo !== undefined && redisIsAvailable())(
  'two instances on servers',
  () => {
    let folder: string;
    let env: Record<string, string>;
    let stopServers: () => Promise<void>;
    let first: AppProcess;
    let second: AppProcess;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'critical-friend-servers-'));
      if (!mongo) return;
      const [store, queue] = await Promise.all([startMongo(mongo), startRedisServer()]);
      env = { MONGODB_URI: store.uriOf(`critical_friend_${randomUUID().slice(0, 8)}`), REDIS_URL: queue.url };
      stopServers = async () => {
        await Promise.all([store.stop(), queue.stop()]);
      };
      const program = await bundleChild('src/main.ts');
      first = await startApp({ program, dataDir: join(folder, 'first'), env });
      second = await startApp({ program, dataDir: join(folder, 'second'), env });
    });
    afterAll(async () => {
      await Promise.all([first?.kill(), second?.stop()]);
      await stopServers?.();
      await rm(folder, { recursive: true, force: true });
    });

    const cli = async (...args: string[]) => {
      const child = await cliChild(join(folder, 'cli'), args, env);
      let out = '';
      child.stdout?.on('data', (chunk) => {
        out += String(chunk);
      });
      const [exit] = await once(child, 'close');
      return { exit, out };
    };
    /** Signs in by a one-time link, as everybody does where the page is not one's own machine's. */
    const enter = async (app: AppProcess, email: string) => {
      const { out } = await cli('person', 'link', email);
      const token = /signin\/(\S+)/.exec(out)?.[1] ?? '';
      const client = webClient(app.url);
      expect((await client.post('/api/web/signin', { token })).status).toBe(200);
      const { threads } = (await (await client.get('/api/web/threads')).json()) as { threads: { id: string }[] };
      const thread = threads[0]?.id ?? '';
      const send = (what: unknown, message?: string, id: string = randomUUID()) =>
        client.post('/api/web/events', { id, thread, what, ...(message === undefined ? {} : { message }) });
      return {
        send,
        say: (text: string) => send({ kind: 'text', text }),
        listen: async () => listening(await client.get('/api/web/stream')),
        messages: async (of = thread) => {
          const response = await client.get(`/api/web/messages?thread=${encodeURIComponent(of)}`);
          return ((await response.json()) as { messages: ShownMessage[] }).messages;
        },
        sheets: async () => {
          const response = await client.get('/api/web/download/me.json');
          return ((await response.json()) as { sheets: { indicator: string; revisions: unknown[] }[] }).sheets;
        },
      };
    };

    test('nobody can pick who they are', async () => {
      const { people } = (await (await webClient(first.url).get('/api/web/people')).json()) as { people?: unknown[] };
      expect(people).toBeUndefined();
    });

    test('a programme comes in by the command line, beside both', async () => {
      await mkdir(folder, { recursive: true });
      const file = await shiftedExample(folder);
      expect(await cli('import', file)).toMatchObject({ exit: 0 });
      const { out } = await cli('status', '--json');
      expect(JSON.parse(out).reviews).toHaveLength(6);
    });

    test('the leader opens the review at one instance; the peer is welcomed at the other, once', async () => {
      const leader = await enter(first, 'ben@lyon.example');
      expect((await leader.say('ouvrir Genoa')).status).toBe(200);
      const peer = await enter(second, 'hanna@helsinki.example');
      await peer.say('next');
      const cards = (await peer.messages()).filter((m) => m.prompt?.address?.indicator);
      expect(cards).toHaveLength(1);
    });

    test('the same answer sent to both counts once', async () => {
      const here = await enter(first, 'hanna@helsinki.example');
      const there = await enter(second, 'hanna@helsinki.example');
      const card = (await here.messages()).find((m) => m.prompt?.address?.indicator);
      const what = {
        kind: 'press',
        action: 'save-next',
        address: card?.prompt?.address,
        data: {},
        fields: completeAnswer('once'),
      };
      const id = randomUUID();
      const statuses = await Promise.all([here.send(what, card?.id, id), there.send(what, card?.id, id)]);
      expect(statuses.map((r) => r.status)).toContain(200);
      const answered = (await there.sheets()).filter((s) => s.indicator === card?.prompt?.address?.indicator);
      expect(answered.map((s) => s.revisions.length)).toEqual([1]);
      const open = (await there.messages()).filter((m) => m.prompt?.actions.some((a) => a.id === 'save-next'));
      expect(open).toHaveLength(1);
    });

    test('a page at one hears at once of what was written at the other', async () => {
      const writer = await enter(first, 'hanna@helsinki.example');
      const reader = await enter(second, 'hanna@helsinki.example');
      const stream = await reader.listen();
      try {
        await until(() => stream.heard().includes('event: ready'));
        const known = new Set((await reader.messages()).map((m) => m.id));
        expect((await writer.say('status')).status).toBe(200);
        const fresh = (await reader.messages()).map((m) => m.id).filter((id) => !known.has(id));
        expect(fresh.length).toBeGreaterThan(1);
        await until(() => fresh.every((id) => stream.heard().includes(JSON.stringify(id))));
      } finally {
        await stream.stop();
      }
    });

    test('one is killed: the other goes on, and what was saved is there', async () => {
      await first.kill();
      const peer = await enter(second, 'hanna@helsinki.example');
      expect(await peer.sheets()).toHaveLength(1);
      expect((await peer.say('below')).status).toBe(200);
      await until(async () => (await peer.sheets()).length === 2);
    });
  },
);

/** Reads a stream of events beside the test, until it is stopped or its server ends. */
function listening(response: Response): { heard(): string; stop(): Promise<void> } {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let heard = '';
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    heard += Buffer.from(value ?? []).toString();
    if (!done) await read();
  };
  const ended = read();
  return {
    heard: () => heard,
    stop: async () => {
      await reader.cancel();
      await ended;
    },
  };
}

/** The example with its dates moved by whole weeks, so that Genoa's desk review may be opened today. */
function shiftedExample(folder: string): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  return movedExample(folder, 7 * Math.ceil((18 + daysBetween('2027-04-20', today)) / 7));
}
