import { say } from '../../src/i18n';
import type { CellProgress, DigestHead } from '../../src/method/digest';
import { closedCells } from '../../src/method/report-cells';
import type { Instant } from '../../src/method/time';
import { type HeatCell, type HeatMap, heatMapAlt } from '../../src/ports/pictures';
import type { DigestScene } from './digest-scene';
import { WORDS } from './words';

/** The heat map of a digest: pillars by dimensions; progress before the gathering, agreement after it. */
export function heatMapOf(
  head: DigestHead,
  scene: Pick<DigestScene, 'benchmark' | 'review' | 'language' | 'until'>,
): HeatMap {
  const { benchmark, language } = scene;
  const w = WORDS[language];
  const kind = head.phase === 'after' ? 'agreement' : 'progress';
  const cellAt = (pillar: string, dimension: string) =>
    head.cells.find((c) => c.pillar === pillar && c.dimension === dimension);
  const city = scene.review.hostCity;
  return {
    title: kind === 'progress' ? w.heatTitleProgress(city) : w.heatTitleAgreement(city),
    kind,
    columns: benchmark.dimensions.map((d) => say(d.title, language)),
    rows: benchmark.pillars.map((p) => say(p.title, language)),
    values: benchmark.pillars.map((p) => benchmark.dimensions.map((d) => heat(cellAt(p.id, d.id), kind))),
    legend: { ...w.heatLegend[kind], ...(closedCells(scene, scene.until).length > 0 ? { none: w.heatNotHere } : {}) },
    language,
  };
}

/** A heat map in words. */
export const heatMapWords = heatMapAlt;

/** The id under which a digest's picture is drawn on demand: which review, which copy, as of when. */
export function digestPicture(review: string, copy: 'leader' | 'channel', until: Instant): string {
  return `map_${review}_${copy}_${Date.parse(until)}`;
}

/** What a picture's id stands for; undefined when it is none of ours. */
export function readPicture(id: string): { review: string; copy: 'leader' | 'channel'; until: Instant } | undefined {
  const found = /^map_([a-z0-9-]{1,80})_(leader|channel)_(\d{10,15})(?:_[a-z]+-[a-z]+)?$/.exec(id);
  const [, review, copy, until] = found ?? [];
  if (!review || (copy !== 'leader' && copy !== 'channel')) return undefined;
  return { review, copy, until: new Date(Number(until)).toISOString() };
}

function heat(cell: CellProgress | undefined, kind: HeatMap['kind']): HeatCell {
  if (!cell) return { done: 0, total: 0, label: '', level: undefined };
  const [done, total] = kind === 'progress' ? [cell.submitted, cell.expected] : [cell.agreed ?? 0, cell.indicators];
  return { done, total, label: `${done}/${total}`, level: total === 0 ? undefined : done / total };
}
