/** What a programme of interviews is made from, and what comes of it. Times are minutes since 1970, in UTC. */

/** From, included, to another moment that is not. */
export interface Span {
  from: number;
  to: number;
}

/** One of the team who leads interviews. */
export interface Interviewer {
  id: string;
  /** Of whom no two make a pair: their city or organisation. */
  home: string;
}

/** Somebody worth hearing. */
export interface Talk {
  key: string;
  sourceType: string;
  /** Speaks from outside the municipality. */
  isOutside: boolean;
  /** Two of one are one source. */
  organisation: string;
  indicators: readonly string[];
  /** Keys of the hypotheses that it could settle. */
  hypotheses: readonly string[];
  minutes: number;
  /** Nobody at the host city knew of it four weeks before the visit: few of these (`Asked.mostNew`). */
  isNew?: true;
}

/** A talk whose hour is given: the host holds it, or it was proposed or confirmed before. Its pair, where it has one, stays. */
export interface GivenTalk extends Span {
  talk: Talk;
  pair: readonly string[];
}

/** What a programme is asked for. */
export interface Asked {
  /** The hypotheses that go to the visit, the weightiest first. */
  hypotheses: readonly string[];
  team: readonly Interviewer[];
  given: readonly GivenTalk[];
  /** The weightiest first. */
  wanted: readonly Talk[];
  /** In which hours interviews may lie: without lunch, and without the time before the feedback session. */
  hours: readonly Span[];
  /** So many interviews at most, */
  most: number;
  /** and so many of them with whom nobody knew of. */
  mostNew: number;
}

/** An interview of a programme. */
export interface Placed extends Span {
  talk: Talk;
  /** Two of different homes; fewer only where it is given and nobody else was free. */
  pair: readonly string[];
  isGiven: boolean;
}

/** So long on the way between two interviews. */
export const TRAVEL = 30;
/** So many a person leads on a day at most: each is written up before the evening. */
export const MOST_A_DAY = 4;
/** Interviews begin at such steps from the beginning of an hour that is free for them. */
const STEP = 30;
const DAY = 24 * 60;

/** When an interview of this length may begin, in order. */
export function beginnings(hours: readonly Span[], minutes: number): number[] {
  const all = hours.flatMap(({ from, to }) => {
    const fitting = Math.floor((to - from - minutes) / STEP);
    return Array.from({ length: Math.max(0, fitting + 1) }, (_, n) => from + n * STEP);
  });
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Whether somebody of one cannot be at the other: at once, or with the way between them. */
export function clash(one: Span, other: Span): boolean {
  return one.from < other.to + TRAVEL && other.from < one.to + TRAVEL;
}

/** On which day a moment is. Interviews are by day wherever it is: a day of UTC and one of the city's hold the same of them, or nearly. */
export function dayOf(moment: number): number {
  return Math.floor(moment / DAY);
}
