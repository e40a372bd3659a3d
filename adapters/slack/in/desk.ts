import { inTime } from '../../../src/ports/in-time';
import type { Log } from '../../../src/ports/log';
import type { Incoming, Reception } from '../../../src/ports/reception';
import type { Workspaces } from '../api/workspaces';
import { withStoredData } from '../cards/parse';
import { goOn } from './gestures';
import { teamOfRequest } from './installation';
import { type Intake, intakeOf } from './intake';

/** How long storing may take before Slack is told that it did not work; Slack itself waits three seconds. */
const KEEP_MS = 2_000;

/** A request that was taken in: what it is, and whether what a person wrote is stored. */
export type Taken =
  | { kind: 'taken'; intake: Intake }
  /** Not stored (yet): the platform or the person has to try again. */
  | { kind: 'not-kept'; intake: Extract<Intake, { kind: 'incoming' }> }
  /** From a workspace that has not installed us. */
  | { kind: 'unknown-workspace' }
  | { kind: 'malformed' };

export interface DeskParts {
  reception: Reception;
  workspaces: Workspaces;
  log: Log;
  now(): string;
}

/** Takes in a request's body, of whichever transport: what a person wrote is stored before this resolves. */
export async function take(parts: DeskParts, body: unknown): Promise<Taken> {
  const intake = intakeOf(body, parts.now(), parts.reception.wordless, await teamOfRequest(parts.workspaces, body));
  switch (intake.kind) {
    case 'malformed':
      return { kind: 'malformed' };
    case 'nothing':
    case 'news':
    case 'readers':
      return { kind: 'taken', intake };
    case 'asks':
    case 'files':
      return (await isInstalled(parts, intake.account.space))
        ? { kind: 'taken', intake }
        : { kind: 'unknown-workspace' };
    case 'incoming':
      return (await isInstalled(parts, intake.incoming.account.space))
        ? keep(parts, intake)
        : { kind: 'unknown-workspace' };
  }
}

async function isInstalled({ workspaces }: DeskParts, team: string): Promise<boolean> {
  return (await workspaces.forRequest(team)) !== undefined;
}

async function keep(parts: DeskParts, intake: Extract<Intake, { kind: 'incoming' }>): Promise<Taken> {
  const kept = complete(parts, intake).catch((error: unknown) => {
    parts.log.warn({ err: error, event: intake.incoming.id }, 'what came from Slack could not be stored');
    return undefined;
  });
  // What is stored after all is applied all the same: nobody else is going to.
  const late = () => void kept.then((whole) => whole && goOn(parts, whole));
  const whole = await inTime(KEEP_MS, kept, late);
  return whole ? { kind: 'taken', intake: whole } : { kind: 'not-kept', intake };
}

/** A button whose data found no room on it: they are in the stored card. */
async function complete(
  { reception }: DeskParts,
  intake: Extract<Intake, { kind: 'incoming' }>,
): Promise<Extract<Intake, { kind: 'incoming' }>> {
  const { incoming, storedAt } = intake;
  const whole = storedAt === undefined ? incoming : await withData(reception, incoming, storedAt);
  await reception.keep(whole);
  return { ...intake, incoming: whole };
}

async function withData(reception: Reception, incoming: Incoming, storedAt: number): Promise<Incoming> {
  const { what, message = '' } = incoming;
  const card = await reception.message(incoming.account, message);
  if (!card || what.kind !== 'press') return incoming;
  const found = withStoredData({ kind: 'press', what, storedAt }, card.prompt);
  return found.kind === 'press' ? { ...incoming, what: found.what } : incoming;
}
