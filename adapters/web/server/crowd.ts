import type { Request } from 'express';
import { WebRefusal } from '../refusal';

/** A browser has six connections to a server; a few devices, and some to spare. */
const MOST = 48;

/** Counts a session's request until its answer is out. Throws a `WebRefusal` when there are too many. */
export type Crowd = (session: string, req: Request) => void;

/** What one person asks for at once is bounded before anything is looked up for it, so that they delay nobody. */
export function crowd(most: number = MOST): Crowd {
  const underWay = new Map<string, number>();
  return (session, req) => {
    const count = underWay.get(session) ?? 0;
    if (count >= most) throw tooMany();
    underWay.set(session, count + 1);
    req.res?.once('close', () => {
      const left = (underWay.get(session) ?? 1) - 1;
      if (left === 0) underWay.delete(session);
      else underWay.set(session, left);
    });
  };
}

/** More at once than one person is given. */
export function tooMany(): WebRefusal {
  return new WebRefusal('busy', 'That is a lot at once. Please wait a moment and try again.');
}
