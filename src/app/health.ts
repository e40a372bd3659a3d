import { inTime } from '../ports/in-time';
import type { Log } from '../ports/log';
import type { Deps } from '../turn/deps';
import { type Config, hostsOf } from './config';
import type { OpeningNews } from './opening';

/** How long a part may take to answer, in milliseconds. */
const PATIENCE_MS = 2_500;

/** Asked so often at most, in milliseconds: whoever looks at us must not make us sign in somewhere each time. */
const SELDOM_MS = 60_000;

/** Something the product works with: where it is, and how to ask whether it answers. */
export interface Part {
  name: 'store' | 'queue' | 'slack' | 'teams' | 'mail';
  /** For operators: without user and password. */
  place: string;
  ping(): Promise<void>;
}

/** What does not answer; where it is and why are for operators. Never a password. */
export interface Trouble {
  part: Part['name'] | 'starting';
  detail?: string;
}

/** Without these nothing goes; without a platform, or mail, what is for it waits or is found on the page. */
const NEEDED: ReadonlySet<Trouble['part']> = new Set(['store', 'queue', 'starting']);

/** Whether it can do its work, and what does not answer and why: `ok` beside a trouble is a platform's, which stops nobody else. */
export async function health(
  parts: readonly Part[],
  isReady: () => boolean,
): Promise<{ ok: boolean; troubles: Trouble[] }> {
  const troubles = await troublesOf(parts);
  if (!troubles.some(isStopping) && !isReady()) troubles.push({ part: 'starting' });
  return { ok: !troubles.some(isStopping), troubles };
}

/** Those of these parts that do not answer, and why. */
export async function troublesOf(parts: readonly Part[]): Promise<Trouble[]> {
  const found = await Promise.all(parts.map(troubleOf));
  return found.filter((trouble) => trouble !== undefined);
}

function isStopping({ part }: Trouble): boolean {
  return NEEDED.has(part);
}

/** The same question, asked again after a minute only: who asks meanwhile is told what came of it. */
export function askedSeldom(
  ping: () => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let last: { at: number; answer: Promise<void> } | undefined;
  return () => {
    if (last && now() - last.at < SELDOM_MS) return last.answer;
    last = { at: now(), answer: ping() };
    return last.answer;
  };
}

/** The parts of a configuration. */
export function partsOf(config: Config, { store, queue }: Pick<Deps, 'store' | 'queue'>): Part[] {
  return [
    { name: 'store', place: placeOfStore(config), ping: () => store.ping() },
    { name: 'queue', place: placeOfQueue(config), ping: () => queue.ping() },
  ];
}

/** Where data are kept, as logs and `/healthz` say it: servers by their hosts, without users and passwords. */
export function placeOfStore({ mongodbUri, dataDir }: Config): string {
  return mongodbUri ? `MongoDB at ${hostsOf(mongodbUri)}` : `files in ${dataDir}`;
}

/** The same of the queue. */
export function placeOfQueue({ redisUrl, dataDir }: Config): string {
  return redisUrl ? `Redis at ${hostsOf(redisUrl)}` : `files in ${dataDir}`;
}

/** Says in the log how the attempts to reach a server go. */
export function openingNews(log: Log, place: string): OpeningNews {
  return {
    failed: (error) => log.warn({ place, reason: reasonOf(error) }, 'a server does not answer: it is tried again'),
    opened: (again) => again && log.info({ place }, 'a server answers now'),
  };
}

async function troubleOf({ name, place, ping }: Part): Promise<Trouble | undefined> {
  const trouble = ping().then(() => undefined, reasonOf);
  const reason = await inTime(PATIENCE_MS, trouble, () => 'does not answer');
  return reason === undefined ? undefined : { part: name, detail: `${place}: ${reason}` };
}

/** What the innermost error says, without addresses that have a user or password in them. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'does not answer';
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.replace(/\/\/[^/\s@]*@/g, '//');
}
