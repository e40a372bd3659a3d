import { WORDS } from '../../flows/digest/words';
import { splitInWords } from '../../flows/prompts/findings';
import { wordsIn } from '../../src/i18n';
import { consolidate } from '../../src/method/consolidation';
import type { Language } from '../../src/method/language';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';

let world: World;
const begin = async (language: Language = 'en', over: Parameters<typeof aReview>[0] = {}) => {
  world = await aWorld({ reviews: [aReview(over)], people: GENOA_PEOPLE.map((p) => ({ ...p, language })) }, MIDWAY);
  for (const [n, person] of ['lyon', 'helsinki', 'barcelona', 'utrecht'].entries())
    await world.deps.store.sheets.put(
      aSheet('GG-AMB-2', person, aContent(n === 0 ? 'below' : 'above'), '2027-03-24T09:00:00.000Z'),
    );
};
afterEach(() => world.close());

const GATHERED = { gatheredAt: '2027-03-25T08:00:00.000Z' };
const tells = async (person: string, text: string) => (await types(world, person, text)).map(said).join('\n');
const onCard = (indicator?: string): Prompt => ({
  address: { review: 'genoa-2027', ...(indicator === undefined ? {} : { indicator }) },
  actions: [],
  body: [],
  fields: [],
  summary: '',
});
const press = async (action: string, fields = {}, indicator = 'GG-AMB-2') =>
  (await presses(world, 'lyon', onCard(indicator), action, fields)).map(said).join('\n');
const decision = () => world.deps.store.decisions.get('genoa-2027|GG-AMB-2');

describe('what an export holds', () => {
  const ALONE = 'your own sheets, and none of the others’';
  const ANSWERED = 'on indicators you have answered yourself';

  it.each([
    ['until-gathering', 'helsinki', ALONE],
    ['until-gathering', 'lyon', ANSWERED],
    ['own-answer', 'helsinki', ANSWERED],
  ] as const)('is said to its reader before the gathering: %s, %s', async (blind, person, told) => {
    await begin('en', { blind });
    expect(await tells(person, 'export')).toContain(told);
  });

  it('is everything for those who fill in nothing, and for all after the gathering: no word of a limit', async () => {
    await begin();
    for (const person of ['eurocities', 'ethics']) expect(await tells(person, 'export')).not.toContain('gathering');
    await world.deps.store.reviews.put(aReview(GATHERED));
    for (const person of ['helsinki', 'lyon']) expect(await tells(person, 'export')).not.toContain('gathering');
  });

  it('so is what a digest shows: who answers nothing sees all of it', async () => {
    await begin();
    for (const person of ['eurocities', 'ethics']) expect(await tells(person, 'digest')).not.toContain('have answered');
    expect(await tells('lyon', 'digest')).toContain('indicators you have answered');
  });
});

describe('what is said to be done was done', () => {
  beforeEach(() => begin('en', GATHERED));

  it('an outcome is recorded if there is one, and if it is another than before', async () => {
    const records = (outcome: string) => press('outcome', { indicator: 'GG-AMB-2', outcome });
    expect(await records('  ')).toContain('Nothing was recorded');
    expect(await decision()).toBeUndefined();
    expect(await records('ask the mayor')).toContain('Recorded for');
    expect(await records('ask the mayor')).toContain('Nothing was changed');
    expect((await decision())?.changes).toHaveLength(1);
  });

  it('what is put on the agenda is on it, once, however few or many views there are', async () => {
    expect(await press('discuss', {}, 'GG-AMB-1')).toContain('is on the agenda of the call.');
    expect(await press('discuss', {}, 'GG-AMB-1')).toContain('already');
    const title = /“(.+?)”/.exec(await press('discuss', {}, 'GG-AMB-1'))?.[1] ?? '?';
    expect(await tells('lyon', 'brief')).toContain(title);
  });

  it('nothing is put on the agenda of a call that is over, and no card offers it', async () => {
    const offered = async () => (await presses(world, 'lyon', onCard(), 'merge-show', { indicator: 'GG-AMB-2' }))[0];
    expect((await offered())?.actions.map(({ id }) => id)).toContain('discuss');
    expect(await tells('lyon', 'brief')).toContain('for an hour');
    world.setClock('2027-04-09T08:00:01.000Z');
    expect(await press('discuss')).toContain('The team call is over');
    expect((await decision())?.discuss).not.toBe(true);
    expect((await offered())?.actions.map(({ id }) => id)).not.toContain('discuss');
    expect(await tells('lyon', 'brief')).toContain('was about');
    expect(await tells('lyon', 'brief')).not.toContain('for an hour');
  });

  it('no agreed judgement is accepted where there is none left', async () => {
    await world.deps.store.decisions.put(aDecision('GG-AMB-2', { judgement: 'at', judgedAt: MIDWAY }));
    expect(await press('merge-agreed')).toContain('No agreed judgement is left');
  });
});

describe('how many say what', () => {
  const answers = (na: number, unsure: number) => [
    { person: 'x', performance: 'at' as const },
    ...Array.from({ length: na }, (_, n) => ({ person: `n${n}`, performance: 'not_applicable' as const })),
    ...Array.from({ length: unsure }, (_, n) => ({ person: `u${n}`, performance: 'need_info' as const })),
  ];
  const inWords = (language: Language, na: number, unsure: number) =>
    splitInWords(consolidate(answers(na, unsure), 5), language);

  beforeEach(() => begin());

  it('agrees with its number', () => {
    expect(inWords('en', 1, 1)).toBe('1 at; 1 needs more information; 1 says it does not apply');
    expect(inWords('en', 4, 2)).toBe('1 at; 2 need more information; 4 say it does not apply');
    expect(inWords('fr', 1, 1)).toBe('1 au niveau ; 1 demande davantage d’informations ; 1 juge que c’est sans objet');
    expect(inWords('fr', 4, 2)).toBe(
      '1 au niveau ; 2 demandent davantage d’informations ; 4 jugent que c’est sans objet',
    );
  });

  it.each(['en', 'fr'] as const)('where it is disputed whether it applies, no number is claimed: %s', (language) => {
    const words = wordsIn(language);
    expect([words.agreement.na_contested, WORDS[language].contested('x')].join()).not.toMatch(/\bone\b|\bun\b/i);
  });
});
