import type { Hypothesis } from '../../flows/hypotheses/public';
import type { Interview } from '../../flows/interviews/public';
import type { Note } from '../../flows/visit/kept';
import { shippedBenchmarks } from '../../src/benchmarks';
import { addMinutes } from '../../src/method/calendar';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet } from '../support/sheets';

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
  ...GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })),
  somebody('oslo', { city: 'Oslo', timeZone: 'Europe/Oslo' }),
  somebody('porto', { city: 'Porto', timeZone: 'Europe/Lisbon', language: 'fr' }),
];
const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht', 'oslo', 'porto'];
const { members } = aReview();

let world: World;
beforeEach(async () => {
  const review = aReview({
    gatheredAt: '2027-04-06T15:30:00.000Z',
    members: { ...members, leader: 'lyon', peers: TEAM.filter((id) => id !== 'lyon') },
  });
  world = await aWorld({ reviews: [review], people: PEOPLE }, '2027-04-12T08:00:00.000Z');
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
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const last = (prompts: readonly Prompt[]): Prompt => prompts.at(-1) ?? raise();
const opens = async (who: string, word: string) => last(await types(world, who, word));
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, which = (_: string) => true) => {
  const buttons = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  const button = buttons.find((one) => one.id === id && which(one.label)) ?? raise(`${id} is not on ${said(card)}`);
  return last(await presses(world, who, card, id, fields, undefined, button.data ?? {}));
};
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const valuesOf = async <T>(kind: string) =>
  (await world.deps.store.stepRecords.find({ kind })).map(({ value }) => value as T);
const programme = async () => (await valuesOf<Interview>('interview')).sort((a, b) => (a.starts < b.starts ? -1 : 1));
const toldIn = async (thread: string) =>
  [...(await world.deps.store.messages.find({ thread }))]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ content, status }) =>
      status === 'delivered' && content.kind === 'prompt' ? [said(content.prompt)] : [],
    );
const evenings = async () =>
  (await toldIn(`channel:${REVIEW}`)).filter((one) => /tonight|before the feedback session/.test(one));

