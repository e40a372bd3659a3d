import { STEPS } from '../../flows';
import { digestCard } from '../../flows/digest/digest-card';
import { OWNER } from '../../flows/preparatory-review/session';
import { shippedBenchmarks } from '../../src/benchmarks';
import { wordsIn } from '../../src/i18n';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import { channelDigest, type DigestInput, leaderDigest } from '../../src/method/digest';
import type { Language } from '../../src/method/language';
import { peerPace } from '../../src/method/peer-pace';
import { rolesOf } from '../../src/method/permissions';
import type { RegisterFunction, ReportText } from '../../src/method/report';
import type { Review } from '../../src/method/review';
import { PERFORMANCES, type Sheet } from '../../src/method/sheet';
import type { EventKind } from '../../src/ports/event';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView, Session } from '../../src/steps/contract';
import { converse } from '../../src/steps/converse';
import { intentOf } from '../../src/steps/intent';
import { lifted, lowered } from '../../src/steps/session-part';
import { GENOA_PEOPLE, somebody } from './genoa-schedule';
import { newReviewPrompts } from './new-review-prompts';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from './sheets';
import { COMMANDS, NOTHING_KEPT, PRESSES } from './steps';

const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const READERS = [...TEAM, 'eurocities', 'ethics', 'genoa', 'stranger'];
const people = new Map(GENOA_PEOPLE.map((p) => [p.id, p]));
const LONG = 'The board was heard on the plan of 2025 & on <nothing> else; *who* appoints it, nobody could say. ';

/** The shipped benchmark: 73 indicators, so that cards are as long as people get them. */
function theBenchmark(): Benchmark {
  const [first] = shippedBenchmarks();
  if (!first) throw new RangeError('no benchmark ships');
  return first;
}

let benchmark = theBenchmark();
const INDICATORS = inCellOrder(benchmark).map((i) => i.id);
const [AT = ''] = INDICATORS;

/** Everybody's answers on half of the indicators, some of them longer than any input of Slack's. */
const sheets: readonly Sheet[] = INDICATORS.slice(0, 40).flatMap((indicator, i) =>
  TEAM.map((person, p) => {
    const performance = PERFORMANCES[(i + p * (i % 3)) % PERFORMANCES.length] ?? 'at';
    const times = i === 0 ? 60 : 1 + ((i + p) % 4);
    const content = aContent(performance, {
      know: [LONG.repeat(times), 'a plan of 2025'],
      suspect: [`the board is not heard in ${indicator}`],
      toAsk: [`Who appoints the board (${p})?`, 'Since when?'],
      toMeet: [`genoa-2027|function-${p}`],
      evidence: ['Report, p. 14'],
      noneToAsk: false,
      noneToMeet: false,
      note: i === 1 ? LONG.repeat(30) : '',
    });
    return aSheet(indicator, person, content);
  }),
);

const register: readonly RegisterFunction[] = Array.from({ length: 130 }, (_, i) => ({
  id: `genoa-2027|function-${i}`,
  review: 'genoa-2027',
  label:
    i % 9 === 0
      ? `Head of the department for social policy, integration and the neighbourhoods no. ${i}`
      : `Function ${i}`,
  indicators: i < 3 ? [AT] : [],
}));

const report: readonly ReportText[] = INDICATORS.slice(0, 60).map((indicator, i) => ({
  id: `genoa-2027|${indicator}`,
  review: 'genoa-2027',
  indicator,
  text: LONG.repeat(1 + (i % 80)),
  page: String(i + 1),
  responsible: 'Head of social policy',
  documents: 'Plan of 2025',
}));

interface Scene {
  reader: string;
  language: Language;
  isGathered: boolean;
}

function reviewOf({ isGathered }: Pick<Scene, 'isGathered'>): Review {
  return aReview(isGathered ? { gatheredAt: MIDWAY } : {});
}

function viewOf(scene: Scene): ReviewView {
  const review = reviewOf(scene);
  const person = people.get(scene.reader) ?? somebody(scene.reader);
  const own = sheets.filter((s) => s.person === scene.reader);
  const calendar = { person, visits: [] };
  const pace = peerPace(review, scene.reader, INDICATORS.length, own, calendar, MIDWAY);
  return {
    review,
    benchmark,
    roles: rolesOf(scene.reader, review),
    sheets: new Map(own.map((s) => [s.indicator, s])),
    report: new Map(report.map((line) => [line.indicator, line])),
    rating: () => 'at the standard',
    register,
    named: [],
    pace,
    team: {
      people,
      sheets,
      decisions: [aDecision(AT, { outcome: LONG.repeat(4), discuss: true })],
      paces: new Map(TEAM.map((id) => [id, pace])),
      calendars: new Map(TEAM.map((id) => [id, calendar])),
      reach: new Map(),
      unreachable: [{ person: 'utrecht', reason: 'not-installed' }],
      reminded: [{ person: 'helsinki', at: MIDWAY }],
      quiet: new Map(),
      later: new Map(),
    },
  };
}

