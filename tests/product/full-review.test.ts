import { LIMITS } from '../../src/method/limits';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const PEERS = ['helsinki', 'barcelona', 'utrecht'];
const VIEWS = ['below', 'at', 'above'] as const;
const INDICATORS = ['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3'];
const lines = (what: string) => Array.from({ length: LIMITS.lines }, (_, n) => `${what} ${n} `.padEnd(190, 'x'));

let world: World;
beforeAll(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview({ gatheredAt: MIDWAY })], people }, MIDWAY);
  for (const [n, indicator] of INDICATORS.entries())
    for (const [k, person] of PEERS.entries()) {
      const own = (field: string) => lines(`${field}, ${person}, ${n}`);
      const content = aContent(n === 1 ? (VIEWS[k] ?? 'at') : 'at', {
        suspect: own('suspected'),
        toAsk: own('asked'),
        toMeet: own('office'),
        evidence: own('page'),
        noneToAsk: false,
        noneToMeet: false,
      });
      await world.deps.store.sheets.put(aSheet(indicator, person, content));
    }
});
afterAll(() => world.close());

const sizeOf = (prompts: readonly Prompt[]) => Buffer.byteLength(JSON.stringify(prompts));
const moreIn = (prompts: readonly Prompt[]) => JSON.stringify(prompts).match(/and \d+ more/g) ?? [];

describe('where every sheet is as full as it can be', () => {
  it.each(['team', 'brief', 'merge'])(
    '%s says the first of each list, and how many more there are',
    async (command) => {
      const answers = await types(world, 'lyon', command);
      expect(moreIn(answers)).not.toEqual([]);
      expect(sizeOf(answers)).toBeLessThan(INDICATORS.length * 60_000);
    },
  );

  it('one indicator’s merge card keeps all that can be chosen in it, and the first of the rest', async () => {
    const [overview] = await types(world, 'lyon', 'merge');
    if (!overview) throw new RangeError('there is no overview');
    const answers = await presses(world, 'lyon', overview, 'merge-show', { indicator: 'GG-AMB-1' });
    expect(JSON.stringify(answers)).toContain(`suspected, utrecht, 0 ${LIMITS.lines - 1} `);
    expect(moreIn(answers)).toEqual(['and 580 more', 'and 580 more']);
  });

  it('a card offers as many to meet as somebody can look through, those of its own sheet first', async () => {
    const [list] = await types(world, 'helsinki', 'next');
    if (!list) throw new RangeError('there is no card');
    const [card] = await presses(
      world,
      'helsinki',
      { ...list, address: { review: 'genoa-2027', indicator: 'GG-AMB-2' } },
      'edit',
    );
    const pick = card?.fields.find(({ id }) => id === 'toMeet');
    if (pick?.kind !== 'pick') throw new RangeError('there is nobody to meet');
    expect(pick.options).toHaveLength(400);
    expect(
      pick.options
        .slice(0, LIMITS.lines)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(lines('office, helsinki, 1').sort());
  });
});
