import { HYPOTHESIS, type Hypothesis } from '../../flows/hypotheses/public';
import { INTERVIEW, type Interview, PLAN } from '../../flows/interviews/public';
import { FINAL } from '../../flows/judgement/public';
import {
  ASKED_DOCUMENT,
  FINDING_MARK,
  type FindingWording,
  type Mark,
  NOTE,
  type Note,
} from '../../flows/visit/public';
import type { StepRecord } from '../../src/ports/records';
import { type KeptDocuments, keptDocuments } from '../../src/steps/documents';

/** Genoa's review, whose visit is from Tuesday 20 to Thursday 22 April 2027. */
const REVIEW = 'genoa-2027';

/** A moment of the visit on Genoa's wall clock, in April two hours ahead of UTC: `at(1, '18:30')` is on its first day. */
export function at(day: number, time: string): string {
  return new Date(Date.parse(`2027-04-${19 + day}T${time}:00.000Z`) - 2 * 3_600_000).toISOString();
}

/** An interview as it is kept. */
export function anInterview(key: string, over: Partial<Interview> = {}): StepRecord {
  const value: Interview = {
    starts: at(1, '09:00'),
    ends: at(1, '10:00'),
    function: `Function of ${key}`,
    sourceType: 'administration',
    isInterpreted: false,
    pair: ['helsinki', 'utrecht'],
    writes: 'helsinki',
    indicators: ['GG-AMB-1'],
    hypotheses: [],
    questions: [],
    chosenBy: 'team',
    replaced: [],
    state: 'confirmed',
    sequence: 0,
    ...over,
  };
  return { id: `${INTERVIEW.name}|${REVIEW}|${key}`, kind: INTERVIEW.name, review: REVIEW, person: '', value };
}

/** A hypothesis of the visit as it is kept. */
export function aHypothesis(key: string, over: Partial<Hypothesis> = {}): StepRecord {
  const value: Hypothesis = {
    text: `Hypothesis ${key}`,
    indicators: ['GG-AMB-1'],
    from: 'merge',
    way: 'visit',
    rank: 1,
    status: 'open',
    reason: '',
    changes: [],
    ...over,
  };
  return { id: `${HYPOTHESIS.name}|${REVIEW}|${key}`, kind: HYPOTHESIS.name, review: REVIEW, person: '', value };
}

/** A finding in one wording, with its key. */
export function aFinding(key: string, over: Partial<FindingWording> = {}): Note['findings'][number] {
  const wording: FindingWording = {
    at: at(1, '11:00'),
    sort: 'concern',
    text: `Finding ${key}`,
    indicators: ['GG-AMB-1'],
    effects: {},
    answers: [],
    isGoodPractice: false,
    isRecommendation: false,
    checked: 'in_room',
    use: 'as_said',
    ...over,
  };
  return { key, wordings: [wording] };
}

/** What one of a pair noted of an interview, as it is kept. */
export function aNote(
  person: string,
  interview: StepRecord,
  findings: Note['findings'],
  over: Partial<Note> = {},
): StepRecord {
  const { function: who, organisation, sourceType, isInterpreted } = interview.value as Interview;
  const key = interview.id.slice(interview.id.lastIndexOf('|') + 1);
  const value: Note = {
    interview: key,
    function: who,
    ...(organisation === undefined ? {} : { organisation }),
    sourceType,
    isInterpreted,
    findings,
    ...over,
  };
  return { id: `${NOTE.name}|${REVIEW}|${person}|${key}`, kind: NOTE.name, review: REVIEW, person, value };
}

/** What the leader says of a finding. */
export function aMark(finding: string, mark: Mark | 'none', when: string): StepRecord {
  const value = { finding, changes: [{ at: when, by: 'lyon', mark }] };
  return {
    id: `${FINDING_MARK.name}|${REVIEW}|${finding}`,
    kind: FINDING_MARK.name,
    review: REVIEW,
    person: '',
    value,
  };
}

/** Documents of a visit as a turn is handed them. */
export function visitDocuments(records: readonly StepRecord[]): KeptDocuments {
  const kinds = [INTERVIEW, PLAN, HYPOTHESIS, NOTE, ASKED_DOCUMENT, FINDING_MARK, FINAL].map(({ name }) => name);
  return keptDocuments(new Map(kinds.map((kind) => [kind, records.filter((one) => one.kind === kind)])));
}
