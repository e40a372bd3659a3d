import { openMongoStore } from '../../adapters/mongo';
import { webSessions } from '../../src/accounts/web-sessions';
import { reception } from '../../src/app/reception';
import type { InboundEvent } from '../../src/ports/event';
import type { Incoming } from '../../src/ports/reception';
import { lanes, receive } from '../../src/turn/inbox';
import { anAccount, aPlatform } from '../support/a-platform';
import { commandsOf, type DriverCommands, watchDriver } from '../support/driver-commands';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';
import { aWorld, messagesTo, pressOn, types, type World } from '../support/service-world';
import { aReview, COMPLETE, MIDWAY } from '../support/sheets';

const HANNA = 'helsinki';
const ACCOUNT = anAccount('U1');

const source = findMongo();

/** As MongoDB's driver tells, on a server: what a turn may cost there at most. */
describeWith('MongoDB', source !== undefined)('the commands that a press of “save and next” takes', () => {
  let server: MongoServer;
  let world: World;
  beforeAll(async () => {
    if (!source) return;
    watchDriver();
    server = await startMongo(source);
    const people = GENOA_PEOPLE.map((p) => (p.id === HANNA ? { ...p, accounts: [ACCOUNT] } : p));
    const uri = server.uriOf('critical_friend_turn_commands');
    world = await aWorld({ reviews: [aReview()], people }, MIDWAY, () => openMongoStore({ uri }));
  });
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  const counts = ({ reads, writes, documents, waits }: DriverCommands) => ({ reads, writes, documents, waits });

  /** The card that they have, pressed. */
  const pressed = async (): Promise<InboundEvent> => {
    const card = (await messagesTo(world, HANNA)).findLast(({ content }) => content.kind === 'prompt');
    const prompt = card?.content.kind === 'prompt' ? card.content.prompt : undefined;
    if (!card || !prompt) throw new Error('there is no card');
    return pressOn(HANNA, prompt, 'save-next', COMPLETE, card.id);
  };
  const sheets = () => world.deps.store.sheets.count({ person: HANNA });

  it('to know who is signed in, once that was known here before', async () => {
    const sessions = webSessions(world.deps.store);
    const secret = await sessions.begin(HANNA, false);
    await sessions.find(secret);
    const commands = await commandsOf(() => sessions.find(secret));
    expect(counts(commands)).toEqual({ reads: 2, writes: 0, documents: 0, waits: 1 });
  });

  it('in the web chat, once it is known who is signed in', async () => {
    await types(world, HANNA, 'next');
    const [press, person] = [await pressed(), await world.deps.store.people.get(HANNA)];
    const commands = await commandsOf(() => receive(world.deps, lanes(), press, person));
    expect(counts(commands)).toEqual({ reads: 4, writes: 4, documents: 7, waits: 5 });
    expect(await sheets()).toBe(1);
  });

  it('on a chat platform, until the card is drawn anew, the next one posted, and both are noted', async () => {
    const slack = aPlatform();
    world.deps.chats = new Map([['slack', slack.chat]]);
    const desk = reception(world.deps, lanes());
    const handIn = async (event: Incoming) => {
      await desk.keep(event);
      await desk.apply(event.id);
      await desk.finished();
    };
    const did = (id: string, over: Pick<Incoming, 'what' | 'message'>): Incoming => ({
      ...{ id, platform: 'slack', account: ACCOUNT, at: MIDWAY },
      ...over,
    });
    await handIn(did('slack-1', { what: { kind: 'text', text: 'next' } }));
    const { what, message = '' } = await pressed();
    const commands = await commandsOf(() => handIn(did('slack-2', { what, message })));
    // The page had a copy of the card too, which is written as answered with it.
    expect(counts(commands)).toEqual({ reads: 6, writes: 7, documents: 11, waits: 10 });
    expect(slack.arrived.map(({ id, version }) => [id, version])).toEqual([
      [message, 1],
      [message, 2],
      ['slack-2~2', 1],
    ]);
    expect(await sheets()).toBe(2);
  });
});
