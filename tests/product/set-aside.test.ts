import { personalData } from '../../src/accounts/personal-data';
import { failuresOf } from '../../src/delivery/failures';
import { postPrompt } from '../../src/delivery/outbox';
import type { PlanItem } from '../../src/method/plan';
import { handler, sweep } from '../../src/plan/work';
import type { InboundEvent } from '../../src/ports/event';
import { noMetrics, type SetAside } from '../../src/ports/metrics';
import { StoreError } from '../../src/ports/store';
import type { Deps } from '../../src/turn/deps';
import { keep, lanes, receive, tryStored } from '../../src/turn/inbox';
import { type APlatform, anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, said, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

const WHY = 'the process ended three times while it was worked on';
const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };
const ITEM: PlanItem = {
  id: 'genoa-2027.1.digest',
  review: 'genoa-2027',
  kind: 'digest',
  dueAt: MIDWAY,
  day: MIDWAY.slice(0, 10),
  why: 'daily',
  planRevision: aReview().planRevision,
  status: 'planned',
};

let world: World;
let slack: APlatform;
let counted: SetAside[];
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === 'utrecht' ? { ...p, accounts: [anAccount('U1')] } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  slack = aPlatform();
  counted = [];
  world.deps.chats = new Map([['slack', slack.chat]]);
  world.deps.metrics = { ...noMetrics, setAside: (kind) => counted.push(kind) };
});
afterEach(() => world.close());

const text = (person: string, words: string) => anEvent(person, { kind: 'text', text: words });
const entry = (id: string) => world.deps.store.inbox.get(id);

/** The process dies as soon as it stores something with this in its id: nothing of it goes on. */
async function diesAt(kind: 'messages' | 'digests' | 'inbox', part: string, work: (deps: Deps) => Promise<unknown>) {
  const { store } = world.deps;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  world.deps.store = watchedStore(store, ({ to, id, how }) => {
    if (to !== kind || !id.includes(part) || (kind === 'inbox') !== (how === 'replace')) return;
    arrive();
    return new Promise<never>(() => undefined);
  });
  void work({ ...world.deps });
  await arrived;
  world.deps.store = store;
  world.die();
}

type Way = (deps: Deps, event: InboundEvent) => Promise<unknown>;
const asItComesIn: Way = (deps, event) => receive(deps, lanes(), event);

/** Ways on which a stored event comes to be applied. */
const WAYS: Readonly<Record<string, Way>> = {
  'as it comes in': asItComesIn,
  'by its job': async (deps, event) => {
    await keep(deps, event);
    await handler(deps, lanes())({ kind: 'apply', event: event.id }, 'job');
  },
  'before a later one of its author’s': async (deps, event) => {
    await keep(deps, event);
    await receive(deps, lanes(), text(event.person, 'help'));
  },
};

async function dieUnder(event: InboundEvent, times: number, way = asItComesIn): Promise<void> {
  for (let n = 0; n < times; n += 1) await diesAt('messages', `${event.id}~`, (deps) => way(deps, event));
}

