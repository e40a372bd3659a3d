import type { Benchmark } from '../../../src/method/benchmark';
import { addDays, addMinutes, instantAt } from '../../../src/method/calendar';
import { EMPTY_CONTENT } from '../../../src/method/sheet';
import { applyChange, newSheet } from '../../../src/method/sheet-changes';
import type { Instant } from '../../../src/method/time';
import { sweep } from '../../../src/plan/work';
import type { Prompt } from '../../../src/ports/prompt';
import { bringIn } from '../../../src/programme/importing';
import type { ProgrammeFile } from '../../../src/programme/programme-file';
import type { PersonChange } from '../../../src/steps/effects';
import { carryOut } from '../../../src/turn/effects';
import { aPlatform } from '../a-platform';
import { anEvent, aWorld, presses, types } from '../service-world';
import { brokenRules } from './rules';
import { type Sight, sightOf } from './sight';

/** Something that happens at a moment of a programme. */
export interface Happening {
  at: Instant;
  what: () => Promise<void>;
}

/** How often the sweep looks, beside the moments at which something is due: in hours. */
const SWEEP_HOURS = 12;

/** A programme on the real services, lived through by a clock that jumps from one moment to the next that has something. */
export async function aWalk(file: ProgrammeFile, from: Instant) {
  const own = file.ownBenchmark ? [file.ownBenchmark] : [];
  const world = await aWorld({ reviews: [], people: [], benchmarks: own }, from);
  const platform = aPlatform();
  const seen: Sight[] = [];
  const broken: string[] = [];
  const { deliver } = platform.chat;
  platform.chat.deliver = async (out) => {
    const delivery = await deliver(out);
    const sight = delivery.kind === 'delivered' ? await sightOf(world, out, world.deps.clock.now(), seen) : undefined;
    if (sight) {
      broken.push(...brokenRules(sight));
      seen.push(sight);
    }
    return delivery;
  };
  world.deps.chats = new Map([['slack', platform.chat]]);
  const { deps } = world;

  const enter = async (programme: ProgrammeFile): Promise<void> => {
    const result = await bringIn(deps, programme, { by: 'operator' });
    if (!result.ok) throw new TypeError(JSON.stringify(result));
    for (const { id } of await deps.store.people.find({}))
      await deps.store.people.update(id, (p) => ({ ...p, accounts: [{ platform: 'slack', space: 'T1', user: id }] }));
    for (const { id } of await deps.store.reviews.find({}))
      await deps.store.reviews.update(id, (r) => ({
        ...r,
        channels: [{ platform: 'slack', address: { team: 'T1', channel: id } }],
      }));
  };
  await enter(file);

  const idOf = async (email: string): Promise<string> => {
    const [person] = await deps.store.people.find({ email });
    if (!person) throw new TypeError(`nobody has ${email}`);
    return person.id;
  };
  const nextDue = (now: Instant): Instant | undefined =>
    [...world.queue.waiting.values()]
      .flatMap(({ dueAt }) => (dueAt !== undefined && dueAt > now ? [dueAt] : []))
      .sort()[0];

  return {
    world,
    platform,
    seen,
    broken,
    enter,
    idOf,
    /** Lives until a moment: whatever is due on the way happens at its own time. */
    async until(to: Instant): Promise<void> {
      let sweepAt = deps.clock.now();
      for (let now = deps.clock.now(); now < to; ) {
        if (now >= sweepAt) {
          await sweep(deps);
          sweepAt = addMinutes(now, SWEEP_HOURS * 60);
        }
        await world.queue.runDue(deps.clock.now);
        now = [nextDue(deps.clock.now()) ?? to, sweepAt, to].sort()[0] ?? to;
        world.setClock(now);
      }
      await sweep(deps);
      await world.queue.runDue(deps.clock.now);
    },
    /** Nothing can be sent any more, until it can. */
    async outage(until: Instant): Promise<void> {
      platform.answer = () => ({ kind: 'later', afterMs: 60_000 });
      await this.until(until);
      platform.answer = () => undefined;
      await sweep(deps);
      await world.queue.runDue(deps.clock.now);
    },
    /** Somebody answers so many more indicators of a review, now. */
    async answers(person: string, review: string, count: number): Promise<void> {
      const found = await deps.store.reviews.get(review);
      if (!found) throw new TypeError(`there is no review ${review}`);
      const benchmark: Benchmark = deps.benchmark(found.benchmark.id, found.benchmark.version);
      const done = new Set((await deps.store.sheets.find({ review, person })).map((s) => s.indicator));
      const left = benchmark.indicators.filter((i) => !done.has(i.id)).slice(0, count);
      for (const { id } of left) {
        const change = {
          content: {
            ...EMPTY_CONTENT,
            performance: 'at' as const,
            suspect: ['s'],
            noneToAsk: true,
            toMeet: ['Head of roads'],
          },
          submit: true,
          at: deps.clock.now(),
          platform: 'slack',
          language: 'en' as const,
          informed: false,
          seesRating: false,
          late: found.gatheredAt !== undefined,
        };
        await deps.store.sheets.insert(applyChange(newSheet(review, id, person), change));
      }
    },
    async changes(person: string, change: PersonChange): Promise<void> {
      const found = await deps.store.people.get(person);
      if (found) await carryOut(deps, anEvent(person, { kind: 'hello' }), found, [{ kind: 'change-person', change }]);
    },
    /** Somebody reminds a review's people by hand; what they were told. */
    async reminds(person: string, review: string): Promise<Prompt[]> {
      const city = (await deps.store.reviews.get(review))?.hostCity;
      const [preview] = await types(world, person, `remind ${city}`);
      return preview ? presses(world, person, preview, 'remind-send') : [];
    },
    /** A moment on a wall clock, counted in days from a day. */
    at: (day: string, days: number, time: string, zone: string): Instant => instantAt(addDays(day, days), time, zone),
    close: () => world.close(),
  };
}

export type Walk = Awaited<ReturnType<typeof aWalk>>;

/** Lives through happenings in order, and on until a moment. */
export async function live(walk: Walk, happenings: readonly Happening[], until: Instant): Promise<void> {
  for (const { at, what } of [...happenings].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    await walk.until(at);
    await what();
    await walk.world.queue.runDue(walk.world.deps.clock.now);
  }
  await walk.until(until);
}
