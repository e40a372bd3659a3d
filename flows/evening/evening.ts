import { dayIn } from '../../src/method/calendar';
import type { ProposedStatus } from '../../src/method/hypothesis-status';
import { isOutside } from '../../src/method/source-types';
import type { Instant } from '../../src/method/time';
import type { ReviewView } from '../../src/steps/contract';
import { type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';
import { HYPOTHESIS, type Hypothesis, type HypothesisStatus, hypothesesForVisit } from '../hypotheses/public';
import { type Interview, interviewsOnVisit } from '../interviews/public';
import { countingFindings, proposalOn } from '../judgement/public';
import { ASKED_DOCUMENT, askedAt, type FindingThen, findingsAsOf, NOTE, type Note, stoodAt } from '../visit/public';
import type { Edition } from './editions';

/** So many decisions are asked for of an evening (method, section 5.3). */
const MOST_DECISIONS = 5;

/** What a review is, as far as an evening tells of it. */
export type Visited = Pick<ReviewView, 'review' | 'benchmark'>;

/** A conversation as the team's pages name it: whom by function, and when. */
export interface Slot {
  key: string;
  function: string;
  starts: Instant;
}

/** What the rule proposes where it says no more than how far one is (method, section 5.4). */
type Open = Extract<ProposedStatus, 'contested' | 'single_source' | 'unheard'>;

/** A hypothesis with what was heard of it, and the conversation still to come that could settle it. */
export interface Unsettled {
  key: string;
  text: string;
  borne: Open;
  supports: number;
  contradicts: number;
  /** Findings on its indicators of which nobody said what they do to it. */
  unsaid: number;
  slot?: Slot;
}

/** A finding as it is told: with the function that it comes from, and nobody's name. */
export interface Told extends Pick<FindingThen, 'key' | 'sort' | 'text' | 'indicators' | 'checked' | 'use'> {
  source: Pick<Note, 'function' | 'sourceType' | 'isInterpreted'>;
  /** It came after the first edition. */
  isLate: boolean;
}

/** A document that was asked for, and of whom. */
export interface Awaited {
  title: string;
  function: string;
}

/** What somebody has to decide tonight. */
export type ToDecide =
  | { what: 'contested' | 'enough' | 'no-slot'; hypothesis: string; text: string }
  | { what: 'cancelled'; slot: Slot; indicators: readonly string[] }
  | { what: 'few-outside'; outside: number; slots: number };

/** Everything of an evening, in the method's order, without a word of any language. */
export interface Evening {
  edition: Edition;
  /** 1. At most five. */
  decisions: readonly ToDecide[];
  /** 2. Held, of those of the whole visit that are not cancelled; indicators with a finding of today, and of any day. */
  interviews: { held: number; planned: number; touchedToday: number; untouched: readonly string[]; total: number };
  /** Indicators that no interview is about any more, as theirs was cancelled, and of which nothing was heard. */
  withoutSource: readonly string[];
  replaced: readonly { function: string; by: string }[];
  slots: { outside: number; all: number; isEnough: boolean };
  /** 3. */
  changes: readonly { key: string; text: string; was: HypothesisStatus; status: HypothesisStatus; reason: string }[];
  /** 4. */
  unsettled: readonly Unsettled[];
  /** 5. Indicators on which one of the team brings strengths alone, and another concerns alone: by person id. */
  conflicts: readonly { indicator: string; strengths: readonly string[]; concerns: readonly string[] }[];
  /** 6. */
  questions: readonly { text: string; indicator: string; slot?: Slot }[];
  /** 7. */
  practices: readonly Told[];
  recommendations: readonly Told[];
  /** 8. By person id: conversations that are over and of which nobody wrote. */
  missing: readonly { person: string; slots: readonly Slot[] }[];
  /** Documents that were asked for and are not here, by who fetches them; and those that came today. */
  documents: {
    missing: readonly { person: string; asked: readonly Awaited[] }[];
    came: readonly Awaited[];
  };
  /** What was found today. */
  found: readonly Told[];
  /** How many were heard as background only: their words are on the wall alone. */
  background: number;
}

/**
 * What the team knows of an evening: a function of the documents and the moment, whatever order notes came in. It names
 * nobody of those who were interviewed.
 */
export function eveningOf(view: Visited, kept: KeptDocuments, edition: Edition): Evening {
  const { since = '', until, first } = edition;
  const findings = countingFindings(kept, until);
  const before = new Set(findingsAsOf(kept, since).map(({ key }) => key));
  const today = findings.filter(({ key }) => !before.has(key));
  const told = today.filter(({ use }) => use !== 'background');
  const said = firstSaid(kept);
  const toTell = (finding: FindingThen): Told => {
    const { key, sort, text, indicators, checked, use, note } = finding;
    const source = { function: note.function, sourceType: note.sourceType, isInterpreted: note.isInterpreted };
    const isLate = first !== undefined && (said.get(key) ?? '') > first;
    return { key, sort, text, indicators, checked, use, source, isLate };
  };
  const interviews = interviewsOnVisit(view.review, kept);
  const hypotheses = hypothesesForVisit(kept);
  const heard = new Set(findings.flatMap(({ indicators }) => indicators));
  const all = view.benchmark.indicators.map(({ id }) => id);
  const left = withoutSource(interviews, heard, until);
  const slots = outsideOf(view, interviews);
  const unsettled = unsettledOf(view, hypotheses, findings, interviews, until);
  return {
    edition,
    decisions: decisionsOf(view, { hypotheses, findings, unsettled, interviews, left, slots, edition }),
    interviews: {
      held: taking(interviews).filter(({ value }) => value.ends <= until).length,
      planned: taking(interviews).length,
      touchedToday: new Set(today.flatMap(({ indicators }) => indicators)).size,
      untouched: all.filter((id) => !heard.has(id)),
      total: all.length,
    },
    withoutSource: left,
    replaced: interviews.flatMap(({ value }) =>
      value.replaced.map(({ function: who }) => ({ function: who, by: value.function })),
    ),
    slots,
    changes: changesBetween(kept, since, until),
    unsettled,
    conflicts: conflictsIn(findings),
    questions: questionsFor(view, interviews, findings, told, edition),
    practices: told.filter(({ isGoodPractice }) => isGoodPractice).map(toTell),
    recommendations: told.filter(({ isRecommendation }) => isRecommendation).map(toTell),
    missing: missingNotes(kept, interviews, until),
    documents: documentsIn(kept, edition),
    found: told.map(toTell),
    background: today.length - told.length,
  };
}

/** Whether the rule proposes a status. */
export function isEnough(proposed: ProposedStatus): proposed is Exclude<ProposedStatus, Open> {
  return proposed !== 'contested' && proposed !== 'single_source' && proposed !== 'unheard';
}

/** Those that take place, or did. */
export function taking(interviews: readonly Kept<Interview>[]): Kept<Interview>[] {
  return interviews.filter(({ value }) => value.state !== 'cancelled');
}

function slotOf(interview: Kept<Interview>): Slot {
  return { key: keyOf(interview), function: interview.value.function, starts: interview.value.starts };
}

/** Where a hypothesis stood at a moment, and why: it is open until somebody says otherwise. */
export function statusAsOf({ status, reason, setAt, changes }: Hypothesis, at: Instant) {
  const said = setAt === undefined ? changes : [...changes, { at: setAt, status, reason }];
  return said.filter((one) => one.at <= at).at(-1) ?? { status: 'open' as const, reason: '' };
}

/** When each finding first reached us, by its key: what is reworded later is no newer for that. */
function firstSaid(kept: KeptDocuments): ReadonlyMap<string, Instant> {
  return new Map(
    kept
      .of(NOTE)
      .flatMap(({ value }) => value.findings.map(({ key, wordings: [first] }) => [key, first?.at ?? ''] as const)),
  );
}

function changesBetween(kept: KeptDocuments, since: Instant, until: Instant): Evening['changes'] {
  return kept.of(HYPOTHESIS).flatMap((one) => {
    const { status: was } = statusAsOf(one.value, since);
    const { status, reason } = statusAsOf(one.value, until);
    return was === status ? [] : [{ key: keyOf(one), text: one.value.text, was, status, reason }];
  });
}

function unsettledOf(
  view: Visited,
  hypotheses: readonly Kept<Hypothesis>[],
  findings: readonly FindingThen[],
  interviews: readonly Kept<Interview>[],
  until: Instant,
): Unsettled[] {
  return hypotheses.flatMap((one): Unsettled[] => {
    const key = keyOf(one);
    const { proposed: borne, supports, contradicts } = proposalOn(key, findings, view);
    if (isEnough(borne) || statusAsOf(one.value, until).status !== 'open') return [];
    const slot = slotFor(one, interviews, until);
    const isOn = ({ indicators }: FindingThen) => indicators.some((id) => one.value.indicators.includes(id));
    const unsaid = findings.filter((found) => found.effects[key] === undefined && isOn(found)).length;
    return [
      { key, text: one.value.text, borne, supports, contradicts, unsaid, ...(slot ? { slot: slotOf(slot) } : {}) },
    ];
  });
}

/** Those of which something can still be heard: to come, or going on. */
export function stillHeard(interviews: readonly Kept<Interview>[], until: Instant): Kept<Interview>[] {
  return taking(interviews).filter(({ value }) => value.ends > until);
}

/** The first conversation still to come, or going on, that is meant to settle it; else the first about one of its indicators. */
function slotFor(hypothesis: Kept<Hypothesis>, interviews: readonly Kept<Interview>[], until: Instant) {
  const toCome = stillHeard(interviews, until);
  return (
    toCome.find(({ value }) => value.hypotheses.includes(keyOf(hypothesis))) ??
    toCome.find(({ value }) => value.indicators.some((id) => hypothesis.value.indicators.includes(id)))
  );
}

function withoutSource(
  interviews: readonly Kept<Interview>[],
  heard: ReadonlySet<string>,
  until: Instant,
): readonly string[] {
  const toCome = new Set(taking(interviews).flatMap(({ value }) => (value.ends > until ? value.indicators : [])));
  const lost = interviews.filter(({ value }) => value.state === 'cancelled').flatMap(({ value }) => value.indicators);
  return [...new Set(lost)].filter((id) => !heard.has(id) && !toCome.has(id));
}

/** At least a third of the slots are outside the municipality, or it is said (method, section 5.3). */
function outsideOf({ benchmark }: Visited, interviews: readonly Kept<Interview>[]): Evening['slots'] {
  const all = taking(interviews);
  const outside = all.filter(({ value }) => isOutside(value.sourceType, benchmark)).length;
  return { outside, all: all.length, isEnough: outside * 3 >= all.length };
}

/** First what is contested, then what there is enough for, then what nothing is planned for any more. */
function decisionsOf(
  view: Visited,
  known: {
    hypotheses: readonly Kept<Hypothesis>[];
    findings: readonly FindingThen[];
    unsettled: readonly Unsettled[];
    interviews: readonly Kept<Interview>[];
    left: readonly string[];
    slots: Evening['slots'];
    edition: Edition;
  },
): ToDecide[] {
  const { unsettled, left, slots, edition } = known;
  const isLast = edition.number === edition.days;
  const named = ({ key, text }: Unsettled) => ({ hypothesis: key, text });
  const contested = unsettled.filter(({ borne, slot }) => borne === 'contested' && (isLast || !slot));
  const noSlot = unsettled.filter(({ borne, slot }) => borne !== 'contested' && !slot);
  const enough = known.hypotheses.filter(
    (one) =>
      statusAsOf(one.value, edition.until).status === 'open' &&
      isEnough(proposalOn(keyOf(one), known.findings, view).proposed),
  );
  const cancelled = known.interviews.filter(
    ({ value }) => value.state === 'cancelled' && value.indicators.some((id) => left.includes(id)),
  );
  return [
    ...contested.map((one): ToDecide => ({ what: 'contested', ...named(one) })),
    ...enough.map((one): ToDecide => ({ what: 'enough', hypothesis: keyOf(one), text: one.value.text })),
    ...cancelled.map(
      (one): ToDecide => ({
        what: 'cancelled',
        slot: slotOf(one),
        indicators: one.value.indicators.filter((id) => left.includes(id)),
      }),
    ),
    ...noSlot.map((one): ToDecide => ({ what: 'no-slot', ...named(one) })),
    ...(slots.isEnough || isLast ? [] : [{ what: 'few-outside' as const, outside: slots.outside, slots: slots.all }]),
  ].slice(0, MOST_DECISIONS);
}

function conflictsIn(findings: readonly FindingThen[]): Evening['conflicts'] {
  const byIndicator = new Map<string, Map<string, Set<string>>>();
  for (const { indicators, author, sort } of findings)
    for (const indicator of sort === 'open' ? [] : indicators) {
      const people = byIndicator.get(indicator) ?? new Map<string, Set<string>>();
      byIndicator.set(indicator, people);
      people.set(author, (people.get(author) ?? new Set()).add(sort));
    }
  return [...byIndicator]
    .map(([indicator, people]) => {
      const only = (sort: string) =>
        [...people].flatMap(([person, sorts]) => (sorts.size === 1 && sorts.has(sort) ? [person] : [])).sort();
      return { indicator, strengths: only('strength'), concerns: only('concern') };
    })
    .filter(({ strengths, concerns }) => strengths.length > 0 && concerns.length > 0)
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}

/** What was asked and not answered today, what a cancelled interview leaves, and what was found and is open: for the next day. */
function questionsFor(
  { review }: Visited,
  interviews: readonly Kept<Interview>[],
  findings: readonly FindingThen[],
  today: readonly FindingThen[],
  { day, until }: Edition,
): Evening['questions'] {
  const answered = new Set(findings.flatMap(({ answers }) => answers));
  const noted = new Set(findings.flatMap(({ note }) => note.interview ?? []));
  const dayOf = ({ value }: Kept<Interview>) => dayIn(review.timeZone, value.starts);
  const left = interviews
    .filter((one) => one.value.state === 'cancelled' || (dayOf(one) === day && noted.has(keyOf(one))))
    .flatMap(({ value }) => value.questions.filter(({ key }) => !answered.has(key)));
  const open = today
    .filter(({ sort }) => sort === 'open')
    .map(({ text, indicators: [indicator = ''] }) => ({ text, indicator }));
  const toCome = stillHeard(interviews, until);
  const next = toCome[0] && dayOf(toCome[0]);
  const slots = toCome.filter((one) => dayOf(one) === next);
  const seen = new Set<string>();
  return [...left, ...open].flatMap(({ text, indicator }) => {
    const same = text.replace(/\s+/g, ' ').trim().toLowerCase();
    if (seen.has(same)) return [];
    seen.add(same);
    const slot = slots.find(({ value }) => value.indicators.includes(indicator));
    return [{ text, indicator, ...(slot ? { slot: slotOf(slot) } : {}) }];
  });
}

/** What the team waits for, by who fetches it (method, section 5.3), and what came since it was last told. */
function documentsIn(kept: KeptDocuments, { since = '', until }: Edition): Evening['documents'] {
  const byPerson = new Map<string, Awaited[]>();
  const came: Awaited[] = [];
  const all = [...kept.of(ASKED_DOCUMENT)].sort((a, b) => (askedAt(a.value) < askedAt(b.value) ? -1 : 1));
  for (const { value } of all) {
    const now = stoodAt(value, until);
    const one = { title: value.title, function: value.function };
    if (now?.state === 'asked') byPerson.set(now.fetches, [...(byPerson.get(now.fetches) ?? []), one]);
    if (now?.state === 'received' && stoodAt(value, since)?.state !== 'received') came.push(one);
  }
  const missing = [...byPerson].map(([person, asked]) => ({ person, asked }));
  return { missing: missing.sort((a, b) => (a.person < b.person ? -1 : 1)), came };
}

/** Of each conversation that is over one of its pair writes: who was to, else the first of them. */
export function missingNotes(
  kept: KeptDocuments,
  interviews: readonly Kept<Interview>[],
  until: Instant,
): Evening['missing'] {
  const noted = new Set(
    kept
      .of(NOTE)
      .flatMap(({ value: { interview, findings } }) =>
        interview !== undefined && findings.some(({ wordings: [first] }) => first !== undefined && first.at <= until)
          ? [interview]
          : [],
      ),
  );
  const lacking = taking(interviews).filter((one) => one.value.ends <= until && !noted.has(keyOf(one)));
  const byPerson = new Map<string, Slot[]>();
  for (const one of lacking) {
    const person = one.value.writes ?? one.value.pair[0];
    if (person !== undefined) byPerson.set(person, [...(byPerson.get(person) ?? []), slotOf(one)]);
  }
  return [...byPerson].map(([person, slots]) => ({ person, slots })).sort((a, b) => (a.person < b.person ? -1 : 1));
}
