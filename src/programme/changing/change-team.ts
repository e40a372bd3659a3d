import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import { seatMates, seatOf } from '../../method/seats';
import { dropDraft } from '../../method/sheet-changes';
import { type TeamChange, withTeam } from '../../method/team-change';
import { replan } from '../../plan/planning';
import type { Effect } from '../../steps/effects';
import { noteRunning } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { updateSheet } from '../../turn/keeping-sheets';
import { reviewsOf } from '../../turn/load-review';
import { enrol } from '../creating/create-review';
import { changeKey } from './change-key';

type Wanted = Omit<Extract<Effect, { kind: 'change-team' }>, 'kind'>;

/**
 * Changes who is on a review as it was shown: the new people, the review, the sheets of whoever left, and the plans of
 * everything that follows from it. A draft is made once. False where the team has changed so that it cannot be any more:
 * then nothing changes. Errors: `StoreError`.
 */
export async function changeTeam(
  deps: Deps,
  { review: id, newcomers, draft, ...wanted }: Wanted,
  by: string,
): Promise<boolean> {
  const { store, clock } = deps;
  const key = changeKey(id, draft);
  if (await store.audit.get(key)) return true;
  const ids = new Map<string, string>();
  for (const newcomer of newcomers) ids.set(newcomer.id, await enrol(deps, newcomer));
  const change = withIds(wanted.change, (person) => ids.get(person) ?? person);
  const before = await store.reviews.get(id);
  const at = clock.now();
  let isPossible = false;
  await store.reviews.update(id, (review) => {
    const after = withTeam(review, change, at);
    isPossible = !('why' in after);
    return 'why' in after ? review : after;
  });
  if (!before || !isPossible) return false;
  if ('sheets' in change) await leaveSheets(deps, before, change);
  for (const review of await touchedBy(deps, id, change)) await replan(deps, review);
  for (const person of concerned(change)) {
    const entry = { by, action: `team-${change.what}` as const, review: id, person, ...detailOf(change) };
    await noteRunning(deps, entry, person === concerned(change)[0] ? key : `${key}-${person}`);
  }
  return true;
}

function withIds(change: TeamChange, idOf: (id: string) => string): TeamChange {
  switch (change.what) {
    case 'add':
      return { ...change, people: change.people.map(({ person, role }) => ({ person: idOf(person), role })) };
    case 'leave':
    case 'lead':
    case 'deputy':
      return change;
    case 'share':
    case 'replace':
      return { ...change, by: idOf(change.by) };
  }
}

function concerned(change: TeamChange): string[] {
  switch (change.what) {
    case 'add':
      return change.people.map(({ person }) => person);
    case 'leave':
    case 'lead':
    case 'deputy':
      return [change.person];
    case 'share':
      return [change.by];
    case 'replace':
      return [change.person, change.by];
  }
}

function detailOf(change: TeamChange): { detail?: Record<string, string> } {
  return !('sheets' in change) ? {} : { detail: { sheets: change.sheets } };
}

/** What was submitted stays with the seat, drafts are dropped (method, section 9.1); or all goes. A shared seat goes on as it is. */
async function leaveSheets(
  { store }: Deps,
  before: Review,
  { person: left, sheets }: Extract<TeamChange, { sheets: unknown }>,
): Promise<void> {
  if (seatMates(left, before).length > 0) return;
  const review = before.id;
  const person = seatOf(left, before);
  for (const sheet of await store.sheets.find({ review, person })) {
    const goes = sheets === 'go' || sheet.revisions.length === 0;
    await (goes ? store.sheets.remove(sheet.id) : updateSheet(store, sheet.id, dropDraft));
  }
  if (sheets === 'stay') return;
  for (const past of await store.pastRevisions.find({ person }))
    if (past.review === review) await store.pastRevisions.remove(past.id);
}

/** The review, and those whose people travel otherwise now. */
async function touchedBy(deps: Deps, review: string, change: TeamChange): Promise<string[]> {
  const others = await Promise.all(concerned(change).map((id) => reviewsOf(deps, { id } satisfies Pick<Person, 'id'>)));
  return [...new Set([review, ...others.flat().map(({ id }) => id)])];
}
