import { handOver } from '../../src/app/handing-over';
import { download } from '../../src/app/web-chat';
import { addMinutes } from '../../src/method/calendar';
import type { Instant } from '../../src/method/time';
import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { readRows } from '../../src/programme/tables/read-table';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, benchmarkOf, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PEOPLE = [
  ...GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })),
  somebody('oslo', { city: 'Oslo', timeZone: 'Europe/Oslo' }),
];
/** A week before the visit; the sheets are open to the team. */
const NOW = '2027-04-12T08:00:00.000Z';
const { report, members } = aReview();
const REVIEWED = aReview({
  report: { ...report, url: 'https://genoa.example/report.pdf' },
  reportRevision: 1,
  gatheredAt: '2027-04-06T15:30:00.000Z',
  members: { ...members, peers: [...members.peers, 'oslo'] },
});
/** On each a hypothesis goes to the visit, and these are asked for. */
const ABOUT = {
  'GG-AMB-1': ['Head of integration', 'Caritas'],
  'GG-AMB-2': ['Head of integration', 'Councillor for housing'],
  'IE-AMB-1': ['Caritas', 'Migrants’ council'],
};
const SECRET = 'The board is only there for the photographs';
const QUESTION = 'When did the mayor last meet the board?';

interface Kept {
  starts: Instant;
  ends: Instant;
  function: string;
  pair: string[];
  writes?: string;
  state: string;
  sequence: number;
  sentAt?: Instant;
  replaced: { function: string }[];
  chosenBy: string;
  hypotheses: string[];
  sourceType: string;
}

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEWED], people: PEOPLE }, NOW);
  const { store } = world.deps;
  for (const [n, [indicator, toMeet]] of Object.entries(ABOUT).entries()) {
    await store.sheets.put(aSheet(indicator, 'helsinki', aContent('below', { toMeet, toAsk: [QUESTION] })));
    const value = {
      text: `${SECRET} ${n}`,
      indicators: [indicator],
      from: 'merge',
      way: 'visit',
      rank: n + 1,
      status: 'open',
      reason: '',
      changes: [],
    };
    const id = `hypothesis|${REVIEW}|${indicator}`;
    await store.stepRecords.put({ id, kind: 'hypothesis', review: REVIEW, person: '', value });
  }
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const last = (prompts: readonly Prompt[]): Prompt => prompts.at(-1) ?? raise();
const buttons = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const press = async (
  who: string,
  card: Prompt,
  id: string,
  fields = {},
  which: (label: string) => boolean = () => true,
) => {
  const button =
    buttons(card).find((one) => one.id === id && which(one.label)) ?? raise(`${id} is not on ${said(card)}`);
  return last(await presses(world, who, card, id, fields, undefined, button.data ?? {}));
};
const opens = async (who: string) => last(await types(world, who, 'interviews'));
/** The fields of the host's card with its nth interview chosen, none where none is numbered so. */
const chosen = (card: Prompt, nth = 1) => {
  const which = card.fields.find(({ id }) => id === 'interviewToChange');
  const options = which?.kind === 'choice' ? which.options : raise('nothing to choose from');
  return { interviewToChange: options.find(({ label }) => label.startsWith(`${nth}.`))?.value };
};
const programme = async (): Promise<Kept[]> => {
  const records = await world.deps.store.stepRecords.find({ kind: 'interview' });
  return records.map(({ value }) => value as Kept).sort((a, b) => (a.starts < b.starts ? -1 : 1));
};
const proposed = async () => {
  await press('lyon', await opens('lyon'), 'interviews-propose');
  return programme();
};
/** The card of the nth interview of the programme, as the leader opens it. */
const changing = async (nth: number) => {
  const card = await opens('lyon');
  const [which] = card.fields;
  const options = which?.kind === 'choice' ? which.options : raise('nothing to choose from');
  const { value = '' } = options.find(({ label }) => label.startsWith(`${nth}.`)) ?? {};
  return press('lyon', card, 'interviews-which', { interviewWhich: value });
};
const heard = async (who: string) => {
  await goTo(world, world.deps.clock.now());
  return JSON.stringify(await messagesTo(world, who));
};
/** Who is in an interview at that hour. */
const busyWith = (all: readonly Kept[], one: Kept) =>
  all.filter(({ starts }) => starts === one.starts).flatMap(({ pair }) => pair);
