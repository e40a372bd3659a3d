import type { Indicator } from './benchmark';
import type { TeamJudgement } from './consolidation';
import type { Decision } from './decision';
import type { GridRow } from './grid';
import type { Performance, Sheet } from './sheet';
import { lastRevision } from './sheet-changes';
import type { Instant } from './time';

/** An answer that was given or changed late, after the leader had decided on its indicator (method, section 4). */
export interface LateChange {
  indicator: Indicator;
  person: string;
  /** What the leader had decided. */
  decided: TeamJudgement;
  /** The judgement that counted then; undefined when there was none, or it is not known any more. */
  before?: Performance;
  now: Performance;
  at: Instant;
}

/** What changed on these indicators after the leader's judgement on them, as things stand at `until`; the newest first. */
export function lateChanges(
  rows: readonly GridRow[],
  decisions: readonly Decision[],
  sheets: readonly Sheet[],
  until: Instant,
): LateChange[] {
  const decidedOn = new Map(decisions.map((d) => [d.indicator, d]));
  const sheetOf = new Map(sheets.map((sheet) => [`${sheet.indicator}|${sheet.person}`, sheet]));
  return rows
    .flatMap(({ indicator, answers }) => {
      const { judgement: decided, judgedAt } = decidedOn.get(indicator.id) ?? {};
      if (decided === undefined || judgedAt === undefined || judgedAt > until) return [];
      return answers.flatMap(({ person, revision }): LateChange[] => {
        const now = revision.content.performance;
        if (!revision.late || revision.at <= judgedAt || now === undefined) return [];
        const before = lastRevision(sheetOf.get(`${indicator.id}|${person}`), judgedAt)?.content.performance;
        return [{ indicator, person, decided, ...(before ? { before } : {}), now, at: revision.at }];
      });
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
