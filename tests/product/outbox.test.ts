import { postPrompt, postToChannels, send } from '../../src/delivery/outbox';
import { currentContent } from '../../src/method/sheet-changes';
import { failures, sweep } from '../../src/plan/work';
import { SESSION_VERSION } from '../../src/steps/contract';
import { takeTurn } from '../../src/turn/conversation';
import { type APlatform, anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };

const CHANNEL = { platform: 'slack', address: { channel: 'C1' } };

let world: World;
let slack: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === 'helsinki' ? { ...p, accounts: [anAccount('U1')] } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  slack = aPlatform();
  world.deps.chats = new Map([['slack', slack.chat]]);
});
afterEach(() => world.close());

const idsOf = ({ arrived }: APlatform) => arrived.map((out) => out.id);
const stored = (id: string) => world.deps.store.messages.get(id);

describe('a message on its way', () => {
  it('is stored before it is queued, and delivered once however often it is woken', async () => {
    expect(await postPrompt(world.deps, 'm', 'helsinki', PROMPT)).toBe(true);
    expect(await postPrompt(world.deps, 'm', 'helsinki', PROMPT)).toBe(false);
    await world.queue.runDue(world.deps.clock.now);
    await send(world.deps, 'm');
    expect(idsOf(slack)).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'delivered', reference: 'ref-m', account: anAccount('U1') });
  });

  it('goes to the person’s account, to each channel that is linked, and to the web chat', async () => {
    const review = aReview({ channels: [CHANNEL] });
    await world.deps.store.reviews.put(review);
    await postPrompt(world.deps, 'a', 'helsinki', PROMPT);
    await postPrompt(world.deps, 'b', 'utrecht', PROMPT);
    await postToChannels(world.deps, 'c', review, { kind: 'prompt', prompt: PROMPT });
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived.map(({ to }) => to)).toEqual([
      { kind: 'account', account: anAccount('U1') },
      { kind: 'channel', review: review.id, channel: CHANNEL },
    ]);
    expect([await stored('b'), await stored('c')]).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]);
  });

  it('goes to the platform that the person used last', async () => {
    const teams = aPlatform('teams');
    world.deps.chats = new Map([slack, teams].map(({ chat }) => [chat.platform, chat]));
    const both = [anAccount('U1'), anAccount('U2', 'teams')];
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, accounts: both }));
    const event = anEvent('helsinki', { kind: 'text', text: 'help' }, { platform: 'teams', account: both[1] });
    await takeTurn(world.deps, event);
    await types(world, 'helsinki', 'help');
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    expect([idsOf(slack), idsOf(teams).sort()]).toEqual([[], [`${event.id}~1`, 'm']]);
  });

  it('waits when the platform says so, and is found again by the sweep', async () => {
    slack.answer = () => ({ kind: 'later', afterMs: 5_000 });
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    expect(await send(world.deps, 'm')).toEqual({ kind: 'later', afterMs: 5_000 });
    world.queue.empty();
    slack.answer = () => undefined;
    await goTo(world, '2027-03-25T09:05:00.000Z');
    expect(idsOf(slack)).toEqual(['m']);
  });

  it('waits no longer where its card was drawn anew meanwhile: it goes out as it is then', async () => {
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    const drawn = { kind: 'prompt' as const, prompt: { ...PROMPT, summary: 'drawn anew' } };
    slack.answer = async () => {
      await world.deps.store.messages.update('m', (m) => ({
        ...m,
        content: drawn,
        version: m.version + 1,
        status: 'redrawn',
      }));
      return { kind: 'later', afterMs: 5_000 };
    };
    expect(await send(world.deps, 'm')).toEqual({ kind: 'later', afterMs: 5_000 });
    slack.answer = () => undefined;
    await send(world.deps, 'm');
    expect(slack.arrived.map(({ prompt }) => prompt.summary)).toEqual(['drawn anew']);
    expect(await stored('m')).toMatchObject({ status: 'delivered' });
  });

  it('is looked at again soon by whoever found another at it: that one may be told to wait', async () => {
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    let beside: unknown;
    slack.answer = async () => {
      beside ??= await send(world.deps, 'm');
      return { kind: 'later', afterMs: 5_000 };
    };
    expect(await send(world.deps, 'm')).toEqual({ kind: 'later', afterMs: 5_000 });
    expect(beside).toEqual({ kind: 'later', afterMs: 1_000 });
    slack.answer = () => undefined;
    expect(await send(world.deps, 'm')).toEqual({ kind: 'done' });
    expect(idsOf(slack)).toEqual(['m']);
  });

  it('goes on where what arrived is not what it says by then: nobody else need be woken', async () => {
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    const drawn = { kind: 'prompt' as const, prompt: { ...PROMPT, summary: 'drawn anew' } };
    slack.answer = async () => {
      await world.deps.store.messages.update('m', (m) => ({ ...m, content: drawn, version: m.version + 1 }));
      slack.answer = () => undefined;
      return undefined;
    };
    expect(await send(world.deps, 'm')).toMatchObject({ kind: 'later' });
    expect(await send(world.deps, 'm')).toEqual({ kind: 'done' });
    expect(slack.arrived.map(({ prompt }) => prompt.summary)).toEqual(['a word', 'drawn anew']);
    expect(await stored('m')).toMatchObject({ status: 'delivered', version: 2 });
  });

  it('is never silent when it cannot be delivered', async () => {
    slack.answer = () => ({ kind: 'undeliverable', reason: 'left the workspace' });
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT);
    await world.queue.runDue(world.deps.clock.now);
    expect(await stored('m')).toMatchObject({ status: 'undeliverable', failure: 'left the workspace' });
    await postPrompt(world.deps, 'n', 'helsinki', PROMPT);
    await failures(world.deps)({ kind: 'send', message: 'n' }, 'send-n', 'boom');
    expect(await stored('n')).toMatchObject({ status: 'undeliverable' });
    expect((await world.deps.store.audit.find({ action: 'job-failed' })).length).toBe(1);
  });

  it('does not go out before its time', async () => {
    await postPrompt(world.deps, 'm', 'helsinki', PROMPT, { notBefore: '2027-03-26T08:00:00.000Z' });
    await send(world.deps, 'm');
    await goTo(world, '2027-03-25T20:00:00.000Z');
    expect(idsOf(slack)).not.toContain('m');
    await goTo(world, '2027-03-26T08:00:00.000Z');
    expect(idsOf(slack)).toContain('m');
  });
});

