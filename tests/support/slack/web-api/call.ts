import type { Dict } from '../block-kit/shape';
import type { EventName } from '../scopes';
import type { Team, World } from '../world/types';

/** Tells the app of an event, if it subscribed to it. Does not wait. */
export type Emit = (team: Team, name: EventName, event: Dict) => void;

/** One call of a method, authenticated and with its arguments read. */
export interface ApiCall {
  world: World;
  team: Team;
  token: string;
  args: Args;
  emit: Emit;
}

/** Answers `{ ok: true, … }` with what it returns, or `{ ok: false, error }` by throwing `ApiError`. */
export type MethodRun = (call: ApiCall) => Dict;

/** `{ ok: false, error, …details }`, with HTTP 200 as Slack does it. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly details: Dict = {},
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** Arguments as they came: texts from a form, anything from JSON. */
export interface Args {
  raw: Dict;
  /** Undefined if missing or empty. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** Throws `invalid_limit` for what is no whole number above 0. */
  count(name: string, otherwise: number, max: number): number;
  /** An object or list, which a form carries as JSON. Throws `formatError` if it cannot be read. */
  json(name: string, formatError: string): unknown;
}

export function argsOf(raw: Dict): Args {
  const text = (name: string) => {
    const value = raw[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    raw,
    text,
    flag: (name) => [true, 'true', '1', 1].includes(raw[name] as string),
    count(name, otherwise, max) {
      if (raw[name] === undefined) return otherwise;
      const number = Number(raw[name]);
      if (!Number.isInteger(number) || number < 1) throw new ApiError('invalid_limit');
      return Math.min(number, max);
    },
    json: (name, formatError) => parsed(raw[name], formatError),
  };
}

function parsed(value: unknown, formatError: string): unknown {
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new ApiError(formatError, { detail: String(error) });
  }
}

/** The argument's text. Throws `invalid_arguments` if it is missing. */
export function needed(call: ApiCall, name: string): string {
  const value = call.args.text(name);
  if (value === undefined) throw invalidArguments([`missing required field: ${name}`]);
  return value;
}

export function invalidArguments(messages: readonly string[]): ApiError {
  return new ApiError('invalid_arguments', {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