const cityOf = (id: string) => PEOPLE.find((p) => p.id === id)?.city ?? id;

describe('the leader', () => {
  it('proposes a programme with one press: pairs of two cities, in the usual hours, before what precedes the feedback', async () => {
    const all = await proposed();
    expect(all.map((one) => one.function).sort()).toEqual([
      'Caritas',
      'Councillor for housing',
      'Head of integration',
      'Migrants’ council',
    ]);
    for (const { pair, writes, starts, ends, state } of all) {
      expect(new Set(pair.map(cityOf)).size).toBe(2);
      expect(pair).toContain(writes);
      expect(addMinutes(starts, 60)).toBe(ends);
      expect(state).toBe('proposed');
      expect(ends <= '2027-04-22T11:00:00.000Z').toBe(true);
    }
    const caritas = all.find((one) => one.function === 'Caritas');
    expect(caritas?.hypotheses).toEqual(['GG-AMB-1', 'IE-AMB-1']);
    expect(said(await opens('lyon'))).toContain('4 interviews');
    expect(said(await press('lyon', await opens('lyon'), 'interviews-propose'))).toContain('Nobody can be added');
    expect(await programme()).toHaveLength(4);
  });

  it('sees what is left without two independent sources, and adds what would mend it', async () => {
    await proposed();
    const open = await press('lyon', await opens('lyon'), 'interviews-open');
    expect(said(open)).toContain('Without two independent sources');
    expect(said(open)).toContain(`${SECRET} 0`);
  });

  it('moves one by hand: who would be in two places, and of one city, is said and never kept; the rest can be meant', async () => {
    const [first, second] = await proposed();
    if (!first || !second) return raise();
    const card = await changing(1);
    const twice = await press('lyon', card, 'interviews-keep', {
      interviewDay: second.starts.slice(0, 10),
      interviewTime: '9:15',
      interviewPair: second.pair,
    });
    expect(said(twice)).toContain('in two places at once');
    expect(buttons(twice).find(({ id }) => id === 'interviews-keep')?.data?.anyway).toBeUndefined();
    const lunch = await press('lyon', card, 'interviews-keep', { interviewTime: '12:45', interviewDay: '2027-04-21' });
    expect(said(lunch)).toContain('outside the hours');
    expect((await programme()).map(({ starts }) => starts)).toContain(first.starts);
    await press('lyon', lunch, 'interviews-keep', { interviewTime: '12:45', interviewDay: '2027-04-21' });
    expect((await programme()).map(({ starts }) => starts)).toContain('2027-04-21T10:45:00.000Z');
    // The card is older than the change: what it holds takes nothing back.
    const now = await press('lyon', card, 'interviews-keep', { interviewDay: '2027-04-22', interviewPlace: 'Room 3' });
    expect(said(now)).toContain('changed while your card was open');
    expect((await programme()).map(({ starts }) => starts)).toContain('2027-04-21T10:45:00.000Z');
    const late = await press('lyon', now, 'interviews-keep', { interviewTime: '14h', interviewDay: '2027-04-22' });
    expect(said(late)).toContain('three hours before the feedback session');
    for (const time of ['soon', '25:00', '']) {
      const wrong = await press('lyon', now, 'interviews-keep', { interviewTime: time });
      expect(wrong.wrong).toHaveProperty('interviewTime');
    }
  });

  it('moves one by half an hour, and sets its place alone: it is not in its own way, and stays as long as it was', async () => {
    const [first] = await proposed();
    if (!first) return raise();
    const [record] = await world.deps.store.stepRecords
      .find({ kind: 'interview' })
      .then((all) => all.filter(({ value }) => (value as Kept).function === first.function));
    if (!record) return raise();
    const ends = addMinutes(first.starts, 50);
    await world.deps.store.stepRecords.put({ ...record, value: { ...(record.value as object), ends } });
    const placed = await press('lyon', await changing(1), 'interviews-keep', { interviewPlace: 'Room 3' });
    expect(said(placed)).toContain('Kept');
    const starts = addMinutes(first.starts, 30);
    const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/.exec(addMinutes(starts, 120)) ?? [];
    const moved = await press('lyon', await changing(1), 'interviews-keep', { interviewTime: `${hour}:${minute}` });
    expect(said(moved)).toContain('Kept');
    const now = (await programme()).find((one) => one.function === first.function);
    expect(now).toMatchObject({ starts, ends: addMinutes(starts, 50), place: 'Room 3' });
  });

  it('cancels one: how many hypotheses have no two sources any more by it is said', async () => {
    await proposed();
    const records = await world.deps.store.stepRecords.find({ kind: 'interview' });
    const outside = records.find(({ value }) => (value as Kept).function === 'Caritas') ?? raise();
    const partner = { ...(outside.value as object), sourceType: 'partner_org' };
    await world.deps.store.stepRecords.put({ ...outside, value: partner });
    const all = await programme();
    const nth = all.findIndex((one) => one.function === 'Caritas') + 1;
    const leads = all[nth - 1]?.pair.find((id) => id !== 'lyon') ?? raise();
    await press('lyon', await changing(nth), 'interviews-cancel');
    expect(await heard(leads)).toMatch(/hypothes[ei]s (is|are) left without two independent sources/);
    // It is seen as cancelled, in its place by the hour; the host, who knew nothing of it, reads nothing.
    for (const who of ['lyon', leads])
      expect(said(await opens(who))).toMatch(/Cancelled \(1\)[\s\S]*Caritas[^\n]*cancelled/);
    expect(said(await opens('genoa'))).not.toMatch(/Cancelled|Caritas/);
  });

  it('opens the one of the programme that is chosen there, with one button for all; with none chosen it says so', async () => {
    await proposed();
    const card = await opens('lyon');
    expect(card.body.filter(({ kind }) => kind === 'presses')).toEqual([]);
    const none = await press('lyon', card, 'interviews-which');
    expect(none.wrong).toHaveProperty('interviewWhich', 'Choose which one first.');
    const gone = await press('lyon', card, 'interviews-which', { interviewWhich: 'nobody' });
    expect(said(gone)).toContain('cancelled meanwhile');
    expect((await changing(2)).title).toBe((await programme())[1]?.function);
  });

  it('tells the pair that joins and the one that leaves, and the host only of what it knows', async () => {
    const all = await proposed();
    const [first] = all;
    if (!first) return raise();
    const [joins = ''] = members.peers.concat('oslo').filter((id) => !busyWith(all, first).includes(id));
    const leaves = first.pair.find((id) => id !== 'lyon') ?? '';
    const stays = first.pair.find((id) => id !== leaves) ?? '';
    const card = await changing(1);
    await press('lyon', card, 'interviews-keep', {
      interviewPair: [stays, joins],
      interviewDay: '2027-04-21',
      interviewTime: '15:00',
    });
    expect(await heard(joins)).toContain('You lead');
    expect(await heard(leaves)).toContain('You do not lead any more');
    expect(await heard('genoa')).not.toContain('interview');
  });

  it('sets when digest, meeting and feedback session are; what lies before the session then is said', async () => {
    const times = await press('lyon', await opens('lyon'), 'interviews-times');
    const fields = {
      visitFeedback: '14:00',
      visitDigests: ['18:00', '18:00', '11:00'],
      visitMeetings: ['18:30', '18:30', '11:15'],
    };
    await press('lyon', times, 'interviews-times-keep', fields);
    for (const { ends } of await proposed()) expect(ends <= '2027-04-22T09:00:00.000Z').toBe(true);
    const wrong = await press('lyon', times, 'interviews-times-keep', { ...fields, visitDigests: ['18:00'] });
    expect(wrong.wrong).toHaveProperty('visitDigests');
  });

  it('finds it by the word for it', async () => {
    for (const who of ['lyon', 'genoa'])
      expect((await types(world, who, 'programme')).map(said)).toEqual(
        (await types(world, who, 'interviews')).map(said),
      );
  });

  it('has the questions of a cancelled interview back: another asks them with one press, and what has nobody is named', async () => {
    await proposed();
    const records = await world.deps.store.stepRecords.find({ kind: 'interview' });
    const put = async (nth: number, over: object) => {
      const record = records[nth] ?? raise();
      await world.deps.store.stepRecords.put({ ...record, value: { ...(record.value as object), ...over } });
    };
    const question = (key: string, indicator: string) => ({ key, text: `What of ${key}?`, indicator });
    const lost = [question('rooms', 'GG-AMB-1'), question('maps', 'GG-IMP-3'), question('asked', 'GG-AMB-1')];
    await put(0, { state: 'cancelled', questions: lost });
    await put(1, { indicators: ['GG-AMB-1'], questions: [question('asked', 'GG-AMB-1')] });
    for (const n of [2, 3]) await put(n, { indicators: ['IE-AMB-1'], questions: [] });
    const card = await opens('lyon');
    expect(said(card)).toContain('leave 2 questions');
    expect(said(card)).toMatch(/What of rooms\? → (?!no interview)/);
    expect(said(card)).toContain('What of maps? → no interview is left for it');
    expect(said(await opens('helsinki'))).not.toContain('leave 2 questions');
    const after = await press('lyon', card, 'interviews-ask-elsewhere');
    expect(said(after)).toContain('1 question is asked in another interview now.');
    expect(said(after)).toContain('What of maps?');
    const { value } = (await world.deps.store.stepRecords.get(records[1]?.id ?? '')) ?? raise();
    expect((value as { questions: { key: string }[] }).questions.map(({ key }) => key)).toEqual(['asked', 'rooms']);
    // A second press, or one from an older card, asks nothing twice.
    await press('lyon', card, 'interviews-ask-elsewhere');
    expect((await world.deps.store.stepRecords.get(records[1]?.id ?? ''))?.value).toEqual(value);
  });

  it('is told of pairs one of whom has left the team, with a press that opens the interview', async () => {
    const all = await proposed();
    const first = all[0] ?? raise();
    const [gone = '', stays = ''] = first.pair;
    expect(said(await opens('lyon'))).not.toContain('has left the team');
    const peers = REVIEWED.members.peers.filter((id) => id !== gone);
    await world.deps.store.reviews.put({ ...REVIEWED, members: { ...REVIEWED.members, peers } });
    const card = await opens('lyon');
    expect(said(card)).toContain('has left the team');
    const one = await press('lyon', card, 'interviews-change', {}, (label) => label.startsWith('Who goes to 1:'));
    const other = peers.find((id) => ![stays, gone].includes(id) && cityOf(id) !== cityOf(stays)) ?? raise();
    const fields = { interviewPair: [stays, other], interviewDay: '2027-04-21', interviewTime: '16:00' };
    expect(said(await press('lyon', one, 'interviews-keep', fields))).toContain('Kept');
    const now = (await programme()).find((each) => each.function === first.function);
    expect([...(now?.pair ?? [])].sort()).toEqual([stays, other].sort());
  });

  it('alone: a peer reads the programme and changes nothing', async () => {
    await proposed();
    const leader = await opens('lyon');
    const card = await opens('helsinki');
    expect(said(card)).toContain('Yours');
    const [mine] = (await programme()).filter(({ pair }) => pair.includes('helsinki'));
    // Behind a line stand the others' too.
    const open = { ...card, body: card.body.filter(({ kind }) => kind !== 'details') };
    expect(said(open).split(mine?.function ?? raise())).toHaveLength(2);
    expect(card.actions.map(({ id }) => id)).toEqual(['interviews-calendar']);
    for (const id of ['interviews-propose', 'interviews-send', 'interviews-change'])
      await press('helsinki', leader, id).catch(() => undefined);
    expect(await programme()).toHaveLength(4);
  });
});

