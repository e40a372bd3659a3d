import type { ReportLine } from '../../method/report';
import { mayComeInParts, withHandedIn } from '../../method/report-cells';
import type { Review } from '../../method/review';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import { type Deps, Refusal } from '../../turn/deps';
import { seedRegister } from '../import/register';

/**
 * Makes what the host city hands in its report: the lines of these indicators take the place of those before, and the
 * register of functions follows. Doing it again writes the same. Errors: `Refusal` for a review that is not there.
 */
export async function handInReport(
  deps: Deps,
  { review: id, lines, whole, cells }: Extract<Effect, { kind: 'hand-in-report' }>,
  by: string,
): Promise<void> {
  const { store } = deps;
  const at = deps.clock.now();
  const review = await store.reviews.update(id, (r) => ({
    ...r,
    reportHandedIn: at,
    reportRevision: (r.reportRevision ?? 0) + 1,
    report: withWhole(r.report, whole),
    ...(cells && mayComeInParts(r) ? { reportCells: withHandedIn(r, cells) } : {}),
  }));
  if (!review) throw new Refusal('unknown-review', id);
  const written = lines.map((line): ReportLine => ({ ...line, id: `${id}|${line.indicator}`, review: id }));
  const fresh = new Set(written.map(({ indicator }) => indicator));
  const others = (await store.reportLines.find({ review: id })).filter(({ indicator }) => !fresh.has(indicator));
  for (const line of written) await store.reportLines.put(line);
  for (const entry of seedRegister(id, [...others, ...written], await store.functions.find({ review: id })))
    await store.functions.put(entry);
  const detail = { indicators: written.length };
  await note(deps, { by, action: 'report-handed-in', review: id, detail }, `report-in-${id}-${review.reportRevision}`);
}

/** What a review's report is as a whole, once that is handed in. */
function withWhole(
  { url, holdsRatings, files: _, ...rest }: Review['report'],
  { files, link }: Extract<Effect, { kind: 'hand-in-report' }>['whole'],
): Review['report'] {
  const said = link ? { url: link.url || undefined, holdsRatings: link.holdsRatings } : { url, holdsRatings };
  return {
    ...rest,
    ...(said.url === undefined ? {} : { url: said.url }),
    ...(said.holdsRatings ? { holdsRatings: true } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}
