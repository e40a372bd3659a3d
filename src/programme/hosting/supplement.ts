import { tellPeople } from '../../delivery/telling';
import { isOfHost, may } from '../../method/permissions';
import { answerers, memberIds } from '../../method/review';
import { lastRevision } from '../../method/sheet-changes';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import { type Deps, Refusal } from '../../turn/deps';

/**
 * What the host city has added to its report is read from now on, and those whom it concerns are told: whoever had asked,
 * and whoever has answered already without it. Nobody of the host city is. Doing it again tells nobody twice.
 * Errors: `Refusal` for a review that is not there.
 */
export async function supplementReport(
  deps: Deps,
  { review: id, indicators, askedIn, asked, others }: Extract<Effect, { kind: 'supplement-report' }>,
  by: string,
): Promise<void> {
  const { store } = deps;
  const review = await store.reviews.update(id, (r) => ({ ...r, supplemented: (r.supplemented ?? 0) + 1 }));
  if (!review) throw new Refusal('unknown-review', id);
  const kept = await store.stepRecords.find({ review: id, kind: askedIn.kind });
  const askers = kept.flatMap(({ person, value }) =>
    (value as Readonly<Record<string, unknown>>)[askedIn.field] === askedIn.is ? [person] : [],
  );
  const sheets = await store.sheets.find({ review: id, indicator: { in: indicators } });
  const done = sheets.flatMap((sheet) => (lastRevision(sheet) ? [sheet.person] : []));
  const people = await store.people.find({ id: { in: memberIds(review) } });
  const readers = people.filter((person) => !isOfHost(person, review) && may(person, 'read-report', review));
  const told = (ids: readonly string[]) => readers.flatMap(({ id: one }) => (ids.includes(one) ? [one] : []));
  const about = `${askedIn.kind} ${askedIn.is}`;
  await tellPeople(deps, { kind: 'tell-people', review: id, people: told(askers), about, prompt: asked });
  const answering = answerers(review).filter((one) => done.includes(one) && !askers.includes(one));
  await tellPeople(deps, { kind: 'tell-people', review: id, people: told(answering), ...others });
  await note(deps, { by, action: 'report-supplemented', review: id, detail: { indicators: indicators.length } });
}
