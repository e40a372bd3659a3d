import { comesFromHere, type RequestFacts } from '../../src/ports/local-request';
import type { WebConfig } from './config';

/**
 * Whether a request comes from a person at this very machine, and the installation is nobody else's. Only then can one
 * pick who one is and move the clock.
 */
export function isLocalRequest(facts: RequestFacts, config: Pick<WebConfig, 'publicUrl' | 'embedded'>): boolean {
  return config.embedded && !config.publicUrl && comesFromHere(facts);
}
