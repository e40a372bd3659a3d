import type { Hypothesis } from '../../flows/hypotheses/public';
import type { Interview } from '../../flows/interviews/public';
import type { Note } from '../../flows/visit/kept';
import { shippedBenchmarks } from '../../src/benchmarks';
import { addMinutes } from '../../src/method/calendar';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { spaced } from '../support/mixed/hand';
import { aWorld, messagesTo, said } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet } from '../support/sheets';
import { HERE, ROOM } from '../support/slack-app-here';
import { TEAM, type Who } from '../support/telling/desk';
import { aStage, type Seats, type Stage } from '../support/telling/stage';

const REVIEW = 'genoa-2027';
const ALL = (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);
/** On these a hypothesis goes to the visit. */
const TESTED = ALL.filter((_, n) => n % 6 === 0).slice(0, 12);
/** Whom the sheets ask to meet, and of which kind of source each is. */
const WHOM: readonly [string, string][] = [
  ...['Integration office', 'Housing department', 'School board', 'Human resources', 'Statistics office'].map(
    (name): [string, string] => [name, 'administration'],
  ),
  ...['Deputy mayor', 'Committee on social affairs'].map((name): [string, string] => [name, 'elected']),
  ...['Caritas', 'Job centre', 'Mediators’ cooperative', 'University centre', 'Network against discrimination'].map(
    (name): [string, string] => [name, 'partner_org'],
  ),
  ...['Council of foreign residents', 'Senegalese association', 'Ecuadorian women'].map((name): [string, string] => [
    name,
    'migrant_group',
  ]),
  ...['Users of the family centres', 'Language course, users'].map((name): [string, string] => [name, 'service_user']),
];
const PEOPLE = [
  ...GENOA_PEOPLE,
  somebody('oslo', { city: 'Oslo', timeZone: 'Europe/Oslo' }),
  somebody('porto', { city: 'Porto', timeZone: 'Europe/Lisbon', language: 'fr' }),
];
const { members } = aReview();

const EVERYBODY: readonly Who[] = [...TEAM, 'genoa'];
const SEATS: readonly [where: string, seats: Seats][] = [
  ['on the web', { web: EVERYBODY }],
  ['in Slack', { slack: EVERYBODY }],
  ['in Teams', { teams: EVERYBODY }],
  [
    'in Slack, in Teams and on the web, with a host who comes by a link',
    { slack: ['helsinki', 'barcelona'], teams: ['lyon', 'utrecht'], web: ['oslo', 'porto', 'genoa'] },
  ],
];

let stage: Stage;
async function begun(seats: Seats): Promise<void> {
  const review = aReview({
    gatheredAt: '2027-04-06T15:30:00.000Z',
    members: { ...members, leader: 'lyon', peers: TEAM.filter((id) => id !== 'lyon') },
    channels: seats.slack ? [{ platform: 'slack', address: { team: HERE, channel: ROOM } }] : [],
  });
  const world = await aWorld({ reviews: [review], people: PEOPLE }, '2027-04-12T08:00:00.000Z');
  const { store } = world.deps;
  for (const [n, [label, sourceType]] of WHOM.entries())
    await store.functions.put({ id: `${REVIEW}|f${n}`, review: REVIEW, label, sourceType, indicators: [] });
  for (const [n, indicator] of ALL.entries()) {
    const toMeet = [0, 1, 2].map((k) => `${REVIEW}|f${(n * 3 + k) % WHOM.length}`);
    const content = aContent('below', { suspect: [`Doubt on ${indicator}.`], toMeet, noneToMeet: false });
    await store.sheets.put(aSheet(indicator, 'helsinki', content));
    await store.sheets.put(aSheet(indicator, 'utrecht', { ...content, performance: n % 4 === 0 ? 'above' : 'below' }));
    const hypothesis = TESTED.includes(indicator) ? { hypothesis: `Hypothesis on ${indicator}.` } : {};
    await store.decisions.put(aDecision(indicator, { judgement: n % 4 === 0 ? 'unsettled' : 'below', ...hypothesis }));
  }
  stage = await aStage(world, seats);
}

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = (who: Who, word: string) => stage.says(who, word);
const press: Stage['presses'] = (...pressing) => stage.presses(...pressing);
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const valuesOf = async <T>(kind: string) =>
  (await stage.world.deps.store.stepRecords.find({ kind })).map(({ value }) => value as T);
const programme = async () => (await valuesOf<Interview>('interview')).sort((a, b) => (a.starts < b.starts ? -1 : 1));
/** What was posted in each of the review's channels of this kind. */
const posted = async (like: RegExp) =>
  Object.entries(await stage.channels()).map(([where, posts]) => ({
    where,
    posts: posts.map(spaced).filter((post) => like.test(post)),
  }));
const evenings = () => posted(/tonight|before the feedback session/);

