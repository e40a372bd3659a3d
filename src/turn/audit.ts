import { randomUUID } from 'node:crypto';
import { addMinutes } from '../method/calendar';
import { actsFor } from '../method/looking-after';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import type { AuditEntry, StepRecord } from '../ports/records';
import { shortKey } from '../ports/short-key';
import { DONE_FOR_OTHERS, type DoneForOther } from '../steps/contract';
import type { Deps } from './deps';

/** What organisers did for each other is told for so long: seven days. */
const LATELY_MINUTES = 7 * 24 * 60;

/** Notes who did what. Never an answer's text. With `id`, noted once. */
export async function note(
  deps: Pick<Deps, 'store' | 'clock'>,
  entry: Omit<AuditEntry, 'id' | 'at'>,
  id: string = randomUUID(),
): Promise<boolean> {
  return deps.store.audit.insert({ id, at: deps.clock.now(), ...entry });
}

/**
 * Notes that a step's document was kept, as its kind says it, if it does; `before`: what it was. Whose it is where somebody else
 * changes it: whom they did it for. `event` tells one keeping of it from another.
 */
export async function noteKept(
  deps: Pick<Deps, 'store' | 'clock' | 'steps'>,
  { id, kind, review, person, value }: StepRecord,
  { before, by, event }: { before?: StepRecord | undefined; by: string; event: string },
): Promise<void> {
  const noted = deps.steps.documents.get(kind)?.noted?.(value, before?.value);
  if (!noted) return;
  const detail = noted.on === undefined ? {} : { detail: { on: noted.on } };
  const whom = person === '' || person === by ? {} : { person };
  await note(deps, { by, action: noted.what, review, ...whom, ...detail }, `${noted.what}-${shortKey(event, id)}`);
}

/** The same of what an organiser does in a review: it says for whom, where another of its organisers looks after it first (`detail.for`). */
export async function noteRunning(
  deps: Pick<Deps, 'store' | 'clock'>,
  entry: Omit<AuditEntry, 'id' | 'at' | 'action'> & { review: string; action: DoneForOther['action'] },
  id?: string,
): Promise<boolean> {
  const other = await otherThan(deps, entry.by, entry.review);
  return note(deps, other === undefined ? entry : { ...entry, detail: { ...entry.detail, for: other } }, id);
}

/** What was noted so in these reviews in the last seven days, or since somebody began to stand in, until seven days after it; in order. */
export async function doneForOthers(
  { store }: Pick<Deps, 'store'>,
  reviews: readonly Review[],
  now: Instant,
): Promise<DoneForOther[]> {
  const shared = reviews.filter(({ members }) => members.organisers.length > 1);
  const lately = addMinutes(now, -LATELY_MINUTES);
  const begun = shared.flatMap(({ standIns = {} }) =>
    Object.values(standIns).flatMap(({ since, until }) => (until >= lately.slice(0, 10) ? [since] : [])),
  );
  const after = [lately, ...begun].sort()[0] ?? lately;
  const action = { in: [...DONE_FOR_OTHERS] };
  const entries = await Promise.all(shared.map(({ id }) => store.audit.find({ review: id, action })));
  return entries
    .flat()
    .filter(({ at }) => at >= after)
    .flatMap(({ review = '', action: noted, by, detail, at }) => {
      const what = DONE_FOR_OTHERS.find((one) => one === noted);
      return what && typeof detail?.for === 'string' ? [{ review, action: what, by, for: detail.for, at }] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function otherThan({ store }: Pick<Deps, 'store'>, by: string, id: string): Promise<string | undefined> {
  const review = await store.reviews.get(id);
  // Most reviews have one: then nobody is looked up.
  if (!review || review.members.organisers.length < 2 || !review.members.organisers.includes(by)) return undefined;
  const people = await store.people.find({ id: { in: [...review.members.organisers] } });
  return actsFor(by, review, new Map(people.map((one) => [one.id, one])));
}
