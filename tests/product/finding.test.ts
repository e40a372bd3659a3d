import { postPrompt, send } from '../../src/delivery/outbox';
import { type APlatform, anAccount, aPlatform, belonging, CutOff } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** Whoever has not written yet is found by their e-mail, where a programme trusts a workspace for it. */

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };
const HANNA = 'hanna@helsinki.example';
const HANNAS = anAccount('U1');
const SEARCHED = `T1 ${HANNA}`;

let world: World;
let slack: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === 'helsinki' ? { ...p, email: HANNA } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  slack = aPlatform();
  slack.profiles.set('slack|T1|U1', { name: 'Hanna', email: HANNA, belonging: belonging() });
  world.deps.chats = new Map([['slack', slack.chat]]);
});
afterEach(() => world.close());

const trusts = (space: string) =>
  world.deps.store.programmes.put({
    id: 'p',
    benchmark: { id: 'inti-cities-2008', version: 1 },
    trusted: [{ platform: 'slack', space }],
    imported: {},
    importedAt: MIDWAY,
  });
let ids = 0;
/** Something comes to somebody by itself; where it went. */
const writtenTo = async (person = 'helsinki') => {
  ids += 1;
  const id = `m-${ids}`;
  await postPrompt(world.deps, id, person, PROMPT);
  await send(world.deps, id);
  const message = await world.deps.store.messages.get(id);
  return message?.account ?? message?.status;
};

it('is written to there, and known from then on', async () => {
  await trusts('T1');
  expect([await writtenTo(), await writtenTo()]).toEqual([HANNAS, HANNAS]);
  expect(slack.searched).toEqual([SEARCHED]);
  expect((await world.deps.store.people.get('helsinki'))?.accounts).toEqual([HANNAS]);
  expect((await world.deps.store.accounts.get('slack|T1|U1'))?.person).toBe('helsinki');
  const [noted] = await world.deps.store.audit.find({ action: 'account-linked' });
  expect(noted).toMatchObject({ person: 'helsinki', detail: { platform: 'slack', how: 'e-mail' } });
});

it('is not looked for where no programme trusts the workspace', async () => {
  await trusts('T2');
  expect(await writtenTo()).toBe('delivered');
  expect(slack.searched).toEqual([`T2 ${HANNA}`]);
  world.deps.chats = new Map([['teams', aPlatform('teams').chat]]);
  expect(await writtenTo()).toBe('delivered');
  expect(slack.searched).toHaveLength(1);
});

it('reads on the web when nobody is found, and is looked for again some hours later', async () => {
  await trusts('T1');
  slack.profiles.clear();
  expect([await writtenTo(), await writtenTo()]).toEqual(['delivered', 'delivered']);
  expect(slack.searched).toEqual([SEARCHED]);
  slack.profiles.set('slack|T1|U1', { name: 'Hanna', email: HANNA, belonging: belonging() });
  world.setClock('2027-03-25T18:00:00.000Z');
  expect(await writtenTo()).toEqual(HANNAS);
});

it('does not get an account that is somebody else’s', async () => {
  await trusts('T1');
  await world.deps.store.people.update('utrecht', (p) => ({ ...p, accounts: [HANNAS] }));
  expect(await writtenTo()).toBe('delivered');
  expect(await writtenTo('utrecht')).toEqual(HANNAS);
});

it('is tried again while the platform is away', async () => {
  await trusts('T1');
  slack.cut = 'before';
  await expect(writtenTo()).rejects.toThrow(CutOff);
  slack.cut = undefined;
  expect(await writtenTo()).toEqual(HANNAS);
});
