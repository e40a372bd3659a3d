import { type Dict, isDict } from '../block-kit/shape';
import { elementsOf, type Placed } from '../block-kit/walk';
import { CannotDo } from './cannot';

/** An element: by its action_id, by the words on it or above it (a button's text, an input's label), or by both ids. */
export type Target = string | { blockId?: string; actionId?: string };

/** The only element that fits. Throws `CannotDo` for none and for several. */
export function findElement(blocks: readonly unknown[], target: Target): Placed {
  const all = elementsOf(blocks);
  const found = byIds(all, target);
  const fitting =
    found.length > 0 || typeof target !== 'string' ? found : all.filter((each) => wordsOf(each) === target);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  const there = all.map((each) => `${each.element.action_id} «${wordsOf(each)}»`).join(', ');
  throw new CannotDo(`${JSON.stringify(target)} fits ${fitting.length} of: ${there || 'nothing'}`);
}

function byIds(all: readonly Placed[], target: Target): Placed[] {
  const { blockId, actionId } = typeof target === 'string' ? { blockId: undefined, actionId: target } : target;
  return all.filter(
    ({ block, element }) =>
      (blockId === undefined || block.block_id === blockId) &&
      (actionId === undefined || element.action_id === actionId),
  );
}

function wordsOf({ block, element }: Placed): string | undefined {
  return textOf(element.text) ?? textOf(block.label) ?? textOf(element.placeholder);
}

/** The words of a text object. */
export function textOf(value: unknown): string | undefined {
  return isDict(value) && typeof value.text === 'string' ? value.text : undefined;
}

/** The option with this value, else the one with these words. Throws `CannotDo` if there is none. */
export function findOption(options: readonly unknown[], wanted: string): Dict {
  const dicts = options.filter(isDict);
  const option = dicts.find(({ value }) => value === wanted) ?? dicts.find(({ text }) => textOf(text) === wanted);
  if (!option) throw new CannotDo(`${wanted} is not among ${dicts.map(({ value }) => value).join(', ')}`);
  return option;
}
