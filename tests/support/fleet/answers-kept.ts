import { sheetId } from '../../../src/method/sheet';
import type { Store } from '../../../src/ports/store';
import type { Acknowledged } from './streamer';

/** What a sheet has and what it should have, as the words of its revisions in order. */
export interface SheetStory {
  sheet: string;
  told: readonly string[];
  kept: readonly string[];
}

/**
 * The sheets whose revisions are not exactly the acknowledged answers about them, one for each, in the order in which
 * they were given. None: nothing was lost, and nothing counted twice.
 */
export async function sheetsAstray(store: Store, answers: readonly Acknowledged[]): Promise<SheetStory[]> {
  const told = new Map<string, string[]>();
  for (const { review, indicator, person, token } of answers) {
    const id = sheetId(review, indicator, person);
    told.set(id, [...(told.get(id) ?? []), token]);
  }
  const people = [...new Set(answers.map((a) => a.person))];
  const sheets = await store.sheets.find({ person: { in: people } });
  const kept = new Map(sheets.map((s) => [s.id, s.revisions.flatMap((r) => r.content.know)]));
  return [...new Set([...told.keys(), ...kept.keys()])]
    .map((sheet) => ({ sheet, told: told.get(sheet) ?? [], kept: kept.get(sheet) ?? [] }))
    .filter((story) => JSON.stringify(story.told) !== JSON.stringify(story.kept));
}
