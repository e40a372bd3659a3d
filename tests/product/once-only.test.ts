import { sweep } from '../../src/plan/work';
import type { InboundEvent } from '../../src/ports/event';
import type { Collection, Collections, Document } from '../../src/ports/store';
import { takeTurn } from '../../src/turn/conversation';
import { lanes, receive } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, pressOn, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

/** Everything stored that somebody could notice, but for when it was looked at last. */
async function everything() {
  const { store } = world.deps;
  const [sheets, functions, decisions, reviews, people, messages, sessions, plan] = await Promise.all([
    store.sheets.find({}),
    store.functions.find({}),
    store.decisions.find({}),
    store.reviews.find({}),
    store.people.find({}),
    store.messages.find({}),
    store.sessions.find({}),
    store.plan.find({}),
  ]);
  return { sheets, functions, decisions, reviews, people, messages, sessions, plan };
}

/** The process dies after the effects are stored, before the session is: as when the power goes. */
async function diesBeforeTheSession(event: InboundEvent): Promise<void> {
  let writes = 0;
  // The first change takes the conversation, the second saves it.
  const store = watchedStore(world.deps.store, ({ to, how }) => {
    if (to === 'sessions' && how === 'replace') writes += 1;
    if (writes === 2) throw new RangeError('power cut');
  });
  const deps = { ...world.deps, store };
  await expect(takeTurn(deps, event)).rejects.toThrow('power cut');
}

const text = (said: string) => anEvent('helsinki', { kind: 'text', text: said });
const card = (indicator: string, version = 0) => ({
  address: { review: 'genoa-2027', indicator, version },
  actions: [],
  body: [],
  fields: [],
  summary: '',
});
const FIELDS = { performance: 'below', suspect: ['s'], toAsk: ['q'], toMeetNew: ['Chair'], note: 'n' };

/** What a peer does, one after the other, and what the leader does once the sheets are open. */
const PEER: readonly [string, () => InboundEvent][] = [
  ['hello', () => anEvent('helsinki', { kind: 'hello' })],
  ['next', () => text('next')],
  ['a judgement', () => text('below')],
  ['a reason', () => text('the board is not heard')],
  ['a note', () => text('note: see annex')],
  ['questions', () => text('who?\nhow?')],
  ['an unknown text', () => anEvent('helsinki', { kind: 'text', text: '99' })],
  ['somebody to meet', () => text('Chair of the board')],
  ['undo', () => text('undo')],
  ['skip', () => text('skip')],
  ['save', () => pressOn('helsinki', card('IE-AMB-1'), 'save-next', FIELDS)],
  ['more of a note', () => pressOn('helsinki', card('IE-AMB-1', 1), 'save', { noteAdd: 'more' })],
  ['a stale save', () => pressOn('helsinki', card('IE-AMB-1'), 'save-next', { ...FIELDS, suspect: ['other'] })],
  ['a settled conflict', () => ({ ...pressOn('helsinki', card('IE-AMB-1'), 'settle'), what: settle() })],
  ['same as', () => pressOn('helsinki', card('IE-AMB-2'), 'same-as', { from: 'IE-AMB-1' })],
  ['away', () => pressOn('helsinki', card('IE-AMB-1'), 'away-save', { from: '2027-04-01', to: '2027-04-02' })],
  ['pause', () => text('pause')],
];

function settle(): InboundEvent['what'] {
  const address = { review: 'genoa-2027', indicator: 'IE-AMB-1' };
  return { kind: 'press', action: 'settle', address, data: { field: 'suspect', keep: 'other' }, fields: {} };
}

describe('the same event again', () => {
  it('changes nothing, whatever it was', async () => {
    for (const [, make] of PEER) {
      const event = make();
      await takeTurn(world.deps, event);
      const once = await everything();
      await takeTurn(world.deps, event);
      expect(await everything()).toEqual(once);
    }
  });

  it('is applied once when it comes by the inbox, even after others', async () => {
    const lane = lanes();
    const [first, second] = [text('next'), text('below')];
    for (const event of [first, second]) await receive(world.deps, lane, event);
    const once = await everything();
    for (const event of [first, second, first]) await receive(world.deps, lane, event);
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    expect((await everything()).messages).toEqual(once.messages);
    expect((await everything()).sheets).toEqual(once.sheets);
  });

  it('is applied once when it is delivered twice at the same moment', async () => {
    const lane = lanes();
    await receive(world.deps, lane, text('next'));
    const event = text('to ask: once?');
    await Promise.all([receive(world.deps, lane, event), receive(world.deps, lane, event)]);
    const [sheet] = await world.deps.store.sheets.find({});
    expect(sheet?.version).toBe(1);
    expect(await world.deps.store.inbox.get(event.id)).toMatchObject({ status: 'done' });
  });

  it('is known again by its id, and what it said is kept only where it belongs', async () => {
    const lane = lanes();
    await receive(world.deps, lane, text('next'));
    const event = text('to ask: who pays for it?');
    await receive(world.deps, lane, event);
    expect(JSON.stringify(await world.deps.store.inbox.find({}))).not.toContain('who pays');
    await receive(world.deps, lane, event);
    const [sheet] = await world.deps.store.sheets.find({});
    expect(sheet).toMatchObject({ version: 1, draft: { content: { toAsk: ['who pays for it?'] } } });
  });
});

