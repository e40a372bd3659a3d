import { NARROWEST } from '../../src/method/terms';
import { replan, stopReview } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { isSent, sentAdvice } from '../support/sent-report';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const REVIEW = 'genoa-2027';
const SENT = '2027-06-15T10:00:00.000Z';
const MAYOR = somebody('mayor', { city: 'Genoa' });
const PEOPLE = [...GENOA_PEOPLE, MAYOR, somebody('watching')].map((p) =>
  p.id === 'utrecht' ? { ...p, name: 'Pieter Jansen' } : { ...p, language: 'en' as const },
);
const BASE = aReview({
  gatheredAt: '2027-04-06T08:00:00.000Z',
  asked: { 'report-final': { since: '2027-05-20T08:00:00.000Z', until: '2027-05-20' } },
});
const { members } = BASE;
const IN_REVIEW = {
  ...BASE,
  members: { ...members, observers: ['watching'], peers: [...members.peers, 'mayor'] },
  // What was said is kept for as long as this is told.
  terms: {
    agreed: { version: 1, terms: { ...NARROWEST, retention: '24' as const }, since: SENT, yes: {} },
    earlier: [],
    proposals: 1,
  },
};
const ADVICE = [
  sentAdvice('one'),
  sentAdvice('two', { theme: 'needs', addressee: 'Statistics office' }),
  sentAdvice('idea', { sort: 'suggestion' }),
  sentAdvice('desk', {
    sort: 'good_practice',
    title: 'A desk',
    city: 'Lyon',
    addressee: 'head of desks',
    goesWith: ['one'],
  }),
  sentAdvice('money', { sort: 'challenge', text: 'No money.', goesWith: ['one'] }),
];

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [IN_REVIEW], people: PEOPLE }, SENT);
  await isSent(world.deps.store, SENT, ADVICE);
  await replan(world.deps, REVIEW);
  world.setClock('2027-06-16T08:00:00.000Z');
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word = 'follow up') => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, data = {}) => {
  const button = card.actions.find((one) => one.id === id);
  if (!button) return raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, { ...button.data, ...data })).at(-1) ?? raise();
};
const shows = async (who: string, followWhich: string) => press(who, await opens(who), 'follow-show', { followWhich });
const PLAN = {
  followStand: 'accepted',
  followWhat: 'A budget line.',
  followWho: 'Finance office',
  followUntil: '2027-10-01',
};
const plans = async (which: string, fields: FieldValues = PLAN, who = 'genoa') =>
  press(who, await shows(who, which), 'follow-keep', fields);
const states = async (which: string, fields: FieldValues) =>
  press('genoa', await shows('genoa', which), 'follow-state', fields);
/** What somebody was told of their own accord since. */
const told = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content, id }) =>
    content.kind === 'prompt' && id.startsWith('timed-') ? [said(content.prompt)] : [],
  );

