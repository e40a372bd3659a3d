import { parse } from 'csv-parse/sync';
import { MERGING } from '../../../flows/consolidation/words/merging';
import type { Consolidated } from '../../../src/method/consolidation';
import type { Decision } from '../../../src/method/decision';
import { buildGrid } from '../../../src/method/grid';
import { idsOfActive } from '../../../src/method/person';
import type { SheetContent } from '../../../src/method/sheet';
import { threadOf } from '../../../src/ports/chat';
import type { Prompt } from '../../../src/ports/prompt';
import type { Store } from '../../../src/ports/store';
import { BENCHMARK, REVIEW } from './programme';

/** What a team said on an indicator and made of it, with nothing in it that depends on where or when that was. */
export interface Outcome extends Consolidated {
  indicator: string;
  answers: readonly Said[];
  decision: Pick<Decision, 'judgement' | 'how' | 'hypothesis' | 'questionGroups' | 'discuss'> | undefined;
}
/** Somebody's counting answer, by their e-mail; whom to meet by the names of functions. */
export interface Said {
  by: string;
  content: SheetContent;
  late: boolean;
  informed: boolean;
}

/** The merged grid of a store's review, in its order. */
export async function outcomeIn(store: Store): Promise<Outcome[]> {
  const [review, people, sheets, decisions, register] = await Promise.all([
    store.reviews.get(REVIEW),
    store.people.find({}),
    store.sheets.find({ review: REVIEW }),
    store.decisions.find({ review: REVIEW }),
    store.functions.find({ review: REVIEW }),
  ]);
  if (!review) throw new RangeError('there is no such review');
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const names = new Map(register.map(({ id, label }) => [id, label]));
  const grid = buildGrid({ review, benchmark: BENCHMARK, sheets, active: idsOfActive(people) }, LATE_ENOUGH);
  return grid.map(({ indicator: { id: indicator }, answers, consolidated }) => ({
    indicator,
    ...consolidated,
    answers: answers.map(({ person, revision: { content, late, informed } }) => ({
      by: emails.get(person) ?? person,
      content: { ...content, toMeet: content.toMeet.map((id) => names.get(id) ?? id) },
      ...{ late, informed },
    })),
    decision: withoutTimes(decisions.find((d) => d.indicator === indicator)),
  }));
}

/** What the merge's last card says to the leader, once all is decided. */
export async function lastOverviewIn(store: Store): Promise<Prompt | undefined> {
  const review = await store.reviews.get(REVIEW);
  const thread = threadOf({ kind: 'person', person: review?.members.leader ?? '' });
  const messages = await store.messages.find({ thread }, { sort: { by: 'at', order: 'ascending' } });
  return messages.flatMap(({ content }) => (content.kind === 'prompt' ? [content.prompt] : [])).findLast(isOverview);
}

function isOverview({ title }: Prompt): boolean {
  return title === MERGING.fr.doneTitle('Genoa');
}

/** After everything that happens in a test. */
const LATE_ENOUGH = '2028-01-01T00:00:00.000Z';

function withoutTimes(decision: Decision | undefined): Outcome['decision'] {
  if (!decision) return undefined;
  const { id: _i, review: _r, indicator: _n, changes: _c, judgedAt: _j, ...rest } = decision;
  return rest;
}

/** An export as rows by their columns, without when each sheet was sent. */
export function rowsOf(csv: string): Record<string, string>[] {
  const delimiter = /^\ufeff?"[^"]*"(.)/.exec(csv)?.[1] ?? ',';
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, delimiter });
  return rows.map(({ submitted_at: _en, envoye_le: _fr, ...row }) => row);
}