describe('somebody who writes into a turn', () => {
  it.each(PEER.map(([name], n) => [name, n] as const))('%s: it ends as if they had not', async (_, n) => {
    const upTo = async () => {
      await world.close();
      world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
      for (const [, make] of PEER.slice(0, n)) await takeTurn(world.deps, make());
      const event = PEER[n]?.[1]();
      if (!event) throw new RangeError(String(n));
      return event;
    };
    const replaced: { to: keyof Collections; at: number }[] = [];
    const event = await upTo();
    let writes = 0;
    const watching = watchedStore(world.deps.store, ({ to, how }) => {
      if (how === 'replace') replaced.push({ to, at: writes });
      writes += 1;
    });
    await takeTurn({ ...world.deps, store: watching }, event);
    const alone = withoutEvents(await everything(), event);
    for (const { to, at } of replaced) {
      const again = await upTo();
      const { store } = world.deps;
      let count = 0;
      const raced = watchedStore(store, async ({ id }) => {
        const isNow = count++ === at;
        if (isNow) await (store[to] as unknown as Collection<Document>).update(id, (doc) => ({ ...doc }));
      });
      await takeTurn({ ...world.deps, store: raced }, again);
      expect([to, at, withoutEvents(await everything(), again)]).toEqual([to, at, alone]);
    }
  });

  /** The same, but for what events and cards are called, and for the moments. */
  function withoutEvents(all: object, event: InboundEvent): unknown {
    const number = Number(event.id.split('-').at(-1));
    return JSON.parse(
      JSON.stringify(all)
        .replaceAll(/event-(\d+)/g, (_, n: string) => `event-${Number(n) - number}`)
        .replaceAll(/"2027-03-25T09:00:00.\d{3}Z"/g, '"now"'),
    );
  }
});

describe('a crash between an answer stored and the session stored', () => {
  it.each(PEER.map(([name], n) => [name, n] as const))(
    '%s: taken again, it is as if nothing had happened',
    async (_, n) => {
      for (const [, make] of PEER.slice(0, n)) await takeTurn(world.deps, make());
      const event = PEER[n]?.[1]();
      if (!event) return;
      await diesBeforeTheSession(event);
      const { sheets, functions } = await everything();
      await takeTurn(world.deps, event);
      const after = await everything();
      expect(after.sheets).toEqual(sheets);
      expect(after.functions).toEqual(functions);
      expect(
        after.messages.filter((m) => m.content.kind === 'said' && m.id.startsWith(`${event.id}~`)).length,
      ).toBeLessThanOrEqual(1);
    },
  );

  it('undo still takes back what was typed before the crash', async () => {
    await types(world, 'helsinki', 'next');
    const event = text('below');
    await diesBeforeTheSession(event);
    await takeTurn(world.deps, event);
    await types(world, 'helsinki', 'undo');
    const [sheet] = await world.deps.store.sheets.find({});
    expect(sheet?.draft?.content.performance).toBeUndefined();
  });

  it('the leader’s decision is noted once', async () => {
    await world.deps.store.reviews.put(aReview({ gatheredAt: '2027-03-24T10:00:00.000Z' }));
    for (const person of ['helsinki', 'utrecht']) {
      const content = aContent('below', { toAsk: ['who?', 'who names them?'], noneToAsk: false });
      await world.deps.store.sheets.put(aSheet('GG-AMB-1', person, content));
    }
    const fields = { judgement: 'below', pick: '0', group: ['0', '1'] };
    const event = pressOn('lyon', card('GG-AMB-1'), 'decide', fields);
    await diesBeforeTheSession(event);
    const once = await world.deps.store.decisions.find({});
    expect(once[0]).toMatchObject({ judgement: 'below', hypothesis: 'the board is not heard' });
    await takeTurn(world.deps, event);
    expect(await world.deps.store.decisions.find({})).toEqual(once);
  });

  it('the gathering is told in the channel, though the process died in the middle', async () => {
    const { store } = world.deps;
    const dying = watchedStore(store, ({ to }) => {
      if (to === 'reviews') throw new RangeError('power cut');
    });
    const gather = () => pressOn('lyon', { ...card('GG-AMB-1'), address: { review: 'genoa-2027' } }, 'gather-yes');
    await expect(takeTurn({ ...world.deps, store: dying }, gather())).rejects.toThrow('power cut');
    await takeTurn(world.deps, gather());
    expect((await store.reviews.get('genoa-2027'))?.gatheredAt).toBeDefined();
    expect(await store.messages.count({ thread: 'channel:genoa-2027' })).toBe(1);
  });

  it('what was left in the inbox is applied by the sweep, before what comes later', async () => {
    const lane = lanes();
    await receive(world.deps, lane, text('next'));
    const left = text('below');
    await world.deps.store.inbox.insert({
      id: left.id,
      event: left,
      person: 'helsinki',
      status: 'received',
      receivedAt: world.deps.clock.now(),
      attempts: 0,
    });
    await receive(world.deps, lane, text('the board is not heard'));
    const [sheet] = await world.deps.store.sheets.find({});
    expect(sheet?.draft?.content).toMatchObject({ performance: 'below', suspect: ['the board is not heard'] });
  });

  it('an event that cannot be applied does not keep later ones from being applied', async () => {
    const lane = lanes();
    const bad = anEvent('helsinki', { kind: 'press', action: 'x', data: {}, fields: {} });
    await world.deps.store.inbox.insert({
      id: bad.id,
      event: { ...bad, person: 'nobody' },
      person: 'helsinki',
      status: 'received',
      receivedAt: world.deps.clock.now(),
      attempts: 0,
    });
    await receive(world.deps, lane, text('next'));
    expect((await messagesTo(world, 'helsinki')).length).toBeGreaterThan(0);
    expect(await world.deps.store.inbox.get(bad.id)).toMatchObject({ status: 'failed' });
  });
});