describe('the host city', () => {
  it('answers to each recommendation of the final report, and to nothing else', async () => {
    const list = await opens('genoa');
    expect(said(list)).toContain('0 of 2 recommendations answered.');
    expect(said(list)).not.toContain('Do idea.');
    // The first that waits is chosen, and nothing chosen is no recommendation that is gone.
    expect(list.fields).toMatchObject([{ value: 'one' }]);
    expect(said(await press('genoa', list, 'follow-show'))).toContain('Choose which one.');
    const card = await shows('genoa', 'one');
    expect(said(card)).toContain('A desk — Lyon, ask the head of desks');
    expect(said(await press('genoa', card, 'follow-keep', PLAN))).toContain('Kept.');
    await plans('two', { followStand: 'not', followWhy: 'The region counts.' });
    const after = said(await opens('lyon'));
    expect(after).toContain('2 of 2 recommendations answered.');
    expect(after).toContain('1. Do one. · accepted · Finance office · by 1 October');
    expect(after).toContain('2. Do two. · not accepted');
    expect(said(await shows('helsinki', 'two'))).toContain('The region counts.');
  });

  it.each([
    [{}, 'followStand'],
    [{ followStand: 'not' }, 'followWhy'],
    [{ ...PLAN, followStand: 'partly' }, 'followWhy'],
    [{ ...PLAN, followWhat: ' ' }, 'followWhat'],
    [{ ...PLAN, followWho: '' }, 'followWho'],
    [{ followStand: 'accepted', followWhat: 'x', followWho: 'y' }, 'followUntil'],
  ])('is told what lacks of %j, and nothing is kept', async (fields, at) => {
    expect((await plans('one', fields as FieldValues)).wrong).toHaveProperty(at);
    expect(said(await opens('genoa'))).toContain('0 of 2');
  });

  it('says where it stands: what is done has something that shows it', async () => {
    expect(
      (await presses(world, 'genoa', await shows('genoa', 'one'), 'follow-state', {}, undefined, { advice: 'one' }))[0]
        ?.wrong,
    ).toBeDefined();
    await plans('one');
    expect((await states('one', { followState: 'done', followLine: 'It is there.' })).wrong).toHaveProperty(
      'followProof',
    );
    expect((await states('one', { followState: 'under_way' })).wrong).toHaveProperty('followLine');
    await states('one', { followState: 'under_way', followLine: 'In council.' });
    const done = await states('one', {
      followState: 'done',
      followLine: 'Voted.',
      followProof: 'https://example.org/b',
    });
    expect(said(done)).toContain('done · Voted. · https://example.org/b');
    expect(said(await opens('utrecht', 'suivi'))).toContain('Voted.');
  });

  it('that accepts something no more has not done it, whatever it said before; accepted again, it is asked anew', async () => {
    await plans('one');
    await states('one', { followState: 'done', followLine: 'Voted.', followProof: 'the minutes' });
    expect(said(await opens('lyon'))).toContain('done: Voted.');
    expect(said(await plans('one', { followStand: 'not', followWhy: 'It was voted down.' }))).toContain('Kept.');
    const list = said(await opens('lyon'));
    expect(list).toContain('1. Do one. · not accepted');
    expect(list).not.toContain('Voted.');
    expect(list).not.toMatch(/[1-9] done/);
    await plans('one');
    expect(said(await opens('lyon'))).not.toContain('done: Voted.');
    // What was said stays to be read, with its day.
    expect(said(await shows('lyon', 'one'))).toContain('Voted.');
  });

  it('keeps every wording, and hears where somebody’s name stands in it', async () => {
    await plans('one');
    expect(said(await plans('one', { ...PLAN, followWho: 'Pieter Jansen' }))).toContain(
      '“Pieter Jansen” is somebody’s name',
    );
    const [record] = await world.deps.store.stepRecords.find({ kind: 'follow-up-action' });
    expect(record).toMatchObject({
      person: '',
      value: { wordings: [{ who: 'Finance office' }, { who: 'Pieter Jansen' }] },
    });
  });

  it('gives some to a colleague, who sees and answers these alone', async () => {
    const card = await press('genoa', await opens('genoa'), 'follow-give');
    const fields = { followEmail: 'gino@example.org', followName: 'Gino', followGiven: ['two'] };
    expect((await press('genoa', card, 'follow-give-send', { ...fields, followGiven: [] })).wrong).toHaveProperty(
      'followGiven',
    );
    expect(said(await press('genoa', card, 'follow-give-send', fields))).toContain('Gino answers on 1 recommendation');
    const [gino] = await world.deps.store.people.find({ email: 'gino@example.org' });
    const id = gino?.id ?? raise();
    expect(said(await opens(id))).toContain('2. Do two.');
    expect(said(await opens(id))).not.toContain('Do one.');
    expect(said(await press(id, await opens(id), 'follow-show', { followWhich: 'one' }))).toContain('not given to you');
    await plans('two', PLAN, id);
    expect(said(await opens('genoa'))).toContain('1 of 2');
    // The contact sees who has which, on all of them, on one and where more is given; nobody else is told a name.
    expect(said(await opens('genoa'))).toMatch(/2\. Do two\. · accepted · [^\n]* · given to Gino/);
    expect(said(await opens('genoa'))).not.toMatch(/1\. Do one\.[^\n]*Gino/);
    expect(said(await shows('genoa', 'two'))).toContain('given to Gino');
    const given = await press('genoa', await opens('genoa'), 'follow-give');
    expect(said(given)).toContain('Gino: 1 recommendation (2)');
    for (const who of ['lyon', 'helsinki', id]) {
      expect(said(await opens(who))).not.toContain('given to');
      expect(said(await shows(who, 'two'))).not.toContain('given to');
    }
    const file = exportFile(world.deps, REVIEW, 'follow-up.csv', gino ?? MAYOR);
    await expect(file).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('asked again', () => {
  it('two weeks after for its plan, then after 3, 6 and 12 months for what is open, also once the review has ended', async () => {
    await plans('two', { followStand: 'not', followWhy: 'The region counts.' });
    const review = await world.deps.store.reviews.get(REVIEW);
    expect(await stopReview(world.deps, REVIEW, 'ended', review?.planRevision ?? 0, 'eurocities')).toBe(true);
    await goTo(world, '2027-06-29T07:01:00.000Z');
    expect(await told('genoa')).toEqual([expect.stringContaining('1 recommendation waits for what your city says')]);
    await plans('one');
    await goTo(world, '2027-07-06T07:01:00.000Z');
    expect(await told('genoa')).toHaveLength(1);
    await goTo(world, '2027-09-15T07:01:00.000Z');
    expect((await told('genoa')).at(-1)).toContain(
      '3 months after the report: please say where 1 recommendation stands',
    );
    await states('one', { followState: 'under_way', followLine: 'In council.' });
    // What was said counts, and a week later nobody is asked again.
    await goTo(world, '2027-09-22T07:01:00.000Z');
    expect(await told('genoa')).toHaveLength(2);
    await goTo(world, '2027-12-15T08:01:00.000Z');
    expect((await told('genoa')).at(-1)).toContain('6 months after the report');
    // Nothing was said: once more.
    await goTo(world, '2027-12-22T08:01:00.000Z');
    expect(await told('genoa')).toHaveLength(4);
    await states('one', { followState: 'done', followLine: 'Voted.', followProof: 'minutes of 3 January' });
    await goTo(world, '2028-06-01T07:01:00.000Z');
    expect((await told('genoa')).at(-1)).toContain('on Thursday 15 June');
    expect((await told('lyon')).at(-1)).toContain('on Thursday 15 June');
    await goTo(world, '2028-06-15T07:01:00.000Z');
    expect((await told('genoa')).slice(5)).toEqual([expect.stringContaining('Today is the day of the call')]);
    expect(await told('lyon')).toHaveLength(2);
    expect(await told('helsinki')).toEqual([]);
  });
});

describe('the team', () => {
  it('offers help by its city, which the contact hears of; nobody by name', async () => {
    const card = await shows('utrecht', 'one');
    expect((await press('utrecht', card, 'follow-say', { followWord: ' ' })).wrong).toHaveProperty('followWord');
    await press('utrecht', card, 'follow-say', { followWord: 'Write to our desk.', followOffer: true });
    await press('utrecht', card, 'follow-say', { followWord: 'Write to our desk.', followOffer: true });
    const read = said(await shows('genoa', 'one'));
    expect(read.match(/Write to our desk\./g)).toHaveLength(1);
    expect(read).toContain('Utrecht: we did this, ask us');
    expect(read).not.toContain('Jansen');
    const named = await press('utrecht', card, 'follow-say', { followWord: 'Pieter Jansen knows.' });
    expect(said(named)).toContain('is somebody’s name');
    await goTo(world, '2027-06-16T08:30:00.000Z');
    const heard = (await messagesTo(world, 'genoa')).map(({ content }) =>
      content.kind === 'prompt' ? said(content.prompt) : '',
    );
    expect(heard.join()).toContain('Utrecht says on a recommendation for Genoa that it did this');
  });

  it('answers nothing for the host city; whoever is of the host city but no contact reads nothing', async () => {
    const card = await shows('genoa', 'one');
    for (const who of ['lyon', 'helsinki', 'eurocities', 'watching', 'mayor'])
      for (const [id, fields] of [
        ['follow-keep', PLAN],
        ['follow-state', { followState: 'done', followLine: 'x', followProof: 'y' }],
        ['follow-give-send', { followEmail: 'a@b.org', followName: 'A', followGiven: ['one'] }],
      ] as const)
        await presses(world, who, card, id, fields, undefined, { advice: 'one' });
    expect(await world.deps.store.stepRecords.find({ kind: 'follow-up-action' })).toEqual([]);
    expect(said(await opens('watching'))).not.toContain('Do one.');
    expect(
      (await presses(world, 'mayor', card, 'follow-say', { followWord: 'Mine.' }, undefined, { advice: 'one' }))
        .map(said)
        .join(),
    ).not.toContain('Kept.');
  });

  it('reads by theme what became of them, and takes it away; the host has the file, too', async () => {
    await plans('one');
    await states('one', { followState: 'under_way', followLine: 'In council.' });
    expect(said(await opens('eurocities'))).toMatch(/Inside the municipality — 1 accepted$/m);
    for (const who of ['genoa', 'eurocities']) {
      const person = PEOPLE.find(({ id }) => id === who) ?? MAYOR;
      const [head = [], ...rows] = readStrictly(
        (await exportedText(world.deps, REVIEW, 'follow-up.csv', person)).slice(1),
      );
      expect(rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n]])))).toMatchObject([
        {
          recommendation: 'Do one.',
          challenge: 'No money.',
          good_practice: 'A desk',
          city: 'Lyon',
          answer: 'accepted',
          state: 'under way',
          said: 'In council.',
        },
        { recommendation: 'Do two.', answer: 'not answered yet', state: '' },
      ]);
    }
  });
});

