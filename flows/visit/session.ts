import type { Instant } from '../../src/method/time';
import type { OwnSession, SessionPart } from '../../src/steps/session-part';

interface Part {
  /** The conversation whose note is open: what is typed belongs there, on its day. */
  noting?: string;
  /** Since when: once another of their interviews is over, it is not meant any more. */
  notingSince?: Instant;
}

/** A conversation as this step has it. */
export type Session = OwnSession<Part>;

const REMEMBERS: SessionPart<Part> = { version: 1, fields: { noting: 'open', notingSince: 'open' } };

/** Whose part it is. */
export const OWNER = { name: 'visit', remembers: REMEMBERS } as const;

/** The session with the note of a conversation open. */
export function withOpen(session: Session, key: string, now: Instant): Session {
  return { ...session, noting: key, notingSince: now };
}
