import {
  endSignIns,
  newLink,
  newSignInToken,
  replaceLinks,
  tidySignIns,
  useLink,
  useSignInToken,
} from '../../src/accounts/sign-in';
import { webSessions } from '../../src/accounts/web-sessions';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const links = () => world.deps.store.signInLinks.find({});
/** In minutes. */
const DAY = 24 * 60;
/** So many minutes from now, by the machine's clock. */
const later = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000).toISOString() });

describe('a one-time link', () => {
  it('signs one person in, once', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    expect(await useSignInToken(world.deps, token)).toBe('helsinki');
    expect(await useSignInToken(world.deps, token)).toBeUndefined();
  });

  it('is used by one of twenty who come at once', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    const all = await Promise.all(Array.from({ length: 20 }, () => useLink(world.deps, token)));
    expect(all.filter(({ kind }) => kind === 'good')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'used')).toHaveLength(19);
  });

  it('is not kept as it is', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    expect(JSON.stringify(await links())).not.toContain(token);
  });

  it('works for half an hour, whatever a demonstration’s clock says', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    world.setClock('2031-01-01T09:00:00.000Z');
    expect(await useSignInToken(world.deps, token, later(29))).toBe('helsinki');
    const late = await newSignInToken(world.deps, 'helsinki');
    expect(await useSignInToken(world.deps, late, later(31))).toBeUndefined();
  });

  it('does not work for somebody who left, nor made up', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, active: false }));
    expect(await useSignInToken(world.deps, token)).toBeUndefined();
    expect(await useSignInToken(world.deps, 'made up')).toBeUndefined();
  });

  it('does not stay for ever: for sixty days it is known what became of it', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    await newSignInToken(world.deps, 'utrecht', later(59 * DAY));
    expect(await useLink(world.deps, token, later(59 * DAY))).toEqual({ kind: 'too-old', person: 'helsinki' });
    await newSignInToken(world.deps, 'utrecht', later(61 * DAY));
    expect((await links()).map(({ person }) => person)).toEqual(['utrecht', 'utrecht']);
    await tidySignIns(world.deps.store, later(122 * DAY));
    expect(await links()).toEqual([]);
  });

  it.each(['invitation', 'message'] as const)('that comes by itself (%s) works for fourteen days', async (purpose) => {
    const opens = { press: 'status', address: { review: 'genoa-2027' } };
    const token = await newLink(world.deps, { person: 'helsinki', purpose, opens });
    const other = await newLink(world.deps, { person: 'helsinki', purpose });
    expect(await useLink(world.deps, token, later(14 * DAY - 1))).toEqual({ kind: 'good', person: 'helsinki', opens });
    expect(await useLink(world.deps, other, later(14 * DAY + 1))).toEqual({ kind: 'too-old', person: 'helsinki' });
  });

  it('works until it is replaced, and says which it was; others of the same person go on working', async () => {
    const of = 'invitation-genoa';
    const first = await newLink(world.deps, { person: 'helsinki', message: of });
    const other = await newLink(world.deps, { person: 'helsinki', message: 'reminder' });
    const another = await newLink(world.deps, { person: 'utrecht', message: of });
    await replaceLinks(world.deps, 'helsinki', (message) => message === of);
    expect(await useLink(world.deps, first)).toEqual({ kind: 'replaced', person: 'helsinki' });
    expect((await useLink(world.deps, other)).kind).toBe('good');
    await replaceLinks(world.deps, 'helsinki', (message) => message === 'reminder');
    expect((await useLink(world.deps, other)).kind).toBe('used');
    expect((await useLink(world.deps, another)).kind).toBe('good');
  });

  it('no longer works once the person is signed out everywhere', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    const sessions = webSessions(world.deps.store);
    await sessions.begin('helsinki', false);
    await sessions.begin('helsinki', false);
    await sessions.begin('utrecht', false);
    expect(await endSignIns(world.deps.store, 'helsinki')).toBe(2);
    expect(await useSignInToken(world.deps, token)).toBeUndefined();
    expect((await world.deps.store.webSessions.find({})).map(({ person }) => person)).toEqual(['utrecht']);
  });
});
