import type { Address, Field, FieldValue, FieldValues } from '../../../src/ports/prompt';
import { cleanInput } from '../../adaptive-cards/text';
import { readOption } from './choices';
import { addressMark, readBlockId, readInputKind } from './input-ids';
import type { InputState, State } from './payload';

/**
 * The values of a card's inputs. With `of`, only those of the card with this address (`nowhere`: of one without): a form
 * that took another one's place may still bring the other's along.
 */
export function fieldsIn(state: State, of?: Address | 'nowhere'): FieldValues {
  const mark = of === undefined ? undefined : addressMark(of === 'nowhere' ? undefined : of);
  const values: [string, FieldValue][] = [];
  for (const { block, action, value } of state) {
    const id = readBlockId(block);
    const kind = readInputKind(action);
    if (!id || !kind || (mark !== undefined && id.mark !== mark)) continue;
    const own = ownValue(kind, value);
    if (own !== undefined) values.push([id.field, own]);
  }
  return Object.fromEntries(values.filter(([field]) => field !== '__proto__'));
}

/** An input's value as its field's. Untouched inputs bring what they showed, empty ones null. */
export function ownValue(kind: Field['kind'], state: InputState): FieldValue | undefined {
  switch (kind) {
    case 'choice': {
      const value = state.selected_option?.value;
      return value ? readOption(value) : undefined;
    }
    case 'toggle':
      return (state.selected_options ?? []).length > 0;
    case 'text':
      return cleanInput(state.value ?? '');
    case 'lines':
      return cleanInput(state.value ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'pick':
    case 'person':
      return (state.selected_options ?? []).flatMap(({ value }) => (value ? [readOption(value)] : []));
    case 'date': {
      const value = state.selected_date ?? '';
      return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
    }
  }
}
