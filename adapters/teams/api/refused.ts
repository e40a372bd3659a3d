/** The connector answered, and it was no success. Holds nothing of what was sent. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** The connector's own words for why, as `BotNotInConversationRoster`: all of them that it used. */
    readonly codes: readonly string[],
    /** How long it wants to be left alone, in milliseconds; undefined when it did not say. */
    readonly retryAfterMs?: number,
  ) {
    super(`Teams answered ${status} ${codes.join(' ')}`.trimEnd());
    this.name = 'Refused';
  }
}

/** Microsoft says that these were not carried out: a precondition failed, and too much at once. */
const NOT_NOW: ReadonlySet<number> = new Set([412, 429]);

/**
 * Whether a call that was refused now goes better later, and was surely not carried out. Where the connector itself says
 * that it is not available, it took nothing; a gateway before it that says so may have handed the call on.
 */
export function isNotNow({ status, codes, retryAfterMs }: Refused): boolean {
  return NOT_NOW.has(status) || (status === 503 && (retryAfterMs !== undefined || codes.length > 0));
}

/** Whether it is not known if a call was carried out: something between us and the conversation failed meanwhile. */
export function isUnsure({ status }: Refused): boolean {
  return status === 408 || status >= 500;
}

/** Reads an answer that was no success. Whatever its body holds beside the codes is forgotten. */
export function refusedBy(status: number, retryAfter: string | null, body: string, now: number): Refused {
  return new Refused(status, [...new Set(codesIn(parsed(body)))], millisecondsOf(retryAfter, now));
}

const CODE_NAMES: ReadonlySet<string> = new Set(['code', 'subCode', 'errorSubCode']);
const CODE = /^[A-Za-z]{1,60}$/;

/** `{error: {code}}`, `{code}`, and `{message: '{"subCode": …}'}`, which is JSON in JSON. */
function codesIn(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== 'string') return codesIn(inner, depth + 1);
    if (CODE_NAMES.has(name)) return CODE.test(inner) ? [inner] : [];
    return name === 'message' && inner.startsWith('{') ? codesIn(parsed(inner), depth + 1) : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date. */
function millisecondsOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null || retryAfter === '') return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
