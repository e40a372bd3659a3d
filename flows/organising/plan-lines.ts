import { dayIn } from '../../src/method/calendar';
import type { PlanItem } from '../../src/method/plan';
import type { FlowContext } from '../../src/steps/contract';

/** Whether a plan names an item: what comes daily, or only while something is late, it counts. */
export function isNamed({ kind, why }: PlanItem, planned: FlowContext['planned']): boolean {
  return !planned.get(kind)?.daily && why !== 'late';
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

/** What a plan calls a kind. */
export function kindInWords(kind: string, { planned, language }: Pick<FlowContext, 'planned' | 'language'>): string {
  return planned.get(kind)?.name[language] ?? kind;
}

/** The named items of a plan by kind and day, on the calendar of a zone, in the order of their first moments. */
export function planLines(items: readonly PlanItem[], timeZone: string, planned: FlowContext['planned']): PlanLine[] {
  const groups = new Map<string, PlanItem[]>();
  for (const item of items.filter((one) => isNamed(one, planned))) {
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
