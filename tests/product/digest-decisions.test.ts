import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const OPPOSITE = ['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3', 'GG-AMB-4', 'GG-AMB-5', 'GG-AMB-6'];

let world: World;
beforeAll(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview({ gatheredAt: MIDWAY })], people }, MIDWAY);
  for (const indicator of OPPOSITE)
    for (const person of ['lyon', 'helsinki'])
      await world.deps.store.sheets.put(aSheet(indicator, person, aContent(person === 'lyon' ? 'below' : 'above')));
});
afterAll(() => world.close());

it('each decision that a digest names has its presses, and each of them is about that indicator', async () => {
  const [digest] = await types(world, 'lyon', 'digest');
  const named = [...said(digest).matchAll(/^(\d) · (.+): .*$/gm)].map(([, number, title]) => ({ number, title }));
  expect(named.length).toBe(5);
  for (const { number = '', title = '' } of named) {
    const own = (digest?.actions ?? []).filter(({ label }) => label.startsWith(`${number} · `));
    expect(own.map(({ label }) => label.slice(4))).toEqual(['For the call', 'Discuss']);
    const [answer] = digest ? await presses(world, 'lyon', digest, own[1]?.id ?? '', {}, undefined, own[1]?.data) : [];
    expect(said(answer)).toContain(title);
  }
});

it('a digest of a team that has no report calls none silent', async () => {
  expect(said((await types(world, 'lyon', 'digest'))[0])).not.toMatch(/report is silent/);
});

it('once the team is there nobody is called silent, and nobody can be reminded', async () => {
  world.setClock('2027-04-14T08:00:00.000Z');
  const before = (await types(world, 'lyon', 'digest'))[0];
  expect(said(before)).toContain('nothing for');
  expect(before?.actions.map(({ id }) => id)).toContain('remind');
  world.setClock('2027-04-20T08:00:00.000Z');
  const after = (await types(world, 'lyon', 'digest'))[0];
  expect(said(after)).not.toContain('nothing for');
  expect(after?.actions.map(({ id }) => id)).not.toContain('remind');
});