it('is told where somebody asks how things stand: how many wait for the city, and of each city what became of how many', async () => {
  expect(said(await opens('genoa', 'status'))).toContain('Genoa: 2 recommendations wait for what your city says.');
  await plans('one');
  await plans('two');
  const stands = async (who: string) => (await types(world, who, 'status')).map(said).join();
  expect(await stands('genoa')).not.toContain('for what your city says');
  for (const who of ['eurocities', 'lyon']) expect(await stands(who)).toMatch(/: 2 accepted$/m);
  expect(await stands('helsinki')).not.toContain('2 accepted');
});

it('says that nothing was sent yet where there is only a draft', async () => {
  const other = await aWorld({ reviews: [IN_REVIEW], people: PEOPLE }, SENT);
  await isSent(other.deps.store, SENT, ADVICE, { as: 'draft' });
  expect((await types(other, 'genoa', 'follow up')).map(said).join()).toContain('has not been sent yet');
  await other.close();
});

it('reads each recommendation in its reader’s language where it was sent in that, else as it was written, which is said', async () => {
  const inOther = { fr: { title: '', text: 'Faire le premier.', addressee: 'Adjointe au maire' } };
  const practice = { title: 'Un guichet', text: '…', addressee: 'responsable des guichets' };
  await isSent(
    world.deps.store,
    SENT,
    [
      sentAdvice('one', { inOther }),
      sentAdvice('two', { language: 'fr', text: 'Faire le second.' }),
      sentAdvice('desk', { sort: 'good_practice', title: 'A desk', goesWith: ['one'], inOther: { fr: practice } }),
    ],
    { languages: ['en', 'fr'] },
  );
  await world.deps.store.people.update('lyon', (one) => ({ ...one, language: 'fr' as const }));
  const french = said(await opens('lyon', 'suivi'));
  expect(french).toContain('1. Faire le premier. · sans réponse');
  expect(french).toContain('2. Faire le second. · sans réponse');
  expect(french).not.toMatch(/Do one|original/);
  const one = said(await shows('lyon', 'one'));
  expect(one).toContain('Faire le premier.');
  expect(one).toContain('Un guichet — Genoa, à qui demander\u00a0: responsable des guichets');
  const english = said(await opens('helsinki'));
  expect(english).toContain('1. Do one. · not answered yet');
  expect(english).toContain('2. Faire le second. · original in French · not answered yet');
  expect(said(await shows('helsinki', 'two'))).toContain('original in French');
  expect(said(await shows('helsinki', 'one'))).not.toContain('original');
  const table = async (who: string) =>
    exportedText(world.deps, REVIEW, 'follow-up.csv', (await world.deps.store.people.get(who)) ?? raise());
  expect(await table('lyon')).toMatch(/Faire le premier\.[\s\S]*Adjointe au maire/);
  expect(await table('helsinki')).toContain('Faire le second. [original in French]');
});
