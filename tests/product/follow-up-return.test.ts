import { NARROWEST } from '../../src/method/terms';
import { replan, stopReview } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { eraseAfterRetention } from '../../src/programme/ending/after-retention';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { isSent, sentAdvice } from '../support/sent-report';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** Two of the team come back two years after the final report, if both want it (method, section 13). */
const REVIEW = 'genoa-2027';
const SENT = '2027-06-15T10:00:00.000Z';
const CALL = '2028-06-15T08:00:00.000Z';
const PEOPLE = [...GENOA_PEOPLE, somebody('watching')].map((p) => ({
  ...p,
  language: 'en' as const,
  ...(p.id === 'utrecht' ? { name: 'Pieter Jansen' } : {}),
}));
const BASE = aReview({
  gatheredAt: '2027-04-06T08:00:00.000Z',
  asked: { 'report-final': { since: '2027-06-15T10:00:00.000Z', until: '2027-06-15' } },
});
const IN_REVIEW = { ...BASE, members: { ...BASE.members, observers: ['watching'] } };

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [IN_REVIEW], people: PEOPLE }, SENT);
  await isSent(world.deps.store, SENT, [sentAdvice('one'), sentAdvice('two')]);
  await replan(world.deps, REVIEW);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const press = async (
  who: string,
  card: Prompt,
  id: string,
  fields: FieldValues = {},
  with_: Record<string, string> = {},
) => {
  const button = card.actions.find(
    (one) => one.id === id && Object.entries(with_).every(([name, value]) => one.data?.[name] === value),
  );
  if (!button) return raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const opens = async (who: string) => {
  const list = (await types(world, who, 'follow up')).at(-1) ?? raise();
  return press(who, list, 'follow-return');
};
const wants = async (who: string, yes: 'yes' | 'no') =>
  press(who, await opens(who), 'follow-return-want', {}, { wants: yes });
const told = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));
/** What somebody was told of their own accord by the clock. */
const timed = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content, id }) =>
    content.kind === 'prompt' && id.startsWith('timed-') ? [said(content.prompt)] : [],
  );
const bothWant = async () => {
  world.setClock(CALL);
  await wants('lyon', 'yes');
  await wants('genoa', 'yes');
};
/** A day that both agreed to. */
const agreed = async (day: string) => {
  await press('lyon', await opens('lyon'), 'follow-return-day', { returnDay: day });
  return press('genoa', await opens('genoa'), 'follow-return-agree');
};
const record = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'follow-up-return' })).map(({ value }) => value);

it('is asked of both sides after the call, once more where nothing is said, and of nobody else', async () => {
  await goTo(world, CALL);
  const heard = async (who: string) => (await timed(who)).filter((one) => one.includes('another year')).length;
  expect(await heard('genoa')).toBe(0);
  await goTo(world, '2028-06-22T08:00:00.000Z');
  expect([await heard('genoa'), await heard('lyon'), await heard('helsinki'), await heard('eurocities')]).toEqual([
    1, 1, 0, 0,
  ]);
  await wants('lyon', 'no');
  await goTo(world, '2028-06-29T08:00:00.000Z');
  expect([await heard('genoa'), await heard('lyon')]).toEqual([2, 1]);
});

it('is not spoken of before the call, and said by nobody for others', async () => {
  world.setClock('2028-06-01T08:00:00.000Z');
  const list = (await types(world, 'lyon', 'follow up')).at(-1) ?? raise();
  expect(list.actions.map(({ id }) => id)).not.toContain('follow-return');
  const early = await presses(world, 'lyon', list, 'follow-return-want', {}, undefined, {
    review: REVIEW,
    wants: 'yes',
  });
  expect(early.map(said).join()).toContain('Nothing was changed');
  world.setClock(CALL);
  for (const who of ['helsinki', 'eurocities', 'watching'])
    await presses(world, who, list, 'follow-return-want', {}, undefined, { review: REVIEW, wants: 'yes' });
  expect(await record()).toEqual([]);
  expect(said(await opens('eurocities'))).toContain('The team has not said yet');
});

