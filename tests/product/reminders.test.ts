import type { Person } from '../../src/method/person';
import { EMPTY_CONTENT, type Performance, type SheetContent } from '../../src/method/sheet';
import { fire } from '../../src/plan/planned-items';
import { openReview, replan } from '../../src/plan/planning';
import { reminderIn } from '../../src/plan/reminders';
import type { Prompt } from '../../src/ports/prompt';
import { anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, benchmarkOf, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

/** Tuesday 30 March, 09:10 in Helsinki; the week before had Good Friday, the day before was Easter Monday. */
const TUESDAY = '2027-03-30T06:10:00.000Z';
const WEDNESDAY = '2027-03-31T06:10:00.000Z';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
  await replan(world.deps, 'genoa-2027');
});
afterEach(() => world.close());

/** What somebody got as reminders, oldest first. */
async function reminders(person: string): Promise<Prompt[]> {
  const found = (await messagesTo(world, person)).filter(
    (m) => m.id.startsWith('reminder-') && m.status === 'delivered',
  );
  return found.flatMap((m) => (m.content.kind === 'prompt' ? [m.content.prompt] : []));
}
/** Which indicators are judged on a card. */
const judgedOn = (card: Prompt | undefined) =>
  card?.body.flatMap((block) => (block.kind === 'choices' ? [block.data.indicator] : []));
/** The card that a reminder leads to. */
async function ledTo(reminder: Prompt | undefined): Promise<Prompt | undefined> {
  const id = reminder?.actions.find(({ shows }) => shows)?.shows;
  const message = await world.deps.store.messages.get(id ?? '');
  return message?.content.kind === 'prompt' ? message.content.prompt : undefined;
}
const change = (person: string, over: Partial<Person>) =>
  world.deps.store.people.update(person, (p) => ({ ...p, ...over }));

async function hasAnswered(person: string, count: number, at: string, review = 'genoa-2027'): Promise<void> {
  for (const { id } of benchmarkOf(world).indicators.slice(0, count)) {
    const sheet = aSheet(id, person, aContent('at'), at);
    await world.deps.store.sheets.put({ ...sheet, id: `${review}|${id}|${person}`, review });
  }
}

/** A judgement as a draft, with these reasons. */
async function hasJudged(person: string, indicator: string, over: Partial<SheetContent> = {}): Promise<void> {
  const content = { ...EMPTY_CONTENT, performance: 'at' as const, ...over };
  const draft = { content, at: '2027-03-24T09:00:00.000Z', language: 'en' as const, conflicts: [] };
  await world.deps.store.sheets.put({ ...aSheet(indicator, person, content), revisions: [], draft });
}

/** The leader asks for reminders and presses *Send*. */
async function leaderReminds(line = ''): Promise<Prompt[]> {
  const [preview] = await types(world, 'lyon', 'relancer');
  return preview ? presses(world, 'lyon', preview, 'remind-send', { line }) : [];
}

