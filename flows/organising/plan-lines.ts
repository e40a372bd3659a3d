import { dayIn } from '../../src/method/calendar';
import type { PlanItem } from '../../src/method/plan';

/** Kinds that come every day: a plan says how many there are, not each. */
const DAILY: ReadonlySet<PlanItem['kind']> = new Set(['pace', 'digest']);

/** Whether a plan names an item: what comes daily, or only while something is late, it counts. */
export function isNamed({ kind, why }: PlanItem): boolean {
  return !DAILY.has(kind) && why !== 'late';
}

/** Items that a plan says in one line. */
export interface PlanLine {
  kind: PlanItem['kind'];
  /** The first of their moments. */
  at: PlanItem['dueAt'];
  /** Whether they come at several moments of that day, each on the clock of its recipient. */
  isSpread: boolean;
  /** Whom they are for; nobody where it is for the team as a whole. */
  people: readonly string[];
}

/** The named items of a plan by kind and day, on the calendar of a zone, in the order of their first moments. */
export function planLines(items: readonly PlanItem[], timeZone: string): PlanLine[] {
  const groups = new Map<string, PlanItem[]>();
  for (const item of items.filter(isNamed)) {
    const key = `${dayIn(timeZone, item.dueAt)} ${item.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group): PlanLine[] => {
    const moments = [...new Set(group.map((item) => item.dueAt))].sort();
    const [at] = moments;
    const [first] = group;
    if (!first || at === undefined) return [];
    const people = [...new Set(group.flatMap((item) => item.person ?? []))];
    return [{ kind: first.kind, at, isSpread: moments.length > 1, people }];
  });
}
