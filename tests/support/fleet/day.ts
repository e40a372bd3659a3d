import { dayIn } from '../../../src/method/calendar';
import { sheetsAstray } from './answers-kept';
import type { Caller } from './caller';
import { morningAfter, plantDue } from './due';
import { notOnce, type ReadConversation } from './due-done';
import { leftOver } from './left-over';
import type { HowToCall } from './site';
import type { Story } from './story';
import { asOpen, recent, type Streamer, streamer } from './streamer';

/** What a day came to. The lists name what is not as it should be: none of them may have anything in it. */
export interface DayTold {
  answers: number;
  reminders: number;
  digests: number;
  messages: number;
  /** How often people had to send again, and why. */
  unavailable: number;
  lost: number;
  /** How often somebody had to ask for the next card. */
  stuck: number;
  leftOver: string[];
  sheetsAstray: unknown[];
  notOnce: string[];
  faults: string[];
  /** People with more than one card to answer. */
  severalCards: string[];
}

export interface DayOptions {
  /** Over how many milliseconds of the day the reminders, digests and messages become due. */
  dueOverMs: number;
  /** For how long what is late may take once the fault is over, in milliseconds. */
  settlesWithinMs?: number;
}

/** People who go on from day to day. */
export type Streams = ReadonlyMap<string, Streamer>;

/** Lets the team of a story in; each of them answers on every day that follows. */
export async function streamsOf({ site, fleet, team, random }: Story, how?: HowToCall): Promise<Streams> {
  const streams = await Promise.all(
    team.map(async (id) => {
      const own = random.part(id);
      return [id, streamer(id, await site.enter(fleet, id, own, how), own)] as const;
    }),
  );
  return new Map(streams);
}

/**
 * The next working day: everybody answers, and reminders, digests and messages become due, while `fault` goes on. Then
 * everything has time to settle, and everything that was acknowledged since the beginning is looked for.
 */
export async function onADayWith(
  story: Story,
  streams: Streams,
  { dueOverMs, settlesWithinMs = 60_000 }: DayOptions,
  fault: (acknowledged: () => number) => Promise<void>,
): Promise<DayTold> {
  const { site, review, random } = story;
  const all = [...streams.values()];
  const counts = () => ({
    answers: sum(all.map((s) => s.acknowledged.length)),
    unavailable: sum(all.map((s) => s.caller.setbacks.unavailable)),
    lost: sum(all.map((s) => s.caller.setbacks.lost)),
    stuck: sum(all.map((s) => s.stuck)),
  });
  const before = counts();
  const morning = morningAfter(dayIn(review.timeZone, site.clock.now()));
  const due = await plantDue(site.store, review.id, { from: morning, overMs: dueOverMs }, random);
  site.clock.moveTo(morning);

  let isOver = false;
  const answering = Promise.all(all.map((s) => s.answerUntil(() => isOver)));
  try {
    await Promise.race([fault(() => counts().answers - before.answers), answering]);
  } finally {
    isOver = true;
    await answering;
  }
  const left = await leftOver(site, settlesWithinMs);
  const after = counts();
  const read = readers(story, streams);
  return {
    answers: after.answers - before.answers,
    unavailable: after.unavailable - before.unavailable,
    lost: after.lost - before.lost,
    stuck: after.stuck - before.stuck,
    reminders: due.reminders.length,
    digests: due.digests.length,
    messages: due.messages.length,
    leftOver: few(left),
    sheetsAstray: few(
      await sheetsAstray(
        site.store,
        all.flatMap((s) => s.acknowledged),
      ),
    ),
    notOnce: few(await notOnce(site.store, due, read)),
    faults: all.flatMap((s) => s.caller.setbacks.faults),
    severalCards: (await Promise.all(all.map(({ id }) => severalCards(id, read)))).flat(),
  };
}

/** What a day says when nothing went wrong. */
export const NOTHING_ASTRAY = { leftOver: [], sheetsAstray: [], notOnce: [], faults: [], severalCards: [] };

/** Everybody's conversation, each read by themselves. */
function readers({ site, fleet, random }: Story, streams: Streams) {
  const callers = new Map<string, Promise<Caller>>();
  return async (person: string) => {
    const known = streams.get(person)?.caller ?? callers.get(person);
    const caller = known ?? site.enter(fleet, person, random);
    if (!known) callers.set(person, Promise.resolve(caller));
    return recent(await caller, `person:${person}`, 200);
  };
}

/** The first of many: they tend to have one cause. */
function few<T>(list: readonly T[]): (T | string)[] {
  return list.length <= 6 ? [...list] : [...list.slice(0, 6), `and ${list.length - 6} more`];
}

/** The cards somebody could answer, if there is more than one. */
async function severalCards(person: string, read: ReadConversation): Promise<string[]> {
  const open = (await read(person)).filter((message) => asOpen(message).length > 0);
  return open.length > 1
    ? open.map(({ id, at, prompt }) => `${person}: ${prompt?.address?.indicator} at ${at} (${id})`)
    : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
