import { newSignInToken } from '../../src/accounts/sign-in';
import { reception } from '../../src/app/reception';
import { accountId } from '../../src/method/person';
import type { Incoming } from '../../src/ports/reception';
import { lanes } from '../../src/turn/inbox';
import { type APlatform, anAccount, aPlatform, belonging, CutOff } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const HANNA = 'helsinki';
const ACCOUNT = anAccount('U1');

let world: World;
let slack: APlatform;
let host: ReturnType<typeof reception>;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === HANNA ? { ...p, email: 'hanna@helsinki.example' } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  slack = aPlatform();
  world.deps.chats = new Map([['slack', slack.chat]]);
  host = reception(world.deps, lanes());
});
afterEach(() => world.close());

let count = 0;
const incoming = (what: Incoming['what'], over: Partial<Incoming> = {}): Incoming => {
  count += 1;
  return { id: `slack-${count}`, platform: 'slack', account: ACCOUNT, at: MIDWAY, what, ...over };
};
const types = (text: string, over: Partial<Incoming> = {}) => incoming({ kind: 'text', text }, over);
const handIn = async (event: Incoming) => {
  await host.keep(event);
  const answers = await host.apply(event.id);
  await host.finished();
  return answers;
};
const hasAccount = () =>
  world.deps.store.people.update(HANNA, (p) => ({ ...p, accounts: [ACCOUNT] })).then(() => undefined);
const arrived = () => slack.arrived.map(({ id, version }) => `${id} v${version}`);

describe('what somebody does on a platform', () => {
  beforeEach(hasAccount);

  it('is answered there, and is in the web chat too', async () => {
    const event = types('next');
    const [card] = await handIn(event);
    expect(card?.prompt.address).toMatchObject({ review: 'genoa-2027' });
    expect(slack.arrived).toMatchObject([{ id: card?.id, to: { kind: 'account', account: ACCOUNT } }]);
    const messages = await messagesTo(world, HANNA);
    expect(messages.map((m) => [m.content.kind, m.status])).toEqual([
      ['said', 'delivered'],
      ['prompt', 'delivered'],
    ]);
  });

  it('a page hears of an answer once it is there, and not before', async () => {
    const told: Promise<[id: string, status: string | undefined]>[] = [];
    const statusOf = async (id: string) => (await world.deps.store.messages.get(id))?.status;
    world.deps.announce = ({ id }) => void told.push(statusOf(id).then((status) => [id, status]));
    const [card] = await handIn(types('next'));
    const heard = await Promise.all(told);
    expect(heard.filter(([id]) => id === card?.id)).toEqual([[card?.id, 'delivered']]);
  });

  it('counts once however often it is delivered', async () => {
    await handIn(types('next'));
    const event = types('below');
    await handIn(event);
    const before = arrived();
    expect(await handIn(event)).toEqual([]);
    expect(arrived()).toEqual(before);
    expect(await world.deps.store.sheets.find({ person: HANNA })).toHaveLength(1);
  });

  it('a press draws the card anew in its place, there only', async () => {
    const [card] = await handIn(types('next'));
    const press = { kind: 'press' as const, action: 'save-next', data: {}, fields: { performance: 'below' } };
    const address = card?.prompt.address;
    const message = card?.id ?? '';
    await handIn(incoming({ ...press, ...(address ? { address } : {}) }, { message }));
    const again = slack.arrived.filter((out) => out.id === message);
    expect(again.map((out) => out.reference)).toEqual([undefined, `ref-${message}`]);
    expect(await world.deps.store.messages.get(message)).toMatchObject({ status: 'delivered', version: 2 });
  });

  it('an answer whose sending breaks goes out later, and those after it behind it', async () => {
    slack.cut = 'before';
    await handIn(types('help'));
    slack.cut = undefined;
    expect(arrived()).toEqual([]);
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived).toHaveLength(1);
  });

  it('what could not be stored is not taken', async () => {
    const { deps } = world;
    const broken = { ...deps.store.inbox, insert: () => Promise.reject(new CutOff()) };
    const event = types('below');
    await expect(
      reception({ ...deps, store: { ...deps.store, inbox: broken } }, lanes()).keep(event),
    ).rejects.toThrow();
    expect(await handIn(event)).not.toEqual([]);
  });

  it('a message is shown as a form to its reader alone', async () => {
    const [card] = await handIn(types('next'));
    expect(await host.message(ACCOUNT, card?.id ?? '')).toEqual(card);
    expect(await host.message(anAccount('U9'), card?.id ?? '')).toBeUndefined();
  });
});

