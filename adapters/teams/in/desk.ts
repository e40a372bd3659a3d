import type { Activity } from 'botbuilder';
import { accountId } from '../../../src/method/person';
import { channelId } from '../../../src/method/review';
import { inTime } from '../../../src/ports/in-time';
import type { Log } from '../../../src/ports/log';
import type { Incoming, Reception } from '../../../src/ports/reception';
import type { Whereabouts } from '../../../src/ports/records';
import { shortKey } from '../../../src/ports/short-key';
import type { Collection } from '../../../src/ports/store';
import { TEAMS } from '../name';
import { channelsOfTeam, noteWhereabouts } from '../out/conversation-references';
import { goOn } from './gestures';
import type { Intake } from './intake';

/** How long storing may take before Teams is told that it did not work. */
const KEEP_MS = 2_000;

export interface DeskParts {
  reception: Reception;
  whereabouts: Collection<Whereabouts>;
  log: Log;
  now(): string;
}

type Received = Extract<Intake, { kind: 'incoming' }>;
type Removed = Extract<Intake, { kind: 'removed' }>;

/**
 * Stores what somebody wrote or did, and where they are, so that they can be answered. Answers what was stored;
 * undefined when it was not (yet): Teams or the person has to try again.
 */
export async function take(parts: DeskParts, activity: Activity, given: Received): Promise<Incoming | undefined> {
  const kept = keep(parts, activity, given).catch((error: unknown) => {
    parts.log.warn({ err: error, event: given.incoming.id }, 'what came from Teams could not be stored');
    return undefined;
  });
  // What is stored after all is applied all the same: nobody else is going to.
  const late = () => void kept.then((whole) => whole && goOn(parts, whole));
  return (await inTime(KEEP_MS, kept, late)) ?? undefined;
}

async function keep(parts: DeskParts, activity: Activity, { incoming, from }: Received): Promise<Incoming> {
  const whole = from === 'hello' ? await ofThisInstallation(parts, incoming) : incoming;
  // Where somebody chose a message is no place of ours: between two people, say.
  await Promise.all([parts.reception.keep(whole), from === 'action' ? undefined : note(parts, activity)]);
  return whole;
}

/** Somebody who removed the app and installs it again says hello again. */
async function ofThisInstallation({ whereabouts }: DeskParts, incoming: Incoming): Promise<Incoming> {
  const { removed } = (await whereabouts.get(accountId(incoming.account)))?.details ?? {};
  return removed === undefined ? incoming : { ...incoming, id: `${TEAMS}-${shortKey(incoming.id, removed)}` };
}

/** Notes where something came from. What goes wrong is logged: the next activity says it again. */
export async function noteLater(parts: DeskParts, activity: Activity): Promise<void> {
  try {
    await note(parts, activity);
  } catch (error) {
    parts.log.warn({ err: error }, 'where somebody is in Teams could not be noted');
  }
}

function note({ whereabouts, now }: DeskParts, activity: Activity): Promise<void> {
  return noteWhereabouts(whereabouts, activity, now());
}

/** Has who reads along looked at: in the channel of which Teams tells, and in all others of its team that we know. */
export async function lookAgain(
  parts: DeskParts,
  activity: Activity,
  { channel, team, news }: Extract<Intake, { kind: 'readers' }>,
): Promise<void> {
  await noteLater(parts, activity);
  const others = team === undefined ? [] : await channelsOfTeam(parts.whereabouts, team).catch(() => []);
  await parts.reception.readersChanged([channel, ...others], news);
}

/** Forgets where somebody, a channel, or a team's channels were to be found: the app is not there any more. */
export async function forget(parts: DeskParts, { from }: Removed): Promise<void> {
  try {
    await forgetAll(parts, from);
  } catch (error) {
    parts.log.warn({ err: error }, 'that the app was removed in Teams could not be noted');
  }
}

async function forgetAll({ whereabouts, now }: DeskParts, from: Removed['from']): Promise<void> {
  if ('account' in from) {
    const at = now();
    return whereabouts.put({ id: accountId(from.account), platform: TEAMS, details: { removed: at }, at });
  }
  if ('channel' in from) return void (await whereabouts.remove(channelId(from.channel)));
  const known = await whereabouts.find({ platform: TEAMS });
  for (const { id, details } of known) if (details.team === from.team) await whereabouts.remove(id);
}