function contextOf(scene: Scene): FlowContext {
  const view = viewOf(scene);
  const { review, roles } = view;
  return {
    now: MIDWAY,
    today: '2027-03-25',
    person: { ...(people.get(scene.reader) ?? somebody(scene.reader)), language: scene.language },
    words: wordsIn(scene.language),
    language: scene.language,
    platform: 'slack',
    commands: STEPS.words,
    planned: STEPS.planned,
    exports: STEPS.exports,
    printsPdf: false,
    kept: NOTHING_KEPT,
    reviews: [{ review, roles }],
    focus: view,
    overview: Array.from({ length: 12 }, () => view),
    candidates: [],
    move: { review: review.id, start: '2027-05-04', before: [], after: [], odd: [], people: [] },
  };
}

const WAITING: Session = { pending: [{ id: 'waiting', text: LONG.repeat(40) }], review: 'genoa-2027' };
const AT_ITS_CARD = { ...lifted(WAITING, OWNER), at: AT };
const SESSION = lowered(AT_ITS_CARD, OWNER);

const EVENTS: readonly EventKind[] = [
  { kind: 'hello' },
  { kind: 'text', text: LONG.repeat(3) },
  { kind: 'text', text: 'below' },
  ...[...COMMANDS, ...PRESSES].flatMap((action): EventKind[] =>
    [AT, INDICATORS[1] ?? AT, INDICATORS[50] ?? AT].map((indicator) => ({
      kind: 'press',
      action,
      address: { review: 'genoa-2027', indicator, version: 0 },
      data: {
        review: 'genoa-2027',
        indicator,
        cell: 'WP-IMP',
        place: 'note',
        text: 'waiting',
        revision: '3',
        from: AT,
      },
      fields: {
        performance: 'above',
        know: ['something else'],
        indicator,
        judgement: 'at',
        start: '2027-05-04',
        line: LONG.repeat(30),
        outcome: LONG,
      },
    })),
  ),
];

function digestsIn(language: Language): Prompt[] {
  return [false, true].flatMap((isGathered) => {
    const review = reviewOf({ isGathered });
    const leader = { ...(people.get('lyon') ?? somebody('lyon')), language };
    const input: DigestInput = {
      review,
      benchmark,
      sheets,
      active: new Set(people.keys()),
      decisions: [],
      register,
      reported: new Set(report.map((line) => line.indicator)),
      hostViews: new Map(),
      calendars: new Map(TEAM.map((id) => [id, { person: people.get(id) ?? somebody(id), visits: [] }])),
      reader: leader,
      since: review.openedAt ?? MIDWAY,
      until: MIDWAY,
    };
    return (['leader', 'channel'] as const).map((copy) =>
      digestCard(copy === 'leader' ? leaderDigest(input) : channelDigest(input), {
        review,
        benchmark,
        people,
        since: input.since,
        language,
        day: '2027-03-25',
        until: MIDWAY,
        picture: 'map_genoa-2027_channel_1742918400000',
        copy,
        decides: copy === 'leader',
      }),
    );
  });
}

/** The same cards about a benchmark whose titles and statements are as long as may be. */
export function promptsWithLongTitles(language: Language, title: string, statement: string): Prompt[] {
  const shipped = benchmark;
  const indicators = shipped.indicators.map((one) => ({
    ...one,
    title: { en: title, fr: title },
    statement: { en: statement, fr: statement },
  }));
  try {
    benchmark = { ...shipped, indicators };
    return promptsOfTheFlows(language);
  } finally {
    benchmark = shipped;
  }
}

/** Every kind of card that the conversations and digests show, in a language: to each role, before and after gathering. */
export function promptsOfTheFlows(language: Language): Prompt[] {
  const found = new Map<string, Prompt>();
  const keep = (prompt: Prompt) => found.set(JSON.stringify(prompt), prompt);
  for (const reader of READERS) {
    for (const isGathered of [false, true]) {
      const context = contextOf({ reader, language, isGathered });
      for (const what of EVENTS) {
        const event = { id: 'e', platform: 'slack', person: reader, at: MIDWAY, message: 'm', what };
        for (const reply of converse(STEPS, SESSION, event, intentOf(STEPS, what), context).reply) keep(reply.prompt);
      }
    }
  }
  for (const prompt of [...digestsIn(language), ...newReviewPrompts(language)]) keep(prompt);
  return [...found.values()];
}
