import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answerers, type Review } from '../../../src/method/review';
import type { Instant } from '../../../src/method/time';
import type { MongoBinary } from '../mongo-server';
import { movedExample } from '../moved-example';
import type { SeededRandom } from '../seeded-random';
import { until } from '../until';
import { commandLine } from './command-line';
import type { Fleet } from './fleet';
import { openSite, type Site } from './site';

/** A desk review under way on servers: its team is welcomed and has not answered yet. */
export interface Story {
  readonly site: Site;
  readonly fleet: Fleet;
  readonly review: Review;
  /** The ids of those who fill in sheets, the leader among them. */
  readonly team: readonly string[];
  readonly random: SeededRandom;
}

export interface StoryOptions {
  mongo: MongoBinary;
  instances: number;
  /** By how many weeks the example is later than it is written. */
  weeksLater: number;
  /** When the desk review opens: in the working hours of everybody on the team. */
  at: Instant;
  random: SeededRandom;
}

const REVIEW = 'genoa-2027';

/** Brings the example in by the command line, starts the instances, and lets the leader open Genoa's desk review. */
export async function beginStory({ mongo, instances, weeksLater, at, random }: StoryOptions): Promise<Story> {
  const site = await openSite({ mongo, at });
  try {
    await commandLine(site, 'import', await movedExample(join(site.dir, 'programme'), 7 * weeksLater));
    const fleet = await site.startFleet(instances);
    const review = await open(site, fleet, random);
    return { site, fleet, review, team: answerers(review), random };
  } catch (error) {
    await site.close();
    throw error;
  }
}

async function open({ store, enter }: Site, fleet: Fleet, random: SeededRandom): Promise<Review> {
  const review = await store.reviews.get(REVIEW);
  if (!review) throw new NoReview();
  const { leader } = review.members;
  const caller = await enter(fleet, leader, random);
  const what = { kind: 'text', text: 'ouvrir Genoa' };
  await caller.post('/api/web/events', { id: randomUUID(), thread: `person:${leader}`, what });
  const welcomed = () => store.audit.count({ action: 'reminded', review: REVIEW });
  await until(async () => (await welcomed()) === answerers(review).length);
  return (await store.reviews.get(REVIEW)) ?? review;
}

class NoReview extends Error {
  readonly code = 'no-review';
  constructor() {
    super(`the example has no review ${REVIEW}`);
    this.name = 'NoReview';
  }
}
