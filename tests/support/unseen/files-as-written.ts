import type { Sheet } from '../../../src/method/sheet';
import { type ExportMaker, type ExportOrder, exportsMadeHere } from '../../../src/programme/exports/making';
import { asSeen, type DeclaredExport, type ExportGiven, givenFor } from '../../../src/steps/exports';
import type { Steps } from '../../../src/steps/registry';

/** What is written as plain text, and compared as it is. */
const PLAIN: ReadonlySet<ExportOrder['format']> = new Set(['csv', 'md']);

/**
 * Makes of a packed file (Word, Excel, PowerPoint) what it is packed from, in JSON. Packing hangs on nothing else: files
 * that say the same are the same. It would be most of what two worlds' files take.
 */
export function filesAsWritten(steps: () => Pick<Steps, 'exports'>): ExportMaker {
  const made = exportsMadeHere(steps);
  return async (order, portions) => {
    if (PLAIN.has(order.format)) return made(order, portions);
    if ('blocks' in order) return bytesOf(order);
    const sheets: Sheet[] = [];
    for await (const portion of portions) sheets.push(...asSeen(order.loaded, portion));
    const declared = steps().exports.get(order.name);
    if (!declared) throw new RangeError(`no step exports ${order.name}`);
    const { review, now, language } = order.loaded;
    const given = givenFor(order.loaded, sheets);
    return bytesOf([review.hostCity, declared.label, now, language, order.format, saidIn(declared, given)]);
  };
}

/** Of each form that it has: a table's columns, and what of it is printed. */
function saidIn(declared: DeclaredExport, given: ExportGiven): unknown {
  if (declared.as === 'table') return [declared.make(given), declared.printed?.(given)];
  return [declared.make(given), declared.in?.(given)];
}

function bytesOf(said: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(said, (_, value: unknown) => (isLazy(value) ? [...value] : value)));
}

function isLazy(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;
}
