import { failuresOf } from '../../src/delivery/failures';
import { postPrompt, send } from '../../src/delivery/outbox';
import { CLAIM_MS } from '../../src/delivery/sending';
import { sweep } from '../../src/plan/work';
import { ChatBlocked, type Message, NotSent } from '../../src/ports/chat';
import { type APlatform, anAccount, aPlatform, CutOff } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };

let world: World;
let platform: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === 'helsinki' ? { ...p, accounts: [anAccount('U1')] } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  platform = aPlatform();
  world.deps.chats = new Map([['slack', platform.chat]]);
});
afterEach(() => world.close());

const idsOf = ({ arrived }: APlatform) => arrived.map((out) => out.id);
const stored = async (id: string): Promise<Message | undefined> => world.deps.store.messages.get(id);
const postOne = (ifCutOff?: Message['ifCutOff']) =>
  postPrompt(world.deps, 'm', 'helsinki', PROMPT, ifCutOff ? { ifCutOff } : {});

describe('a sending that was cut off', () => {
  it.each(['before', 'after'] as const)('%s the platform took it: it arrives once where one can look', async (when) => {
    await postOne('leave');
    platform.cut = when;
    await expect(send(world.deps, 'm')).rejects.toThrow(CutOff);
    platform.cut = undefined;
    expect(await stored('m')).toMatchObject({ status: 'sending' });
    await send(world.deps, 'm');
    expect(idsOf(platform)).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'delivered', reference: 'ref-m' });
    expect(await stored('m')).not.toHaveProperty('claim');
  });

  it('where one cannot look, a reminder rather stays away, and is named', async () => {
    platform.looks = false;
    await postOne('leave');
    platform.cut = 'before';
    await expect(send(world.deps, 'm')).rejects.toThrow(CutOff);
    platform.cut = undefined;
    await send(world.deps, 'm');
    expect(idsOf(platform)).toEqual([]);
    const [failure] = await failuresOf(world.deps);
    expect(failure).toMatchObject({ kind: 'message', id: 'm', reason: expect.stringContaining('may have arrived') });
  });

  it('where one cannot look, a card or digest rather comes twice', async () => {
    platform.looks = false;
    await postOne();
    platform.cut = 'after';
    await expect(send(world.deps, 'm')).rejects.toThrow(CutOff);
    platform.cut = undefined;
    await send(world.deps, 'm');
    expect(idsOf(platform)).toEqual(['m', 'm']);
  });

  it.each([
    ['nothing was sent', new NotSent(new Error('no connection'))],
    ['an operator has to set something right first', new ChatBlocked('login', 'check the password')],
  ])('before anything was sent is none, whatever kind of message it is: %s', async (_, error) => {
    platform.looks = false;
    await postOne('leave');
    platform.answer = () => {
      throw error;
    };
    for (let n = 0; n < 2; n += 1) await expect(send(world.deps, 'm')).rejects.toThrow(error);
    expect(await stored('m')).toMatchObject({ status: 'waiting' });
    platform.answer = () => undefined;
    await send(world.deps, 'm');
    expect(idsOf(platform)).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'delivered' });
  });

  it('stays one while nobody can be asked what became of it', async () => {
    platform.looks = false;
    await postOne('leave');
    platform.cut = 'after';
    await expect(send(world.deps, 'm')).rejects.toThrow(CutOff);
    platform.cut = undefined;
    const { settle } = platform.chat;
    Object.assign(platform.chat, { settle: () => Promise.reject(new ChatBlocked('login', 'check the password')) });
    await expect(send(world.deps, 'm')).rejects.toThrow(ChatBlocked);
    Object.assign(platform.chat, { settle });
    await send(world.deps, 'm');
    expect(idsOf(platform)).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'unsettled' });
  });

  it('while its words were found is none', async () => {
    platform.looks = false;
    await postOne('leave');
    const away = () => Promise.reject(new CutOff());
    await world.deps.store.messages.update('m', (m) => ({ ...m, inHours: true }));
    world.deps.store = { ...world.deps.store, reviews: { ...world.deps.store.reviews, find: away } };
    await expect(send(world.deps, 'm')).rejects.toThrow(CutOff);
    expect(await stored('m')).toMatchObject({ status: 'waiting' });
  });

  it('by the end of its process is found by the sweep once nobody can be at it any more', async () => {
    await postOne();
    await world.deps.store.messages.update('m', (m) => ({
      ...m,
      status: 'sending',
      claim: { by: 'a process that ended', until: new Date(Date.parse(MIDWAY) + CLAIM_MS).toISOString() },
    }));
    world.queue.empty();
    expect(await send(world.deps, 'm')).toMatchObject({ kind: 'later' });
    world.setClock(new Date(Date.parse(MIDWAY) + CLAIM_MS + 1_000).toISOString());
    await sweep(world.deps);
    await world.queue.runDue(world.deps.clock.now);
    expect(idsOf(platform).filter((id) => id === 'm')).toEqual(['m']);
    expect(await stored('m')).toMatchObject({ status: 'delivered' });
  });
});

it('a message that two processes want to send goes out once', async () => {
  let go: () => void = () => undefined;
  platform.hold = new Promise((resolve) => {
    go = resolve;
  });
  await postOne();
  const first = send(world.deps, 'm');
  while ((await stored('m'))?.status !== 'sending') await new Promise((resolve) => setImmediate(resolve));
  expect(await send(world.deps, 'm')).toMatchObject({ kind: 'later' });
  go();
  expect(await first).toEqual({ kind: 'done' });
  expect(await send(world.deps, 'm')).toEqual({ kind: 'done' });
  expect(idsOf(platform)).toEqual(['m']);
});

it('what the platform puts off waits again, and is nobody’s', async () => {
  const { deps } = world;
  platform.answer = () => ({ kind: 'later', afterMs: 9 });
  await postOne('leave');
  expect(await send(deps, 'm')).toEqual({ kind: 'later', afterMs: 9 });
  expect(await stored('m')).toMatchObject({ status: 'waiting' });
  expect(await stored('m')).not.toHaveProperty('claim');
});

it('a message is kept when the queue does not take it, and the sweep brings it', async () => {
  const { deps, queue } = world;
  deps.queue = { ...queue, addAll: () => Promise.reject(new CutOff()) };
  expect(await postOne()).toBe(true);
  deps.queue = queue;
  await sweep(deps);
  await queue.runDue(deps.clock.now);
  expect(idsOf(platform).filter((id) => id === 'm')).toEqual(['m']);
});
