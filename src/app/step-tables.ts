import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { separatorOf, toCsv } from '../programme/exports/csv';
import { workbookOf } from '../programme/tables/write-workbook';
import type { GivenTable, StepTable } from '../steps/tables';
import { note } from '../turn/audit';
import { type Deps, Refusal } from '../turn/deps';
import { benchmarkOf } from '../turn/in-scope';
import { type Lane, receive } from '../turn/inbox';
import { bareContext, ownView, reviewsOf, rolesIn } from '../turn/load-review';
import { keptFor } from '../turn/step-documents';
import type { GivenFile } from './given-file';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A step's table about a review, as a file; noted in the log. Throws a `Refusal` for who may not have it. */
export async function tableFile(deps: Deps, person: Person, name: string, id: string, format: 'csv' | 'xlsx') {
  const table = deps.steps.reviewTables.get(name);
  const reviews = await reviewsOf(deps, person);
  const review = reviews.find((one) => one.id === id);
  if (!table) return undefined;
  if (!review || !may(person, table.may, review)) throw new Refusal('not-allowed', name);
  const view = await ownView(deps, person, review, reviews);
  const kept = await keptFor(deps, table.reads, person, review);
  const context = { ...bareContext(deps, person, 'web', rolesIn(person, reviews)), kept };
  const { rows, keeps } = table.gives(view, context);
  if (keeps) await deps.store.stepRecords.put(keeps);
  await note(deps, { by: person.id, action: 'exported', review: id, detail: { file: `${name}.${format}` } });
  const file = `${table.fileName(view, context)}.${format}`;
  const [head = [], ...body] = rows;
  const csv = () => Buffer.from([...toCsv(head, body, separatorOf(person.language))].join(''));
  return format === 'csv'
    ? { name: file, type: 'text/csv; charset=utf-8', bytes: csv() }
    : { name: file, type: WORKBOOK, bytes: workbookOf(rows) };
}

/** The tables that somebody may bring back now, with the review each is about: the next visit first. */
export async function tablesOf(deps: Deps, person: Person): Promise<{ review: Review; table: StepTable }[]> {
  const today = deps.clock.now().slice(0, 10);
  const reviews = (await reviewsOf(deps, person)).filter(({ visit }) => visit.start > today);
  return reviews.flatMap((review) =>
    [...deps.steps.reviewTables.values()]
      .filter((table) => may(person, table.may, review))
      .map((table) => ({ review, table })),
  );
}

/**
 * Takes a file that is one of the tables somebody may bring back, keeps what it says as theirs, and shows them what it would
 * come to. False for a file that is none of them, where it may be something else.
 */
export async function bringBack(
  deps: Deps,
  lane: Lane,
  person: Person,
  { id: file, name, bytes }: GivenFile,
  isElse: boolean,
): Promise<boolean> {
  const [first, ...others] = await tablesOf(deps, person);
  if (!first) return false;
  const rows = await deps.readRows(bytes);
  const known = rows.ok ? [first, ...others].find(({ table }) => table.recognises(rows.rows)) : undefined;
  if (!known && isElse) return false;
  const { review, table } = known ?? first;
  const benchmark = benchmarkOf(deps, review);
  const unread = { unread: rows.ok ? 'no-headings' : rows.problem.what };
  const value: GivenTable<unknown> = {
    file,
    name,
    read: known && rows.ok ? table.read(rows.rows, { benchmark }) : unread,
  };
  const kind = table.kept.name;
  const id = `${kind}|${review.id}|${person.id}`;
  await deps.store.stepRecords.put({ id, kind, review: review.id, person: person.id, value });
  const what = {
    kind: 'press' as const,
    action: table.shows,
    data: { file },
    fields: {},
    address: { review: review.id },
  };
  const event = { id: `web-${person.id}-${file}`, platform: 'web', person: person.id, at: deps.clock.now(), what };
  await receive(deps, lane, event, person);
  return true;
}
