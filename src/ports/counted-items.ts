/** How an item begins that has a number of its own: `12. What was said`. */
const NUMBERED = /^(\d{1,3})\. /;

/** An item of a list by its own number, and what stands behind that. */
export interface CountedItem {
  number: number;
  text: string;
}

/** The items of a list that are counted one after the other by themselves; undefined of any other, whose items have a mark each. */
export function countedItems(items: readonly string[]): CountedItem[] | undefined {
  const counted = items.flatMap((item) => {
    const number = NUMBERED.exec(item)?.[1];
    return number === undefined ? [] : [{ number: Number(number), text: item.replace(NUMBERED, '') }];
  });
  const first = counted[0]?.number ?? 0;
  const areAll = items.length > 1 && counted.length === items.length;
  return areAll && counted.every(({ number }, n) => number === first + n) ? counted : undefined;
}
