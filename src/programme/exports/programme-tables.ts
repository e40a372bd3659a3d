import { mayInProgramme } from '../../method/permissions';
import type { Person } from '../../method/person';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { Refusal } from '../../turn/deps';
import { programmeView } from '../../turn/load-programme';
import { bareContext, reviewsOf, rolesIn } from '../../turn/load-review';
import { keptFor } from '../../turn/step-documents';
import { workbookOf } from '../tables/write-workbook';
import { separatorOf, toCsv } from './csv';

/** What the kinds of tables are, for those who ask for one. */
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * A table about a programme that a step offers, as a file; undefined where there is no such table, or nothing in it. Noted in
 * the log. Throws a `Refusal` for those who may not have it.
 */
export async function programmeTable(
  deps: Deps,
  programme: string,
  name: string,
  kind: keyof typeof TYPES,
  reader: Person,
): Promise<{ name: string; type: string; bytes: Uint8Array } | undefined> {
  const table = deps.steps.tables.get(name);
  if (!table) return undefined;
  const own = await reviewsOf(deps, reader);
  const of = { id: programme, reviews: own.filter((review) => review.programme === programme) };
  if (!table.may.some((right) => mayInProgramme(reader, right, of))) throw new Refusal('not-allowed', programme);
  const view = await programmeView(deps, programme, reader);
  if (!view) return undefined;
  const kept = await keptFor(deps, table.reads, reader, undefined, of);
  const rows = table.rows(view, { ...bareContext(deps, reader, 'web', rolesIn(reader, own)), kept });
  const [head, ...rest] = rows ?? [];
  if (!head) return undefined;
  await note(deps, { by: reader.id, action: 'exported', detail: { file: `${name}.${kind}`, programme } });
  const bytes =
    kind === 'xlsx'
      ? workbookOf([head, ...rest])
      : Buffer.from([...toCsv(head, rest, separatorOf(reader.language))].join(''));
  return { name: `${programme}-${name}.${kind}`, type: TYPES[kind], bytes };
}
