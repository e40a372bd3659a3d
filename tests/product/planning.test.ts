import { timeIn } from '../../src/method/calendar';
import { moveVisit, openReview, replan } from '../../src/plan/planning';
import { sweep } from '../../src/plan/work';
import type { Message } from '../../src/ports/chat';
import type { InboundEvent } from '../../src/ports/event';
import type { Prompt } from '../../src/ports/prompt';
import type { Collection, Document } from '../../src/ports/store';
import { takeTurn } from '../../src/turn/conversation';
import type { Deps } from '../../src/turn/deps';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, messagesTo, presses, pressOn, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';
import { type WatchedWrite, watchedStore } from '../support/watched-store';

const ORGANISER = 'eurocities';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
  await replan(world.deps, 'genoa-2027');
});
afterEach(() => world.close());

const planned = async () => (await world.deps.store.plan.find({ status: 'planned' })).filter((i) => i.review !== '');
const review = async () => {
  const found = await world.deps.store.reviews.get('genoa-2027');
  if (!found) throw new TypeError('the review is gone');
  return found;
};

/** The organiser asks to move the visit, and looks at what would change. */
async function preview(start: string): Promise<Prompt | undefined> {
  const [form] = await types(world, ORGANISER, 'visit');
  return form ? (await presses(world, ORGANISER, form, 'visit-preview', { start }))[0] : undefined;
}

describe('moving a visit', () => {
  it('shows the plan before and after, and moves nothing yet', async () => {
    const before = await planned();
    const card = await preview('2027-05-11');
    const labels = card?.body.flatMap((b) => (b.kind === 'details' ? [b.label] : [])) ?? [];
    expect(labels).toHaveLength(2);
    expect(labels.every((l) => /\([1-9]\d*\)$/.test(l))).toBe(true);
    expect(await planned()).toEqual(before);
    expect((await review()).visit.start).toBe('2027-04-20');
  });

  it('says that nothing changes on the same day', async () => {
    const card = await preview('2027-04-20');
    expect(said(card)).toContain('Nothing would change.');
    expect(card?.actions).toEqual([]);
  });

  it.each([
    ['2027-05-08', [/visit would include Saturday 8 May/, /due, and open to the team, on Saturday 24 April/]],
    ['2027-12-25', [/visit would include Saturday 25 December/, /Saturday 25 December is no working day for/]],
    // The call keeps its eleven days to the visit: New Year's Day.
    [
      '2028-01-12',
      [/team call would be on Saturday,? 1 January 2028/, /Saturday,? 1 January 2028 is no working day for/],
    ],
    // A holiday of some of the team, not of the host city.
    ['2027-12-06', [/Monday 6 December is no working day for .*helsinki/]],
  ])('to %s warns of days off', async (start, warnings) => {
    const card = await preview(start);
    for (const warning of warnings) expect(said(card)).toMatch(warning);
  });

  it('warns of nothing on days on which everybody works', async () => {
    expect((await preview('2027-05-11'))?.body.filter((b) => b.kind === 'text' && b.tone === 'warning')).toEqual([]);
  });

  it('replaces the plan as one, in the store and in the queue', async () => {
    const card = await preview('2027-05-11');
    if (card) await presses(world, ORGANISER, card, 'visit-confirm');
    const { planRevision, visit, report } = await review();
    expect([visit.start, report.due]).toEqual(['2027-05-11', '2027-04-13']);
    const items = await planned();
    expect(new Set(items.map((i) => i.planRevision))).toEqual(new Set([planRevision]));
    const waiting = [...world.queue.waiting.values()].flatMap(({ job }) => (job.kind === 'due' ? [job.item] : []));
    expect(new Set(waiting)).toEqual(new Set(items.map((i) => i.id)));
  });

  it.each([
    ['2027-03-26', 'back over the change of clocks'],
    ['2027-11-02', 'on over the change of clocks'],
  ])('keeps the hour of the call on the host’s wall clock: %s, %s', async (start) => {
    const { planRevision } = await review();
    await moveVisit(world.deps, 'genoa-2027', start, planRevision, ORGANISER);
    const { call } = await review();
    expect(call && timeIn('Europe/Rome', call)).toBe('10:00');
  });

  it('asks to look again when the plan changed meanwhile', async () => {
    const card = await preview('2027-05-11');
    await replan(world.deps, 'genoa-2027');
    const [reply] = card ? await presses(world, ORGANISER, card, 'visit-confirm') : [];
    expect(said(reply)).toContain('The plan changed meanwhile.');
    expect((await review()).visit.start).toBe('2027-04-20');
  });

  it.each(['2027-06-31', 'soon', '', '2027-03-24', '2020-01-01'])('refuses “%s” as a day', async (start) => {
    expect(said(await preview(start))).toContain('Nothing was changed.');
  });

  it('is confirmed once: a second press changes nothing', async () => {
    const card = await preview('2027-05-11');
    if (card) await presses(world, ORGANISER, card, 'visit-confirm');
    const once = await planned();
    if (card) await presses(world, ORGANISER, card, 'visit-confirm');
    expect(await planned()).toEqual(once);
  });
});

