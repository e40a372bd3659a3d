import fc from 'fast-check';
import { STEPS } from '../../flows';
import { briefCard } from '../../flows/consolidation/brief-card';
import { digestCard } from '../../flows/digest/digest-card';
import { teamCard } from '../../flows/digest/team-card';
import { say, wordsIn } from '../../src/i18n';
import { isGathered } from '../../src/method/blind-rule';
import { channelDigest, type DigestInput, leaderDigest } from '../../src/method/digest';
import { peerPace } from '../../src/method/peer-pace';
import { BLIND_RULES, type Review } from '../../src/method/review';
import { applyChange, lastRevision } from '../../src/method/sheet-changes';
import type { Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { asSeen, givenFor, type LoadedForExport } from '../../src/steps/exports';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { aBenchmark, aChange, aContent, aDecision, aReview, aSheet } from '../support/sheets';
import { NOTHING_KEPT } from '../support/steps';
import { moments, type TokenAnswer, tokenAnswers, tokenSheet, tokensIn } from '../support/tokens';

const benchmark = aBenchmark(3);
const INDICATORS = benchmark.indicators.map((i) => i.id);
const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const people = new Map(GENOA_PEOPLE.map((p) => [p.id, p]));
const personOf = (id: string) => people.get(id) ?? somebody(id);
const register = TEAM.map((id) => ({
  id: `genoa-2027|${id}`,
  review: 'genoa-2027',
  label: `Function of ${id}`,
  indicators: [],
}));
const calendars = new Map(TEAM.map((id) => [id, { person: personOf(id), visits: [] }]));

interface Case {
  review: Review;
  answers: TokenAnswer[];
  until: Instant;
  since: Instant;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    answers: tokenAnswers(TEAM, INDICATORS),
    blind: fc.constantFrom(...BLIND_RULES),
    gatheredAt: fc.option(moments(), { nil: undefined }),
    until: moments(),
    since: moments(),
    size: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ answers, blind, gatheredAt, until, since, size }) => {
    const peers = TEAM.slice(1, size + 1);
    const members = { ...aReview().members, peers };
    return {
      review: aReview({ blind, members, ...(gatheredAt === undefined ? {} : { gatheredAt }) }),
      answers: answers.filter((a) => a.person === 'lyon' || peers.includes(a.person)),
      until,
      since,
    };
  });

function inputOf({ review, answers, until, since }: Case, reader = 'lyon'): DigestInput {
  return {
    review,
    benchmark,
    sheets: answers.map(tokenSheet),
    active: new Set(TEAM),
    decisions: [],
    register,
    reported: new Set(INDICATORS.slice(2)),
    hostViews: new Map(),
    calendars,
    reader: personOf(reader),
    since,
    until,
  };
}

function cardOf(input: DigestInput, copy: 'leader' | 'channel', language: 'en' | 'fr' = 'en'): Prompt {
  const scene = {
    review: input.review,
    benchmark,
    people,
    language,
    day: '2027-03-25',
    since: input.since,
    until: input.until,
    picture: 'map',
    copy,
    decides: true,
  };
  return digestCard(copy === 'leader' ? leaderDigest(input) : channelDigest(input), scene);
}

/** Indicators that a person has a counting answer on by then. */
const answered = ({ answers, until }: Case, person: string) =>
  new Set(answers.filter((a) => a.person === person && lastRevision(tokenSheet(a), until)).map((a) => a.indicator));

const titlesIn = (value: unknown) =>
  benchmark.indicators.filter((i) => JSON.stringify(value).includes(say(i.title, 'en'))).map((i) => i.id);

describe('the channel’s copy of a digest', () => {
  it('before the gathering holds no word of any sheet, and names no indicator and no function', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('en' as const, 'fr' as const), (made, language) => {
        fc.pre(!isGathered(made.review, made.until));
        const card = cardOf(inputOf(made), 'channel', language);
        expect(tokensIn(card)).toEqual([]);
        expect(titlesIn(card)).toEqual([]);
        expect(JSON.stringify(card)).not.toContain('Function of');
        expect(channelDigest(inputOf(made)).content).toBeUndefined();
      }),
      { numRuns: runs(150) },
    );
  });

  it('names no peer’s counts, before or after', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const card = JSON.stringify(cardOf(inputOf(made), 'channel'));
        for (const id of TEAM) expect(card).not.toContain(`${id} (${personOf(id).city}`);
      }),
    );
  });

  it('says what was found once the sheets are open', () => {
    const both = ['lyon', 'helsinki'].map((person, n) => ({
      person,
      indicator: 'GG-AMB-1',
      performance: n === 0 ? ('below' as const) : ('above' as const),
      at: '2027-03-24T09:00:00.000Z',
      complete: true,
      edited: false,
    }));
    const open = aReview({ gatheredAt: '2027-03-24T12:00:00.000Z' });
    const at = { answers: both, until: '2027-03-25T16:00:00.000Z', since: '2027-03-23T16:00:00.000Z' };
    const card = JSON.stringify(cardOf(inputOf({ ...at, review: open }), 'channel'));
    expect(card).toContain('Title of GG-AMB-1');
    expect(card).toContain('§shared/GG-AMB-1§');
  });
});