describe('a conversation', () => {
  it('survives a change of the flows: what waits for a place is kept', async () => {
    const state = { pending: [{ id: 'p', text: 'kept' }], somethingOld: true, at: 'GG-AMB-1' };
    await world.deps.store.sessions.put({ id: 'helsinki', version: 0, state, lastMessages: [], updatedAt: MIDWAY });
    await types(world, 'helsinki', 'help');
    expect((await world.deps.store.sessions.get('helsinki'))?.state).toEqual({ pending: state.pending });
  });

  describe('that a version before left, when what was open stood beside what is everybody’s', () => {
    const at = { review: 'genoa-2027', at: 'GG-AMB-1' };
    const undo = { review: 'genoa-2027', indicator: 'GG-AMB-1', before: 0, made: 1, was: at };
    const state = { pending: [], ...at, asking: 'suspect', undo };
    const content = async () => currentContent(await world.deps.store.sheets.get('genoa-2027|GG-AMB-1|helsinki'));
    beforeEach(async () => {
      await types(world, 'helsinki', 'next');
      await types(world, 'helsinki', 'below');
      await world.deps.store.sessions.put({ id: 'helsinki', version: 1, state, lastMessages: [], updatedAt: MIDWAY });
    });

    it('goes on with what was asked', async () => {
      await types(world, 'helsinki', 'Nobody checks it.');
      expect(await content()).toMatchObject({ performance: 'below', suspect: ['Nobody checks it.'] });
      expect(await world.deps.store.sessions.get('helsinki')).toMatchObject({
        version: SESSION_VERSION,
        state: { open: { step: 'preparatory-review', fields: { at: 'GG-AMB-1', asking: 'toAsk' } } },
      });
    });

    it('takes back what was done last', async () => {
      await types(world, 'helsinki', 'undo');
      expect((await content()).performance).toBeUndefined();
    });
  });

  it('on two devices at once loses nothing', async () => {
    await types(world, 'helsinki', 'next');
    const { store } = world.deps;
    const says = (text: string) => anEvent('helsinki', { kind: 'text', text });
    let raced = false;
    const racing = watchedStore(store, async ({ to }) => {
      if (to !== 'sheets' || raced) return;
      raced = true;
      await takeTurn(world.deps, says('to ask: from the desk'));
    });
    const phone = { ...world.deps, store: racing };
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
