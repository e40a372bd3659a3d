import type { Hypothesis } from '../../flows/hypotheses/public';
import type { FindingWording, Note } from '../../flows/visit/public';
import type { Instant } from '../../src/method/time';
import { aFinding, aHypothesis, aNote, anInterview } from './a-visit';
import type { World } from './service-world';

/** A hypothesis that goes to the visit of Genoa, in the store; without a place of its own unless one is given. */
export async function hasHypothesis(world: World, key: string, over: Partial<Hypothesis> = {}): Promise<void> {
  const record = aHypothesis(key, { text: `The hypothesis ${key}.`, ...over });
  const { rank: _, ...value } = record.value as Hypothesis;
  const placed = over.rank === undefined ? {} : { rank: over.rank };
  await world.deps.store.stepRecords.put({ ...record, value: { ...value, ...placed } });
}

/** What one of the team noted elsewhere at a moment, with one finding; its key is the note's. */
export async function hasNote(
  world: World,
  key: string,
  at: Instant,
  finding: Partial<FindingWording> & { sort: FindingWording['sort'] },
  { by = 'helsinki', ...over }: Partial<Note> & { by?: string } = {},
): Promise<void> {
  const findings = [aFinding(key, { at, text: `Heard ${key}.`, ...finding })];
  const record = aNote(by, anInterview(key, { function: `function ${key}` }), findings, over);
  const { interview: _, ...value } = record.value as Note;
  await world.deps.store.stepRecords.put({ ...record, value });
}
