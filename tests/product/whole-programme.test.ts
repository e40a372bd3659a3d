import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { addDays, dayIn, deadline, isWorkingDay, visitsElsewhere } from '../../src/method/calendar';
import { answerers } from '../../src/method/review';
import { loadProgrammeFile, type ProgrammeFile } from '../../src/programme/programme-file';
import { said } from '../support/service-world';
import { cyclingProgramme } from '../support/walk/cycling';
import { brokenRules, RULES } from '../support/walk/rules';
import type { Sight } from '../support/walk/sight';
import { statedIn } from '../support/walk/statements';
import { deskReview, gathersEarly, moves, withPeer } from '../support/walk/stories';
import { aWalk, live, type Walk } from '../support/walk/walker';

function example(): ProgrammeFile {
  const read = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), shippedBenchmarks());
  if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
  return read.programme;
}

const STATED = [
  'callSoon',
  'call',
  'closes',
  'pace',
  'quietSelf',
  'merge',
  'programme',
  'visitNear',
  'feedback',
  'welcome',
  'peerQuiet',
  'leaderQuiet',
  'thisWeek',
  'answers',
  'reportWasDue',
  'lateReport',
] as const;

/** Whoever fills in sheets and could be written to, and was not welcomed. */
async function unwelcomed({ world, seen }: Walk): Promise<string[]> {
  const reviews = await world.deps.store.reviews.find({});
  const missed: string[] = [];
  for (const review of reviews.filter((r) => r.openedAt !== undefined))
    for (const id of answerers(review)) {
      const person = await world.deps.store.people.get(id);
      const since = review.joined?.[id] ?? review.openedAt ?? '';
      const visits = visitsElsewhere(reviews, review.id)[id] ?? [];
      const first = dayIn(person?.timeZone ?? '', since);
      const could = person?.active && isWorkingDay({ person, visits }, addDays(first, 1)) && since < deadline(review);
      const welcomed = seen.some(
        (s) => s.reader.id === id && statedIn(s.text, 'welcome').some(([city]) => city === review.hostCity),
      );
      if (could && !welcomed) missed.push(`${person?.name} · ${review.id}`);
    }
  return missed;
}

/** Leaders whose sheets are open, with something left to decide, who did not hear of the merge. */
async function uncalled({ world, seen }: Walk): Promise<string[]> {
  const reviews = await world.deps.store.reviews.find({});
  return reviews
    .filter((r) => r.gatheredAt !== undefined)
    .filter(
      (r) =>
        !seen.some(
          (s) => s.reader.id === r.members.leader && statedIn(s.text, 'merge').some(([c]) => c === r.hostCity),
        ),
    )
    .map((r) => r.id);
}

/** How many messages stated what. */
function counted(seen: readonly Sight[]) {
  const of = (statement: Parameters<typeof statedIn>[1]) =>
    seen.filter((s) => statedIn(s.text, statement).length > 0).length;
  return { of, kinds: new Set(seen.map((s) => s.kind)) };
}

