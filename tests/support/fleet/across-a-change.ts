import { timeIn } from '../../../src/method/calendar';
import type { Day, Instant } from '../../../src/method/time';
import { until } from '../until';
import { leftOver } from './left-over';
import type { Story } from './story';

/** What somebody received on the day. */
export interface Received {
  reminders: number;
  /** What clocks showed where they live when each came. */
  at: string[];
}

export interface Change {
  /** The afternoon before the day, once the clocks have changed: what is still due from before goes out first. */
  eve: Instant;
  /** A day on which everybody on the team is reminded. */
  day: Day;
}

const SHORTLY_MS = 2_000;
const PATIENCE_MS = 90_000;
const HOUR_MS = 3_600_000;

/**
 * Takes a story whose instances run since before the clocks change past the change; another instance is started after
 * it. Sets the clock to shortly before each moment at which reminders were planned, before the change, and waits for
 * them.
 */
export async function acrossAChange(story: Story, { eve, day }: Change): Promise<Received[]> {
  const { site, fleet, team } = story;
  const ofTeam = { day, status: 'planned' as const, kind: 'pace' as const, person: { in: team } };
  const planned = await site.store.plan.find(ofTeam);
  await passTo(story, eve);
  await fleet.start(fleet.urls().length);
  for (const moment of [...new Set(planned.map((item) => item.dueAt))].sort()) {
    site.clock.moveTo(after(moment, -SHORTLY_MS));
    await until(
      async () => (await site.store.plan.count({ ...ofTeam, dueAt: { before: after(moment, 1) } })) === 0,
      PATIENCE_MS,
    );
    // What a plan's item said is noted before its message is there: the clock waits for that too.
    await settle(story);
  }
  return receivedOn(story, day);
}

/** Somebody corrects the clock of a story by an hour, back and forth; instances start at both times, and look what is due. */
export async function correctTheClock(story: Story, day: Day): Promise<Received[]> {
  const { site, fleet } = story;
  for (const ms of [-HOUR_MS, HOUR_MS]) {
    await passTo(story, after(site.clock.now(), ms));
    await fleet.start(fleet.urls().length);
  }
  await passTo(story, after(site.clock.now(), HOUR_MS));
  return receivedOn(story, day);
}

/** Sets the clock, and waits until nothing is left to do. */
async function passTo(story: Story, at: Instant): Promise<void> {
  story.site.clock.moveTo(at);
  await settle(story);
}

async function settle({ site }: Story): Promise<void> {
  const left = await leftOver(site, PATIENCE_MS);
  if (left.length > 0) throw new LeftOver(left);
}

async function receivedOn({ site, team }: Story, day: Day): Promise<Received[]> {
  const people = await site.store.people.find({ id: { in: team } });
  return Promise.all(
    people.map(async ({ id, timeZone }) => {
      const delivered = await site.store.messages.find({ thread: `person:${id}`, status: 'delivered' });
      const reminders = delivered.filter((m) => m.id.startsWith('reminder-') && m.id.includes(day));
      return { reminders: reminders.length, at: reminders.map((m) => timeIn(timeZone, m.at)) };
    }),
  );
}

function after(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

class LeftOver extends Error {
  readonly code = 'left-over';
  constructor(left: readonly string[]) {
    super(left.join('\n'));
    this.name = 'LeftOver';
  }
}
