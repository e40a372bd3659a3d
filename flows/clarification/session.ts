import type { OwnSession, SessionPart } from '../../src/steps/session-part';

interface Part {
  /** The question whose card is open: what is typed belongs to its answer. */
  clarifying?: string;
}

/** A conversation as this step has it. */
export type Session = OwnSession<Part>;

const REMEMBERS: SessionPart<Part> = { version: 1, fields: { clarifying: 'open' } };

/** Whose part it is. */
export const OWNER = { name: 'clarification', remembers: REMEMBERS } as const;

/** The session without a card that is open. */
export function closed({ clarifying: _, ...session }: Session): Session {
  return session as Session;
}