describe.each(SEATS)('a visit of three days, told by the clock %s', (_, seats) => {
  beforeEach(async () => {
    typed = { english: 0, french: 0 };
    await begun(seats);
  });
  afterEach(async () => {
    expect(stage.problems()).toEqual([]);
    await stage.close();
  });

  it('goes from the hypotheses to the last word on each indicator, and the host reads nothing of it', async () => {
    await chosen();
    const agreed = await agreedWithHost();
    const notes = await threeDays(agreed);

    const kept = await valuesOf<Note>('interview-note');
    expect([notes, kept.length]).toEqual([18, 18]);
    expect(typed).toEqual({ english: 3, french: 2 });
    // Four of these five messages say two things.
    expect(kept.flatMap(({ findings }) => findings)).toHaveLength(18 + 4);
    for (const { where, posts } of await evenings()) {
      expect([where, posts.length]).toEqual([where, 4]);
      const [first = '', second = '', third = '', closing = ''] = posts;
      expect(first).toContain('day 1 of 3');
      expect(first).toContain('of 17 interviews held');
      expect(first).toContain('The host put');
      expect(first).toContain('Notes that are missing');
      expect(second).toMatch(/new since the first edition: [12] finding/);
      expect(second).toContain('of 16 interviews held');
      expect([left, second.includes('was cancelled: ')]).toEqual([left, left.length > 0]);
      expect(third).toContain('day 2 of 3');
      expect(third).toContain('of 16 interviews held');
      expect(closing).toContain('day 3 of 3');
      expect(closing).toContain('16 of 16 interviews held');
    }
    await madeOfIt();
    await hostKnowsNothing();
  });
});

/** The leader picks what the visit tests, and proposes whom to meet. */
async function chosen(): Promise<void> {
  await press('lyon', await opens('lyon', 'hypotheses'), 'choose-hypotheses', { visit: TESTED, document: [] });
  expect((await valuesOf<Hypothesis>('hypothesis')).filter(({ way }) => way === 'visit')).toHaveLength(12);
  await press('lyon', await opens('lyon', 'interviews'), 'interviews-propose');
  await press('lyon', await opens('lyon', 'interviews'), 'interviews-send');
  expect((await programme()).length).toBeGreaterThanOrEqual(15);
}

const moving = async (which: number | string) => {
  const list = await opens('genoa', 'interviews');
  const field = list.fields.find(({ id }) => id === 'interviewToChange');
  const options = field?.kind === 'choice' ? field.options : raise();
  const isMeant = (label: string) =>
    typeof which === 'string' ? label.includes(which) : label.startsWith(`${which}.`);
  const interviewToChange = options.find(({ label }) => isMeant(label))?.value ?? raise();
  return press('genoa', list, 'interviews-move', { interviewToChange });
};

/** The host moves two, replaces one and confirms the rest. */
async function agreedWithHost(): Promise<readonly Interview[]> {
  const free = { hostedDay: '2027-04-21', hostedTime: '17:00' };
  for (const [n, change] of [free, { ...free, hostedTime: '17:10' }, { hostedFunction: 'Prefecture' }].entries()) {
    const card = await moving(n + 1);
    await press('genoa', card, 'interviews-hosted', change);
  }
  await press('genoa', await opens('genoa', 'interviews'), 'interviews-confirm', {}, (label) => label.includes('all'));
  const agreed = await programme();
  expect(agreed.filter(({ state }) => state !== 'confirmed')).toEqual([]);
  expect(agreed.filter(({ replaced }) => replaced.length > 0)).toHaveLength(1);
  return agreed;
}

/** What three type in one message, and two in French. */
const TYPED: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `concern: nobody answers for it ${a}; strength: it has a budget ${b}; supports H1`,
  (a) => `strength: the minutes are public ${a}`,
  (a, b) => `concern: it is asked too late ${a}\nstrength: worth copying: new members are trained ${b}`,
];
const IN_FRENCH = 'préoccupation : personne ne lit le plan 1 ; point fort : une médiatrice à chaque guichet 5';
let typed: { english: number; french: number };

/** Somebody writes of an interview: in one message or on its card, which is opened first; answers what keeps it. */
async function writing(who: Who, n: number): Promise<() => Promise<Prompt>> {
  const [a, b] = [String(1 + ((n * 5) % 73)), String(1 + ((n * 5 + 2) % 73))];
  const speaksFrench = who === 'porto' || who === 'lyon';
  const text = speaksFrench ? (typed.french < 2 ? IN_FRENCH : undefined) : TYPED[typed.english]?.(a, b);
  if (text !== undefined) {
    typed[speaksFrench ? 'french' : 'english'] += 1;
    return () => stage.says(who, `note ${text}`);
  }
  const card = await opens(who, 'note');
  const one = card.fields.length > 0 ? card : await press(who, card, 'note-open');
  const lines = { noteConcerns: [`What number ${n} said ${a}`], noteIndicators: [ALL[n % ALL.length] ?? ''] };
  return () => press(who, one, 'note-keep', lines);
}

async function keeps(who: Who, n: number, keep: () => Promise<Prompt>): Promise<number> {
  expect([who, n, said(await keep())]).toEqual([who, n, expect.stringMatching(/^Kept|^Gardé|finding|constat/m)]);
  expect((await stage.read(who)).at(-1)).toMatch(/Kept|Gardé|finding|constat/);
  return 1;
}

