import { erasePerson, personalData } from '../../src/accounts/personal-data';
import type { Review } from '../../src/method/review';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { loadTeam } from '../../src/turn/load-review';
import { one } from '../support/creating';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, repliesTo, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, COMPLETE, MIDWAY } from '../support/sheets';

const ORGANISER = 'eurocities';
const REVIEW = 'genoa-2027';
const ANA = 'Ana Sousa, ana@porto.example, Porto';

let world: World;
const begin = async (over: Partial<Review> = {}) => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview(over)], people }, MIDWAY);
};
beforeEach(() => begin());
afterEach(() => world.close());

const review = async () => {
  const found = await world.deps.store.reviews.get(REVIEW);
  if (!found) throw new TypeError('the review is gone');
  return found;
};
const ask = async (what: string, who: string) =>
  one(await presses(world, ORGANISER, one(await types(world, ORGANISER, 'people')), 'people-ask', { what, who }));
const does = (shown: Prompt) =>
  presses(world, ORGANISER, { ...shown, actions: shown.actions.filter((a) => /^Do it/.test(a.label)) }, 'people-do');
const toldTo = async (person: string) =>
  (await messagesTo(world, person)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));
/** Ana comes to the seat of `who`; her id. */
const share = async (who = 'helsinki') => {
  const shown = one(await presses(world, ORGANISER, await ask('share', who), 'people-preview', { lines: ANA }));
  await does(shown);
  const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
  return { shown, ana: ana?.id ?? '' };
};
const exportFor = async (person: string, file: string) =>
  exportedText(world.deps, REVIEW, file, (await world.deps.store.people.get(person)) ?? 'operator');
const row = async (indicator = 'GG-AMB-1') => {
  const grid = await exportedText(world.deps, REVIEW, 'grid.csv', 'operator');
  return grid.split('\n').find((line) => line.includes(indicator)) ?? '';
};
/** What somebody is greeted with. */
const says = async (person: string) => {
  const event = anEvent(person, { kind: 'hello' });
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
};
/** Somebody answers an indicator on its card. */
const answer = async (person: string, fields: FieldValues = COMPLETE, indicator = 'GG-AMB-1') =>
  presses(world, person, one(await types(world, person, indicator)), 'save-next', fields);
const sheet = (indicator = 'GG-AMB-1', seat = 'helsinki') =>
  world.deps.store.sheets.get(`${REVIEW}|${indicator}|${seat}`);

