import { erasePerson } from '../../src/accounts/personal-data';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const NAME = 'Hanna Virtanen';
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((p) => ({
  ...p,
  ...(p.id === 'helsinki' ? { name: NAME } : {}),
  language: 'en' as const,
}));
const REVIEW = aReview({ gatheredAt: '2027-04-07T08:00:00.000Z' });
/** The first evening of the visit, and the next. */
const EVENING = '2027-04-20T17:00:00.000Z';
const NEXT = '2027-04-21T17:00:00.000Z';
const STRONG = 'The board met six times';
const WEAK = 'Nobody reads the plan.';
const SECRET = 'The mayor never came.';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEW], people: PEOPLE }, EVENING);
  await hasNote(world, 'strong', EVENING, { sort: 'strength', text: STRONG, checked: 'not_yet' });
  await hasNote(world, 'weak', EVENING, { sort: 'concern', text: WEAK, checked: 'in_room' });
  await hasNote(world, 'secret', EVENING, { sort: 'concern', text: SECRET, use: 'background' });
  await hasHypothesis(world, 'h', { text: 'The plan is known.', status: 'refuted', reason: 'Nobody read it.' });
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
type Data = Readonly<Record<string, string>>;
const opens = async (who = 'lyon') => (await types(world, who, 'team report'))[0] ?? raise();
const act = async (who: string, card: Prompt, press: string, fields: FieldValues = {}, data?: Data) =>
  (await presses(world, who, card, press, fields, undefined, data))[0] ?? raise();
const section = async (who: string, draftSection: string) => act(who, await opens(who), 'draft-open', { draftSection });
const proposed = async (who = 'lyon') => act(who, await opens(who), 'draft-propose');
/** What a button of a paragraph carries, by the paragraph's words. */
function dataOf(card: Prompt, words: string, press: string): Data {
  const at = card.body.findIndex((block) => block.kind === 'text' && block.text.includes(words));
  const under = card.body.slice(at).find((block) => block.kind === 'presses');
  const found = under?.kind === 'presses' ? under.actions.find(({ id }) => id === press) : undefined;
  return found?.data ?? raise(`no ${press} under ${words}`);
}
const edits = async (who: string, words: string, part = 'pillar-GG') => {
  const card = await section(who, part);
  return act(who, card, 'draft-edit', {}, dataOf(card, words, 'draft-edit'));
};
const draft = async (who = 'lyon', format = 'md') => {
  const reader = PEOPLE.find((p) => p.id === who) ?? raise();
  return Buffer.from(await exportFile(world.deps, REVIEW.id, `report-draft.${format}`, reader)).toString();
};
const paragraphs = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'report-paragraph' })).map(
    ({ value }) => value as { section: string; wordings: { text: string; by: string }[] },
  );

