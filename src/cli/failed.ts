import { type Failure, failuresOf } from '../delivery/failures';
import type { Deps } from '../turn/deps';
import { lines } from './table';

/** What failed for good as a row, with the e-mail of the person whom it concerns, or the review to whose channel it was to go. */
export interface FailedRow extends Pick<Failure, 'kind' | 'id' | 'reason' | 'address'> {
  person?: string;
  review?: string;
}

/** Everything that failed for good. Somebody without an e-mail is named by their id. */
export async function failedRows(deps: Deps): Promise<FailedRow[]> {
  const failures = await failuresOf(deps);
  const ids = new Set(failures.flatMap(({ to }) => (to?.kind === 'person' ? [to.person] : [])));
  const people = ids.size === 0 ? [] : await deps.store.people.find({ id: { in: [...ids] } });
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return failures.map(({ to, address, ...failure }) => {
    if (to === undefined) return failure;
    if (to.kind === 'channel') return { ...failure, review: to.review };
    const person = emails.get(to.person) || to.person;
    // Where it went to another address than is theirs now, that one was refused.
    return { ...failure, person, ...(address === undefined || address === person ? {} : { address }) };
  });
}

/** A line for each. */
export function failedLines(rows: readonly FailedRow[]): string {
  return lines(rows.map((row) => `failed: ${what(row)}: ${row.reason}`));
}

function what({ kind, id, person, review, address }: FailedRow): string {
  switch (kind) {
    case 'plan-item':
      return `planned item ${id}`;
    case 'message':
      return `message ${id} to ${person ?? `the channel of ${review}`}${address === undefined ? '' : `, at ${address} then`}`;
    case 'event':
      return person === undefined ? `event ${id}` : `event ${id} from ${person}`;
    case 'workspace':
      return `workspace ${id}`;
  }
}
