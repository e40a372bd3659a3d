import { cleaned } from '../../../src/method/plain-text';
import type { Performance } from '../../../src/method/sheet';
import type { LineField } from '../sheet-form';
import type { Asked, Unplaced } from './asked';
import { inOrder } from './in-order';
import { judgementAmong } from './judgement-among';
import { linesIn, piecesIn } from './pieces';
import type { Placed, Standing } from './placed';
import { withoutStamps } from './stamps';

/** A line that says that there is nothing to ask, or nobody to meet. */
export interface None {
  field: 'toAsk' | 'toMeet';
  line: string;
}

/** What a message says: each of its lines is in one place, or is asked about. */
export interface Reading {
  performance?: Performance;
  fields: ReadonlyMap<LineField, readonly string[]>;
  /** Picked from the list that was shown, by value. */
  picks: readonly string[];
  none: readonly None[];
  unplaced: readonly Unplaced[];
}

/**
 * Reads a message: line by line, and where it may hold a whole answer, piece by piece. What names its field belongs there;
 * a name alone, to the lines below it. A judgement stands for itself; what is beside it answers what that judgement asks
 * for, but questions, people to meet, what is known and what is not. Without one, it answers what was asked last, if it
 * looks like an answer.
 */
export function readMessage(said: string, asked: Asked): Reading {
  const { asking } = asked;
  const isFree = asking === undefined || asking === 'performance';
  const lines = withoutStamps(cleaned(said).split('\n'));
  const parted = piecesIn(lines);
  const judged = judgementAmong(parted, asked);
  const pieces = isFree || judged ? parted : linesIn(lines);
  const answers = judged?.performance ? askedBy(judged.performance) : judged ? 'suspect' : isFree ? undefined : asking;
  const standing = { asked, answers, isJudged: judged !== undefined, isAlone: pieces.length === 1 };
  return together(inOrder(pieces, lines, judged, standing), standing);
}

function askedBy(performance: Performance): 'suspect' | 'dontKnow' | 'naReason' {
  switch (performance) {
    case 'below':
    case 'at':
    case 'above':
      return 'suspect';
    case 'need_info':
      return 'dontKnow';
    case 'not_applicable':
      return 'naReason';
  }
}

/** A second judgement is asked about: a message says one. */
function together(read: readonly Placed[], standing: Standing): Reading {
  const fields = new Map<LineField, string[]>();
  const picks: string[] = [];
  const none: None[] = [];
  const asks: Unplaced[] = [];
  let performance: Performance | undefined;
  for (const place of withNothing(read, standing)) {
    if (place.to === 'ask') asks.push({ text: place.text, why: place.why });
    else if (place.to === 'picks') picks.push(...place.values);
    else if (place.to === 'none') {
      if (place.field) none.push({ field: place.field, line: place.line });
      else asks.push({ text: place.line, why: { kind: 'not-understood' } });
    } else if (place.to === 'performance') {
      if (performance === undefined) performance = place.performance;
      else asks.push({ text: place.line, why: { kind: 'judgements', performances: [place.performance] } });
    } else {
      const entries = fields.get(place.field) ?? [];
      entries.push(place.text);
      fields.set(place.field, entries);
    }
  }
  return { ...(performance ? { performance } : {}), fields, picks, none, unplaced: asks };
}

/** *None*, where a message that has its reason leaves open no more than it says *none* to. */
function withNothing(read: readonly Placed[], { answers }: Standing): readonly Placed[] {
  const isGiven = (field: 'toAsk' | 'toMeet') =>
    read.some((p) => ('field' in p && p.field === field) || (field === 'toMeet' && p.to === 'picks'));
  const open = (['toAsk', 'toMeet'] as const).filter((field) => !isGiven(field));
  const bare = read.filter((p) => p.to === 'none' && p.field === undefined);
  const hasReason = read.some((p) => p.to === 'field' && p.field === answers);
  if (!hasReason || bare.length !== open.length) return read;
  return read.map((p) => {
    const field = open[bare.indexOf(p)];
    return p.to === 'none' && field ? { ...p, field } : p;
  });
}
