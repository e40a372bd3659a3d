import { addMs } from '../method/calendar';
import type { Sheet, SheetRevision } from '../method/sheet';
import { firstSubmittedAt, withoutOlder } from '../method/sheet-changes';
import type { Instant } from '../method/time';
import type { PastRevision } from '../ports/records';
import type { Store } from '../ports/store';

type SheetStore = Pick<Store, 'sheets' | 'pastRevisions'>;

/**
 * Changes a stored sheet. A revision that is replaced is a document of its own before the sheet lets go of it, so that
 * the sheet stays small and nothing is lost if this is cut short. Undefined when there is no such sheet.
 */
export async function updateSheet(
  store: SheetStore,
  id: string,
  change: (sheet: Sheet) => Sheet,
): Promise<Sheet | undefined> {
  let apart = 0;
  for (;;) {
    let missing: readonly PastRevision[] = [];
    const after = await store.sheets.update(id, (before) => {
      const next = change(before);
      if (next === before) return before;
      const { sheet, older } = withoutOlder(next);
      missing = older.filter(({ number }) => number > apart).map((revision) => pastRevision(next, revision));
      return missing.length > 0 ? before : sheet;
    });
    if (missing.length === 0) return after;
    for (const past of missing) await store.pastRevisions.insert(past);
    apart = Math.max(...missing.map(({ revision }) => revision.number));
  }
}

/** The same sheets with the revision that counted at a moment, where that is no longer the last one. */
export async function sheetsAsOf(store: SheetStore, sheets: readonly Sheet[], until: Instant): Promise<Sheet[]> {
  return Promise.all(sheets.map((sheet) => asOf(store, sheet, until)));
}

/** The same sheets with all their revisions. */
export async function wholeSheets(store: SheetStore, person: string, sheets: readonly Sheet[]): Promise<Sheet[]> {
  const older = new Map<string, SheetRevision[]>();
  for (const { sheet, revision } of await store.pastRevisions.find({ person }))
    older.set(sheet, [...(older.get(sheet) ?? []), revision]);
  return sheets.map((sheet) => {
    const own = (older.get(sheet.id) ?? []).filter(({ number }) => number < (sheet.revisions[0]?.number ?? 0));
    return { ...sheet, revisions: [...own.sort((a, b) => a.number - b.number), ...sheet.revisions] };
  });
}

async function asOf({ pastRevisions }: SheetStore, sheet: Sheet, until: Instant): Promise<Sheet> {
  const first = firstSubmittedAt(sheet);
  if (first === undefined || first > until || sheet.revisions.some(({ at }) => at <= until)) return sheet;
  const [past] = await pastRevisions.find(
    { sheet: sheet.id, at: { before: addMs(until, 1) } },
    { sort: { by: 'at', order: 'descending' }, limit: 1 },
  );
  return past ? { ...sheet, revisions: [past.revision, ...sheet.revisions] } : sheet;
}

function pastRevision({ id: sheet, review, person }: Sheet, revision: SheetRevision): PastRevision {
  return { id: `${sheet}|${revision.number}`, sheet, review, person, at: revision.at, revision };
}
