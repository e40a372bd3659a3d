import type { LastChange, Session } from '../src/steps/contract';

/** The session turned to a review: what was open or asked in another one is over, so that no answer lands there. */
export function turnedTo(session: Session, review: string): Session {
  if (session.review === review) return session;
  const { at: _t, asking: _a, choices: _c, way: _w, ...rest } = session;
  return { ...rest, review };
}

/** The session after a look at a review: what is open in another one stays open, so that one goes on answering there. */
export function lookingAt(session: Session, review: string): Session {
  return session.at === undefined ? turnedTo(session, review) : session;
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
