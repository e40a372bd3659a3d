import { isWorkingDay } from '../../src/method/calendar';
import { LANGUAGES } from '../../src/method/language';
import { openReview } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import type { Store } from '../../src/ports/store';
import { takeTurn } from '../../src/turn/conversation';
import { lanes, receive } from '../../src/turn/inbox';
import { calendarOf } from '../../src/turn/load-review';
import { created, FILLED, formFor, ORGANISER, one, previewOf, worldWithGenoa } from '../support/creating';
import { exportedText } from '../support/exported';
import { somebody } from '../support/genoa-schedule';
import {
  anEvent,
  goTo,
  messagesTo,
  presses,
  pressOn,
  repliesTo,
  said,
  types,
  type World,
} from '../support/service-world';
import { watchedStore } from '../support/watched-store';

let world: World;
afterEach(() => world.close());

const WORDS = {
  en: {
    new: 'new',
    open: 'open Porto',
    link: '“link Porto”',
    later: /Desk review, at the earliest: .*7 September.*10:00/,
    opens: /from .*7 September.*10:00 on, say “open Porto”/,
  },
  fr: {
    new: 'nouvelle',
    open: 'ouvrir Porto',
    link: '«\u00a0relier Porto\u00a0»',
    later: /au plus tôt\s: .*7 septembre.*10\sh\s00/,
    opens: /à partir du .*7 septembre.*10\sh\s00, dites/,
  },
};

async function porto() {
  const review = await world.deps.store.reviews.get('porto-2027');
  if (!review) throw new TypeError('there is no review of Porto');
  return review;
}

describe.each(LANGUAGES)('a review is created in chat, in %s', (language) => {
  beforeEach(async () => {
    world = await worldWithGenoa(language);
  });

  it('from the form over the preview to what comes next', async () => {
    const before = await created(world);
    const form = await formFor(world, ORGANISER, WORDS[language].new);
    const preview = one(await presses(world, ORGANISER, form, 'new-preview', FILLED));
    // Nine in Porto is ten in Brussels, where the organiser is.
    expect(said(preview)).toMatch(WORDS[language].later);
    expect(await created(world)).toEqual(before);
    const done = one(await presses(world, ORGANISER, preview, 'new-create'));
    expect(said(done)).toContain('porto-2027');
    expect(said(done)).toContain(WORDS[language].link);
    expect(said(done)).toMatch(WORDS[language].opens);

    const review = await porto();
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    expect(ana).toMatchObject({ name: 'Ana Sousa', city: 'Porto', language, timeZone: 'Europe/Lisbon', active: true });
    expect(review).toMatchObject({
      programme: 'inti-cities-2027',
      benchmark: { id: 'inti-cities-2008', version: 1 },
      hostCity: 'Porto',
      timeZone: 'Europe/Lisbon',
      visit: { start: '2027-10-05', days: 2 },
      report: { due: '2027-09-07' },
      call: '2027-09-24T09:00:00.000Z',
      blind: 'until-gathering',
      members: {
        organisers: [ORGANISER],
        leader: 'lyon',
        peers: ['helsinki', 'barcelona'],
        facilitators: ['ethics'],
        host: [ana?.id],
        observers: [],
      },
    });
    const after = await created(world);
    expect(after.plan.length).toBeGreaterThan(20);
    expect(after.noted).toEqual([`${ORGANISER} review-created porto-2027`]);
  });

  it('works like any other from then on', async () => {
    await presses(world, ORGANISER, await previewOf(world), 'new-create');
    world.setClock('2027-09-08T09:00:00.000Z');
    expect((await types(world, ORGANISER, 'status')).map(said).join()).toContain('Porto');
    expect(said(one(await types(world, ORGANISER, 'visit Porto')))).toContain('2027-10-05');
    expect(said(one(await types(world, ORGANISER, WORDS[language].open)))).toContain('Porto');
    expect((await porto()).openedAt).toBeDefined();
    const organiser = await world.deps.store.people.get(ORGANISER);
    expect(organiser && (await exportedText(world.deps, 'porto-2027', 'grid.csv', organiser))).toContain('GG-AMB-1');
  });
});