describe('two who share a seat', () => {
  it('are one in what is expected, and stand in one line', async () => {
    const before = said(one(await types(world, ORGANISER, 'status')));
    const { shown, ana } = await share();
    expect(said(shown)).toMatch(/Ana Sousa \(Porto\) shares the seat of helsinki \(Helsinki\)/);
    expect((await review()).members.peers).toContain(ana);
    expect((await toldTo('helsinki')).join()).toMatch(/Ana Sousa shares your seat on the review of Genoa/);
    expect(said(one(await types(world, ORGANISER, 'people')))).toMatch(
      /Ana Sousa \(Porto\): peer · shares the seat of helsinki/,
    );
    const team = await loadTeam(world.deps, await review());
    expect(team.paces.size).toBe(4);
    const percent = /\d+\s?%/;
    expect(said(one(await types(world, ORGANISER, 'status'))).match(percent)?.[0]).toBe(before.match(percent)?.[0]);
  });

  it('fill in one set of sheets: each sees what the other wrote, and who wrote is kept', async () => {
    const { ana } = await share();
    await answer('helsinki');
    const [card] = await types(world, ana, 'GG-AMB-1');
    expect(said(card)).toMatch(/helsinki has written here/);
    await answer(ana, { ...COMPLETE, performance: 'above' });
    const after = await sheet();
    expect(after?.revisions.map(({ by }) => by)).toEqual([['helsinki'], [ana]]);
    expect(await sheet('GG-AMB-1', ana)).toBeUndefined();
    expect((await personalData(world.deps, ana)).sheets.map(({ id }) => id)).toEqual([after?.id]);
  });

  it('overwrite nothing of each other: what both changed is kept twice', async () => {
    const { ana } = await share();
    const [first] = await types(world, 'helsinki', 'GG-AMB-1');
    const [second] = await types(world, ana, 'GG-AMB-1');
    if (!first || !second) throw new TypeError('no card');
    await presses(world, 'helsinki', first, 'save-next', { performance: 'at', suspect: ['A plan exists'] });
    await presses(world, ana, second, 'save-next', { performance: 'at', suspect: ['A plan is missing'] });
    const now = await sheet();
    expect(JSON.stringify(now)).toMatch(/A plan exists/);
    expect(JSON.stringify(now)).toMatch(/A plan is missing/);
    expect(now?.draft?.conflicts).toHaveLength(1);
  });

  it('see each other’s and nothing else before the gathering; others see neither', async () => {
    const { ana } = await share();
    await world.deps.store.sheets.insert(
      aSheet('GG-AMB-1', 'utrecht', aContent('above', { suspect: ['utrecht’s secret'] })),
    );
    await answer('helsinki', { ...COMPLETE, suspect: ['ours alone'] });
    const csv = await exportFor(ana, 'sheets.csv');
    expect(csv).toMatch(/ours alone/);
    expect(csv).not.toMatch(/utrecht’s secret/);
    expect(await exportFor('utrecht', 'sheets.csv')).not.toMatch(/ours alone/);
  });

  it('are told who reads what they write, and both are welcomed and reminded', async () => {
    const { ana } = await share();
    const plan = await world.deps.store.plan.find({ review: REVIEW, status: 'planned' });
    expect(plan.filter(({ person }) => person === ana).length).toBeGreaterThan(0);
    expect(plan.filter(({ person }) => person === 'helsinki').length).toBeGreaterThan(0);
    expect((await says(ana)).map(said).join()).toMatch(/You share the seat of one peer with helsinki/);
  });

  it('are one peer in the leader’s digest and one answer in the grid', async () => {
    await share();
    await answer('helsinki');
    const digest = said(one(await types(world, 'lyon', 'digest')));
    expect(digest.match(/helsinki & Ana Sousa/g)?.length).toBeGreaterThan(0);
    expect(await row()).toMatch(/"4","1"/);
  });

  it.each(['helsinki', 'ana'])('when %s leaves, the seat goes on with all that is there', async (who) => {
    const { ana } = await share();
    const stays = who === 'ana' ? 'helsinki' : ana;
    await answer('helsinki');
    await answer(ana, { performance: 'below' }, 'GG-AMB-2');
    const shown = await ask('leave', who === 'ana' ? ana : 'helsinki');
    expect(shown.fields.map(({ id }) => id)).not.toContain('sheets');
    const preview = one(await presses(world, ORGANISER, shown, 'people-preview'));
    expect(said(preview)).toMatch(/goes on with the seat and all of its sheets/);
    await does(preview);
    expect((await sheet('GG-AMB-2'))?.draft?.content.performance).toBe('below');
    expect(await row()).toMatch(/"4","1"/);
    await answer(stays, { ...COMPLETE, performance: 'above' });
    expect((await sheet())?.revisions).toHaveLength(2);
    expect((await toldTo(stays)).join()).toMatch(/It is yours now/);
  });

  it('are no more than two, and whoever fills in sheets of their own comes to no other seat', async () => {
    await share();
    const third = await presses(world, ORGANISER, await ask('share', 'helsinki'), 'people-preview', {
      lines: 'Noor Bakker, noor@delft.example, Delft',
    });
    expect(said(third[0])).toMatch(/Two share the seat of helsinki already/);
    const own = await presses(world, ORGANISER, await ask('share', 'lyon'), 'people-preview', {
      lines: 'utrecht, utrecht@example.org',
    });
    expect(said(own[0])).toMatch(/already/);
    expect(Object.keys((await review()).seats ?? {})).toHaveLength(1);
  });

  it('and whoever erases their data leaves the sheets to the other', async () => {
    const { ana } = await share();
    await answer(ana, { performance: 'below' }, 'GG-AMB-2');
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect((await sheet('GG-AMB-2'))?.draft?.content.performance).toBe('below');
    expect((await loadTeam(world.deps, await review())).paces.size).toBe(4);
  });
});
