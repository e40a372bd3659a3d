import type { Hypothesis } from '../../flows/hypotheses/public';
import type { FindingWording, Note } from '../../flows/visit/public';
import type { Instant } from '../../src/method/time';
import type { World } from './service-world';

/** A hypothesis that goes to the visit of Genoa, in the store. */
export async function hasHypothesis(world: World, key: string, over: Partial<Hypothesis> = {}): Promise<void> {
  const value: Hypothesis = {
    text: `The hypothesis ${key}.`,
    indicators: ['GG-AMB-1'],
    from: 'merge',
    way: 'visit',
    status: 'open',
    reason: '',
    changes: [],
    ...over,
  };
  const id = `hypothesis|genoa-2027|${key}`;
  await world.deps.store.stepRecords.put({ id, kind: 'hypothesis', review: 'genoa-2027', person: '', value });
}

/** What one of the team noted at a moment, with one finding; its key is the note's. */
export async function hasNote(
  world: World,
  key: string,
  at: Instant,
  finding: Partial<FindingWording> & { sort: FindingWording['sort'] },
  note: Partial<Note> & { by?: string } = {},
): Promise<void> {
  const { by = 'helsinki', ...over } = note;
  const wording: FindingWording = {
    at,
    text: `Heard ${key}.`,
    indicators: ['GG-AMB-1'],
    effects: {},
    answers: [],
    isGoodPractice: false,
    isRecommendation: false,
    checked: 'in_room',
    use: 'as_said',
    ...finding,
  };
  const value: Note = {
    function: `function ${key}`,
    sourceType: 'administration',
    isInterpreted: false,
    findings: [{ key, wordings: [wording] }],
    ...over,
  };
  const id = `interview-note|genoa-2027|${by}|${key}`;
  await world.deps.store.stepRecords.put({ id, kind: 'interview-note', review: 'genoa-2027', person: by, value });
}
