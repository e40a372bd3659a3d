import type { Missing } from '../../src/method/completeness';
import type { Turn as AnyTurn, PendingText } from '../../src/steps/contract';
import { type OwnSession, type SessionPart, turnedTo as turned } from '../../src/steps/session-part';

/** What this step keeps of a conversation. */
interface Part {
  /** The indicator whose card is the current one. */
  at?: string;
  /** What the bot asked for last, when they answer by typing. */
  asking?: Missing;
  /** Numbered choices last shown, so that a number typed next means one of them. */
  choices?: readonly string[];
  /**
   * How they go through the review, where it is not indicator by indicator: judging a cell, whose card is the current
   * one and holds `at`; or giving the reasons of what they judged in the cell of `at`.
   */
  way?: 'judging' | 'reasons';
  /** What *undo* takes back. */
  undo?: LastChange;
}

/** A conversation as this step has it. */
export type Session = OwnSession<Part>;
export type Turn = AnyTurn<Session>;

/** The last change of a sheet: from which version (`before`) to which (`made`), and what was open and asked then. */
export interface LastChange {
  review: string;
  indicator: string;
  before: number;
  made: number;
  was: Pick<Session, 'review' | 'at' | 'asking' | 'choices' | 'way'>;
  /** The text that found its place by it. */
  text?: PendingText;
  /** What the same message changed of other sheets. */
  also?: readonly Pick<LastChange, 'indicator' | 'before' | 'made'>[];
}

/** Stored with people's conversations: a field that means something else than before takes another version. */
const REMEMBERS: SessionPart<Part> = {
  version: 1,
  fields: { at: 'open', asking: 'open', choices: 'open', way: 'open', undo: 'kept' },
};

/** Whose part it is. */
export const OWNER = { name: 'preparatory-review', remembers: REMEMBERS } as const;

/** The session turned to a review: what was open or asked in another one is over, so that no answer lands there. */
export function turnedTo(session: Session, review: string): Session {
  if (session.review === review) return session;
  const { at: _t, asking: _a, choices: _c, way: _w, ...rest } = session;
  return turned(rest, review);
}

/** Whether an indicator of a review is the open one, on a card of its own; with none open, any may become it. */
export function isCurrent(session: Session, review: string, indicator: string): boolean {
  if (session.at === undefined) return true;
  return session.review === review && session.at === indicator && session.way !== 'judging';
}

/** What is open and asked in a session, to come back to it. */
export function openIn({ review, at, asking, choices, way }: Session): LastChange['was'] {
  return {
    ...(review === undefined ? {} : { review }),
    ...(at === undefined ? {} : { at }),
    ...(asking === undefined ? {} : { asking }),
    ...(choices === undefined ? {} : { choices }),
    ...(way === undefined ? {} : { way }),
  };
}
