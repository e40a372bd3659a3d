import type { MessagePort } from 'node:worker_threads';
import { move } from 'piscina';
import type { Sheet } from '../../method/sheet';
import type { HeatMap } from '../../ports/pictures';
import type { ExportOrder, PaperOrder } from '../../programme/exports/making';
import type { TableOrder } from '../../programme/founding/read-handed-over';
import type { ParseResult, ProgrammeOrder } from '../../programme/programme-file';
import type { ReadRows } from '../../programme/tables/text-table';
import { asSeen } from '../../steps/exports';
import type { TableOutcome } from '../../steps/new-programme';

/**
 * What a thread beside the event loop does. The sheets of an export come through a port, a portion each time that it says
 * it is ready for one, nothing after the last.
 */
export type Task =
  | { kind: 'picture'; map: HeatMap }
  | { kind: 'export'; order: ExportOrder; sheets: MessagePort }
  | { kind: 'paper'; order: PaperOrder }
  | { kind: 'programme'; order: ProgrammeOrder }
  | { kind: 'table'; order: TableOrder }
  | { kind: 'rows'; bytes: Uint8Array };

/** What the thread says when it has room for sheets. */
const READY = 'ready';

/** A thread loads what its task needs, and no more: all of it would be half a second of a processor for each thread. */
export async function work(task: Task): Promise<Uint8Array | ParseResult | TableOutcome | ReadRows> {
  switch (task.kind) {
    case 'picture': {
      const { drawHeatMap } = await import('../../../adapters/pictures/heat-map.js');
      return drawHeatMap(task.map);
    }
    case 'export': {
      // What is read comes in while this loads.
      const sheets = received(task.sheets, task.order);
      const [{ exportsBeside }, { exportedFile }] = await Promise.all([
        import('../../../flows/exported.js'),
        import('../../programme/exports/making.js'),
      ]);
      const exports = exportsBeside(task.order.name);
      return handedOver(await exportedFile({ exports }, task.order, await sheets));
    }
    case 'paper': {
      const { paperFile } = await import('../../programme/exports/making.js');
      return handedOver(await paperFile(task.order));
    }
    case 'table': {
      const { readTableHere } = await import('../../programme/founding/read-handed-over.js');
      return readTableHere(task.order);
    }
    case 'rows': {
      const { readRowsHere } = await import('../../programme/tables/rows.js');
      return readRowsHere(task.bytes);
    }
    case 'programme': {
      const { readProgramme } = await import('../../programme/programme-file/index.js');
      return readProgramme(task.order);
    }
  }
}

/** A large file is handed over as it is: its copy would be there beside it. A small one shares its room with others. */
function handedOver(file: Uint8Array): Uint8Array {
  return file.byteLength === file.buffer.byteLength ? (move(file) as unknown as Uint8Array) : file;
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
    port.postMessage(READY);
    port.on('message', (portion: readonly Sheet[] | undefined) => {
      if (portion) {
        sheets.push(...asSeen(loaded, portion));
        port.postMessage(READY);
      } else {
        port.close();
        resolve(sheets);
      }
    });
  });
}
