import type { ReportLine } from '../../method/report';
import type { FileReportLine } from '../programme-file';
import { shown } from './people';
import { mergeFields, same } from './three-way';
import type { Conflict } from './types';

const FIELDS = ['selfAssessment', 'text', 'page', 'responsible', 'sourceType', 'documents'] as const;

/** What an import makes of a review's report. */
export interface ReportMerge {
  /** All the lines as they will be. */
  lines: ReportLine[];
  added: ReportLine[];
  changed: ReportLine[];
  removed: ReportLine[];
  conflicts: Conflict[];
}

interface Sides {
  base: readonly FileReportLine[] | undefined;
  /** Undefined when the file brings no table: then nothing changes. */
  file: readonly FileReportLine[] | undefined;
  stored: readonly ReportLine[];
}

/** Merges a report's lines, each field of each line three ways. */
export function mergeReport(review: string, { base, file, stored }: Sides, force: boolean): ReportMerge {
  const merge: ReportMerge = { lines: [...stored], added: [], changed: [], removed: [], conflicts: [] };
  if (!file) return merge;
  const [before, now] = [byIndicator(base ?? []), byIndicator(stored)];
  const fileLines = file.map((line) => {
    const old = now.get(line.indicator);
    const fresh: ReportLine = { ...line, id: `${review}|${line.indicator}`, review };
    if (!old) {
      // Taken out in chat, untouched in the file: stays out.
      const known = before.get(line.indicator);
      if (known && same(known, line)) return undefined;
      merge.added.push(fresh);
      return fresh;
    }
    const fields = mergeFields<ReportLine>(
      { base: before.get(line.indicator), file: fresh, stored: old },
      FIELDS,
      force,
    );
    if (fields.next !== old) merge.changed.push(fields.next);
    merge.conflicts.push(
      ...fields.conflicts.map((field) => ({
        subject: old.id,
        field,
        file: brief(fresh[field]),
        chat: brief(old[field]),
      })),
    );
    return fields.next;
  });
  const inFile = byIndicator(file);
  const left = stored.filter((line) => !inFile.has(line.indicator));
  const edited = left.filter((line) => wasEdited(line, before.get(line.indicator)));
  merge.conflicts.push(
    ...edited.map(({ id, text }) => ({ subject: id, field: 'line', file: 'gone', chat: brief(text) })),
  );
  merge.removed = left.filter((line) => before.has(line.indicator) && (force || !edited.includes(line)));
  const own = left.filter((line) => !merge.removed.includes(line));
  merge.lines = [...fileLines.filter((line) => line !== undefined), ...own];
  return merge;
}

function wasEdited(line: ReportLine, base: FileReportLine | undefined): boolean {
  return base !== undefined && FIELDS.some((field) => !same(line[field], base[field]));
}

function byIndicator<T extends { indicator: string }>(lines: readonly T[]): ReadonlyMap<string, T> {
  return new Map(lines.map((line) => [line.indicator, line]));
}

function brief(value: unknown): string {
  const text = shown(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
