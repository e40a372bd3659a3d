import { cleaned } from '../../../src/method/plain-text';
import type { Performance } from '../../../src/method/sheet';
import type { LineField } from '../sheet-form';
import { withoutMail } from './around/mail';
import { withoutStamps } from './around/stamps';
import { withoutCells } from './around/tables';
import { undressed } from './around/undressed';
import type { Asked, Unplaced } from './asked';
import { inOrder } from './in-order';
import { performanceOf } from './judgement';
import { judgementAmong } from './judgement-among';
import { labelled } from './labels';
import { asksSomething } from './no-answer';
import { mayBeSigned, namesOffice } from './offices';
import { linesIn, type Piece, piecesIn } from './pieces';
import { begins, type Placed, type Standing } from './placed';
import { beginsWithWish } from './wishes';

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
  /** Left aside: greetings, a signature, the mail that was answered. */
  aside: readonly string[];
}

/**
 * Reads a message, in four steps.
 * 1. What is around an answer goes (`around/`): a table’s cells, a mail’s greeting and signature, when it
 *    was sent (`stamps.ts`), signs for looks (`undressed.ts`).
 * 2. What is left is taken apart (`pieces.ts`): by lines, and where it may hold a whole answer, within them.
 * 3. The judgement is found (`judgement-among.ts`).
 * 4. Each piece is given its place (`in-order.ts`, `placed.ts`). What names its field (`labels.ts`) belongs there; a name
 *    alone, to the lines below it. What else there is answers what the judgement asks for, but questions, people to meet,
 *    what is known and what is not; without a judgement, what was asked last, if it looks like an answer. Whatever is not
 *    sure is asked about.
 */
export function readMessage(said: string, asked: Asked): Reading {
  const { asking } = asked;
  const isFree = asking === undefined || asking === 'performance';
  const table = withoutCells(cleaned(said).split('\n'));
  const message = withoutMail(table.lines);
  const lines = undressed(withoutStamps(message.lines));
  if (lines.every((line) => line === '')) return nothingBut(cleaned(said));
  const parted = piecesIn(lines);
  const judged = judgementAmong(parted, asked);
  const pieces = isFree || judged || holdsMore(parted, asking, lines) ? parted : linesIn(lines);
  const answers = judged?.performance ? askedBy(judged.performance) : judged ? 'suspect' : isFree ? undefined : asking;
  const standing = { asked, answers, isJudged: judged !== undefined, isAlone: pieces.length === 1 };
  return { ...together(inOrder(pieces, lines, judged, standing), standing), aside: [...table.aside, ...message.aside] };
}

/** A message in which there is no answer. */
function nothingBut(text: string): Reading {
  const why = { kind: 'no-answer', commands: [] } as const;
  return { fields: new Map(), picks: [], none: [], unplaced: [{ text, why }], aside: [] };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether one line answers more than what was asked: it names other fields, or goes on after a reason with a question. */
function holdsMore(pieces: readonly Piece[], asking: Asked['asking'], lines: readonly string[]): boolean {
  const isShared = pieces.some(({ line }, n) => n > 0 && pieces[n - 1]?.line === line);
  const names = (text: string) => {
    const field = labelled(text)?.field ?? begins(text)?.field;
    return field !== undefined && field !== asking;
  };
  const isOfReason = asking === 'suspect' || asking === 'dontKnow';
  const end = pieces.at(-1)?.text ?? '';
  const isNamed = mayBeSigned(end, NOBODY) || namesOffice(end, NOBODY);
  if (isShared && asking !== 'toMeet' && isNamed) return true;
  // A picture stood between them, or a list's mark or number.
  const isMarked = pieces.some(({ line, start }, n) => {
    const before = pieces[n - 1];
    return before?.line === line && /•|\w[.)]/.test(lines[line]?.slice(before.end, start) ?? '');
  });
  if (isMarked) return true;
  if (asking === 'toAsk' && pieces.every(({ text }) => asksSomething(text))) return isShared;
  return (
    isShared &&
    pieces.some(
      ({ text }, n) =>
        (n > 0 && (names(text) || (asking !== 'toMeet' && beginsWithWish(text)))) ||
        (isOfReason && asksSomething(text)),
    )
  );
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
function together(read: readonly Placed[], standing: Standing): Omit<Reading, 'aside'> {
  const fields = new Map<LineField, string[]>();
  const picks: string[] = [];
  const none: None[] = [];
  const asks: Unplaced[] = [];
  let performance: Performance | undefined;
  let isNumber = false;
  for (const place of withNothing(read, standing)) {
    if (place.to === 'ask') asks.push({ text: place.text, why: place.why });
    else if (place.to === 'picks') picks.push(...place.values);
    else if (place.to === 'none') {
      if (place.field) none.push({ field: place.field, line: place.line });
      else asks.push({ text: place.line, why: { kind: 'not-understood' } });
    } else if (place.to === 'performance') {
      if (performance === undefined) {
        performance = place.performance;
        isNumber = /^\d$/.test(place.line);
      } else asks.push({ text: place.line, why: { kind: 'judgements', performances: [place.performance] } });
    } else {
      const entries = fields.get(place.field) ?? [];
      entries.push(place.text);
      fields.set(place.field, entries);
    }
  }
  // *1*, and beside it *below*, in two cells of a table: said once.
  const isAgain = ({ text, why }: Unplaced) =>
    why.kind === 'judgements' && isNumber && performance !== undefined && performanceOf(text) === performance;
  const unplaced = asks.filter((one) => !isAgain(one));
  return { ...(performance ? { performance } : {}), fields, picks, none, unplaced };
}

/** *None*, where a message that has its reason leaves open no more than it says *none* to. */
function withNothing(all: readonly Placed[], { answers, isJudged }: Standing): readonly Placed[] {
  const [first, ...more] = all;
  // *None*, and then somebody to meet: it answers what was asked.
  const isAnswer = first?.to === 'none' && first.field === undefined && answers === 'toAsk' && !isJudged;
  const read: readonly Placed[] = isAnswer ? [{ ...first, field: answers }, ...more] : all;
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
