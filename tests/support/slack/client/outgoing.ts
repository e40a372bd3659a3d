import type { Dict } from '../block-kit/shape';

/** What Slack sends to the app. */
export type Outgoing =
  | { kind: 'event'; payload: Dict }
  | { kind: 'interactive'; payload: Dict }
  | { kind: 'command'; payload: Record<string, string> }
  | { kind: 'options'; payload: Dict };

/** How it is sent, where a test wants it otherwise than Slack. */
export interface How {
  /** `wrong`: signed with another secret; `stale`: signed ten minutes ago; `tampered`: changed after it was signed. */
  signature?: 'right' | 'wrong' | 'stale' | 'tampered';
  /** Delivered so many times, whatever the answers. Default: once. */
  copies?: number;
}

/** One try: the answer's status and body, or that none came in time (or at all). */
export type Answer =
  | { in: 'time'; status: number; body: string; mayRetry: boolean }
  | { in: 'vain'; reason: 'http_timeout' | 'connection_failed' };

export interface Retry {
  number: number;
  reason: string;
}

/** The way to the app: HTTP or a socket. */
export interface Transport {
  send(outgoing: Outgoing, how: How, retry: Retry | undefined, signal: AbortSignal): Promise<Answer>;
}

/** What was sent, and what came of it. The last attempt counts. */
export interface Delivery {
  outgoing: Outgoing;
  attempts: Answer[];
}

/** Whether the app answered 2xx in time. */
export function isAccepted(answer: Answer | undefined): boolean {
  return answer?.in === 'time' && answer.status >= 200 && answer.status < 300;
}

/** The body of an accepted answer as JSON; undefined where it is empty or no JSON. */
export function jsonOf(answer: Answer | undefined): unknown {
  if (answer?.in !== 'time' || answer.body === '') return undefined;
  try {
    return JSON.parse(answer.body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