describe('the leader’s copy', () => {
  it('before the gathering tells only of indicators the leader has answered', () => {
    fc.assert(
      fc.property(cases, (made) => {
        fc.pre(!isGathered(made.review, made.until));
        const card = cardOf(inputOf(made), 'leader');
        const open = answered(made, 'lyon');
        expect(tokensIn(card).filter((t) => !open.has(t.indicator))).toEqual([]);
        expect(titlesIn(card).filter((id) => !open.has(id))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('never holds a word of a draft or a note', () => {
    fc.assert(
      fc.property(cases, (made) => {
        expect(JSON.stringify(cardOf(inputOf(made), 'leader'))).not.toContain('draft');
      }),
    );
  });
});

describe('a digest', () => {
  it('is the same card from the same data, in whatever order it is read', () => {
    fc.assert(
      fc.property(
        cases.chain((made) =>
          fc.tuple(
            fc.constant(made),
            fc.shuffledSubarray(made.answers, { minLength: made.answers.length, maxLength: made.answers.length }),
          ),
        ),
        fc.constantFrom('leader' as const, 'channel' as const),
        ([made, shuffled], copy) => {
          expect(cardOf(inputOf({ ...made, answers: shuffled }), copy)).toEqual(cardOf(inputOf(made), copy));
        },
      ),
    );
  });

  it('is not changed by what comes in after its moment', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const then = made.answers.filter((a) => a.at <= made.until);
        expect(cardOf(inputOf({ ...made, answers: then }), 'channel')).toEqual(cardOf(inputOf(made), 'channel'));
      }),
    );
  });

  it('has at most ten lines on top', () => {
    const lines = (block: Block) =>
      block.kind === 'list' ? block.items.length : block.kind === 'text' ? block.text.split('\n').length : 1;
    fc.assert(
      fc.property(cases, fc.constantFrom('leader' as const, 'channel' as const), (made, copy) => {
        const { body } = cardOf(inputOf(made), copy);
        const top = body.slice(
          0,
          body.findIndex((b) => b.kind === 'image'),
        );
        expect(top.reduce((sum, b) => sum + lines(b), 0)).toBeLessThanOrEqual(10);
      }),
      { numRuns: runs(150) },
    );
  });

  it('quotes a very long line only in part', () => {
    const made = {
      review: aReview({ gatheredAt: '2027-03-24T12:00:00.000Z' }),
      answers: [],
      until: '2027-03-25T16:00:00.000Z',
      since: '2027-03-23T16:00:00.000Z',
    };
    const long = 'x'.repeat(40_000);
    const sheets = ['lyon', 'helsinki'].map((person) => {
      const sheet = tokenSheet({
        person,
        indicator: 'GG-AMB-1',
        performance: 'at',
        at: '2027-03-24T09:00:00.000Z',
        complete: true,
        edited: false,
      });
      return {
        ...sheet,
        revisions: sheet.revisions.map((r) => ({ ...r, content: { ...r.content, dontKnow: [long] } })),
      };
    });
    expect(JSON.stringify(cardOf({ ...inputOf(made), sheets }, 'channel')).length).toBeLessThan(5_000);
  });

  it('says in one line that there is nothing new', () => {
    const made = {
      review: aReview(),
      answers: [],
      until: '2027-03-25T16:00:00.000Z',
      since: '2027-03-24T16:00:00.000Z',
    };
    const { body } = cardOf(inputOf(made), 'channel');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ text: expect.stringContaining('Nothing new') });
  });

  it.each([true, false])(
    'a decision of the leader’s, or an edit, is news to a team that may know of it (%s)',
    (open) => {
      const made = {
        review: aReview(open ? { gatheredAt: '2027-03-24T12:00:00.000Z' } : {}),
        answers: [],
        until: '2027-03-25T16:00:00.000Z',
        since: '2027-03-24T16:00:00.000Z',
      };
      const change = { at: '2027-03-25T10:00:00.000Z', by: 'lyon', what: 'judgement' };
      const decisions = [aDecision('GG-AMB-1', { changes: [change] })];
      expect(channelDigest({ ...inputOf(made), decisions }).nothingNew).toBe(!open);
      const before = aSheet('GG-AMB-1', 'helsinki', aContent('at'), '2027-03-24T09:00:00.000Z');
      const edited = applyChange(before, aChange({ performance: 'below' }, { at: '2027-03-25T10:00:00.000Z' }));
      expect(channelDigest({ ...inputOf(made), sheets: [edited] }).nothingNew).toBe(!open);
      expect(leaderDigest({ ...inputOf(made), sheets: [edited] }).nothingNew).toBe(!open);
    },
  );

  it('calls somebody silent after two of their own working days, not those of others', () => {
    // Good Friday, 26 March, is a holiday in Helsinki and none in Lyon; Easter Monday is one in both.
    const until = '2027-03-30T13:00:00.000Z';
    const made = { review: aReview(), answers: [], until, since: '2027-03-29T15:00:00.000Z' };
    const silent = (leaderDigest(inputOf(made)).peers ?? []).map((p) => [p.person, p.pace.silentWorkingDays]);
    expect(Object.fromEntries(silent)).toMatchObject({ lyon: 3, helsinki: 2 });
  });
});

