import { newSignInToken, useSignInToken } from '../../src/services/sign-in';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const links = async () => (await world.deps.store.settings.find({})).filter((s) => s.id.startsWith('sign-in-'));
const later = (minutes: number) => ({
  ...world.deps,
  clock: { now: () => new Date(Date.parse(MIDWAY) + minutes * 60_000).toISOString() },
});

describe('a one-time link', () => {
  it('signs one person in, once', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    expect(await useSignInToken(world.deps, token)).toBe('helsinki');
    expect(await useSignInToken(world.deps, token)).toBeUndefined();
  });

  it('is not kept as it is', async () => {
    const token = await newSignInToken(world.deps, 'helsinki');
    expect(JSON.stringify(await links())).not.toContain(token);
  });

  it('no longer works after half an hour, nor for somebody who left', async () => {
    const late = await newSignInToken(world.deps, 'helsinki');
    expect(await useSignInToken(later(31), late)).toBeUndefined();
    const gone = await newSignInToken(world.deps, 'helsinki');
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, active: false }));
    expect(await useSignInToken(world.deps, gone)).toBeUndefined();
    expect(await useSignInToken(world.deps, 'made up')).toBeUndefined();
  });

  it('does not stay for ever when nobody uses it', async () => {
    await newSignInToken(world.deps, 'helsinki');
    await newSignInToken(later(31), 'utrecht');
    expect(await links()).toHaveLength(1);
  });
});
