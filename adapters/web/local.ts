import type { IncomingHttpHeaders } from 'node:http';
import type { WebConfig } from './config';

/** What the local rule looks at in a request. */
export interface RequestFacts {
  /** The address at the other end of the socket, whatever headers say. */
  remoteAddress: string | undefined;
  headers: IncomingHttpHeaders;
}

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'x-real-ip',
  'via',
] as const;
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request comes from a person at this very machine: a loopback address and a local host name, nothing in
 * between, and an installation that is nobody else's. Only then can one pick who one is and move the clock.
 */
export function isLocalRequest(facts: RequestFacts, config: Pick<WebConfig, 'publicUrl' | 'embedded'>): boolean {
  return (
    config.embedded &&
    !config.publicUrl &&
    isLoopback(facts.remoteAddress) &&
    LOCAL_HOST.test(facts.headers.host ?? '') &&
    FORWARDED.every((name) => facts.headers[name] === undefined)
  );
}

function isLoopback(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/i, '');
  return plain === '::1' || (plain !== undefined && /^127(?:\.\d{1,3}){3}$/.test(plain));
}
