import type { Pillar } from './benchmark';
import type { TeamJudgement } from './consolidation';
import type { Decision } from './decision';
import type { GridRow } from './grid';

/** One pillar's preliminary picture: indicator ids by where the city seems to stand. */
export interface PillarPicture {
  pillar: Pillar;
  strengths: readonly string[];
  asExpected: readonly string[];
  weaknesses: readonly string[];
  /** Too few answers, views that differ, or more information needed. */
  open: readonly string[];
  notApplicable: readonly string[];
}

/**
 * Preliminary strengths and weaknesses by pillar (method, section 5.1). A decision of the leader counts first, else
 * what the rules propose.
 */
export function picturesByPillar(
  pillars: readonly Pillar[],
  rows: readonly GridRow[],
  decisions: readonly Decision[],
): PillarPicture[] {
  const decided = new Map(decisions.map((d) => [d.indicator, d.judgement]));
  const value = (row: GridRow): TeamJudgement | undefined => decided.get(row.indicator.id) ?? row.consolidated.proposed;
  return pillars.map((pillar) => {
    const own = rows.filter((row) => row.indicator.pillar === pillar.id);
    const ids = (wanted: (v: TeamJudgement | undefined) => boolean) =>
      own.filter((row) => wanted(value(row))).map((row) => row.indicator.id);
    return {
      pillar,
      strengths: ids((v) => v === 'above'),
      asExpected: ids((v) => v === 'at'),
      weaknesses: ids((v) => v === 'below'),
      open: ids((v) => v === undefined || v === 'need_info' || v === 'unsettled'),
      notApplicable: ids((v) => v === 'not_applicable'),
    };
  });
}