describe('the example, day by day', () => {
  let walk: Walk;
  afterAll(() => walk?.close());

  it('says nothing to anybody that is not so', async () => {
    const file = example();
    walk = await aWalk(file, '2026-12-20T08:00:00.000Z');
    const { deps } = walk.world;
    const of = (email: string) => walk.idOf(email);
    const reviews = await deps.store.reviews.find({});
    const genoa = reviews.find((r) => r.id === 'genoa-2027');
    const lyon = reviews.find((r) => r.id === 'lyon-2027');
    if (!genoa || !lyon) throw new TypeError('the example has lost a review');
    const told: string[] = [];
    const reminded = async (review: string, at: string) => {
      const found = await deps.store.reviews.get(review);
      told.push(`${at} ${said((await walk.reminds(found?.members.organisers[0] ?? '', review))[0])}`);
    };
    const happenings = [
      ...(await deskReview(walk, 'helsinki-2027', 0, 2)),
      ...(await deskReview(walk, 'rotterdam-2027')),
      ...(await deskReview(walk, 'malmo-2027', 6)),
      ...(await deskReview(walk, 'genoa-2027')),
      // Düsseldorf's report never comes.
      ...(await deskReview(walk, 'lyon-2027')),
      // Two weeks later, while the desk review is under way.
      moves(walk, 'rotterdam-2027', '2027-02-17T09:00:00.000Z', '2027-03-16'),
      gathersEarly(walk, lyon, addDays(lyon.visit.start, -17)),
      {
        at: '2027-01-21T10:00:00.000Z',
        what: async () =>
          walk.changes(await of('anna@rotterdam.example'), { addAway: { from: '2027-01-25', to: '2027-01-29' } }),
      },
      {
        at: '2027-03-26T10:00:00.000Z',
        what: async () => walk.changes(await of('sanne@utrecht.example'), { paused: true }),
      },
      {
        at: '2027-03-24T10:00:00.000Z',
        what: async () =>
          walk.changes(await of('hanna@helsinki.example'), { snoozedUntil: '2027-03-31T05:30:00.000Z' }),
      },
      {
        at: '2027-03-29T10:00:00.000Z',
        what: async () =>
          void (await deps.store.people.update(await of('nuria@barcelona.example'), (p) => ({ ...p, active: false }))),
      },
      // A Saturday; and the same again, before anything has gone out.
      { at: '2027-03-27T10:00:00.000Z', what: () => reminded('genoa-2027', 'Saturday') },
      { at: '2027-03-27T15:00:00.000Z', what: () => reminded('genoa-2027', 'Saturday') },
      {
        at: '2027-05-25T08:00:00.000Z',
        what: async () => walk.enter(withPeer(file, 'lyon-2027', 'hanna@helsinki.example')),
      },
      {
        at: '2027-06-04T08:00:00.000Z',
        what: async () =>
          walk.enter(
            withPeer(withPeer(file, 'lyon-2027', 'hanna@helsinki.example'), 'lyon-2027', 'sanne@utrecht.example'),
          ),
      },
      // Through a morning, through a night, and until a quarter of an hour before a call.
      { at: '2027-01-27T07:00:00.000Z', what: () => walk.outage('2027-01-27T15:00:00.000Z') },
      { at: '2027-02-24T08:05:00.000Z', what: () => walk.outage('2027-02-25T09:30:00.000Z') },
      { at: '2027-04-09T06:30:00.000Z', what: () => walk.outage('2027-04-09T07:45:00.000Z') },
    ];
    await live(walk, happenings, '2027-07-14T20:00:00.000Z');
    expect(walk.broken).toEqual([]);
    expect(walk.seen.length).toBeGreaterThan(500);
    const { of: stated, kinds } = counted(walk.seen);
    expect([...kinds].sort()).toEqual(['channel-digest', 'gathered', 'leader-digest', 'morning', 'reminder']);
    // Whatever may be said was said at least once, so that each rule had something to look at.
    expect(STATED.filter((statement) => stated(statement) === 0)).toEqual([]);
    expect(await unwelcomed(walk)).toEqual([]);
    expect(await uncalled(walk)).toEqual([]);
    expect(await deps.store.messages.find({ status: 'waiting' })).toEqual([]);
    expect(told.every((line) => /(Goes out|Partira).*(Monday 29|lundi 29|Tuesday 30|mardi 30)/.test(line))).toBe(true);
  });

  it('breaks each rule that it is made to break', () => {
    const { seen } = walk;
    const first = (test: (s: Sight) => boolean): Sight => {
      const found = seen.find(test);
      if (!found) throw new TypeError('nothing like it was sent');
      return found;
    };
    const stating = (statement: Parameters<typeof statedIn>[1]) => first((s) => statedIn(s.text, statement).length > 0);
    const later = (s: Sight, days: number): Sight => ({
      ...s,
      now: new Date(Date.parse(s.now) + days * 86_400_000).toISOString(),
    });
    const inFact = (s: Sight, over: Partial<Sight['facts']>): Sight => ({ ...s, facts: { ...s.facts, ...over } });
    const all = (n: number) =>
      new Map(
        [...first(() => true).facts.total].flatMap(([r]) =>
          [...first(() => true).facts.people.keys()].map((p) => [`${r}|${p}`, n] as const),
        ),
      );
    const doctored: Readonly<Record<string, Sight[]>> = {
      'written to in their working hours': [
        later(stating('pace'), 0.5),
        { ...stating('pace'), reader: { ...stating('pace').reader, away: [{ from: '2027-01-01', to: '2027-12-31' }] } },
      ],
      'more than one reminder a day': [{ ...stating('pace'), before: [{ ...stating('pace'), id: 'another' }] }],
      'hours are asked to be held': [later(stating('hours'), 60)],
      'asked for silence': [{ ...stating('pace'), reader: { ...stating('pace').reader, paused: true } }],
      'in the language': [{ ...stating('pace'), language: 'fr' }],
      'a call that is announced': [later(stating('callSoon'), 1 / 48), later(stating('call'), 7)],
      'said open is open': [
        later(stating('closes'), 30),
        inFact(stating('closes'), { complete: all(73) }),
        inFact(stating('pace'), { complete: all(3) }),
      ],
      'called silent is': [
        inFact(stating('peerQuiet'), { complete: all(73) }),
        inFact(stating('leaderQuiet'), { complete: all(73) }),
      ],
      'terms that are said not to be agreed': [later(stating('termsOpen'), 30)],
      'is welcomed once': [later(stating('welcomeUntil'), 60), { ...stating('welcome'), before: [stating('welcome')] }],
      'merge is called for': [
        later(stating('merge'), -20),
        inFact(stating('merge'), { decided: all(0) && new Map([...stating('merge').facts.total]) }),
      ],
      'near or this week': [later(stating('visitNear'), 40), later(stating('thisWeek'), -7)],
      'called due or late': [later(stating('lateReport'), -14)],
      'a digest counts': [
        inFact(
          first((s) => s.kind === 'leader-digest'),
          { submitted: new Map() },
        ),
      ],
      'open to the team are': [
        later(
          first((s) => s.kind === 'gathered'),
          -1,
        ),
      ],
      'days to the gathering': [
        inFact(stating('toGathering'), { until: '2026-01-01T00:00:00.000Z' }),
        inFact(stating('toVisit'), { until: '2026-01-01T00:00:00.000Z' }),
      ],
      'a digest calls new': [
        { ...stating('fresh'), before: [] },
        { ...stating('nothingNew'), before: [] },
      ],
      'a digest asks for': [inFact(stating('teamPace'), { until: '2028-01-01T00:00:00.000Z' })],
      'a digest names is ahead': [inFact(stating('callAhead'), { until: '2028-01-01T00:00:00.000Z' })],
      'said to be decided': [inFact(stating('decided'), { decided: stating('decided').facts.total })],
      'who is where': [inFact(stating('peer'), { complete: all(74) })],
      'marked as late': [
        inFact(stating('pace'), {
          reviews: stating('pace').facts.reviews.map((r) => ({ ...r, gatheredAt: '2026-01-01T00:00:00.000Z' })),
        }),
      ],
      'a host hears of': [{ ...stating('pace'), reader: { ...stating('pace').reader, city: 'Helsinki' } }],
    };
    for (const rule of RULES) {
      const [, cases = []] = Object.entries(doctored).find(([name]) => rule.name.includes(name)) ?? [];
      expect([rule.name, cases.length]).not.toEqual([rule.name, 0]);
      for (const sight of cases)
        expect([rule.name, brokenRules(sight).some((b) => b.includes(rule.name))]).toEqual([rule.name, true]);
    }
  });
});