describe('the team’s report', () => {
  it('gets its first words from what was found and settled, once, without what is background', async () => {
    expect(said(await opens())).toContain('Nothing is written yet');
    expect(said(await proposed())).toContain('7 paragraphs added');
    expect(said(await proposed())).toContain('Nothing new');
    const card = said(await section('helsinki', 'pillar-GG'));
    expect(card).toContain('“The plan is known.” What it heard and read speaks against this.');
    expect(card).toContain(`${STRONG}.`);
    expect(card).toContain(WEAK);
    expect(card).not.toContain(SECRET);
    const file = await draft();
    expect(file).toContain(`${STRONG}. **\\[not checked yet; one source alone\\]**`);
    expect(file).not.toContain(SECRET);
    expect(file).not.toContain('function strong');
  });

  it('keeps what two wrote at once, shows both, and takes the one that is chosen', async () => {
    await proposed();
    const [hers, theirs] = [await edits('lyon', WEAK), await edits('ethics', WEAK)];
    expect(said(await act('ethics', theirs, 'draft-save', { draftText: 'Few read the plan.' }))).toContain('Kept.');
    const both = await act('lyon', hers, 'draft-save', { draftText: 'The plan is read by nobody.' });
    expect(said(both)).toContain('worded this paragraph meanwhile');
    expect(said(both)).toContain('Few read the plan.');
    expect(said(both)).toContain('The plan is read by nobody.');
    expect(said(await opens('ethics'))).toContain('1 worded twice');
    const file = await draft('ethics');
    expect(file).toContain('Few read the plan.');
    expect(file).toContain('The plan is read by nobody.');
    const data = both.actions.filter(({ id }) => id === 'draft-take').at(-1)?.data ?? raise();
    await act('ethics', both, 'draft-take', {}, data);
    const after = await draft();
    expect(after).toContain('Few read the plan.');
    expect(after).not.toContain('The plan is read by nobody.');
    const kept = (await paragraphs()).find(({ wordings }) => wordings.some(({ text }) => text === WEAK));
    expect(kept?.wordings.map(({ text }) => text)).toEqual([
      WEAK,
      'Few read the plan.',
      'The plan is read by nobody.',
      'Few read the plan.',
    ]);
  });

  it('says what is to be checked where what it rests on changes, until somebody says that it holds', async () => {
    await proposed();
    await act('lyon', await edits('lyon', WEAK), 'draft-save', { draftText: 'Few read the plan.' });
    expect(said(await opens())).toContain('0 to check');
    await hasNote(world, 'weak', NEXT, { sort: 'concern', text: 'Everybody reads the plan.', checked: 'in_room' });
    world.setClock(NEXT);
    expect(said(await opens())).toContain('1 to check');
    const list = await act('lyon', await opens(), 'draft-open', {}, { list: 'check' });
    expect(said(list)).toContain('Few read the plan.');
    const why = await act('lyon', list, 'draft-why', {}, dataOf(list, 'Few read', 'draft-why'));
    expect(said(why)).toContain('Everybody reads the plan.');
    expect(said(why)).toContain('has changed since');
    const about = why.fields.flatMap((field) =>
      field.id === 'basisOf' && 'options' in field ? [...field.options] : [],
    );
    expect(about).toHaveLength(1);
    const basis = await act('lyon', why, 'basis-show', { basisOf: about[0]?.value ?? '' });
    expect(said(basis)).toContain('Everybody reads the plan.');
    expect(said(basis)).toContain('paragraphs of the report rest on it');
    await act('lyon', list, 'draft-holds', {}, dataOf(list, 'Few read', 'draft-holds'));
    expect(said(await opens())).toContain('0 to check');
    expect(await draft()).not.toContain('to check');
    await hasNote(world, 'weak', NEXT, { sort: 'concern', text: 'Everybody reads it.', isWithdrawn: true });
    expect(said(await opens())).toContain('1 to check');
  });

  it('brings the rule’s own words up to date, and leaves what somebody wrote or took out', async () => {
    await proposed();
    await act('lyon', await edits('lyon', WEAK), 'draft-save', { draftText: 'Few read the plan.' });
    await act('lyon', await edits('lyon', 'The plan is known.'), 'draft-remove');
    await hasNote(world, 'weak', NEXT, { sort: 'concern', text: 'Everybody reads the plan.' });
    await hasNote(world, 'strong', NEXT, { sort: 'strength', text: 'The board met often.' });
    world.setClock(NEXT);
    expect(said(await proposed())).toContain(
      '1 worded anew: what was found or decided says something else now. What somebody wrote is as it was.',
    );
    const card = said(await section('lyon', 'pillar-GG'));
    expect(card).toContain('The board met often.');
    expect(card).toContain('Few read the plan.');
    expect(card).not.toContain('The plan is known.');
    await hasNote(world, 'strong', NEXT, { sort: 'strength', text: 'x', isWithdrawn: true });
    expect(said(await proposed())).toContain('1 taken out: nothing says so any more.');
    expect(said(await section('lyon', 'pillar-GG'))).not.toContain('The board met often.');
  });

  it('is written by whom the leader names, and by nobody else', async () => {
    await proposed();
    const card = await section('utrecht', 'pillar-GG');
    expect(card.fields).toEqual([]);
    const key = dataOf(card, WEAK, 'draft-why');
    expect(said(await act('utrecht', card, 'draft-edit', {}, key))).toContain('Nothing was changed');
    const authors = await act('lyon', await opens(), 'draft-authors');
    await act('lyon', authors, 'draft-author', { draftWhat: 'pillar-GG', draftWho: 'utrecht' });
    await act('utrecht', await section('utrecht', 'pillar-GG'), 'draft-add', {
      draftPart: 'pillar-GG.improve',
      draftNew: 'The plan needs readers.',
    });
    expect(said(await opens())).toContain('1 that rests on nothing');
    expect(await draft()).toContain('The plan needs readers. **\\[rests on nothing yet\\]**');
    const mine = await edits('utrecht', 'The plan needs readers.');
    const field = mine.fields.find(({ id }) => id === 'draftRests');
    const options = field?.kind === 'pick' ? field.options : [];
    expect(options.map(({ label }) => label).join()).not.toContain('mayor');
    const finding = options.find(({ label }) => label.includes('Nobody reads'))?.value ?? raise();
    await act('utrecht', mine, 'draft-save', { draftText: 'The plan needs readers.', draftRests: [finding] });
    expect(said(await opens())).toContain('0 that rest on nothing');
    const refused = await act('helsinki', await opens('lyon'), 'draft-author', {
      draftWhat: 'all',
      draftWho: 'helsinki',
    });
    expect(said(refused)).toContain('Nothing was changed');
  });

  it('stays true when somebody of the team is erased: what they wrote stands, and their name is nowhere', async () => {
    await proposed();
    const authors = await act('lyon', await opens(), 'draft-authors');
    await act('lyon', authors, 'draft-author', { draftWhat: 'pillar-GG', draftWho: 'helsinki' });
    await act('helsinki', await edits('helsinki', WEAK), 'draft-save', { draftText: 'Few read the plan.' });
    const stale = await edits('lyon', 'Few read the plan.');
    await act('helsinki', await edits('helsinki', 'Few read'), 'draft-save', { draftText: 'Hardly anybody reads it.' });
    await act('lyon', stale, 'draft-save', { draftText: 'The plan is read by few.' });
    expect(await draft()).toContain(NAME);
    await erasePerson(world.deps, 'helsinki', 'operator');
    const file = await draft();
    expect(file).not.toContain(NAME);
    expect(file).toContain('a former member of the team');
    expect(file).toContain('Hardly anybody reads it.');
    expect(file).toContain('The plan is read by few.');
    expect(said(await opens())).toContain('nobody yet');
    expect(said(await edits('lyon', 'The plan is read by few.'))).toContain('somebody who has left');
  });

  it('points out a name in what is written, and takes no empty words', async () => {
    await proposed();
    const card = await edits('lyon', WEAK);
    expect((await act('lyon', card, 'draft-save', { draftText: ' ' })).wrong).toHaveProperty('draftText');
    const saved = said(await act('lyon', card, 'draft-save', { draftText: 'Hanna read the plan.' }));
    expect(saved).toContain('“Hanna” is the name of somebody');
    await act('lyon', await edits('lyon', 'Hanna'), 'draft-remove');
    expect(await draft()).not.toContain('Hanna read');
  });
});