describe('a planned reminder', () => {
  it('does not come while one is on pace, and comes when one is behind', async () => {
    await hasAnswered('helsinki', 45, '2027-03-29T09:00:00.000Z');
    await goTo(world, '2027-03-30T10:00:00.000Z');
    expect(await reminders('helsinki')).toEqual([]);
    expect(await reminders('barcelona')).toHaveLength(1);
  });

  it('comes after two silent working days, though one is on pace', async () => {
    await hasAnswered('helsinki', 60, '2027-03-24T09:00:00.000Z');
    await goTo(world, WEDNESDAY);
    expect(said((await reminders('helsinki'))[0])).toContain('Nothing new on Genoa for 2 working days');
  });

  it('has the next cell in it, ready to be judged, with a way on from there', async () => {
    await goTo(world, TUESDAY);
    const [card] = await reminders('helsinki');
    expect(judgedOn(card)).toEqual(['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3']);
    expect(card?.actions.map((a) => a.id)).toEqual(expect.arrayContaining(['judge-on', 'snooze-until', 'away']));
    const [row] = card?.body.flatMap((block) => (block.kind === 'choices' ? [block] : [])) ?? [];
    if (card) await presses(world, 'helsinki', card, 'judge-as', {}, undefined, { ...row?.data, chosen: 'at' });
    const sheet = await world.deps.store.sheets.get('genoa-2027|GG-AMB-1|helsinki');
    expect(sheet?.draft?.content.performance).toBe('at');
    const next = card && (await presses(world, 'helsinki', card, 'judge-on'));
    expect(judgedOn(next?.at(-1))).toEqual(['GG-AMB-4', 'GG-AMB-5', 'GG-AMB-6']);
  });

  it('leads to the card that is open and half done, not to the one after it', async () => {
    for (const text of ['next', 'skip', 'below']) await types(world, 'helsinki', text);
    await goTo(world, TUESDAY);
    const [reminder] = await reminders('helsinki');
    expect(reminder?.fields).toEqual([]);
    expect(await ledTo(reminder)).toMatchObject({ address: { indicator: 'GG-AMB-2' } });
  });

  it('has the cell in it in which a card is open on which nothing is done yet; its buttons lead on from there', async () => {
    for (const text of ['next', 'skip', 'skip', 'skip']) await types(world, 'helsinki', text);
    await goTo(world, TUESDAY);
    const [card] = await reminders('helsinki');
    expect(judgedOn(card)).toEqual(['GG-AMB-4', 'GG-AMB-5', 'GG-AMB-6']);
    const next = card && (await presses(world, 'helsinki', card, 'judge-on'));
    expect(judgedOn(next?.at(-1))?.[0]).toBe('GG-LEA-1');
  });

  it('has the reasons in it once all is judged: those that were begun first', async () => {
    for (const { id } of benchmarkOf(world).indicators) {
      const suspect = id === 'IE-AMB-2' ? ['the plan is on paper only'] : [];
      await hasJudged('helsinki', id, { suspect });
    }
    await goTo(world, TUESDAY);
    expect((await reminders('helsinki'))[0]?.address?.indicator).toBe('IE-AMB-2');
  });

  /** Others answer on the first indicators, the more of them the earlier it comes; Hanna has judged these twelve. */
  const isJudgedByOthers = async (performance: Performance) => {
    const first = benchmarkOf(world).indicators.slice(0, 12);
    for (const [n, { id }] of first.entries()) {
      await hasJudged('helsinki', id, n === 11 ? { suspect: ['it is on paper only'] } : {});
      for (const who of ['barcelona', 'utrecht'].slice(0, n < 4 ? 2 : n < 8 ? 1 : 0))
        await world.deps.store.sheets.put(aSheet(id, who, aContent(performance), '2027-03-24T09:00:00.000Z'));
      if (n >= 8) await hasJudged('utrecht', id);
    }
  };
  const listIn = (card: Prompt | undefined) =>
    card?.body.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];

  it.each([
    [
      'en',
      'no answer yet',
      '1 answer',
      '2 answers',
      '12 judgements still lack reasons. These 10 have the fewest answers',
    ],
    ['fr', 'pas encore de réponse', '1 réponse', '2 réponses', 'à 12 évaluations. Ces 10 ont le moins de réponses'],
  ] as const)(
    'names the judgements without reasons that have the fewest answers when time is short: %s',
    async (...w) => {
      const [language, none, one, two, intro] = w;
      await change('helsinki', { language });
      await isJudgedByOthers('at');
      await goTo(world, TUESDAY);
      const [card] = await reminders('helsinki');
      expect(said(card).replace(/\s+/g, ' ')).toContain(intro);
      const list = listIn(card);
      expect(list.map((item) => Number(item.split('.')[0]))).toEqual([9, 10, 11, 12, 5, 6, 7, 8, 1, 2]);
      for (const [n, count] of [none, none, none, none, one, one, one, one, two, two].entries())
        expect(list[n]).toMatch(new RegExp(`${count}$`));
    },
  );

  it('tells of others’ answers how many there are, and nothing else', async () => {
    await isJudgedByOthers('at');
    await goTo(world, TUESDAY);
    const [card] = await reminders('helsinki');
    await world.close();
    world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
    await replan(world.deps, 'genoa-2027');
    await isJudgedByOthers('not_applicable');
    await goTo(world, TUESDAY);
    expect((await reminders('helsinki'))[0]).toEqual(card);
  });

  it('does not name them while there is time, nor what counts already', async () => {
    await hasAnswered('helsinki', 60, '2027-03-24T09:00:00.000Z');
    await hasJudged('helsinki', benchmarkOf(world).indicators[65]?.id ?? '');
    await goTo(world, WEDNESDAY);
    const [early] = await reminders('helsinki');
    expect(said(early)).toContain('Nothing new on Genoa');
    expect(listIn(early)).toEqual([]);
    await goTo(world, '2027-04-02T10:00:00.000Z');
    expect(listIn((await reminders('helsinki')).at(-1))).toEqual([expect.stringContaining('no answer yet')]);
  });

  it('comes once a day, and every working day while it is needed', async () => {
    await goTo(world, TUESDAY);
    await goTo(world, '2027-03-30T12:00:00.000Z');
    expect(await reminders('helsinki')).toHaveLength(1);
    await goTo(world, WEDNESDAY);
    expect(await reminders('helsinki')).toHaveLength(2);
  });

  it('is one message for all reviews of a day', async () => {
    const malmo = aReview({ id: 'malmo-2027', hostCity: 'Malmö', visit: { start: '2027-04-27', days: 3 } });
    await world.deps.store.reviews.put({ ...malmo, openedAt: '2027-03-30T05:00:00.000Z', planRevision: 0 });
    await world.deps.store.reviews.update('malmo-2027', (r) => ({ ...r, openedAt: '2027-03-24T05:00:00.000Z' }));
    await replan(world.deps, 'malmo-2027');
    await goTo(world, '2027-04-01T12:00:00.000Z');
    const got = await reminders('helsinki');
    const last = got.at(-1);
    expect(said(last)).toContain('Genoa');
    expect(said(last)).toContain('Malmö');
    const days = (await messagesTo(world, 'helsinki')).map((m) => m.at.slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
  });

  it.each<[string, Partial<Person>]>([
    ['away', { away: [{ from: '2027-03-29', to: '2027-03-31' }] }],
    ['paused', { paused: true }],
    ['snoozed', { snoozedUntil: '2027-04-01T05:30:00.000Z' }],
    ['gone', { active: false }],
  ])('leaves somebody alone who is %s', async (_, over) => {
    await change('helsinki', over);
    await goTo(world, '2027-03-30T10:00:00.000Z');
    await goTo(world, '2027-03-31T10:00:00.000Z');
    expect(await reminders('helsinki')).toEqual([]);
    expect(await reminders('barcelona')).not.toEqual([]);
  });

  it('comes again when the snooze is over', async () => {
    await types(world, 'helsinki', 'snooze');
    await change('helsinki', { snoozedUntil: '2027-03-31T05:30:00.000Z' });
    await goTo(world, TUESDAY);
    await goTo(world, WEDNESDAY);
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('stops by itself when all is done', async () => {
    await hasAnswered('helsinki', 73, '2027-03-24T09:00:00.000Z');
    for (const day of ['2027-03-30', '2027-04-02', '2027-04-06']) await goTo(world, `${day}T10:00:00.000Z`);
    expect(await reminders('helsinki')).toEqual([]);
  });

  it('is sent once although the process died right after it was stored', async () => {
    await goTo(world, TUESDAY);
    const item = (await world.deps.store.plan.find({ person: 'helsinki', status: 'done' }))[0];
    await world.deps.store.audit.removeAll({ action: 'reminded' });
    if (item) await world.deps.store.plan.put({ ...item, status: 'planned' });
    if (item) await fire(world.deps, item.id);
    await world.queue.runDue(world.deps.clock.now);
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('has all that comes due at once, though another part was stored in the same moment', async () => {
    const { store } = world.deps;
    world.setClock(TUESDAY);
    const [item] = await store.plan.find({ person: 'helsinki', status: 'planned', dueAt: { before: TUESDAY } });
    if (!item) throw new RangeError('nothing is due');
    const other = { ...item, id: `${item.id}-other`, kind: 'deadline' as const };
    await store.plan.put(other);
    let raced = false;
    const racing = watchedStore(store, async ({ to, how }) => {
      if (raced || to !== 'messages' || how !== 'insert') return;
      raced = true;
      await fire(world.deps, other.id);
    });
    await fire({ ...world.deps, store: racing }, item.id);
    expect(raced).toBe(true);
    const [message] = (await store.messages.find({ thread: 'person:helsinki' })).filter(({ id }) =>
      id.startsWith('reminder-'),
    );
    const parts = message ? (reminderIn(message.content) ?? []) : [];
    expect(parts.map(({ kind }) => kind)).toContain('deadline');
    expect((await store.plan.get(item.id))?.status).toBe('done');
    expect((await store.plan.get(other.id))?.status).toBe('done');
  });

  it('is sent although the process died just before it was stored', async () => {
    const { store } = world.deps;
    world.setClock(TUESDAY);
    const due = await store.plan.find({ person: 'helsinki', status: 'planned', dueAt: { before: TUESDAY } });
    const dying = watchedStore(store, ({ to, how }) => {
      if (to === 'messages' && how === 'insert') throw new RangeError('power cut');
    });
    let died = 0;
    for (const { id } of due) await fire({ ...world.deps, store: dying }, id).catch(() => (died += 1));
    expect(died).toBeGreaterThan(0);
    await goTo(world, TUESDAY);
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('is not lost with the queue', async () => {
    world.queue.empty();
    await goTo(world, TUESDAY);
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('says nothing of a desk review that is not open', async () => {
    const { openedAt: _, ...waiting } = aReview();
    await world.deps.store.reviews.put(waiting);
    await replan(world.deps, 'genoa-2027');
    for (const day of ['2027-03-24', '2027-03-25', '2027-03-30', '2027-04-06'])
      await goTo(world, `${day}T12:00:00.000Z`);
    expect(await reminders('helsinki')).toEqual([]);
  });
});

describe('opening the desk review', () => {
  it('sends each of those who answer one welcome, with one button to start', async () => {
    const { openedAt: _, ...waiting } = aReview();
    await world.deps.store.reviews.put(waiting);
    world.setClock('2027-03-24T09:00:00.000Z');
    await openReview(world.deps, 'genoa-2027', 'lyon');
    await openReview(world.deps, 'genoa-2027', 'lyon');
    await goTo(world, '2027-03-24T09:05:00.000Z');
    for (const person of ['lyon', 'helsinki', 'barcelona', 'utrecht']) {
      const [welcome, ...more] = await reminders(person);
      expect(more).toEqual([]);
      expect(welcome?.actions[0]).toMatchObject({ id: 'judge', style: 'primary' });
    }
    expect(await reminders('genoa')).toEqual([]);
  });
});

describe('a reminder by hand', () => {
  it('is previewed with reasons, takes a personal line, and is logged', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    await hasAnswered('utrecht', 73, '2027-03-24T09:00:00.000Z');
    await change('barcelona', { paused: true });
    const [preview] = await types(world, 'lyon', 'relancer');
    expect(said(preview)).toMatch(/helsinki \(Helsinki\)[\s\S]*utrecht \(Utrecht\)/);
    if (preview) await presses(world, 'lyon', preview, 'remind-send', { line: 'Courage !' });
    await world.queue.runDue(world.deps.clock.now);
    expect(said((await reminders('helsinki'))[0])).toContain('Courage !');
    expect([await reminders('barcelona'), await reminders('utrecht')]).toEqual([[], []]);
    const logged = await world.deps.store.audit.find({ action: 'reminded' });
    expect(logged.map((e) => [e.by, e.person])).toEqual([['lyon', 'helsinki']]);
  });

  it('is the day’s: no planned one comes on top', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    await leaderReminds();
    await goTo(world, '2027-03-30T12:00:00.000Z');
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('in the evening waits for the morning, and is that day’s', async () => {
    await goTo(world, '2027-03-30T19:00:00.000Z');
    await leaderReminds();
    const [again] = await leaderReminds();
    expect(again).toBeDefined();
    const waiting = (await messagesTo(world, 'helsinki')).filter((m) => m.status === 'waiting');
    expect(waiting.map((m) => m.at)).toEqual(['2027-03-31T05:30:00.000Z']);
    const before = (await reminders('helsinki')).length;
    await goTo(world, '2027-03-31T12:00:00.000Z');
    expect(await reminders('helsinki')).toHaveLength(before + 1);
  });

  it('at the weekend waits for Monday', async () => {
    world.setClock('2027-04-03T10:00:00.000Z');
    await leaderReminds();
    const waiting = (await messagesTo(world, 'helsinki')).filter((m) => m.status === 'waiting');
    expect(waiting.map((m) => m.at)).toEqual(['2027-04-05T05:30:00.000Z']);
  });

  it('asks once more within twelve hours of what went out, and a second one goes out on the next day', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    await leaderReminds();
    await goTo(world, '2027-03-30T06:01:00.000Z');
    world.setClock('2027-03-30T12:00:00.000Z');
    const [question] = await leaderReminds('encore');
    expect(said(question)).toContain('12');
    if (question) await presses(world, 'lyon', question, 'remind-send');
    await goTo(world, '2027-03-30T15:00:00.000Z');
    expect(await reminders('helsinki')).toHaveLength(1);
    await goTo(world, '2027-03-31T12:00:00.000Z');
    expect((await reminders('helsinki')).map((p) => said(p).includes('encore'))).toEqual([false, true]);
    world.setClock('2027-04-01T12:00:00.000Z');
    const [done] = await leaderReminds();
    expect(said(done)).toContain('En route');
  });

  it('says when it goes out, and is not counted as sent before', async () => {
    world.setClock('2027-04-03T10:00:00.000Z');
    const [preview] = await types(world, 'lyon', 'relancer');
    expect(said(preview)).toContain('lundi 5 avril à 08\u00a0h\u00a030');
    const [reply] = preview ? await presses(world, 'lyon', preview, 'remind-send') : [];
    expect(said(reply)).toContain('Partira lundi 5 avril');
    expect(said(reply)).not.toContain('En route');
    world.setClock('2027-04-03T11:00:00.000Z');
    const [again] = await leaderReminds();
    expect(said(again)).not.toContain('12');
    expect(await world.deps.store.audit.find({ action: 'reminded' })).toEqual([]);
    await goTo(world, '2027-04-05T12:00:00.000Z');
    expect(await reminders('helsinki')).toHaveLength(1);
  });

  it('leaves out whom one leaves out, also where it asks once more', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    await leaderReminds();
    await goTo(world, '2027-03-30T09:00:00.000Z');
    world.setClock('2027-03-30T12:00:00.000Z');
    const [preview] = await types(world, 'lyon', 'relancer');
    const leave = preview?.fields.find(({ id }) => id === 'leave');
    expect(leave?.kind === 'person' && leave.options.map(({ value }) => value)).toContain('helsinki');
    const [question] = preview ? await presses(world, 'lyon', preview, 'remind-send', { leave: ['helsinki'] }) : [];
    expect(said(question)).not.toContain('helsinki');
    if (question) await presses(world, 'lyon', question, 'remind-send');
    await goTo(world, '2027-03-31T12:00:00.000Z');
    const times = async (person: string) =>
      (await world.deps.store.audit.find({ action: 'reminded', person, by: 'lyon' })).length;
    expect([await times('helsinki'), await times('barcelona')]).toEqual([1, 2]);
  });

  it('goes to nobody whom the preview did not name', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    await change('barcelona', { paused: true });
    const [preview] = await types(world, 'lyon', 'relancer');
    await change('barcelona', { paused: false });
    if (preview) await presses(world, 'lyon', preview, 'remind-send');
    await world.queue.runDue(world.deps.clock.now);
    const told = (await world.deps.store.audit.find({ action: 'remind' })).map(({ person }) => person);
    // The report of Genoa is not here yet, so its contact is asked for it.
    expect(told.sort()).toEqual(['genoa', 'helsinki', 'utrecht']);
    for (const person of told) expect(said(preview)).toContain(person);
  });

  it('says that nothing was sent where all are left out', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    const [preview] = await types(world, 'lyon', 'relancer');
    const field = preview?.fields.find(({ id }) => id === 'leave');
    const everybody = field?.kind === 'person' ? field.options.map(({ value }) => value) : [];
    const [left] = preview ? await presses(world, 'lyon', preview, 'remind-send', { leave: everybody }) : [];
    expect(said(left)).toContain('rien de plus n’est envoyé');
    expect(await world.deps.store.audit.find({ action: 'reminded' })).toEqual([]);
  });

  it('nothing overrides away', async () => {
    world.setClock('2027-03-30T06:00:00.000Z');
    for (const person of ['helsinki', 'barcelona', 'utrecht'])
      await change(person, { away: [{ from: '2027-03-30', to: '2027-03-30' }] });
    await leaderReminds();
    for (const person of ['helsinki', 'barcelona', 'utrecht']) expect(await messagesTo(world, person)).toEqual([]);
  });

  it('is not for peers to send', async () => {
    const [reply] = await types(world, 'helsinki', 'remind');
    expect(said(reply)).toContain('Nothing was changed.');
  });
});

describe('a reminder that comes late', () => {
  it('about the pace is dropped at night', async () => {
    world.setClock('2027-03-30T20:00:00.000Z');
    await goTo(world, '2027-03-30T20:00:00.000Z');
    expect(await messagesTo(world, 'helsinki')).toEqual([]);
  });

  it('about the visit waits for the next working hour', async () => {
    await goTo(world, '2027-04-16T22:00:00.000Z');
    const near = async () => (await reminders('utrecht')).filter((p) => said(p).includes('The visit to Genoa is near'));
    expect(await near()).toEqual([]);
    await goTo(world, '2027-04-19T06:30:00.000Z');
    expect(await near()).toHaveLength(1);
  });

  it('about a deadline that has passed by then says so', async () => {
    await goTo(world, '2027-04-06T20:00:00.000Z');
    await goTo(world, '2027-04-07T06:30:00.000Z');
    expect(said((await reminders('utrecht')).at(-1))).toContain('The deadline has passed with 73 indicators open');
  });
});

describe('what was planned is asked again when it goes out', () => {
  const platform = aPlatform();
  const sent = () =>
    platform.arrived.filter(({ id }) => id.startsWith('reminder-helsinki')).map((out) => said(out.prompt));
  const stored = async () => (await messagesTo(world, 'helsinki')).filter((m) => m.id.startsWith('reminder-'));

  beforeEach(async () => {
    platform.arrived.length = 0;
    platform.answer = () => ({ kind: 'later', afterMs: 60_000 });
    world.deps.chats = new Map([['slack', platform.chat]]);
    await change('helsinki', { accounts: [anAccount('U1')] });
    await goTo(world, TUESDAY);
    expect(await stored()).toMatchObject([{ status: 'waiting' }]);
    expect(sent()).toEqual([]);
  });

  it('says how things are then', async () => {
    await hasAnswered('helsinki', 10, '2027-03-30T07:00:00.000Z');
    platform.answer = () => undefined;
    await goTo(world, '2027-03-30T08:00:00.000Z');
    expect(sent()).toEqual([expect.stringContaining('10 indicators of 73 done')]);
    expect(await stored()).toMatchObject([{ status: 'delivered', content: { kind: 'prompt' } }]);
  });

  it('is dropped, and counts as nothing, when it is not needed any more', async () => {
    await hasAnswered('helsinki', 73, '2027-03-30T07:00:00.000Z');
    platform.answer = () => undefined;
    await goTo(world, '2027-03-30T08:00:00.000Z');
    expect(sent()).toEqual([]);
    expect(await stored()).toMatchObject([{ status: 'dropped', failure: 'not needed any more' }]);
    expect(await world.deps.store.audit.count({ action: 'reminded', person: 'helsinki' })).toBe(0);
  });

  it('waits for their next working hours, where it is the day’s', async () => {
    await goTo(world, '2027-03-30T18:00:00.000Z');
    platform.answer = () => undefined;
    await goTo(world, '2027-03-30T19:00:00.000Z');
    expect(sent()).toEqual([]);
    await goTo(world, '2027-03-31T05:30:00.000Z');
    await goTo(world, WEDNESDAY);
    expect(sent()).toHaveLength(1);
  });

  it('is not sent to somebody who is away by then', async () => {
    await change('helsinki', { away: [{ from: '2027-03-30', to: '2027-03-31' }] });
    platform.answer = () => undefined;
    for (const hour of ['08', '11']) await goTo(world, `2027-03-30T${hour}:00:00.000Z`);
    await goTo(world, '2027-03-31T12:00:00.000Z');
    expect(sent()).toEqual([]);
  });
});
