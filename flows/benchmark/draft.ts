import type { Benchmark, Indicator } from '../../src/method/benchmark';
import type { Asked } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import { documentKind } from '../../src/steps/documents';
import { READ } from './rights';

/** What people read of an indicator. */
export type Wording = Pick<Indicator, 'title' | 'statement'>;

/** An indicator of a draft. */
export interface Entry {
  indicator: Indicator;
  /** Goes up with each change of what it says: an answer is to one of these. */
  rev: number;
  /** Which of the benchmark's before it comes from, by their ids: its own, where it was there. */
  from: readonly string[];
  /** What it said there, where it says something else now. */
  before?: Wording;
  /** What it said before the last change, where somebody may have answered that. */
  was?: Wording;
  /** It is taken out, and stands here until all have seen that. */
  gone?: true;
  /** It stays as it is although somebody objects: why, for those to whom it is shown again. */
  kept?: { reason: string; at: Instant };
}

/** What was gathered on an indicator since the version before: for whoever words the next. */
export interface Gathered {
  unclear: number;
  said: readonly string[];
}

/** A benchmark on its way: drafted, discussed, published (method, section 10). */
export interface Draft extends Pick<Benchmark, 'id' | 'version' | 'title' | 'source' | 'pillars' | 'dimensions'> {
  sourceTypes?: Benchmark['sourceTypes'];
  /** What it began from. */
  base: { id: string; version: number };
  /** All of it is asked about: nobody has worked with what was before. Else only what changes. */
  isWhole: boolean;
  startedAt: Instant;
  entries: readonly Entry[];
  gathered: Readonly<Record<string, Gathered>>;
  /** The highest number that a cell has had in versions before, by the cell: ids are never reused. */
  used?: Readonly<Record<string, number>>;
  /** Since when the peers are asked, and until when. */
  asked?: Asked;
  /** Frozen since; with the reason for going on without everybody's approval, and what that went over. */
  published?: { at: Instant; reason?: string; objections: number; missing: number };
}

/** What somebody says of an indicator: that they agree, with a comment or without, or that they object, and why. */
export interface Answer {
  rev: number;
  what: 'agree' | 'comment' | 'object';
  text?: string;
  at: Instant;
}

/** All that one person says of a draft. */
export interface Opinion {
  version: number;
  answers: Readonly<Record<string, Answer>>;
}

/** The drafts of a programme, those that were published among them. */
export const DRAFT = documentKind<Draft>({ name: 'benchmark-draft', ofProgramme: { read: READ } });
/** What each says of one. */
export const OPINION = documentKind<Opinion>({ name: 'benchmark-opinion', ofProgramme: { read: READ } });

/** A draft as it is stored: the programme's own, nobody's. */
export function draftRecord(programme: string, value: Draft): StepRecord {
  return {
    id: `${DRAFT.name}|${programme}|${value.version}`,
    kind: DRAFT.name,
    review: '',
    programme,
    person: '',
    value,
  };
}

/** What somebody says of a draft as it is stored. */
export function opinionRecord(programme: string, person: string, value: Opinion): StepRecord {
  const id = `${OPINION.name}|${programme}|${value.version}|${person}`;
  return { id, kind: OPINION.name, review: '', programme, person, value };
}

/** How an indicator came to be what it is (method, section 9.5). */
export type How = 'same' | 'reworded' | 'moved' | 'split' | 'merged' | 'dropped' | 'new';

/** How one of a draft differs from what was before. */
export function howOf({ indicator: { id }, from, before, gone }: Entry, { entries }: Pick<Draft, 'entries'>): How {
  if (gone) return 'dropped';
  const [first, more] = from;
  if (first === undefined) return 'new';
  if (more !== undefined) return 'merged';
  if (first === id) return before ? 'reworded' : 'same';
  return entries.some((entry) => entry.indicator.id === first && !entry.gone) ? 'split' : 'moved';
}

/** Whether the peers are asked about one at all. */
export function isAskedAbout(entry: Entry, draft: Draft): boolean {
  return draft.isWhole || howOf(entry, draft) !== 'same';
}

/** The benchmark that a draft becomes, with what became of each indicator. */
export function benchmarkOf(draft: Draft): Benchmark {
  const { id, version, title, source, pillars, dimensions, sourceTypes, base, entries } = draft;
  const staying = entries.filter(({ gone }) => !gone);
  const used = (of: 'pillar' | 'dimension') => new Set(staying.map(({ indicator }) => indicator[of]));
  const [usedPillars, usedDimensions] = [used('pillar'), used('dimension')];
  const of = entries.flatMap((entry) => {
    const how = howOf(entry, draft);
    const { id: own } = entry.indicator;
    const livesOn = entry.gone && staying.some(({ from }) => from.includes(own));
    return how === 'same' || livesOn ? [] : [{ id: own, how, from: [...entry.from] }];
  });
  return {
    id,
    version,
    title,
    source,
    pillars: pillars.filter((one) => usedPillars.has(one.id)),
    dimensions: dimensions.filter((one) => usedDimensions.has(one.id)),
    indicators: staying.map(({ indicator }) => indicator),
    ...(sourceTypes ? { sourceTypes } : {}),
    since: { ...base, changes: of },
  };
}

/** A draft from a benchmark; `version`: that of the draft. */
export function draftFrom(
  { sourceTypes, pillars, dimensions, source, title, ...base }: Benchmark,
  as: Pick<Draft, 'id' | 'version' | 'isWhole' | 'startedAt' | 'gathered' | 'used'>,
): Draft {
  return {
    ...as,
    title,
    source,
    pillars,
    dimensions,
    ...(sourceTypes ? { sourceTypes } : {}),
    base: { id: base.id, version: base.version },
    entries: base.indicators.map((indicator) => ({ indicator, rev: 1, from: [indicator.id] })),
  };
}