describe('a planning that was cut short', () => {
  /** The process dies as soon as the plan would be written. */
  function dying(deps: Deps): Deps {
    const store = watchedStore(deps.store, ({ to, how }) => {
      if (to === 'plan' && how === 'insert') throw new RangeError('power cut');
    });
    return { ...deps, store };
  }

  it('is completed by the sweep after a move', async () => {
    const { planRevision } = await review();
    await expect(moveVisit(dying(world.deps), 'genoa-2027', '2027-05-11', planRevision, ORGANISER)).rejects.toThrow();
    await sweep(world.deps);
    const items = await planned();
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((i) => i.planRevision === planRevision + 1)).toBe(true);
  });

  it('is completed after an opening, the welcome included', async () => {
    const { openedAt: _, ...waiting } = await review();
    await world.deps.store.reviews.put(waiting);
    world.setClock('2027-03-24T09:00:00.000Z');
    await expect(openReview(dying(world.deps), 'genoa-2027', 'lyon')).rejects.toThrow();
    await goTo(world, '2027-03-24T09:10:00.000Z');
    expect((await messagesTo(world, 'helsinki')).map((m) => m.content.kind)).toEqual(['prompt']);
  });

  it('leaves a plan alone that is whole', async () => {
    const before = await planned();
    await sweep(world.deps);
    expect(await planned()).toEqual(before);
  });
});

