import { isGathered, maySeeOthers, type Reader } from '../src/method/blind-rule';
import type { Decision } from '../src/method/decision';
import { buildGrid, expectedSeats, type GridRow } from '../src/method/grid';
import type { Language } from '../src/method/language';
import { affiliation, idsOfActive, nameAndPlace } from '../src/method/person';
import { seatAsOne } from '../src/method/seats';
import { lastRevision } from '../src/method/sheet-changes';
import type { Prompt } from '../src/ports/prompt';
import {
  type FlowContext,
  type ReviewView,
  type Session,
  saying,
  type TeamReview,
  type Turn,
} from '../src/steps/contract';
import type { ExportGiven } from '../src/steps/exports';
import { line } from '../src/steps/prompts';

/** The rows of the grid whose content the reader may see now. */
export function visibleRows(view: TeamReview, context: FlowContext): GridRow[] {
  const reader: Reader = { person: context.person, answered: answeredIn(view) };
  return gridOf(view, context).filter((row) => maySeeOthers(reader, view.review, row.indicator.id, context.now));
}

/** The whole grid: for counting, and for what follows the gathering. */
export function gridOf(view: TeamReview, context: FlowContext): GridRow[] {
  return buildGrid(
    { review: view.review, benchmark: view.benchmark, sheets: view.team.sheets, active: activeIds(view) },
    context.now,
  );
}

/** The same for an export, of what its reader sees. */
export function gridOfExport({ review, benchmark, sheets, people, now }: ExportGiven): GridRow[] {
  return buildGrid({ review, benchmark, sheets, active: idsOfActive(people.values()) }, now);
}

/** Whether the sheets of a review are open to its team now. */
export function gathered(view: ReviewView, context: FlowContext): boolean {
  return isGathered(view.review, context.now);
}

/** A turn on sheets that are open to their team; before that it is said that they are not. */
export function onceOpenToTeam<V extends ReviewView, A extends unknown[]>(
  early: (city: string, language: Language) => string,
  turn: (session: Session, view: V, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return (session, view, context, ...args) =>
    gathered(view, context)
      ? turn(session, view, context, ...args)
      : saying(session, notYet(view, context, early(view.review.hostCity, context.language)));
}

/** What is said in the place of something that comes later; of a review that rests or is over, that it is: nothing comes of it. */
export function notYet({ review }: Pick<ReviewView, 'review'>, { words }: FlowContext, later: string): Prompt {
  return line(review.stopped ? words.stopped[review.stopped.how](review.hostCity) : later);
}

/** What the leader decided on an indicator. */
export function decisionOn(view: TeamReview, indicator: string): Decision | undefined {
  return view.team.decisions.find((d) => d.indicator === indicator);
}

/** A person's name with where they come from. */
export function nameIn(view: TeamReview, person: string): string {
  const found = view.team.people.get(person);
  return found ? nameAndPlace(found) : person;
}

/** The same of a seat: of both, where two share it. */
export function seatNameIn(view: TeamReview, seat: string): string {
  const found = seatAsOne(seat, view.review, view.team.people);
  return found ? nameAndPlace(found) : seat;
}

/** Where a seat's people come from, which is how a team names its members' views. */
export function cityIn(view: TeamReview, seat: string): string {
  const found = seatAsOne(seat, view.review, view.team.people);
  return found ? affiliation(found) || found.name : seat;
}

/** How many answers are in of those who are expected to answer, of how many that they will give. */
export function teamProgress(view: ReviewView): { submitted: number; expected: number } {
  const people = new Set(expectedSeats({ review: view.review, active: activeIds(view) }));
  return {
    submitted: (view.team?.sheets ?? []).filter((s) => people.has(s.person) && lastRevision(s)).length,
    expected: people.size * view.benchmark.indicators.length,
  };
}

/** Ids of the people of a view who are still with us. */
export function activeIds(view: ReviewView): ReadonlySet<string> {
  return idsOfActive(view.team?.people.values() ?? []);
}

/** The indicators on which the person has submitted a sheet of their own. */
function answeredIn(view: ReviewView): ReadonlySet<string> {
  return new Set([...view.sheets.values()].filter((s) => lastRevision(s)).map((s) => s.indicator));
}
