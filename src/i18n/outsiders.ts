import type { Language } from '../method/language';
import { wordsIn } from '.';
import { listed } from './names';

const KINDS = ['host', 'guest', 'unknown'] as const;
type Kind = (typeof KINDS)[number];

/** Who reads along and is not to, and for each of them why: `Marco can read there, …; Gast and Ivo can read there, …`. */
export function outsidersInWords(
  { readers }: { readers: Readonly<Record<Kind, readonly string[]>> },
  language: Language,
): string {
  const { audience } = wordsIn(language);
  const told = {
    host: readers.host.length === 1 ? audience.host : audience.hosts,
    guest: readers.guest.length === 1 ? audience.guest : audience.guests,
    unknown: readers.unknown.length === 1 ? audience.unknown : audience.unknowns,
  };
  return KINDS.filter((kind) => readers[kind].length > 0)
    .map((kind) =>
      told[kind](
        listed(
          readers[kind].map((name) => name || audience.nameless),
          language,
        ),
      ),
    )
    .reduce(audience.both);
}