describe('a turn that plans, into which somebody writes', () => {
  const ABSENCE = { from: '2027-04-01', to: '2027-04-02' };
  const TURNS: [string, (w: World) => Promise<InboundEvent>][] = [
    ['opens the desk review', async () => anEvent('lyon', { kind: 'text', text: 'open Genoa' })],
    ['moves the visit', async (w) => confirming(w, ORGANISER, 'visit', 'visit-preview', 'visit-confirm')],
    ['opens the sheets', async (w) => confirming(w, 'lyon', 'gather', undefined, 'gather-yes')],
    ['says when somebody is away', async (w) => confirming(w, 'helsinki', 'away', undefined, 'away-save', ABSENCE)],
  ];

  /** The press that is to come after what is asked first. */
  async function confirming(
    w: World,
    person: string,
    text: string,
    first: string | undefined,
    last: string,
    fields = {},
  ) {
    const [form] = await types(w, person, text);
    const [card] = form && first ? await presses(w, person, form, first, { start: '2027-05-11' }) : [form];
    if (!card) throw new TypeError('nothing to press');
    return pressOn(person, card, last, fields);
  }

  /** As before the turn, and the event that is to come. */
  async function ready(make: (w: World) => Promise<InboundEvent>, isOpening: boolean) {
    const { openedAt: _, ...closed } = aReview();
    const fresh = await aWorld(
      { reviews: [isOpening ? closed : aReview()], people: GENOA_PEOPLE },
      '2027-03-24T08:00:00.000Z',
    );
    await replan(fresh.deps, 'genoa-2027');
    return { fresh, event: await make(fresh) };
  }

  it.each(TURNS)(
    '%s: nothing stays unplanned or unheard, whatever they write',
    async (what, make) => {
      const isOpening = what.startsWith('opens the desk');
      const written: WatchedWrite[] = [];
      const dry = await ready(make, isOpening);
      const watching = watchedStore(dry.fresh.deps.store, (write) => void written.push(write));
      await takeTurn({ ...dry.fresh.deps, store: watching }, dry.event);
      await dry.fresh.close();
      const kinds = new Map(written.map((write, at) => [`${write.to} ${write.how}`, { write, at }]));
      expect(kinds.size).toBeGreaterThan(4);
      for (const { write, at } of kinds.values()) {
        if (write.how !== 'replace') continue;
        const { fresh, event } = await ready(make, isOpening);
        const { deps } = fresh;
        let writes = -1;
        const raced = watchedStore(deps.store, async () => {
          writes += 1;
          const collection = deps.store[write.to] as unknown as Collection<Document>;
          const id = write.to === 'inbox' ? event.id : write.id;
          if (writes === at) await collection.update(id, (doc) => ({ ...doc }));
        });
        await takeTurn({ ...deps, store: raced }, event);
        const now = await deps.store.reviews.get('genoa-2027');
        const items = await deps.store.plan.find({ status: 'planned', review: 'genoa-2027' });
        const waiting = [...fresh.queue.waiting.values()].flatMap(({ job }) => (job.kind === 'due' ? [job.item] : []));
        const settings = await deps.store.settings.get('plan-written-genoa-2027');
        await fresh.close();
        expect([write, new Set(items.map((i) => i.planRevision))]).toEqual([write, new Set([now?.planRevision])]);
        expect([write, items.map((i) => i.id).filter((id) => !waiting.includes(id))]).toEqual([write, []]);
        expect([write, settings?.value.split('@')[0]]).toEqual([write, `${now?.planRevision}`]);
      }
    },
    120_000,
  );
});

describe('the daily digest', () => {
  const digests = async () => (await world.deps.store.digests.find({})).map((d) => d.until).sort();

  it('is made at 17:00 of the leader’s day, in two copies', async () => {
    await goTo(world, '2027-03-24T16:00:00.000Z');
    expect(await digests()).toEqual(['2027-03-24T16:00:00.000Z']);
    const copies = (await world.deps.store.messages.find({})).filter((m) => m.content.kind === 'digest');
    expect(copies.map((m) => m.thread).sort()).toEqual(['channel:genoa-2027', 'person:lyon']);
  });

  it('of several that are overdue, only the last is made', async () => {
    await goTo(world, '2027-03-31T20:00:00.000Z');
    expect(await digests()).toEqual(['2027-03-31T15:00:00.000Z']);
  });

  it('tells what is new since the one before it', async () => {
    await goTo(world, '2027-03-24T16:00:00.000Z');
    await goTo(world, '2027-03-25T16:00:00.000Z');
    const [, second] = (await world.deps.store.digests.find({})).sort((a, b) => (a.until < b.until ? -1 : 1));
    expect(second?.since).toBe('2027-03-24T16:00:00.000Z');
  });

  it('opens the sheets at T−2w by itself, and says so in the channel once', async () => {
    await goTo(world, '2027-04-06T15:30:00.000Z');
    await goTo(world, '2027-04-07T15:30:00.000Z');
    expect((await review()).gatheredAt?.slice(0, 16)).toBe('2027-04-06T15:30');
    const channel = await world.deps.store.messages.find({ thread: 'channel:genoa-2027' });
    expect(channel.filter((m) => m.content.kind === 'prompt')).toHaveLength(1);
  });
});

