import type { SetAside } from '../ports/metrics';
import type { Tried } from '../ports/records';
import type { Collection, Document } from '../ports/store';
import type { Deps } from './deps';
import type { Run } from './run';

/** After so many processes ended under something, it is set aside. */
const ENDS = 3;

/** When somebody looks again at what another process is at, in milliseconds. */
export const ELSEWHERE_MS = 1_000;

/** Why something was set aside, as it is stored with it. */
export const PROCESS_ENDED = 'process-ended';
/** The same, in constant words for operators. */
export const WHY_SET_ASIDE = 'the process ended three times while it was worked on';

/**
 * What is known of the attempts at something. `elsewhere`: another process is at it. `suspect`: a process ended under it,
 * so it is tried with nothing beside it. `hopeless`: three did.
 */
export type Standing = 'clear' | 'suspect' | 'elsewhere' | 'hopeless';

/** Asks what became of those who tried before. Errors: `StoreError`. */
export async function standingOf(run: Run, { tries = [] }: Tried): Promise<Standing> {
  const fates = await Promise.all(tries.filter((other) => other !== run.id).map(run.fateOf));
  const ends = fates.filter((fate) => fate === 'ended').length;
  if (ends >= ENDS) return 'hopeless';
  if (fates.includes('running')) return 'elsewhere';
  return ends > 0 ? 'suspect' : 'clear';
}

/** The same, with this run among those that try. */
export function tried<T extends Tried>(kept: T, { id }: Run): T {
  const { tries = [] } = kept;
  return tries.includes(id) ? kept : { ...kept, tries: [...tries, id] };
}

/** The same, with this run no longer at it: its process did not end. */
export function released<T extends Tried>(kept: T, { id }: Run): T {
  return kept.tries?.includes(id) ? { ...kept, tries: kept.tries.filter((other) => other !== id) } : kept;
}

/** The same, when it is over. */
export function untried<T extends Tried>({ tries: _, ...kept }: T): Omit<T, 'tries'> {
  return kept;
}

/**
 * Works on something stored, so that it is known before that it is being tried, and by whom: should the process end, the
 * next one finds it there. Undefined when another process took it meanwhile, or it is not open any more. The work itself
 * takes the note away where it ends well; when it throws, that is done here.
 */
export async function attempt<T extends Document & Tried, R>(
  { run }: Pick<Deps, 'run'>,
  collection: Collection<T>,
  kept: T,
  { isSuspect, isOpen }: { isSuspect: boolean; isOpen(kept: NoInfer<T>): boolean },
  work: (begun: T) => Promise<R>,
): Promise<R | undefined> {
  const noted = async (): Promise<T | undefined> => {
    if (kept.tries?.includes(run.id)) return kept;
    await run.begun();
    const begin = (now: T) => (isOpen(now) && isAsWas(now, kept) ? tried(now, run) : now);
    const begun = await collection.update(kept.id, begin, kept);
    return begun?.tries?.includes(run.id) ? begun : undefined;
  };
  const go = async (): Promise<R | undefined> => {
    const begun = await noted();
    if (!begun) return undefined;
    try {
      return await run.working(kept.id, () => work(begun));
    } catch (error) {
      await release({ run }, collection, kept.id);
      throw error;
    }
  };
  return isSuspect ? run.alone(go) : run.beside(go);
}

/** Notes that this run is no longer at it; later, where the store does not take it now. Never throws. */
export async function release<T extends Document & Tried>(
  { run }: Pick<Deps, 'run'>,
  collection: Collection<T>,
  id: string,
): Promise<void> {
  const letGo = () => collection.update(id, (kept) => released(kept, run));
  await letGo().catch(() => run.owe(letGo));
}

/** Says to those who watch the product that something was set aside. */
export function noteSetAside({ log, metrics }: Pick<Deps, 'log' | 'metrics'>, kind: SetAside, id: string): void {
  log.error({ kind, id }, 'set aside: the process ended three times while it was worked on');
  metrics.setAside(kind);
  metrics.failure(kind);
}

function isAsWas({ tries: now = [] }: Tried, { tries: then = [] }: Tried): boolean {
  return now.length === then.length && now.every((run, at) => run === then[at]);
}
