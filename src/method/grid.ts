import type { Benchmark, Indicator } from './benchmark';
import { inCellOrder } from './benchmark';
import { isGathered } from './blind-rule';
import { type Answer, type Consolidated, consolidate } from './consolidation';
import { judgedBeforeRating } from './first-judged';
import type { Review } from './review';
import { seatOf, seatsOf, sitting } from './seats';
import type { Performance, Sheet, SheetRevision } from './sheet';
import { lastRevision } from './sheet-changes';
import type { Instant } from './time';

/** What one seat's counting sheet says on an indicator. */
export interface GridAnswer {
  /** The seat's id. */
  person: string;
  revision: SheetRevision;
  /** What they judged before they saw how the host judges itself, where they changed it after that. */
  beforeRating?: Performance;
}

/** One indicator of the team's grid: everybody's last complete sheet, and what they make together. */
export interface GridRow {
  indicator: Indicator;
  answers: readonly GridAnswer[];
  consolidated: Consolidated;
}

/** What goes into a grid: the review with everything its team submitted. `active` holds ids of people still with us. */
export interface GridInput {
  review: Review;
  benchmark: Benchmark;
  sheets: readonly Sheet[];
  active: ReadonlySet<string>;
}

/** The seats that are expected to answer (`seatOf`): those on which somebody sits who is still with us. */
export function expectedSeats({ review, active }: Pick<GridInput, 'review' | 'active'>): string[] {
  return seatsOf(review).filter((seat) => sitting(seat, review).some((id) => active.has(id)));
}

/**
 * The grid as it stood at `until`, in the order of the cells. Sheets of people who left the team still count as
 * submitted, their drafts are dropped (method, section 9.1); who is expected shrinks. A seat has one answer: once whoever
 * has it now has given theirs, that is it.
 */
export function buildGrid(input: GridInput, until: Instant): GridRow[] {
  const people = new Set(expectedSeats(input));
  const byIndicator = group(input.sheets);
  // Nobody is shown another's draft before the sheets are open to the team.
  const isOpen = isGathered(input.review, until);
  return inCellOrder(input.benchmark).map((indicator) => {
    const sheets = byIndicator.get(indicator.id) ?? [];
    const all = sheets.flatMap((sheet) => answerOf(sheet, until)).sort((a, b) => (a.person < b.person ? -1 : 1));
    const answers = oncePerSeat(input.review, all);
    const present = Math.max(people.size, answers.length);
    const alone = isOpen ? sheets.filter((s) => people.has(s.person)).flatMap((s) => judgedAlone(s, until)) : [];
    return { indicator, answers, consolidated: consolidate(answers.flatMap(judgement), present, alone) };
  });
}

function group(sheets: readonly Sheet[]): Map<string, Sheet[]> {
  const map = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const list = map.get(sheet.indicator);
    if (list) list.push(sheet);
    else map.set(sheet.indicator, [sheet]);
  }
  return map;
}

function oncePerSeat(review: Review, answers: readonly GridAnswer[]): readonly GridAnswer[] {
  const { former, seats } = review;
  if (!former && !seats) return answers;
  const answering = new Set(answers.map(({ person }) => person));
  return answers.filter(({ person }) => {
    const seat = seatOf(person, review);
    if (seat !== person) return !answering.has(seat);
    if (!former || sitting(seat, review).length > 0) return true;
    const before = new Set<string>();
    for (let next = former[person]?.by; next !== undefined && !before.has(next); next = former[next]?.by) {
      if (answering.has(next)) return false;
      before.add(next);
    }
    return true;
  });
}

function answerOf(sheet: Sheet, until: Instant): GridAnswer[] {
  const revision = lastRevision(sheet, until);
  const beforeRating = judgedBeforeRating(sheet, until);
  return revision ? [{ person: sheet.person, revision, ...(beforeRating ? { beforeRating } : {}) }] : [];
}

/** A judgement that stands in a draft, with nothing ever submitted. */
function judgedAlone({ revisions, draft }: Sheet, until: Instant): Performance[] {
  const chosen = revisions.length === 0 && draft && draft.at <= until ? draft.content.performance : undefined;
  return chosen ? [chosen] : [];
}

function judgement({ person, revision }: GridAnswer): Answer[] {
  const { performance, leaning } = revision.content;
  return performance ? [{ person, performance, ...(leaning ? { leaning } : {}) }] : [];
}
