import { programmeName } from '../method/programme-name';
import type { Store } from '../ports/store';

/** What programmes are called where people read, in the same order. Errors: `StoreError`. */
export function calledAs(
  { programmes }: Pick<Store, 'programmes'>,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return Promise.all(
    ids.map(async (id) => ({ id, name: programmeName({ id, name: (await programmes.get(id))?.name }) })),
  );
}
