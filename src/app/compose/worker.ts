import type { MessagePort } from 'node:worker_threads';
import { drawHeatMap } from '../../../adapters/pictures/heat-map';
import { STEPS } from '../../../flows';
import type { Sheet } from '../../method/sheet';
import type { HeatMap } from '../../ports/pictures';
import { type ExportOrder, exportedFile } from '../../programme/exports/making';
import { readTableHere, type TableOrder } from '../../programme/founding/read-handed-over';
import { type ParseResult, type ProgrammeOrder, readProgramme } from '../../programme/programme-file';
import { readRowsHere } from '../../programme/tables/rows';
import type { ReadRows } from '../../programme/tables/text-table';
import { asSeen } from '../../steps/exports';
import type { TableOutcome } from '../../steps/new-programme';

/** What a thread beside the event loop does. The sheets of an export come through a port, nothing after the last. */
export type Task =
  | { kind: 'picture'; map: HeatMap }
  | { kind: 'export'; order: ExportOrder; sheets: MessagePort }
  | { kind: 'programme'; order: ProgrammeOrder }
  | { kind: 'table'; order: TableOrder }
  | { kind: 'rows'; bytes: Uint8Array };

export async function work(task: Task): Promise<Uint8Array | ParseResult | TableOutcome | ReadRows> {
  switch (task.kind) {
    case 'picture':
      return drawHeatMap(task.map);
    case 'export':
      return exportedFile(STEPS, task.order, await received(task.sheets, task.order));
    case 'table':
      return readTableHere(task.order);
    case 'rows':
      return readRowsHere(task.bytes);
    case 'programme':
      return readProgramme(task.order);
  }
}

/** The sheets of an export could not all be read; why is told where they are read. */
class SheetsCutShort extends Error {
  readonly code = 'SHEETS_CUT_SHORT';
}

/** All that comes until there is nothing more. Where the other side closes before that, the thread is free again. */
function received(port: MessagePort, { loaded }: ExportOrder): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  return new Promise((resolve, reject) => {
    port.on('close', () => reject(new SheetsCutShort()));
    port.on('message', (portion: readonly Sheet[] | undefined) => {
      if (portion) sheets.push(...asSeen(loaded, portion));
      else {
        port.close();
        resolve(sheets);
      }
    });
  });
}
