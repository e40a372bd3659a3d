import { isGathered, maySeeOthers, type Reader } from '../src/domain/blind-rule';
import type { Decision } from '../src/domain/decision';
import { buildGrid, type GridRow } from '../src/domain/grid';
import { affiliation, nameAndPlace } from '../src/domain/person';
import type { FlowContext, ReviewView, TeamView } from './contract';
import { answeredIn } from './preparatory/changing';
import { activeIds } from './prompts/status';

/** A review whose team's work was loaded. */
export interface TeamReview extends ReviewView {
  team: TeamView;
}

/** The view with the team's work, when it was loaded for this turn. */
export function withTeam(view: ReviewView | undefined): TeamReview | undefined {
  return view?.team ? { ...view, team: view.team } : undefined;
}

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

/** Whether the sheets of a review are open to its team now. */
export function gathered(view: ReviewView, context: FlowContext): boolean {
  return isGathered(view.review, context.now);
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

/** Where somebody comes from, which is how a team names its members' views. */
export function cityIn(view: TeamReview, person: string): string {
  const found = view.team.people.get(person);
  return found ? affiliation(found) || found.name : person;
}
