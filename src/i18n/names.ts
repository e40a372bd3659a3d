import type { Words } from '.';

/** So many are named; the others are counted. */
const NAMED = 3;

/** `Ana`, `Ana and Ben`, `Ana, Ben, Carla and 2 others`. */
export function listed(names: readonly string[], { channel }: Words): string {
  const others = names.length - NAMED;
  const parts = others > 0 ? [...names.slice(0, NAMED), channel.others(others)] : names;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : channel.and(parts.slice(0, -1).join(', '), last);
}