describe('an event under which the process ended three times', () => {
  it.each(Object.entries(WAYS))('is set aside, not tried a fourth time: %s', async (_, way) => {
    const killer = text('helsinki', 'next');
    await dieUnder(killer, 3, way);
    await way(world.deps, killer);
    expect(await entry(killer.id)).toMatchObject({ status: 'failed', failure: 'process-ended' });
    expect(await tryStored(world.deps, killer.id)).toBeUndefined();
    expect(counted).toEqual(['event']);
  });

  it('is named to the operator', async () => {
    const killer = text('helsinki', 'next');
    await dieUnder(killer, 3);
    await receive(world.deps, lanes(), killer);
    const to = { kind: 'person', person: 'helsinki' };
    expect(await failuresOf(world.deps)).toEqual([{ kind: 'event', id: killer.id, reason: WHY, to }]);
  });

  it.each([
    ['helsinki', '“my data” gives it back to you'],
    ['lyon', '« mes données » vous le rend'],
  ])('is told to its author in their language, and kept for them: %s', async (person, words) => {
    const killer = text(person, 'what nobody can read');
    await dieUnder(killer, 3);
    await receive(world.deps, lanes(), killer);
    const messages = await messagesTo(world, person);
    expect(messages.map(({ content }) => content.kind).sort()).toEqual(['prompt', 'said']);
    const told = messages.find(({ content }) => content.kind === 'prompt');
    expect(told?.content.kind === 'prompt' && said(told.content.prompt)).toContain(words);
    expect((await personalData(world.deps, person)).setAside).toMatchObject([{ what: killer.what }]);
  });

  it.each(['messages', 'inbox'] as const)(
    'is told to its author though the process ends in the middle of that: %s',
    async (kind) => {
      const killer = text('helsinki', 'next');
      await dieUnder(killer, 3);
      await diesAt(kind, killer.id, (deps) => receive(deps, lanes(), killer));
      await receive(world.deps, lanes(), killer);
      expect(await entry(killer.id)).toMatchObject({ status: 'failed', failure: 'process-ended' });
      const messages = await messagesTo(world, 'helsinki');
      expect(messages.filter(({ content }) => content.kind === 'prompt')).toHaveLength(1);
    },
  );

  it('does not hold up what its author says afterwards', async () => {
    const killer = text('helsinki', 'next');
    await dieUnder(killer, 3);
    const later = text('helsinki', 'next');
    await receive(world.deps, lanes(), later);
    expect([await entry(killer.id), await entry(later.id)]).toMatchObject([{ status: 'failed' }, { status: 'done' }]);
  });

  it('leaves those that were under way beside it to be applied', async () => {
    const killer = text('helsinki', 'next');
    const others = ['barcelona', 'ethics'].map((person) => text(person, 'next'));
    for (const other of others) await dieUnder(other, 1);
    await dieUnder(killer, 2);
    await sweep(world.deps);
    await diesAt('messages', `${killer.id}~`, () => world.queue.runDue(world.deps.clock.now));
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    expect(await Promise.all(others.map(({ id }) => entry(id)))).toMatchObject([
      { status: 'done' },
      { status: 'done' },
    ]);
    expect(counted).toEqual(['event']);
  });
});

describe('what is no end of the process', () => {
  it('an error counts nothing', async () => {
    const event = text('helsinki', 'next');
    const { store } = world.deps;
    const update = () => Promise.reject(new RangeError('broken'));
    const deps = { ...world.deps, store: { ...store, sessions: { ...store.sessions, update } } };
    for (let n = 0; n < 4; n += 1) {
      await expect(receive({ ...deps, run: world.deps.run }, lanes(), event)).rejects.toThrow('broken');
      world.die();
    }
    await receive(world.deps, lanes(), event);
    expect(await entry(event.id)).toMatchObject({ status: 'done' });
  });

  it('an outage of the store counts nothing, though it could not be noted', async () => {
    const event = text('helsinki', 'next');
    const { store } = world.deps;
    let isAway = false;
    const broken = watchedStore(store, ({ to }) => {
      isAway ||= to === 'messages';
      if (isAway && (to === 'messages' || to === 'inbox')) throw new StoreError('unavailable', true);
    });
    for (let n = 0; n < 4; n += 1) {
      isAway = false;
      const deps = { ...world.deps, store: broken };
      await expect(receive(deps, lanes(), event)).rejects.toThrow('unavailable');
      // Whoever runs it has enough of it, and stops it as one does.
      await world.deps.run.stop();
      world.die();
    }
    await receive(world.deps, lanes(), event);
    expect(await entry(event.id)).toMatchObject({ status: 'done' });
    expect(counted).toEqual([]);
  });

  it('what is done is not under way any more, however often the process ends afterwards', async () => {
    const event = text('helsinki', 'next');
    await receive(world.deps, lanes(), event);
    expect((await entry(event.id))?.tries).toBeUndefined();
  });
});

