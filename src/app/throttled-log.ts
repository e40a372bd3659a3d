import type { Log, LogFields } from '../ports/log';

/** For how long the same is not said again, in milliseconds. */
const SILENCE_MS = 30_000;

/**
 * A log for what repeats itself many times a second, as a client that looks for its server: the same sentence about the
 * same error is said at most every half minute, then with how often it was not said (`repeated`).
 */
export function throttledLog(log: Log, now: () => number = Date.now): Log {
  const said = new Map<string, { at: number; since: number }>();
  const once = (say: Log['error']) => (fields: LogFields, message: string) => {
    const key = `${message} ${codeOf(fields.err)}`;
    const last = said.get(key);
    if (last && now() - last.at < SILENCE_MS) {
      last.since += 1;
      return;
    }
    said.set(key, { at: now(), since: 0 });
    say(last && last.since > 0 ? { ...fields, repeated: last.since } : fields, message);
  };
  return { info: once(log.info.bind(log)), warn: once(log.warn.bind(log)), error: once(log.error.bind(log)) };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : error.name;
}