describe('cards that were there before', () => {
  const latest = async (words: string) =>
    (await paragraphs()).find(({ wordings }) => wordings.some(({ text }) => text === words));

  it('say that something still holds of what was looked at, and of nothing that changed since', async () => {
    await proposed();
    await act('lyon', await edits('lyon', WEAK), 'draft-save', { draftText: 'Few read the plan.' });
    await hasNote(world, 'weak', NEXT, { sort: 'concern', text: 'Everybody reads the plan.', checked: 'in_room' });
    world.setClock(NEXT);
    const list = await act('lyon', await opens(), 'draft-open', {}, { list: 'check' });
    await hasNote(world, 'weak', NEXT, { sort: 'concern', text: 'x', use: 'background' });
    const data = dataOf(list, 'Few read', 'draft-holds');
    const { seen: _, ...older } = data;
    for (const each of [data, older]) {
      expect(said(await act('lyon', list, 'draft-holds', {}, each))).toContain('It has been changed since');
      expect(said(await opens())).toContain('1 to check');
    }
  });

  it('add a paragraph once, however often they are pressed', async () => {
    const card = await section('lyon', 'pillar-GG');
    const fields = { draftPart: 'pillar-GG', draftNew: 'The plan needs readers.' };
    for (let n = 0; n < 3; n += 1) await act('lyon', card, 'draft-add', fields, { section: 'pillar-GG' });
    expect(await paragraphs()).toHaveLength(1);
  });

  it('write on in a paragraph that was taken out meanwhile: nothing is lost, and it says that it is there again', async () => {
    await proposed();
    const hers = await edits('lyon', WEAK);
    await act('ethics', await edits('ethics', WEAK), 'draft-remove');
    const saved = said(await act('lyon', hers, 'draft-save', { draftText: 'Few read the plan.' }));
    expect(saved).toContain('It is in the report again.');
    expect(await draft()).toContain('Few read the plan.');
  });

  it('pressed again and again make no document that grows without end, and hand back what is too much', async () => {
    await proposed();
    const older = await edits('lyon', WEAK);
    const long = (n: number) => `${n} ${'x'.repeat(5_000)}`;
    for (let n = 0; n < 30; n += 1) await act('lyon', older, 'draft-save', { draftText: long(n) });
    const last = await act('ethics', older, 'draft-save', { draftText: 'Few read the plan.' });
    expect(last.wrong).toHaveProperty('draftText');
    expect(last.fields[0]).toMatchObject({ value: 'Few read the plan.' });
    const one = await latest(WEAK);
    expect(JSON.stringify(one).length).toBeLessThan(60 * 6_000);
    expect(JSON.stringify(one)).toContain(long(8));
  });
});

it('says that a report is full where the rule would say more', async () => {
  const { store } = world.deps;
  for (let n = 0; n < 1_000; n += 1) {
    const value = {
      section: 'scope',
      place: n,
      wordings: [{ at: EVENING, by: 'lyon', text: `Line ${n}.`, rests: [] }],
    };
    const id = `report-paragraph|${REVIEW.id}|p${n}`;
    await store.stepRecords.put({ id, kind: 'report-paragraph', review: REVIEW.id, person: '', value });
  }
  const card = said(await proposed());
  expect(card).toContain('not all that the rule would say was added');
  expect(card).not.toContain('Nothing new');
});
