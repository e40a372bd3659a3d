import { erasePerson, personalData } from '../../src/accounts/personal-data';
import { forgetEndedSessions, webSessions } from '../../src/accounts/web-sessions';
import { sweep } from '../../src/plan/work';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const START = Date.parse('2027-03-01T08:00:00.000Z');
const HOUR = 1 / 24;

let world: World;
/** The machine's time, in days after the start. */
let day = 0;
const clock = { now: () => new Date(START + day * 86_400_000).toISOString() };
const kept = () => world.deps.store.webSessions.find({});
const sessions = () => webSessions(world.deps.store, { clock });

beforeEach(async () => {
  day = 0;
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

describe('a session of the web chat', () => {
  it('is somebody’s, and known by a secret that is not kept', async () => {
    const secret = await sessions().begin('helsinki', true);
    expect(await sessions().find(secret)).toMatchObject({ person: 'helsinki', picked: true });
    expect(await sessions().find('made up')).toBeUndefined();
    const [session] = await kept();
    expect(await sessions().find(session?.id ?? '')).toBeUndefined();
    expect(JSON.stringify(session)).not.toContain(secret);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('tells who they are by now, however often it was asked', async () => {
    const [known, other] = [sessions(), sessions()];
    const secret = await known.begin('helsinki', false);
    expect((await known.find(secret))?.who?.name).toBe(GENOA_PEOPLE.find(({ id }) => id === 'helsinki')?.name);
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, name: 'Hanna Virtanen', active: false }));
    expect((await known.find(secret))?.who).toMatchObject({ name: 'Hanna Virtanen', active: false });
    await world.deps.store.people.remove('helsinki');
    expect(await known.find(secret)).toMatchObject({ person: 'helsinki', who: undefined });
    await other.end(secret);
    expect(await known.find(secret)).toBeUndefined();
  });

  it('is another one at every sign-in', async () => {
    expect(await sessions().begin('helsinki', false)).not.toBe(await sessions().begin('helsinki', false));
    expect(await kept()).toHaveLength(2);
  });

  it.each([
    ['thirty days', 30, undefined],
    ['as many days as the operator says', 90, 90],
  ])('ends after %s without use', async (_, days, idleDays) => {
    const sessions = () => webSessions(world.deps.store, { clock, ...(idleDays === undefined ? {} : { idleDays }) });
    const secret = await sessions().begin('helsinki', false);
    day = 0.9 * days;
    expect(await sessions().find(secret)).toBeDefined();
    day = 1.8 * days;
    expect(await sessions().find(secret)).toBeDefined();
    day = 2.9 * days;
    expect(await sessions().find(secret)).toBeUndefined();
  });

  it('ends a year after the sign-in, however much it is used', async () => {
    const secret = await sessions().begin('helsinki', false);
    for (day = 20; day < 365; day += 20) expect(await sessions().find(secret)).toBeDefined();
    day = 366;
    expect(await sessions().find(secret)).toBeUndefined();
  });

  it('notes its use once an hour at most', async () => {
    const secret = await sessions().begin('helsinki', false);
    const [fresh] = await kept();
    day = 0.9 * HOUR;
    await sessions().find(secret);
    expect(await kept()).toEqual([fresh]);
    day = 1.1 * HOUR;
    await sessions().find(secret);
    expect((await kept())[0]?.usedAt).toBe(clock.now());
  });

  it('ended is ended, and does not come back by being used at the same moment', async () => {
    const secret = await sessions().begin('helsinki', false);
    day = 1;
    await Promise.all([sessions().find(secret), sessions().end(secret), sessions().find(secret)]);
    expect(await sessions().find(secret)).toBeUndefined();
    expect(await kept()).toEqual([]);
  });

  it('is forgotten once it has ended, when another begins and by and by', async () => {
    await sessions().begin('helsinki', false);
    day = 31;
    await sessions().begin('utrecht', false);
    expect((await kept()).map(({ person }) => person)).toEqual(['utrecht']);
    day = 62;
    await forgetEndedSessions(world.deps.store, clock);
    expect(await kept()).toEqual([]);
  });

  it('has nothing to do with a demonstration’s clock', async () => {
    const machine = webSessions(world.deps.store);
    const secret = await machine.begin('helsinki', false);
    world.setClock('2028-01-01T09:00:00.000Z');
    await sweep(world.deps);
    expect(await machine.find(secret)).toBeDefined();
  });
});

describe('with a person goes their sign-in', () => {
  it('when they are erased', async () => {
    await sessions().begin('helsinki', false);
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect(await kept()).toEqual([]);
  });

  it('when they are in no programme any more: they are not signed in again when they come back', async () => {
    const machine = webSessions(world.deps.store);
    const [gone, stays] = [await machine.begin('helsinki', false), await machine.begin('utrecht', false)];
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, active: false }));
    await sweep(world.deps);
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, active: true }));
    expect(await machine.find(gone)).toBeUndefined();
    expect(await machine.find(stays)).toBeDefined();
  });
});

it('one’s data tell of one’s sign-ins, and not how to use them', async () => {
  const secret = await sessions().begin('helsinki', false);
  const [{ id = '' } = {}] = await kept();
  const data = await personalData(world.deps, 'helsinki');
  expect(data.webSessions).toEqual([expect.objectContaining({ createdAt: clock.now() })]);
  expect(JSON.stringify(data)).not.toContain(secret);
  expect(JSON.stringify(data)).not.toContain(id);
});
