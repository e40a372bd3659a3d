import { endSignIns, newSignInToken, tidySignIns, useSignInToken } from '../../src/accounts/sign-in';
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
/** So many minutes from now, by the machine's clock. */
const later = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000).toISOString() });

describe('a one-time link', () => {
  it('signs one person in, once', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    expect(await useSignInToken(world.deps, token)).toBe('helsinki');
    expect(await useSignInToken(world.deps, token)).toBeUndefined();
  });

  it('is used by one of two who come at once', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    const both = await Promise.all([useSignInToken(world.deps, token), useSignInToken(world.deps, token)]);
    expect(both.filter((person) => person === 'helsinki')).toHaveLength(1);
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

  it('does not stay for ever when nobody uses it', async () => {
    await newSignInToken(world.deps, 'helsinki');
    await newSignInToken(world.deps, 'utrecht', later(31));
    expect((await links()).map(({ person }) => person)).toEqual(['utrecht']);
    await tidySignIns(world.deps.store, later(62));
    expect(await links()).toEqual([]);
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
