import type { Chat, Delivery, Message } from '../../src/ports/chat';
import { takeTurn } from '../../src/services/conversation';
import { post, postPrompt, send } from '../../src/services/outbox';
import { failures, sweep } from '../../src/services/work';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

/** A platform that answers as told, and remembers what it delivered. */
function platform(name: string, answer: () => Delivery): { chat: Chat; sent: Message[] } {
  const sent: Message[] = [];
  const deliver = async (message: Message) => {
    const delivery = answer();
    if (delivery.kind === 'delivered') sent.push(message);
    return delivery;
  };
  return { chat: { platform: name, deliver }, sent };
}

const use = (...chats: Chat[]) => {
  world.deps.chats = new Map(chats.map((c) => [c.platform, c]));
};
const stored = (id: string) => world.deps.store.messages.get(id);

describe('a message on its way', () => {
  it('is stored before it is queued, and delivered once however often it is woken', async () => {
    const { chat, sent } = platform('web', () => ({ kind: 'delivered', reference: 'r1' }));
    use(chat);
    expect(await postPrompt(world.deps, 'm', 'helsinki', PROMPT)).toBe(true);
    expect(await postPrompt(world.deps, 'm', 'helsinki', PROMPT)).toBe(false);
    await world.queue.runDue(world.deps.clock.now);
    await send(world.deps, 'm');
    expect(sent.map((m) => m.id)).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'delivered', reference: 'r1' });
  });

  it('goes to the platform of the person’s account, a channel’s to the channel’s', async () => {
    const [web, slack] = [
      platform('web', () => ({ kind: 'delivered', reference: '' })),
      platform('slack', () => ({ kind: 'delivered', reference: '' })),
    ];
    use(web.chat, slack.chat);
    await world.deps.store.people.update('helsinki', (p) => ({
      ...p,
      accounts: [{ platform: 'slack', space: 'T', user: 'U' }],
    }));
    await world.deps.store.reviews.put(aReview({ channels: [{ platform: 'slack', address: { channel: 'C' } }] }));
    await postPrompt(world.deps, 'a', 'helsinki', PROMPT);
    await postPrompt(world.deps, 'b', 'utrecht', PROMPT);
    await post(world.deps, 'c', { kind: 'channel', review: 'genoa-2027' }, { kind: 'prompt', prompt: PROMPT });
    await world.queue.runDue(world.deps.clock.now);
    expect([slack.sent.map((m) => m.id).sort(), web.sent.map((m) => m.id)]).toEqual([['a', 'c'], ['b']]);
  });

  it('waits when the platform says so, and is found again by the sweep', async () => {
    let busy = true;
    const { chat, sent } = platform('web', () =>
      busy ? { kind: 'later', afterMs: 5_000 } : { kind: 'delivered', reference: '' },
    );
    use(chat);
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    expect(await send(world.deps, 'm')).toEqual({ kind: 'later', afterMs: 5_000 });
    world.queue.empty();
    busy = false;
    await goTo(world, '2027-03-25T09:05:00.000Z');
    expect(sent).toHaveLength(1);
  });

  it('is never silent when it cannot be delivered', async () => {
    const { chat } = platform('web', () => ({ kind: 'undeliverable', reason: 'left the workspace' }));
    use(chat);
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    await world.queue.runDue(world.deps.clock.now);
    expect(await stored('m')).toMatchObject({ status: 'undeliverable', failure: 'left the workspace' });
    await postPrompt(world.deps, 'n', 'helsinki', PROMPT);
    await failures(world.deps)({ kind: 'send', message: 'n' }, 'send-n', 'boom');
    expect(await stored('n')).toMatchObject({ status: 'undeliverable' });
    expect((await world.deps.store.audit.find({ action: 'job-failed' })).length).toBe(1);
  });

  it('does not go out before its time', async () => {
    const { chat, sent } = platform('web', () => ({ kind: 'delivered', reference: '' }));
    use(chat);
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT, { notBefore: '2027-03-26T08:00:00.000Z' });
    await send(world.deps, 'm');
    await goTo(world, '2027-03-25T20:00:00.000Z');
    expect(sent).toEqual([]);
    await goTo(world, '2027-03-26T08:00:00.000Z');
    expect(sent.map((m) => m.id)).toContain('m');
  });
});

describe('a conversation', () => {
  it('survives a change of the flows: what waits for a place is kept', async () => {
    const state = { pending: [{ id: 'p', text: 'kept' }], somethingOld: true, at: 'GG-AMB-1' };
    await world.deps.store.sessions.put({ id: 'helsinki', version: 0, state, lastMessages: [], updatedAt: MIDWAY });
    await types(world, 'helsinki', 'help');
    expect((await world.deps.store.sessions.get('helsinki'))?.state).toEqual({ pending: state.pending });
  });

  it('on two devices at once loses nothing', async () => {
    await types(world, 'helsinki', 'next');
    const { store } = world.deps;
    const says = (text: string) => anEvent('helsinki', { kind: 'text', text });
    let raced = false;
    const insert: typeof store.sheets.insert = async (sheet) => {
      if (!raced) {
        raced = true;
        await takeTurn(world.deps, says('to ask: from the desk'));
      }
      return store.sheets.insert(sheet);
    };
    const phone = { ...world.deps, store: { ...store, sheets: { ...store.sheets, insert } } };
    await takeTurn(phone, says('to ask: from the phone'));
    const [sheet] = await store.sheets.find({});
    expect(sheet?.draft?.content.toAsk).toEqual(['from the desk', 'from the phone']);
  });

  it('forgets what came in after a month, and nothing that was not done', async () => {
    const entry = (id: string, status: 'done' | 'received') => ({
      id,
      event: anEvent('nobody', { kind: 'hello' }, { id }),
      person: 'nobody',
      status,
      receivedAt: '2027-02-01T00:00:00.000Z',
      attempts: 0,
    });
    await world.deps.store.inbox.insert(entry('old', 'done'));
    await world.deps.store.inbox.insert(entry('left', 'received'));
    await sweep(world.deps);
    expect((await world.deps.store.inbox.find({})).map((e) => e.id)).toEqual(['left']);
  });
});
