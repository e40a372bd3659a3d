import { type Dict, isDict } from './shape';

/** An interactive element and the block that it stands in. */
export interface Placed {
  block: Dict;
  element: Dict;
  /** JSON pointer of the element, relative to the list of blocks. */
  pointer: string;
}

/** Every element of these blocks that a person can use, in reading order. */
export function elementsOf(blocks: readonly unknown[]): Placed[] {
  return blocks.flatMap((block, index) => (isDict(block) ? inBlock(block, `/${index}`) : []));
}

function inBlock(block: Dict, pointer: string): Placed[] {
  const place = (element: unknown, where: string): Placed[] =>
    isDict(element) && isInteractive(element) ? [{ block, element, pointer: `${pointer}/${where}` }] : [];
  switch (block.type) {
    case 'section':
      return place(block.accessory, 'accessory');
    case 'input':
      return place(block.element, 'element');
    case 'actions':
      return list(block.elements).flatMap((element, index) => place(element, `elements/${index}`));
    default:
      return [];
  }
}

function isInteractive(element: Dict): boolean {
  return typeof element.type === 'string' && !['image', 'mrkdwn', 'plain_text'].includes(element.type);
}

/** All that stands under the keys `text` and `alt_text`, however deep: what a message's length is measured by. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isDict(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && (key === 'text' || key === 'alt_text') ? [inner] : textsIn(inner),
  );
}

/** The slack_file of every picture in these blocks. */
export function slackFilesIn(value: unknown): Dict[] {
  if (Array.isArray(value)) return value.flatMap(slackFilesIn);
  if (!isDict(value)) return [];
  const own = isDict(value.slack_file) ? [value.slack_file] : [];
  return [...own, ...Object.values(value).flatMap(slackFilesIn)];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