it('comes about if both want it: a day proposed by one and agreed by the other, two whom the leader asks', async () => {
  await bothWant();
  await goTo(world, '2028-06-15T12:00:00.000Z');
  expect((await told('genoa')).join()).toContain('the team would like two of the team to come back');
  const card = await opens('lyon');
  for (const day of ['2028-06-15', '2029-12-16'])
    expect((await press('lyon', card, 'follow-return-day', { returnDay: day })).wrong).toHaveProperty('returnDay');
  await press('lyon', card, 'follow-return-day', { returnDay: '2029-06-12' });
  // Who proposed it does not agree to it, and who agrees agrees to what was shown.
  expect((await opens('lyon')).actions.map(({ id }) => id)).not.toContain('follow-return-agree');
  const shown = await opens('genoa');
  await press('lyon', await opens('lyon'), 'follow-return-day', { returnDay: '2029-06-13' });
  expect(said(await press('genoa', shown, 'follow-return-agree'))).toContain('not proposed any more');
  expect(said(await press('genoa', await opens('genoa'), 'follow-return-agree'))).toContain(
    'Agreed: Wednesday, 13 June 2029',
  );
  await goTo(world, '2028-06-15T15:00:00.000Z');
  for (const who of ['lyon', 'eurocities'])
    expect((await told(who)).join()).toContain('is agreed: Wednesday, 13 June 2029');
  const chooses = async (returnWho: string[]) => press('lyon', await opens('lyon'), 'follow-return-who', { returnWho });
  expect((await chooses(['helsinki'])).wrong).toHaveProperty('returnWho');
  expect((await chooses(['helsinki', 'genoa'])).wrong).toHaveProperty('returnWho');
  await chooses(['helsinki', 'utrecht']);
  await press('helsinki', await opens('helsinki'), 'follow-return-come', {}, { comes: 'no' });
  await goTo(world, '2028-06-16T12:00:00.000Z');
  expect((await told('lyon')).join()).toContain('Somebody cannot come back to Genoa');
  await chooses(['utrecht', 'barcelona']);
  for (const who of ['utrecht', 'barcelona'])
    await press(who, await opens(who), 'follow-return-come', {}, { comes: 'yes' });
  expect(said(await opens('lyon'))).toContain('Pieter Jansen');
  // The host city reads where they are from, and no name.
  expect(said(await opens('genoa'))).toContain('Utrecht and Barcelona');
  expect(said(await opens('genoa'))).not.toContain('Jansen');
});

it('is remembered three days and a day before, on the Friday where that is a weekend, also once the review has ended', async () => {
  await bothWant();
  // A Tuesday: three days before is a Saturday.
  await agreed('2029-06-12');
  await press('lyon', await opens('lyon'), 'follow-return-who', { returnWho: ['helsinki', 'utrecht'] });
  await press('helsinki', await opens('helsinki'), 'follow-return-come', {}, { comes: 'no' });
  const review = await world.deps.store.reviews.get(REVIEW);
  expect(await stopReview(world.deps, REVIEW, 'ended', review?.planRevision ?? 0, 'eurocities')).toBe(true);
  const heard = async () =>
    Promise.all(
      ['utrecht', 'lyon', 'genoa', 'helsinki'].map(
        async (who) => (await timed(who)).filter((one) => one.includes('12 June 2029')).length,
      ),
    );
  await goTo(world, '2029-06-07T12:00:00.000Z');
  expect(await heard()).toEqual([0, 0, 0, 0]);
  await goTo(world, '2029-06-08T08:00:00.000Z');
  expect(await heard()).toEqual([1, 1, 1, 0]);
  await goTo(world, '2029-06-10T12:00:00.000Z');
  expect(await heard()).toEqual([1, 1, 1, 0]);
  await goTo(world, '2029-06-11T08:00:00.000Z');
  expect(await heard()).toEqual([2, 2, 2, 0]);
  expect((await timed('utrecht')).at(-1)).toContain('You come back to Genoa');
});

it('is told once of a Monday, the Friday before; of no day that was called off', async () => {
  await bothWant();
  await agreed('2029-06-11');
  await goTo(world, '2029-06-08T08:00:00.000Z');
  await goTo(world, '2029-06-10T08:00:00.000Z');
  expect((await timed('lyon')).filter((one) => one.includes('11 June 2029'))).toHaveLength(1);
});

it('is called off by one side, and nobody is told of it as if it came', async () => {
  await bothWant();
  await agreed('2029-06-12');
  await wants('genoa', 'no');
  expect(await record()).toMatchObject([{ wants: { host: { yes: false } }, going: [] }]);
  await goTo(world, '2028-06-15T12:00:00.000Z');
  expect((await told('lyon')).join()).toContain('the city wants none');
  for (const at of ['2029-04-16', '2029-06-08', '2029-06-11']) await goTo(world, `${at}T08:00:00.000Z`);
  expect((await timed('lyon')).join()).not.toMatch(/12 June 2029|time to agree/);
});

