import { erasePerson, personalData } from '../../src/accounts/personal-data';
import { makeDigest } from '../../src/delivery/digest-making';
import { showDigest } from '../../src/delivery/digests';
import { aFinding, aHypothesis, aNote, anInterview, at } from '../support/a-visit';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, MIDWAY } from '../support/sheets';

const NAME = 'Hanna Virtanen';
const PEOPLE = GENOA_PEOPLE.map((p) =>
  p.id === 'helsinki'
    ? { ...p, name: NAME, email: 'hanna@helsinki.example', accounts: [{ platform: 'slack', space: 'T1', user: 'U1' }] }
    : p,
);
const CARD = {
  address: { review: 'genoa-2027', indicator: 'GG-AMB-1' },
  actions: [],
  body: [],
  fields: [],
  summary: '',
};
const HALF = { ...CARD, address: { review: 'genoa-2027', indicator: 'GG-AMB-2' } };

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: PEOPLE }, MIDWAY);
  await types(world, 'helsinki', 'next');
  await presses(world, 'helsinki', CARD, 'save', { ...aContent('below'), note: 'my private note' });
  await presses(world, 'helsinki', CARD, 'save', { suspect: ['a submitted edit'] });
  await presses(world, 'helsinki', CARD, 'save', { suspect: [], know: ['only a draft'] });
  await presses(world, 'helsinki', HALF, 'save', { know: ['half a sheet'] });
  await types(world, 'helsinki', 'something that found no place');
});
afterEach(() => world.close());

/** Everything the store holds, as text. */
async function everything(): Promise<string> {
  const { store } = world.deps;
  const all = await Promise.all([
    store.people.find({}),
    store.sheets.find({}),
    store.pastRevisions.find({}),
    store.messages.find({}),
    store.sessions.find({}),
    store.inbox.find({}),
    store.audit.find({}),
    store.functions.find({}),
    store.plan.find({}),
    store.digests.find({}),
    store.programmes.find({}),
  ]);
  return JSON.stringify(all);
}

describe('erasing a person', () => {
  it('takes name, address, accounts, drafts, notes and conversations', async () => {
    await erasePerson(world.deps, 'helsinki', 'operator');
    const left = await everything();
    for (const gone of [NAME, 'hanna@', 'U1', 'my private note', 'only a draft', 'half a sheet', 'found no place'])
      expect(left).not.toContain(gone);
  });

  it('leaves the submitted sheets, from a former peer of the city', async () => {
    await erasePerson(world.deps, 'helsinki', 'operator');
    const [sheet, ...more] = await world.deps.store.sheets.find({});
    expect(more).toEqual([]);
    expect(sheet?.revisions.at(-1)?.content).toMatchObject({
      performance: 'below',
      suspect: ['a submitted edit'],
      note: '',
    });
    expect(await world.deps.store.people.get('helsinki')).toMatchObject({
      name: 'A former peer (Helsinki)',
      active: false,
      accounts: [],
    });
    expect(await exportedText(world.deps, 'genoa-2027', 'sheets.csv', 'operator')).toContain('Helsinki');
  });

  it('takes the name from what others were shown, too', async () => {
    world.setClock('2027-03-31T09:00:00.000Z');
    const [preview] = await types(world, 'lyon', 'relancer');
    expect(said(preview)).toContain(NAME);
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect(await everything()).not.toContain(NAME);
  });

  it('changes digests that were made before: they are drawn anew', async () => {
    const record = await makeDigest(world.deps, 'genoa-2027', '2027-03-25T16:00:00.000Z');
    const leader = await world.deps.store.people.get('lyon');
    if (!leader) throw new TypeError('no leader');
    expect(said(await showDigest(world.deps, record, 'leader', leader))).toContain(NAME);
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect(said(await showDigest(world.deps, record, 'leader', leader))).not.toContain(NAME);
  });

  it('a second time changes nothing', async () => {
    await erasePerson(world.deps, 'helsinki', 'operator');
    const once = await everything();
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect(await everything()).toBe(once);
  });

  it('is asked once more in chat, and can be left', async () => {
    const [data] = await types(world, 'helsinki', 'my data');
    const [sure] = data ? await presses(world, 'helsinki', data, 'erase-ask') : [];
    if (sure) await presses(world, 'helsinki', sure, 'erase-no');
    expect((await world.deps.store.people.get('helsinki'))?.active).toBe(true);
    const [done] = sure ? await presses(world, 'helsinki', sure, 'erase-yes') : [];
    expect(said(done)).toContain('Your data is erased');
    expect(await everything()).not.toContain(NAME);
  });
});

describe('erasing somebody who noted what was heard at the visit', () => {
  const advisory = anInterview('advisory', { function: 'Chair of the committee', sourceType: 'migrant_group' });
  const heard = aNote('helsinki', advisory, [aFinding('one', { text: 'It meets twice a year.' })]);
  const takenBack = aNote('helsinki', anInterview('office'), [
    {
      key: 'two',
      wordings: [...aFinding('two', { text: 'Nobody reads it.' }).wordings].map((one) => ({
        ...one,
        isWithdrawn: true as const,
      })),
    },
  ]);

  it('leaves the team its evidence, without a name; what was taken back goes', async () => {
    for (const record of [advisory, heard, takenBack, aHypothesis('a')]) await world.deps.store.stepRecords.put(record);
    world.setClock(at(1, '18:35'));
    const before = said((await types(world, 'lyon', 'evening')).at(-1));
    expect(before).toContain('It meets twice a year.');
    await erasePerson(world.deps, 'helsinki', 'helsinki');
    expect(await world.deps.store.stepRecords.find({ person: 'helsinki' })).toMatchObject([{ id: heard.id }]);
    const after = said((await types(world, 'lyon', 'evening')).at(-1));
    expect(after).toContain('It meets twice a year.');
    expect(after).not.toMatch(/Hanna|nobody|personne,/);
    const findings = await exportedText(world.deps, 'genoa-2027', 'findings.csv', 'operator');
    expect(findings).toContain('It meets twice a year.');
    expect(findings).not.toContain('Nobody reads it.');
    await erasePerson(world.deps, 'helsinki', 'operator');
    expect(await world.deps.store.stepRecords.count({ person: 'helsinki' })).toBe(1);
  });
});

it('one’s data holds all that is kept, and nobody else’s', async () => {
  await presses(world, 'utrecht', CARD, 'save', { ...aContent('at'), suspect: ['of utrecht'] });
  const text = JSON.stringify(await personalData(world.deps, 'helsinki'));
  for (const own of [NAME, 'my private note', 'only a draft', 'half a sheet', 'found no place'])
    expect(text).toContain(own);
  expect(text).not.toContain('of utrecht');
});
