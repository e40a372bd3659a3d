import { mayInProgramme } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { FlowContext, ProgrammeView } from '../../steps/contract';
import type { Block } from '../../steps/export-parts';
import { type ExportFormat, typeOf } from '../../steps/exports';
import type { ProgrammeDocument, ProgrammeTable } from '../../steps/step';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { Refusal } from '../../turn/deps';
import { programmeView } from '../../turn/load-programme';
import { bareContext, reviewsOf, rolesIn } from '../../turn/load-review';
import { keptFor } from '../../turn/step-documents';
import { workbookOf } from '../tables/write-workbook';
import { separatorOf, toCsv } from './csv';
import { inFormat } from './printing';

/**
 * A file about a programme that a step offers, a table or a document; undefined where there is none of this name, or nothing in
 * it. Noted in the log. Throws a `Refusal` for those who may not have it.
 */
export async function programmeFile(
  deps: Deps,
  programme: string,
  name: string,
  format: ExportFormat,
  reader: Person,
): Promise<{ name: string; type: string; bytes: Uint8Array } | undefined> {
  const { tables, programmeDocuments } = deps.steps;
  const isTable = format === 'csv' || format === 'xlsx';
  const declared = isTable ? tables.get(name) : programmeDocuments.get(name);
  if (!declared) return undefined;
  const own = await reviewsOf(deps, reader);
  const of = { id: programme, reviews: own.filter((review) => review.programme === programme) };
  if (!declared.may.some((right) => mayInProgramme(reader, right, of))) throw new Refusal('not-allowed', programme);
  const { reads } = declared;
  const each = 'each' in declared ? declared.each : undefined;
  const view = await programmeView(deps, programme, reader, { reads, each });
  if (!view) return undefined;
  const kept = await keptFor(deps, reads, reader, undefined, of);
  const context = { ...bareContext(deps, reader, 'web', rolesIn(reader, own)), kept };
  const bytes = isTable
    ? tableBytes(declared as ProgrammeTable, format, view, context)
    : await documentBytes(deps, declared as ProgrammeDocument, format, view, context);
  if (!bytes) return undefined;
  await note(deps, { by: reader.id, action: 'exported', detail: { file: `${name}.${format}`, programme } });
  return { name: `${programme}-${name}.${format}`, type: typeOf(format), bytes };
}

function tableBytes(table: ProgrammeTable, format: ExportFormat, view: ProgrammeView, context: FlowContext) {
  const [head, ...rest] = table.rows(view, context) ?? [];
  if (!head) return undefined;
  return format === 'xlsx'
    ? workbookOf([head, ...rest])
    : Buffer.from([...toCsv(head, rest, separatorOf(context.language))].join(''));
}

async function documentBytes(
  deps: Deps,
  { label, says }: ProgrammeDocument,
  format: ExportFormat,
  view: ProgrammeView,
  context: FlowContext,
) {
  const { language, now } = context;
  const blocks = says(view, context);
  if (!blocks) return undefined;
  const facts = { title: label[language], language, at: now };
  return inFormat(deps, format, 'docx', language, (written) =>
    deps.makeExport({ format: written, facts, blocks: blocks.map(asData) }, nothing()),
  );
}

/** Rows that are made when they are asked for do not go into another thread. */
function asData(block: Block): Block {
  if (block.kind !== 'table') return block;
  const { head, rows } = block.table;
  return { kind: 'table', table: { head: [...head], rows: [...rows] } };
}

async function* nothing(): AsyncGenerator<never> {}