describe('an organiser’s morning', () => {
  const mornings = async () =>
    (await messagesTo(world, ORGANISER)).map((m) => (m.content.kind === 'prompt' ? said(m.content.prompt) : ''));

  it('brings nothing while nothing needs them', async () => {
    for (const { id } of await world.deps.store.people.find({}))
      await world.deps.store.sessions.put({
        id,
        version: 1,
        state: {},
        lastMessages: [],
        updatedAt: '2027-03-24T10:00:00.000Z',
      });
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at'), '2027-03-24T10:00:00.000Z'));
    await sweep(world.deps);
    await goTo(world, '2027-03-25T08:00:00.000Z');
    expect(await mornings()).toEqual([]);
  });

  it('brings one message about all that does', async () => {
    const { openedAt: _, ...late } = await review();
    await world.deps.store.reviews.put(late);
    await sweep(world.deps);
    await goTo(world, '2027-03-25T08:00:00.000Z');
    await goTo(world, '2027-03-25T09:00:00.000Z');
    const [text, ...more] = await mornings();
    expect(more).toEqual([]);
    expect(text).toContain('Genoa: the initial report was due 23 March.');
  });

  const undelivered = (at: string): Message => ({
    id: 'm',
    to: { kind: 'person', person: 'utrecht' },
    thread: 'person:utrecht',
    content: { kind: 'said', text: '' },
    at,
    status: 'undeliverable',
    failure: 'this Slack account was closed',
    version: 1,
  });

  it('tells of a leader who is quiet and of somebody who cannot be reached', async () => {
    await world.deps.store.messages.put(undelivered('2027-03-31T12:00:00.000Z'));
    await sweep(world.deps);
    await goTo(world, '2027-03-31T08:00:00.000Z');
    const text = (await mornings()).join('\n');
    expect(text).toMatch(/lyon, the leader, has been quiet for \d working days/);
    expect(text).toContain('utrecht could not be reached: their Slack account was closed.');
  });

  it.each([
    ['this Slack account was closed', 'car son compte Slack a été fermé.'],
    ['something that nobody has words for', 'car la plateforme n’a pas accepté le message.'],
  ])('says why in the organiser’s language: %s', async (failure, words) => {
    await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, language: 'fr' }));
    await world.deps.store.messages.put({ ...undelivered('2027-03-31T12:00:00.000Z'), failure });
    await sweep(world.deps);
    await goTo(world, '2027-03-31T08:00:00.000Z');
    expect((await mornings()).join('\n')).toContain(words);
  });

  it('is silent about somebody whom a later message reached', async () => {
    await world.deps.store.messages.put(undelivered('2027-03-24T10:00:00.000Z'));
    await world.deps.store.messages.put({
      ...undelivered('2027-03-25T10:00:00.000Z'),
      id: 'n',
      status: 'delivered',
    });
    await sweep(world.deps);
    await goTo(world, '2027-03-31T08:00:00.000Z');
    expect((await mornings()).join('\n')).not.toContain('could not be reached');
  });

  it.each<[string, { away: { from: string; to: string }[] } | { paused: boolean }]>([
    ['away', { away: [{ from: '2027-03-31', to: '2027-03-31' }] }],
    ['paused', { paused: true }],
  ])('brings nothing to somebody who is %s by then', async (_, over) => {
    await goTo(world, '2027-03-30T12:00:00.000Z');
    const before = (await mornings()).length;
    await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, ...over }));
    await goTo(world, '2027-03-31T08:00:00.000Z');
    expect(await mornings()).toHaveLength(before);
  });

  it('is not sent at night when the service was down', async () => {
    await sweep(world.deps);
    await goTo(world, '2027-03-31T21:00:00.000Z');
    expect(await mornings()).toEqual([]);
  });
});
