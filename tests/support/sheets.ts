import type { Benchmark } from '../../src/method/benchmark';
import type { Decision } from '../../src/method/decision';
import type { Localized } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { EMPTY_CONTENT, type Performance, type Sheet, type SheetContent, sheetId } from '../../src/method/sheet';
import type { SheetChange } from '../../src/method/sheet-changes';
import type { Instant } from '../../src/method/time';
import type { FieldValues } from '../../src/ports/prompt';
import { GENOA } from './genoa-schedule';

/** A Thursday in the middle of Genoa's desk review, 10:00 in Genoa. */
export const MIDWAY: Instant = '2027-03-25T09:00:00.000Z';

/** Genoa's review, not gathered, as the test wants it. */
export function aReview(over: Partial<Review> = {}): Review {
  return { ...GENOA, ...over };
}

/** A content that counts with this judgement. */
export function aContent(performance: Performance, over: Partial<SheetContent> = {}): SheetContent {
  const reason: Partial<SheetContent> =
    performance === 'not_applicable'
      ? { naReason: 'national law' }
      : performance === 'need_info'
        ? { dontKnow: ['who appoints the board'] }
        : { suspect: ['the board is not heard'] };
  return { ...EMPTY_CONTENT, performance, ...reason, noneToAsk: true, noneToMeet: true, ...over };
}

/** A submitted sheet of the Genoa review. */
export function aSheet(indicator: string, person: string, content: SheetContent, at: Instant = MIDWAY): Sheet {
  return {
    id: sheetId(GENOA.id, indicator, person),
    review: GENOA.id,
    indicator,
    person,
    revisions: [{ number: 1, content, at, platform: 'web', language: 'en', informed: false, late: false }],
    version: 1,
    history: [{ version: 1, content }],
    startedAt: at,
  };
}

/** A change somebody submits from the web chat. */
export function aChange(content: Partial<SheetContent>, over: Partial<SheetChange> = {}): SheetChange {
  return {
    content,
    submit: true,
    at: MIDWAY,
    platform: 'web',
    language: 'en',
    informed: false,
    late: false,
    seesRating: false,
    ...over,
  };
}

export function aDecision(indicator: string, over: Partial<Decision> = {}): Decision {
  return {
    id: `${GENOA.id}|${indicator}`,
    review: GENOA.id,
    indicator,
    questionGroups: [],
    discuss: false,
    changes: [],
    ...over,
  };
}

const both = (text: string): Localized => ({ en: text, fr: `${text} (fr)` });

/** Two pillars by two dimensions, with so many indicators in each of the four cells. */
export function aBenchmark(perCell = 2): Benchmark {
  const pillars = ['GG', 'IE'].map((id) => ({ id, title: both(`Pillar ${id}`), standard: both(`Standard ${id}`) }));
  const dimensions = ['AMB', 'LEA'].map((id) => ({ id, title: both(`Dimension ${id}`) }));
  const indicators = pillars.flatMap((p) =>
    dimensions.flatMap((d) =>
      Array.from({ length: perCell }, (_, n) => ({
        id: `${p.id}-${d.id}-${n + 1}`,
        pillar: p.id,
        dimension: d.id,
        number: n + 1,
        title: both(`Title of ${p.id}-${d.id}-${n + 1}`),
        statement: both(`Statement of ${p.id}-${d.id}-${n + 1}`),
      })),
    ),
  );
  return { id: 'small', version: 1, title: both('Small benchmark'), source: 'test', pillars, dimensions, indicators };
}

/** What a card's fields hold with which a sheet is complete. */
export const COMPLETE: FieldValues = {
  performance: 'below',
  know: [],
  dontKnow: [],
  suspect: ['the board is not heard'],
  toAsk: ['who appoints it?'],
  noneToAsk: false,
  toMeet: [],
  toMeetNew: ['Chair'],
  noneToMeet: false,
  evidence: ['report, p. 14'],
  naReason: '',
  note: '',
};