describe('the host', () => {
  const known = async () => {
    await proposed();
    await press('lyon', await opens('lyon'), 'interviews-send');
    return opens('genoa');
  };

  it('holds hours for those whom every visit meets, and offers its own; a programme keeps both', async () => {
    const card = await opens('genoa');
    const hold = await press('genoa', card, 'interviews-hold', {}, (label) => label.includes('elected'));
    await press('genoa', hold, 'interviews-hosted', {
      hostedFunction: 'Councillor for social affairs',
      hostedDay: '2027-04-21',
      hostedTime: '11:00',
    });
    const hours = await press('genoa', await opens('genoa'), 'interviews-hours');
    const lines = ['9-12', '10h-12h30, 15:00–17:00', '-'];
    await press('genoa', hours, 'interviews-hours-keep', { offeredHours: lines });
    const wrong = await press('genoa', hours, 'interviews-hours-keep', { offeredHours: ['morning', '9-12', '-'] });
    expect(wrong.wrong).toHaveProperty('offeredHours');
    const all = await proposed();
    const held = all.find(({ state }) => state === 'held');
    expect(held).toMatchObject({ function: 'Councillor for social affairs', starts: '2027-04-21T09:00:00.000Z' });
    expect(held?.pair).toHaveLength(2);
    for (const { starts, ends } of all) {
      expect(starts < '2027-04-22').toBe(true);
      if (starts < '2027-04-21') expect(ends <= '2027-04-20T10:00:00.000Z').toBe(true);
      else expect(starts >= '2027-04-21T08:00:00.000Z').toBe(true);
    }
  });

  it('reads whom the team would meet, when and about what: no hypothesis, no question, no name, no judgement', async () => {
    await proposed();
    const before = JSON.stringify(await opens('genoa'));
    expect(before).not.toContain('Caritas');
    await press('lyon', await opens('lyon'), 'interviews-send');
    const card = await opens('genoa');
    expect(said(card)).toContain('Caritas');
    // Its hours say how long it takes.
    expect(said(card)).toMatch(/\d\d:\d\d–\d\d:\d\d · [^\n]*Caritas/);
    expect(said(card)).not.toContain('minutes');
    expect(await heard('genoa')).toContain('Caritas');
    for (const seen of [JSON.stringify(card), await heard('genoa')])
      expect(seen).not.toMatch(/photographs|When did the mayor|helsinki|barcelona|utrecht|lyon|oslo/i);
  });

  it('confirms one, and all; the leader hears once everything is', async () => {
    const card = await known();
    await press('genoa', card, 'interviews-confirm-one', chosen(card));
    expect((await programme()).filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    expect(await heard('lyon')).not.toContain('has confirmed');
    await press('genoa', await opens('genoa'), 'interviews-confirm', {}, (label) => label.includes('all'));
    expect((await programme()).every(({ state }) => state === 'confirmed')).toBe(true);
    expect(await heard('lyon')).toContain('Genoa has confirmed all interviews');
  });

  it('moves one, and proposes somebody else: leader and pair hear it, and whom it replaced is kept', async () => {
    const card = await known();
    const [first] = await programme();
    const move = await press('genoa', card, 'interviews-move', chosen(card));
    await press('genoa', move, 'interviews-hosted', { hostedDay: '2027-04-21', hostedTime: '15:00' });
    const moved = (await programme()).find((one) => one.function === first?.function);
    expect(moved).toMatchObject({ starts: '2027-04-21T13:00:00.000Z', state: 'confirmed', sequence: 1 });
    const stale = await press('genoa', move, 'interviews-hosted', { hostedTime: '09:00', hostedPlace: 'Room 3' });
    expect(said(stale)).toContain('changed while your card was open');
    expect(await programme()).toContainEqual(moved);
    const then = await opens('genoa');
    const again = await press('genoa', then, 'interviews-move', chosen(then));
    const [second] = (await programme()).filter((one) => one.function !== first?.function);
    await press('genoa', again, 'interviews-hosted', { hostedFunction: 'Deputy mayor' });
    const other = (await programme()).find((one) => one.function === 'Deputy mayor');
    expect(other).toMatchObject({ chosenBy: 'host', starts: second?.starts });
    expect(other?.replaced.map((one) => one.function)).toEqual([second?.function]);
    expect(other?.hypotheses).toEqual(second?.hypotheses);
    const told = await heard('lyon');
    expect(told).toContain('Moved: Wednesday 21 April');
    expect(told).toContain('in the place of');
    for (const id of moved?.pair ?? []) expect(await heard(id)).toContain('Moved');
    expect(said(await opens('lyon'))).toContain('chosen by the host');
  });

  it('changes nothing of one that was held, on a card, an older card or by a press of its own; the leader does', async () => {
    const card = await known();
    const [first] = await programme();
    const older = await press('genoa', card, 'interviews-move', chosen(card));
    world.setClock(first?.ends ?? raise());
    for (const answer of [
      await press('genoa', card, 'interviews-move', chosen(card)),
      await press('genoa', older, 'interviews-hosted', { hostedDay: '2027-04-21', hostedTime: '15:00' }),
      await press('genoa', older, 'interviews-decline'),
    ])
      expect(said(answer)).toContain('has begun or is over');
    expect((await programme())[0]).toEqual(first);
    const now = await opens('genoa');
    expect(said(now)).toContain(first?.function);
    expect(chosen(now).interviewToChange).toBeUndefined();
  });

  it('holds an hour of a kind that the benchmark names, where that has its own kinds of source', async () => {
    const own = {
      ...benchmarkOf(world),
      id: 'own',
      sourceTypes: [
        { id: 'paper', title: { en: 'papers', fr: 'papiers' }, voice: false },
        { id: 'house', title: { en: 'town hall', fr: 'mairie' } },
        { id: 'street', title: { en: 'street', fr: 'rue' }, outside: true },
      ],
    };
    await world.close();
    const reviews = [{ ...REVIEWED, benchmark: { id: own.id, version: own.version } }];
    world = await aWorld({ reviews, people: PEOPLE, benchmarks: [own] }, NOW);
    for (const [n, standing] of ['elected', 'advisory'].entries()) {
      const hold = await press('genoa', await opens('genoa'), 'interviews-hold', {}, (label) =>
        label.includes(standing),
      );
      const fields = { hostedFunction: standing, hostedDay: '2027-04-21', hostedTime: `1${n}:00` };
      await press('genoa', hold, 'interviews-hosted', fields);
    }
    expect((await programme()).map(({ sourceType }) => sourceType)).toEqual(['house', 'street']);
  });

  it('cannot put one into the hours before the feedback session', async () => {
    const list = await known();
    const move = await press('genoa', list, 'interviews-move', chosen(list));
    const late = await press('genoa', move, 'interviews-hosted', { hostedDay: '2027-04-22', hostedTime: '14:00' });
    expect(said(late)).toContain('The team is not free then');
    expect((await programme()).every(({ sequence }) => sequence === 0)).toBe(true);
  });

  it('cancels one: pair and leader hear at once, at any hour, with who could be heard instead', async () => {
    const card = await known();
    const [first] = await programme();
    // The evening before.
    world.setClock('2027-04-19T19:00:00.000Z');
    const move = await press('genoa', card, 'interviews-move', chosen(card));
    const why = await press('genoa', move, 'interviews-decline');
    await press('genoa', why, 'interviews-declined', { declinedWhy: 'She is ill.' });
    expect((await programme()).filter(({ state }) => state === 'cancelled')).toHaveLength(1);
    expect(said(await opens('genoa'))).toMatch(/Cancelled \(1\)[\s\S]*\d\d:\d\d–\d\d:\d\d · [^\n]*cancelled/);
    for (const id of [...(first?.pair ?? []), 'lyon']) {
      const told = await heard(id);
      expect(told).toContain(`Cancelled: Tuesday 20 April`);
      expect(told).toContain('She is ill.');
      expect(told).toMatch(/Could be heard instead|Nobody else on the list/);
    }
    expect(await heard('genoa')).not.toContain('Could be heard instead');
    const gone = await press('genoa', card, 'interviews-confirm-one', chosen(card));
    expect(said(gone)).toContain('This was cancelled meanwhile');
  });

  it('has one choice for all that can be changed, and none where nothing can be', async () => {
    const card = await known();
    expect(buttons(card).filter(({ id }) => /move|confirm-one/.test(id))).toHaveLength(2);
    const none = await press('genoa', card, 'interviews-move');
    expect(said(none)).toContain('Choose which one first');
    await press('genoa', card, 'interviews-confirm-one', chosen(card));
    const twice = await press('genoa', card, 'interviews-confirm-one', chosen(card));
    expect(said(twice)).toContain('does not wait to be confirmed');
    world.setClock('2027-04-24T09:00:00.000Z');
    const over = await opens('genoa');
    const ids = buttons(over).map(({ id }) => id);
    expect(ids.filter((id) => /move|confirm|hold|hours/.test(id))).toEqual([]);
    expect(over.fields).toEqual([]);
  });
});

describe('what is said and given away besides', () => {
  it('the host is asked four weeks before to hold hours, and the leader hears a week before what is not confirmed', async () => {
    world.setClock('2027-03-23T07:00:00.000Z');
    await replan(world.deps, REVIEW);
    for (const at of ['2027-03-23T09:00:00.000Z', '2027-03-23T15:00:00.000Z']) await goTo(world, at);
    expect(await heard('genoa')).toContain('Hold hours now');
    for (const at of ['2027-04-13T06:00:00.000Z', '2027-04-13T09:00:00.000Z', '2027-04-13T15:00:00.000Z'])
      await goTo(world, at);
    expect(await heard('lyon')).toContain('should be confirmed by now');
    expect(await heard('helsinki')).not.toContain('should be confirmed by now');
  });

  it('the table has pair, indicators and questions; the host’s own has function and subject', async () => {
    await proposed();
    await press('lyon', await opens('lyon'), 'interviews-send');
    const person = (id: string) => PEOPLE.find((p) => p.id === id) ?? raise(id);
    const text = async (file: string, who: string) =>
      Buffer.from(await exportFile(world.deps, REVIEW, file, person(who))).toString();
    const team = await text('interviews.csv', 'lyon');
    expect(team).toMatch(/Caritas/);
    expect(team).toContain(QUESTION);
    expect(team).toContain('(Helsinki)');
    await expect(text('interviews.csv', 'genoa')).rejects.toThrow();
    const host = await text('interviews-host.csv', 'genoa');
    expect(host).toContain('Caritas');
    expect(host).not.toMatch(/When did the mayor|photographs|Helsinki|Barcelona|Utrecht|Lyon|Oslo/i);
  });
});

describe('the host’s table', () => {
  const known = async () => {
    await proposed();
    await press('lyon', await opens('lyon'), 'interviews-send');
  };
  const person = (id: string) => PEOPLE.find((p) => p.id === id) ?? raise(id);
  const takenAway = async (format: 'csv' | 'xlsx') => {
    const file = await download(world.deps, person('genoa'), `review-tables/interviews/${REVIEW}.${format}`);
    const read = await readRows(file?.bytes ?? raise());
    if (!read.ok) return raise(read.problem.what);
    const length = Math.max(...read.rows.map(({ cells }) => cells.length));
    return read.rows.map(({ cells }) => Array.from({ length }, (_, n) => cells[n] ?? ''));
  };
  let files = 0;
  const broughtBack = async (rows: readonly string[][]) => {
    files += 1;
    const bytes = workbookOf(rows);
    await handOver(world.deps, lanes(), person('genoa'), { id: `file-${files}`, name: 'mine.xlsx', bytes });
    const sent = (await messagesTo(world, 'genoa')).flatMap((m) =>
      m.content.kind === 'prompt' ? [m.content.prompt] : [],
    );
    return last(sent);
  };
  const [DAY, FROM, FUNCTION, STATE] = [1, 2, 3, 8];
  const with_ = (row: string[], changes: Readonly<Record<number, string>>) => row.map((cell, n) => changes[n] ?? cell);

  it.each(['csv', 'xlsx'] as const)(
    'is taken away as %s with nothing of the team’s, and comes back unchanged',
    async (format) => {
      await known();
      const rows = await takenAway(format);
      expect(rows).toHaveLength(5);
      expect(JSON.stringify(rows)).not.toMatch(/photographs|When did the mayor|helsinki|barcelona|utrecht|lyon|oslo/i);
      const card = await broughtBack(rows);
      expect(said(card)).toContain('4 rows leave it as it is');
      expect(buttons(card).map(({ id }) => id)).not.toContain('interviews-table-take');
      await expect(download(world.deps, person('lyon'), `review-tables/interviews/${REVIEW}.csv`)).rejects.toThrow();
    },
  );

  it('confirms, moves and replaces; whom it concerns is told, and no pair is sent to two places', async () => {
    await known();
    const [head = [], ...rows] = await takenAway('xlsx');
    // All at one hour: two pairs are free, and nobody for the others.
    const moved = rows.map((row) => with_(row, { [DAY]: '21.4.2027', [FROM]: '15:00' }));
    const confirmed = with_(rows[0] ?? [], { [STATE]: 'confirmed' });
    const other = with_(moved[1] ?? [], { [FUNCTION]: 'Deputy mayor' });
    const card = await broughtBack([head, confirmed, other, ...moved.slice(2)]);
    expect(said(card)).toContain('4 rows change');
    expect((await programme()).every(({ sequence }) => sequence === 0)).toBe(true);
    await press('genoa', card, 'interviews-table-take');
    const all = await programme();
    expect(all.every(({ state }) => state === 'confirmed')).toBe(true);
    const there = all.filter(({ starts }) => starts === '2027-04-21T13:00:00.000Z');
    expect(there).toHaveLength(3);
    const led = there.flatMap(({ pair }) => pair);
    expect(new Set(led).size).toBe(led.length);
    expect(all.some(({ replaced }) => replaced.length > 0)).toBe(true);
    expect(await heard('lyon')).toContain('Somebody else');
    expect(said(await press('genoa', card, 'interviews-table-take'))).toContain('taken in already');
  });

  it('takes nothing away that was changed here since, and names what cannot be read', async () => {
    await known();
    const [head = [], first = [], second = [], ...others] = await takenAway('csv');
    const list = await opens('genoa');
    const move = await press('genoa', list, 'interviews-move', chosen(list));
    await press('genoa', move, 'interviews-hosted', { hostedTime: '11:00' });
    const card = await broughtBack([
      head,
      with_(first, { [FROM]: '17:00' }),
      with_(second, { [DAY]: '2027-05-01' }),
      second,
      ['nonsense', '', '', '', '', '', '', '', ''],
      with_(others[0] ?? [], { [DAY]: '2027-04-22', [FROM]: '15:00' }),
    ]);
    const text = said(card);
    expect(text).toContain('was changed here since');
    for (const what of ['none of the visit’s', 'above already', 'names no interview', 'not free then'])
      expect(text).toContain(what);
    expect(buttons(card).map(({ id }) => id)).not.toContain('interviews-table-take');
  });
});