/** By the clock: once each interview is over one of its pair writes; both of two pairs do. Answers how many notes. */
async function threeDays(agreed: readonly Interview[]): Promise<number> {
  const { world } = stage;
  let notes = 0;
  for (const [day, date] of ['2027-04-20', '2027-04-21', '2027-04-22'].entries()) {
    await stage.goTo(`${date}T05:30:00.000Z`);
    for (const { where, posts } of await posted(/Today in Genoa|on day 3/))
      expect([where, posts.length]).toEqual([where, day + 1]);
    const held = (await programme()).filter(({ starts, state }) => starts.startsWith(date) && state !== 'cancelled');
    let offline: (() => Promise<number>) | undefined;
    for (const interview of held) {
      const n = agreed.findIndex((one) => one.function === interview.function);
      await stage.goTo(addMinutes(interview.ends, 2));
      // The last of the first day comes late: after its evening.
      if (interview === held.at(-1) && day === 0) continue;
      const doBoth = interview === held[0] && day !== 1;
      for (const who of (doBoth ? interview.pair : [interview.writes ?? raise()]) as Who[]) {
        const keep = await writing(who, n);
        // One is without a connection when it is written, and sends it hours later, twice.
        if (day === 1 && interview === held[1] && !offline) {
          offline = async () => {
            const kept = await keeps(who, n, keep);
            await stage.again();
            return kept;
          };
          continue;
        }
        notes += await keeps(who, n, keep);
      }
    }
    if (offline) notes += await offline();
    await stage.goTo(day === 2 ? '2027-04-22T11:00:00.000Z' : `${date}T16:30:00.000Z`);
    if (day === 0) {
      const late = held.at(-1) ?? raise();
      world.setClock('2027-04-20T17:00:00.000Z');
      notes += await keeps(late.writes as Who, 99, await writing(late.writes as Who, 99));
      await cancelled();
      await stage.goTo('2027-04-20T18:30:00.000Z');
    }
  }
  return notes;
}

/** What the cancelled interview leaves without a source. */
let left: readonly string[];

/** The one of tomorrow's that leaves most without a source is cancelled by the host; who would have gone hears it at once. */
async function cancelled(): Promise<void> {
  const toCome = (await programme()).filter(({ starts }) => starts > '2027-04-21');
  const notes = await valuesOf<Note>('interview-note');
  const heard = notes.flatMap(({ findings }) => findings.flatMap(({ wordings }) => wordings.at(-1)?.indicators ?? []));
  const alone = (one: Interview) => {
    const others = toCome.flatMap((other) => (other === one ? [] : other.indicators));
    return one.indicators.filter((id) => !heard.includes(id) && !others.includes(id));
  };
  const tomorrow = toCome.filter(({ starts }) => starts.startsWith('2027-04-21'));
  const [gone = raise()] = tomorrow.sort((a, b) => alone(b).length - alone(a).length);
  left = alone(gone);
  const card = await press('genoa', await moving(gone.function), 'interviews-decline');
  await press('genoa', card, 'interviews-declined', { declinedWhy: 'Ill.' });
  await stage.goTo('2027-04-20T17:02:00.000Z');
  for (const who of gone.pair as Who[]) expect((await stage.read(who)).join('\n')).toMatch(/Cancelled|Annulé/);
}

/** What the team makes of it: each hypothesis settled with its reason, each indicator with its last word. */
async function madeOfIt(): Promise<void> {
  let card = await press('lyon', await opens('lyon', 'settle'), 'settle-next');
  for (let n = 0; n < TESTED.length; n += 1) {
    const proposed = filled(card);
    const settled = { settleStatus: 'inconclusive', settleReason: 'Nobody spoke of it.' };
    card = await press('lyon', card, 'settle-keep', proposed.settleReason ? proposed : { ...proposed, ...settled });
  }
  const settled = (await valuesOf<Hypothesis>('hypothesis')).filter(({ way }) => way === 'visit');
  expect(settled.filter(({ status, reason }) => status === 'open' || reason === '')).toEqual([]);
  await press('lyon', await opens('lyon', 'judgements'), 'final-clear');
  await press('lyon', await opens('lyon', 'judgements'), 'final-rest', { finalWhy: 'Too little was heard of it.' });
  const words = await valuesOf<{ judgement: string; rationale: string }>('final-judgement');
  expect(words).toHaveLength(ALL.length);
  expect(words.filter(({ judgement }) => judgement !== 'not_judged').length).toBeGreaterThan(0);
  expect(words.filter(({ judgement, rationale }) => judgement === 'not_judged' && rationale === '')).toEqual([]);
}

async function hostKnowsNothing(): Promise<void> {
  for (const word of ['hypotheses', 'settle', 'judgements', 'evening', 'morning', 'wall', 'note'])
    await opens('genoa', word);
  const read = [...(await stage.read('genoa')), JSON.stringify(await messagesTo(stage.world, 'genoa'))].join('\n');
  expect(read).toContain('Genoa');
  expect(read).not.toMatch(/Hypothesis on|What number|nobody answers|personne ne lit|not_judged|To decide tonight/);
}
