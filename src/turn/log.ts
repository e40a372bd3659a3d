import type { Language } from '../method/language';
import type { Review } from '../method/review';
import type { AuditEntry } from '../ports/records';
import type { LoggedLine } from '../steps/logged';
import type { Deps } from './deps';
import { LOG_WORDS } from './log-words';

/** So many of the last things are read of a review's log: more nobody looks through. */
const MOST_LINES = 10_000;
/** Whatever did something without being somebody. */
const NOBODYS: Readonly<Record<string, keyof (typeof LOG_WORDS)['en']['by']>> = {
  operator: 'operator',
  plan: 'plan',
  queue: 'plan',
  themselves: 'themselves',
};

/**
 * Who decided, sent, took away and read what in a review, the newest first, in words: what has none is the machine's own
 * affair. Digests that went out stand among it. Errors: `StoreError`.
 */
export async function logOf(
  deps: Pick<Deps, 'store' | 'steps'>,
  review: Review,
  language: Language,
): Promise<LoggedLine[]> {
  const { store, steps } = deps;
  const newest = { sort: { by: 'at' as const, order: 'descending' as const }, limit: MOST_LINES };
  const [entries, digests] = await Promise.all([
    store.audit.find({ review: review.id }, newest),
    store.digests.find({ review: review.id }),
  ]);
  const posted = digests.map(({ id, until }) => ({ id, at: until, by: 'plan', action: 'digest-posted' }));
  const w = LOG_WORDS[language];
  const ids = [...new Set(entries.flatMap(({ by, person }) => [by, ...(person ? [person] : [])]))];
  const people = new Map((await store.people.find({ id: { in: ids } })).map(({ id, name }) => [id, name]));
  return [...entries, ...posted]
    .flatMap((entry: AuditEntry): LoggedLine[] => {
      const what = w.actions[entry.action as keyof typeof w.actions] ?? steps.logs.get(entry.action)?.[language];
      if (what === undefined) return [];
      const nobody = NOBODYS[entry.by];
      const by = people.get(entry.by) ?? (nobody ? w.by[nobody] : entry.by);
      return [{ at: entry.at, by, what, on: onOf(entry, people, language) }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST_LINES);
}

/** To whom, or on what: whatever of it the entry has, and never more than that. */
function onOf(
  { by, person, detail = {} }: AuditEntry,
  people: ReadonlyMap<string, string>,
  language: Language,
): string {
  const w = LOG_WORDS[language];
  const { from, to, due, file, document, indicator, on, indicators, cells } = detail;
  return [
    person === undefined || person === by ? undefined : people.get(person),
    from !== undefined && to !== undefined ? `${from} → ${to}` : undefined,
    ...[due, file, document, indicator, on],
    typeof indicators === 'number' ? w.indicators(indicators) : undefined,
    typeof cells === 'number' ? w.cells(cells) : undefined,
  ]
    .filter((one) => one !== undefined)
    .join(' · ');
}