describe('an account that is nobody’s yet', () => {
  const profile = (email: string) => ({ name: 'Hanna', email, belonging: belonging() });
  const trust = (space: string) =>
    world.deps.store.programmes.put({
      id: 'inti',
      benchmark: { id: 'inti-cities-2008', version: 1 },
      trusted: [{ platform: 'slack', space }],
      imported: {},
      importedAt: MIDWAY,
    });
  const account = async () => (await world.deps.store.people.get(HANNA))?.accounts;

  it('is known by its e-mail in a workspace that the programme trusts', async () => {
    await trust('T1');
    slack.profiles.set(accountId(ACCOUNT), profile('Hanna@Helsinki.example'));
    expect(await handIn(types('below'))).not.toEqual([]);
    expect(await account()).toEqual([ACCOUNT]);
    expect(slack.told).toEqual([]);
  });

  it('is not, in any other: it is told what to do, and nothing is changed', async () => {
    await trust('T2');
    slack.profiles.set(accountId(ACCOUNT), profile('hanna@helsinki.example'));
    expect(await handIn(types('below'))).toEqual([]);
    expect(slack.told.map((t) => t.prompt.summary)).toEqual([expect.stringContaining('one-time link')]);
    expect(await account()).toEqual([]);
    expect(await world.deps.store.sheets.find({ person: HANNA })).toEqual([]);
  });

  it('is told in its own language, and between the two of us when it asks where others read along', async () => {
    slack.profiles.set(accountId(ACCOUNT), { ...profile('x@y.example'), language: 'fr' });
    await handIn(types('bonjour'));
    expect(slack.told[0]?.prompt.summary).toContain('lien à usage unique');
    await handIn(types('bonjour', { channel: { platform: 'slack', address: { channel: 'C1' } } }));
    expect(slack.told.map((t) => t.account)).toEqual([ACCOUNT, ACCOUNT]);
  });

  it('is linked by a one-time link, once', async () => {
    const link = `<https://review.example/signin/${await newSignInToken(world.deps, HANNA)}>`;
    expect(await handIn(types(link))).not.toEqual([]);
    expect(await account()).toEqual([ACCOUNT]);
    expect((await messagesTo(world, HANNA)).every((m) => m.content.kind !== 'said')).toBe(true);
    expect(await handIn(types(link, { account: anAccount('U2') }))).toEqual([]);
    expect(await account()).toEqual([ACCOUNT]);
    // Whoever comes too late with it hears that, and how to get another one; who is known already is greeted.
    expect(slack.told.map((t) => t.prompt.summary)).toEqual([expect.stringContaining('does not work any more')]);
    expect(await handIn(types(link))).not.toEqual([]);
    expect((await messagesTo(world, HANNA)).every((m) => m.content.kind !== 'said')).toBe(true);
    expect(await world.deps.store.sheets.find({ person: HANNA })).toEqual([]);
  });

  it('that the programme file moved to somebody else is theirs from then on', async () => {
    await hasAccount();
    await handIn(types('help'));
    const { people } = world.deps.store;
    await people.update(HANNA, (p) => ({ ...p, accounts: [] }));
    await people.update('utrecht', (p) => ({ ...p, accounts: [ACCOUNT] }));
    await handIn(types('next'));
    await handIn(types('below'));
    expect((await world.deps.store.sheets.find({})).map((s) => s.person)).toEqual(['utrecht']);
  });
});
