import { STEPS } from '../../flows';
import { OWNER, type Session as OwnSession } from '../../flows/preparatory-review/session';
import { wordsIn } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import { peerPace } from '../../src/method/peer-pace';
import { rolesOf } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import { EMPTY_CONTENT, type Sheet, type SheetContent } from '../../src/method/sheet';
import { applyChange, currentContent, newSheet, settleConflict, takenBack } from '../../src/method/sheet-changes';
import type { EventKind } from '../../src/ports/event';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { type FlowContext, NEW_SESSION, type ReviewView, type Session, type Turn } from '../../src/steps/contract';
import { converse } from '../../src/steps/converse';
import type { Effect } from '../../src/steps/effects';
import { settled } from '../../src/steps/focus';
import { intentOf } from '../../src/steps/intent';
import { lifted } from '../../src/steps/session-part';
import { GENOA_PEOPLE } from './genoa-schedule';
import { said } from './service-world';
import { aBenchmark, aReview, MIDWAY } from './sheets';
import { NOTHING_KEPT } from './steps';

/** The indicator whose card is opened first. */
export const FIRST = aBenchmark().indicators[0]?.id ?? '';

/** A peer in conversation: the flows and the domain as they are, with what they store in memory. */
export interface PeerTalk {
  /** The conversation as the step has it in which sheets are filled in. */
  readonly session: OwnSession;
  stored: Session;
  sheets: Map<string, Sheet>;
  register: ReviewView['register'];
  review: Review;
  benchmark: Benchmark;
  says(...texts: string[]): Prompt[];
  presses(
    card: Prompt | undefined,
    action: string,
    more?: { fields?: FieldValues; label?: string; data?: Readonly<Record<string, string>> },
  ): Prompt[];
  content(indicator?: string): SheetContent;
  /** All of the last answers as text. */
  heard(): string;
}

/** Somebody at the first card of Genoa's review. `functions`: the names in its register; `perCell`: how many indicators each of its four cells has. */
export function aPeer({
  language = 'en',
  functions = [],
  perCell = 2,
}: {
  language?: Language;
  functions?: readonly string[];
  perCell?: number;
} = {}): PeerTalk {
  let events = 0;
  let last: Prompt[] = [];
  const talk: PeerTalk = {
    get session() {
      return lifted(talk.stored, OWNER);
    },
    stored: NEW_SESSION,
    sheets: new Map(),
    review: aReview(),
    benchmark: aBenchmark(perCell),
    register: functions.map((label) => ({ id: `f|${label}`, review: aReview().id, label, indicators: [] })),
    says: (...texts) => {
      for (const text of texts) last = turn(talk, { kind: 'text', text }, language, events++);
      return last;
    },
    presses: (card, action, { fields = {}, label, data } = {}) => {
      const button = card?.actions.find((a) => a.id === action && (label === undefined || a.label === label));
      if (!card || (label !== undefined && !button)) throw new RangeError(`no button ${action} ${label ?? ''}`);
      const address = card.address ? { address: card.address } : {};
      last = turn(
        talk,
        { kind: 'press', action, data: data ?? button?.data ?? {}, fields, ...address },
        language,
        events++,
      );
      return last;
    },
    content: (indicator = FIRST) => ({
      ...currentContent(talk.sheets.get(indicator)),
      toMeet: currentContent(talk.sheets.get(indicator)).toMeet.map(
        (id) => talk.register.find((f) => f.id === id)?.label ?? id,
      ),
    }),
    heard: () => last.map(said).join('\n'),
  };
  talk.says('next');
  return talk;
}

function turn(talk: PeerTalk, what: EventKind, language: Language, number: number): Prompt[] {
  const context = contextOf(talk, language, number);
  const event = { id: `e${number}`, platform: 'web', person: 'helsinki', at: context.now, what };
  const done: Turn = converse(
    STEPS,
    talk.stored,
    event,
    settled(STEPS, intentOf(STEPS, what), event, [...context.reviews], () => talk.benchmark, context),
    context,
  );
  for (const effect of done.effects) carryOut(talk, effect);
  talk.stored = done.session;
  return done.reply.map(({ prompt }) => prompt);
}

function carryOut(talk: PeerTalk, effect: Effect): void {
  if (effect.kind !== 'change-sheet' && effect.kind !== 'take-back' && effect.kind !== 'settle-conflict') return;
  const sheet = talk.sheets.get(effect.indicator) ?? newSheet(effect.review, effect.indicator, 'helsinki');
  expect(effect.expected).toBe(sheet.version);
  const after =
    effect.kind === 'change-sheet'
      ? applyChange(sheet, effect.change)
      : effect.kind === 'take-back'
        ? (takenBack(sheet, effect.change, effect.gathered) ?? sheet)
        : settleConflict(sheet, effect.field, effect.keepOther, effect.change);
  talk.sheets.set(effect.indicator, after);
}

function contextOf(talk: PeerTalk, language: Language, number: number): FlowContext {
  const [person] = GENOA_PEOPLE.filter((p) => p.id === 'helsinki');
  if (!person) throw new RangeError('no such peer');
  const { review } = talk;
  const now = new Date(Date.parse(MIDWAY) + number * 1_000).toISOString();
  const roles = rolesOf(person.id, review);
  const sheets = [...talk.sheets.values()].filter((s) => s.version > 0);
  const focus: ReviewView = {
    review,
    benchmark: talk.benchmark,
    roles,
    sheets: new Map(sheets.map((s) => [s.indicator, s])),
    report: new Map(),
    rating: () => undefined,
    register: talk.register,
    named: [],
    pace: peerPace(review, person.id, talk.benchmark.indicators.length, sheets, { person, visits: [] }, now),
  };
  return {
    now,
    today: '2027-03-25',
    person,
    words: wordsIn(language),
    language,
    platform: 'web',
    commands: STEPS.words,
    planned: STEPS.planned,
    exports: STEPS.exports,
    printsPdf: false,
    kept: NOTHING_KEPT,
    reviews: [{ review, roles }],
    focus,
    overview: [focus],
    candidates: [],
  };
}

/** What is written on a sheet: only fields that hold something. */
export function written(content: SheetContent): Partial<SheetContent> {
  return Object.fromEntries(
    Object.entries(content).filter(([field, value]) => {
      const empty = Object.entries(EMPTY_CONTENT).find(([name]) => name === field)?.[1];
      return value !== undefined && JSON.stringify(value) !== JSON.stringify(empty);
    }),
  );
}
