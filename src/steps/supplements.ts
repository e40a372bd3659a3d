import type { Supplement } from '../method/report';
import type { DocumentKind } from './documents';

/** A supplement, with the indicators whose lines of the report it adds to. */
export interface OnIndicators extends Supplement {
  indicators: readonly string[];
}

/** What a step's documents of a kind add to the host city's report: everybody who reads that reads it. */
export interface Supplements {
  kind: DocumentKind<unknown>;
  /** Undefined as long as one adds nothing. */
  of(value: unknown): OnIndicators | undefined;
}

/** What documents of a kind add to the report; only of kinds about reviews. */
export function supplementsFrom<T>(kind: DocumentKind<T>, of: (value: T) => OnIndicators | undefined): Supplements {
  return { kind, of: (value) => of(value as T) };
}
