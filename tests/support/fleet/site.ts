import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMongoStore } from '../../../adapters/mongo';
import { newSignInToken } from '../../../src/accounts/sign-in';
import type { Instant } from '../../../src/method/time';
import type { Store } from '../../../src/ports/store';
import { type MongoBinary, type MongoProgram, startMongoProgram } from '../mongo-server';
import { type RedisProgram, startRedisProgram } from '../redis-server';
import { bundleChild } from '../run-child';
import type { SeededRandom } from '../seeded-random';
import { type TestClock, testClock } from '../test-clock';
import { webClient } from '../web-server';
import { type Caller, type CallerOptions, caller } from './caller';
import { type Fleet, startFleet } from './fleet';
import { OPERATOR_TOKEN } from './readiness';

/** Of both servers. Nobody may ever see it. */
export const PASSWORD = 'not-for-anybodys-eyes';

/** What an installation is made of. */
export interface SiteOptions {
  mongo: MongoBinary;
  /** What the clock shows at first. */
  at: Instant;
}

/** See `CallerOptions`. */
export type HowToCall = Pick<CallerOptions, 'copies' | 'posted'>;

/** One MongoDB, one Redis, one clock, and instances of the product on them. */
export interface Site {
  readonly dir: string;
  readonly clock: TestClock;
  readonly mongo: MongoProgram;
  readonly redis: RedisProgram;
  /** How a process is told of the servers and the clock. */
  readonly env: Readonly<Record<string, string>>;
  /** Our own way to what is stored. */
  readonly store: Store;
  startFleet(size: number): Promise<Fleet>;
  /** Signs somebody in at one of the instances by a one-time link; they then call any of them. */
  enter(fleet: Fleet, person: string, random: SeededRandom, how?: HowToCall): Promise<Caller>;
  /** Ends all of it. Data and folders are gone. */
  close(): Promise<void>;
}

/** Starts the servers; the product not yet. When one of them does not start, nothing is left of the others. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const begun: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of begun.splice(0).reverse()) await end();
  };
  try {
    return await openingSite(options, begun, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openingSite(
  { mongo: binary, at }: SiteOptions,
  begun: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Site> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-site-'));
  begun.push(() => rm(dir, { recursive: true, force: true }));
  const clock = testClock(dir, at);
  const redis = await startRedisProgram({ password: PASSWORD, keeps: true });
  begun.push(redis.stop);
  const mongo = await startMongoProgram(binary, PASSWORD);
  begun.push(mongo.stop);
  const uri = mongo.uriOf('critical_friend');
  const env = { MONGODB_URI: uri, REDIS_URL: redis.url, OPERATOR_TOKEN, ...clock.env };
  const store = await openMongoStore({ uri });
  begun.push(store.close);
  const kept = { store, clock };
  return {
    dir,
    clock,
    mongo,
    redis,
    env,
    store,
    startFleet: async (size) => {
      const fleet = await startFleet({ program: await bundleChild('src/main.ts'), dir, env, size });
      begun.push(fleet.killAll);
      return fleet;
    },
    enter: async (fleet, person, random, how = {}) => {
      const url = random.pick(fleet.urls());
      const client = webClient(url);
      const token = await newSignInToken(kept, person, clock);
      const { status } = await client.post('/api/web/signin', { token });
      if (status !== 200) throw new NotLetIn(status);
      return caller({ urls: fleet.urls, random, cookie: client.cookie() ?? '', ...how });
    },
    close,
  };
}

class NotLetIn extends Error {
  readonly code = 'not-let-in';
  constructor(status: number) {
    super(`a one-time link was refused with ${status}`);
    this.name = 'NotLetIn';
  }
}
