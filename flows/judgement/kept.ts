import type { TeamJudgement } from '../../src/method/consolidation';
import type { FinalJudgement } from '../../src/method/final-judgement';
import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';

/** So long may a rationale be, a dissent, or the headlines, in bytes. */
export const LONGEST_RATIONALE = 4_000;
/** So many changes of one judgement are remembered. */
const CHANGES = 50;

/** What a team says of an indicator in the end. */
export interface Final {
  indicator: string;
  judgement: FinalJudgement;
  rationale: string;
  /** How many findings on the indicator counted then. */
  evidence: number;
  /** What the team's initial judgement was then. */
  initial?: TeamJudgement;
  at: Instant;
  by: string;
  /** What was said before, oldest first. */
  changes: readonly Pick<Final, 'judgement' | 'rationale' | 'at' | 'by'>[];
}

export const FINAL = documentKind<Final>({
  name: 'final-judgement',
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
  noted: ({ indicator }) => ({ what: 'last-word-said', on: indicator }),
});

/** All values and the headlines, as the team was asked about them. */
export interface Round {
  at: Instant;
  by: string;
  headlines: string;
  /** By indicator. */
  values: Readonly<Record<string, FinalJudgement>>;
  /** Who was asked, by person id. */
  asked: readonly string[];
}

export const ROUND = documentKind<Round>({
  name: 'judgement-round',
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
  noted: () => ({ what: 'team-asked' }),
});

/** What one of the team says to a round: nothing against it, or where it differs and why. Its author is the document's `person`. */
export interface Voice {
  round: string;
  /** None: they agree. Without an indicator it is about the headlines. */
  dissents: readonly { indicator?: string; because: string }[];
  at: Instant;
}

/** Whose it is is known inside the team; outside, nobody learns that there is one. Where somebody differs, it is the team's: it stays when they leave. */
export const VOICE = documentKind<Voice>({
  name: 'judgement-voice',
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
  outlives: ({ dissents }) => dissents.length > 0,
});

/** The last words of a review, by indicator. */
export function finalsIn(kept: KeptDocuments): ReadonlyMap<string, Kept<Final>> {
  return new Map(kept.of(FINAL).map((one) => [one.value.indicator, one]));
}

/** What an indicator's last word is from now on, in place of one or as the first. */
export function finalKept(review: string, value: Omit<Final, 'changes'>, before: Kept<Final> | undefined) {
  const id = `${FINAL.name}|${review}|${shortKey(review, value.indicator)}`;
  const was = before ? [{ ...pickOf(before.value) }] : [];
  const changes = [...(before?.value.changes ?? []), ...was].slice(-CHANGES);
  const record = { id, kind: FINAL.name, review, person: '', value: { ...value, changes } satisfies Final };
  return { kind: 'keep' as const, record, ...(before ? { seen: before.record } : {}) };
}

function pickOf({ judgement, rationale, at, by }: Final): Final['changes'][number] {
  return { judgement, rationale, at, by };
}

/** What the team was asked last; undefined where it was not. */
export function lastRound(kept: KeptDocuments): Kept<Round> | undefined {
  return [...kept.of(ROUND)].sort((a, b) => (a.value.at < b.value.at ? 1 : -1))[0];
}

/** What each of the team said to a round, by person. */
export function voicesOn(kept: KeptDocuments, round: string): ReadonlyMap<string, Kept<Voice>> {
  return new Map(kept.of(VOICE).flatMap((one) => (one.value.round === round ? [[one.record.person, one]] : [])));
}