describe('the preview', () => {
  beforeEach(async () => {
    world = await worldWithGenoa();
  });

  const lines = (card: Prompt) =>
    card.body.flatMap((block) => (block.kind === 'list' ? [block.items] : [])).at(-1) ?? [];
  const folded = (card: Prompt) =>
    card.body
      .flatMap((block) => (block.kind === 'details' ? block.blocks : []))
      .flatMap((block) => (block.kind === 'list' ? block.items : []));

  it('says what comes first, and folds the rest of the plan', async () => {
    const card = await previewOf(world);
    expect(lines(card)).toHaveLength(3);
    expect(said(card)).toContain(`The rest of the plan (${folded(card).length})`);
    expect(folded(card).length).toBeGreaterThan(7);
    expect(lines(card)[0]).toBe('Monday 23 August at 09:10 in Porto (10:10 for you) · Ana Sousa · terms of the review');
  });

  it('says one clock where the organiser’s shows the same', async () => {
    const card = await previewOf(world, { ...FILLED, otherZone: 'Europe/Rome' });
    expect(said(card)).not.toContain('for you');
  });

  it('names everybody by role, and new people with what they were given', async () => {
    const text = said(await previewOf(world));
    expect(text).toContain('Peers: helsinki (Helsinki) and barcelona (Barcelona)');
    expect(text).toContain('New: Ana Sousa (Porto), ana@porto.example, in English, Europe/Lisbon');
  });

  it('tells who watches that there is another channel, before anything is said in it', async () => {
    const told: string[] = [];
    world.deps.announce = ({ thread }) => void told.push(thread);
    await presses(world, ORGANISER, await previewOf(world), 'new-create');
    expect(told).toContain('channel:porto-2027');
  });

  it('plans no more than what goes out: the same moments are stored', async () => {
    const card = await previewOf(world);
    await presses(world, ORGANISER, card, 'new-create');
    const { plan } = await created(world);
    expect(plan.filter((item) => item.endsWith('opening'))).toHaveLength(3);
    expect([...lines(card), ...folded(card)].filter((line) => line.endsWith('the desk review opens'))).toEqual([
      expect.stringContaining('3 people'),
    ]);
  });

  it('is not said to be left where it was created meanwhile, from the same card elsewhere', async () => {
    const card = await previewOf(world);
    await presses(world, ORGANISER, card, 'new-create');
    const left = one(await presses(world, ORGANISER, card, 'new-leave'));
    expect(said(left)).not.toContain('Nothing was created');
    expect(said(left)).toContain('Porto');
    expect(left.actions.map(({ id }) => id)).toEqual(['invite', 'status']);
  });

  it('is left without a trace, and taken up again with everything that was filled in', async () => {
    const before = await created(world);
    const left = one(await presses(world, ORGANISER, await previewOf(world), 'new-leave'));
    expect(said(left)).toContain('Nothing was created.');
    const form = one(await presses(world, ORGANISER, left, 'new-change'));
    const values = Object.fromEntries(
      form.fields.map((field) => [field.id, 'value' in field ? field.value : undefined]),
    );
    const { otherZone, newPeople, peers, leader, callTime } = FILLED;
    expect(values).toMatchObject({
      hostCity: 'Porto',
      start: '2027-10-05',
      otherZone,
      newPeople,
      peers,
      leader,
      callTime,
    });
    expect(await created(world)).toEqual(before);
  });

  it('keeps what a small platform’s card did not show', async () => {
    const form = one(await presses(world, ORGANISER, await previewOf(world), 'new-change'));
    const again = one(await presses(world, ORGANISER, form, 'new-preview', { hostCity: 'Braga' }));
    expect(said(again)).toContain('Peers: helsinki (Helsinki), barcelona (Barcelona) and Ana Sousa (Porto)');
  });
});

