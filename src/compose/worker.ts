import type { MessagePort } from 'node:worker_threads';
import { drawHeatMap } from '../../adapters/pictures/heat-map';
import type { Sheet } from '../domain/sheet';
import type { HeatMap } from '../ports/pictures';
import { type ExportOrder, exportText } from '../services/exports/making';

/** What a thread beside the event loop does. The sheets of an export come through a port, nothing after the last. */
export type Task = { kind: 'picture'; map: HeatMap } | { kind: 'export'; order: ExportOrder; sheets: MessagePort };

export async function work(task: Task): Promise<Uint8Array | string> {
  switch (task.kind) {
    case 'picture':
      return drawHeatMap(task.map);
    case 'export':
      return exportText(task.order, await received(task.sheets));
  }
}

/** All that comes until there is nothing more. */
function received(port: MessagePort): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  return new Promise((resolve) => {
    port.on('message', (portion: readonly Sheet[] | undefined) => {
      if (portion) sheets.push(...portion);
      else {
        port.close();
        resolve(sheets);
      }
    });
  });
}