describe('work of the queue', () => {
  it('a planned item under which the process ended three times is set aside and listed', async () => {
    await world.deps.store.plan.put(ITEM);
    for (let n = 0; n < 3; n += 1)
      await diesAt('digests', '', (deps) => handler(deps, lanes())({ kind: 'due', item: ITEM.id }, 'due'));
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    expect(await failuresOf(world.deps)).toEqual([{ kind: 'plan-item', id: ITEM.id, reason: WHY }]);
    expect(counted).toEqual(['due']);
  });

  it('so is a message, and others go on', async () => {
    await postPrompt(world.deps, 'killer', 'utrecht', PROMPT);
    for (let n = 0; n < 3; n += 1) {
      const deliver = () => {
        world.die();
        return new Promise<never>(() => undefined);
      };
      const deps = { ...world.deps, chats: new Map([['slack', { ...slack.chat, deliver, settle: deliver }]]) };
      void handler(deps, lanes())({ kind: 'send', message: 'killer' }, 'send');
      const before = deps.run;
      while (world.deps.run === before) await new Promise(setImmediate);
      world.setClock(new Date(Date.parse(world.deps.clock.now()) + 61_000).toISOString());
    }
    await postPrompt(world.deps, 'other', 'utrecht', PROMPT);
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    const to = { kind: 'person', person: 'utrecht' };
    expect(await failuresOf(world.deps)).toEqual([{ kind: 'message', id: 'killer', reason: WHY, to }]);
    expect(slack.arrived.map(({ id }) => id)).toEqual(['other']);
    expect(counted).toEqual(['send']);
  });
});

it('that an event of the web chat is being tried costs no further write', async () => {
  const writes: string[] = [];
  const store = watchedStore(world.deps.store, ({ to, how }) => {
    if (to === 'inbox') writes.push(how);
  });
  await receive({ ...world.deps, store }, lanes(), text('helsinki', 'next'));
  expect(writes).toEqual(['insert', 'replace']);
});

describe('an event that cannot be applied', () => {
  /** The store does not take a session, with this error. */
  const refusing = (error: Error) => {
    const { store } = world.deps;
    let tried = 0;
    const refuse = () => {
      tried += 1;
      return Promise.reject(error);
    };
    world.deps.store = { ...store, sessions: { ...store.sessions, put: refuse, insert: refuse, update: refuse } };
    return () => tried;
  };
  const told = async (person: string) =>
    (await messagesTo(world, person)).flatMap(({ content }) =>
      content.kind === 'prompt' ? [said(content.prompt)] : [],
    );

  it.each([
    ['too-large', 'helsinki', 'could not be kept where it belongs'],
    ['invalid', 'lyon', 'n’a pas pu être rangé à sa place'],
  ] as const)('because it is %s is tried once, and its author is told', async (code, person, words) => {
    const tried = refusing(new StoreError(code, false));
    const event = text(person, 'status');
    await expect(receive(world.deps, lanes(), event)).rejects.toThrow(StoreError);
    expect(tried()).toBe(1);
    expect(await entry(event.id)).toMatchObject({ status: 'failed', failure: `store: ${code}`, attempts: 1 });
    expect(await tryStored(world.deps, event.id)).toBeUndefined();
    expect((await told(person)).join()).toContain(words);
    expect((await personalData(world.deps, person)).setAside).toMatchObject([{ what: event.what }]);
  });

  it('is tried again where that may help, and its author is told when it is given up', async () => {
    refusing(new StoreError('unavailable', true));
    const event = text('helsinki', 'status');
    await expect(receive(world.deps, lanes(), event)).rejects.toThrow(StoreError);
    for (let n = 2; n <= 8; n += 1) {
      expect(await entry(event.id)).toMatchObject({ status: 'received' });
      expect((await told('helsinki')).join()).not.toContain('could not be kept');
      await expect(tryStored(world.deps, event.id)).rejects.toThrow(StoreError);
    }
    expect(await entry(event.id)).toMatchObject({ status: 'failed', attempts: 8 });
    expect((await told('helsinki')).join()).toContain('could not be kept');
  });
});