it('a visit of three days, by the clock: from the hypotheses to the last word on each indicator', async () => {
  // The leader picks what the visit tests, and proposes whom to meet.
  await press('lyon', await opens('lyon', 'hypotheses'), 'choose-hypotheses', { visit: TESTED, document: [] });
  expect((await valuesOf<Hypothesis>('hypothesis')).filter(({ way }) => way === 'visit')).toHaveLength(12);
  await press('lyon', await opens('lyon', 'interviews'), 'interviews-propose');
  await press('lyon', await opens('lyon', 'interviews'), 'interviews-send');
  expect((await programme()).length).toBeGreaterThanOrEqual(15);

  // The host moves two, replaces one and confirms the rest.
  const free = { hostedDay: '2027-04-21', hostedTime: '17:00' };
  const moving = async (n: number) => {
    const list = await opens('genoa', 'interviews');
    const which = list.fields.find(({ id }) => id === 'interviewToChange');
    const options = which?.kind === 'choice' ? which.options : raise();
    const interviewToChange = options.find(({ label }) => label.startsWith(`${n}.`))?.value ?? raise();
    return press('genoa', list, 'interviews-move', { interviewToChange });
  };
  for (const [n, change] of [free, { ...free, hostedTime: '17:10' }, { hostedFunction: 'Prefecture' }].entries()) {
    const card = await moving(n + 1);
    await press('genoa', card, 'interviews-hosted', change);
  }
  await press('genoa', await opens('genoa', 'interviews'), 'interviews-confirm', {}, (label) => label.includes('all'));
  const agreed = await programme();
  expect(agreed.filter(({ state }) => state !== 'confirmed')).toEqual([]);
  expect(agreed.filter(({ replaced }) => replaced.length > 0)).toHaveLength(1);

  // Three days, by the clock: an hour after each interview has begun, one of its pair writes; both of two pairs do.
  let notes = 0;
  const typed: Record<number, (a: string, b: string) => string> = {
    1: (a, b) => `concern: nobody answers for it ${a}; strength: it has a budget ${b}; supports H1`,
    4: (a) => `strength: the minutes are public ${a}`,
    7: (a, b) => `concern: it is asked too late ${a}\nstrength: worth copying: new members are trained ${b}`,
  };
  const french = 'préoccupation : personne ne lit le plan 1 ; point fort : une médiatrice à chaque guichet 5';
  const writes = async (who: string, n: number) => {
    const [a, b] = [String(1 + ((n * 5) % 73)), String(1 + ((n * 5 + 2) % 73))];
    const text = typed[n]?.(a, b) ?? (who === 'porto' ? french : undefined);
    if (text !== undefined) return types(world, who, `note ${text}`);
    const card = await opens(who, 'note');
    const one = card.fields.length > 0 ? card : await press(who, card, 'note-open');
    const lines = { noteConcerns: [`What number ${n} said ${a}`], noteIndicators: [ALL[n] ?? ''] };
    return [await press(who, one, 'note-keep', lines)];
  };
  for (const [day, date] of ['2027-04-20', '2027-04-21', '2027-04-22'].entries()) {
    await goTo(world, `${date}T05:30:00.000Z`);
    expect((await toldIn(`channel:${REVIEW}`)).at(-1)).toMatch(/Today in Genoa|on day 3/);
    const held = (await programme()).filter(({ starts, state }) => starts.startsWith(date) && state !== 'cancelled');
    for (const interview of held) {
      const n = agreed.findIndex((one) => one.function === interview.function);
      await goTo(world, addMinutes(interview.ends, 2));
      // The last of a day comes late: after its evening.
      if (interview === held.at(-1) && day === 0) continue;
      for (const who of n % 8 === 3 ? interview.pair : [interview.writes ?? raise()]) {
        expect([who, n, (await writes(who, n)).map(said).join()]).toEqual([
          who,
          n,
          expect.stringMatching(/^Kept|finding|constat/m),
        ]);
        notes += 1;
      }
    }
    await goTo(world, day === 2 ? '2027-04-22T11:00:00.000Z' : `${date}T16:30:00.000Z`);
    if (day === 0) {
      const late = held.at(-1) ?? raise();
      world.setClock('2027-04-20T17:00:00.000Z');
      await writes(late.writes ?? raise(), 99);
      notes += 1;
      // And one of tomorrow's is cancelled.
      const [gone = raise()] = (await programme()).filter(({ starts }) => starts.startsWith('2027-04-21'));
      const nth = (await programme()).findIndex((one) => one.function === gone.function) + 1;
      const card = await moving(nth);
      await press('genoa', await press('genoa', card, 'interviews-decline'), 'interviews-declined', {
        declinedWhy: 'Ill.',
      });
      for (const who of gone.pair) expect(JSON.stringify(await messagesTo(world, who))).toContain('Cancelled');
      await goTo(world, '2027-04-20T18:30:00.000Z');
    }
  }
  const kept = await valuesOf<Note>('interview-note');
  expect([notes, kept.length]).toEqual([18, 18]);
  expect(kept.flatMap(({ findings }) => findings).length).toBeGreaterThanOrEqual(21);
  const [first = '', second = '', third = '', closing = '', ...more] = await evenings();
  expect(more).toEqual([]);
  expect(first).toContain('day 1 of 3');
  expect(first).toContain('The host put');
  expect(first).toContain('Notes that are missing');
  expect(second).toContain('new since the first edition: 1 finding');
  expect(second).toContain('was cancelled: ');
  expect(third).toContain('day 2 of 3');
  expect(third).toContain('16 of 16 interviews held');
  expect(closing).toContain('day 3 of 3');

  // What the team makes of it: each hypothesis settled with its reason, each indicator with its last word.
  let card = await press('lyon', await opens('lyon', 'settle'), 'settle-next');
  for (let n = 0; n < TESTED.length; n += 1) {
    const proposed = filled(card);
    const said = proposed.settleReason
      ? proposed
      : { settleStatus: 'inconclusive', settleReason: 'Nobody spoke of it.' };
    card = await press('lyon', card, 'settle-keep', { ...proposed, ...said });
  }
  const settled = (await valuesOf<Hypothesis>('hypothesis')).filter(({ way }) => way === 'visit');
  expect(settled.filter(({ status, reason }) => status === 'open' || reason === '')).toEqual([]);
  await press('lyon', await opens('lyon', 'judgements'), 'final-clear');
  await press('lyon', await opens('lyon', 'judgements'), 'final-rest', { finalWhy: 'Too little was heard of it.' });
  const words = await valuesOf<{ judgement: string; rationale: string }>('final-judgement');
  expect(words).toHaveLength(ALL.length);
  expect(words.filter(({ judgement }) => judgement !== 'not_judged').length).toBeGreaterThan(0);
  expect(words.filter(({ judgement, rationale }) => judgement === 'not_judged' && rationale === '')).toEqual([]);

  // The host has read nothing of all this.
  const seen = [
    ...(await toldIn('person:genoa')),
    ...(await Promise.all(
      ['hypotheses', 'settle', 'judgements', 'evening', 'morning', 'wall', 'note'].map(async (word) =>
        (await types(world, 'genoa', word)).map(said).join(),
      ),
    )),
  ].join('\n');
  expect(seen).not.toMatch(/Hypothesis on|What number|nobody answers|personne ne lit|not_judged|To decide tonight/);
});
