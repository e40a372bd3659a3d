import { isGathered, ratingsFor } from './blind-rule';
import type { Decision } from './decision';
import { wasComplete } from './first-judged';
import { expectedSeats, type GridInput, type GridRow } from './grid';
import type { Person } from './person';
import { OWN_VIEWS, type OwnView } from './report';
import { seatOf } from './seats';
import type { Sheet } from './sheet';
import type { Instant } from './time';

/** How the host stands by its own view on an indicator; undefined where that is not said, or not in sight. */
type HostView = (indicator: string) => OwnView | undefined;

/** An indicator on which the host and the team judge differently. */
export interface HostDiffers {
  row: GridRow;
  host: OwnView;
  team: OwnView;
}

/** What is known of the host's own views; those in words of its own are compared with nothing. */
interface Views extends Pick<GridInput, 'review' | 'sheets' | 'active'> {
  hostViews: ReadonlyMap<string, OwnView>;
}

/** For one reader, once the sheets are open to the team: by their own sheets (`ratingsFor`), as they were then. */
export function hostViewFor(
  { review, sheets, hostViews }: Views,
  reader: Pick<Person, 'id' | 'city' | 'active'>,
  until: Instant,
): HostView {
  if (!isGathered(review, until)) return () => undefined;
  const seat = seatOf(reader.id, review);
  const isOwn = (sheet: Sheet) => sheet.person === seat && wasComplete(sheet, until);
  const own = new Map(sheets.filter(isOwn).map((sheet) => [sheet.indicator, sheet]));
  const ratings = ratingsFor(hostViews, reader, review);
  return (indicator) => ratings(indicator, own.get(indicator));
}

/**
 * Where the whole team reads along, once the sheets are open to it: on the indicators alone on which everybody who has
 * sheets to fill in had theirs complete.
 */
export function hostViewForAll({ review, sheets, active, hostViews }: Views, until: Instant): HostView {
  if (!isGathered(review, until)) return () => undefined;
  if (review.hostRating === 'open') return (indicator) => hostViews.get(indicator);
  const people = new Set(expectedSeats({ review, active }));
  const complete = new Map<string, number>();
  for (const sheet of sheets)
    if (people.has(sheet.person) && wasComplete(sheet, until))
      complete.set(sheet.indicator, (complete.get(sheet.indicator) ?? 0) + 1);
  return (indicator) => (complete.get(indicator) === people.size ? hostViews.get(indicator) : undefined);
}

/** Where host and team differ: the team's view is what was decided, else what the rules propose; where there is none, nothing. */
export function whereHostDiffers(
  rows: readonly GridRow[],
  decisions: readonly Decision[],
  hostView: HostView,
): HostDiffers[] {
  const decided = new Map(decisions.map(({ indicator, judgement }) => [indicator, judgement]));
  return rows.flatMap((row) => {
    const host = hostView(row.indicator.id);
    const judged = decided.get(row.indicator.id) ?? row.consolidated.proposed;
    const team = OWN_VIEWS.find((one) => one === judged);
    return host !== undefined && team !== undefined && host !== team ? [{ row, host, team }] : [];
  });
}
