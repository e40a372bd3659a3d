import { bytesOf, type Excess, excessOfField, LIMITS, weightOf } from '../method/limits';
import type { EventKind } from './event';

/** Which limit what somebody did passes, if any: of any platform, before anything is made of it. */
export function excessOf(what: EventKind): Excess | undefined {
  switch (what.kind) {
    case 'hello':
    case 'deleted':
      return undefined;
    case 'text':
    case 'edited': {
      const has = bytesOf(what.text);
      return has > LIMITS.message ? { what: 'message', has, most: LIMITS.message } : undefined;
    }
    case 'press': {
      const fields = Object.entries(what.fields);
      for (const [field, value] of fields) {
        const excess = excessOfField(field, value);
        if (excess) return excess;
      }
      // A card's own data come back with the press: no card of ours carries more than a form.
      const all = [fields.map(([, value]) => value), Object.values(what.data)];
      const has = Math.max(...all.map(sumOf));
      return has > LIMITS.form ? { what: 'form', has, most: LIMITS.form } : undefined;
    }
  }
}

function sumOf(values: readonly unknown[]): number {
  return values.reduce((sum: number, value) => sum + weightOf(value), 0);
}
