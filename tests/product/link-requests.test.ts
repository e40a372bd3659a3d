import { linkRequests } from '../../src/accounts/link-requests';
import { newLink, useLink } from '../../src/accounts/sign-in';
import type { Mail } from '../../src/ports/mailer';
import { onEveryEngine } from '../contracts/store-engines';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const HANNA = 'helsinki@helsinki.example';
const ADDRESS = 'https://review.example';

let world: World;
let sent: Mail[];
let logged: unknown[];
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  await world.deps.store.people.update('helsinki', (p) => ({ ...p, email: HANNA }));
  sent = [];
  logged = [];
});
afterEach(() => world.close());

const log = {
  info: (...said: unknown[]) => void logged.push(said),
  warn: (...said: unknown[]) => void logged.push(said),
  error: (...said: unknown[]) => void logged.push(said),
};
const mailer = { send: async (mail: Mail) => void sent.push(mail) };
const asking = (by = mailer) => linkRequests({ ...world.deps, log }, { mailer: by, address: () => ADDRESS });
const tokenOf = (mail: Mail | undefined) => mail?.open.url.replace(`${ADDRESS}/signin/`, '') ?? '';

describe('a link that is asked for on the sign-in page', () => {
  it('goes to the address it is asked for, in its reader’s language, and signs in once', async () => {
    const requests = asking();
    expect(requests.ask({ address: ` ${HANNA.toUpperCase()} ` }, 'here')).toBe(true);
    await requests.finished();
    expect(sent).toEqual([
      expect.objectContaining({ to: expect.objectContaining({ address: HANNA }), language: 'en' }),
    ]);
    expect(await useLink(world.deps, tokenOf(sent[0]))).toEqual({ kind: 'good', person: 'helsinki' });
    expect(JSON.stringify(await world.deps.store.messages.find({}))).not.toContain(tokenOf(sent[0]));
  });

  it.each(['\u200b', '\ufeff', '\u200e', '\u00ad', '\u2060'])('is known with %j pasted beside it', async (unseen) => {
    const requests = asking();
    expect(requests.ask({ address: `${HANNA}${unseen}` }, 'here')).toBe(true);
    await requests.finished();
    expect(sent.map(({ to }) => to.address)).toEqual([HANNA]);
  });

  it('is looked up after the answer, whoever it is for; nobody is sent one who is not known, left or was erased', async () => {
    await world.deps.store.people.update('utrecht', (p) => ({ ...p, email: 'gone@utrecht.example', active: false }));
    await world.deps.store.people.update('lyon', (p) => ({ ...p, email: '' }));
    const requests = asking();
    for (const address of ['nobody@nowhere.example', 'gone@utrecht.example', '', ' '])
      expect(requests.ask({ address }, 'here')).toBe(true);
    expect(requests.ask({ address: HANNA }, 'here')).toBe(true);
    expect(sent).toEqual([]);
    await requests.finished();
    expect(sent.map(({ to }) => to.address)).toEqual([HANNA]);
    expect(await world.deps.store.signInLinks.find({})).toHaveLength(1);
  });

  it('costs no work before it is answered, whoever it is for: nothing is asked, written or drawn until then', async () => {
    const touched: string[] = [];
    const watched = <T extends object>(of: T, name: string): T =>
      new Proxy(of, {
        get: (target, key) => {
          touched.push(`${name}.${String(key)}`);
          return Reflect.get(target, key);
        },
      });
    const { store, steps } = world.deps;
    const deps = { ...world.deps, store: watched(store, 'store'), steps: watched(steps, 'steps'), log };
    const requests = linkRequests(deps, { mailer: watched(mailer, 'mailer'), address: () => ADDRESS });
    for (const address of [HANNA, 'nobody@nowhere.example']) {
      requests.ask({ address }, 'here');
      expect(touched).toEqual([]);
    }
    await requests.finished();
    expect(touched).toEqual(expect.arrayContaining(['store.people', 'steps.draws', 'mailer.send']));
  });

  it('goes to whom a link was that works no more, and to nobody for one that never was', async () => {
    const old = await newLink(world.deps, { person: 'helsinki', purpose: 'invitation' });
    await useLink(world.deps, old);
    const requests = asking();
    requests.ask({ token: old }, 'here');
    requests.ask({ token: 'made-up' }, 'here');
    await requests.finished();
    expect(sent.map(({ to }) => to.address)).toEqual([HANNA]);
  });

  it('goes to one address three times in a quarter of an hour, and the fourth is answered alike', async () => {
    const requests = asking();
    for (const caller of ['a', 'b', 'c', 'd']) expect(requests.ask({ address: HANNA }, caller)).toBe(true);
    await requests.finished();
    expect(sent).toHaveLength(3);
  });

  it('is not looked for where one caller asks for many addresses', async () => {
    const requests = asking();
    const asked = Array.from({ length: 40 }, (_, n) => requests.ask({ address: `${n}@nowhere.example` }, 'here'));
    expect(asked.filter((taken) => taken)).toHaveLength(30);
    expect(requests.ask({ address: HANNA }, 'elsewhere')).toBe(true);
    await requests.finished();
    expect(sent).toHaveLength(1);
  });

  it('that cannot be sent leaves no address in the log', async () => {
    const refused = Object.assign(new Error(`550 no such user ${HANNA}`), { code: 'EENVELOPE', rejected: [HANNA] });
    const requests = asking({ send: () => Promise.reject(refused) });
    requests.ask({ address: HANNA }, 'here');
    await requests.finished();
    expect(logged).toEqual([[{ code: 'EENVELOPE' }, 'a link that was asked for could not be sent']]);
  });

  it('is sent to nobody without mail', async () => {
    const requests = linkRequests(world.deps);
    expect(requests.ask({ address: HANNA }, 'here')).toBe(true);
    await requests.finished();
    expect(await world.deps.store.signInLinks.find({})).toEqual([]);
  });
});

onEveryEngine((engine) => {
  test('of twenty who use a link at once, one comes in', async () => {
    const place = await engine.start();
    const store = await place.open();
    await store.people.put({ ...(GENOA_PEOPLE[0] ?? fail()), id: 'helsinki' });
    const token = await newLink({ store }, { person: 'helsinki', purpose: 'invitation', opens: { press: 'status' } });
    const all = await Promise.all(Array.from({ length: 20 }, () => useLink({ store }, token)));
    expect(all.map(({ kind }) => kind).sort()).toEqual(['good', ...Array.from({ length: 19 }, () => 'used')]);
    expect(all).toContainEqual({ kind: 'good', person: 'helsinki', opens: { press: 'status' } });
    await store.close();
    await place.stop();
  });
});

function fail(): never {
  throw new Error('there is nobody');
}