function teamReview(made: Case, reader: string): { view: TeamReview; context: FlowContext } {
  const input = inputOf(made);
  const person = personOf(reader);
  const own = input.sheets.filter((s) => s.person === reader);
  const pace = peerPace(made.review, person.id, INDICATORS.length, own, { person, visits: [] }, made.until);
  const view: TeamReview = {
    review: made.review,
    benchmark,
    roles: ['peer'],
    sheets: new Map(own.map((s) => [s.indicator, s])),
    report: new Map(),
    rating: () => undefined,
    register,
    named: [],
    pace,
    team: {
      people,
      sheets: input.sheets,
      decisions: [],
      paces: new Map(),
      calendars,
      reach: new Map(),
      unreachable: [],
      reminded: [],
      quiet: new Map(),
      later: new Map(),
    },
  };
  const context: FlowContext = {
    now: made.until,
    today: made.until.slice(0, 10),
    person,
    words: wordsIn('en'),
    language: 'en',
    platform: 'web',
    commands: STEPS.words,
    planned: STEPS.planned,
    exports: STEPS.exports,
    printsPdf: false,
    kept: NOTHING_KEPT,
    reviews: [],
    overview: [],
    candidates: [],
  };
  return { view, context };
}

/** What each export holds for a reader, by its name: rows of a table, or parts of a document. */
function exportsFor(made: Case, reader: string): Readonly<Record<string, readonly unknown[]>> {
  const loaded: LoadedForExport = {
    review: made.review,
    benchmark,
    people,
    decisions: INDICATORS.map((i) =>
      aDecision(i, { hypothesis: `§team/${i}§`, outcome: `§team/${i}§`, judgement: 'at' }),
    ),
    register,
    report: [],
    log: [],
    rated: new Map(INDICATORS.map((i) => [i, 'at'])),
    documents: new Map([...STEPS.documents.keys()].map((kind) => [kind, []])),
    reader: personOf(reader),
    language: 'en',
    columns: STEPS.columns('en'),
    terms: STEPS.draws.terms(made.review, benchmark, 'en'),
    now: made.until,
  };
  const given = givenFor(loaded, asSeen(loaded, inputOf(made).sheets));
  // Read to their ends: rows are made when they are asked for.
  return Object.fromEntries(
    [...STEPS.exports].map(([name, declared]) => [
      name,
      declared.as === 'table' ? [...declared.make(given).rows] : [...declared.make(given)],
    ]),
  );
}

/** What a peer may read of the others before the gathering. */
function mayRead(made: Case, reader: string, token: { person: string; indicator: string }): boolean {
  if (token.person === reader) return true;
  const opened = made.review.blind === 'own-answer' || reader === 'lyon';
  const own = new Set(made.answers.filter((a) => a.person === reader && a.complete).map((a) => a.indicator));
  return opened && own.has(token.indicator);
}

/** A line that everybody wrote is the reader's own where they wrote it too. */
const foreign = (made: Case, reader: string, value: unknown) =>
  tokensIn(value).filter(
    (t) =>
      !mayRead(made, reader, t) &&
      !(t.person === 'shared' && made.answers.some((a) => a.person === reader && a.indicator === t.indicator)),
  );

describe('whatever else a member of the team reads before the gathering', () => {
  const settled = cases
    .filter((made) => !isGathered(made.review, made.until))
    .map((made) => ({ ...made, answers: made.answers.filter((a) => a.at <= made.until) }));

  it.each(TEAM)('%s: the team card and the brief hold only what the blind rule lets them see', (reader) => {
    fc.assert(
      fc.property(settled, (made) => {
        const { view, context } = teamReview(made, reader);
        fc.pre(reader === 'lyon' || made.review.members.peers.includes(reader));
        expect(foreign(made, reader, [teamCard(view, context), briefCard(view, context)])).toEqual([]);
      }),
    );
  });

  it.each(TEAM)('%s: so do the exports', (reader) => {
    fc.assert(
      fc.property(settled, (made) => {
        fc.pre(reader === 'lyon' || made.review.members.peers.includes(reader));
        expect(foreign(made, reader, exportsFor(made, reader))).toEqual([]);
      }),
    );
  });

  it('the grid says nothing of how the others judged', () => {
    fc.assert(
      fc.property(settled, (made) => {
        fc.pre(made.review.blind === 'until-gathering' && made.review.members.peers.includes('helsinki'));
        const { grid = [] } = exportsFor(made, 'helsinki');
        expect(grid.length).toBeGreaterThan(0);
        for (const row of grid) expect(Array.isArray(row) && row.slice(3).join('')).toBe('');
      }),
    );
  });
});