describe('creating once', () => {
  beforeEach(async () => {
    world = await worldWithGenoa();
  });

  it('a second press, or the same event again, changes nothing', async () => {
    const preview = await previewOf(world);
    const event = pressOn(ORGANISER, preview, 'new-create');
    await takeTurn(world.deps, event);
    const once = await created(world);
    const genoa = await world.deps.store.reviews.get('genoa-2027');
    await takeTurn(world.deps, event);
    const again = one(await presses(world, ORGANISER, preview, 'new-create'));
    expect(said(again)).toContain('The review of Porto is created. Its plan');
    expect(await created(world)).toEqual(once);
    // Nor are other reviews planned anew once more.
    expect(await world.deps.store.reviews.get('genoa-2027')).toEqual(genoa);
  });

  it('two presses at once make one', async () => {
    const preview = await previewOf(world);
    const [lane, other] = [lanes(), lanes()];
    await Promise.all([
      receive(world.deps, lane, pressOn(ORGANISER, preview, 'new-create')),
      receive(world.deps, other, pressOn(ORGANISER, preview, 'new-create')),
    ]);
    const after = await created(world);
    expect(after.reviews.map(({ id }) => id)).toEqual(['porto-2027']);
    expect(new Set(after.plan).size).toBeGreaterThan(0);
    expect(after.people.filter((email) => email === 'ana@porto.example')).toHaveLength(1);
  });

  it('a draft becomes one review, whatever is changed in its older cards', async () => {
    const preview = await previewOf(world);
    const form = one(await presses(world, ORGANISER, preview, 'new-change'));
    await presses(world, ORGANISER, preview, 'new-create');
    const again = one(await presses(world, ORGANISER, form, 'new-preview', { ...FILLED, hostCity: 'Braga' }));
    expect(said(again)).toContain('The review of Porto is created.');
    expect((await created(world)).reviews).toHaveLength(1);
  });

  it('another draft of the same city and year gets an id of its own, and says that there is one', async () => {
    await presses(world, ORGANISER, await previewOf(world), 'new-create');
    const second = await previewOf(world);
    expect(said(second)).toContain('There is a review of Porto already, with a visit from 5 October 2027.');
    const done = one(await presses(world, ORGANISER, second, 'new-create'));
    expect((await created(world)).reviews.map(({ id }) => id)).toEqual(['porto-2027', 'porto-2027-2']);
    // By its city it could be either.
    expect(said(done)).toContain('“open porto-2027-2”');
  });

  it('an id that is taken meanwhile is shown again before it counts', async () => {
    const [first, second] = [await previewOf(world), await previewOf(world)];
    await presses(world, ORGANISER, first, 'new-create');
    const shown = one(await presses(world, ORGANISER, second, 'new-create'));
    expect(said(shown)).toContain('It is porto-2027-2 now: look again, then confirm.');
    expect((await created(world)).reviews).toHaveLength(1);
    await presses(world, ORGANISER, shown, 'new-create');
    expect((await created(world)).reviews).toHaveLength(2);
  });

  it('of two organisers who confirm at once, one is shown the new id', async () => {
    await world.deps.store.people.put(somebody('rival', { organisation: 'Another' }));
    await world.deps.store.reviews.update('genoa-2027', (r) => ({
      ...r,
      members: { ...r.members, organisers: [...r.members.organisers, 'rival'] },
    }));
    const [own, theirs] = [await previewOf(world), await previewOf(world, FILLED, 'rival')];
    const events = [pressOn(ORGANISER, own, 'new-create'), pressOn('rival', theirs, 'new-create')];
    await Promise.all(events.map((event) => receive(world.deps, lanes(), event)));
    const answers = (await Promise.all(events.map((event) => repliesTo(world, event)))).flat().map(said);
    expect(answers.filter((text) => text.includes('The review of Porto is created.'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes('It is porto-2027-2 now'))).toHaveLength(1);
    expect((await created(world)).reviews).toHaveLength(1);
  });

  it('somebody else’s draft is nobody’s to go on with', async () => {
    await world.deps.store.people.put(somebody('rival', { organisation: 'Another' }));
    const review = await world.deps.store.reviews.get('genoa-2027');
    if (review)
      await world.deps.store.reviews.put({
        ...review,
        id: 'lyon-2027',
        members: { ...review.members, organisers: ['rival'] },
      });
    const preview = await previewOf(world);
    await presses(world, ORGANISER, preview, 'new-create');
    const seen = one(await presses(world, 'rival', preview, 'new-change'));
    expect(seen.title).toBe('A new review');
  });
});

describe('a turn that was cut short', () => {
  /** The process dies at the n-th document that is written to a collection. */
  function dyingAt(store: Store, kind: 'people' | 'reviews' | 'plan' | 'audit' | 'messages', nth: number): Store {
    let writes = 0;
    return watchedStore(store, ({ to, how }) => {
      if (to === kind && how === 'insert') writes += 1;
      if (writes === nth) throw new RangeError('power cut');
    });
  }

  const CUTS = [
    ['people', 1],
    ['reviews', 1],
    ['plan', 1],
    ['plan', 30],
    ['audit', 1],
    ['messages', 1],
  ] as const;

  /** What a turn that ends well leaves behind. */
  async function whole() {
    world = await worldWithGenoa();
    await presses(world, ORGANISER, await previewOf(world), 'new-create');
    const found = await stored();
    await world.close();
    return found;
  }

  async function stored() {
    const { reviews, ...rest } = await created(world);
    return { ...rest, reviews: reviews.map(({ id, visit, members }) => [id, visit, members.host.length]) };
  }

  it.each(CUTS)('is taken again after a power cut at %s %i, and leaves one whole review', async (kind, nth) => {
    const expected = await whole();
    world = await worldWithGenoa();
    const event = pressOn(ORGANISER, await previewOf(world), 'new-create');
    const broken = { ...world.deps, store: dyingAt(world.deps.store, kind, nth) };
    await expect(takeTurn(broken, event)).rejects.toThrow('power cut');
    await takeTurn(world.deps, event);
    expect(said(one(await repliesTo(world, event)))).toContain('The review of Porto is created. Its plan');
    expect(await stored()).toEqual(expected);
  });
});

describe('the people of the new review', () => {
  beforeEach(async () => {
    world = await worldWithGenoa();
  });

  it('are kept from nothing they travel to: plans of their other reviews go round the new visit', async () => {
    // Porto is visited in the middle of Genoa's desk review.
    const visit = { start: '2027-03-30', days: '2', callDay: '', callTime: '' };
    await presses(world, ORGANISER, await previewOf(world, { ...FILLED, ...visit }), 'new-create');
    const { store } = world.deps;
    const all = await store.reviews.find({});
    const helsinki = await store.people.get('helsinki');
    if (!helsinki) throw new TypeError('Helsinki is gone');
    const items = await store.plan.find({ review: 'genoa-2027', status: 'planned' });
    const own = items.filter((item) => item.person === 'helsinki');
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ day }) => !isWorkingDay(calendarOf(helsinki, { id: 'genoa-2027' }, all), day))).toEqual([]);
    expect(own.map(({ day }) => day)).not.toContain('2027-03-30');
  });

  it('have their city’s time zone; those of the host city its own', async () => {
    const newPeople = [
      'rui@porto.example, Rui Costa, Porto',
      'eva@cork.example, Eva Kelly, Cork, host',
      'joe@cork.example, Joe Byrne, Cork',
    ];
    await presses(world, ORGANISER, await previewOf(world, { ...FILLED, newPeople, host: [] }), 'new-create');
    const found = await world.deps.store.people.find({ email: { in: newPeople.map((l) => l.split(',')[0] ?? '') } });
    expect(new Map(found.map((p) => [p.name, p.timeZone]))).toEqual(
      new Map([
        ['Rui Costa', 'Europe/Lisbon'],
        ['Eva Kelly', 'Europe/Lisbon'],
        ['Joe Byrne', 'Europe/Dublin'],
      ]),
    );
  });

  it('hear from the bot when it is time, new ones too', async () => {
    const fields = { ...FILLED, newPeople: ['joe@cork.example, Joe Byrne, Cork'], host: [] };
    await presses(world, ORGANISER, await previewOf(world, fields), 'new-create');
    const [joe] = await world.deps.store.people.find({ email: 'joe@cork.example' });
    world.setClock('2027-09-06T09:00:00.000Z');
    await openReview(world.deps, 'porto-2027', ORGANISER);
    await goTo(world, '2027-09-07T08:30:00.000Z');
    expect(joe && (await messagesTo(world, joe.id))).toHaveLength(1);
  });
});

it('is asked for from Slack as from anywhere', async () => {
  world = await worldWithGenoa();
  const slack = { platform: 'slack', account: { platform: 'slack', space: 'T0000001', user: 'U0000001' } };
  await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, accounts: [slack.account] }));
  const typed = anEvent(ORGANISER, { kind: 'text', text: '/peer-review new' }, slack);
  await receive(world.deps, lanes(), typed);
  const form = one(await repliesTo(world, typed));
  const pressed = { ...pressOn(ORGANISER, form, 'new-preview', FILLED), ...slack };
  await receive(world.deps, lanes(), pressed);
  const confirmed = { ...pressOn(ORGANISER, one(await repliesTo(world, pressed)), 'new-create'), ...slack };
  await receive(world.deps, lanes(), confirmed);
  expect((await porto()).members.organisers).toEqual([ORGANISER]);
  const answers = (await messagesTo(world, ORGANISER)).filter(({ content }) => content.kind === 'prompt');
  expect(answers.map(({ account }) => account)).toEqual(Array(3).fill(slack.account));
});