it('says Le Havre as French does', async () => {
  await world.close();
  const french = PEOPLE.map((one) => (one.id === 'genoa' ? { ...one, language: 'fr' as const } : one));
  world = await aWorld({ reviews: [{ ...IN_REVIEW, hostCity: 'Le Havre' }], people: french }, SENT);
  await isSent(world.deps.store, SENT, [sentAdvice('one')]);
  await replan(world.deps, REVIEW);
  world.setClock(CALL);
  await wants('lyon', 'yes');
  await goTo(world, '2028-06-15T12:00:00.000Z');
  expect((await told('genoa')).join()).toContain('Retour au Havre');
});

it('is agreed for another day: who was to come is asked again, and nobody comes who did not say so of that day', async () => {
  await bothWant();
  await agreed('2029-06-12');
  await press('lyon', await opens('lyon'), 'follow-return-who', { returnWho: ['helsinki', 'utrecht'] });
  await press('utrecht', await opens('utrecht'), 'follow-return-come', {}, { comes: 'yes' });
  await agreed('2029-06-14');
  expect(await record()).toMatchObject([{ going: [{ person: 'helsinki' }, { person: 'utrecht' }] }]);
  expect(JSON.stringify(await record())).not.toContain('comes');
  await goTo(world, '2028-06-16T12:00:00.000Z');
  expect((await told('utrecht')).filter((one) => one.includes('whether you come back'))).toHaveLength(2);
  expect((await told('utrecht')).at(-1)).toContain('14 June 2029');
  await press('utrecht', await opens('utrecht'), 'follow-return-come', {}, { comes: 'yes' });
  expect(await record()).toMatchObject([{ going: [{}, { person: 'utrecht', comes: true }] }]);
});

it('cannot be called off, moved or asked for once it was; what was seen stays beside it', async () => {
  await bothWant();
  const early = await opens('lyon');
  await agreed('2029-06-12');
  await press('lyon', await opens('lyon'), 'follow-return-who', { returnWho: ['helsinki', 'utrecht'] });
  await press('utrecht', await opens('utrecht'), 'follow-return-come', {}, { comes: 'yes' });
  const before = await record();
  world.setClock('2029-06-13T12:00:00.000Z');
  const card = await opens('lyon');
  expect(card.actions).toEqual([]);
  expect(card.fields).toEqual([]);
  expect(said(await press('lyon', early, 'follow-return-want', {}, { wants: 'no' }))).toContain('has taken place');
  await press('lyon', early, 'follow-return-day', { returnDay: '2029-07-12' });
  expect(await record()).toEqual(before);
});

it('is asked for a day two months before, where both want it and none is agreed', async () => {
  await bothWant();
  await goTo(world, '2029-04-16T08:00:00.000Z');
  for (const who of ['lyon', 'genoa']) expect((await timed(who)).at(-1)).toContain('it is time to agree on a day');
  expect(await timed('helsinki')).toEqual([]);
});

it('is of no review that was cancelled', async () => {
  await bothWant();
  await agreed('2029-06-12');
  const card = await opens('lyon');
  const review = await world.deps.store.reviews.get(REVIEW);
  expect(await stopReview(world.deps, REVIEW, 'cancelled', review?.planRevision ?? 0, 'eurocities')).toBe(true);
  await press('lyon', card, 'follow-return-want', {}, { wants: 'no' });
  expect(await record()).toMatchObject([{ wants: { team: { yes: true } } }]);
  for (const at of ['2029-06-08', '2029-06-11']) await goTo(world, `${at}T08:00:00.000Z`);
  expect((await timed('lyon')).join()).not.toContain('12 June 2029');
});