describe('another benchmark, other zones, over New Year and changes of clocks', () => {
  it('says nothing to anybody that is not so', async () => {
    const file = cyclingProgramme();
    const walk = await aWalk(file, '2026-11-20T08:00:00.000Z');
    const { deps } = walk.world;
    const happenings = [
      ...(await deskReview(walk, 'jerusalem')),
      ...(await deskReview(walk, 'st-johns')),
      ...(await deskReview(walk, 'auckland', 4)),
      {
        at: '2026-12-24T10:00:00.000Z',
        what: async () =>
          walk.changes(await walk.idOf('jack@stjohns.example'), { addAway: { from: '2026-12-24', to: '2027-01-03' } }),
      },
      { at: '2026-12-31T08:00:00.000Z', what: () => walk.outage('2027-01-01T20:00:00.000Z') },
      {
        at: '2027-03-13T09:00:00.000Z',
        what: async () => void (await walk.reminds(await walk.idOf('olga@wheels.example'), 'auckland')),
      },
      { at: '2027-04-05T19:10:00.000Z', what: () => walk.outage('2027-04-05T20:40:00.000Z') },
    ];
    await live(walk, happenings, '2027-05-20T20:00:00.000Z');
    expect(walk.broken).toEqual([]);
    const texts = walk.seen.map((s) => s.text).join('\n');
    expect(texts).not.toMatch(/migrant|immigrés|elected|élues/);
    expect(texts).toMatch(/cycling groups|associations cyclistes/);
    expect(await unwelcomed(walk)).toEqual([]);
    expect(await uncalled(walk)).toEqual([]);
    expect(await deps.store.messages.find({ status: 'waiting' })).toEqual([]);
    await walk.close();
  });
});
