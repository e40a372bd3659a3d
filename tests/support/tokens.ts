import fc from 'fast-check';
import { EMPTY_CONTENT, PERFORMANCES, type Performance, type Sheet, type SheetContent } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import type { Instant } from '../../src/method/time';
import { aChange } from './sheets';

/** One answer of a random team: who, on what, when, and what was left as a draft beside it. */
export interface TokenAnswer {
  person: string;
  indicator: string;
  performance: Performance;
  at: Instant;
  complete: boolean;
  edited: boolean;
}

/** Answers of some people on some indicators, at moments within the desk review of Genoa. */
export function tokenAnswers(people: readonly string[], indicators: readonly string[]): fc.Arbitrary<TokenAnswer[]> {
  const answer = fc.record({
    person: fc.constantFrom(...people),
    indicator: fc.constantFrom(...indicators),
    performance: fc.constantFrom(...PERFORMANCES),
    at: moments(),
    complete: fc.boolean(),
    edited: fc.boolean(),
  });
  return fc.uniqueArray(answer, { selector: (a) => `${a.person} ${a.indicator}`, maxLength: 24 });
}

/** A moment of the desk review, the visit or after. */
export function moments(): fc.Arbitrary<Instant> {
  return fc.integer({ min: 0, max: 40 * 24 }).map((h) => new Date(Date.UTC(2027, 2, 23, 9 + h)).toISOString());
}

/** The sheet of an answer, every text of which holds a word of its own: who wrote it, on what. */
export function tokenSheet(answer: TokenAnswer): Sheet {
  const change = (content: Partial<SheetContent>, submit: boolean) =>
    aChange(content, { submit, at: answer.at, late: false });
  const first = applyChange(
    newSheet('genoa-2027', answer.indicator, answer.person),
    change(tokenContent(answer), answer.complete),
  );
  return answer.edited ? applyChange(first, change({ note: `${tokenOf(answer)} draft` }, false)) : first;
}

function tokenContent({ person, indicator, performance }: TokenAnswer): SheetContent {
  const token = tokenOf({ person, indicator });
  const list = [`${token} own`, `${tokenOf({ person: 'shared', indicator })} shared`];
  return {
    ...EMPTY_CONTENT,
    performance,
    know: list,
    dontKnow: list,
    suspect: list,
    toAsk: list,
    toMeet: [`genoa-2027|${person}`],
    evidence: list,
    naReason: token,
    note: token,
  };
}

export function tokenOf({ person, indicator }: Pick<TokenAnswer, 'person' | 'indicator'>): string {
  return `§${person}/${indicator}§`;
}

/** The words of sheets that a value holds, wherever they are in it. */
export function tokensIn(value: unknown): { person: string; indicator: string }[] {
  return [...(JSON.stringify(value) ?? '').matchAll(/§([a-z]+)\/([A-Z0-9-]+)§/g)].map(([, person, indicator]) => ({
    person: person ?? '',
    indicator: indicator ?? '',
  }));
}
