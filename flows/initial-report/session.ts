import type { OwnSession, SessionPart } from '../../src/steps/session-part';

interface Part {
  /** The indicator of the host's report whose card is open: what is typed is about it. */
  answering?: string;
}

/** A conversation as this step has it. */
export type Session = OwnSession<Part>;

const REMEMBERS: SessionPart<Part> = { version: 1, fields: { answering: 'open' } };

/** Whose part it is. */
export const OWNER = { name: 'initial-report', remembers: REMEMBERS } as const;

/** The session without a card that is open. */
export function closed({ answering: _, ...session }: Session): Session {
  return session as Session;
}