it('hands the host city what was seen of each recommendation, by city, and keeps it', async () => {
  await bothWant();
  await agreed('2029-06-12');
  await press('lyon', await opens('lyon'), 'follow-return-who', { returnWho: ['helsinki', 'utrecht'] });
  await press('utrecht', await opens('utrecht'), 'follow-return-come', {}, { comes: 'yes' });
  const one = async (who: string) =>
    press(who, (await types(world, who, 'follow up')).at(-1) ?? raise(), 'follow-show', { followWhich: 'one' });
  expect((await one('utrecht')).actions.map(({ id }) => id)).not.toContain('follow-seen');
  world.setClock('2029-06-12T12:00:00.000Z');
  const card = await one('utrecht');
  // Who was asked and said nothing has not come.
  for (const who of ['helsinki', 'lyon', 'genoa'])
    await presses(world, who, card, 'follow-seen', { seenAs: 'as_said' }, undefined, { advice: 'one' });
  expect(await world.deps.store.stepRecords.find({ kind: 'follow-up-seen' })).toEqual([]);
  expect(said(await press('utrecht', card, 'follow-seen', { seenLine: 'x' }))).toContain('Nothing was changed');
  await press('utrecht', card, 'follow-seen', { seenAs: 'otherwise', seenLine: 'A board of six meets.' });
  await press('utrecht', await one('utrecht'), 'follow-seen', {
    seenAs: 'as_said',
    seenLine: 'A board of twelve meets.',
  });
  expect(await world.deps.store.stepRecords.find({ kind: 'follow-up-seen' })).toMatchObject([
    { person: '', value: { seen: 'as_said', city: 'Utrecht' } },
  ]);
  expect(
    said(
      await press('utrecht', await one('utrecht'), 'follow-seen', {
        seenAs: 'as_said',
        seenLine: 'Pieter Jansen saw it.',
      }),
    ),
  ).toContain('somebody’s name');
  await press('utrecht', await one('utrecht'), 'follow-seen', {
    seenAs: 'as_said',
    seenLine: 'A board of twelve meets.',
  });
  const read = said(await one('genoa'));
  expect(read).toContain('Utrecht · 12 June · done as said · A board of twelve meets.');
  expect(read).not.toContain('Jansen');
  await goTo(world, '2029-06-12T14:00:00.000Z');
  expect((await told('genoa')).filter((each) => each.includes('have written what they saw'))).toHaveLength(1);
  const person = PEOPLE.find(({ id }) => id === 'genoa') ?? raise();
  expect(await exportedText(world.deps, REVIEW, 'follow-up.csv', person)).toContain('A board of twelve meets.');
});

describe('once what was agreed to keep is kept no longer', () => {
  const isKnown = async (who: string) => (await world.deps.store.people.get(who))?.erasedAs === undefined;
  const at = async (day: string) => {
    world.setClock(`${day}T08:00:00.000Z`);
    await eraseAfterRetention(world.deps);
  };
  beforeEach(async () => {
    await world.deps.store.reviews.update(REVIEW, (one) => ({ ...one, retentionNearAt: '2027-09-22T08:00:00.000Z' }));
    expect(NARROWEST.retention).toBe('6');
  });

  it('people are known as long as for every review, where one side wants none', async () => {
    world.setClock(CALL);
    await wants('lyon', 'yes');
    await wants('genoa', 'no');
    await at('2028-10-19');
    expect(await isKnown('utrecht')).toBe(true);
    await at('2028-10-21');
    expect(await isKnown('utrecht')).toBe(false);
  });

  it('people are known for some months after one side called it off', async () => {
    await bothWant();
    await at('2028-12-01');
    expect(await isKnown('utrecht')).toBe(true);
    await wants('lyon', 'no');
    await at('2029-05-20');
    expect(await isKnown('utrecht')).toBe(true);
    await at('2029-06-02');
    expect(await isKnown('utrecht')).toBe(false);
  });

  it('people are known until the return is over where both want it; what was seen stays', async () => {
    await bothWant();
    await agreed('2029-06-12');
    await press('lyon', await opens('lyon'), 'follow-return-who', { returnWho: ['helsinki', 'utrecht'] });
    await press('utrecht', await opens('utrecht'), 'follow-return-come', {}, { comes: 'yes' });
    await at('2029-06-12');
    expect(await isKnown('utrecht')).toBe(true);
    const list = (await types(world, 'utrecht', 'follow up')).at(-1) ?? raise();
    const card = await press('utrecht', list, 'follow-show', { followWhich: 'one' });
    await press('utrecht', card, 'follow-seen', { seenAs: 'not_yet', seenLine: 'No board.' });
    await at('2030-01-15');
    expect(await isKnown('utrecht')).toBe(false);
    expect(await world.deps.store.stepRecords.find({ kind: 'follow-up-seen' })).toMatchObject([
      { value: { line: 'No board.', city: 'Utrecht' } },
    ]);
  });
});
