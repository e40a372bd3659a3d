import type { Words } from '../../src/i18n';
import type { ChannelReaders } from '../contract';
import { listed } from './names';

/** Who reads along and is not to, and for each of them why: `Marco can read there, …; Gast and Ivo can read there, …`. */
export function outsidersInWords({ readers }: Extract<ChannelReaders, { kind: 'wrong' }>, words: Words): string {
  const { audience } = words;
  const told = {
    host: readers.host.length === 1 ? audience.host : audience.hosts,
    guest: readers.guest.length === 1 ? audience.guest : audience.guests,
    unknown: readers.unknown.length === 1 ? audience.unknown : audience.unknowns,
  };
  const kinds = ['host', 'guest', 'unknown'] as const;
  return kinds
    .filter((kind) => readers[kind].length > 0)
    .map((kind) =>
      told[kind](
        listed(
          readers[kind].map((name) => name || audience.nameless),
          words,
        ),
      ),
    )
    .reduce(audience.both);
}
